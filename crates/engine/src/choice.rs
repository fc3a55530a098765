//! The choice measured against the requirement, and the acceptance statement.
//!
//! Responsible for: what is wrong or missing in a choice. A choice below the required level needs
//! compensating controls, a reason and the residual risk. Not responsible for: refusing to store it.

use model::result::{ChoiceResult, Code, Levels, MethodResult, Verdict};
use model::{Axis, Choice, MethodId};

use crate::level::LevelRange;

/// Measures the choice. `law_decides` says whether a law decides on proofing: then the level is information.
pub fn measure(
    choice: &Choice,
    methods: &[MethodResult],
    ial: LevelRange,
    aal: Option<LevelRange>,
    law_decides: bool,
) -> ChoiceResult {
    let mut findings = Vec::new();
    let needs_proofing = law_decides || ial.high > 1;
    let mut below = false;
    let ial_chosen = side(choice.proofing.as_slice(), methods, Axis::Proofing, &mut findings);
    if needs_proofing && choice.proofing.is_empty() {
        findings.push(Code::new("choice-proofing-missing"));
    }
    if !law_decides {
        below |= compare("ial", ial_chosen, ial, &mut findings);
    }
    let mut aal_chosen = None;
    if let Some(aal) = aal {
        aal_chosen = side(choice.authentication.as_slice(), methods, Axis::Authentication, &mut findings);
        if choice.authentication.is_empty() {
            findings.push(Code::new("choice-authentication-missing"));
        }
        below |= compare("aal", aal_chosen, aal, &mut findings);
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

/// Level of the main method of one side; names chosen methods that cannot be used.
fn side(chosen: &[MethodId], methods: &[MethodResult], axis: Axis, findings: &mut Vec<Code>) -> Option<u8> {
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
                    | "users-lack"
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
    }
    chosen.first().and_then(find).and_then(|result| result.level.as_ref()).map(|level| level.counted)
}

/// Names a level below the requirement; returns whether it is.
fn compare(scale: &str, chosen: Option<u8>, required: LevelRange, findings: &mut Vec<Code>) -> bool {
    let Some(chosen) = chosen else { return false };
    let below = chosen < required.high;
    if below {
        findings.push(
            Code::new("choice-below")
                .with("scale", scale)
                .with("chosen", chosen)
                .with("required", required.high),
        );
    }
    below
}
