//! What a method needs of users and organisation, and where intermediate methods suit.

use policy::kind::method::{Method, Suitability};

use super::{Findings, reason_about};
use crate::compiled::{Compiled, CompiledCondition, CompiledEntry, CompiledMethod};
use crate::facts::Facts;
use crate::tri::Tri;

/// Judges requirements and suitability. The position of the entry in the policy goes along as a parameter,
/// so that the sentence can be found again.
pub(super) fn judge(
    method: &Method,
    compiled: &CompiledMethod,
    shared: &Compiled,
    facts: &Facts<'_>,
    findings: &mut Findings,
) {
    let holds = |condition: &Option<CompiledCondition>| {
        condition.as_ref().map_or(Tri::No, |condition| facts.holds(condition))
    };
    for ((requirement, conditions), params) in
        method.requirements.iter().zip(&compiled.requirements).zip(&shared.requirement_params)
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
        findings.add(reason_about(code, Some(&requirement.source), params));
    }
    suitability(&method.suits, &compiled.suits, facts, "suits", findings);
    suitability(&method.unsuited, &compiled.unsuited, facts, "unsuited", findings);
}

fn suitability(
    entries: &[Suitability],
    compiled: &[CompiledEntry],
    facts: &Facts<'_>,
    code: &'static str,
    findings: &mut Findings,
) {
    for (entry, compiled) in entries.iter().zip(compiled) {
        if facts.holds(&compiled.when).certain() {
            findings.add(reason_about(code, Some(&entry.source), &compiled.params));
        }
    }
}
