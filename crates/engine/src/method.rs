//! A verdict on every method, with why and why not.
//!
//! Responsible for: combining law, level, needs, threats and documents into one verdict.
//! Not responsible for: which of the fitting methods is best (`rank`).

mod law;
mod level;
mod need;

pub(crate) use level::status;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use model::result::{MethodReason, MethodResult, Params, Verdict};
use model::{Axis, MethodId, SourceId};
use policy::kind::framework::Framework;
use policy::kind::method::{DataKeptClass, Method};

use crate::Engine;
use crate::compiled::{CompiledMethod, CompiledThreat};
use crate::facts::Facts;
use crate::gate::Applying;
use crate::level::LevelRange;

/// What verdicts rest on.
pub struct MethodInputs<'a, 'c> {
    /// The day.
    pub as_of: NaiveDate,
    /// The framework of the levels.
    pub framework: &'a Framework,
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

/// A verdict in the making: the worst finding wins.
pub struct Findings {
    /// The verdict so far.
    pub verdict: Verdict,
    /// The reasons so far.
    pub reasons: Vec<MethodReason>,
}

impl Findings {
    /// Adds a reason and lowers the verdict to what the reason leaves at best.
    fn add(&mut self, reason: MethodReason) {
        self.verdict = self.verdict.max(at_best(&reason.code));
        self.reasons.push(reason);
    }
}

impl Engine {
    /// Verdicts in catalogue order. Methods that exist only in a statute's list appear where a law lists them.
    pub fn methods(&self, inputs: &MethodInputs<'_, '_>) -> Vec<MethodResult> {
        self.catalogue
            .methods()
            .iter()
            .zip(&self.compiled.methods)
            .filter(|(method, _)| {
                !method.legal_only
                    || inputs
                        .laws
                        .iter()
                        .any(|applying| applying.law.permits.iter().any(|permit| permit.method == method.id))
            })
            .map(|(method, compiled)| self.verdict(method, compiled, inputs))
            .collect()
    }

    fn verdict(
        &self,
        method: &Method,
        compiled: &CompiledMethod,
        inputs: &MethodInputs<'_, '_>,
    ) -> MethodResult {
        let mut findings = Findings { verdict: Verdict::Fits, reasons: Vec::new() };
        let required = match method.kind {
            Axis::Proofing => Some(inputs.ial),
            Axis::Authentication => inputs.aal,
        };
        let decided = law::judge(method, inputs, &self.compiled.law_params, &mut findings);
        let rated = level::Rated::of(method, inputs.framework);
        let level = rated.as_ref().map(|rated| rated.counted(inputs.accepted.get(&method.id).copied()));
        let mut over_strict = false;
        match (required, rated.as_ref().zip(level.as_ref())) {
            (None, _) => findings.add(reason("no-login", None)),
            (Some(_), None) => {
                if !decided {
                    findings.add(reason("legal-only", Some(&method.source)));
                }
            }
            (Some(required), Some((rated, level))) => {
                over_strict = level::judge(
                    rated,
                    level,
                    (required, decided),
                    &self.compiled.level_params,
                    &mut findings,
                );
            }
        }
        self.judge_documents(method, inputs, &mut findings);
        need::judge(method, compiled, &self.compiled, inputs.facts, &mut findings);
        self.judge_threats(method, compiled, inputs.facts, &mut findings);
        if over_strict && method.data_kept.class > DataKeptClass::None {
            findings.add(reason("privacy-cost", Some(&method.data_kept.source)));
        }
        // The strongest reasons first: what excludes, then what is open, then conditions, then what speaks for it.
        findings.reasons.sort_by_key(|reason| tone(&reason.code));
        MethodResult {
            id: method.id.clone(),
            kind: method.kind,
            verdict: findings.verdict,
            over_strict,
            level,
            reasons: findings.reasons,
            rank: None,
            score: None,
            pareto: false,
        }
    }

    /// All documents a method works with may have ended by the day.
    fn judge_documents(&self, method: &Method, inputs: &MethodInputs<'_, '_>, findings: &mut Findings) {
        let mut documents = method.documents.iter().filter_map(|id| self.catalogue.document(id)).peekable();
        if documents.peek().is_some() && documents.all(|document| !document.accepted.contains(inputs.as_of)) {
            findings.add(reason("documents-ended", Some(&method.documents_text.source)));
        }
    }

    /// A threat that matters here and is not resisted at all is a condition, not an exclusion: it may be met
    /// by other means, which the acceptance statement has to name.
    fn judge_threats(
        &self,
        method: &Method,
        compiled: &CompiledMethod,
        facts: &Facts<'_>,
        findings: &mut Findings,
    ) {
        for &position in &compiled.unresisted {
            let CompiledThreat { condition, params, .. } = &self.compiled.threats[position];
            if condition.as_ref().is_some_and(|condition| facts.holds(condition).certain()) {
                findings.add(reason_about("threat-not-resisted", method.threats_source.as_ref(), params));
            }
        }
    }
}

/// A reason with a source.
fn reason(code: &'static str, source: Option<&SourceId>) -> MethodReason {
    MethodReason { code: code.into(), source: source.cloned(), ..MethodReason::default() }
}

/// A reason with a source and parameters that were put together in advance.
fn reason_about(code: &'static str, source: Option<&SourceId>, params: &Params) -> MethodReason {
    MethodReason { params: params.clone(), ..reason(code, source) }
}

/// Adds a parameter to a reason.
fn with(mut reason: MethodReason, name: &str, value: impl ToString) -> MethodReason {
    reason.params = reason.params.with(name, value);
    reason
}

/// The best verdict that a reason leaves.
pub fn at_best(code: &str) -> Verdict {
    match code {
        "level-short"
        | "law-not-listed"
        | "law-ended"
        | "law-not-yet"
        | "law-ends-before-use"
        | "legal-only"
        | "no-login"
        | "documents-ended"
        | "users-lack"
        | "organization-lacks" => Verdict::Excluded,
        "level-open" | "law-open" => Verdict::Depends,
        "law-constrains"
        | "law-ends"
        | "law-condition"
        | "law-inferred"
        | "framework-condition"
        | "users-mostly-lack"
        | "users-partly-lack"
        | "organization-partly-lacks"
        | "need-open"
        | "organization-open"
        | "threat-not-resisted"
        | "unsuited" => Verdict::FitsWithConditions,
        _ => Verdict::Fits,
    }
}

/// What a reason does to a verdict; also the order in which reasons are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tone {
    /// Excludes.
    Against,
    /// Hangs on an open answer.
    Open,
    /// A condition.
    Condition,
    /// Speaks for the method.
    For,
}

/// Tone of a reason code. A remark that leaves the verdict alone and does not speak for the method is told
/// like a condition, because a reader has to weigh it.
pub fn tone(code: &str) -> Tone {
    match at_best(code) {
        Verdict::Excluded => Tone::Against,
        Verdict::Depends => Tone::Open,
        Verdict::FitsWithConditions => Tone::Condition,
        Verdict::Fits => match code {
            "level-lower-counts" | "level-unrated" | "over-strict" | "privacy-cost" => Tone::Condition,
            _ => Tone::For,
        },
    }
}

/// Whether a law ends the method within the horizon.
pub fn ends(result: &MethodResult) -> bool {
    has(result, "law-ends")
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
