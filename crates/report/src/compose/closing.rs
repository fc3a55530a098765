//! Open points, dates, glossary, sources, disclaimer.
//!
//! Responsible for: what is missing and what will change; where everything comes from; what the document is
//! not; which characters could not be set. Not responsible for: the order of what arrives.

use std::collections::BTreeSet;

use words::Words;

use super::{Composer, sector};
use crate::document::{Block, Cell, Column, Document, Heading, Table, Text};
use crate::font;

/// What is open beside the questions to answer, each once: what keeps the report a draft, and the rest. Its
/// number is the one that the summary tells.
pub(super) fn open(composer: &Composer) -> Vec<String> {
    let input = composer.input;
    input.missing.iter().chain(further(composer)).cloned().collect()
}

/// What is open but does not keep the report a draft.
fn further<'a>(composer: &Composer<'a>) -> impl Iterator<Item = &'a String> + use<'a> {
    let input = composer.input;
    let told = |point: &&String| input.missing.contains(point) || input.open_questions.contains(point);
    input.open_points.iter().filter(move |point| !told(point)).chain(sector::open(composer))
}

pub(super) fn add_open(composer: &mut Composer) {
    let input = composer.input;
    composer.section("report-open");
    let further: Vec<String> = further(composer).cloned().collect();
    let nothing = input.missing.is_empty() && input.open_questions.is_empty() && further.is_empty();
    if nothing {
        composer.sentence("report-nothing-open");
    }
    if !input.missing.is_empty() {
        composer.part_named("report-missing");
        composer.sentence("report-missing-lead");
        composer.list(&input.missing);
    }
    if !input.open_questions.is_empty() {
        composer.part_named("report-open-questions");
        composer.list(&input.open_questions);
    }
    if !further.is_empty() {
        composer.part_named("report-open-points");
        composer.list(&further);
    }
    if !input.ignored_answers.is_empty() {
        composer.part_named("report-ignored");
        composer.sentence("report-ignored-lead");
        composer.list(&input.ignored_answers);
    }
    if !input.dated_warnings.is_empty() {
        composer.part_named("report-dated-warnings");
        let mut table = Table::new(vec![
            Column::fit(composer.say("report-date"), 130.0),
            Column::share(composer.say("report-happens"), 1.0),
        ]);
        for (date, text) in &input.dated_warnings {
            table.push(vec![Cell::of(date), Cell::of(text)]);
        }
        composer.push(Block::Table(table));
    }
}

pub(super) fn add_reference(composer: &mut Composer) {
    let input = composer.input;
    composer.section("report-reference");
    if !input.glossary.is_empty() {
        composer.part_named("report-glossary");
        glossary(composer, &input.glossary);
    }
    if !input.sources.is_empty() {
        composer.part_named("report-sources");
        sources(composer, &input.sources);
    }
    composer.part_named("report-disclaimer");
    composer.list(&input.disclaimer);
    composer.list(&input.level_origin);
}

/// Terms and their meanings.
pub(crate) fn glossary<Input>(composer: &mut Composer<'_, Input>, terms: &[(String, String)]) {
    let mut table = Table::new(vec![
        Column::share(composer.say("report-term"), 1.0),
        Column::share(composer.say("report-meaning"), 3.0),
    ]);
    for (term, meaning) in terms {
        table.push(vec![Cell::of(Text::bold(term)), Cell::of(meaning)]);
    }
    composer.push(Block::Table(table));
}

/// Sources: label, title, place where there is one.
pub(crate) fn sources<Input>(composer: &mut Composer<'_, Input>, sources: &[(String, String, String)]) {
    let mut table = Table::new(vec![
        Column::fit(composer.say("report-source-label"), 110.0),
        Column::share(composer.say("report-source-title"), 1.0),
    ]);
    for (label, title, place) in sources {
        let mut told = vec![Text::plain(title)];
        told.extend((!place.is_empty()).then(|| Text::quiet(place)));
        table.push(vec![Cell::of(label), Cell::all(told)]);
    }
    composer.push(Block::Table(table));
}

/// Adds the note about characters that the font lacks.
pub(super) fn add_missing_characters(document: &mut Document, missing: &BTreeSet<char>) {
    let words = Words::of(document.lang);
    if missing.is_empty() {
        return;
    }
    let text = words.say("report-missing-characters");
    document.blocks.push(Block::Heading(Heading { level: 3, text, ..Heading::default() }));
    let codes: Vec<String> = missing.iter().map(|character| font::code_point(*character)).collect();
    let lead = words.say_with("report-missing-characters-lead", &[("codes", &codes.join(" "))]);
    document.blocks.push(Block::Note { title: String::new(), paragraphs: vec![Text::plain(lead)] });
}
