//! What the laws that apply say about a method on the day.

use chrono::{Months, NaiveDate};
use model::result::Params;
use policy::kind::fact::Status;
use policy::kind::law::{Effect, Law, Permit};
use policy::kind::method::Method;

use super::Shared;
use super::reason::{About, Findings, Found, Kind};
use crate::compiled::{LawParams, PermitParams};
use crate::gate::speaks_of;

/// A permit with the parameters of its reasons.
type Permitted<'a> = (&'a Permit, &'a PermitParams);

/// What a law has to do with a method.
struct Reading<'a> {
    law: &'a Law,
    params: &'a LawParams,
    /// Position among the laws that apply.
    place: usize,
    method: &'a Method,
    /// Position of the method in the catalogue.
    method_place: usize,
    as_of: NaiveDate,
    /// The last day of the planning horizon.
    horizon: NaiveDate,
}

/// Judges by law. Returns whether a law certainly decides on this method's axis and permits the method.
pub(super) fn judge<'e>(
    (method_place, method): (usize, &'e Method),
    shared: &Shared<'_, 'e>,
    prepared: &'e [LawParams],
    findings: &mut Findings<'e>,
) -> bool {
    let mut decided = false;
    for (place, applying) in shared.inputs.laws.iter().enumerate() {
        if !speaks_of(applying.law, method.kind) {
            continue;
        }
        let (law, as_of, horizon) = (applying.law, shared.inputs.as_of, shared.horizon);
        let params = &prepared[applying.position];
        let reading = Reading { law, params, place, method, method_place, as_of, horizon };
        let permit = reading.permits().find(|(permit, _)| permit.period.contains(as_of));
        match (permit, law.effect, applying.applies.certain()) {
            (Some(permit), _, true) => {
                decided |= law.effect == Effect::Decides;
                findings.add(reading.of_permit(Kind::LawPermits, permit));
                reading.judge_permit(permit, findings);
                reading.judge_end(permit, findings);
            }
            (Some(permit), _, false) => {
                findings.add(reading.of_permit(Kind::LawWouldPermit, permit));
                reading.judge_end(permit, findings);
            }
            (None, Effect::Decides, true) => reading.not_listed(findings),
            (None, Effect::Decides, false) if reading.is_open() => {
                findings.add(reading.of_law(Kind::LawOpenNotConfirmed));
            }
            (None, Effect::Decides, false) => findings.add(reading.of_law(Kind::LawOpen)),
            (None, Effect::Constrains, true) => findings.add(reading.of_law(Kind::LawConstrains)),
            (None, _, _) => {}
        }
    }
    decided
}

impl<'a> Reading<'a> {
    /// The permits of the method, whatever the day.
    fn permits(&self) -> impl Iterator<Item = Permitted<'a>> + use<'a> {
        let (law, params) = (self.law, self.params);
        let own = &params.of_method[self.method_place];
        own.iter().map(|position| (&law.permits[*position], &params.permits[*position]))
    }

    fn of_law(&self, kind: Kind) -> Found<'a> {
        Found::new(kind, About::Law(self.place), Some(&self.law.source)).told(self.params.law.clone())
    }

    fn of_permit(&self, kind: Kind, permit: Permitted<'a>) -> Found<'a> {
        self.about(kind, permit, &permit.1.clause)
    }

    fn about(&self, kind: Kind, (permit, _): Permitted<'a>, params: &Params) -> Found<'a> {
        Found::new(kind, About::Law(self.place), Some(&permit.source)).told(params.clone())
    }

    /// The condition of a permit; its position in the law goes along, so that the sentence can be found again.
    fn condition(&self, permit: Permitted<'a>) -> Found<'a> {
        self.about(Kind::LawCondition, permit, &permit.1.condition)
    }

    /// A permit may hang on a condition, and may be a reading of the law that no source states.
    fn judge_permit(&self, permit: Permitted<'a>, findings: &mut Findings<'a>) {
        if permit.0.status_on(self.as_of) != Status::Confirmed {
            findings.add(self.of_permit(Kind::LawInferred, permit));
        }
        if permit.0.condition.is_some() {
            findings.add(self.condition(permit));
        }
    }

    /// A permit that ends within the horizon makes the method fit with the condition of a successor. One that
    /// ends before the method can be in use is of no help at all.
    fn judge_end(&self, permit: Permitted<'a>, findings: &mut Findings<'a>) {
        let until = permit.0.period.until.filter(|until| *until <= self.horizon);
        let Some(until) = until else { return };
        let ending = |kind| self.about(kind, permit, &permit.1.until);
        let goes_on = self.permits().any(|(next, _)| next.period.from.is_some_and(|from| from > until));
        let in_use = earliest_use(self.method, self.as_of);
        findings.add(if goes_on {
            ending(Kind::LawRenames)
        } else if until < in_use {
            ending(Kind::LawEndsBeforeUse).with("from", in_use)
        } else {
            ending(Kind::LawEnds)
        });
    }

    /// Whether an item of the law that could not be read may still permit the method.
    fn is_open(&self) -> bool {
        self.law.leaves_open(&self.method.id)
    }

    /// Says whether the law no longer, not yet, or never lists the method, or whether that could not be read.
    fn not_listed(&self, findings: &mut Findings<'a>) {
        let ended = self
            .permits()
            .filter(|(permit, _)| permit.period.until.is_some_and(|until| until < self.as_of))
            .max_by_key(|(permit, _)| permit.period.until);
        let coming = self
            .permits()
            .filter(|(permit, _)| permit.period.from.is_some_and(|from| from > self.as_of))
            .min_by_key(|(permit, _)| permit.period.from);
        if let Some(permit) = ended {
            findings.add(self.about(Kind::LawEnded, permit, &permit.1.until));
            // A transition goes on for some.
            if permit.0.condition.is_some() {
                findings.add(self.condition(permit));
            }
        } else if let Some(permit) = coming {
            let from = permit.0.period.from.map(|day| day.to_string()).unwrap_or_default();
            findings.add(self.of_permit(Kind::LawNotYet, permit).with("from", from));
        } else if self.is_open() {
            findings.add(self.of_law(Kind::LawNotConfirmed));
        } else {
            findings.add(self.of_law(Kind::LawNotListed));
        }
    }
}

/// The first day on which a method that is begun today can be in use.
fn earliest_use(method: &Method, as_of: NaiveDate) -> NaiveDate {
    as_of.checked_add_months(Months::new(method.lead_time.months)).unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests;
