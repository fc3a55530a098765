//! The acceptance statement.
//!
//! Responsible for: required and chosen levels side by side, compensating controls, reasons, what remains at
//! risk, and the places to sign. Not responsible for: judging whether it is complete.

use super::{Composer, or_dash};
use crate::document::{Block, Cell, Column, Style, Table, Text};

pub(super) fn add(composer: &mut Composer) {
    let input = composer.input;
    let acceptance = &input.acceptance;
    composer.section("report-acceptance");
    composer.sentence("report-acceptance-lead");
    if !acceptance.levels.is_empty() {
        composer.part_named("report-acceptance-levels");
        let mut table = Table::new(vec![
            Column::share(composer.say("report-scale"), 1.2),
            Column::share(composer.say("report-required"), 1.2),
            Column::share(composer.say("report-chosen"), 1.0),
            Column::share(composer.say("report-chosen-methods"), 2.6),
        ]);
        for [scale, required, chosen, methods] in &acceptance.levels {
            table.push(vec![
                Cell::of(Text::bold(scale)),
                Cell::of(or_dash(required)),
                Cell::of(or_dash(chosen)),
                Cell::of(or_dash(methods)),
            ]);
        }
        composer.push(Block::Table(table));
    }
    composer.part_named("report-acceptance-reason");
    let none = composer.say("report-not-given");
    let reason = if acceptance.reason.is_empty() { &none } else { &acceptance.reason };
    composer.paragraph(reason, Style::Body);
    if !acceptance.reliance.is_empty() {
        composer.part_named("report-reliance");
        composer.paragraph(&acceptance.reliance, Style::Body);
    }
    composer.part_named("report-compensating");
    if acceptance.compensating.is_empty() {
        composer.sentence("report-no-compensating");
    } else {
        let mut table = Table::new(vec![
            Column::share(composer.say("report-control"), 1.0),
            Column::share(composer.say("report-comparability"), 1.2),
            Column::share(composer.say("report-residual-risk"), 1.2),
        ]);
        for [control, comparability, risk] in &acceptance.compensating {
            table.push(vec![Cell::of(control), Cell::of(or_dash(comparability)), Cell::of(or_dash(risk))]);
        }
        composer.push(Block::Table(table));
    }
    if !acceptance.known.is_empty() {
        composer.part_named("report-acceptance-known");
        composer.list(&acceptance.known);
    }
    if !acceptance.findings.is_empty() {
        let title = composer.say("report-acceptance-findings");
        let paragraphs = acceptance.findings.iter().map(Text::from).collect();
        composer.push(Block::Note { title, paragraphs });
    }
    composer.part_named("report-approval");
    let blanks = vec![
        (composer.say("report-accepted-by"), acceptance.accepted_by.clone()),
        (composer.say("report-accepted-on"), acceptance.accepted_on.clone()),
    ];
    composer.push(Block::Blanks(blanks));
}
