//! The comparison table (新旧対照表) of two versions, in one language.
//!
//! Responsible for: turning what differs into what `report` prints. Not responsible for: what differs (`diff`), pages.

use std::path::Path;

use model::Lang;
use report::guideline::input::{
    ComparisonInput, ComparisonRow, RowChange, RowKind, Side as PrintedSide, Span, SpanMark, VersionPart,
};
use sector::Pack;
use sector::diff::Comparison;
use sector::diff::clauses::{self, Row};
use sector::diff::examples::Outcome;
use sector::diff::rules::RuleKind;
use sector::diff::words::{Mark, Span as Stretch};
use sector::overlay::Guideline;

use super::error::SectorError;
use super::library::{Loaded, version};
use super::phrase::SectorPhrases;
use crate::error::AppError;
use crate::phrase::Phrases;

/// One version that is compared.
#[derive(Clone, Copy)]
pub struct Side<'a> {
    guideline: &'a Guideline,
}

impl<'a> Side<'a> {
    /// A guideline.
    pub fn of(guideline: &'a Guideline) -> Self {
        Self { guideline }
    }

    fn part(self, lang: Lang) -> VersionPart {
        let header = &self.guideline.pack.header;
        VersionPart {
            title: header.title.in_lang(lang).to_owned(),
            version: header.version.clone(),
            date: Phrases::new(&self.guideline.catalogue, lang).date(header.date),
            date_iso: header.date.to_string(),
            hash: self.guideline.hash.clone(),
        }
    }
}

/// The content of a table. `comparison` was made in the same language.
pub fn comparison_input(
    old: Side<'_>,
    new: Side<'_>,
    comparison: &Comparison,
    draft: bool,
    lang: Lang,
) -> ComparisonInput {
    let pack = &new.guideline.pack;
    ComparisonInput {
        lang,
        id: pack.header.id.clone(),
        publisher: pack.header.publisher.clone(),
        new: new.part(lang),
        old: old.part(lang),
        draft,
        summary: since(pack, &old.guideline.pack.header.version)
            .map(|text| new.guideline.fill(text, lang))
            .collect(),
        rows: comparison.clauses.iter().map(row).collect(),
    }
}

/// What the changelog says about the versions after the old one, the newest first.
fn since<'p>(pack: &'p Pack, old: &str) -> impl Iterator<Item = &'p model::Text> {
    let (old, new) = (version(old), version(&pack.header.version));
    let entries = pack.header.changelog.iter();
    entries
        .filter(move |entry| version(&entry.version) > old && version(&entry.version) <= new)
        .map(|entry| &entry.text)
}

fn row(row: &Row) -> ComparisonRow {
    ComparisonRow {
        kind: match row.kind {
            clauses::RowKind::Chapter => RowKind::Chapter,
            clauses::RowKind::Clause => RowKind::Clause,
        },
        id: row.id.clone(),
        change: match row.change {
            clauses::RowChange::Unchanged => RowChange::Unchanged,
            clauses::RowChange::Added => RowChange::Added,
            clauses::RowChange::Removed => RowChange::Removed,
            clauses::RowChange::Amended => RowChange::Amended,
            clauses::RowChange::Moved => RowChange::Moved,
        },
        new: row.new.as_ref().map(side),
        old: row.old.as_ref().map(side),
        remark: row.remark.clone(),
    }
}

fn side(side: &clauses::Side) -> PrintedSide {
    PrintedSide {
        number: side.number.clone(),
        obligation: stretches(&side.obligation),
        heading: stretches(&side.heading),
        text: stretches(&side.text),
    }
}

fn stretches(all: &[Stretch]) -> Vec<Span> {
    let mark = |mark| match mark {
        Mark::Same => SpanMark::Same,
        Mark::Added => SpanMark::Added,
        Mark::Removed => SpanMark::Removed,
    };
    all.iter().map(|span| Span { text: span.text.clone(), mark: mark(span.mark) }).collect()
}

/// The table as a document; the ending of the name decides.
///
/// # Errors
/// [`SectorError::Ending`] for another ending than `.pdf` and `.docx`; when it cannot be set.
pub fn table(input: &ComparisonInput, name: &Path) -> Result<Vec<u8>, AppError> {
    let ending = name.extension().and_then(|ending| ending.to_str()).map(str::to_ascii_lowercase);
    match ending.as_deref() {
        Some("pdf") => Ok(report::comparison_pdf(input)?),
        Some("docx") => Ok(report::comparison_docx(input)?),
        _ => Err(SectorError::Ending { known: ".pdf, .docx" }.into()),
    }
}

