//! Measures one evaluation with reasons, the levels alone, and loading the shipped policies.

use std::hint::black_box;
use std::sync::Arc;
use std::time::Instant;

use chrono::NaiveDate;
use engine::{Engine, Settings};
use model::result::Reading;
use model::{Answer, AnswerSet, Rating};

#[expect(clippy::print_stdout, reason = "a measuring program prints what it measured")]
fn main() {
    let mut loads = Vec::new();
    let mut catalogue = None;
    for _ in 0..10 {
        let start = Instant::now();
        catalogue = policy::load_embedded().catalogue;
        loads.push(start.elapsed());
    }
    let engine = Engine::new(Arc::new(catalogue.expect("the shipped policies have no errors")));
    let settings = Settings {
        as_of: NaiveDate::from_ymd_opt(2026, 11, 23).expect("a date"),
        framework: "ds500-2019".into(),
        reading: Reading::Strict,
    };
    let answers = full(&engine);
    let evaluation = per_call(20_000, || {
        black_box(engine.evaluate(black_box(&answers), &settings));
    });
    let facts = engine.facts(&answers);
    let inputs = engine.level_inputs(&facts, &answers, &settings).expect("an enabled framework");
    let levels = per_call(2_000_000, || {
        black_box(inputs.table.ranges(
            black_box(&inputs.proofing),
            black_box(&inputs.authentication),
            inputs.flags,
            inputs.reading,
        ));
    });
    loads.sort();
    println!("load and check the policies: {:.1} ms (median of 10)", loads[5].as_secs_f64() * 1e3);
    println!("one evaluation with reasons: {evaluation:.1} us");
    println!("levels alone: {levels:.3} us");
}

/// The second option of every question: some harm everywhere.
fn full(engine: &Engine) -> AnswerSet {
    let mut answers = AnswerSet::default();
    for question in engine.catalogue().questions() {
        let heavy = question
            .options
            .iter()
            .find(|option| option.rates.values().any(|rating| *rating == Rating::Moderate));
        if let Some(option) = heavy.or(question.options.first()) {
            answers.answers.insert(question.id.clone(), Answer::One(option.id.as_str().to_owned()));
        }
    }
    answers
}

/// Microseconds per call, best of five runs.
fn per_call(calls: u32, mut work: impl FnMut()) -> f64 {
    (0..5)
        .map(|_| {
            let start = Instant::now();
            for _ in 0..calls {
                work();
            }
            start.elapsed().as_secs_f64() * 1e6 / f64::from(calls)
        })
        .fold(f64::INFINITY, f64::min)
}
