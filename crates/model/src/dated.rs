//! Periods of validity.
//!
//! Responsible for: "holds from this day to that day", both inclusive. Not responsible for: which day it is.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Days on which something holds; both ends belong to the period, an absent end is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// First day; `None`: has held for as long as matters here.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    /// Last day; `None`: no end is known.
    #[serde(default)]
    pub until: Option<NaiveDate>,
}

impl Period {
    /// Whether the day lies in the period.
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }

    /// Whether two periods share a day.
    pub fn overlaps(&self, other: &Period) -> bool {
        let starts_before_end = |a: Option<NaiveDate>, b: Option<NaiveDate>| match (a, b) {
            (Some(from), Some(until)) => from <= until,
            _ => true,
        };
        starts_before_end(self.from, other.until) && starts_before_end(other.from, self.until)
    }

    /// Whether the period ends before it begins.
    pub fn is_reversed(&self) -> bool {
        matches!((self.from, self.until), (Some(from), Some(until)) if until < from)
    }
}
