//! What the laws that apply say about a method on the day.

use chrono::{Months, NaiveDate};
use model::result::MethodReason;
use policy::kind::fact::Status;
use policy::kind::law::{Effect, Law, Permit};
use policy::kind::method::Method;

use super::{Findings, MethodInputs, reason, with};
use crate::gate::{horizon, speaks_of};

/// Judges by law. Returns whether a law certainly decides on this method's axis and permits the method.
pub(super) fn judge(method: &Method, inputs: &MethodInputs<'_, '_>, findings: &mut Findings) -> bool {
    let mut decided = false;
    for applying in inputs.laws.iter().filter(|applying| speaks_of(applying.law, method.kind)) {
        let law = applying.law;
        let permit = law
            .permits
            .iter()
            .find(|permit| permit.method == method.id && permit.period.contains(inputs.as_of));
        match (permit, law.effect, applying.applies.certain()) {
            (Some(permit), _, true) => {
                decided |= law.effect == Effect::Decides;
                findings.add(about(reason("law-permits", Some(&permit.source)), law, Some(permit)));
                judge_permit(law, permit, findings);
                judge_end(law, permit, method, inputs, findings);
            }
            (Some(permit), _, false) => {
                findings.add(about(reason("law-would-permit", Some(&permit.source)), law, Some(permit)));
                judge_end(law, permit, method, inputs, findings);
            }
            (None, Effect::Decides, true) => not_listed(law, method, inputs, findings),
            (None, Effect::Decides, false) => {
                findings.add(about(reason("law-open", Some(&law.source)), law, None));
            }
            (None, Effect::Constrains, true) => {
                findings.add(about(reason("law-constrains", Some(&law.source)), law, None));
            }
            (None, _, _) => {}
        }
    }
    decided
}

/// A permit may hang on a condition, and may be a reading of the law that no source states.
fn judge_permit(law: &Law, permit: &Permit, findings: &mut Findings) {
    if permit.status != Status::Confirmed {
        findings.add(about(reason("law-inferred", Some(&permit.source)), law, Some(permit)));
    }
    if permit.condition.is_some() {
        findings.add(condition(law, permit));
    }
}

/// The condition of a permit; its position in the law goes along, so that the sentence can be found again.
fn condition(law: &Law, permit: &Permit) -> MethodReason {
    let position = law.permits.iter().position(|entry| entry == permit).unwrap_or_default();
    with(about(reason("law-condition", Some(&permit.source)), law, Some(permit)), "permit", position)
}

/// A permit that ends within the horizon makes the method fit with the condition of a successor. One that
/// ends before the method can be in use is of no help at all.
fn judge_end(
    law: &Law,
    permit: &Permit,
    method: &Method,
    inputs: &MethodInputs<'_, '_>,
    findings: &mut Findings,
) {
    let Some(until) = permit.period.until.filter(|until| *until <= horizon(inputs.as_of)) else { return };
    let goes_on = law
        .permits
        .iter()
        .any(|next| next.method == permit.method && next.period.from.is_some_and(|from| from > until));
    let in_use = earliest_use(method, inputs.as_of);
    let code = if goes_on {
        "law-renames"
    } else if until < in_use {
        "law-ends-before-use"
    } else {
        "law-ends"
    };
    let ending = with(about(reason(code, Some(&permit.source)), law, Some(permit)), "until", until);
    let in_use = (code == "law-ends-before-use").then_some(in_use);
    findings.add(in_use.into_iter().fold(ending, |ending, day| with(ending, "from", day)));
}

/// The first day on which a method that is begun today can be in use.
fn earliest_use(method: &Method, as_of: NaiveDate) -> NaiveDate {
    as_of.checked_add_months(Months::new(method.lead_time.months)).unwrap_or(NaiveDate::MAX)
}

/// Says whether the law no longer, not yet, or never lists the method.
fn not_listed(law: &Law, method: &Method, inputs: &MethodInputs<'_, '_>, findings: &mut Findings) {
    let own = || law.permits.iter().filter(|permit| permit.method == method.id);
    let ended = own()
        .filter(|permit| permit.period.until.is_some_and(|until| until < inputs.as_of))
        .max_by_key(|permit| permit.period.until);
    let coming = own()
        .filter(|permit| permit.period.from.is_some_and(|from| from > inputs.as_of))
        .min_by_key(|permit| permit.period.from);
    if let Some(permit) = ended {
        let until = permit.period.until.map(|day| day.to_string()).unwrap_or_default();
        findings.add(with(
            about(reason("law-ended", Some(&permit.source)), law, Some(permit)),
            "until",
            until,
        ));
        // A transition goes on for some.
        if permit.condition.is_some() {
            findings.add(condition(law, permit));
        }
    } else if let Some(permit) = coming {
        let from = permit.period.from.map(|day| day.to_string()).unwrap_or_default();
        findings.add(with(
            about(reason("law-not-yet", Some(&permit.source)), law, Some(permit)),
            "from",
            from,
        ));
    } else {
        findings.add(about(reason("law-not-listed", Some(&law.source)), law, None));
    }
}

fn about(reason: MethodReason, law: &Law, permit: Option<&Permit>) -> MethodReason {
    let reason = with(reason, "law", &law.id);
    match permit {
        Some(permit) => with(reason, "clause", &permit.clause),
        None => reason,
    }
}
