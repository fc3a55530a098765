//! The view on clauses: number, obligation, heading and text, old beside new, with changes marked word by word.
//!
//! Responsible for: the rows. Not responsible for: remarks and what stands outside of the clauses (`table`).

use std::collections::BTreeSet;

use model::{Lang, Text};
use policy::Catalogue;
use serde::Serialize;

use super::align::{Keyed, align};
use super::forest::{Key, Kind};
use super::index;
use super::requirement::obligation;
use super::words::{Mark, Span, compare, spans};
use crate::number::{Numbers, fill};
use crate::overlay::Guideline;
use crate::pack::Pack;

/// One version: the pack, and the catalogue that its texts take terms and thresholds from (the guideline's own, or
/// that of the base while a draft has errors).
#[derive(Clone, Copy)]
pub struct Edition<'a> {
    /// The pack.
    pub pack: &'a Pack,
    /// The catalogue.
    pub catalogue: &'a Catalogue,
}

impl<'a> Edition<'a> {
    /// A guideline.
    pub fn of(guideline: &'a Guideline) -> Self {
        Self { pack: &guideline.pack, catalogue: &guideline.catalogue }
    }
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Row {
    /// Chapter or clause.
    pub kind: RowKind,
    /// Id of the chapter, clause, or entry of an annex.
    pub id: String,
    /// What happened.
    pub change: RowChange,
    /// What the new version says; null where it is removed.
    pub new: Option<Side>,
    /// What the old version said; null where it is added.
    pub old: Option<Side>,
    /// What to know beside the word for what happened; may be empty.
    pub remark: String,
}

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RowKind {
    /// A chapter or annex: its number and title. Begins a part of the table.
    Chapter,
    /// A clause, or an entry of an annex.
    Clause,
}

/// What happened to a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RowChange {
    /// Nothing.
    Unchanged,
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// Words, heading, obligation or what is behind it differ.
    Amended,
    /// Only the number differs.
    Moved,
}

/// One side of a row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Side {
    /// Full number, for example `3.1(2)`; empty for entries of annexes.
    pub number: String,
    /// How binding it is, for example 必須; empty for chapters and annexes.
    pub obligation: Vec<Span>,
    /// Heading; may be empty.
    pub heading: Vec<Span>,
    /// What it says; may be empty.
    pub text: Vec<Span>,
}

/// A chapter, clause or entry of an annex in one version and one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) key: Key,
    pub(super) kind: RowKind,
    pub(super) number: String,
    pub(super) obligation: String,
    pub(super) heading: String,
    pub(super) text: String,
    /// Heading and text with references as they are written.
    pub(super) written: String,
}

impl Keyed for Line {
    fn key(&self) -> &Key {
        &self.key
    }
}

/// The chapters and, after each, its clauses from top to bottom, in the order of the new version. What only the old
/// version has stands where it stood.
pub fn rows(old: Edition<'_>, new: Edition<'_>, lang: Lang) -> Vec<Row> {
    let (before, after) = (lines(old, lang), lines(new, lang));
    align(&before, &after).into_iter().filter_map(|(old, new)| row(old, new)).collect()
}

/// A row; `None` when neither version has it.
pub(super) fn row(old: Option<&Line>, new: Option<&Line>) -> Option<Row> {
    let line = new.or(old)?;
    let change = match (old, new) {
        (None, _) => RowChange::Added,
        (_, None) => RowChange::Removed,
        (Some(old), Some(new)) => {
            if (&old.obligation, &old.heading, &old.text) != (&new.obligation, &new.heading, &new.text) {
                RowChange::Amended
            } else if old.number == new.number {
                RowChange::Unchanged
            } else {
                RowChange::Moved
            }
        }
    };
    let (old, new) = match (old, new) {
        (Some(old), Some(new)) => {
            let [obligations, headings, texts] = [
                compare(&old.obligation, &new.obligation),
                compare(&old.heading, &new.heading),
                compare(&old.text, &new.text),
            ];
            let side = |line: &Line, obligation, heading, text| Side {
                number: line.number.clone(),
                obligation,
                heading,
                text,
            };
            (
                Some(side(old, obligations.0, headings.0, texts.0)),
                Some(side(new, obligations.1, headings.1, texts.1)),
            )
        }
        (old, new) => (old.map(|line| alone(line, Mark::Removed)), new.map(|line| alone(line, Mark::Added))),
    };
    let remark = String::new();
    Some(Row { kind: line.kind, id: line.key.id.clone(), change, new, old, remark })
}

