//! A change of the base policies, as far as a pack relies on what changed.
//!
//! Responsible for: the shape. Not responsible for: finding changes (`compare`) and deciding on them (`decide`).

use std::collections::BTreeMap;

use model::Text;
use model::result::{Conformance, Levels};
use policy::kind::glossary::Term;
use policy::kind::source::Source;
use serde::Serialize;

use super::entry::Entry;
use super::relied::{Decision, Fact};
use crate::pack::{Column, Operation};

/// A change of the base.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct UpstreamChange {
    /// `<kind>/<id>#<fact>`: names the change among those between two versions of the base.
    pub id: String,
    /// The entry.
    pub entry: Entry,
    /// Its title: today's, or the last one known.
    pub title: Text,
    /// What happened to it.
    pub kind: ChangeKind,
    /// The fact, by its word in the record; of an entry that came, went or was not recorded, `entry`.
    pub fact: String,
    /// What it was; null where the base said nothing, or nothing is recorded.
    pub old: Option<Fact>,
    /// What it is; null where the base says nothing.
    pub new: Option<Fact>,
    /// What changed, as a sentence.
    pub says: Text,
    /// What it was, in words; of lists, what is gone. Empty where there is nothing to say.
    pub before: Text,
    /// What it is, in words; of lists, what is new.
    pub after: Text,
    /// Where the pack refers to the entry, for example `way/point-card`.
    pub places: Vec<String>,
    /// What it does to the worked examples.
    pub effect: Effect,
    /// What accepting it does to the pack.
    pub accept: Accept,
    /// What rejecting it does to the pack.
    pub reject: Reject,
    /// Set when it was rejected and cannot be kept out: the pack then stays on its base.
    pub decided: Option<Decision>,
}

/// What happened to an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
    /// The base did not have it.
    Added,
    /// The base does not have it any more.
    Removed,
    /// A fact about it differs.
    Changed,
    /// The pack was written for another base and does not record what it relied on: whether anything changed is not
    /// known.
    Unrecorded,
}

/// What changes of the base do to the worked examples.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Effect {
    /// Examples out of which something else comes and that hang on the entry. With several changes at once, each
    /// names every example that it may have changed.
    pub examples: Vec<ExampleEffect>,
    /// Examples that hang on the entry and cannot be compared: what came out of them is not recorded, or they cannot
    /// be evaluated until the pack is mended.
    pub unknown: Vec<String>,
}

/// An example out of which something else comes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ExampleEffect {
    /// The example.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// Under the base that the pack was written for.
    pub before: Came,
    /// Under today's base.
    pub after: Came,
    /// Whether the state of a clause differs.
    pub clauses_differ: bool,
}

/// What came out of an example.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Came {
    /// Base levels.
    pub base: Levels<Option<[u8; 2]>>,
    /// Levels under the guideline.
    pub sector: Levels<Option<[u8; 2]>>,
    /// Whether the imagined member conforms.
    pub conformance: Conformance,
}

/// What accepting a change does to the pack, beside recording it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "do", rename_all = "kebab-case")]
pub enum Accept {
    /// Nothing: the guideline says nothing of its own on it, and the new state of the base holds.
    Follow,
    /// What names the entry lets go of it.
    LetGo(LetGo),
    /// Ways follow the level of their method.
    MoveWays {
        /// The new row by way.
        rows: BTreeMap<String, u8>,
        /// The new column by way.
        columns: BTreeMap<String, Column>,
    },
    /// The guideline's own term or source goes, and the base's takes its place.
    DropOwn,
    /// A person has to edit these places first; then the change does not concern the pack any more.
    ByHand {
        /// The places.
        places: Vec<String>,
    },
}

/// What lets go of an entry that is gone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct LetGo {
    /// Ways that do without it.
    pub ways: Vec<String>,
    /// Ways that have nothing left to be realised with: they are not accepted any more.
    pub closed: Vec<String>,
    /// Operations that fall away, in clauses too.
    pub operations: Vec<String>,
    /// Examples whose choice or answers do without it.
    pub examples: Vec<String>,
    /// Whether it falls out of the answers that members are asked for.
    pub collect: bool,
}

/// What rejecting a change does to the pack, beside recording it with its reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "do", rename_all = "kebab-case")]
pub enum Reject {
    /// Nothing: what the guideline says itself stands.
    Keep,
    /// An operation keeps the old state.
    Write {
        /// The operation; its reason is the one given with the rejection.
        operation: Box<Operation>,
    },
    /// The ways name the documents that their method took before.
    NameDocuments {
        /// The ways.
        ways: Vec<String>,
        /// The documents.
        documents: Vec<String>,
    },
    /// The guideline takes over the old term.
    OwnTerm {
        /// The term.
        term: Box<Term>,
    },
    /// The guideline takes over the old source.
    OwnSource {
        /// The source.
        source: Box<Source>,
    },
    /// Nothing can keep the old state: the pack stays on its base until the change is accepted.
    Stay,
}
