//! What the laws that apply say about a method on the day.

use model::result::{MethodReason, Verdict};
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
                findings.note(about(reason("law-permits", Some(&permit.source)), law, Some(permit)));
                judge_end(law, permit, inputs, findings);
            }
            (Some(permit), _, false) => {
                findings.note(about(reason("law-would-permit", Some(&permit.source)), law, Some(permit)));
                judge_end(law, permit, inputs, findings);
            }
            (None, Effect::Decides, true) => findings.add(Verdict::Excluded, not_listed(law, method, inputs)),
            (None, Effect::Decides, false) => {
                findings.add(Verdict::Depends, about(reason("law-open", Some(&law.source)), law, None));
            }
            (None, Effect::Constrains, true) => {
                findings.add(
                    Verdict::FitsWithConditions,
                    about(reason("law-constrains", Some(&law.source)), law, None),
                );
            }
            (None, _, _) => {}
        }
    }
    decided
}

/// A permit that ends within the horizon makes the method fit with the condition of a successor.
fn judge_end(law: &Law, permit: &Permit, inputs: &MethodInputs<'_, '_>, findings: &mut Findings) {
    let Some(until) = permit.period.until.filter(|until| *until <= horizon(inputs.as_of)) else { return };
    let goes_on = law
        .permits
        .iter()
        .any(|next| next.method == permit.method && next.period.from.is_some_and(|from| from > until));
    let code = if goes_on { "law-renames" } else { "law-ends" };
    let about = with(about(reason(code, Some(&permit.source)), law, Some(permit)), "until", until);
    if goes_on {
        findings.note(about);
    } else {
        findings.add(Verdict::FitsWithConditions, about);
    }
}

/// Says whether the law no longer, not yet, or never lists the method.
fn not_listed(law: &Law, method: &Method, inputs: &MethodInputs<'_, '_>) -> MethodReason {
    let own = || law.permits.iter().filter(|permit| permit.method == method.id);
    let ended = own()
        .filter(|permit| permit.period.until.is_some_and(|until| until < inputs.as_of))
        .max_by_key(|permit| permit.period.until);
    let coming = own()
        .filter(|permit| permit.period.from.is_some_and(|from| from > inputs.as_of))
        .min_by_key(|permit| permit.period.from);
    if let Some(permit) = ended {
        let until = permit.period.until.map(|day| day.to_string()).unwrap_or_default();
        with(about(reason("law-ended", Some(&permit.source)), law, Some(permit)), "until", until)
    } else if let Some(permit) = coming {
        let from = permit.period.from.map(|day| day.to_string()).unwrap_or_default();
        with(about(reason("law-not-yet", Some(&permit.source)), law, Some(permit)), "from", from)
    } else {
        about(reason("law-not-listed", Some(&law.source)), law, None)
    }
}

fn about(reason: MethodReason, law: &Law, permit: Option<&Permit>) -> MethodReason {
    let reason = with(reason, "law", &law.id);
    match permit {
        Some(permit) => with(reason, "clause", &permit.clause),
        None => reason,
    }
}
