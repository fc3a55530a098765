//! A method's level, as the framework rates it, against the required one.

use model::result::{LevelStatus, MethodLevel};
use model::{SourceId, Text};
use policy::kind::fact::Status;
use policy::kind::framework::{Framework, OtherMethods};
use policy::kind::method::Method;

use super::reason::{About, Findings, Found, Kind};
use crate::compiled::{Compiled, LevelParams};
use crate::level::LevelRange;

/// How a framework rates a method.
pub(super) struct Rated<'c> {
    value: u8,
    /// The lowest of the alternatives.
    lowest: u8,
    status: Status,
    source: &'c SourceId,
    condition: Option<&'c Text>,
    /// Those of the framework, where it is the one that rates: its note is told along.
    params: &'c LevelParams,
    unrated: bool,
}

impl<'c> Rated<'c> {
    /// The rating; `None` for methods that exist only in a statute's list.
    ///
    /// A method that a framework with levels of its own does not name keeps the level stated outside of it
    /// as a mere possibility: nothing is known, so the lowest counts.
    pub(super) fn of(method: &'c Method, framework: &'c Framework, compiled: &'c Compiled) -> Option<Self> {
        let own = method.level.as_ref()?;
        let levels = framework.method_levels.as_ref();
        let listed = levels.and_then(|levels| levels.listed.get(&method.id));
        let fact = listed.map_or(own, |listed| &listed.level);
        let by_framework = listed.and_then(|_| compiled.framework_params.get(&framework.id));
        let lowest = fact.alternatives.iter().copied().fold(fact.value, u8::min);
        let rated = Self {
            value: fact.value,
            lowest,
            status: fact.status,
            source: &fact.source,
            condition: listed.and_then(|listed| listed.condition.as_ref()),
            params: by_framework.unwrap_or(&compiled.level_params),
            unrated: false,
        };
        Some(match levels.map(|levels| levels.others) {
            Some(OtherMethods::Unrated) if listed.is_none() => {
                Self { lowest: 0, status: Status::Unconfirmed, unrated: true, ..rated }
            }
            _ => rated,
        })
    }

    /// The level that counts: a value that is not confirmed counts as the lowest of its alternatives, unless
    /// the organisation accepted it with a written reason.
    pub(super) fn counted(&self, accepted: Option<u32>) -> MethodLevel {
        let status = status(self.status);
        let accepted = self.lowest < self.value && accepted == Some(u32::from(self.value));
        let counted = if status == LevelStatus::Confirmed || accepted { self.value } else { self.lowest };
        MethodLevel { value: self.value, status, counted, accepted, unrated: self.unrated }
    }

    /// A reason about the level.
    fn about(&self, kind: Kind, about: About, counted: u8) -> Found<'c> {
        Found::new(kind, about, Some(self.source)).told(self.params.level(counted))
    }

    /// The same with the required level. Most reasons about levels are of this form.
    fn against(&self, kind: Kind, counted: u8, required: u8) -> Found<'c> {
        Found::new(kind, About::Level, Some(self.source)).told(self.params.against(counted, required))
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
pub(super) fn judge<'c>(
    rated: &Rated<'c>,
    level: &MethodLevel,
    (required, decided): (LevelRange, bool),
    findings: &mut Findings<'c>,
) -> bool {
    let about = |kind| rated.about(kind, About::Level, level.counted);
    let against = |kind, required| rated.against(kind, level.counted, required);
    if level.accepted {
        let accepted = rated.about(Kind::LevelAccepted, About::Accepted, level.counted);
        findings.add(accepted.with("stated", level.value));
    } else if level.unrated {
        findings.add(about(Kind::LevelUnrated));
    } else if level.counted < level.value {
        findings.add(about(Kind::LevelLowerCounts).with("stated", level.value));
    }
    if decided {
        findings.add(against(Kind::LevelInformation, required.high));
        return false;
    }
    if level.counted < required.low {
        findings.add(against(Kind::LevelShort, required.low).by(required.low - level.counted));
    } else if level.counted < required.high {
        let open = about(Kind::LevelOpen).with("low", required.low).with("high", required.high);
        findings.add(open.by(required.high - level.counted));
    } else {
        findings.add(against(Kind::LevelMet, required.high));
        if rated.condition.is_some() {
            findings.add(about(Kind::FrameworkCondition));
        }
    }
    let over_strict = level.counted > required.high;
    if over_strict {
        findings.add(against(Kind::OverStrict, required.high).by(level.counted - required.high));
    }
    over_strict
}
