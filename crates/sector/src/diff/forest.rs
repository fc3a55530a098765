//! A pack taken apart: its entries side by side, and the order in which they stand within each other.
//!
//! Responsible for: taking apart and putting together without loss. Not responsible for: differences.
//!
//! Taken apart, a clause that moves to another chapter is still the same entry, and what stands within it moves
//! along because it names its place by the clause.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::apply::ApplyError;
use super::fields::{Fields, without_nulls};
use crate::pack::Pack;

/// A kind of entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// The header; there is one.
    Header,
    /// A transaction.
    Transaction,
    /// A chapter.
    Chapter,
    /// A clause, within a chapter or a clause.
    Clause,
    /// An operation.
    Operation,
    /// A way of the matrix.
    Way,
    /// A section of questions.
    Section,
    /// A question, within a section.
    Question,
    /// A worked example.
    Example,
    /// A term of the glossary.
    Term,
    /// A source.
    Source,
}

/// Names an entry.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Key {
    /// Its kind.
    pub kind: Kind,
    /// Its id; of the header, `sector`.
    pub id: String,
    /// How many entries of this kind and id stand before it. Ids are unique in a pack without errors, so this is 0
    /// outside of drafts.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub nth: usize,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
pub(super) fn is_zero(number: &usize) -> bool {
    *number == 0
}

impl Key {
    /// The entry of a kind and an id that is unique.
    pub fn new(kind: Kind, id: impl Into<String>) -> Self {
        Self { kind, id: id.into(), nth: 0 }
    }

    /// The header.
    pub fn header() -> Self {
        Self::new(Kind::Header, "sector")
    }
}

/// A list of entries: those of one kind, in the pack itself or within an entry.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct List {
    pub(super) within: Option<Key>,
    pub(super) kind: Kind,
}

/// The lists of the pack itself: the field, where the list stands in it, and the kind of its entries.
const LISTS: [(&str, Option<&str>, Kind); 8] = [
    ("transactions", None, Kind::Transaction),
    ("chapters", None, Kind::Chapter),
    ("operations", None, Kind::Operation),
    ("matrix", Some("ways"), Kind::Way),
    ("sections", None, Kind::Section),
    ("examples", None, Kind::Example),
    ("terms", None, Kind::Term),
    ("sources", None, Kind::Source),
];

impl Kind {
    /// The list that an entry of this kind may hold: its field and the kind of its entries.
    pub(super) fn within(self) -> Option<(&'static str, Kind)> {
        match self {
            Kind::Chapter | Kind::Clause => Some(("clauses", Kind::Clause)),
            Kind::Section => Some(("questions", Kind::Question)),
            _ => None,
        }
    }
}

/// A pack taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Forest {
    pub(super) entries: HashMap<Key, Fields>,
    /// Lists without entries are not here.
    pub(super) lists: BTreeMap<List, Vec<Key>>,
    /// All entries from top to bottom.
    pub(super) order: Vec<Key>,
}

impl Forest {
    /// Takes a pack apart.
    pub(super) fn of(pack: &Pack) -> Self {
        let value = serde_json::to_value(pack).expect("keys of maps in packs are words");
        let mut forest = Self::default();
        let Value::Object(mut pack) = without_nulls(value) else { return forest };
        let mut seen = HashMap::new();
        if let Some(Value::Object(header)) = pack.remove("header") {
            forest.order.push(Key::header());
            forest.entries.insert(Key::header(), header);
        }
        for (field, inner, kind) in LISTS {
            let value = pack.remove(field).unwrap_or_default();
            let list = match (inner, value) {
                (Some(inner), Value::Object(mut object)) => object.remove(inner).unwrap_or_default(),
                (_, value) => value,
            };
            forest.take(List { within: None, kind }, list, &mut seen);
        }
        forest
    }

    fn take(&mut self, list: List, entries: Value, seen: &mut HashMap<(Kind, String), usize>) {
        let Value::Array(entries) = entries else { return };
        for entry in entries {
            let Value::Object(mut fields) = entry else { continue };
            let id = fields.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
            let count = seen.entry((list.kind, id.clone())).or_default();
            let key = Key { kind: list.kind, id, nth: *count };
            *count += 1;
            let inner = list.kind.within().and_then(|(field, kind)| Some((fields.remove(field)?, kind)));
            self.order.push(key.clone());
            self.entries.insert(key.clone(), fields);
            self.lists.entry(list.clone()).or_default().push(key.clone());
            if let Some((entries, kind)) = inner {
                self.take(List { within: Some(key), kind }, entries, seen);
            }
        }
    }

    /// Puts the pack together again.
    pub(super) fn into_pack(mut self) -> Result<Pack, ApplyError> {
        let mut pack = Map::new();
        let header = self.entries.remove(&Key::header()).unwrap_or_default();
        pack.insert("header".to_owned(), Value::Object(header));
        for (field, inner, kind) in LISTS {
            let list = self.give(&List { within: None, kind })?;
            let value = match inner {
                Some(inner) => Value::Object(Map::from_iter([(inner.to_owned(), list)])),
                None => list,
            };
            pack.insert(field.to_owned(), value);
        }
        if let Some(key) = self.entries.into_keys().min() {
            return Err(ApplyError::OutOfReach(key));
        }
        serde_json::from_value(Value::Object(pack)).map_err(|error| ApplyError::Shape(error.to_string()))
    }

    fn give(&mut self, list: &List) -> Result<Value, ApplyError> {
        let keys = self.lists.remove(list).unwrap_or_default();
        let mut entries = Vec::with_capacity(keys.len());
        for key in keys {
            let mut fields = self.entries.remove(&key).ok_or_else(|| ApplyError::Missing(key.clone()))?;
            if let Some((field, kind)) = key.kind.within() {
                let inner = self.give(&List { within: Some(key), kind })?;
                fields.insert(field.to_owned(), inner);
            }
            entries.push(Value::Object(fields));
        }
        Ok(Value::Array(entries))
    }

    /// Where every entry stands.
    pub(super) fn places(&self) -> HashMap<&Key, Place> {
        let mut places = HashMap::new();
        for (list, keys) in &self.lists {
            for (at, key) in keys.iter().enumerate() {
                places.insert(key, Place { within: list.within.clone(), at });
            }
        }
        places
    }
}

/// Where an entry stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// The entry that it stands in; absent for entries of the pack itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<Key>,
    /// How many entries of its kind stand before it there.
    pub at: usize,
}
