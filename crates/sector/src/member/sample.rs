//! Members for tests: made up, then evaluated in full.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use chrono::NaiveDate;
use engine::{Engine, Settings};
use model::result::{AssessmentResult, Reading};
use model::{AnswerSet, Axis, Category, Override};
use policy::Catalogue;

use super::{FreeText, MemberResult, Origin, make};
use crate::decide::assess;
use crate::impact::Case;
use crate::overlay::{Guideline, apply};
use crate::pack::Pack;
use crate::population::{Plan, draw};
use crate::read::{read_pack, shipped};

static BASE: LazyLock<Catalogue> =
    LazyLock::new(|| policy::load_embedded().into_result().expect("the shipped policies have no errors"));

static GUIDELINES: LazyLock<Vec<Guideline>> = LazyLock::new(|| {
    let packs = shipped();
    let packs = packs.iter().map(|(id, files)| read_pack(files, id).expect("a shipped pack can be read").0);
    packs.map(|pack| with(&pack)).collect()
});

/// The shipped guidelines.
pub(crate) fn guidelines() -> &'static [Guideline] {
    &GUIDELINES
}

/// The example on alcohol and tobacco.
pub(crate) fn jfa() -> &'static Guideline {
    let is_jfa = |guideline: &&Guideline| guideline.pack.header.id.starts_with("jfa");
    guidelines().iter().find(is_jfa).expect("the example is shipped")
}

/// A pack on the shipped policies.
pub(crate) fn with(pack: &Pack) -> Guideline {
    apply(pack, &BASE).expect("the pack fits the shipped policies")
}

/// A day.
pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// An assessment under a guideline, in full.
pub(crate) fn evaluated(guideline: &Guideline, answers: &AnswerSet, as_of: NaiveDate) -> AssessmentResult {
    let engine = Engine::new(Arc::clone(guideline.catalogue_on(as_of)));
    evaluated_by(&engine, guideline, answers, as_of)
}

/// The same with an engine at hand.
pub(crate) fn evaluated_by(
    engine: &Engine,
    guideline: &Guideline,
    answers: &AnswerSet,
    as_of: NaiveDate,
) -> AssessmentResult {
    let framework = guideline.pack.header.framework.clone();
    let settings = Settings { as_of, framework, reading: Reading::Strict };
    let mut result = engine.evaluate(answers, &settings).expect("the framework exists");
    let sector = assess(guideline, engine, answers, &settings, &result).expect("the framework exists");
    result.sector = Some(Box::new(sector));
    result
}

/// The answers of a case as a person would have entered them, ratings by hand.
pub(crate) fn entered(case: &Case, guideline: &Guideline) -> AnswerSet {
    let mut answers = case.answers_under(&guideline.pack);
    answers.service.name = case.member.clone();
    for axis in Axis::ALL {
        for category in Category::ALL {
            if let Some(value) = case.ratings[axis.index()][category.index()].single() {
                let reason = "a reason that must not leave the house".to_owned();
                answers.ratings.insert((axis, category), Override { value, reason });
            }
        }
    }
    answers
}

/// Made-up members.
pub(crate) fn cases(guideline: &Guideline, size: u32, seed: u64) -> Vec<Case> {
    draw(guideline, &Plan { size, seed, weights: BTreeMap::new() }).cases
}

/// Results of made-up members, each evaluated in full.
pub(crate) fn results(guideline: &Guideline, size: u32, seed: u64) -> Vec<MemberResult> {
    let as_of = day("2026-11-26");
    let engine = Engine::new(Arc::clone(guideline.catalogue_on(as_of)));
    let results = cases(guideline, size, seed).into_iter().map(|case| {
        let answers = entered(&case, guideline);
        let result = evaluated_by(&engine, guideline, &answers, as_of);
        let origin = Origin { member: &case.member, subject: "s1", made_at: "2026-11-26T10:00:00+09:00" };
        make(origin, &result, &answers, guideline, FreeText::default())
            .expect("it was made under the guideline")
    });
    results.collect()
}
