//! The legal gate.
//!
//! Responsible for: whether a law decides, what it permits on the day, what changes, which duties follow.
//! Not responsible for: the levels.

use super::{Composer, or_dash};
use crate::document::{Block, Cell, Column, Style, Table, Text};
use crate::input::LawPart;

pub(super) fn add(composer: &mut Composer) {
    let input = composer.input;
    composer.section("report-gate");
    composer.paragraph(&input.gate.outcome, Style::Lead);
    for law in &input.gate.laws {
        law_part(composer, law);
    }
}

fn law_part(composer: &mut Composer, law: &LawPart) {
    composer.part(&law.title);
    composer.paragraph(Text::bold(&law.effect), Style::Body);
    composer.paragraph(&law.summary, Style::Body);
    if !law.permitted.is_empty() {
        composer.label("report-permitted");
        let mut table = Table::new(vec![
            Column::share(composer.say("report-method"), 2.0),
            Column::fit(composer.say("report-clause"), 150.0),
            Column::fit(composer.say("report-period"), 150.0),
        ]);
        for [method, clause, period, condition] in &law.permitted {
            let mut name = vec![Text::plain(method)];
            if !condition.is_empty() {
                name.push(Text::quiet(condition));
            }
            table.push(vec![Cell::all(name), Cell::of(or_dash(clause)), Cell::of(or_dash(period))]);
        }
        composer.push(Block::Table(table));
    }
    if !law.changes.is_empty() {
        composer.label("report-changes");
        let rows = law.changes.iter().map(|(date, text)| (date.clone(), Text::plain(text))).collect();
        composer.push(Block::KeyValues(rows));
    }
    if !law.duties.is_empty() {
        composer.label("report-duties");
        composer.list(&law.duties);
    }
}
