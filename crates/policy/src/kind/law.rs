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
    /// Whether `permits` is the whole list. A law that decides may have items that could not be read: a method that
    /// is neither permitted nor excluded is then open.
    #[serde(default = "whole")]
    pub list_complete: bool,
    /// Methods that it certainly does not allow, where its list is not complete.
    #[serde(default)]
    pub excludes: Vec<Exclusion>,
    /// Changes of the law, past and coming.
    #[serde(default)]
    pub changes: Vec<Change>,
    /// What else it asks: records, standing, thresholds.
    #[serde(default)]
    pub duties: Vec<Statement>,
    /// Where it was read.
    pub source: SourceId,
}

/// A list is whole unless it says otherwise.
fn whole() -> bool {
    true
}

impl Law {
    /// Whether a method without a permit is certainly not allowed.
    pub fn rules_out(&self, method: &MethodId) -> bool {
        self.list_complete || self.excludes.iter().any(|exclusion| exclusion.method == *method)
    }

    /// Whether an item that could not be read may permit the method.
    pub fn leaves_open(&self, method: &MethodId) -> bool {
        !self.rules_out(method) && self.permits.iter().all(|permit| permit.method != *method)
    }
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
    /// Until this day the letter or item is worked out from later ones, not read.
    #[serde(default)]
    pub inferred_until: Option<NaiveDate>,
    /// Where it was read.
    pub source: SourceId,
}

impl Permit {
    /// How sure it is on a day of its period.
    pub fn status_on(&self, day: NaiveDate) -> Status {
        match self.inferred_until {
            Some(last) if self.status == Status::Confirmed && day <= last => Status::Inferred,
            _ => self.status,
        }
    }
}

/// A method that a law does not allow although its list is not complete.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Exclusion {
    /// The method.
    pub method: MethodId,
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
