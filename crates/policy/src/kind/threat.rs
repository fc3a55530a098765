//! Threats that methods resist or not.
//!
//! File: `threats/<axis>.yaml`.

use model::{Axis, SourceId, Text, ThreatId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::condition::Condition;
use super::fact::Status;

/// The threats of one axis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Threats {
    /// Id, equal to the file name.
    pub id: String,
    /// The axis.
    pub axis: Axis,
    /// The threats.
    pub threats: Vec<Threat>,
}

/// A threat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Threat {
    /// Id.
    pub id: ThreatId,
    /// Title.
    pub title: Text,
    /// What happens.
    pub text: Text,
    /// When this service must resist it; a method with resistance 0 then fits with conditions only.
    #[serde(default)]
    pub matters_when: Option<Condition>,
    /// How sure it is.
    #[serde(default)]
    pub status: Status,
    /// Where it comes from.
    pub source: SourceId,
}
