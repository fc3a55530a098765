//! The answers.
//!
//! Responsible for: every question with its answer and what follows from it, and the thresholds of the bands.
//! Not responsible for: ratings as a whole.

use super::{Composer, or_dash};
use crate::document::{Block, Cell, Column, Table, Text};

pub(super) fn add(composer: &mut Composer) {
    let input = composer.input;
    composer.section("report-answers");
    composer.sentence("report-answers-lead");
    for section in input.answers.iter().filter(|section| !section.rows.is_empty()) {
        composer.part(&section.title);
        let leads = section.rows.iter().any(|row| !row[2].is_empty());
        let mut columns = vec![
            Column::share(composer.say("report-question"), 3.0),
            Column::share(composer.say("report-answer"), 2.0),
        ];
        if leads {
            columns.push(Column::fit(composer.say("report-leads-to"), 120.0));
        }
        let mut table = Table::new(columns);
        for [question, answer, leads_to] in &section.rows {
            let mut cells = vec![Cell::of(question), Cell::of(or_dash(answer))];
            if leads {
                cells.push(Cell::of(Text::plain(leads_to)));
            }
            table.push(cells);
        }
        composer.push(Block::Table(table));
    }
    if !input.thresholds.is_empty() {
        composer.part_named("report-thresholds");
        composer.sentence("report-thresholds-lead");
        let mut table = Table::new(vec![
            Column::share(composer.say("report-threshold"), 3.0),
            Column::share(composer.say("report-value"), 1.0),
        ]);
        for (label, value) in &input.thresholds {
            table.push(vec![Cell::of(label), Cell::of(value)]);
        }
        composer.push(Block::Table(table));
    }
}
