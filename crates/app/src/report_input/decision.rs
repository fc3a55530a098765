//! Summary, recommendation, acceptance statement, open points and dated warnings.

use model::Axis;
use model::result::{AssessmentResult, GateOutcome};
use report::input::{Acceptance, RecommendationLine};

use super::ReportSource;
use crate::phrase::{LevelPhrase, Phrases};

/// The page for the decision maker: what is required, what we would take, what comes next, what is open.
pub(super) fn summary(source: &ReportSource<'_>) -> Vec<String> {
    let ReportSource { phrases, answers, result, .. } = source;
    let mut lines = Vec::new();
    let law_open = engine::gate::open_laws(&result.gate).next().is_some();
    if law_open || result.gate.outcome == GateOutcome::Decides {
        lines.push(phrases.gate_outcome(&result.gate));
    }
    lines.push(sentence(phrases, Axis::Proofing, "summary-ial", &phrases.ial(result)));
    match phrases.aal(result) {
        Some(aal) => lines.push(sentence(phrases, Axis::Authentication, "summary-aal", &aal)),
        None => lines.push(phrases.say("proof-aal-none")),
    }
    let choice = &answers.choice;
    if choice.proofing.is_empty() && choice.authentication.is_empty() {
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
        let names: Vec<String> =
            choice.proofing.iter().chain(&choice.authentication).map(|id| phrases.method(id)).collect();
        lines.push(phrases.say_with("summary-chosen", &[("methods", &phrases.list(&names))]));
    }
    if result.choice.findings.iter().any(|finding| engine::choice::is_below(&finding.code)) {
        lines.push(phrases.say("summary-below"));
    }
    let (open, due) = next_items(source);
    if open > 0 {
        lines.push(match due {
            Some(day) => {
                phrases.say_with("summary-items-due", &[("count", &open.to_string()), ("date", &day)])
            }
            None => phrases.say_with("summary-items", &[("count", &open.to_string())]),
        });
    }
    if let Some((date, text)) = dated_warnings(source).into_iter().next() {
        lines.push(phrases.say_with("summary-dated", &[("date", &date), ("text", &text)]));
    }
    if result.draft {
        lines.push(phrases.say_with("summary-draft", &[("count", &result.open.len().to_string())]));
    }
    lines
}

/// A level in a sentence: required, open, or information where a law decides.
fn sentence(phrases: &Phrases<'_>, axis: Axis, key: &str, level: &LevelPhrase) -> String {
    let key = match (level.information, level.settled) {
        (true, _) => "summary-level-information".to_owned(),
        (false, true) => key.to_owned(),
        (false, false) => format!("{key}-open"),
    };
    phrases.say_with(
        &key,
        &[("axis", &phrases.axis(axis)), ("label", &level.label), ("meaning", &level.meaning)],
    )
}

/// Items still to do, and the next due date.
fn next_items(source: &ReportSource<'_>) -> (usize, Option<String>) {
    let open: Vec<_> = source
        .result
        .checklist
        .iter()
        .filter(|item| item.applies && matches!(item.state, model::ItemState::Open | model::ItemState::Doing))
        .collect();
    let due = open
        .iter()
        .filter_map(|item| source.answers.checkpoints.get(&item.id).and_then(|record| record.due))
        .min()
        .map(|day| source.phrases.date(day));
    (open.len(), due)
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
    let reliance: Vec<String> = result
        .methods
        .iter()
        .filter(|method| method.id == "reliance")
        .flat_map(|method| method.reasons.iter().map(|reason| phrases.reason(&method.id, reason)))
        .collect();
    let uses = choice.proofing.iter().any(|id| *id == "reliance");
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
        reliance: phrases.say_with(
            if uses { "reliance-used" } else { "reliance-not-used" },
            &[("reasons", &reliance.join(" "))],
        ),
        accepted_by: choice.accepted_by.clone().unwrap_or_default(),
        accepted_on: choice.accepted_on.map(|day| phrases.date(day)).unwrap_or_default(),
        findings: result.choice.findings.iter().map(|finding| phrases.open_point(finding)).collect(),
    }
}

/// What is open: missing answers by name, unsettled levels, hidden answers that do not count.
pub(super) fn open_points(source: &ReportSource<'_>) -> Vec<String> {
    let ReportSource { phrases, answers, result, .. } = source;
    let mut points: Vec<String> = result.open.iter().map(|code| phrases.open_point(code)).collect();
    points.extend(
        result
            .deciding_unknowns
            .iter()
            .map(|id| phrases.say_with("what-if-unknown", &[("question", &phrases.question(id))])),
    );
    for id in &result.missing {
        if !result.deciding_unknowns.contains(id) {
            points.push(phrases.say_with("proof-answer-unanswered", &[("question", &phrases.question(id))]));
        }
    }
    for (id, answer) in &answers.answers {
        if *answer == model::Answer::Unknown
            && !result.deciding_unknowns.contains(id)
            && !result.ignored.contains(id)
        {
            points.push(phrases.say_with("proof-answer-unknown", &[("question", &phrases.question(id))]));
        }
    }
    points.extend(
        result
            .ignored
            .iter()
            .map(|id| phrases.say_with("open-ignored", &[("question", &phrases.question(id))])),
    );
    points
}

/// Coming changes of the laws that apply or may apply, earliest first; without a date last.
pub(super) fn dated_warnings(source: &ReportSource<'_>) -> Vec<(String, String)> {
    let ReportSource { phrases, result, .. } = source;
    let mut warnings: Vec<(Option<chrono::NaiveDate>, String, String)> = Vec::new();
    for law in &result.gate.laws {
        for (change, (date, text)) in law.changes.iter().zip(phrases.law_changes(law)) {
            let text = phrases.say_with("dated-warning", &[("law", &phrases.law(&law.id)), ("text", &text)]);
            warnings.push((change.date, date, text));
        }
    }
    warnings.sort_by_key(|(day, ..)| (day.is_none(), *day));
    warnings.into_iter().map(|(_, date, text)| (date, text)).collect()
}
