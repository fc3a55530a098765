//! Results of members: what a member hands to the association that publishes a guideline.
//!
//! Responsible for: the content of a result file, what goes into it, reading it strictly, showing every line of it,
//! and bringing many together. Not responsible for: the wrapper with hash and signature (`seal`), files and the guard
//! against My Numbers (`app`), what an association counts (`statistics`).
//!
//! The shape is documented in `docs/sector-results.md`.

mod collect;
mod collection;
mod make;
mod parse;
mod preview;

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate};
use model::result::{ClauseState, Conformance, Reading};
use model::{Axis, Category, FrameworkId, ItemId, ItemState, MethodId, QuestionId, Rating};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::pack::example::{Chosen, Given};

pub use collect::{asks_for_costs, collected, compulsory_items};
pub use collection::{Added, Collection, OtherSector};
pub use make::{FreeText, MakeError, Origin, make};
pub use parse::{Problem, ProblemKind, parse};
pub use preview::{Line, preview};

/// Format of a result file.
pub const FORMAT: &str = "tashika-member-result/1";

/// What a member hands over about one assessment. Nothing in it was written freely, except `name` and `note`, which
/// are there only when the member ticked them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct MemberResult {
    /// Always [`FORMAT`].
    pub format: String,
    /// The member: an id that the association gave or the program made. It says nothing by itself.
    pub member: String,
    /// The assessed service and transaction of the member: an id that stays over later files.
    pub subject: String,
    /// When the file was made, RFC 3339.
    pub made_at: String,
    /// The guideline.
    pub sector: Stamp,
    /// The base policies together with the guideline, as the assessment used them.
    pub policy: Stamp,
    /// The day for which the assessment holds.
    pub as_of: NaiveDate,
    /// The framework of the levels.
    pub framework: FrameworkId,
    /// How the framework's contradictory place was read.
    pub reading: Reading,
    /// The transaction of the guideline; absent while open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transaction: Option<String>,
    /// Answers that the association asks for, see [`collected`].
    pub answers: BTreeMap<QuestionId, Given>,
    /// Ratings without their reasons; no entry for authentication where nobody logs in.
    pub ratings: BTreeMap<Axis, BTreeMap<Category, Rated>>,
    /// Base levels.
    pub base: Ranges,
    /// Levels under the guideline.
    pub levels: Ranges,
    /// Chosen methods, the main one first.
    pub methods: Chosen,
    /// Ways in use.
    pub ways: Vec<Standing>,
    /// Clauses that something can be measured against.
    pub clauses: Vec<Standing>,
    /// Over all required clauses.
    pub conformance: Conformance,
    /// State of the checkpoint items that the guideline makes compulsory.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub items: BTreeMap<ItemId, ItemState>,
    /// Yen per check, by chosen method; only when the guideline asks for it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub costs: BTreeMap<MethodId, u32>,
    /// Name of the service; only when the member ticked it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// A note to the association; only when the member ticked it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// One version of something published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Stamp {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// `sha256:` and the hash of its content.
    pub hash: String,
}

/// Lowest and highest level that open answers allow, 0 for "none asked for"; absent where none is asked for at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Ranges {
    /// Identity assurance.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ial: Option<[u8; 2]>,
    /// Authentication assurance.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aal: Option<[u8; 2]>,
}

/// A rating, or the lightest and the heaviest one while answers are open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Rated {
    /// A single one.
    Settled(Rating),
    /// Lightest and heaviest.
    Open([Rating; 2]),
}

/// Where a way or a clause stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Standing {
    /// The way or the clause.
    pub id: String,
    /// Whether it is enough, or kept.
    pub state: ClauseState,
}

impl Rated {
    /// Lightest and heaviest.
    pub fn ends(self) -> [Rating; 2] {
        match self {
            Rated::Settled(rating) => [rating; 2],
            Rated::Open(ends) => ends,
        }
    }

    /// From lightest and heaviest.
    pub fn between([low, high]: [Rating; 2]) -> Self {
        if low == high { Rated::Settled(low) } else { Rated::Open([low, high]) }
    }
}

impl MemberResult {
    /// When the file was made; the earliest moment there is when it does not say so in a readable way, which
    /// [`parse`] does not let through.
    pub fn moment(&self) -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339(&self.made_at).unwrap_or_default()
    }

    /// Hash of the content, so that two files with the same content are known as one.
    pub fn digest(&self) -> [u8; 32] {
        let bytes =
            serde_json::to_vec(self).expect("every key is a word and every value a word, number or list");
        Sha256::digest(bytes).into()
    }
}

#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;
