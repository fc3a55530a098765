//! A day as it is written: `2026-11-23`, and in no other way.
//!
//! Responsible for: the one form. Not responsible for: words for what is none.

use chrono::NaiveDate;
use serde::Deserialize;
use serde::de::{Deserializer, Error};

/// A day as `2026-11-23`. A calendar also takes `26-12-01` and `2026-2-1`, and means other days by them than people
/// do, or other days than the next program.
pub fn day(text: &str) -> Option<NaiveDate> {
    let form = |(place, byte): (usize, u8)| {
        if matches!(place, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() }
    };
    let written = text.len() == 10 && text.bytes().enumerate().all(form);
    if written { text.parse().ok() } else { None }
}

/// Reads a day that need not be there.
pub(super) fn optional<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDate>, D::Error> {
    let text = Option::<String>::deserialize(deserializer)?;
    text.map(|text| day(&text).ok_or_else(|| D::Error::custom("not a day"))).transpose()
}
