//! Where every question stands.

use engine::Engine;
use engine::facts::Facts;
use model::result::{AssessmentResult, ProofKind};
use model::{Answer, AnswerSet, Category};
use policy::kind::question::{Question, QuestionKind};

use crate::phrase::Phrases;
use crate::wire::{AnswerValue, QuestionState, SectionState};

/// All sections with the state of their questions.
pub(super) fn sections(
    phrases: &Phrases<'_>,
    engine: &Engine,
    facts: &Facts<'_>,
    answers: &AnswerSet,
    result: &AssessmentResult,
) -> Vec<SectionState> {
    let catalogue = phrases.catalogue();
    catalogue
        .sections()
        .iter()
        .map(|section| SectionState {
            id: section.id.clone(),
            questions: section
                .questions
                .iter()
                .map(|question| {
                    let position = catalogue.question_index(question.id.as_str()).unwrap_or_default();
                    let rank = result.deciding_unknowns.iter().position(|id| *id == question.id);
                    QuestionState {
                        id: question.id.to_string(),
                        visible: facts.visible[position].possible(),
                        answer: answers.answers.get(&question.id).map(|answer| value(question, answer)),
                        missing: result.missing.contains(&question.id),
                        effect: effect(phrases, engine, facts, position, question, result),
                        decisive: is_decisive(question, result),
                        deciding_rank: rank.and_then(|rank| u32::try_from(rank + 1).ok()),
                    }
                })
                .collect(),
        })
        .collect()
}

/// An answer as the screens hold it.
fn value(question: &Question, answer: &Answer) -> AnswerValue {
    let (unknown, options, text) = match answer {
        Answer::Unknown => (true, Vec::new(), String::new()),
        Answer::One(text) if matches!(question.kind, QuestionKind::Text | QuestionKind::PerMethod) => {
            (false, Vec::new(), text.clone())
        }
        Answer::One(option) => (false, vec![option.clone()], String::new()),
        Answer::Many(options) => (false, options.clone(), String::new()),
    };
    AnswerValue { unknown, options, text }
}

/// What an answer leads to: its ratings, in words.
fn effect(
    phrases: &Phrases<'_>,
    engine: &Engine,
    facts: &Facts<'_>,
    position: usize,
    question: &Question,
    result: &AssessmentResult,
) -> String {
    if question.axis.is_none() || !matches!(facts.given[position], engine::facts::Given::Options(_)) {
        return String::new();
    }
    let effects: Vec<String> = Category::ALL
        .into_iter()
        .filter(|category| question.options.iter().any(|option| option.rates.contains_key(category)))
        .map(|category| {
            let range = engine.question_rating(facts, position, category);
            format!(
                "{} {}",
                phrases.category(&result.framework, category),
                phrases.rating_range([range.low, range.high])
            )
        })
        .collect();
    phrases.list(&effects)
}

fn is_decisive(question: &Question, result: &AssessmentResult) -> bool {
    result.proof.iter().any(|step| {
        step.decisive
            && step.kind == ProofKind::Answer
            && step.conclusion.split_once('=').is_some_and(|(name, _)| question.id == *name)
    })
}
