//! Names of entries of the base policies.

use std::fmt;

use serde::{Serialize, Serializer};

/// A kind of entry of the base.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryKind {
    /// The framework of the levels.
    Framework,
    /// A law.
    Law,
    /// A method.
    Method,
    /// An identity document.
    Document,
    /// A question.
    Question,
    /// A threshold.
    Threshold,
    /// An item of a checkpoint.
    Item,
    /// A term of the glossary.
    Term,
    /// A source.
    Source,
    /// The questionnaire as a whole: which questions there are.
    Questionnaire,
}

impl EntryKind {
    /// All kinds.
    pub const ALL: [EntryKind; 10] = [
        EntryKind::Framework,
        EntryKind::Law,
        EntryKind::Method,
        EntryKind::Document,
        EntryKind::Question,
        EntryKind::Threshold,
        EntryKind::Item,
        EntryKind::Term,
        EntryKind::Source,
        EntryKind::Questionnaire,
    ];

    /// The kebab-case word.
    pub fn word(self) -> &'static str {
        match self {
            EntryKind::Framework => "framework",
            EntryKind::Law => "law",
            EntryKind::Method => "method",
            EntryKind::Document => "document",
            EntryKind::Question => "question",
            EntryKind::Threshold => "threshold",
            EntryKind::Item => "item",
            EntryKind::Term => "term",
            EntryKind::Source => "source",
            EntryKind::Questionnaire => "questionnaire",
        }
    }
}

/// An entry of the base. Written `<kind>/<id>`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Entry {
    /// Its kind.
    pub kind: EntryKind,
    /// Its id.
    pub id: String,
}

impl Entry {
    /// An entry by kind and id.
    pub fn new(kind: EntryKind, id: impl fmt::Display) -> Self {
        Self { kind, id: id.to_string() }
    }

    /// The questionnaire.
    pub fn questionnaire() -> Self {
        Self::new(EntryKind::Questionnaire, "base")
    }

    /// Reads `<kind>/<id>`; `None` when it is not of this form.
    pub fn read(text: &str) -> Option<Self> {
        let (kind, id) = text.split_once('/')?;
        let kind = EntryKind::ALL.into_iter().find(|known| known.word() == kind)?;
        (!id.is_empty()).then(|| Self::new(kind, id))
    }
}

impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.kind.word(), self.id)
    }
}

impl Serialize for Entry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
