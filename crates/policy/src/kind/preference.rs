//! Preferences: how methods that fit are ranked.
//!
//! File: `preferences/<id>.yaml`; the shipped one is `base`. Weights are our proposal.

use model::{SourceId, Text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::fact::Status;

/// A set of weights.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Preferences {
    /// Id, equal to the file name.
    pub id: String,
    /// What these weights favour.
    pub note: Text,
    /// One entry per criterion.
    pub criteria: Vec<Preference>,
    /// How sure they are.
    #[serde(default)]
    pub status: Status,
    /// Where they come from.
    pub source: SourceId,
}

/// The weight of a criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Preference {
    /// The criterion.
    pub criterion: Criterion,
    /// 0 to 100.
    pub weight: u32,
    /// Name of the criterion.
    pub title: Text,
    /// How it is measured.
    pub text: Text,
}

/// What methods are ranked by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Criterion {
    /// Seconds and steps of the user.
    UserEffort,
    /// Time of the organisation's review.
    ReviewTime,
    /// Cost per check as the organisation entered it.
    Cost,
    /// Share of users who can use it.
    Coverage,
    /// Threats resisted.
    FraudResistance,
    /// Months until it runs.
    LeadTime,
    /// Personal data kept.
    DataKept,
}

impl Criterion {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::UserEffort,
        Self::ReviewTime,
        Self::Cost,
        Self::Coverage,
        Self::FraudResistance,
        Self::LeadTime,
        Self::DataKept,
    ];
}
