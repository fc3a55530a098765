//! What the screens show of a guideline on the day of the assessment.

use std::sync::Arc;

use engine::{Engine, Settings};
use model::Lang;
use model::result::Reading;

use super::result_view;
use crate::assessor::Assessor;
use crate::desk::ground::Ground;
use crate::sector::library::{Loaded, Origin};
use crate::sector::phrase::tests::{AMOUNTS, day, guideline};

#[test]
fn the_questions_of_a_guideline_name_the_amounts_of_the_day() {
    let base = Assessor::load(None).expect("built-in policies");
    let guideline = Arc::new(guideline(base.catalogue(), |_| {}));
    let example = guideline.pack.examples.iter().find(|own| own.id == "nothing-kept").expect("an example");
    let answers = example.answer_set("an example");
    for (date, amount) in AMOUNTS {
        let ground = Ground {
            engine: Arc::new(Engine::new(Arc::clone(guideline.catalogue_on(day(date))))),
            guideline: Some(Loaded {
                guideline: Arc::clone(&guideline),
                origin: Origin::Shipped,
                fingerprint: None,
                list: None,
            }),
            problem: None,
            key: "jfa-alcohol-tobacco-2023".to_owned(),
        };
        let framework = guideline.pack.header.framework.clone();
        let settings = Settings { as_of: day(date), framework, reading: Reading::Strict };
        let result = ground.evaluate(&answers, &settings).expect("a result");
        let view = result_view(&ground, &result, Lang::Ja).expect("a view");
        let asked: Vec<String> =
            view.sections.into_iter().flat_map(|section| section.questions).map(|own| own.text).collect();
        assert!(asked.iter().any(|question| question.contains(amount)), "{date}: {asked:#?}");
    }
}
