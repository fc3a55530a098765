//! What a method needs of users and organisation, and where intermediate methods suit.

use model::result::Verdict;
use policy::kind::method::{Method, Suitability};

use super::{Findings, reason, with};
use crate::compiled::{CompiledCondition, CompiledMethod};
use crate::facts::Facts;
use crate::tri::Tri;

/// Judges requirements and suitability. The position of the entry in the policy goes along as a parameter,
/// so that the sentence can be found again.
pub(super) fn judge(method: &Method, compiled: &CompiledMethod, facts: &Facts<'_>, findings: &mut Findings) {
    let holds = |condition: &Option<CompiledCondition>| {
        condition.as_ref().map_or(Tri::No, |condition| facts.holds(condition))
    };
    for (position, (requirement, (lacking, partly))) in
        method.requirements.iter().zip(&compiled.requirements).enumerate()
    {
        let (lacking, partly) = (holds(lacking), holds(partly));
        let (at_best, code) = if lacking.certain() {
            (Verdict::Excluded, "users-lack")
        } else if partly.certain() {
            (Verdict::FitsWithConditions, "users-partly-lack")
        } else if lacking.possible() || partly.possible() {
            (Verdict::FitsWithConditions, "need-open")
        } else {
            continue;
        };
        findings.add(at_best, with(reason(code, Some(&requirement.source)), "requirement", position));
    }
    suitability(&method.suits, &compiled.suits, facts, "suits", findings);
    suitability(&method.unsuited, &compiled.unsuited, facts, "unsuited", findings);
}

fn suitability(
    entries: &[Suitability],
    conditions: &[CompiledCondition],
    facts: &Facts<'_>,
    code: &str,
    findings: &mut Findings,
) {
    for (position, (entry, condition)) in entries.iter().zip(conditions).enumerate() {
        if facts.holds(condition).certain() {
            let reason = with(with(reason(code, Some(&entry.source)), "entry", position), "id", &entry.id);
            if code == "unsuited" {
                findings.add(Verdict::FitsWithConditions, reason);
            } else {
                findings.note(reason);
            }
        }
    }
}
