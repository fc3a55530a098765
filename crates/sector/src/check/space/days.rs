//! The days on which something changes.
//!
//! Responsible for: dividing the time from a day on into stretches in which the same operations are in force. Not
//! responsible for: laws (`laws`).

use chrono::NaiveDate;
use model::Period;

/// The first day of every stretch, from `as_of` on.
pub(crate) fn stretches<'p>(as_of: NaiveDate, periods: impl Iterator<Item = &'p Period>) -> Vec<NaiveDate> {
    let mut days = vec![as_of];
    for period in periods {
        let after = period.until.and_then(|until| until.succ_opt());
        days.extend(period.from.into_iter().chain(after).filter(|day| *day > as_of));
    }
    days.sort_unstable();
    days.dedup();
    days
}
