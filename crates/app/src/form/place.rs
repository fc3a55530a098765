//! Places: which entry of a pack is meant.
//!
//! Responsible for: `kind/id` and where it lies in the pack's JSON. Not responsible for: fields.

use std::fmt;

use serde_json::Value;

/// Kinds of entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PlaceKind {
    /// The header.
    Header,
    /// A chapter.
    Chapter,
    /// A clause, however deep.
    Clause,
    /// A transaction.
    Transaction,
    /// An operation.
    Operation,
    /// A way.
    Way,
    /// A section of questions.
    Section,
    /// A question in a section.
    Question,
    /// An example.
    Example,
    /// A term.
    Term,
    /// A source.
    Source,
}

/// Every kind with the word of its places.
const WORDS: [(PlaceKind, &str); 11] = [
    (PlaceKind::Header, "header"),
    (PlaceKind::Chapter, "chapters"),
    (PlaceKind::Clause, "clauses"),
    (PlaceKind::Transaction, "transactions"),
    (PlaceKind::Operation, "operations"),
    (PlaceKind::Way, "ways"),
    (PlaceKind::Section, "sections"),
    (PlaceKind::Question, "questions"),
    (PlaceKind::Example, "examples"),
    (PlaceKind::Term, "terms"),
    (PlaceKind::Source, "sources"),
];

impl PlaceKind {
    /// The word of its places and groups.
    pub fn word(self) -> &'static str {
        WORDS.iter().find(|(kind, _)| *kind == self).map_or("", |(_, word)| word)
    }

    /// A kind by its word, also in the singular, as findings write it.
    pub fn of_word(word: &str) -> Option<Self> {
        let known = |known: &str| known == word || known.strip_suffix('s') == Some(word);
        WORDS.iter().find(|(_, word)| known(word)).map(|(kind, _)| *kind)
    }

    /// Key of the sentence over its form.
    pub(crate) fn help(self) -> &'static str {
        match self {
            PlaceKind::Header => "sector-help-header",
            PlaceKind::Chapter => "sector-help-chapter",
            PlaceKind::Clause => "sector-help-clause",
            PlaceKind::Transaction => "sector-help-transaction",
            PlaceKind::Operation => "sector-help-operation",
            PlaceKind::Way => "sector-help-way",
            PlaceKind::Section => "sector-help-section",
            PlaceKind::Question => "sector-help-question",
            PlaceKind::Example => "sector-help-example",
            PlaceKind::Term => "sector-help-term",
            PlaceKind::Source => "sector-help-source",
        }
    }

    /// Whether an entry can be removed.
    pub(super) fn can_remove(self) -> bool {
        self != PlaceKind::Header
    }

    /// Whether its position means something.
    pub(super) fn can_move(self) -> bool {
        matches!(
            self,
            PlaceKind::Chapter
                | PlaceKind::Clause
                | PlaceKind::Transaction
                | PlaceKind::Way
                | PlaceKind::Section
                | PlaceKind::Question
        )
    }

    /// What can be added within it.
    pub(super) fn holds(self) -> &'static [&'static str] {
        match self {
            PlaceKind::Chapter | PlaceKind::Clause => &["clause"],
            PlaceKind::Section => &["question"],
            PlaceKind::Question => &["option"],
            PlaceKind::Transaction => &["attribute"],
            PlaceKind::Way => &["condition"],
            _ => &[],
        }
    }

    /// The list of the pack that holds it; clauses and questions lie deeper.
    pub(super) fn list(self) -> Option<&'static str> {
        match self {
            PlaceKind::Header | PlaceKind::Clause | PlaceKind::Question => None,
            PlaceKind::Chapter => Some("/chapters"),
            PlaceKind::Transaction => Some("/transactions"),
            PlaceKind::Operation => Some("/operations"),
            PlaceKind::Way => Some("/matrix/ways"),
            PlaceKind::Section => Some("/sections"),
            PlaceKind::Example => Some("/examples"),
            PlaceKind::Term => Some("/terms"),
            PlaceKind::Source => Some("/sources"),
        }
    }
}

/// An entry.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    kind: PlaceKind,
    id: String,
}

impl Place {
    /// An entry of a kind.
    pub fn new(kind: PlaceKind, id: impl Into<String>) -> Self {
        Self { kind, id: id.into() }
    }

    /// Reads `kind/id`; the header has no id.
    pub fn parse(text: &str) -> Option<Self> {
        let (word, id) = text.split_once('/').unwrap_or((text, ""));
        let kind = PlaceKind::of_word(word)?;
        (id.is_empty() == (kind == PlaceKind::Header)).then(|| Self::new(kind, id))
    }

    /// Its kind.
    pub fn kind(&self) -> PlaceKind {
        self.kind
    }

    /// Its id; empty for the header.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Where it lies, as a JSON pointer.
    pub(super) fn pointer(&self, whole: &Value) -> Option<String> {
        match self.kind {
            PlaceKind::Header => Some("/header".to_owned()),
            PlaceKind::Clause => in_lists(whole, "/chapters", "clauses", &self.id),
            PlaceKind::Question => in_lists(whole, "/sections", "questions", &self.id),
            kind => {
                let list = kind.list()?;
                let at = position(whole.pointer(list)?, &self.id)?;
                Some(format!("{list}/{at}"))
            }
        }
    }

    /// The entry.
    pub(super) fn entry<'v>(&self, whole: &'v Value) -> Option<&'v Value> {
        whole.pointer(&self.pointer(whole)?)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            PlaceKind::Header => f.write_str(self.kind.word()),
            kind => write!(f, "{}/{}", kind.word(), self.id),
        }
    }
}

fn position(list: &Value, id: &str) -> Option<usize> {
    list.as_array()?.iter().position(|entry| entry.get("id").and_then(Value::as_str) == Some(id))
}

/// An entry in lists that lie in each other under the same key.
fn in_lists(whole: &Value, outer: &str, key: &str, id: &str) -> Option<String> {
    let list = whole.pointer(outer)?.as_array()?;
    (0..list.len()).find_map(|at| within(whole, &format!("{outer}/{at}/{key}"), key, id))
}

fn within(whole: &Value, list: &str, key: &str, id: &str) -> Option<String> {
    let entries = whole.pointer(list)?.as_array()?;
    if let Some(at) = position(whole.pointer(list)?, id) {
        return Some(format!("{list}/{at}"));
    }
    (0..entries.len()).find_map(|at| within(whole, &format!("{list}/{at}/{key}"), key, id))
}
