//! Thresholds of answer bands: our proposals, adjustable per organisation or sector.
//!
//! File: `thresholds/<id>.yaml`; the shipped one is `base`.

use model::{SourceId, Text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::fact::Status;

/// A set of thresholds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Thresholds {
    /// Id, equal to the file name.
    pub id: String,
    /// Who set these values and on what ground.
    pub note: Text,
    /// The values.
    pub thresholds: Vec<Threshold>,
}

/// One threshold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Threshold {
    /// Id as written in `{id}`.
    pub id: String,
    /// What it separates.
    pub text: Text,
    /// The value.
    pub value: u64,
    /// Its unit.
    pub unit: Unit,
    /// A shipped value is a proposal.
    #[serde(default)]
    pub status: Status,
    /// Where it comes from.
    pub source: SourceId,
}

/// Units of thresholds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Yen.
    Yen,
    /// People.
    People,
    /// Hours.
    Hours,
    /// Days.
    Days,
    /// Percent.
    Percent,
    /// Years (of age or duration).
    Years,
}
