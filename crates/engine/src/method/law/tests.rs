//! What a law with an incomplete list does, and how sure a permit is on a day.

use model::result::{AssessmentResult, LevelStatus, Reading, Verdict};
use model::{Answer, AnswerSet};

use crate::{Engine, Settings};

fn evaluate(law: &str, answer: &str, day: &str) -> AssessmentResult {
    let catalogue = policy::load_embedded().into_result().expect("the shipped policies");
    let mut answers = AnswerSet::default();
    for question in ["law-aml", "law-mobile", "law-secondhand", "law-dating"] {
        let given = if question == law { answer } else { "no" };
        let given = if given == "unknown" { Answer::Unknown } else { Answer::One(given.to_owned()) };
        answers.answers.insert(question.into(), given);
    }
    let settings = Settings {
        as_of: day.parse().expect("a day"),
        framework: "ds500-2019".into(),
        reading: Reading::Strict,
    };
    let engine = Engine::new(catalogue.into());
    let result = engine.evaluate(&answers, &settings).expect("a framework that can be used");
    crate::proof::check::check(&engine, &answers, &result).expect("a proof that holds");
    result
}

/// Codes of the reasons about a law, with the verdict.
fn told(result: &AssessmentResult, method: &str) -> (Vec<String>, Verdict) {
    let found = result.methods.iter().find(|found| found.id == *method).expect("a judged method");
    let about_laws = found.reasons.iter().filter(|reason| reason.code.starts_with("law-"));
    (about_laws.map(|reason| reason.code.to_string()).collect(), found.verdict)
}

#[test]
fn an_incomplete_list_leaves_open_what_it_neither_permits_nor_excludes() {
    let result = evaluate("law-secondhand", "yes", "2026-11-23");
    let open = told(&result, "restricted-delivery");
    assert_eq!(open, (vec!["law-not-confirmed".to_owned()], Verdict::Depends));
    let step = "restricted-delivery.law-not-confirmed.secondhand=depends";
    assert!(result.proof.iter().any(|found| found.conclusion == step && !found.because.is_empty()));
    for method in
        ["phone-card-record", "photo-selfie-automated", "reliance", "image-upload", "self-assertion"]
    {
        assert_eq!(told(&result, method), (vec!["law-not-listed".to_owned()], Verdict::Excluded), "{method}");
    }
}

#[test]
fn a_complete_list_excludes_what_it_does_not_name() {
    let result = evaluate("law-mobile", "yes", "2026-11-23");
    assert_eq!(told(&result, "bank-inquiry"), (vec!["law-not-listed".to_owned()], Verdict::Excluded));
}

#[test]
fn while_it_is_open_whether_the_law_applies_nothing_is_said_of_items_that_could_not_be_read() {
    let result = evaluate("law-secondhand", "unknown", "2026-11-23");
    assert_eq!(told(&result, "restricted-delivery").0, ["law-open-not-confirmed"]);
    assert_eq!(told(&result, "phone-card-record").0, ["law-open"]);
}

#[test]
fn a_letter_that_was_worked_out_is_inferred_until_the_day_that_the_law_says() {
    for (day, status) in [("2025-06-23", LevelStatus::Inferred), ("2025-06-24", LevelStatus::Confirmed)] {
        let result = evaluate("law-aml", "yes", day);
        let law = result.gate.laws.iter().find(|law| law.id == *"aml").expect("the law");
        let permit = law.permitted.iter().find(|permit| permit.method == *"document-and-mail");
        assert_eq!(permit.expect("a permit").status, status, "{day}");
        let inferred = told(&result, "document-and-mail").0.contains(&"law-inferred".to_owned());
        assert_eq!(inferred, status == LevelStatus::Inferred, "{day}");
        assert!(
            !told(&result, "photo-selfie").0.contains(&"law-inferred".to_owned()),
            "{day}: its letter was read"
        );
    }
}

#[test]
fn data_only_lines_are_a_note_with_a_change_that_has_no_day() {
    let result = evaluate("law-mobile", "data-only", "2026-11-23");
    let law = result.gate.laws.iter().find(|law| law.id == *"mobile-data-only").expect("the note");
    assert!(
        law.changes.iter().any(|change| change.code == "mobile-data-only-in-scope" && change.date.is_none())
    );
    assert!(result.gate.laws.iter().all(|law| law.id != *"mobile"), "nothing is prescribed yet");
}
