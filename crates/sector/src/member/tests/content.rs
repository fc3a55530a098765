//! What goes into a result.

use std::collections::BTreeSet;

use engine::compiled::fixed;
use model::{Answer, AnswerSet, MethodId, QuestionId};
use policy::kind::question::QuestionKind;
use serde_json::Value;

use crate::member::sample::{cases, day, entered, evaluated, guidelines, jfa, with};
use crate::member::{FreeText, MakeError, MemberResult, Origin, collected, make, preview};
use crate::overlay::Guideline;

const ORIGIN: Origin<'_> = Origin { member: "m-1", subject: "s-1", made_at: "2026-11-26T10:00:00+09:00" };

fn answers_of_one(guideline: &Guideline) -> AnswerSet {
    let case = cases(guideline, 1, 3).remove(0);
    let mut answers = entered(&case, guideline);
    answers.service.note = Some("a note about the service".to_owned());
    answers.choice.reason = Some("a reason for the choice".to_owned());
    answers
}

fn result_of(guideline: &Guideline, answers: &AnswerSet, ticked: FreeText) -> MemberResult {
    let full = evaluated(guideline, answers, day("2026-11-26"));
    make(ORIGIN, &full, answers, guideline, ticked).expect("it was made under the guideline")
}

fn text(result: &MemberResult) -> String {
    serde_json::to_string(result).expect("a result can be written")
}

#[test]
fn nothing_that_was_written_freely_goes_along() {
    for guideline in guidelines() {
        let mut answers = answers_of_one(guideline);
        // Free texts where options belong, as a faulty file might have them.
        let asked = collected(guideline);
        for question in asked.iter().take(3) {
            answers.answers.insert(question.clone(), Answer::One("our customer Sato".to_owned()));
        }
        let written = text(&result_of(guideline, &answers, FreeText::default()));
        for free in ["reason", "a note", "Sato", &answers.service.name] {
            assert!(!written.contains(free), "{free} in {written}");
        }
    }
}

#[test]
fn a_name_and_a_note_go_along_when_they_are_ticked() {
    let answers = answers_of_one(jfa());
    let ticked =
        FreeText { name: Some("渋谷店".to_owned()), note: Some("次の点検は3月です".to_owned()) };
    let result = result_of(jfa(), &answers, ticked.clone());
    assert_eq!((result.name, result.note), (ticked.name, ticked.note));
}

#[test]
fn only_questions_with_options_are_asked_for() {
    for guideline in guidelines() {
        let mut pack = guideline.pack.clone();
        let everything = guideline.catalogue.questions().map(|question| question.id.clone());
        pack.header.collect = everything.collect();
        for asked in [collected(guideline), collected(&with(&pack))] {
            for id in &asked {
                let kind = guideline.catalogue.question(id).expect("the question exists").kind;
                assert!(matches!(kind, QuestionKind::One | QuestionKind::Many), "{id}");
                assert!(!id.as_str().starts_with("sector-"), "{id} has a place of its own");
            }
            assert!(asked.contains(fixed::HAS_LOGIN), "without it ratings lead to no level");
        }
    }
}

/// Whatever decides is asked for: conditions, self-checks, what ways need of users, and what shows all these.
#[test]
fn questions_that_decide_are_asked_for_unless_the_association_lists_its_own() {
    let asked = collected(jfa());
    for id in ["age-check-mode", "age-staff-present", "age-information", "users-ic-document", "law-aml"] {
        assert!(asked.contains(id), "{id}");
    }
    for id in ["proofing-loss-per-case", "fraud-incentive", "checks-per-month"] {
        assert!(!asked.contains(id), "{id} decides nothing under the guideline");
    }
    let mut pack = jfa().pack.clone();
    pack.header.collect = vec!["fraud-incentive".into()];
    let listed: BTreeSet<QuestionId> = [
        "fraud-incentive",
        fixed::NEEDS_PERSONAL_INFORMATION,
        fixed::NEEDS_VALIDATED_ATTRIBUTES,
        fixed::SHOWS_PERSONAL_DATA_ONLINE,
        fixed::HAS_LOGIN,
    ]
    .map(QuestionId::from)
    .into();
    assert_eq!(collected(&with(&pack)), listed);
}

#[test]
fn costs_go_along_as_numbers_of_chosen_methods_when_they_are_asked_for() {
    let mut pack = jfa().pack.clone();
    pack.header.collect = vec![fixed::COST_PER_CHECK.into()];
    let asking = with(&pack);
    let mut answers = answers_of_one(&asking);
    answers.choice.proofing = vec!["ic-selfie".into()];
    let lines = "ic-selfie=120: the price of Sato\nphoto-selfie=80";
    answers.answers.insert(fixed::COST_PER_CHECK.into(), Answer::One(lines.to_owned()));
    let result = result_of(&asking, &answers, FreeText::default());
    assert_eq!(result.costs, [(MethodId::from("ic-selfie"), 120)].into());
    assert!(!text(&result).contains("Sato"));
    assert!(result_of(jfa(), &answers, FreeText::default()).costs.is_empty(), "nobody asked");
}

#[test]
fn a_result_is_of_the_guideline_that_the_assessment_was_made_under() {
    let answers = answers_of_one(jfa());
    let mut full = evaluated(jfa(), &answers, day("2026-11-26"));
    let other = guidelines().iter().find(|other| other.hash != jfa().hash).expect("another guideline");
    let made = make(ORIGIN, &full, &answers, other, FreeText::default());
    assert!(matches!(made, Err(MakeError::OtherGuideline { .. })), "{made:?}");
    full.sector = None;
    let made = make(ORIGIN, &full, &answers, jfa(), FreeText::default());
    assert_eq!(made, Err(MakeError::NotUnderGuideline));
}

fn leaves(value: &Value) -> usize {
    match value {
        Value::Object(parts) => parts.values().map(leaves).sum(),
        Value::Array(parts) if parts.iter().any(Value::is_object) => parts.iter().map(leaves).sum(),
        _ => 1,
    }
}

#[test]
fn the_preview_shows_every_value_of_the_file_and_nothing_else() {
    for guideline in guidelines() {
        let answers = answers_of_one(guideline);
        let ticked = FreeText { name: Some("n".to_owned()), note: Some("free".to_owned()) };
        let result = result_of(guideline, &answers, ticked);
        let content = serde_json::to_value(&result).expect("a result can be written");
        let lines = preview(&result);
        // The id of a way or clause and its state stand on one line.
        let paired = result.ways.len() + result.clauses.len();
        assert_eq!(lines.len() + paired, leaves(&content));
        let written = text(&result);
        for line in &lines {
            for value in line.value.split(", ") {
                assert!(written.contains(value), "{line:?}");
            }
            assert!(content.get(&line.label).is_some(), "{line:?}");
        }
        let clause = &result.clauses[0];
        let shown = |line: &&crate::member::Line| line.label == "clauses" && line.about == clause.id;
        assert!(lines.iter().any(|line| shown(&line)), "{} is shown", clause.id);
    }
}
