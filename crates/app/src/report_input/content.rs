//! Law, answers, thresholds, checkpoints, glossary and sources.

use model::ItemState;
use model::result::AssessmentResult;
use policy::kind::question::QuestionKind;
use report::input::{AnswerSection, CheckpointPart, GatePart, ItemRow, LawPart, StateMark};

use super::ReportSource;
use crate::phrase::Phrases;
use crate::view::catalogue::{outsourcing, phase_word};
use crate::view::checkpoint::state_word;

/// The legal gate.
pub(super) fn gate(phrases: &Phrases<'_>, result: &AssessmentResult) -> GatePart {
    GatePart {
        outcome: phrases.gate_outcome(&result.gate),
        laws: result
            .gate
            .laws
            .iter()
            .filter_map(|found| {
                let law = phrases.catalogue().law(&found.id)?;
                Some(LawPart {
                    title: phrases.text(&law.title).to_owned(),
                    effect: phrases.law_effect(found),
                    summary: phrases.text(&law.summary).to_owned(),
                    permitted: found
                        .permitted
                        .iter()
                        .map(|permit| {
                            [
                                phrases.method(&permit.method),
                                permit.clause.clone(),
                                phrases.period(permit),
                                phrases.permit_condition(law, permit),
                            ]
                        })
                        .collect(),
                    changes: phrases.law_changes(found),
                    duties: phrases.law_duties(law),
                })
            })
            .collect(),
    }
}

/// Answers by section, with what each leads to. Hidden questions are left out.
pub(super) fn answers(source: &ReportSource<'_>) -> Vec<AnswerSection> {
    let ReportSource { phrases, engine, answers, result, .. } = source;
    let facts = engine.facts(answers);
    phrases
        .catalogue()
        .sections()
        .iter()
        .map(|section| AnswerSection {
            title: phrases.text(&section.title).to_owned(),
            rows: section
                .questions
                .iter()
                .filter(|question| {
                    let position =
                        phrases.catalogue().question_index(question.id.as_str()).unwrap_or_default();
                    // An optional question without an answer, or one that nobody needs, would only fill the page.
                    facts.visible[position].possible()
                        && (answers.answers.contains_key(&question.id)
                            || result.missing.contains(&question.id))
                })
                .map(|question| {
                    let position =
                        phrases.catalogue().question_index(question.id.as_str()).unwrap_or_default();
                    let answered = matches!(facts.given[position], engine::facts::Given::Options(_));
                    let effects: Vec<String> = model::Category::ALL
                        .into_iter()
                        .filter(|category| {
                            answered
                                && question.options.iter().any(|option| option.rates.contains_key(category))
                        })
                        .map(|category| {
                            let range = engine.question_rating(&facts, position, category);
                            phrases.say_with(
                                "report-detail",
                                &[
                                    ("name", &phrases.category(&result.framework, category)),
                                    ("text", &phrases.rating_range([range.low, range.high])),
                                ],
                            )
                        })
                        .collect();
                    let answer = match (question.kind, answers.answers.get(&question.id)) {
                        (QuestionKind::PerMethod, Some(model::Answer::One(text))) => {
                            per_method(phrases, text)
                        }
                        _ => phrases.answer(&question.id, answers),
                    };
                    [phrases.filled(&question.text), answer, phrases.list(&effects)]
                })
                .collect(),
        })
        .filter(|section| !section.rows.is_empty())
        .collect()
}

/// Lines by method with names instead of ids.
fn per_method(phrases: &Phrases<'_>, text: &str) -> String {
    let lines: Vec<String> = engine::per_method::read(text)
        .unwrap_or_default()
        .into_iter()
        .map(|line| {
            let (name, value) = (phrases.method(&line.method), line.value.to_string());
            let value = phrases.say_with("report-detail", &[("name", &name), ("text", &value)]);
            if line.reason.is_empty() {
                value
            } else {
                phrases.say_with("with-status", &[("text", &value), ("status", &line.reason)])
            }
        })
        .collect();
    phrases.list(&lines)
}

/// Thresholds in force.
pub(super) fn thresholds(phrases: &Phrases<'_>) -> Vec<(String, String)> {
    phrases
        .catalogue()
        .thresholds()
        .map(|threshold| {
            (
                phrases.text(&threshold.text).to_owned(),
                policy::with_unit(threshold.value, threshold.unit, phrases.lang()),
            )
        })
        .collect()
}

/// The five checkpoints.
pub(super) fn checkpoints(source: &ReportSource<'_>) -> Vec<CheckpointPart> {
    let ReportSource { phrases, answers, result, .. } = source;
    phrases
        .catalogue()
        .checkpoints()
        .iter()
        .map(|checkpoint| {
            let mut counts = [0u32; 4];
            let items = checkpoint
                .items
                .iter()
                .map(|item| {
                    let found = result.checklist.iter().find(|entry| entry.id == item.id);
                    let record = answers.checkpoints.get(&item.id).cloned().unwrap_or_default();
                    let applies = found.is_none_or(|entry| entry.applies);
                    let state = if applies { record.state } else { ItemState::NotApplicable };
                    let (place, mark) = match state {
                        ItemState::Open => (0, StateMark::Open),
                        ItemState::Doing => (1, StateMark::Doing),
                        ItemState::Done => (2, StateMark::Done),
                        ItemState::NotApplicable => (3, StateMark::NotApplicable),
                    };
                    counts[place] += 1;
                    ItemRow {
                        id: item.id.to_string(),
                        title: phrases.text(&item.title).to_owned(),
                        why: phrases.text(&item.why).to_owned(),
                        evidence: record.evidence.unwrap_or_else(|| phrases.text(&item.evidence).to_owned()),
                        owner: record.owner.unwrap_or_else(|| phrases.text(&item.owner).to_owned()),
                        due: record.due.map(|day| phrases.date(day)).unwrap_or_default(),
                        outsourcing: outsourcing(phrases, item.outsourcing),
                        state: phrases.say(&format!("state-{}", state_word(state))),
                        mark,
                        note: record.note.unwrap_or_default(),
                        compulsory: found.is_some_and(|entry| entry.compulsory),
                    }
                })
                .collect();
            let [open, doing, done, not_applicable] = counts.map(|count| count.to_string());
            CheckpointPart {
                number: checkpoint.number.to_string(),
                title: phrases.text(&checkpoint.title).to_owned(),
                phase: phrases.say(&format!("phase-{}", phase_word(checkpoint.phase))),
                viewpoint: phrases.text(&checkpoint.viewpoint).to_owned(),
                counts: phrases.say_with(
                    "checkpoint-counts",
                    &[("open", &open), ("doing", &doing), ("done", &done), ("na", &not_applicable)],
                ),
                items,
            }
        })
        .collect()
}

/// Terms for readers of a report.
pub(super) fn glossary(phrases: &Phrases<'_>) -> Vec<(String, String)> {
    phrases
        .catalogue()
        .glossary()
        .filter(|term| term.in_report)
        .map(|term| (phrases.text(&term.term).to_owned(), phrases.text(&term.meaning).to_owned()))
        .collect()
}

/// All sources, with how each was read.
pub(super) fn sources(phrases: &Phrases<'_>) -> Vec<(String, String, String)> {
    phrases
        .catalogue()
        .sources()
        .map(|source| {
            (source.id.to_string(), phrases.text(&source.title).to_owned(), phrases.source_place(source))
        })
        .collect()
}
