//! What whole-product tests share: the shipped policies, answers made by hand, scenarios.
//!
//! Not responsible for: assertions; they stand in `tests/tests/`.

pub mod draw;
pub mod pcscd;
pub mod scenario;

use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use chrono::NaiveDate;
use engine::{Engine, Settings};
use model::result::Reading;
use model::{Answer, AnswerSet, Axis, Category, Override, Rating};
use policy::Catalogue;

static ENGINE: LazyLock<Engine> = LazyLock::new(|| {
    let catalogue = policy::load_embedded().into_result().expect("the shipped policies have no errors");
    Engine::new(Arc::new(catalogue))
});

/// An engine on the shipped policies.
pub fn engine() -> &'static Engine {
    &ENGINE
}

/// The shipped policies.
pub fn catalogue() -> &'static Catalogue {
    ENGINE.catalogue()
}

/// The day most tests speak of.
pub fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).expect("a date")
}

/// Default framework and reading on that day.
pub fn settings() -> Settings {
    Settings { as_of: day(), framework: app::desk::DEFAULT_FRAMEWORK.into(), reading: Reading::Strict }
}

/// The root of the repository.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Answers with the three flags and, on both axes, these ratings in the order of [`Category::ALL`].
pub fn answers(flags: [&str; 3], ratings: [Rating; 6]) -> AnswerSet {
    let mut answers = AnswerSet::default();
    answers.service.name = "試験".to_owned();
    let questions =
        ["needs-personal-information", "needs-validated-attributes", "shows-personal-data-online"];
    for (question, flag) in questions.into_iter().zip(flags) {
        let answer = if flag == "unknown" { Answer::Unknown } else { Answer::One(flag.to_owned()) };
        if flag != "unanswered" {
            answers.answers.insert(question.into(), answer);
        }
    }
    for axis in Axis::ALL {
        for (category, value) in Category::ALL.into_iter().zip(ratings) {
            answers.ratings.insert((axis, category), Override { value, reason: "試験".to_owned() });
        }
    }
    answers
}

/// Twelve digits that check as a My Number, made now so that none stands in a file.
pub fn my_number() -> String {
    let body: Vec<u32> = (0..11).map(|place| (place * 7 + 3) % 10).collect();
    body.iter().chain([&app::my_number::check_digit(&body)]).map(u32::to_string).collect()
}

/// Bytes as they cross to the back end.
pub fn base64(bytes: &[u8]) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}
