//! The leaves of every kind of file but methods.

use super::{ConditionUse, Leaf, Visit, condition, each, source, statement, statements, text};
use crate::check::report::Place;
use crate::kind::checkpoint::{Checkpoint, Item};
use crate::kind::document::Document;
use crate::kind::framework::{CategoryLabel, Framework, FrameworkRules, LevelMeaning, LevelRule, PairRule};
use crate::kind::glossary::{Glossary, Term};
use crate::kind::law::{Change, Law, Permit};
use crate::kind::preference::{Preference, Preferences};
use crate::kind::question::{Question, QuestionOption, Section};
use crate::kind::source::{Source, Sources};
use crate::kind::threat::{Threat, Threats};
use crate::kind::threshold::{Threshold, Thresholds};

pub(super) fn framework<'a>(at: &Place<'_>, framework: &'a Framework, visit: Visit<'_, 'a>) {
    let Framework { id: _, title, short_title, notice, source: id, disabled, categories, levels, rules } = framework;
    text(&at.key("title"), title, visit);
    text(&at.key("short-title"), short_title, visit);
    text(&at.key("notice"), notice, visit);
    source(at, id, visit);
    if let Some(disabled) = disabled {
        text(&at.key("disabled"), disabled, visit);
    }
    let at_categories = at.key("categories");
    for (category, CategoryLabel { text: label, status: _, source: id }) in categories {
        let at = at_categories.key(category.word());
        text(&at.key("text"), label, visit);
        source(&at, id, visit);
    }
    each(&at.key("levels"), levels, visit, |at, meaning, visit| {
        let LevelMeaning { scale: _, level, text: words, status: _, source: id } = meaning;
        visit(&at.key("level"), Leaf::Level(*level));
        text(&at.key("text"), words, visit);
        source(at, id, visit);
    });
    if let Some(rules) = rules {
        framework_rules(&at.key("rules"), rules, visit);
    }
}

fn framework_rules<'a>(at: &Place<'_>, rules: &'a FrameworkRules, visit: Visit<'_, 'a>) {
    let FrameworkRules { table, no_proofing_needed, validated_attribute, personal_data_online, pair } = rules;
    source(&at.key("table"), &table.source, visit);
    let level_rule = |at: &Place<'_>, rule: &'a LevelRule, visit: Visit<'_, 'a>| {
        let LevelRule { level, status: _, source: id } = rule;
        visit(&at.key("level"), Leaf::Level(*level));
        source(at, id, visit);
    };
    level_rule(&at.key("no-proofing-needed"), no_proofing_needed, visit);
    if let Some(rule) = validated_attribute {
        level_rule(&at.key("validated-attribute"), rule, visit);
    }
    level_rule(&at.key("personal-data-online"), personal_data_online, visit);
    if let Some(PairRule { from_ial, at_least_aal, source: id }) = pair {
        let at = at.key("pair");
        visit(&at.key("from-ial"), Leaf::Level(*from_ial));
        visit(&at.key("at-least-aal"), Leaf::Level(*at_least_aal));
        source(&at, id, visit);
    }
}

pub(super) fn section<'a>(at: &Place<'_>, section: &'a Section, visit: Visit<'_, 'a>) {
    let Section { id: _, order: _, step: _, title, intro, questions } = section;
    text(&at.key("title"), title, visit);
    text(&at.key("intro"), intro, visit);
    each(&at.key("questions"), questions, visit, question);
}

fn question<'a>(at: &Place<'_>, question: &'a Question, visit: Visit<'_, 'a>) {
    let Question {
        id: _,
        text: words,
        why,
        example,
        kind: _,
        optional: _,
        show_when,
        axis: _,
        options,
        status: _,
        source: id,
    } = question;
    text(&at.key("text"), words, visit);
    text(&at.key("why"), why, visit);
    text(&at.key("example"), example, visit);
    condition(&at.key("show-when"), show_when.as_ref(), ConditionUse::ShowWhen, visit);
    each(&at.key("options"), options, visit, |at, option, visit| {
        let QuestionOption { id: _, text: label, exclusive: _, rates: _ } = option;
        text(&at.key("text"), label, visit);
    });
    source(at, id, visit);
}

pub(super) fn thresholds<'a>(at: &Place<'_>, set: &'a Thresholds, visit: Visit<'_, 'a>) {
    let Thresholds { id: _, note, thresholds } = set;
    text(&at.key("note"), note, visit);
    each(&at.key("thresholds"), thresholds, visit, |at, threshold, visit| {
        let Threshold { id: _, text: words, value: _, unit: _, status: _, source: id } = threshold;
        text(&at.key("text"), words, visit);
        source(at, id, visit);
    });
}

