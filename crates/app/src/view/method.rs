//! Methods as judged, and the recommendation.

use engine::{method::Tone, rank};
use model::result::{AssessmentResult, MethodResult, Verdict};
use model::{Answer, AnswerSet, Axis, MethodId};
use policy::kind::method::Method;

use crate::phrase::Phrases;
use crate::wire::{MethodView, ReasonView, RecommendationView};

/// All methods of the result, in its order.
pub(super) fn methods(
    phrases: &Phrases<'_>,
    answers: &AnswerSet,
    result: &AssessmentResult,
) -> Vec<MethodView> {
    let costs = per_method(answers, "cost-per-check");
    let accepted = per_method(answers, "accepted-levels");
    result
        .methods
        .iter()
        .filter_map(|judged| {
            let method = phrases.catalogue().method(&judged.id)?;
            let find = |lines: &[engine::per_method::MethodValue]| {
                lines.iter().find(|line| line.method == judged.id).cloned()
            };
            Some(method_view(phrases, method, judged, answers, result, find(&costs), find(&accepted)))
        })
        .collect()
}

fn method_view(
    phrases: &Phrases<'_>,
    method: &Method,
    judged: &MethodResult,
    answers: &AnswerSet,
    result: &AssessmentResult,
    cost: Option<engine::per_method::MethodValue>,
    accepted: Option<engine::per_method::MethodValue>,
) -> MethodView {
    let level = judged.level.as_ref();
    MethodView {
        id: judged.id.to_string(),
        kind: judged.kind.word().to_owned(),
        title: phrases.method(&judged.id),
        verdict: verdict_word(judged.verdict).to_owned(),
        verdict_text: phrases.verdict(judged.verdict, judged.over_strict),
        over_strict: judged.over_strict,
        level: phrases.method_level(level),
        level_value: level.map_or(0, |level| level.counted),
        user_time: phrases.user_time(method),
        user_seconds: method.user_seconds.as_ref().map(|seconds| seconds.value),
        review_time: phrases.text(&method.review.text).to_owned(),
        review_order: method.review.class as u32,
        documents: match method.kind {
            Axis::Proofing => phrases.documents(method),
            Axis::Authentication => phrases.factors(method),
        },
        pin: match method.kind {
            Axis::Proofing => phrases.text(&method.pin.text).to_owned(),
            Axis::Authentication => phrases.phishing(method),
        },
        threats: phrases.threats_in_short(method),
        until: phrases.permitted_until(judged, result),
        cost: cost.map(|line| line.value),
        reasons: judged
            .reasons
            .iter()
            .map(|reason| ReasonView {
                tone: match engine::method::tone(&reason.code) {
                    Tone::Against => "against",
                    Tone::Open => "open",
                    Tone::Condition => "condition",
                    Tone::For => "for",
                }
                .to_owned(),
                text: phrases.reason(&judged.id, reason),
                source: phrases.source(reason.source.as_ref()),
            })
            .collect(),
        rank: judged.rank,
        score: judged.score,
        pareto: judged.pareto,
        intermediate: method.intermediate,
        legal_only: method.legal_only,
        chosen: answers.choice.proofing.contains(&judged.id)
            || answers.choice.authentication.contains(&judged.id),
        recommended: recommended_as(&judged.id, result).to_owned(),
        burden: rank::burden(method),
        assurance: assurance(method, judged),
        acceptable_level: level
            .filter(|level| level.counted < level.value || level.accepted)
            .map(|level| level.value),
        accepted_reason: accepted.map(|line| line.reason).filter(|reason| !reason.is_empty()),
    }
}

/// Place on the assurance axis: the level makes the band, the threats resisted the place inside it.
pub(crate) fn assurance(method: &Method, judged: &MethodResult) -> u32 {
    let level = judged.level.as_ref().map_or(0, |level| u32::from(level.counted));
    // Below the scale there is no band to stand in.
    if level == 0 {
        return 0;
    }
    let inside = rank::resistance(method) * 28 / 1000;
    (level.saturating_sub(1) * 33 + 3 + inside).min(100)
}

/// The recommendation, line by line.
pub(super) fn recommendation(phrases: &Phrases<'_>, result: &AssessmentResult) -> Vec<RecommendationView> {
    phrases
        .recommendation_lines(result)
        .into_iter()
        .map(|line| RecommendationView {
            role: line.role.to_owned(),
            role_text: phrases.say(&format!("recommend-role-{}", line.role)),
            title: line.title(phrases),
            method: line.method.map(|id| id.to_string()),
            reasons: line.reasons,
        })
        .collect()
}

fn recommended_as(id: &MethodId, result: &AssessmentResult) -> &'static str {
    let recommendation = &result.recommendation;
    if recommendation.proofing.as_ref() == Some(id) || recommendation.authentication.as_ref() == Some(id) {
        "main"
    } else if recommendation.intermediate.id.as_ref() == Some(id) {
        "intermediate"
    } else if recommendation.fallback.contains(id) {
        "fallback"
    } else {
        ""
    }
}

fn per_method(answers: &AnswerSet, question: &str) -> Vec<engine::per_method::MethodValue> {
    match answers.answers.get(question) {
        Some(Answer::One(text)) => engine::per_method::read(text).unwrap_or_default(),
        _ => Vec::new(),
    }
}

/// The word of a verdict.
pub(crate) fn verdict_word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Fits => "fits",
        Verdict::FitsWithConditions => "fits-with-conditions",
        Verdict::Depends => "depends",
        Verdict::Excluded => "excluded",
    }
}
