//! What the laws that apply say about a method on the day.

use chrono::{Months, NaiveDate};
use model::result::MethodReason;
use policy::kind::fact::Status;
use policy::kind::law::{Effect, Law, Permit};
use policy::kind::method::Method;

use super::{Findings, MethodInputs, reason_about, with};
use crate::compiled::{LawParams, PermitParams};
use crate::gate::{horizon, speaks_of};

/// Judges by law. Returns whether a law certainly decides on this method's axis and permits the method.
pub(super) fn judge(
    method: &Method,
    inputs: &MethodInputs<'_, '_>,
    prepared: &[LawParams],
    findings: &mut Findings,
) -> bool {
    let mut decided = false;
    for applying in inputs.laws.iter().filter(|applying| speaks_of(applying.law, method.kind)) {
        let (law, params) = (applying.law, &prepared[applying.position]);
        let permit = law
            .permits
            .iter()
            .zip(&params.permits)
            .find(|(permit, _)| permit.method == method.id && permit.period.contains(inputs.as_of));
        match (permit, law.effect, applying.applies.certain()) {
            (Some((permit, params)), _, true) => {
                decided |= law.effect == Effect::Decides;
                findings.add(reason_about("law-permits", Some(&permit.source), &params.clause));
                judge_permit(law, permit, params, findings);
                judge_end(law, (permit, params), method, inputs, findings);
            }
            (Some((permit, params)), _, false) => {
                findings.add(reason_about("law-would-permit", Some(&permit.source), &params.clause));
                judge_end(law, (permit, params), method, inputs, findings);
            }
            (None, Effect::Decides, true) => not_listed(law, params, method, inputs, findings),
            (None, Effect::Decides, false) => {
                findings.add(reason_about("law-open", Some(&law.source), &params.law));
            }
            (None, Effect::Constrains, true) => {
                findings.add(reason_about("law-constrains", Some(&law.source), &params.law));
            }
            (None, _, _) => {}
        }
    }
    decided
}

/// A permit may hang on a condition, and may be a reading of the law that no source states.
fn judge_permit(law: &Law, permit: &Permit, params: &PermitParams, findings: &mut Findings) {
    if permit.status != Status::Confirmed {
        findings.add(reason_about("law-inferred", Some(&permit.source), &params.clause));
    }
    if permit.condition.is_some() {
        findings.add(condition(law, permit, params));
    }
}

/// The condition of a permit; its position in the law goes along, so that the sentence can be found again.
fn condition(law: &Law, permit: &Permit, params: &PermitParams) -> MethodReason {
    let position = law.permits.iter().position(|entry| entry == permit).unwrap_or_default();
    with(reason_about("law-condition", Some(&permit.source), &params.clause), "permit", position)
}

/// A permit that ends within the horizon makes the method fit with the condition of a successor. One that
/// ends before the method can be in use is of no help at all.
fn judge_end(
    law: &Law,
    (permit, params): (&Permit, &PermitParams),
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
    let ending = reason_about(code, Some(&permit.source), &params.until);
    let in_use = (code == "law-ends-before-use").then_some(in_use);
    findings.add(in_use.into_iter().fold(ending, |ending, day| with(ending, "from", day)));
}

/// The first day on which a method that is begun today can be in use.
fn earliest_use(method: &Method, as_of: NaiveDate) -> NaiveDate {
    as_of.checked_add_months(Months::new(method.lead_time.months)).unwrap_or(NaiveDate::MAX)
}

/// Says whether the law no longer, not yet, or never lists the method.
fn not_listed(
    law: &Law,
    params: &LawParams,
    method: &Method,
    inputs: &MethodInputs<'_, '_>,
    findings: &mut Findings,
) {
    let own = || law.permits.iter().zip(&params.permits).filter(|(permit, _)| permit.method == method.id);
    let ended = own()
        .filter(|(permit, _)| permit.period.until.is_some_and(|until| until < inputs.as_of))
        .max_by_key(|(permit, _)| permit.period.until);
    let coming = own()
        .filter(|(permit, _)| permit.period.from.is_some_and(|from| from > inputs.as_of))
        .min_by_key(|(permit, _)| permit.period.from);
    if let Some((permit, params)) = ended {
        findings.add(reason_about("law-ended", Some(&permit.source), &params.until));
        // A transition goes on for some.
        if permit.condition.is_some() {
            findings.add(condition(law, permit, params));
        }
    } else if let Some((permit, params)) = coming {
        let from = permit.period.from.map(|day| day.to_string()).unwrap_or_default();
        findings.add(with(reason_about("law-not-yet", Some(&permit.source), &params.clause), "from", from));
    } else {
        findings.add(reason_about("law-not-listed", Some(&law.source), &params.law));
    }
}
