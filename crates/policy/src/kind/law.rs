//! Laws: when they apply and which methods they allow, by date.
//!
//! File: `laws/<id>.yaml`. A law never changes a level; where it decides, its list of methods wins.

use chrono::NaiveDate;
use model::{Axis, LawId, MethodId, Period, SourceId, Text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::condition::Condition;
use super::fact::{Statement, Status};

/// A law, rule or official guideline with force for some businesses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Law {
    /// Id, equal to the file name.
    pub id: LawId,
    /// Position in lists.
    pub order: u32,
    /// Full title.
    pub title: Text,
    /// Short title.
    pub short_title: Text,
    /// What it asks, in two or three sentences.
    pub summary: Text,
    /// What it does when it applies.
    pub effect: Effect,
    /// Which choice of methods it speaks about; empty for a note.
    #[serde(default)]
    pub axes: Vec<Axis>,
    /// When it applies.
    pub applies_when: Condition,
    /// Methods it allows, with dates.
    #[serde(default)]
    pub permits: Vec<Permit>,
    /// Changes of the law, past and coming.
    #[serde(default)]
    pub changes: Vec<Change>,
    /// What else it asks: records, standing, thresholds.
    #[serde(default)]
    pub duties: Vec<Statement>,
    /// Where it was read.
    pub source: SourceId,
}

/// What a law does to the choice of methods, weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// Something to know.
    Note,
    /// Asks for something that narrows the choice, without a closed list.
    Constrains,
    /// A closed list of methods.
    Decides,
}

/// A method that a law allows for a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Permit {
    /// The method.
    pub method: MethodId,
    /// Letter or item in that time.
    pub clause: String,
    /// When.
    #[serde(default)]
    pub period: Period,
    /// Under which conditions, if any.
    #[serde(default)]
    pub condition: Option<Text>,
    /// How sure it is.
    #[serde(default)]
    pub status: Status,
    /// Where it was read.
    pub source: SourceId,
}

/// A change of a law.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Change {
    /// First day of the new state; absent when no date is set.
    #[serde(default)]
    pub date: Option<NaiveDate>,
    /// Word used in results, unique in the law.
    pub code: String,
    /// What changes.
    pub text: Text,
    /// How sure it is.
    #[serde(default)]
    pub status: Status,
    /// Where it was read.
    pub source: SourceId,
}
