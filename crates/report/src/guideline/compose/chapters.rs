//! The chapters of a guideline.
//!
//! Responsible for: headings of chapters and clauses, how binding a clause is, its fine print.
//! Not responsible for: numbers and texts.

use super::{chapter_anchor, joined, linked};
use crate::compose::Composer;
use crate::document::{Block, Clause, Heading, Series, Style, Text};
use crate::guideline::GuidelineInput;
use crate::guideline::bookmark_name;
use crate::guideline::input::{ClauseInput, Obligation};

/// The deepest level that is told apart.
const DEEPEST: u8 = 3;

pub(super) fn add(composer: &mut Composer<'_, GuidelineInput>) {
    let input = composer.input;
    for (index, chapter) in input.chapters.iter().enumerate() {
        composer.push(Block::Heading(Heading {
            level: 1,
            number: chapter.number.clone(),
            text: chapter.title.clone(),
            anchor: chapter_anchor(&chapter.id),
            series: Series::Clauses,
        }));
        if index == 0 {
            let legend = composer.say("guideline-obligation-legend");
            composer.paragraph(Text::quiet(legend), Style::Small);
        }
        let mut headless = Vec::new();
        for clause in &chapter.clauses {
            if clause.heading.trim().is_empty() {
                headless.push(provision(composer, clause, 1));
            } else {
                flush(composer, &mut headless);
                headed(composer, clause);
            }
        }
        flush(composer, &mut headless);
    }
}

fn flush(composer: &mut Composer<'_, GuidelineInput>, clauses: &mut Vec<Clause>) {
    if !clauses.is_empty() {
        composer.push(Block::Clauses(std::mem::take(clauses)));
    }
}

/// A clause of the level 1.1 with a heading of its own in the outline.
fn headed(composer: &mut Composer<'_, GuidelineInput>, clause: &ClauseInput) {
    composer.push(Block::Heading(Heading {
        level: 2,
        number: clause.number.clone(),
        text: clause.heading.clone(),
        anchor: bookmark_name(&clause.id),
        series: Series::Clauses,
    }));
    let text = binding(composer, clause.obligation).then_all(linked(&clause.text));
    composer.paragraph(text, Style::Body);
    for note in notes(composer, clause) {
        composer.paragraph(note, Style::Small);
    }
    let inner: Vec<Clause> = clause.clauses.iter().map(|inner| provision(composer, inner, 2)).collect();
    if !inner.is_empty() {
        composer.push(Block::Clauses(inner));
    }
}

/// A clause that stands beside its number.
fn provision(composer: &Composer<'_, GuidelineInput>, clause: &ClauseInput, level: u8) -> Clause {
    let mut text = binding(composer, clause.obligation);
    if !clause.heading.trim().is_empty() {
        let params = [("heading", clause.heading.as_str())];
        text = text.then_bold(composer.words.say_with("guideline-clause-heading", &params));
    }
    let deeper = (level + 1).min(DEEPEST);
    Clause {
        anchor: bookmark_name(&clause.id),
        number: clause.number.clone(),
        level,
        paragraphs: vec![text.then_all(linked(&clause.text))],
        notes: notes(composer, clause),
        clauses: clause.clauses.iter().map(|inner| provision(composer, inner, deeper)).collect(),
    }
}

/// How binding a clause is.
fn binding(composer: &Composer<'_, GuidelineInput>, obligation: Obligation) -> Text {
    let word = composer.say(obligation_key(obligation));
    Text::default().then_accent(composer.words.say_with("guideline-obligation", &[("word", &word)]))
}

/// The catalogue's key of the word.
pub(super) fn obligation_key(obligation: Obligation) -> &'static str {
    match obligation {
        Obligation::Required => "guideline-required",
        Obligation::Recommended => "guideline-recommended",
        Obligation::Optional => "guideline-optional",
        Obligation::Reference => "guideline-reference",
    }
}

/// The fine print: transactions, standing and source in one line, the remedy in another.
fn notes(composer: &Composer<'_, GuidelineInput>, clause: &ClauseInput) -> Vec<Text> {
    let say = |key: &str, text: &str| {
        (!text.trim().is_empty()).then(|| composer.words.say_with(key, &[("text", text)]))
    };
    let transactions = joined(composer, &clause.transactions);
    let facts: Vec<String> = [
        say("guideline-note-transactions", &transactions),
        say("guideline-note-status", &clause.status),
        say("guideline-note-source", &clause.source),
    ]
    .into_iter()
    .flatten()
    .collect();
    let lines = [
        facts.join(&composer.say("guideline-facts-gap")),
        say("guideline-note-remedy", &clause.remedy).unwrap_or_default(),
    ];
    lines.into_iter().filter(|line| !line.is_empty()).map(Text::quiet).collect()
}
