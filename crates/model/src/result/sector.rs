//! What a sector guideline says about an assessment, beside the base result.
//!
//! Responsible for: the shape. Not responsible for: how it is reached. `text` fields are empty until a sentence is
//! put in by whoever knows the language.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Code, Levels};
use crate::{MethodId, QuestionId};

/// An assessment under a guideline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SectorResult {
    /// Id of the guideline.
    pub id: String,
    /// Its version.
    pub version: String,
    /// `sha256:` and the hash of its files.
    pub hash: String,
    /// Who publishes it.
    pub publisher: String,
    /// Fingerprint of the publisher's key; null for guidelines that are not signed (shipped examples, drafts).
    pub fingerprint: Option<String>,
    /// Its title in the language asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The transaction, as answered; null while open.
    pub transaction: Option<String>,
    /// Levels that the guideline requires, as ranges; null: none is asked for (each time, nobody is authenticated).
    pub range: Levels<Option<[u8; 2]>>,
    /// Whether the range is a single level.
    pub settled: Levels<bool>,
    /// What the guideline changed, and what it may change while answers are open.
    pub effects: Vec<SectorEffect>,
    /// Ways that the member uses.
    pub ways: Vec<WayResult>,
    /// Conformance clause by clause, in order.
    pub clauses: Vec<ClauseResult>,
    /// Over all required clauses.
    pub conformance: Conformance,
}

/// An operation of the guideline that applies, or may apply.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SectorEffect {
    /// The operation.
    pub operation: String,
    /// What it does: `tighten`, `relax`, `replace`, `remove`.
    pub op: String,
    /// To what, for example `level/ial`.
    pub target: String,
    /// The level it sets, where it sets one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<u8>,
    /// False while an open answer leaves open whether it applies.
    pub certain: bool,
    /// Clauses that it carries out.
    pub clauses: Vec<String>,
    /// First day on which it applies, when that is still to come within 24 months; then it has no effect yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// The guideline's reason in the language asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// A way that the member uses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WayResult {
    /// The way.
    pub id: String,
    /// Whether it is enough.
    pub state: ClauseState,
    /// Why and why not.
    pub reasons: Vec<Code>,
    /// Its title in the language asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// A clause as this assessment keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ClauseResult {
    /// The clause.
    pub id: String,
    /// Its number in this version, for example `3.2(1)`.
    pub number: String,
    /// How binding it is: `required`, `recommended`, `optional`, `reference`.
    pub obligation: String,
    /// Whether it is kept.
    pub state: ClauseState,
    /// Why, and what is missing.
    pub reasons: Vec<Code>,
    /// Questions whose answers are still needed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<QuestionId>,
    /// Chosen methods that stand against it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub methods: Vec<MethodId>,
    /// What to do, in the language asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// Whether something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ClauseState {
    /// Kept.
    Met,
    /// Not kept.
    NotMet,
    /// Hangs on an open answer.
    Open,
    /// About something else than this assessment.
    NotApplicable,
}

/// Whether an assessment conforms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Conformance {
    /// Every required clause that applies is kept.
    Conforms,
    /// A required clause is not kept.
    DoesNotConform,
    /// None is broken, but some are open.
    Open,
}