/// A side without the other one.
fn alone(line: &Line, mark: Mark) -> Side {
    Side {
        number: line.number.clone(),
        obligation: spans(&line.obligation, mark),
        heading: spans(&line.heading, mark),
        text: spans(&line.text, mark),
    }
}

/// Chapters and clauses of a version, from top to bottom.
pub(super) fn lines(edition: Edition<'_>, lang: Lang) -> Vec<Line> {
    let writer = Writer::of(edition, lang);
    let (chapters, clauses) = (index::chapters(edition.pack), index::clauses(edition.pack));
    let mut clauses = clauses.iter();
    let mut lines = Vec::new();
    for (key, chapter) in chapters.iter() {
        lines.push(writer.line(key, RowKind::Chapter, "", Some(&chapter.title), None));
        let count: usize = chapter.clauses.iter().map(|clause| clause.with_all_within().len()).sum();
        lines.extend(clauses.by_ref().take(count).map(|(key, clause)| {
            let word = clause.obligation.word();
            writer.line(key, RowKind::Clause, word, clause.heading.as_ref(), Some(&clause.text))
        }));
    }
    lines
}

/// Writes texts of a version in one language.
pub(super) struct Writer<'a> {
    edition: Edition<'a>,
    numbers: Numbers,
    pub(super) lang: Lang,
}

impl<'a> Writer<'a> {
    pub(super) fn of(edition: Edition<'a>, lang: Lang) -> Self {
        Self { edition, numbers: Numbers::of(&edition.pack.chapters), lang }
    }

    /// A text with thresholds, numbers and terms put in. What leads nowhere stays as it is written.
    pub(super) fn text(&self, text: &Text) -> String {
        let Edition { pack, catalogue } = self.edition;
        let term = |id: &str| {
            let mut terms = pack.terms.iter().chain(catalogue.glossary());
            terms.find(|term| term.id == id).map(|term| term.term.in_lang(self.lang).to_owned())
        };
        fill(&catalogue.fill(text, self.lang), |id| self.numbers.cited(id, self.lang), term).text
    }

    pub(super) fn catalogue(&self) -> &'a Catalogue {
        self.edition.catalogue
    }

    fn line(
        &self,
        key: &Key,
        kind: RowKind,
        obligation_word: &str,
        heading: Option<&Text>,
        text: Option<&Text>,
    ) -> Line {
        let number = match key.kind {
            Kind::Chapter => self.numbers.chapter(&key.id, self.lang),
            _ => self.numbers.full(&key.id).map(str::to_owned),
        };
        let put_in = |text: Option<&Text>| text.map(|text| self.text(text)).unwrap_or_default();
        let written = [heading, text].map(|text| text.map_or("", |text| text.in_lang(self.lang)));
        Line {
            key: key.clone(),
            kind,
            number: number.unwrap_or_default(),
            obligation: obligation(obligation_word, self.lang),
            heading: put_in(heading),
            text: put_in(text),
            written: written.join("\n"),
        }
    }
}

/// Clauses of which only the numbers or terms that they name differ, not what is written.
pub(super) fn only_references(old: &[Line], new: &[Line]) -> BTreeSet<Key> {
    align(old, new)
        .into_iter()
        .filter_map(|(old, new)| old.zip(new))
        .filter(|(old, new)| old.written == new.written && old.obligation == new.obligation)
        .filter(|(old, new)| (&old.heading, &old.text) != (&new.heading, &new.text))
        .map(|(_, new)| new.key.clone())
        .collect()
}
