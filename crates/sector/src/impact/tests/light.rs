//! Light and full evaluation against each other.

use std::sync::Arc;

use chrono::NaiveDate;
use engine::Engine;
use engine::rating::RatingRange;
use model::result::{ClauseState, SectorResult};
use model::{Answer, Axis, Category, ItemRecord, ItemState, Period, Rating};
use policy::kind::condition::Is;
use policy::kind::fact::Status;

use crate::impact::case::Case;
use crate::impact::light::{Looked, Standing};
use crate::impact::prepared::Prepared;
use crate::member::sample::{cases, day, entered, evaluated, evaluated_by, guidelines, jfa, results, with};
use crate::member::{FreeText, Origin, make};
use crate::overlay::Guideline;
use crate::pack::example::Given;
use crate::pack::operation::{Op, Operation, RatingAtLeast, When};

fn light(guideline: &Guideline, case: &Case, as_of: NaiveDate) -> Standing {
    let prepared = Prepared::of(guideline, &[as_of]);
    light_by(&prepared, case, 0)
}

fn light_by(prepared: &Prepared<'_>, case: &Case, day: usize) -> Standing {
    let answers = case.answers_under(&prepared.guideline.pack);
    let stage = &prepared.stages[prepared.days[day].1];
    let looked = Looked::at(prepared, stage, case, &answers).expect("the framework exists");
    looked.standing(case, day)
}

fn assert_same(light: &Standing, full: &SectorResult, what: &str) {
    assert_eq!(light.levels.ranges(), full.range, "{what}: levels");
    let ways: Vec<ClauseState> = full.ways.iter().map(|way| way.state).collect();
    assert_eq!(light.ways, ways, "{what}: ways");
    for (state, clause) in light.clauses.iter().zip(&full.clauses) {
        assert_eq!(*state, clause.state, "{what}: {} {:?}", clause.id, clause.reasons);
    }
    assert_eq!(light.clauses.len(), full.clauses.len(), "{what}");
    assert_eq!(light.conformance, full.conformance, "{what}");
}

/// From the answers of an example to a result file and back: what a member sends is enough to decide again.
#[test]
fn a_result_file_is_enough_to_decide_every_example_again() {
    let mut seen = 0;
    for guideline in guidelines() {
        for example in &guideline.pack.examples {
            let answers = example.answer_set("example");
            let full = evaluated(guideline, &answers, example.as_of);
            let origin = Origin { member: "m", subject: "s", made_at: "2026-11-26T10:00:00+09:00" };
            let result = make(origin, &full, &answers, guideline, FreeText::default())
                .expect("it was made under the guideline");
            let sector = full.sector.as_ref().expect("it was made under the guideline");
            let what = format!("{} {}", guideline.pack.header.id, example.id);
            assert_same(&light(guideline, &Case::of(&result), example.as_of), sector, &what);
            seen += 1;
        }
    }
    assert!(seen > 90, "the examples were read");
}

/// A rating that a file does not tell is open, unless nobody logs in: then there is no harm of that kind.
#[test]
fn what_a_file_does_not_tell_is_open() {
    let told = results(jfa(), 30, 3);
    for logs_in in ["yes", "no"] {
        let mut result = told[0].clone();
        result.answers.insert("has-login".into(), Given::One(logs_in.to_owned()));
        result.ratings.remove(&Axis::Authentication);
        let proofing = result.ratings.get_mut(&Axis::Proofing).expect("it is told");
        proofing.remove(&Category::Financial);
        let case = Case::of(&result);
        let open = RatingRange { low: Rating::None, high: Rating::High };
        assert_eq!(case.ratings[0][Category::Financial.index()], open);
        let expected = if logs_in == "yes" { open } else { RatingRange::exactly(Rating::None) };
        assert_eq!(case.ratings[1], [expected; 6], "{logs_in}");
    }
}

/// As many members as are compared: 500 over the guidelines, some of their answers taken away.
fn members(guideline: &Guideline, size: u32, seed: u64) -> Vec<Case> {
    let mut cases = cases(guideline, size, seed);
    for (number, case) in cases.iter_mut().enumerate() {
        match number % 7 {
            1 => case.transaction = None,
            2 => case.ways.clear(),
            3 => {
                let unknown = case.answers.answers.keys().nth(number % 5).cloned();
                unknown.map(|id| case.answers.answers.insert(id, Answer::Unknown));
            }
            4 => {
                let gone = case.answers.answers.keys().nth(number % 11).cloned();
                gone.map(|id| case.answers.answers.remove(&id));
            }
            5 => case.answers.choice.proofing.clear(),
            _ => {}
        }
    }
    cases
}

