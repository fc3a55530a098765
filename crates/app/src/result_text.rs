//! Sentences beside every code of a result, for `--json`.

use model::result::AssessmentResult;

use crate::phrase::Phrases;

/// Fills in every `text`.
pub fn with_text(mut result: AssessmentResult, phrases: &Phrases<'_>) -> AssessmentResult {
    let told: Vec<String> = result.proof.iter().map(|step| phrases.proof_step(step, &result)).collect();
    for (step, text) in result.proof.iter_mut().zip(told) {
        step.text = Some(text);
    }
    for law in &mut result.gate.laws {
        if let Some(found) = phrases.catalogue().law(&law.id) {
            for permit in &mut law.permitted {
                let condition = phrases.permit_condition(found, permit);
                permit.text = Some(condition).filter(|condition| !condition.is_empty());
            }
        }
        let texts = phrases.law_changes(law);
        for (change, (_, text)) in law.changes.iter_mut().zip(texts) {
            change.text = Some(text);
        }
    }
    for method in &mut result.methods {
        for reason in &mut method.reasons {
            reason.text = Some(phrases.reason(&method.id, reason));
        }
    }
    let recommendation = &mut result.recommendation;
    for code in recommendation.reasons.iter_mut().chain(&mut recommendation.intermediate.reasons) {
        code.text = Some(phrases.recommendation(code));
    }
    for code in result.open.iter_mut().chain(&mut result.choice.findings) {
        code.text = Some(phrases.open_point(code));
    }
    result
}
