//! What a method needs of users and organisation, and where intermediate methods suit.

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
    for (position, (requirement, conditions)) in
        method.requirements.iter().zip(&compiled.requirements).enumerate()
    {
        let [lacking, scarcely, partly] = conditions.each_ref().map(holds);
        let [lacks, lacks_mostly, lacks_partly, open] = if requirement.need.is_of_users() {
            ["users-lack", "users-mostly-lack", "users-partly-lack", "need-open"]
        } else {
            [
                "organization-lacks",
                "organization-partly-lacks",
                "organization-partly-lacks",
                "organization-open",
            ]
        };
        let code = if lacking.certain() {
            lacks
        } else if scarcely.certain() {
            lacks_mostly
        } else if partly.certain() {
            lacks_partly
        } else if lacking.possible() || scarcely.possible() || partly.possible() {
            open
        } else {
            continue;
        };
        findings.add(with(reason(code, Some(&requirement.source)), "requirement", position));
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
            findings.add(with(with(reason(code, Some(&entry.source)), "entry", position), "id", &entry.id));
        }
    }
}
