//! Verdicts on methods as steps: one for every reason that weighs, and one for the verdict.
//!
//! Responsible for: `ic-selfie.level-met=fits` from the level, `image-upload.threat-not-resisted.injection-attack=
//! fits-with-conditions` from the answers, and the verdict as the worst of them. The reasons that the verdict
//! rests on are marked. Not responsible for: judging.

use model::result::{MethodReason, MethodResult, ProofKind};
use policy::kind::method::Method;

use super::build::{Telling, verdict_word};
use crate::method::{About, Ground, at_best};

impl Telling<'_, '_> {
    /// The verdicts on all methods. `levels` are the steps of both scales, `laws` are those of the gate.
    pub(super) fn methods(&mut self, levels: [usize; 2], laws: &[usize]) {
        let judged = self.inputs.judged;
        let mut grounds = judged.grounds.iter();
        let mut reasons = Vec::new();
        for (result, place) in judged.results.iter().zip(&judged.places) {
            let method = &self.engine.catalogue.methods()[*place];
            let mut source = None;
            reasons.clear();
            for (reason, ground) in result.reasons.iter().zip(grounds.by_ref()) {
                if !ground.kind.weighs() {
                    continue;
                }
                let decisive = ground.kind.at_best() == result.verdict;
                if decisive && source.is_none() {
                    source = reason.source.as_ref();
                }
                let level = levels[result.kind.index()];
                reasons.push(self.reason((*place, method), (reason, *ground), level, laws, decisive));
            }
            let verdict = [result.id.as_str(), "=", verdict_word(result.verdict)].concat();
            let source = source.or(Some(&method.source));
            self.steps.add(ProofKind::Method, verdict, &reasons, source, true);
        }
    }

    /// A reason as a step.
    fn reason(
        &mut self,
        (place, method): (usize, &Method),
        (reason, ground): (&MethodReason, Ground),
        level: usize,
        laws: &[usize],
        decisive: bool,
    ) -> usize {
        let mut because = std::mem::take(&mut self.because);
        because.clear();
        self.grounds(place, ground, level, laws, &mut because);
        because.sort_unstable();
        because.dedup();
        let conclusion = self.proposition(method, ground, reason);
        let step = self.steps.add(ProofKind::Method, conclusion, &because, reason.source.as_ref(), decisive);
        self.because = because;
        step
    }

    /// The steps that a reason follows from.
    fn grounds(
        &mut self,
        place: usize,
        ground: Ground,
        level: usize,
        laws: &[usize],
        because: &mut Vec<usize>,
    ) {
        let compiled = &self.engine.compiled;
        let method = &compiled.methods[place];
        let asked: &[usize] = match ground.about {
            About::Policies => return,
            About::Level => return because.push(level),
            About::Laws => return because.extend_from_slice(laws),
            About::Law(law) => return because.push(laws[law]),
            About::Accepted => compiled.accepted_levels.as_slice(),
            About::Need(need) => &method.requirement_asked[need],
            About::Suits(entry) => &method.suits[entry].asked,
            About::Unsuited(entry) => &method.unsuited[entry].asked,
            About::Threat(threat) => &compiled.threats[threat].asked,
        };
        because.extend(asked.iter().map(|position| self.answer(*position, false)));
    }

    /// The proposition of a reason, from what the reason was found to be about.
    fn proposition(&self, method: &Method, ground: Ground, reason: &MethodReason) -> String {
        let verdict = verdict_word(ground.kind.at_best());
        let id = method.id.as_str();
        let about = match ground.about {
            About::Policies | About::Level | About::Laws | About::Accepted => {
                return [id, ".", ground.kind.code(), "=", verdict].concat();
            }
            About::Law(law) => self.inputs.laws[law].law.id.as_str(),
            About::Need(_) => reason.params.get("requirement").map_or("", String::as_str),
            About::Suits(entry) => &method.suits[entry].id,
            About::Unsuited(entry) => &method.unsuited[entry].id,
            About::Threat(_) => reason.params.get("threat").map_or("", String::as_str),
        };
        [id, ".", ground.kind.code(), ".", about, "=", verdict].concat()
    }
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
