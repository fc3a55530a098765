//! The look at all rules together, against trying everything one by one with what an assessment would decide.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use engine::level::Flags;
use engine::rating::RatingRange;
use engine::tri::Tri;
use model::{Axis, Category, Rating};
use policy::kind::condition::Is;
use proptest::prelude::*;

use super::collect::Collected;
use super::{Rule, axis, prepare};
use crate::check::entries::Entries;
use crate::check::finding::Report;
use crate::check::space::base::{Base, FLAG_QUESTIONS};
use crate::check::space::grid::Ratings;
use crate::check::space::search::SOME_WORK;
use crate::check::tests::{as_of, catalogue, jfa};
use crate::decide::known::Known;
use crate::decide::level::{BaseLevels, SectorLevels, applies, levels};
use crate::pack::Pack;
use crate::pack::operation::{Op, Operation, RatingAtLeast, Target, When};

/// Questions that the drawn conditions read, with their options.
const QUESTIONS: [(&str, [&str; 2]); 4] = [
    ("age-check-mode", ["each-time", "re-authentication"]),
    ("age-outsourced", ["yes", "no"]),
    ("sector-transaction", ["alcohol-sale", "tobacco-sale"]),
    ("shows-personal-data-online", ["yes", "no"]),
];

/// Ratings that they read.
const CATEGORIES: [(Axis, Category); 3] = [
    (Axis::Authentication, Category::Financial),
    (Axis::Authentication, Category::PersonalSafety),
    (Axis::Proofing, Category::PublicInterest),
];

fn condition() -> impl Strategy<Value = When> {
    let is = (0..QUESTIONS.len(), 0..2_usize).prop_map(|(question, option)| {
        let (id, options) = QUESTIONS[question];
        When::Is(Is { question: id.into(), any_of: vec![options[option].into()] })
    });
    let rating = (0..CATEGORIES.len(), 1..4_usize).prop_map(|(category, rating)| {
        let (axis, category) = CATEGORIES[category];
        When::Rating(RatingAtLeast { axis, category, at_least: Rating::ALL[rating] })
    });
    prop_oneof![is, rating].prop_recursive(2, 6, 2, |part| {
        prop_oneof![
            proptest::collection::vec(part.clone(), 1..3).prop_map(When::All),
            proptest::collection::vec(part.clone(), 1..3).prop_map(When::Any),
            part.prop_map(|part| When::Not(Box::new(part))),
        ]
    })
}

fn operation() -> impl Strategy<Value = Operation> {
    let what = prop_oneof![
        (prop_oneof![Just(Op::Tighten), Just(Op::Relax), Just(Op::Replace)], 1..=3_u8, any::<bool>())
            .prop_map(|(op, level, proofing)| {
                let axis = if proofing { Axis::Proofing } else { Axis::Authentication };
                (op, Target::Level(axis), Some(level))
            }),
        any::<bool>()
            .prop_map(|relax| { (if relax { Op::Relax } else { Op::Remove }, Target::PairRule, None) }),
        Just((Op::Remove, Target::Level(Axis::Authentication), None)),
    ];
    (what, proptest::option::weighted(0.9, condition())).prop_map(|((op, target, level), when)| Operation {
        id: String::new(),
        op,
        target,
        when,
        period: model::Period::default(),
        level,
        number: None,
        text: None,
        reason: None,
        status: policy::kind::fact::Status::Proposal,
        source: "tashika-proposal".into(),
    })
}

fn operations() -> impl Strategy<Value = Vec<Operation>> {
    proptest::collection::vec(operation(), 1..5).prop_map(|mut operations| {
        for (place, operation) in operations.iter_mut().enumerate() {
            operation.id = format!("rule-{place}");
        }
        operations
    })
}

/// One place, tried by itself.
#[derive(Clone, Copy)]
struct Place {
    answers: usize,
    flags: Flags,
    ratings: Ratings,
}

impl Known for Place {
    fn answered(&self, is: &Is) -> Tri {
        let (place, (_, options)) =
            QUESTIONS.iter().enumerate().find(|(_, (id, _))| is.question == *id).expect("a drawn question");
        let given = options[self.answers >> place & 1];
        if is.any_of.iter().any(|option| option == given) { Tri::Yes } else { Tri::No }
    }

    fn rating(&self, axis: Axis, category: Category) -> RatingRange {
        RatingRange::exactly(self.ratings[axis.index()][category.index()])
    }
}

impl Place {
    fn base(&self, base: &Base) -> BaseLevels {
        let [ial, aal, unpaired] = base.levels(&self.ratings, self.flags);
        let exactly = |level: u8| Some([level, level]);
        BaseLevels { ial: [ial, ial], aal: exactly(aal), aal_unpaired: exactly(unpaired) }
    }

