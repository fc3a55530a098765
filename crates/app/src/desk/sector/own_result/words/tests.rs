//! A member reads what is handed over in the words of the day of the assessment.

use std::sync::Arc;

use chrono::DateTime;
use engine::{Engine, Settings};
use model::result::Reading;
use model::{Answer, Lang};

use super::groups;
use crate::assessor::Assessor;
use crate::clock::Now;
use crate::sector::phrase::tests::{AMOUNTS, day, guideline};
use crate::sector::result::{Ids, Ticked, make};

#[test]
fn answers_name_the_amounts_of_the_day() {
    let base = Assessor::load(None).expect("built-in policies");
    let question = "proofing-loss-per-case";
    let guideline = guideline(base.catalogue(), |pack| pack.header.collect.push(question.into()));
    let example = guideline.pack.examples.iter().find(|own| own.id == "nothing-kept").expect("an example");
    let mut answers = example.answer_set("an example");
    answers.answers.insert(question.into(), Answer::One("large".to_owned()));
    let now = Now::at(DateTime::from_timestamp(1_811_000_000, 0).expect("a time"));
    for (date, amount) in AMOUNTS {
        let engine = Engine::new(Arc::clone(guideline.catalogue_on(day(date))));
        let framework = guideline.pack.header.framework.clone();
        let settings = Settings { as_of: day(date), framework, reading: Reading::Strict };
        let mut result = engine.evaluate(&answers, &settings).expect("a result");
        let sector = sector::decide::assess(&guideline, &engine, &answers, &settings, &result);
        result.sector = sector.map(Box::new);
        let ids = Ids::of_names(&answers);
        let made = make(&ids, &result, &answers, &guideline, Ticked::default(), now).expect("a result file");
        let rows: Vec<String> = groups(&guideline, &made, Lang::Ja)
            .into_iter()
            .flat_map(|group| group.rows)
            .map(|row| row.value)
            .collect();
        assert!(rows.contains(&format!("{amount}以上")), "{date}: {rows:#?}");
    }
}
