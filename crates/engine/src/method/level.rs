//! A method's level, as the framework rates it, against the required one.

use std::borrow::Cow;
use std::collections::HashMap;

use model::result::{LevelStatus, MethodLevel, MethodReason, Params};
use model::{FrameworkId, Text};
use policy::kind::fact::{Fact, Status};
use policy::kind::framework::{Framework, OtherMethods};
use policy::kind::method::Method;

use super::{Findings, reason, reason_about, with};
use crate::compiled::LevelKey;
use crate::level::LevelRange;

/// How a framework rates a method.
pub(super) struct Rated<'c> {
    fact: Cow<'c, Fact<u8>>,
    condition: Option<&'c Text>,
    /// The framework, where it is the one that rates.
    framework: Option<&'c FrameworkId>,
    unrated: bool,
}

impl<'c> Rated<'c> {
    /// The rating; `None` for methods that exist only in a statute's list.
    ///
    /// A method that a framework with levels of its own does not name keeps the level stated outside of it
    /// as a mere possibility: nothing is known, so the lowest counts.
    pub(super) fn of(method: &'c Method, framework: &'c Framework) -> Option<Self> {
        let own = method.level.as_ref()?;
        let by_itself = Self { fact: Cow::Borrowed(own), condition: None, framework: None, unrated: false };
        let Some(levels) = &framework.method_levels else { return Some(by_itself) };
        Some(match (levels.listed.get(&method.id), levels.others) {
            (Some(listed), _) => Self {
                fact: Cow::Borrowed(&listed.level),
                condition: listed.condition.as_ref(),
                framework: Some(&framework.id),
                unrated: false,
            },
            (None, OtherMethods::Own) => by_itself,
            (None, OtherMethods::Unrated) => {
                let unrated = Fact { status: Status::Unconfirmed, alternatives: vec![0], ..own.clone() };
                Self { fact: Cow::Owned(unrated), unrated: true, ..by_itself }
            }
        })
    }

    /// The level that counts: a value that is not confirmed counts as the lowest of its alternatives, unless
    /// the organisation accepted it with a written reason.
    pub(super) fn counted(&self, accepted: Option<u32>) -> MethodLevel {
        let fact = &self.fact;
        let status = status(fact.status);
        let lowest = fact.alternatives.iter().copied().chain([fact.value]).min().unwrap_or(fact.value);
        let accepted = lowest < fact.value && accepted == Some(u32::from(fact.value));
        let counted = if status == LevelStatus::Confirmed || accepted { fact.value } else { lowest };
        MethodLevel { value: fact.value, status, counted, accepted, unrated: self.unrated }
    }

    /// A reason about the level, with the framework where it is the one that rates: its note is told along.
    fn about(&self, code: &'static str, counted: u8) -> MethodReason {
        let about = with(reason(code, Some(&self.fact.source)), "level", counted);
        self.framework.into_iter().fold(about, |about, framework| with(about, "framework", framework))
    }

    /// The same with the required level. Most reasons about levels are of this form.
    fn required(
        &self,
        code: &'static str,
        counted: u8,
        required: u8,
        shared: &HashMap<LevelKey, Params>,
    ) -> MethodReason {
        match shared.get(&(self.framework.cloned(), counted, required)) {
            Some(params) => reason_about(code, Some(&self.fact.source), params),
            None => with(self.about(code, counted), "required", required),
        }
    }
}

/// How sure a fact is, as the result says it.
pub(crate) fn status(status: Status) -> LevelStatus {
    match status {
        Status::Confirmed => LevelStatus::Confirmed,
        Status::Inferred | Status::Proposal => LevelStatus::Inferred,
        Status::Unconfirmed => LevelStatus::Unconfirmed,
    }
}

/// Judges the level against the required one. Where a law decides, the level is information. Returns whether it is over-strict.
pub(super) fn judge(
    rated: &Rated<'_>,
    level: &MethodLevel,
    (required, decided): (LevelRange, bool),
    shared: &HashMap<LevelKey, Params>,
    findings: &mut Findings,
) -> bool {
    let about = |code: &'static str| rated.about(code, level.counted);
    let against = |code: &'static str, required| rated.required(code, level.counted, required, shared);
    if level.accepted {
        findings.add(with(about("level-accepted"), "stated", level.value));
    } else if level.unrated {
        findings.add(about("level-unrated"));
    } else if level.counted < level.value {
        findings.add(with(about("level-lower-counts"), "stated", level.value));
    }
    if decided {
        findings.add(against("level-information", required.high));
        return false;
    }
    if level.counted < required.low {
        let mut short = against("level-short", required.low);
        short.by = Some(required.low - level.counted);
        findings.add(short);
    } else if level.counted < required.high {
        let mut open = with(with(about("level-open"), "low", required.low), "high", required.high);
        open.by = Some(required.high - level.counted);
        findings.add(open);
    } else {
        findings.add(against("level-met", required.high));
        if rated.condition.is_some() {
            findings.add(about("framework-condition"));
        }
    }
    let over_strict = level.counted > required.high;
    if over_strict {
        let mut over = against("over-strict", required.high);
        over.by = Some(level.counted - required.high);
        findings.add(over);
    }
    over_strict
}