    fn level(&self, base: &Base, operations: &[&Operation], axis: Axis) -> u8 {
        let SectorLevels { ial, aal } = levels(operations.iter().copied(), &self.base(base), self, as_of());
        match axis {
            Axis::Proofing => ial[0],
            Axis::Authentication => aal[0],
        }
    }
}

/// Every place: answers, flags that matter, and ratings, where the categories that nothing reads move together.
fn places() -> Vec<Place> {
    let mut places = Vec::new();
    for answers in 0..16_usize {
        for both in [false, true] {
            let flags = Flags { personal: both, validated: both, shown: answers >> 3 & 1 == 0 };
            for read in 0..64_usize {
                for others in 0..16_usize {
                    let mut ratings = [[Rating::ALL[others % 4]; 6], [Rating::ALL[others / 4]; 6]];
                    for (place, (axis, category)) in CATEGORIES.into_iter().enumerate() {
                        let rating = Rating::ALL[read >> (2 * place) & 3];
                        ratings[axis.index()][category.index()] = rating;
                    }
                    places.push(Place { answers, flags, ratings });
                }
            }
        }
    }
    places
}

/// What trying everything one by one finds about a rule.
#[derive(Debug, Default, PartialEq, Eq)]
struct Tried {
    applies: bool,
    effective: bool,
    lower: bool,
}

fn tried(base: &Base, rules: &[&Rule<'_>], axis: Axis, rule: usize, places: &[Place]) -> Tried {
    let all: Vec<&Operation> = rules.iter().map(|rule| rule.operation).collect();
    let own = all[rule];
    let without: Vec<&Operation> = all.iter().copied().filter(|other| other.id != own.id).collect();
    let mut tried = Tried::default();
    for place in places.iter().filter(|place| applies(own, *place, as_of()) == Tri::Yes) {
        tried.applies = true;
        tried.effective =
            tried.effective || place.level(base, &all, axis) != place.level(base, &without, axis);
        tried.lower = tried.lower
            || own.op != Op::Tighten
                && place.level(base, &[own], axis) < place.level(base, &[], axis)
                && place.level(base, &all, axis) < place.level(base, &[], axis);
    }
    tried
}

/// Whether one step of a rating that is read lowers the level somewhere.
fn falls(base: &Base, rules: &[&Rule<'_>], axis: Axis, places: &[Place]) -> bool {
    let all: Vec<&Operation> = rules.iter().map(|rule| rule.operation).collect();
    places.iter().any(|place| {
        CATEGORIES.into_iter().any(|(own, category)| {
            let mut heavier = *place;
            let rating = &mut heavier.ratings[own.index()][category.index()];
            let Some(next) = Rating::ALL.get(*rating as usize + 1) else { return false };
            *rating = *next;
            heavier.level(base, &all, axis) < place.level(base, &all, axis)
        })
    })
}

fn pack_with(operations: Vec<Operation>) -> Pack {
    Pack { operations, ..jfa().clone() }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn looking_at_all_together_finds_what_trying_one_by_one_finds(operations in operations()) {
        let pack = pack_with(operations);
        let entries = Entries::of(&pack, catalogue());
        let looked = prepare(&entries, as_of(), &mut Report::default()).expect("a framework");
        let places = places();
        for axis in Axis::ALL {
            let rules: Vec<&Rule<'_>> = looked.rules.iter().filter(|rule| rule.axis() == axis).collect();
            let mut collected = Collected::new(rules.len());
            axis::collect(&looked, axis, &rules, SOME_WORK, &mut collected).expect("few combinations");
            for rule in 0..rules.len() {
                let noted = &collected.rules[rule];
                let found = Tried {
                    applies: noted.applies,
                    effective: noted.effective,
                    lower: noted.lower.is_some(),
                };
                let tried = tried(&looked.base, &rules, axis, rule, &places);
                prop_assert_eq!(found, tried, "rule {} of {:?}", rule, pack.operations);
            }
            let fell = collected.rules.iter().any(|noted| noted.falls.is_some());
            prop_assert_eq!(fell, falls(&looked.base, &rules, axis, &places), "{:?}", pack.operations);
        }
    }
}

#[test]
fn the_drawn_questions_are_those_of_the_pack() {
    let entries = Entries::of(jfa(), catalogue());
    for (id, options) in QUESTIONS {
        let asked = entries.question(id).expect("a question");
        let own: BTreeMap<&str, bool> = asked.options.iter().copied().collect();
        assert!(options.iter().all(|option| own.contains_key(option)), "{id}");
    }
    assert!(FLAG_QUESTIONS.contains(&QUESTIONS[3].0));
    assert_eq!(as_of(), NaiveDate::from_ymd_opt(2026, 11, 26).expect("a day"));
}
