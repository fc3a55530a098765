//! The ranking against `docs/ranking.md`: figures, score, order and front computed a second time.

use std::collections::BTreeMap;

use model::result::{AssessmentResult, MethodResult, Verdict};
use model::{Answer, Axis};
use policy::kind::method::{DataKeptClass, ReviewClass};
use policy::kind::preference::Criterion;
use proptest::prelude::*;
use tests::draw::{self, Numbers};
use tests::{catalogue, engine};

/// The seven figures, in the order of the table in the document.
fn figures(result: &MethodResult, costs: &[u64], own: Option<u32>) -> [u32; 7] {
    let method = catalogue().method(&result.id).expect("a method");
    let seconds = method.user_seconds.as_ref().map_or(method.user_steps.value * 15, |seconds| seconds.value);
    let count = |code: &str| result.reasons.iter().filter(|reason| reason.code == code).count() as u32;
    let resisted: u32 = method.threats.values().map(|value| u32::from(*value)).sum();
    let (sum, entered) = (costs.iter().sum::<u64>(), costs.len() as u64);
    [
        1000 - seconds.min(300) * 1000 / 300,
        1000_u32.saturating_sub(
            500 * count("users-mostly-lack") + 250 * count("users-partly-lack") + 100 * count("need-open"),
        ),
        match method.review.class {
            ReviewClass::None | ReviewClass::Immediate => 1000,
            ReviewClass::Minutes => 800,
            ReviewClass::Days => 300,
            ReviewClass::Week => 0,
        },
        resisted * 1000 / (2 * method.threats.len().max(1) as u32),
        own.filter(|_| sum > 0).map_or(500, |cost| (1000 * sum / (sum + entered * u64::from(cost))) as u32),
        match method.data_kept.class {
            DataKeptClass::None => 1000,
            DataKeptClass::Low => 750,
            DataKeptClass::Medium => 400,
            DataKeptClass::High => 0,
        },
        1000 - method.lead_time.months.min(12) * 1000 / 12,
    ]
}

/// The weights, in the same order.
fn weights() -> [u32; 7] {
    let weight = |criterion| {
        let criteria = &catalogue().preferences().criteria;
        criteria.iter().find(|preference| preference.criterion == criterion).map_or(0, |found| found.weight)
    };
    [
        Criterion::UserEffort,
        Criterion::Coverage,
        Criterion::ReviewTime,
        Criterion::FraudResistance,
        Criterion::Cost,
        Criterion::DataKept,
        Criterion::LeadTime,
    ]
    .map(weight)
}

/// What the organisation pays per check, as entered; the last line about a method counts.
fn costs(input: &model::AnswerSet) -> BTreeMap<String, u32> {
    let Some(Answer::One(text)) = input.answers.get("cost-per-check") else { return BTreeMap::new() };
    text.lines()
        .filter_map(|line| {
            let (method, rest) = line.split_once('=')?;
            let number = rest.split(':').next()?.trim().parse().ok()?;
            Some((method.trim().to_owned(), number))
        })
        .collect()
}

/// Methods that last and are for many stand before the others, and these before those that do not suit.
fn standing(method: &MethodResult) -> u8 {
    let has = |code: &str| method.reasons.iter().any(|reason| reason.code == code);
    if has("unsuited") { 2 } else { u8::from(has("law-ends") || has("users-mostly-lack")) }
}

fn ranked(result: &AssessmentResult, axis: Axis) -> Vec<&MethodResult> {
    let mut methods: Vec<_> =
        result.methods.iter().filter(|method| method.kind == axis && method.rank.is_some()).collect();
    methods.sort_by_key(|method| method.rank);
    methods
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn scores_ranks_and_front_are_those_of_the_document(
        questions in prop::collection::vec(any::<u16>(), draw::sizes().0), when in any::<u16>(),
    ) {
        let input = draw::answers(&Numbers { questions, ratings: Vec::new(), choice: [0; 4] });
        let result = engine().evaluate(&input, &draw::settings(when)).expect("a framework");
        let costs = costs(&input);
        for axis in Axis::ALL {
            let methods = ranked(&result, axis);
            let own = |method: &MethodResult| costs.get(method.id.as_str()).copied();
            let entered: Vec<u64> = methods.iter().filter_map(|method| own(method)).map(u64::from).collect();
            let all: Vec<[u32; 7]> =
                methods.iter().map(|method| figures(method, &entered, own(method))).collect();
            for (place, method) in methods.iter().enumerate() {
                prop_assert_eq!(method.rank, u32::try_from(place + 1).ok());
                let own = all[place];
                let sum: u32 = own.iter().zip(weights()).map(|(figure, weight)| figure * weight).sum();
                let over: u32 = method.reasons.iter().filter(|reason| reason.code == "over-strict")
                    .filter_map(|reason| reason.by).map(u32::from).sum();
                let score = (sum / weights().iter().sum::<u32>()).saturating_sub(100 * over);
                prop_assert_eq!(method.score, Some(score), "{}", method.id);
                let beaten = all.iter().any(|other| {
                    other.iter().zip(&own).all(|(other, own)| other >= own) && *other != own
                });
                prop_assert_eq!(method.pareto, !beaten, "{}", method.id);
            }
            for pair in methods.windows(2) {
                let key = |method: &MethodResult| {
                    (standing(method), std::cmp::Reverse(method.score), method.id.clone())
                };
                prop_assert!(key(pair[0]) < key(pair[1]));
            }
        }
        for method in result.methods.iter().filter(|method| method.rank.is_none()) {
            let legal_only = catalogue().method(&method.id).is_some_and(|found| found.legal_only);
            prop_assert!(method.verdict > Verdict::FitsWithConditions || legal_only, "{}", method.id);
            prop_assert!(method.score.is_none() && !method.pareto);
        }
    }
}

#[test]
fn the_example_of_the_document_adds_up() {
    let figures = [800, 750, 1000, 500, 500, 750, 500];
    let sum: u32 = figures.iter().zip(weights()).map(|(figure, weight)| figure * weight).sum();
    assert_eq!(sum / weights().iter().sum::<u32>(), 725);
}
