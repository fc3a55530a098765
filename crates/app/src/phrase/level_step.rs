//! Sentences for the steps of a derivation that conclude a level.
//!
//! Responsible for: what a rule did to a level, so that nothing open is told as settled.
//! Not responsible for: the other steps (`proof`).

use model::result::{AssessmentResult, ProofKind, ProofStep};

use super::Phrases;

impl Phrases<'_> {
    /// The sentence of a step that concludes a level or a range of levels.
    pub(super) fn level_step(
        &self,
        step: &ProofStep,
        name: &str,
        value: &str,
        result: &AssessmentResult,
    ) -> String {
        let scale = if name.starts_with("ial") { "IAL" } else { "AAL" };
        let figure = |value: &str| match value.split_once("..") {
            Some((low, high)) => self.say_with("level-figure-spread", &[("low", low), ("high", high)]),
            None => value.to_owned(),
        };
        let ial = self.level_figure(result.range.ial.unwrap_or_default());
        let floor = self
            .catalogue()
            .framework(&result.framework)
            .and_then(|framework| framework.rules.as_ref())
            .and_then(|rules| rules.validated_attribute.as_ref())
            .map(|rule| rule.level.to_string())
            .unwrap_or_default();
        let key = level_key(step, name, value, result);
        // A range is told by a sentence of its own.
        let key = if value.contains("..") { format!("{key}-open") } else { key.to_owned() };
        self.say_with(&key, &[("scale", scale), ("level", &figure(value)), ("ial", &ial), ("floor", &floor)])
    }
}

/// Which sentence tells a step; a range has the same key with `-open` behind it.
fn level_key(step: &ProofStep, name: &str, value: &str, result: &AssessmentResult) -> &'static str {
    let unlike = |earlier: &str| concluded(result, earlier) != Some(value);
    let asked = rests_on_open_answer(step, result);
    match (step.kind, name) {
        (ProofKind::Table, _) => "proof-table",
        (_, "aal") if value == "none" => "proof-aal-none",
        (ProofKind::ShortCircuit, "ial") if step.because.len() < 3 => "proof-ial-not-needed",
        (_, "ial") if asked => "proof-ial-anyway",
        (ProofKind::DataRule, "ial") if unlike("ial.table") => "proof-ial-strict",
        (_, "ial") => "proof-ial-kept",
        (ProofKind::DataRule, _) if asked => "proof-aal-data-anyway",
        (ProofKind::DataRule, _) if unlike("aal.table") => "proof-aal-data-raised",
        (ProofKind::DataRule, _) => "proof-aal-data-kept",
        (_, _) => {
            // A settled AAL may stand beside an IAL that is open.
            let beside_open =
                !value.contains("..") && result.range.ial.is_some_and(|[low, high]| low != high);
            match (unlike("aal.data"), beside_open) {
                (true, true) => "proof-aal-pair-raised-anyway",
                (true, false) => "proof-aal-pair-raised",
                (false, true) => "proof-aal-pair-kept-anyway",
                (false, false) => "proof-aal-pair-kept",
            }
        }
    }
}

/// What a step concluded about a name.
pub(super) fn concluded<'r>(result: &'r AssessmentResult, name: &str) -> Option<&'r str> {
    result.proof.iter().find_map(|step| step.conclusion.strip_prefix(name)?.strip_prefix('='))
}

/// Whether a step rests on a question that has no answer yet, or the answer that it is not known.
fn rests_on_open_answer(step: &ProofStep, result: &AssessmentResult) -> bool {
    result.proof.iter().filter(|ground| ground.kind == ProofKind::Answer).any(|ground| {
        step.because.contains(&ground.id)
            && ground
                .conclusion
                .rsplit_once('=')
                .is_some_and(|(_, value)| matches!(value, "unanswered" | "unknown"))
    })
}
