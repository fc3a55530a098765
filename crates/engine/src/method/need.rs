//! What a method needs of users and organisation, and where intermediate methods suit.

use policy::kind::method::{Method, Suitability};

use super::reason::{About, Findings, Found, Kind};
use crate::compiled::{Compiled, CompiledCondition, CompiledEntry, CompiledMethod};
use crate::facts::Facts;
use crate::tri::Tri;

/// Judges requirements and suitability. The position of the entry in the policy goes along as a parameter,
/// so that the sentence can be found again.
pub(super) fn judge<'e>(
    method: &'e Method,
    compiled: &CompiledMethod,
    shared: &Compiled,
    facts: &Facts<'_>,
    findings: &mut Findings<'e>,
) {
    let holds = |condition: &Option<CompiledCondition>| {
        condition.as_ref().map_or(Tri::No, |condition| facts.holds(condition))
    };
    let needs = method.requirements.iter().zip(&compiled.requirements).zip(&shared.requirement_params);
    for (position, ((requirement, conditions), params)) in needs.enumerate() {
        let [lacking, scarcely, partly] = conditions.each_ref().map(holds);
        let [lacks, lacks_mostly, lacks_partly, open] = if requirement.need.is_of_users() {
            [Kind::UsersLack, Kind::UsersMostlyLack, Kind::UsersPartlyLack, Kind::NeedOpen]
        } else {
            let partly = Kind::OrganizationPartlyLacks;
            [Kind::OrganizationLacks, partly, partly, Kind::OrganizationOpen]
        };
        let kind = if lacking.certain() {
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
        findings.add(Found::new(kind, About::Need(position), Some(&requirement.source)).told(params.clone()));
    }
    suitability((&method.suits, &compiled.suits), facts, (Kind::Suits, About::Suits), findings);
    suitability((&method.unsuited, &compiled.unsuited), facts, (Kind::Unsuited, About::Unsuited), findings);
}

fn suitability<'e>(
    (entries, compiled): (&'e [Suitability], &[CompiledEntry]),
    facts: &Facts<'_>,
    (kind, about): (Kind, fn(usize) -> About),
    findings: &mut Findings<'e>,
) {
    for (position, (entry, compiled)) in entries.iter().zip(compiled).enumerate() {
        if facts.holds(&compiled.when).certain() {
            findings
                .add(Found::new(kind, about(position), Some(&entry.source)).told(compiled.params.clone()));
        }
    }
}
