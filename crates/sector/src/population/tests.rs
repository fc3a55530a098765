//! Made-up members are the same everywhere and made up as stated.

use std::collections::BTreeMap;

use model::{Answer, Axis, Rating};

use super::{MOST_MEMBERS, Plan, Random, assumptions, draw};
use crate::impact::{Basis, Case};
use crate::member::sample::{guidelines, jfa};
use crate::pack::OTHER_WAY;

fn plan(size: u32, seed: u64) -> Plan {
    Plan { size, seed, weights: BTreeMap::new() }
}

/// The numbers that the authors of the generator give for this seed.
#[test]
fn the_generator_is_the_published_one() {
    let mut random = Random::new(1_234_567);
    let numbers = [0; 3].map(|_| random.number());
    assert_eq!(numbers, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
}

#[test]
fn drawing_keeps_to_bounds_and_weights() {
    let mut random = Random::new(5);
    assert_eq!((random.below(0), random.below(1)), (0, 0));
    let mut counts = [0; 3];
    for _ in 0..3000 {
        counts[random.weighted(&[1, 0, 2]).expect("there are weights")] += 1;
    }
    assert_eq!(counts[1], 0);
    assert!((900..1100).contains(&counts[0]), "{counts:?}");
    assert_eq!(random.weighted(&[0, 0]), None);
    assert_eq!(random.pick::<u8>(&[]), None);
    let mut seen = [false; 7];
    (0..200).for_each(|_| seen[random.below(7) as usize] = true);
    assert_eq!(seen, [true; 7]);
}

/// What a case is made of, for comparing.
fn written(case: &Case) -> String {
    format!("{case:?}")
}

#[test]
fn the_same_seed_gives_the_same_members_however_many_there_are() {
    for guideline in guidelines() {
        let (few, many) = (draw(guideline, &plan(20, 7)), draw(guideline, &plan(50, 7)));
        let of = |cases: &[Case]| cases.iter().take(20).map(written).collect::<Vec<_>>();
        assert_eq!(of(&few.cases), of(&many.cases));
        let other = draw(guideline, &plan(20, 8));
        assert_ne!(of(&few.cases), of(&other.cases));
    }
}

#[test]
fn a_population_has_a_largest_size_and_says_what_it_is() {
    let cases = draw(jfa(), &plan(3, 9));
    let Basis::Population { size, seed, assumptions: stated } = cases.basis else { panic!("it is made up") };
    assert_eq!((size, seed), (3, 9));
    let codes: Vec<&str> = stated.iter().map(|assumption| assumption.code).collect();
    let expected =
        ["made-up", "transactions", "ratings", "answers", "self-checks", "ways", "methods", "items", "costs"];
    assert_eq!(codes, expected);
    for assumption in &stated {
        assert!(!assumption.text.ja.is_empty() && !assumption.text.en.is_empty(), "{}", assumption.code);
    }
    let weights = [("alcohol-sale".to_owned(), 3)].into();
    let weighted = assumptions(&Plan { weights, ..plan(1, 1) });
    assert!(weighted.iter().any(|assumption| assumption.text.en.contains("alcohol-sale 3")));
    assert!(plan(u32::MAX, 1).size > MOST_MEMBERS);
}

#[test]
fn answers_are_options_of_their_questions() {
    for guideline in guidelines() {
        let cases = draw(guideline, &plan(200, 3)).cases;
        for (id, answer) in cases.iter().flat_map(|case| &case.answers.answers) {
            let question = guideline.catalogue.question(id).expect("the question exists");
            let known = |word: &String| question.options.iter().any(|option| option.id == word.as_str());
            match answer {
                Answer::Unknown => {}
                Answer::One(word) => assert!(known(word), "{id}: {word}"),
                Answer::Many(words) => assert!(words.iter().all(known), "{id}: {words:?}"),
            }
        }
        let ways = cases.iter().flat_map(|case| &case.ways);
        for way in ways {
            assert!(way == OTHER_WAY || guideline.pack.way(way).is_some(), "{way}");
        }
    }
}

#[test]
fn shares_are_those_that_are_stated() {
    let cases = draw(jfa(), &plan(2000, 11)).cases;
    let share =
        |holds: &dyn Fn(&Case) -> bool| cases.iter().filter(|case| holds(case)).count() * 100 / cases.len();
    let transaction = &jfa().pack.transactions[0];
    let expected = transaction.ratings(Axis::Proofing)[0];
    let here = |case: &&Case| case.transaction.as_ref() == Some(&transaction.id);
    let with = |rating: Rating| {
        let all = cases.iter().filter(here).count();
        let own = cases.iter().filter(here).filter(|case| case.ratings[0][0].low == rating).count();
        own * 100 / all
    };
    assert!((66..=74).contains(&with(expected)), "{}", with(expected));
    let accepted = |case: &Case| {
        let way = case.ways.first().and_then(|id| jfa().pack.way(id));
        way.is_some_and(|way| way.accepted)
    };
    assert!((84..=92).contains(&share(&accepted)), "{}", share(&accepted));
    let two = |case: &Case| case.ways.len() == 2;
    assert!((12..=20).contains(&share(&two)), "two draws may give the same way: {}", share(&two));
    let yes =
        |case: &Case| case.answers.answers.get("age-staff-present") == Some(&Answer::One("yes".to_owned()));
    assert!((81..=89).contains(&share(&yes)), "{}", share(&yes));
    let seconds = |case: &Case| case.transaction.as_deref() == Some("alcohol-sale");
    let only = Plan { weights: [("alcohol-sale".to_owned(), 1)].into(), ..plan(50, 2) };
    assert!(draw(jfa(), &only).cases.iter().all(seconds));
}
