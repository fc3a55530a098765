//! Summary, recommendation and acceptance statement.
//!
//! Responsible for: what the decision maker is told. Not responsible for: what is open and comes next (`open`).

use model::result::{AssessmentResult, GateOutcome};
use model::{AnswerSet, Axis, Lang, MethodId};
use report::input::{Acceptance, RecommendationLine};

use super::ReportSource;
use super::open::{self, Ahead};
use crate::phrase::{LevelPhrase, Phrases};

/// The method that relies on the check of another business.
const RELIANCE: &str = "reliance";

/// The page for the decision maker: what is required, what we would take, what comes next, what is open.
pub(super) fn summary(source: &ReportSource<'_>, ahead: &Ahead) -> Vec<String> {
    let ReportSource { phrases, answers, result, .. } = source;
    let mut lines = Vec::new();
    let law_open = engine::gate::open_laws(&result.gate).next().is_some();
    if law_open || result.gate.outcome == GateOutcome::Decides {
        lines.push(phrases.gate_outcome(&result.gate));
    }
    lines.push(sentence(source, Axis::Proofing, "summary-ial", &phrases.ial(result)));
    match phrases.aal(result) {
        Some(aal) => lines.push(sentence(source, Axis::Authentication, "summary-aal", &aal)),
        None => lines.push(phrases.say("proof-aal-none")),
    }
    let chosen: Vec<String> = chosen(answers, result).map(|id| phrases.method(id)).collect();
    if chosen.is_empty() {
        let names: Vec<String> = result
            .recommendation
            .proofing
            .iter()
            .chain(&result.recommendation.authentication)
            .map(|id| phrases.method(id))
            .collect();
        if !names.is_empty() {
            let settled = result.settled.ial && result.settled.aal && !law_open;
            let key = if settled { "summary-recommended" } else { "summary-recommended-provisional" };
            lines.push(phrases.say_with(key, &[("methods", &phrases.list(&names))]));
        }
    } else {
        lines.push(phrases.say_with("summary-chosen", &[("methods", &phrases.list(&chosen))]));
    }
    if result.choice.findings.iter().any(|finding| engine::choice::is_below(&finding.code)) {
        lines.push(phrases.say("summary-below"));
    }
    if let Some(first) = ahead.items.first() {
        let count = ahead.items.len().to_string();
        lines.push(if first.due.is_empty() {
            phrases.say_with("summary-items", &[("count", &count)])
        } else {
            phrases.say_with("summary-items-due", &[("count", &count), ("date", &first.due)])
        });
    }
    if let Some((date, text)) = open::dated_warnings(source).into_iter().next() {
        lines.push(phrases.say_with("summary-dated", &[("date", &date), ("text", &text)]));
    }
    if result.draft {
        lines.push(phrases.say_with("summary-draft", &[("count", &ahead.open.to_string())]));
    }
    lines
}

/// The chosen methods that count: those of authentication only where somebody logs in.
pub(super) fn chosen<'a>(
    answers: &'a AnswerSet,
    result: &AssessmentResult,
) -> impl Iterator<Item = &'a MethodId> + use<'a> {
    let choice = &answers.choice;
    let authentication = result.range.aal.map(|_| choice.authentication.as_slice()).unwrap_or_default();
    choice.proofing.iter().chain(authentication)
}

/// A level in a sentence, with what decides it: required, open, or information where a law decides.
fn sentence(source: &ReportSource<'_>, axis: Axis, key: &str, level: &LevelPhrase) -> String {
    let ReportSource { phrases, result, .. } = source;
    let key = match (level.information, level.settled) {
        (true, _) => "summary-level-information".to_owned(),
        (false, true) if level.range == [0, 0] => "summary-ial-zero".to_owned(),
        (false, true) => key.to_owned(),
        (false, false) => format!("{key}-open"),
    };
    let said = phrases.say_with(
        &key,
        &[("axis", &phrases.axis(axis)), ("label", &level.label), ("meaning", &level.meaning)],
    );
    let between = if phrases.lang() == Lang::En { " " } else { "" };
    match phrases.level_why(result, axis) {
        Some(why) => format!("{}{between}{why}", said.trim_end()),
        None => said.trim_end().to_owned(),
    }
}

