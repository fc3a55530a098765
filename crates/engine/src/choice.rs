//! The choice measured against the requirement, and the acceptance statement.
//!
//! Responsible for: what is wrong or missing in a choice. A choice below the required level needs
//! compensating controls, a reason and the residual risk. Not responsible for: refusing to store it.

use model::result::{ChoiceResult, Code, Levels, MethodResult, Verdict};
use model::{Axis, Choice, MethodId};

use crate::level::LevelRange;

/// What a choice is measured against.
pub struct Required {
    /// Required IAL.
    pub ial: LevelRange,
    /// Required AAL; `None` where nobody logs in.
    pub aal: Option<LevelRange>,
    /// The IAL that asks for no proofing under the framework.
    pub no_proofing: u8,
    /// A law decides on proofing: then the level is information.
    pub law_decides: bool,
}

/// Measures the choice.
pub fn measure(choice: &Choice, methods: &[MethodResult], required: &Required) -> ChoiceResult {
    let Required { ial, aal, no_proofing, law_decides } = *required;
    let mut findings = Vec::new();
    let needs_proofing = law_decides || ial.high > no_proofing;
    let mut below = false;
    let proofing = side(choice.proofing.as_slice(), methods, Axis::Proofing, &mut findings);
    if needs_proofing && choice.proofing.is_empty() {
        findings.push(Code::new("choice-proofing-missing"));
    }
    if !law_decides {
        below |= compare("ial", &proofing, ial, &mut findings);
    }
    let ial_chosen = lowest(&proofing);
    let mut aal_chosen = None;
    if let Some(aal) = aal {
        let chosen = side(choice.authentication.as_slice(), methods, Axis::Authentication, &mut findings);
        if choice.authentication.is_empty() {
            findings.push(Code::new("choice-authentication-missing"));
        }
        below |= compare("aal", &chosen, aal, &mut findings);
        aal_chosen = lowest(&chosen);
    }
    let empty = |text: &String| text.trim().is_empty();
    if below && choice.compensating.is_empty() {
        findings.push(Code::new("compensating-missing"));
    }
    for (number, control) in (1..).zip(&choice.compensating) {
        if empty(&control.control) || empty(&control.comparability) || empty(&control.residual_risk) {
            findings.push(Code::new("compensating-incomplete").with("number", number));
        }
    }
    if choice.reason.as_ref().is_none_or(empty) {
        findings.push(Code::new("choice-reason-missing"));
    }
    if choice.accepted_by.as_ref().is_none_or(empty) {
        findings.push(Code::new("accepted-by-missing"));
    }
    if choice.accepted_on.is_none() {
        findings.push(Code::new("accepted-on-missing"));
    }
    ChoiceResult {
        level: Levels { ial: ial_chosen, aal: aal_chosen },
        complete: findings.iter().all(|finding| !blocks(&finding.code)),
        findings,
    }
}

/// Whether a finding keeps the statement incomplete; the others are to be known.
pub fn blocks(code: &str) -> bool {
    !matches!(code, "choice-below" | "choice-over-strict" | "choice-depends")
}

/// Whether a finding says that the choice lies below what is required.
pub fn is_below(code: &str) -> bool {
    code == "choice-below"
}

/// The chosen methods of one side that have a level; names those that cannot be used.
fn side<'a>(
    chosen: &[MethodId],
    methods: &'a [MethodResult],
    axis: Axis,
    findings: &mut Vec<Code>,
) -> Vec<(&'a MethodId, u8)> {
    let mut levels = Vec::new();
    let find = |id: &MethodId| methods.iter().find(|result| result.id == *id && result.kind == axis);
    for id in chosen {
        let Some(result) = find(id) else {
            findings.push(Code::new("choice-not-usable").with("method", id));
            continue;
        };
        let forbidden = result.reasons.iter().any(|reason| {
            matches!(
                reason.code.as_str(),
                "law-not-listed"
                    | "law-ended"
                    | "law-not-yet"
                    | "legal-only"
                    | "documents-ended"
                    | "law-ends-before-use"
                    | "users-lack"
                    | "organization-lacks"
            )
        });
        if forbidden {
            findings.push(Code::new("choice-not-usable").with("method", id));
        } else if result.verdict == Verdict::Depends {
            findings.push(Code::new("choice-depends").with("method", id));
        }
        if result.over_strict {
            findings.push(Code::new("choice-over-strict").with("method", id));
        }
        levels.extend(result.level.as_ref().map(|level| (&result.id, level.counted)));
    }
    levels
}

/// Whoever may use any of the chosen methods is assured to the lowest of them only.
fn lowest(chosen: &[(&MethodId, u8)]) -> Option<u8> {
    chosen.iter().map(|(_, level)| *level).min()
}

/// Names every chosen method below the requirement; returns whether there is one.
fn compare(scale: &str, chosen: &[(&MethodId, u8)], required: LevelRange, findings: &mut Vec<Code>) -> bool {
    let mut below = false;
    for (method, level) in chosen.iter().filter(|(_, level)| *level < required.high) {
        below = true;
        findings.push(
            Code::new("choice-below")
                .with("scale", scale)
                .with("method", method)
                .with("chosen", level)
                .with("required", required.high),
        );
    }
    below
}
