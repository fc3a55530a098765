//! A verdict on every method, with why and why not.
//!
//! Responsible for: combining law, level, needs, threats and documents into one verdict.
//! Not responsible for: which of the fitting methods is best (`rank`).

mod law;
mod level;
mod need;
mod reason;

pub(crate) use level::status;
pub(crate) use reason::{About, Ground, weighs};
pub use reason::{Tone, at_best, tone};

use std::collections::BTreeMap;

use chrono::NaiveDate;
use model::result::MethodResult;
use model::{Axis, MethodId};
use policy::kind::framework::Framework;
use policy::kind::method::{DataKeptClass, Method};

use crate::Engine;
use crate::compiled::{CompiledMethod, CompiledThreat};
use crate::facts::Facts;
use crate::gate::{Applying, horizon};
use crate::level::LevelRange;
use reason::{Findings, Found, Kind};

/// What verdicts rest on.
pub struct MethodInputs<'a, 'c> {
    /// The day.
    pub as_of: NaiveDate,
    /// The framework of the levels.
    pub framework: &'c Framework,
    /// Answers.
    pub facts: &'a Facts<'a>,
    /// Laws that apply or may.
    pub laws: &'a [Applying<'c>],
    /// Required IAL.
    pub ial: LevelRange,
    /// Required AAL; `None` where nobody logs in.
    pub aal: Option<LevelRange>,
    /// Levels that the organisation accepts with a written reason.
    pub accepted: &'a BTreeMap<MethodId, u32>,
}

/// Verdicts with what they rest on.
pub struct Judged {
    /// By method, in catalogue order.
    pub results: Vec<MethodResult>,
    /// Position of each method in the catalogue.
    pub(crate) places: Vec<usize>,
    /// What each reason rests on, those of one method after those of the one before.
    pub(crate) grounds: Vec<Ground>,
}

/// What holds for every method of one evaluation.
struct Shared<'a, 'c> {
    inputs: &'a MethodInputs<'a, 'c>,
    /// The last day of the planning horizon.
    horizon: NaiveDate,
    /// By threat: whether it certainly matters here.
    matters: Vec<bool>,
}

impl Engine {
    /// Verdicts in catalogue order. Methods that exist only in a statute's list appear where a law lists them.
    pub fn methods<'e>(&'e self, inputs: &MethodInputs<'_, 'e>) -> Vec<MethodResult> {
        self.judge(inputs).results
    }

    /// The same with what they rest on, for ranking, recommendation and proof.
    pub fn judge<'e>(&'e self, inputs: &MethodInputs<'_, 'e>) -> Judged {
        let matters = |threat: &CompiledThreat| {
            threat.condition.as_ref().is_some_and(|condition| inputs.facts.holds(condition).certain())
        };
        let shared = Shared {
            inputs,
            horizon: horizon(inputs.as_of),
            matters: self.compiled.threats.iter().map(matters).collect(),
        };
        let methods = self.catalogue.methods();
        let mut judged = Judged {
            results: Vec::with_capacity(methods.len()),
            places: Vec::with_capacity(methods.len()),
            grounds: Vec::with_capacity(methods.len() * 8),
        };
        let mut findings = Findings::new();
        for (place, method) in methods.iter().enumerate() {
            if !method.legal_only || self.is_listed(place, inputs.laws) {
                judged.places.push(place);
                judged.results.push(self.verdict(
                    (place, method),
                    &shared,
                    &mut findings,
                    &mut judged.grounds,
                ));
            }
        }
        judged
    }

    /// Whether a law that applies, or may apply, has the method in its list on any day.
    fn is_listed(&self, place: usize, laws: &[Applying<'_>]) -> bool {
        laws.iter().any(|applying| !self.compiled.law_params[applying.position].of_method[place].is_empty())
    }

    fn verdict<'e>(
        &'e self,
        (place, method): (usize, &'e Method),
        shared: &Shared<'_, 'e>,
        findings: &mut Findings<'e>,
        grounds: &mut Vec<Ground>,
    ) -> MethodResult {
        let (inputs, compiled) = (shared.inputs, &self.compiled.methods[place]);
        let required = match method.kind {
            Axis::Proofing => Some(inputs.ial),
            Axis::Authentication => inputs.aal,
        };
        let decided = law::judge((place, method), shared, &self.compiled.law_params, findings);
        let rated = level::Rated::of(method, inputs.framework, &self.compiled);
        let level = rated.as_ref().map(|rated| rated.counted(inputs.accepted.get(&method.id).copied()));
        let mut over_strict = false;
        match (required, rated.as_ref().zip(level.as_ref())) {
            (None, _) => findings.add(Found::new(Kind::NoLogin, About::Level, None)),
            (Some(_), None) => {
                if !decided {
                    findings.add(Found::new(Kind::LegalOnly, About::Laws, Some(&method.source)));
                }
            }
            (Some(required), Some((rated, level))) => {
                over_strict = level::judge(rated, level, (required, decided), findings);
            }
        }
        judge_documents(method, compiled, inputs, findings);
        need::judge(method, compiled, &self.compiled, inputs.facts, findings);
        self.judge_threats(method, compiled, shared, findings);
        if over_strict && method.data_kept.class > DataKeptClass::None {
            findings.add(Found::new(Kind::PrivacyCost, About::Policies, Some(&method.data_kept.source)));
        }
        MethodResult {
            id: method.id.clone(),
            kind: method.kind,
            verdict: findings.verdict(),
            over_strict,
            level,
            reasons: findings.finish(grounds),
            rank: None,
            score: None,
            pareto: false,
        }
    }

    /// A threat that matters here and is not resisted at all is a condition, not an exclusion: it may be met
    /// by other means, which the acceptance statement has to name.
    fn judge_threats<'e>(
        &self,
        method: &'e Method,
        compiled: &CompiledMethod,
        shared: &Shared<'_, '_>,
        findings: &mut Findings<'e>,
    ) {
        for &threat in compiled.unresisted.iter().filter(|threat| shared.matters[**threat]) {
            findings.add(
                Found::new(Kind::ThreatNotResisted, About::Threat(threat), method.threats_source.as_ref())
                    .told(self.compiled.threats[threat].params.clone()),
            );
        }
    }
}

/// All documents a method works with may have ended by the day.
fn judge_documents<'e>(
    method: &'e Method,
    compiled: &CompiledMethod,
    inputs: &MethodInputs<'_, '_>,
    findings: &mut Findings<'e>,
) {
    let mut documents = compiled.documents.iter().peekable();
    if documents.peek().is_some() && documents.all(|accepted| !accepted.contains(inputs.as_of)) {
        findings.add(Found::new(Kind::DocumentsEnded, About::Policies, Some(&method.documents_text.source)));
    }
}

/// Whether only few users can use the method.
pub fn is_for_few(result: &MethodResult) -> bool {
    has(result, "users-mostly-lack")
}

/// Whether something in the answers speaks against the method.
pub fn is_unsuited(result: &MethodResult) -> bool {
    has(result, "unsuited")
}

fn has(result: &MethodResult, code: &str) -> bool {
    result.reasons.iter().any(|reason| reason.code == code)
}

#[cfg(test)]
mod tests;
