//! The time of a change, as the caller tells it.
//!
//! Responsible for: one spelling (`2026-11-23T10:15:30+09:00`) whose text order is the order in time.
//! Not responsible for: knowing what time it is.

use std::fmt;

use chrono::{DateTime, Datelike, FixedOffset, Timelike, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// A second in Japanese time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(DateTime<FixedOffset>);

impl Timestamp {
    /// Reads an RFC 3339 time with any offset; `None` when the text is not one.
    pub fn parse(text: &str) -> Option<Self> {
        let time = DateTime::parse_from_rfc3339(text).ok()?;
        let here = Self::from_utc(time.to_utc());
        // Only four-digit years sort as text.
        (0..=9999).contains(&here.0.year()).then_some(here)
    }

    /// Takes a time read from a clock; fractions of a second are dropped.
    pub fn from_utc(time: DateTime<Utc>) -> Self {
        let japan = FixedOffset::east_opt(9 * 60 * 60).expect("nine hours are a valid offset");
        let here = time.with_timezone(&japan);
        Self(here.with_nanosecond(0).unwrap_or(here))
    }

    /// A form for file names: `20261123-101530`.
    pub(crate) fn in_file_name(self) -> String {
        self.0.format("%Y%m%d-%H%M%S").to_string()
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%dT%H:%M:%S%:z"))
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text)
            .ok_or_else(|| D::Error::custom("expected a time such as 2026-11-23T10:15:30+09:00"))
    }
}
