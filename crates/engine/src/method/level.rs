//! A method's level against the required one.

use std::collections::BTreeMap;

use model::MethodId;
use model::result::{LevelStatus, MethodLevel, Verdict};
use policy::kind::fact::{Fact, Status};
use policy::kind::method::Method;

use super::{Findings, reason, with};
use crate::level::LevelRange;

/// The level that counts: a value that is not confirmed counts as the lowest of its alternatives, unless
/// the organisation accepted it with a written reason.
pub(super) fn counted(method: &Method, fact: &Fact<u8>, accepted: &BTreeMap<MethodId, u32>) -> MethodLevel {
    let status = match fact.status {
        Status::Confirmed => LevelStatus::Confirmed,
        Status::Inferred | Status::Proposal => LevelStatus::Inferred,
        Status::Unconfirmed => LevelStatus::Unconfirmed,
    };
    let lowest = fact.alternatives.iter().copied().chain([fact.value]).min().unwrap_or(fact.value);
    let accepted = lowest < fact.value && accepted.get(&method.id) == Some(&u32::from(fact.value));
    let counted = if status == LevelStatus::Confirmed || accepted { fact.value } else { lowest };
    MethodLevel { value: fact.value, status, counted, accepted }
}

/// Judges the level. Where a law decides, the level is information. Returns whether it is over-strict.
pub(super) fn judge(
    method: &Method,
    level: &MethodLevel,
    required: LevelRange,
    decided: bool,
    findings: &mut Findings,
) -> bool {
    let source = method.level.as_ref().map(|fact| &fact.source);
    let about = |code: &str| with(reason(code, source), "level", level.counted);
    if level.accepted {
        findings.note(with(about("level-accepted"), "stated", level.value));
    } else if level.counted < level.value {
        findings.note(with(about("level-lower-counts"), "stated", level.value));
    }
    if decided {
        findings.note(with(about("level-information"), "required", required.high));
        return false;
    }
    if level.counted < required.low {
        let mut short = with(about("level-short"), "required", required.low);
        short.by = Some(required.low - level.counted);
        findings.add(Verdict::Excluded, short);
    } else if level.counted < required.high {
        let mut open = with(with(about("level-open"), "low", required.low), "high", required.high);
        open.by = Some(required.high - level.counted);
        findings.add(Verdict::Depends, open);
    } else {
        findings.note(with(about("level-met"), "required", required.high));
    }
    let over_strict = level.counted > required.high;
    if over_strict {
        let mut over = with(about("over-strict"), "required", required.high);
        over.by = Some(level.counted - required.high);
        findings.note(over);
    }
    over_strict
}
