//! The comparison table (新旧対照表) of two versions, in one language.
//!
//! Responsible for: turning what differs into what `report` prints. Not responsible for: what differs (`diff`), pages.

use model::Lang;
use report::guideline::input::{
    ComparisonInput, ComparisonRow, RowChange, RowKind, Side as PrintedSide, Span, SpanMark, VersionPart,
};
use sector::Pack;
use sector::diff::Comparison;
use sector::diff::clauses::{self, Row};
use sector::diff::words::{Mark, Span as Stretch};
use sector::overlay::Guideline;

use super::library::version;

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
            date: crate::phrase::Phrases::new(&self.guideline.catalogue, lang).date(header.date),
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
