//! The leaves of checkpoints, threats, preferences, glossaries and sources.

use super::{ConditionUse, Visit, condition, each, source, text};
use crate::check::report::Place;
use crate::kind::checkpoint::{Checkpoint, Item};
use crate::kind::glossary::{Glossary, Term};
use crate::kind::preference::{Preference, Preferences};
use crate::kind::source::{Source, Sources};
use crate::kind::threat::{Threat, Threats};

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
        let Source { id: _, title, locator: _, note, reading: _, checked_on: _ } = entry;
        text(&at.key("title"), title, visit);
        if let Some(note) = note {
            text(&at.key("note"), note, visit);
        }
    });
}
