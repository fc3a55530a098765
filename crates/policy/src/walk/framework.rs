//! The leaves of frameworks.

use super::method::level_fact;
use super::{Leaf, Visit, each, source, text};
use crate::check::report::Place;
use crate::kind::framework::{
    CategoryLabel, Framework, FrameworkRules, LevelMeaning, LevelRule, ListedMethod, MethodLevels, PairRule,
};

pub(super) fn framework<'a>(at: &Place<'_>, framework: &'a Framework, visit: Visit<'_, 'a>) {
    let Framework {
        id: _,
        title,
        short_title,
        notice,
        source: id,
        origin,
        disabled,
        categories,
        levels,
        method_levels,
        rules,
    } = framework;
    text(&at.key("title"), title, visit);
    text(&at.key("short-title"), short_title, visit);
    text(&at.key("notice"), notice, visit);
    source(at, id, visit);
    if let Some(origin) = origin {
        text(&at.key("origin"), origin, visit);
    }
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
    if let Some(MethodLevels { others: _, listed }) = method_levels {
        let at = at.key("method-levels");
        let at = at.key("listed");
        for (method, ListedMethod { level, condition }) in listed {
            let at = at.key(method.as_str());
            visit(&at, Leaf::Method(method));
            level_fact(&at.key("level"), level, visit);
            if let Some(condition) = condition {
                text(&at.key("condition"), condition, visit);
            }
        }
    }
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
