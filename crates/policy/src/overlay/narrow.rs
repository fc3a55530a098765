//! Periods with days taken out.

use model::Period;

/// What is left of a period without the days of another one: nothing, a part, or two parts around it.
pub(super) fn without(period: Period, taken: Period) -> Vec<Period> {
    if !period.overlaps(&taken) || taken.is_reversed() || period.is_reversed() {
        return vec![period];
    }
    let day_before = taken.from.and_then(|from| from.pred_opt());
    let day_after = taken.until.and_then(|until| until.succ_opt());
    let before = day_before.map(|until| Period { until: Some(until), ..period });
    let after = day_after.map(|from| Period { from: Some(from), ..period });
    // The two share a day, so neither part reaches beyond the whole; one that is reversed has no day.
    before.into_iter().chain(after).filter(|part| !part.is_reversed()).collect()
}
