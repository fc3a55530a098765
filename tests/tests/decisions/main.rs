//! What a planner would take for granted about laws, frameworks, choices, costs and reasons.
//!
//! Responsible for: one test per promise, on the sample and on laws that are open or decide.
//! Not responsible for: levels (`levels`), order by score (`ranking`), laws for arbitrary answers (`properties`).

mod framework;
mod law;
mod reason;
mod recommendation;

use std::collections::BTreeMap;

use app::answers_file;
use app::assessor::Assessor;
use engine::Settings;
use model::result::{AssessmentResult, MethodResult, Reading};
use model::{Answer, AnswerSet, Lang, Override, Rating};
use tests::{catalogue, engine, root};

fn settings(framework: &str) -> Settings {
    Settings {
        as_of: "2026-11-23".parse().expect("a date"),
        framework: framework.into(),
        reading: Reading::Strict,
    }
}

/// The complete sample with other answers.
fn sample(changes: &[(&str, &str)]) -> AnswerSet {
    let text = std::fs::read_to_string(root().join("examples/answers.yaml")).expect("the sample");
    let mut answers = answers_file::read(&text, catalogue()).expect("a good sample");
    for (question, answer) in changes {
        let answer = match *answer {
            "unknown" => Answer::Unknown,
            word => Answer::One(word.to_owned()),
        };
        answers.answers.insert((*question).into(), answer);
    }
    answers
}

fn evaluate(answers: &AnswerSet, framework: &str) -> AssessmentResult {
    engine().evaluate(answers, &settings(framework)).expect("a framework that can be used")
}

fn method<'a>(result: &'a AssessmentResult, id: &str) -> &'a MethodResult {
    result.methods.iter().find(|method| method.id == *id).expect("a judged method")
}

fn has(method: &MethodResult, code: &str) -> bool {
    method.reasons.iter().any(|reason| reason.code == code)
}

/// Every harm of one rating.
fn rated(answers: &mut AnswerSet, value: Rating) {
    for axis in model::Axis::ALL {
        for category in model::Category::ALL {
            answers.ratings.insert((axis, category), Override { value, reason: "試験".to_owned() });
        }
    }
}

/// The whole report in plain text.
fn report(answers: &AnswerSet, framework: &str, lang: Lang) -> String {
    let assessor = Assessor::load(None).expect("the shipped policies");
    let result = assessor.assess(answers, &settings(framework)).expect("a result");
    report::plain(&assessor.report_input(answers, &result, &BTreeMap::new(), lang))
}

/// The sample as a bank's transaction, with a counter.
fn by_law() -> AnswerSet {
    sample(&[
        ("law-aml", "yes"),
        ("has-counter", "yes"),
        ("signature-verifier", "no"),
        ("launch-within", "later"),
    ])
}
