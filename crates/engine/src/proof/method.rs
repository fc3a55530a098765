//! Verdicts on methods as steps: one for every reason that weighs, and one for the verdict.
//!
//! Responsible for: `ic-selfie.level-met=fits` from the level, `image-upload.threat-not-resisted.injection-attack=
//! fits-with-conditions` from the answers, and the verdict as the worst of them. The reasons that the verdict
//! rests on are marked. Not responsible for: judging.

use model::result::{MethodReason, MethodResult, ProofKind};

use super::build::{Telling, verdict_word};
use crate::compiled::fixed;
use crate::method::at_best;

impl Telling<'_, '_> {
    /// The verdict on a method. `level` is the step of its scale, `laws` are those of the gate.
    pub(super) fn method(&mut self, result: &MethodResult, level: usize, laws: &[usize]) {
        let Some(place) = self.engine.catalogue.method_index(result.id.as_str()) else { return };
        let method = &self.engine.catalogue.methods()[place];
        let mut reasons = Vec::with_capacity(result.reasons.len());
        let mut because = Vec::new();
        let mut source = None;
        for reason in result.reasons.iter().filter(|reason| weighs(reason)) {
            because.clear();
            self.grounds(place, reason, level, laws, &mut because);
            let decisive = at_best(&reason.code) == result.verdict;
            if decisive && source.is_none() {
                source = reason.source.as_ref();
            }
            reasons.push(self.steps.add(
                ProofKind::Method,
                conclusion(result, reason),
                &because,
                reason.source.as_ref(),
                decisive,
            ));
        }
        let verdict = format!("{}={}", result.id, verdict_word(result.verdict));
        self.steps.add(ProofKind::Method, verdict, &reasons, source.or(Some(&method.source)), true);
    }

    /// The steps that a reason follows from.
    fn grounds(
        &mut self,
        method: usize,
        reason: &MethodReason,
        level: usize,
        laws: &[usize],
        because: &mut Vec<usize>,
    ) {
        let compiled = &self.engine.compiled.methods[method];
        if let Some(law) = reason.params.get("law") {
            let gate = &self.inputs.gate.laws;
            because.extend(
                gate.iter().zip(laws).filter(|(found, _)| found.id == law.as_str()).map(|(_, step)| *step),
            );
        }
        match reason.code.as_str() {
            "legal-only" => because.extend_from_slice(laws),
            "level-accepted" => because.extend(self.answer_to(fixed::ACCEPTED_LEVELS)),
            "threat-not-resisted" => {
                let shared = &self.engine.compiled;
                let found = reason.params.get("threat").and_then(|threat| shared.threat_index.get(threat));
                let threat = found.and_then(|position| shared.threats.get(*position));
                if let Some(condition) = threat.and_then(|threat| threat.condition.as_ref()) {
                    self.add_answers_of(condition, because);
                }
            }
            "suits" | "unsuited" => {
                let entries = if reason.code == "suits" { &compiled.suits } else { &compiled.unsuited };
                if let Some(entry) = position(reason, "entry").and_then(|place| entries.get(place)) {
                    self.add_answers_of(&entry.when, because);
                }
            }
            code if code.starts_with("level-") || matches!(code, "no-login" | "framework-condition") => {
                because.push(level);
            }
            _ => {
                let need = position(reason, "requirement").and_then(|place| compiled.requirements.get(place));
                for condition in need.into_iter().flatten().flatten() {
                    self.add_answers_of(condition, because);
                }
            }
        }
        because.sort_unstable();
        because.dedup();
    }
}

/// Whether a reason takes part in the verdict; remarks do not.
pub(super) fn weighs(reason: &MethodReason) -> bool {
    !matches!(
        reason.code.as_str(),
        "level-lower-counts"
            | "level-unrated"
            | "over-strict"
            | "privacy-cost"
            | "law-renames"
            | "level-information"
    )
}

/// The proposition of a reason: method, code, and what it is about where there may be several.
pub fn conclusion(result: &MethodResult, reason: &MethodReason) -> String {
    let verdict = verdict_word(at_best(&reason.code));
    // Room for the usual parameters, so that the text is written without being moved.
    let room = result.id.as_str().len() + reason.code.len() + verdict.len() + 32;
    let mut name = String::with_capacity(room);
    name.push_str(result.id.as_str());
    name.push('.');
    name.push_str(&reason.code);
    for about in ["law", "threat", "id", "requirement"] {
        if let Some(value) = reason.params.get(about) {
            name.push('.');
            name.push_str(value);
        }
    }
    name.push('=');
    name.push_str(verdict);
    name
}

fn position(reason: &MethodReason, name: &str) -> Option<usize> {
    reason.params.get(name)?.parse().ok()
}
