//! What the organisation decides: methods, acceptance statement, work on the checkpoints.
//!
//! Responsible for: the shape of decisions. Not responsible for: whether they suffice (the engine).

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::MethodId;

/// The chosen methods and the acceptance statement (DIAS).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Choice {
    /// Chosen proofing methods, the main one first.
    pub proofing: Vec<MethodId>,
    /// Chosen authentication methods, the main one first.
    pub authentication: Vec<MethodId>,
    /// Controls that make up for a chosen level below the required one.
    pub compensating: Vec<Compensating>,
    /// Why these methods.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Who accepts the residual risk: a role, or a name if the organisation wants one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accepted_by: Option<String>,
    /// When it was accepted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accepted_on: Option<NaiveDate>,
}

/// One compensating control.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Compensating {
    /// What is done instead.
    pub control: String,
    /// Why it is comparable to what the required level asks.
    pub comparability: String,
    /// What remains at risk.
    pub residual_risk: String,
}

/// Where a checkpoint item stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ItemState {
    /// Not begun.
    #[default]
    Open,
    /// Being worked on.
    Doing,
    /// Finished.
    Done,
    /// Does not apply here.
    NotApplicable,
}

/// The organisation's record for one checkpoint item.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ItemRecord {
    /// Where it stands.
    pub state: ItemState,
    /// Who is responsible; a role first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// When it is due.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    /// Where the evidence is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
    /// Anything else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}