pub(super) fn law<'a>(at: &Place<'_>, law: &'a Law, visit: Visit<'_, 'a>) {
    let Law {
        id: _,
        order: _,
        title,
        short_title,
        summary,
        effect: _,
        axes: _,
        applies_when,
        permits,
        changes,
        duties,
        source: id,
    } = law;
    text(&at.key("title"), title, visit);
    text(&at.key("short-title"), short_title, visit);
    text(&at.key("summary"), summary, visit);
    condition(&at.key("applies-when"), Some(applies_when), ConditionUse::Other, visit);
    each(&at.key("permits"), permits, visit, |at, permit, visit| {
        let Permit { method, clause: _, period, condition, status: _, source: id } = permit;
        visit(&at.key("method"), Leaf::Method(method));
        visit(&at.key("period"), Leaf::Period(period));
        if let Some(condition) = condition {
            text(&at.key("condition"), condition, visit);
        }
        source(at, id, visit);
    });
    each(&at.key("changes"), changes, visit, |at, change, visit| {
        let Change { date: _, code: _, text: words, status: _, source: id } = change;
        text(&at.key("text"), words, visit);
        source(at, id, visit);
    });
    statements(&at.key("duties"), duties, visit);
    source(at, id, visit);
}

pub(super) fn document<'a>(at: &Place<'_>, document: &'a Document, visit: Visit<'_, 'a>) {
    let Document {
        id: _,
        order: _,
        title,
        holder,
        strength: _,
        has_address: _,
        has_photo: _,
        has_chip: _,
        revocation,
        secrets,
        attributes,
        chip,
        validity,
        count,
        mask,
        accepted,
        notes,
        source: id,
    } = document;
    text(&at.key("title"), title, visit);
    for (key, words) in [
        ("holder", holder),
        ("revocation", revocation),
        ("secrets", secrets),
        ("attributes", attributes),
        ("chip", chip),
        ("validity", validity),
        ("count", count),
    ] {
        statement(&at.key(key), words, visit);
    }
    each(&at.key("mask"), mask, visit, text);
    visit(&at.key("accepted"), Leaf::Period(accepted));
    statements(&at.key("notes"), notes, visit);
    source(at, id, visit);
}

pub(super) fn checkpoint<'a>(at: &Place<'_>, checkpoint: &'a Checkpoint, visit: Visit<'_, 'a>) {
    let Checkpoint { id: _, number: _, phase: _, title, viewpoint, source: id, items } = checkpoint;
    text(&at.key("title"), title, visit);
    text(&at.key("viewpoint"), viewpoint, visit);
    source(at, id, visit);
    each(&at.key("items"), items, visit, |at, item, visit| {
        let Item {
            id: _,
            title,
            why,
            evidence,
            owner,
            outsourcing: _,
            applies_when,
            compulsory_when,
            status: _,
            source: id,
        } = item;
        text(&at.key("title"), title, visit);
        text(&at.key("why"), why, visit);
        text(&at.key("evidence"), evidence, visit);
        text(&at.key("owner"), owner, visit);
        condition(&at.key("applies-when"), applies_when.as_ref(), ConditionUse::Checkpoint, visit);
        condition(&at.key("compulsory-when"), compulsory_when.as_ref(), ConditionUse::Checkpoint, visit);
        source(at, id, visit);
    });
}

pub(super) fn threats<'a>(at: &Place<'_>, list: &'a Threats, visit: Visit<'_, 'a>) {
    let Threats { id: _, axis: _, threats } = list;
    each(&at.key("threats"), threats, visit, |at, threat, visit| {
        let Threat { id: _, title, text: words, matters_when, status: _, source: id } = threat;
        text(&at.key("title"), title, visit);
        text(&at.key("text"), words, visit);
        condition(&at.key("matters-when"), matters_when.as_ref(), ConditionUse::Other, visit);
        source(at, id, visit);
    });
}

pub(super) fn preferences<'a>(at: &Place<'_>, set: &'a Preferences, visit: Visit<'_, 'a>) {
    let Preferences { id: _, note, criteria, status: _, source: id } = set;
    text(&at.key("note"), note, visit);
    each(&at.key("criteria"), criteria, visit, |at, preference, visit| {
        let Preference { criterion: _, weight: _, title, text: words } = preference;
        text(&at.key("title"), title, visit);
        text(&at.key("text"), words, visit);
    });
    source(at, id, visit);
}

pub(super) fn glossary<'a>(at: &Place<'_>, glossary: &'a Glossary, visit: Visit<'_, 'a>) {
    let Glossary { id: _, terms } = glossary;
    each(&at.key("terms"), terms, visit, |at, term, visit| {
        let Term { id: _, term, meaning, in_report: _, source: id } = term;
        text(&at.key("term"), term, visit);
        text(&at.key("meaning"), meaning, visit);
        source(at, id, visit);
    });
}

pub(super) fn sources<'a>(at: &Place<'_>, list: &'a Sources, visit: Visit<'_, 'a>) {
    let Sources { id: _, sources } = list;
    each(&at.key("sources"), sources, visit, |at, entry, visit| {
        let Source { id: _, title, locator: _, reading: _, checked_on: _ } = entry;
        text(&at.key("title"), title, visit);
    });
}