fn compare(guideline: &Guideline, members: &[Case], days: &[NaiveDate]) {
    let prepared = Prepared::of(guideline, days);
    for (position, as_of) in days.iter().enumerate() {
        let engine = Engine::new(Arc::clone(guideline.catalogue_on(*as_of)));
        for case in members {
            let full = evaluated_by(&engine, guideline, &entered(case, guideline), *as_of);
            let sector = full.sector.as_ref().expect("it was made under the guideline");
            let what = format!("{} {as_of}", case.member);
            assert_same(&light_by(&prepared, case, position), sector, &what);
        }
    }
}

#[test]
fn light_and_full_evaluation_agree_on_made_up_members() {
    for (guideline, seed) in guidelines().iter().zip(1..) {
        compare(guideline, &members(guideline, 170, seed), &[day("2026-11-26")]);
    }
}

/// An operation on a target, with nothing else.
fn operation(id: &str, op: Op, target: &str) -> Operation {
    Operation {
        id: id.to_owned(),
        op,
        target: target.parse().expect("a target"),
        when: None,
        period: Period::default(),
        level: None,
        number: None,
        text: None,
        reason: Some(policy::say("理由", "A reason.")),
        status: Status::Proposal,
        source: "tashika-proposal".into(),
    }
}

/// Items, permits, periods and conditions that stay open, none of which the example has.
#[test]
fn light_and_full_evaluation_agree_on_operations_of_every_kind() {
    let mut pack = jfa().pack.clone();
    let is = |question: &str, option: &str| {
        When::Is(Is { question: question.into(), any_of: vec![option.into()] })
    };
    let rating =
        RatingAtLeast { axis: Axis::Authentication, category: Category::Financial, at_least: Rating::Low };
    let mut added = vec![
        operation("item", Op::Tighten, "item/1.1"),
        operation("permit", Op::Remove, "permit/aml/ic-selfie"),
        operation("document", Op::Remove, "document/passport"),
        Operation {
            level: Some(3),
            period: Period { from: Some(day("2027-04-01")), until: None },
            ..operation("later", Op::Tighten, "level/ial")
        },
        Operation {
            level: Some(2),
            when: Some(When::Any(vec![
                When::All(vec![is("age-outsourced", "yes"), is("age-check-mode", "re-authentication")]),
                When::Not(Box::new(When::Rating(rating))),
            ])),
            ..operation("open", Op::Tighten, "level/aal")
        },
        Operation {
            level: Some(1),
            when: Some(is("age-outsourced", "yes")),
            ..operation("shared", Op::Replace, "level/ial")
        },
        Operation {
            period: Period { from: None, until: Some(day("2027-03-31")) },
            ..operation("until", Op::Remove, "method/jpki-signature")
        },
    ];
    let clause = pack.chapters.iter_mut().flat_map(|chapter| &mut chapter.clauses).next().expect("a clause");
    clause.operations.extend(added.iter().map(|operation| operation.id.clone()));
    clause.obligation = crate::pack::Obligation::Required;
    pack.operations.append(&mut added);
    let other = pack.chapters.iter_mut().flat_map(|chapter| &mut chapter.clauses).nth(1).expect("a clause");
    other.operations.push("permit".to_owned());
    other.transactions.push(pack.transactions[0].id.clone());
    let guideline = with(&pack);
    let mut members = members(&guideline, 150, 9);
    for (number, case) in members.iter_mut().enumerate() {
        let state =
            [ItemState::Done, ItemState::Doing, ItemState::NotApplicable, ItemState::Open][number % 4];
        case.answers.checkpoints.insert("1.1".into(), ItemRecord { state, ..ItemRecord::default() });
        // The permit matters only where the law applies.
        let aml = if number % 2 == 0 { "yes" } else { "no" };
        case.answers.answers.insert("law-aml".into(), Answer::One(aml.to_owned()));
    }
    compare(&guideline, &members, &[day("2026-11-26"), day("2027-03-31"), day("2027-04-01")]);
}
