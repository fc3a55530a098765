//! Live tests with a card.
//!
//! Responsible for: each test with its verdict first, what it rests on, its checks and its times; the mark of
//! pages that show a test which says less than a test of a card in use. Not responsible for: verdicts.

use super::{Composer, or_dash};
use crate::document::{Align, Block, Cell, Column, Mark, Style, Table, Text};
use crate::input::EvidencePart;

pub(super) fn add(composer: &mut Composer) {
    let input = composer.input;
    if input.evidence.is_empty() {
        return;
    }
    // A mark is about everything on its page, so tests with different marks share no page, and a marked one
    // shares none with another section.
    let mut bands: &[String] = &[];
    if input.evidence.first().is_some_and(|first| !first.bands.is_empty()) {
        composer.push(Block::PageBreak);
    }
    composer.section("report-evidence");
    composer.sentence("report-evidence-lead");
    composer.sentence("report-evidence-scope");
    if input.evidence.iter().any(|part| !part.checks.is_empty()) {
        let legend = composer.say("report-evidence-legend");
        composer.paragraph(Text::quiet(legend), Style::Small);
    }
    for (index, part) in input.evidence.iter().enumerate() {
        if index > 0 && part.bands != bands {
            composer.push(Block::PageBreak);
        }
        bands = &part.bands;
        let before = std::mem::take(&mut composer.blocks);
        test(composer, part);
        let blocks = std::mem::replace(&mut composer.blocks, before);
        composer.push(Block::Marked { marks: part.bands.clone(), blocks });
    }
    if !bands.is_empty() {
        composer.push(Block::PageBreak);
    }
}

fn test(composer: &mut Composer, part: &EvidencePart) {
    composer.part(&part.test);
    composer.paragraph(Text::bold(&part.verdict), Style::Lead);
    for band in &part.bands {
        composer.paragraph(Text::default().then_accent(band), Style::Body);
    }
    composer.paragraph(&part.problem, Style::Body);
    composer.key_values(&[
        ("report-evidence-time", &part.time),
        ("report-evidence-reader", &part.reader),
        ("report-evidence-persona", &part.persona),
        ("report-evidence-faults", &part.faults),
        ("report-evidence-roots", &part.roots),
        ("report-as-of", &part.as_of),
        ("report-policy", &part.policy),
    ]);
    if !part.facts.is_empty() {
        composer.label("report-evidence-facts");
        let rows = part.facts.iter().map(|(label, value)| (label.clone(), Text::plain(value))).collect();
        composer.push(Block::KeyValues(rows));
    }
    checks(composer, part);
    times(composer, part);
}

fn checks(composer: &mut Composer, part: &EvidencePart) {
    if part.checks.is_empty() {
        return;
    }
    composer.label("report-evidence-checks");
    let mut table = Table::new(vec![
        Column::share(composer.say("report-evidence-check"), 1.3),
        Column::fit(composer.say("report-evidence-result"), 80.0),
        Column::share(composer.say("report-evidence-reason"), 2.4),
    ]);
    for check in &part.checks {
        table.push(vec![
            Cell::of(&check.name),
            Cell::of(&check.result).marked(Mark::Check(check.mark)),
            Cell::of(or_dash(&check.reason)),
        ]);
    }
    composer.push(Block::Table(table));
}

fn times(composer: &mut Composer, part: &EvidencePart) {
    composer.label("report-evidence-times");
    let mut table = Table::new(vec![
        Column::share(composer.say("report-evidence-step"), 1.0),
        Column { align: Align::End, ..Column::fit(composer.say("report-evidence-milliseconds"), 110.0) },
    ]);
    for (name, milliseconds) in &part.steps {
        table.push(vec![Cell::of(name), Cell::of(milliseconds)]);
    }
    let total = composer.say("report-evidence-card-time");
    table.push_strong(vec![Cell::of(Text::bold(total)), Cell::of(Text::bold(&part.card_time))]);
    composer.push(Block::Table(table));
    let traffic = [("out", part.bytes_out.as_str()), ("in", part.bytes_in.as_str())];
    let traffic = composer.words.say_with("report-evidence-bytes", &traffic);
    composer.key_values(&[
        ("report-evidence-person-time", &part.person_time),
        ("report-evidence-commands", &part.commands),
        ("report-evidence-traffic", &traffic),
    ]);
}
