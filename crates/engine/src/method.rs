//! A verdict on every method, with why and why not.
//!
//! Responsible for: combining law, level, needs, threats and documents into one verdict.
//! Not responsible for: which of the fitting methods is best (`rank`).

mod law;
mod level;
mod need;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use model::result::{MethodReason, MethodResult, Verdict};
use model::{Axis, MethodId, SourceId};
use policy::kind::method::{DataKeptClass, Method};

use crate::Engine;
use crate::compiled::CompiledMethod;
use crate::facts::Facts;
use crate::gate::Applying;
use crate::level::LevelRange;

/// What verdicts rest on.
pub struct MethodInputs<'a, 'c> {
    /// The day.
    pub as_of: NaiveDate,
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
    /// Adds a reason and lowers the verdict to at most `at_best`.
    fn add(&mut self, at_best: Verdict, reason: MethodReason) {
        self.verdict = self.verdict.max(at_best);
        self.reasons.push(reason);
    }

    /// Adds a reason that does not touch the verdict.
    fn note(&mut self, reason: MethodReason) {
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
        let decided = law::judge(method, inputs, &mut findings);
        let level = method.level.as_ref().map(|fact| level::counted(method, fact, inputs.accepted));
        let mut over_strict = false;
        match (required, &level) {
            (None, _) => findings.add(Verdict::Excluded, reason("no-login", None)),
            (Some(_), None) => {
                if !decided {
                    findings.add(Verdict::Excluded, reason("legal-only", Some(&method.source)));
                }
            }
            (Some(required), Some(level)) => {
                over_strict = level::judge(method, level, required, decided, &mut findings);
            }
        }
        self.judge_documents(method, inputs, &mut findings);
        need::judge(method, compiled, inputs.facts, &mut findings);
        self.judge_threats(method, inputs.facts, &mut findings);
        if over_strict && method.data_kept.class > DataKeptClass::None {
            findings.note(reason("privacy-cost", Some(&method.data_kept.source)));
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
            findings.add(Verdict::Excluded, reason("documents-ended", Some(&method.documents_text.source)));
        }
    }

    /// A threat that matters here and is not resisted at all is a condition, not an exclusion: it may be met
    /// by other means, which the acceptance statement has to name.
    fn judge_threats(&self, method: &Method, facts: &Facts<'_>, findings: &mut Findings) {
        for (threat, condition) in self.catalogue.threats().zip(&self.compiled.threats) {
            let Some(condition) = condition else { continue };
            if method.threats.get(&threat.id) == Some(&0) && facts.holds(condition).certain() {
                findings.add(
                    Verdict::FitsWithConditions,
                    with(
                        reason("threat-not-resisted", method.threats_source.as_ref()),
                        "threat",
                        threat.id.as_str(),
                    ),
                );
            }
        }
    }
}

/// A reason with a source.
fn reason(code: &str, source: Option<&SourceId>) -> MethodReason {
    MethodReason { code: code.to_owned(), source: source.cloned(), ..MethodReason::default() }
}

/// Adds a parameter to a reason.
fn with(mut reason: MethodReason, name: &str, value: impl ToString) -> MethodReason {
    reason.params.insert(name.to_owned(), value.to_string());
    reason
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

/// Tone of a reason code.
pub fn tone(code: &str) -> Tone {
    match code {
        "level-short" | "law-not-listed" | "law-ended" | "law-not-yet" | "legal-only" | "no-login"
        | "documents-ended" | "users-lack" => Tone::Against,
        "level-open" | "law-open" => Tone::Open,
        "level-met" | "law-permits" | "law-would-permit" | "law-renames" | "level-accepted"
        | "level-information" | "suits" => Tone::For,
        _ => Tone::Condition,
    }
}
