//! The only place where the time is read.
//!
//! Responsible for: "now" and "today in Japan" (UTC+9, no summer time). Everything below takes both as arguments.

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use store::Timestamp;

/// Hours by which Japan is ahead of UTC.
const JAPAN_HOURS: i32 = 9;

/// A moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now(DateTime<Utc>);

impl Now {
    /// Reads the clock.
    pub fn read() -> Self {
        Self(Utc::now())
    }

    /// A given moment, for tests.
    pub fn at(time: DateTime<Utc>) -> Self {
        Self(time)
    }

    /// The day in Japan.
    pub fn today(self) -> NaiveDate {
        self.in_japan().date_naive()
    }

    /// As the store writes it.
    pub fn timestamp(self) -> Timestamp {
        Timestamp::from_utc(self.0)
    }

    /// `20261124-140305` for file names.
    pub fn for_file_name(self) -> String {
        self.in_japan().format("%Y%m%d-%H%M%S").to_string()
    }

    /// `2026-11-26T12:34:56+09:00`.
    pub fn in_words(self) -> String {
        self.in_japan().format("%Y-%m-%dT%H:%M:%S%:z").to_string()
    }

    fn in_japan(self) -> DateTime<FixedOffset> {
        let japan = FixedOffset::east_opt(JAPAN_HOURS * 3600).expect("nine hours is a valid offset");
        self.0.with_timezone(&japan)
    }
}
