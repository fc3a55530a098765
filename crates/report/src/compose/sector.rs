//! The service under a sector guideline.
//!
//! Responsible for: whether the guideline is kept, which guideline that is, its levels beside those of the base,
//! what it changes, and its clauses with what to do. Not responsible for: deciding any of it, and the text of the
//! guideline, which is a document of its own.

use super::{Composer, or_dash};
use crate::document::{Block, Cell, Column, Mark, Style, Table, Text};
use crate::input::{CheckMark, SectorClauseRow, SectorMark, SectorPart, VerdictMark};

pub(super) fn add(composer: &mut Composer) {
    let Some(part) = &composer.input.sector else { return };
    composer.section("report-sector");
    composer.paragraph(Text::bold(&part.conformance), Style::Lead);
    composer.sentence("report-sector-lead");
    guideline(composer, part);
    levels(composer, part);
    ways(composer, part);
    clauses(composer, part);
}

/// The line of the summary page; empty when the service is under no guideline.
pub(super) fn summary(composer: &Composer) -> Option<String> {
    let part = composer.input.sector.as_ref()?;
    let side = |index: usize| {
        let all: Vec<&str> = part.levels.iter().map(|row| row[index].as_str()).collect();
        all.join(" / ")
    };
    let (base, sector) = (side(1), side(2));
    let params = [
        ("guideline", part.title.as_str()),
        ("base", base.as_str()),
        ("sector", sector.as_str()),
        ("conformance", part.conformance.as_str()),
    ];
    Some(composer.words.say_with("report-sector-summary", &params))
}

/// What is open under the guideline.
pub(super) fn open<'a>(composer: &Composer<'a>) -> &'a [String] {
    composer.input.sector.as_ref().map(|part| part.open.as_slice()).unwrap_or_default()
}

fn guideline(composer: &mut Composer, part: &SectorPart) {
    composer.part_named("report-sector-guideline");
    let unsigned = composer.say("report-sector-unsigned");
    let fingerprint = if part.fingerprint.is_empty() { &unsigned } else { &part.fingerprint };
    composer.key_values(&[
        ("report-sector-title", &part.title),
        ("report-sector-publisher", &part.publisher),
        ("report-sector-fingerprint", fingerprint),
        ("report-sector-hash", &part.hash),
        ("report-transaction", &part.transaction),
    ]);
    let title = composer.say("report-sector-not-a-regulation-title");
    let paragraphs = [composer.say("report-sector-not-a-regulation"), part.notice.clone()];
    let paragraphs = paragraphs.iter().filter(|text| !text.is_empty()).map(Text::from).collect();
    composer.push(Block::Note { title, paragraphs });
}

fn levels(composer: &mut Composer, part: &SectorPart) {
    composer.part_named("report-sector-levels");
    composer.sentence("report-sector-levels-lead");
    let mut table = Table::new(vec![
        Column::share(composer.say("report-scale"), 1.4),
        Column::share(composer.say("report-sector-base"), 1.3),
        Column::share(composer.say("report-sector-own"), 1.3),
    ]);
    for [what, base, own] in &part.levels {
        table.push(vec![Cell::of(what), Cell::of(base), Cell::of(Text::bold(own))]);
    }
    composer.push(Block::Table(table));
    composer.label("report-sector-changes");
    if part.changes.is_empty() {
        composer.sentence("report-sector-no-changes");
        return;
    }
    let mut table = Table::new(vec![
        Column::share(composer.say("report-sector-change"), 1.6),
        Column::share(composer.say("report-sector-why"), 2.4),
        Column::fit(composer.say("report-sector-clauses-of"), 74.0),
    ]);
    for [change, reason, clauses] in &part.changes {
        table.push(vec![Cell::of(change), Cell::of(or_dash(reason)), Cell::of(or_dash(clauses))]);
    }
    composer.push(Block::Table(table));
}

fn ways(composer: &mut Composer, part: &SectorPart) {
    composer.part_named("report-sector-ways");
    if part.ways.is_empty() {
        composer.sentence("report-sector-no-ways");
        return;
    }
    let mut table = Table::new(vec![
        Column::share(composer.say("report-sector-way"), 2.0),
        Column::fit(composer.say("report-sector-state"), 96.0),
        Column::share(composer.say("report-sector-why"), 2.4),
    ]);
    for way in &part.ways {
        let mut title = vec![Text::plain(&way.title)];
        if !way.place.is_empty() {
            title.push(Text::quiet(&way.place));
        }
        table.push(vec![
            Cell::all(title),
            Cell::of(&way.state).marked(drawn(way.mark)),
            Cell::all(paragraphs(&way.reasons)),
        ]);
    }
    composer.push(Block::Table(table));
}

fn clauses(composer: &mut Composer, part: &SectorPart) {
    composer.part_named("report-sector-clauses");
    composer.sentence("report-sector-clauses-lead");
    let legend = composer.say("report-sector-legend");
    composer.paragraph(Text::quiet(legend), Style::Small);
    let mut table = Table::new(vec![
        Column::fit(composer.say("report-sector-number"), 70.0),
        Column::share(composer.say("report-sector-clause"), 2.0),
        Column::fit(composer.say("report-sector-state"), 96.0),
        Column::share(composer.say("report-sector-why-and-remedy"), 2.4),
    ]);
    for clause in &part.clauses {
        let cells = clause_cells(composer, clause);
        if clause.required && clause.mark == SectorMark::NotMet {
            table.push_strong(cells);
        } else {
            table.push(cells);
        }
    }
    composer.push(Block::Table(table));
}

fn clause_cells(composer: &Composer, clause: &SectorClauseRow) -> Vec<Cell> {
    let obligation = Text::default();
    let obligation = if clause.required {
        obligation.then_accent(&clause.obligation)
    } else {
        obligation.then_quiet(&clause.obligation)
    };
    let mut why = paragraphs(&clause.reasons);
    if !clause.remedy.is_empty() {
        let remedy = composer.words.say_with("report-sector-remedy", &[("text", &clause.remedy)]);
        why.push(Text::bold(remedy));
    }
    let text = if clause.heading.is_empty() {
        vec![Text::plain(&clause.text)]
    } else {
        vec![Text::bold(&clause.heading), Text::quiet(&clause.text)]
    };
    vec![
        Cell::all(vec![Text::bold(&clause.number), obligation]),
        Cell::all(text),
        Cell::of(&clause.state).marked(drawn(clause.mark)),
        Cell::all(why),
    ]
}

fn paragraphs(sentences: &[String]) -> Vec<Text> {
    if sentences.is_empty() { vec![Text::plain("—")] } else { sentences.iter().map(Text::from).collect() }
}

fn drawn(mark: SectorMark) -> Mark {
    match mark {
        SectorMark::Met => Mark::Check(CheckMark::Pass),
        SectorMark::NotMet => Mark::Check(CheckMark::Fail),
        SectorMark::Open => Mark::Verdict(VerdictMark::Depends),
        SectorMark::NotApplicable => Mark::Check(CheckMark::NotChecked),
    }
}