/// What differs as lines: clauses, rules, examples, and how far the version should have risen.
pub fn in_words(old: &Loaded, new: &Loaded, comparison: &Comparison, lang: Lang) -> Vec<String> {
    let words = SectorPhrases::new(&new.guideline, lang);
    let phrases = words.phrases();
    let mut lines = vec![phrases.say_with(
        "sector-diff-title",
        &[("old", &old.pack().header.version), ("new", &new.pack().header.version)],
    )];
    if comparison.diff.is_empty() {
        lines.push(phrases.say("sector-diff-same"));
        return lines;
    }
    let changed: Vec<Row> = comparison
        .clauses
        .iter()
        .filter(|row| row.change != clauses::RowChange::Unchanged)
        .cloned()
        .collect();
    let mut part = |key: &str, all: Vec<String>| {
        if !all.is_empty() {
            lines.push(phrases.say(key));
            lines.extend(all.into_iter().map(|line| format!("  {line}")));
        }
    };
    part("sector-diff-clauses", changed.iter().flat_map(|row| row_in_words(row, phrases)).collect());
    let rules = comparison.rules.iter().map(|rule| {
        let key = match rule.change {
            RuleKind::Added => "sector-diff-added",
            RuleKind::Removed => "sector-diff-removed",
            RuleKind::Changed => "sector-diff-changed",
            RuleKind::Moved => "sector-diff-moved",
        };
        let title = rule.title.as_ref().map_or("", |title| words.text(title));
        let fields: Vec<&str> = rule.fields.iter().map(|field| field.field.trim_start_matches('/')).collect();
        let entry = format!("{}/{} {title}", rule.entry.kind.word(), rule.entry.id);
        let entry = entry.trim_end();
        match rule.change {
            RuleKind::Changed => format!("{}{entry} ({})", phrases.say(key), fields.join(", ")),
            _ => format!("{}{entry}", phrases.say(key)),
        }
    });
    part("sector-diff-rules", rules.collect());
    let outcome = |outcome: &Option<Outcome>| match outcome {
        Some(outcome) => format!(
            "{}, {}",
            words.levels(outcome.sector).join(" / "),
            words.conformance(outcome.conformance)
        ),
        None => "–".to_owned(),
    };
    let examples = comparison.examples.iter().map(|example| {
        let title = words.text(&example.title);
        format!("{title}: {} → {}", outcome(&example.before), outcome(&example.after))
    });
    part("sector-diff-examples", examples.collect());
    if lines.len() == 1 {
        lines.push(phrases.say("sector-diff-elsewhere"));
    }
    if let Some(least) = comparison.version.least.as_ref().filter(|_| !comparison.version.enough) {
        lines.push(phrases.say_with("cli-sector-version-advice", &[("least", least)]));
    }
    lines
}

/// A row: what happened, number and words, the old ones after `-` and the new ones after `+`.
fn row_in_words(row: &Row, phrases: &Phrases<'_>) -> Vec<String> {
    let key = match row.change {
        clauses::RowChange::Added => "sector-diff-added",
        clauses::RowChange::Removed => "sector-diff-removed",
        clauses::RowChange::Moved => "sector-diff-moved",
        clauses::RowChange::Amended | clauses::RowChange::Unchanged => "sector-diff-changed",
    };
    let flat = |stretches: &[Stretch]| stretches.iter().map(|span| span.text.as_str()).collect::<String>();
    let number = |side: &Option<clauses::Side>| side.as_ref().map(|side| side.number.clone());
    let numbers: Vec<String> = [number(&row.old), number(&row.new)].into_iter().flatten().collect();
    let number = match &numbers[..] {
        [old, new] if old != new => format!("{old} → {new}"),
        [.., last] => last.clone(),
        [] => String::new(),
    };
    let head = format!("{}{number} {}", phrases.say(key), row.remark);
    let mut lines = vec![head.trim_end().to_owned()];
    let side = |mark: &str, side: &Option<clauses::Side>| {
        let side = side.as_ref()?;
        let parts = [&side.obligation, &side.heading, &side.text].map(|part| flat(part));
        let text = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        (!text.is_empty()).then(|| format!("  {mark} {text}"))
    };
    if row.change != clauses::RowChange::Moved {
        let (old, new) = (side("-", &row.old), side("+", &row.new));
        // The words are the same where only what is behind a clause changed.
        let same = old.as_ref().zip(new.as_ref()).is_some_and(|(old, new)| old.get(4..) == new.get(4..));
        lines.extend(old.filter(|_| !same));
        lines.extend(new);
    }
    lines
}
