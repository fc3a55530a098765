//! Two versions of a guideline: what differs, and what follows from that.
//!
//! Responsible for: the edits between two packs on stable ids, the three views on them (clauses, rules, examples),
//! the rows of a comparison table (新旧対照表) and which number of the version should rise. Not responsible for:
//! pages (`report`), files, and changes of the base policies (`rebase`).
//!
//! [`diff`] and [`apply`] are each other's inverse: `apply(old, &diff(old, new))` is `new`. Every kind of entry is
//! an edit of its own, also an entry within another one: a clause that falls away with all its clauses is as many
//! edits.
//!
//! As JSON, edits are
//!
//! ```json
//! {"kind": "clause", "id": "age-20", "change": "changed",
//!  "fields": [{"field": "/obligation", "old": "recommended", "new": "required"}]}
//! {"kind": "clause", "id": "scope", "change": "moved",
//!  "from": {"within": {"kind": "chapter", "id": "purpose"}, "at": 1},
//!  "to": {"within": {"kind": "chapter", "id": "other"}, "at": 0}}
//! {"kind": "way", "id": "point-card", "change": "added", "place": {"at": 3}, "entry": {"id": "point-card"}}
//! {"kind": "term", "id": "clerk", "change": "removed", "place": {"at": 0}, "entry": {"id": "clerk"}}
//! ```
//!
//! where `entry` holds all fields of the entry under the keys of its file, without the entries within it.
//! [`Comparison`] holds edits and views together.

mod align;
mod apply;
pub mod bump;
pub mod clauses;
mod comparison;
pub mod examples;
mod fields;
mod forest;
mod index;
mod order;
pub mod requirement;
pub mod rules;
mod script;
pub mod table;
pub mod words;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use apply::{ApplyError, apply};
pub use comparison::{Comparison, VersionAdvice, compare};
pub use fields::{FieldChange, Fields};
pub use forest::{Key, Kind, Place};
pub use script::diff;

use crate::pack::Pack;

#[cfg(test)]
pub(crate) mod tests;

/// Format of the edits.
pub const FORMAT: &str = "tashika-sector-diff/1";

/// The edits between two packs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Diff {
    /// Always [`FORMAT`].
    pub format: String,
    /// The old version.
    pub old: Version,
    /// The new version.
    pub new: Version,
    /// By kind; within a kind what falls away in the old order, then everything else in the new order.
    pub edits: Vec<Edit>,
}

/// Which version of a guideline a side is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Version {
    /// Id of the guideline.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Its day.
    pub date: NaiveDate,
}

/// One edit. An entry that moves and changes has two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Edit {
    /// The kind of the entry.
    pub kind: Kind,
    /// Its id; of the header, `sector`.
    pub id: String,
    /// How many entries of this kind and id stand before it; 0 where ids are unique.
    #[serde(default, skip_serializing_if = "forest::is_zero")]
    pub nth: usize,
    /// What happens to it.
    #[serde(flatten)]
    pub change: Change,
}

/// What happens to an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "kebab-case")]
pub enum Change {
    /// It is new.
    Added {
        /// Where it stands in the new version.
        place: Place,
        /// What it says.
        entry: Fields,
    },
    /// It is gone.
    Removed {
        /// Where it stood in the old version.
        place: Place,
        /// What it said.
        entry: Fields,
    },
    /// Some of its fields differ.
    Changed {
        /// Which.
        fields: Vec<FieldChange>,
    },
    /// It stands elsewhere, or in another order.
    Moved {
        /// Where it stood in the old version.
        from: Place,
        /// Where it stands in the new version.
        to: Place,
    },
}

impl Diff {
    /// Whether the packs are the same.
    pub fn is_empty(&self) -> bool {
        self.edits.is_empty()
    }

    /// The edits of a kind.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Edit> {
        self.edits.iter().filter(move |edit| edit.kind == kind)
    }

    /// The edits of an entry.
    pub fn of_entry<'a>(&'a self, key: &'a Key) -> impl Iterator<Item = &'a Edit> {
        self.of_kind(key.kind).filter(|edit| edit.id == key.id && edit.nth == key.nth)
    }
}

impl Version {
    /// The version of a pack.
    pub fn of(pack: &Pack) -> Self {
        let header = &pack.header;
        Self { id: header.id.clone(), version: header.version.clone(), date: header.date }
    }
}

impl Edit {
    fn new(key: &Key, change: Change) -> Self {
        Self { kind: key.kind, id: key.id.clone(), nth: key.nth, change }
    }

    /// The entry.
    pub fn key(&self) -> Key {
        Key { kind: self.kind, id: self.id.clone(), nth: self.nth }
    }
}

impl Kind {
    /// The kebab-case word.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Header => "header",
            Kind::Transaction => "transaction",
            Kind::Chapter => "chapter",
            Kind::Clause => "clause",
            Kind::Operation => "operation",
            Kind::Way => "way",
            Kind::Section => "section",
            Kind::Question => "question",
            Kind::Example => "example",
            Kind::Term => "term",
            Kind::Source => "source",
        }
    }
}