/// The recommendation.
pub(super) fn recommendation(phrases: &Phrases<'_>, result: &AssessmentResult) -> Vec<RecommendationLine> {
    phrases
        .recommendation_lines(result)
        .into_iter()
        .map(|line| RecommendationLine {
            role: phrases.say(&format!("recommend-role-{}", line.role)),
            method: line.title(phrases),
            reasons: line.reasons,
        })
        .collect()
}

/// The acceptance statement.
pub(super) fn acceptance(source: &ReportSource<'_>) -> Acceptance {
    let ReportSource { phrases, answers, result, .. } = source;
    let choice = &answers.choice;
    let names = |ids: &[model::MethodId]| {
        let names: Vec<String> = ids.iter().map(|id| phrases.method(id)).collect();
        if names.is_empty() { phrases.say("not-given") } else { phrases.list(&names) }
    };
    let chosen =
        |level: Option<u8>| level.map_or_else(|| phrases.say("not-given"), |level| level.to_string());
    let findings = |blocking: bool| {
        let findings = result.choice.findings.iter();
        findings
            .filter(|finding| engine::choice::blocks(&finding.code) == blocking)
            .map(|finding| phrases.open_point(finding))
            .collect()
    };
    let mut levels = vec![[
        "IAL".to_owned(),
        phrases.ial(result).label,
        chosen(result.choice.level.ial),
        names(&choice.proofing),
    ]];
    if let Some(aal) = phrases.aal(result) {
        levels.push([
            "AAL".to_owned(),
            aal.label,
            chosen(result.choice.level.aal),
            names(&choice.authentication),
        ]);
    }
    Acceptance {
        levels,
        reason: choice.reason.clone().unwrap_or_default(),
        compensating: choice
            .compensating
            .iter()
            .map(|control| {
                [control.control.clone(), control.comparability.clone(), control.residual_risk.clone()]
            })
            .collect(),
        reliance: reliance(source),
        accepted_by: choice.accepted_by.clone().unwrap_or_default(),
        accepted_on: choice.accepted_on.map(|day| phrases.date(day)).unwrap_or_default(),
        findings: findings(true),
        known: findings(false),
    }
}

/// Whether the checks of another business are relied on, with the reasons on that side only.
fn reliance(source: &ReportSource<'_>) -> String {
    let ReportSource { phrases, answers, result, .. } = source;
    let choice = &answers.choice;
    let used = choice.proofing.iter().any(|id| *id == RELIANCE);
    let method = result.methods.iter().find(|method| method.id == *RELIANCE);
    let reasons: Vec<String> = method
        .into_iter()
        .flat_map(|method| method.reasons.iter().map(move |reason| (method, reason)))
        .filter(|(_, reason)| if used { speaks_for(&reason.code) } else { speaks_against(&reason.code) })
        .map(|(method, reason)| phrases.reason(&method.id, reason))
        .collect();
    if !used && reasons.is_empty() {
        let open = choice.proofing.is_empty();
        return phrases.say(if open { "reliance-open" } else { "reliance-not-chosen" });
    }
    let key = if used { "reliance-used" } else { "reliance-not-used" };
    let between = if phrases.lang() == Lang::En { " " } else { "" };
    phrases.say_with(key, &[("reasons", &reasons.join(between))]).trim_end().to_owned()
}

/// Whether a reason speaks for a method.
fn speaks_for(code: &str) -> bool {
    matches!(code, "level-met" | "level-accepted" | "law-permits" | "law-would-permit" | "suits")
}

/// Whether a reason speaks against a method. How its level was counted and what it is under a law do neither.
fn speaks_against(code: &str) -> bool {
    !speaks_for(code)
        && !matches!(
            code,
            "level-lower-counts"
                | "level-unrated"
                | "level-information"
                | "framework-condition"
                | "law-condition"
                | "law-renames"
        )
}
