//! Rules about frameworks.

use model::{Category, Rating};

use super::index::Index;
use super::report::{Place, Report};
use crate::code::Code;
use crate::draft::Draft;
use crate::finding::say;
use crate::kind::framework::{CeilingTable, Framework, Scale};
use crate::walk::{Leaf, walk};

/// The highest level of any scale.
const TOP: u8 = 3;

/// A framework that can be used has rules; a disabled one has none.
pub(super) fn rules_unless_disabled(draft: &Draft, _: &Index<'_>, report: &mut Report) {
    for parsed in &draft.frameworks {
        let Framework { id, disabled, rules, .. } = &parsed.value;
        let file = Place::file(parsed.file);
        match (disabled, rules) {
            (None, None) => report.add_with(
                Code::MissingRules,
                file.key("id").value(),
                say(
                    format!("フレームワーク `{id}` に規則がありません"),
                    format!("the framework `{id}` has no rules"),
                ),
                Some(say(
                    "`rules` か `disabled` を書いてください",
                    "write `rules`, or say why it is `disabled`",
                )),
            ),
            (Some(_), Some(_)) => report.add(
                Code::RulesOfDisabled,
                file.key("rules").name(),
                say(
                    format!("使えないフレームワーク `{id}` に規則は書けません"),
                    format!("the framework `{id}` is disabled and must not have rules"),
                ),
            ),
            _ => {}
        }
    }
}

/// The table names every category at levels 1 to 3, no ceiling falls, and the top covers every rating.
pub(super) fn ceilings_are_complete_and_do_not_fall(draft: &Draft, _: &Index<'_>, report: &mut Report) {
    for parsed in &draft.frameworks {
        if let Some(rules) = &parsed.value.rules {
            let file = Place::file(parsed.file);
            table(&file.key("rules").key("table").key("ceilings"), &rules.table, report);
        }
    }
}

fn table(at: &Place<'_>, table: &CeilingTable, report: &mut Report) {
    for level in table.ceilings.keys().filter(|level| !(1..=TOP).contains(level)) {
        let message = say(
            format!("表のレベルは 1 から {TOP} です。{level} は書けません"),
            format!("the table has levels 1 to {TOP}, not {level}"),
        );
        report.add(Code::LevelOutOfRange, at.key(&level.to_string()).name(), message);
    }
    for category in Category::ALL {
        let word = category.word();
        let mut below = None;
        for level in 1..=TOP {
            let key = level.to_string();
            let at = at.key(&key);
            let Some(&ceiling) = table.ceilings.get(&level).and_then(|row| row.get(&category)) else {
                let message = say(
                    format!("レベル {level} の `{word}` の上限がありません"),
                    format!("the ceiling of `{word}` at level {level} is missing"),
                );
                report.add(Code::MissingCeiling, at.name(), message);
                continue;
            };
            if below.is_some_and(|below| ceiling < below) {
                let message = say(
                    format!("`{word}` の上限がレベル {level} で下がっています"),
                    format!("the ceiling of `{word}` falls at level {level}"),
                );
                report.add(Code::FallingCeiling, at.key(word).value(), message);
            } else if level == TOP && ceiling != Rating::High {
                let message = say(
                    format!("レベル {TOP} は `{word}` の `high` まで受け持たなければなりません"),
                    format!("level {TOP} must cover `{word}` up to `high`"),
                );
                report.add(Code::MissingCeiling, at.key(word).value(), message);
            }
            below = Some(ceiling);
        }
    }
}

/// A framework that can be used explains levels 1 to 3 of both scales and names every category.
pub(super) fn levels_and_categories_are_explained(draft: &Draft, _: &Index<'_>, report: &mut Report) {
    for parsed in draft.frameworks.iter().filter(|parsed| parsed.value.disabled.is_none()) {
        let framework = &parsed.value;
        let file = Place::file(parsed.file);
        for (scale, word) in [(Scale::Ial, "IAL"), (Scale::Aal, "AAL")] {
            for level in 1..=TOP {
                if !framework.levels.iter().any(|meaning| (meaning.scale, meaning.level) == (scale, level)) {
                    let message = say(
                        format!("{word}{level} の説明がありません"),
                        format!("the meaning of {word}{level} is missing"),
                    );
                    report.add(Code::MissingMeaning, file.key("levels").name(), message);
                }
            }
        }
        for category in
            Category::ALL.into_iter().filter(|category| !framework.categories.contains_key(category))
        {
            let word = category.word();
            let message =
                say(format!("`{word}` の呼び名がありません"), format!("the label of `{word}` is missing"));
            report.add(Code::MissingMeaning, file.key("categories").name(), message);
        }
    }
}

/// A framework does not rate what exists in a statute's list only.
pub(super) fn rated_methods_have_a_level(draft: &Draft, index: &Index<'_>, report: &mut Report) {
    for parsed in &draft.frameworks {
        let Some(levels) = &parsed.value.method_levels else { continue };
        let file = Place::file(parsed.file);
        let at = file.key("method-levels");
        let at = at.key("listed");
        for id in levels.listed.keys() {
            if index.methods.get(id.as_str()).is_some_and(|method| method.legal_only) {
                let message = say(
                    format!("法令だけの手法 `{id}` にレベルは書けません"),
                    format!("the method `{id}` exists only in law and must not have a level"),
                );
                report.add(Code::LegalOnlyLevel, at.key(id.as_str()).name(), message);
            }
        }
    }
}

/// Levels lie between 0 and 3, in rules, meanings and methods.
pub(super) fn levels_are_in_range(draft: &Draft, _: &Index<'_>, report: &mut Report) {
    walk(draft, &mut |at, leaf| match leaf {
        Leaf::Level(level) if level > TOP => {
            let message = say(
                format!("レベルは 0 から {TOP} です。{level} は書けません"),
                format!("a level lies between 0 and {TOP}, not at {level}"),
            );
            report.add(Code::LevelOutOfRange, at.value(), message);
        }
        _ => {}
    });
}
