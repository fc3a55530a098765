//! The shipped guidelines decide what their worked examples say, and levels keep to the laws of their arithmetic.

use std::sync::Arc;

use chrono::NaiveDate;
use engine::rating::RatingRange;
use engine::tri::Tri;
use engine::{Engine, Settings};
use model::result::{ClauseState, Levels, Reading, SectorResult};
use model::{Axis, Category, Rating};
use policy::Catalogue;
use policy::kind::condition::Is;
use proptest::prelude::*;

use super::level::{BaseLevels, levels, under};
use super::{Known, assess};
use crate::overlay::{Guideline, apply};
use crate::pack::{Example, Op, Operation, Target};
use crate::read::{read_pack, shipped};

fn base() -> Catalogue {
    policy::load_embedded().into_result().expect("the shipped policies are checked by a test")
}

fn guidelines() -> Vec<Guideline> {
    let base = base();
    shipped()
        .iter()
        .map(|(id, files)| {
            let (pack, _) = read_pack(files, id).expect("a shipped pack can be read");
            apply(&pack, &base).expect("a shipped pack fits the shipped policies")
        })
        .collect()
}

fn outcome(guideline: &Guideline, example: &Example) -> (Levels<Option<[u8; 2]>>, SectorResult) {
    let engine = Engine::new(Arc::clone(guideline.catalogue_on(example.as_of)));
    let answers = example.answer_set("example");
    let settings = Settings {
        as_of: example.as_of,
        framework: guideline.pack.header.framework.clone(),
        reading: Reading::Strict,
    };
    let base = engine.evaluate(&answers, &settings).expect("the framework exists");
    let result = assess(guideline, &engine, &answers, &settings, &base).expect("the framework exists");
    (base.range, result)
}

#[test]
fn every_worked_example_holds() {
    let mut seen = 0;
    for guideline in guidelines() {
        for example in &guideline.pack.examples {
            let (base, result) = outcome(&guideline, example);
            let of = |levels: crate::pack::example::Levels| Levels {
                ial: (levels.ial > 0).then_some([levels.ial; 2]),
                aal: levels.aal.map(|aal| [aal; 2]),
            };
            let name = format!("{} {}", guideline.pack.header.id, example.id);
            if let Some(expected) = example.expect.base {
                assert_eq!(base, of(expected), "{name}: base");
            }
            if let Some(expected) = example.expect.sector {
                assert_eq!(result.range, of(expected), "{name}: sector");
            }
            if let Some(expected) = example.expect.conformance {
                assert_eq!(result.conformance, expected, "{name}");
            }
            for (id, expected) in &example.expect.clauses {
                let clause =
                    result.clauses.iter().find(|clause| clause.id == *id).expect("the clause exists");
                assert_eq!(clause.state, *expected, "{name}: {id} {:?}", clause.reasons);
            }
            seen += 1;
        }
    }
    assert!(seen > 90, "the examples were read");
}

#[test]
fn a_method_refused_from_a_coming_day_breaks_nothing_before() {
    let begins = NaiveDate::from_ymd_opt(2027, 4, 1).expect("a day");
    let example = |guideline: &Guideline| guideline.pack.header.id == "jfa-alcohol-tobacco-2023";
    let mut pack = guidelines().into_iter().find(example).expect("it is shipped").pack;
    let (id, method) = pack
        .operations
        .iter_mut()
        .find_map(|operation| match &operation.target {
            Target::Method(method) => {
                let method = method.clone();
                operation.period.from = Some(begins);
                Some((operation.id.clone(), method))
            }
            _ => None,
        })
        .expect("the example refuses a method");
    let clause =
        pack.clauses().find(|clause| clause.operations.contains(&id)).expect("it is linked").id.clone();
    let mut example = pack.examples[0].clone();
    example.choice.proofing = vec![method];
    let guideline = apply(&pack, &base()).expect("a later beginning contradicts nothing");
    let mut state = |day: NaiveDate| {
        example.as_of = day;
        let (_, result) = outcome(&guideline, &example);
        result.clauses.into_iter().find(|found| found.id == clause).expect("it is measured").state
    };
    assert_eq!(state(begins.pred_opt().expect("a day")), ClauseState::NotApplicable);
    assert_eq!(state(begins), ClauseState::NotMet);
}

/// Answers to nothing: conditions are not used by these tests.
struct Nothing;

impl Known for Nothing {
    fn answered(&self, _: &Is) -> Tri {
        Tri::Open
    }

    fn rating(&self, _: Axis, _: Category) -> RatingRange {
        RatingRange { low: Rating::None, high: Rating::High }
    }
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 26).expect("a day")
}

fn operation(op: Op, axis: Axis, level: u8) -> Operation {
    Operation {
        id: format!("{}-{}-{level}", op.word(), axis.word()),
        op,
        target: Target::Level(axis),
        when: None,
        period: model::Period::default(),
        level: (op != Op::Remove).then_some(level),
        number: None,
        text: None,
        reason: None,
        status: policy::kind::fact::Status::Proposal,
        source: "general-knowledge".into(),
    }
}

fn operations() -> impl Strategy<Value = Vec<Operation>> {
    let op = prop::sample::select(vec![Op::Tighten, Op::Relax, Op::Replace, Op::Remove]);
    let axis = prop::sample::select(Axis::ALL.to_vec());
    prop::collection::vec((op, axis, 1_u8..=3).prop_map(|(op, axis, level)| operation(op, axis, level)), 0..6)
}

fn base_levels() -> impl Strategy<Value = BaseLevels> {
    let range = (1_u8..=3, 1_u8..=3).prop_map(|(a, b)| [a.min(b), a.max(b)]);
    (range.clone(), range, any::<bool>()).prop_map(|(ial, aal, login)| {
        let aal = login.then_some(aal);
        BaseLevels { ial, aal, aal_unpaired: aal.map(|[_, high]| [1, high]) }
    })
}

proptest! {
    #[test]
    fn order_means_nothing(mut all in operations(), base in base_levels(), turn in 0_usize..6) {
        let before = levels(&all, &base, &Nothing, day());
        if !all.is_empty() {
            let turn = turn % all.len();
            all.rotate_left(turn);
        }
        prop_assert_eq!(levels(&all, &base, &Nothing, day()), before);
    }

    #[test]
    fn twice_is_once(all in operations(), base in base_levels()) {
        let twice: Vec<Operation> = all.iter().chain(&all).cloned().collect();
        prop_assert_eq!(levels(&twice, &base, &Nothing, day()), levels(&all, &base, &Nothing, day()));
    }

    #[test]
    fn nothing_changes_nothing(base in base_levels()) {
        let found = levels(&[], &base, &Nothing, day());
        prop_assert_eq!(found.ranges(), Levels { ial: Some(base.ial), aal: base.aal });
    }

    #[test]
    fn a_range_holds_the_levels_of_every_base_in_it(all in operations(), base in base_levels()) {
        let applying: Vec<&Operation> = all.iter().collect();
        let whole = under(&applying, &base);
        for ial in base.ial[0]..=base.ial[1] {
            let one = under(&applying, &BaseLevels { ial: [ial; 2], ..base });
            prop_assert!(whole.ial[0] <= one.ial[0] && one.ial[1] <= whole.ial[1]);
        }
    }

    #[test]
    fn nobody_who_does_not_log_in_is_authenticated(all in operations(), base in base_levels()) {
        let base = BaseLevels { aal: None, aal_unpaired: None, ..base };
        prop_assert_eq!(levels(&all, &base, &Nothing, day()).aal, [0, 0]);
    }
}
