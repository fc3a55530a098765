//! Levels against a second formulation of the same rules: every combination of ratings, flags and readings.

use engine::level::{Flags, Table};
use model::result::{Levels, Reading};
use model::{AnswerSet, Axis, Rating};
use proptest::prelude::*;
use tests::draw::{self, FRAMEWORKS};
use tests::{answers, catalogue, engine, settings};

use Rating::{High, Low, Moderate, None as Nothing};

/// All 4^6 ratings.
fn vectors() -> impl Iterator<Item = [Rating; 6]> {
    (0..4096usize).map(|number| std::array::from_fn(|place| Rating::ALL[number >> (2 * place) & 3]))
}

/// The question order of figures 6-1 and 6-2 of NIST SP 800-63-3, which the 2019 guideline follows; under
/// 800-63-4 the highest rating decides.
fn level_by_questions(framework: &str, ratings: [Rating; 6]) -> u8 {
    if framework == "nist-800-63-4" {
        return match ratings.iter().max() {
            Some(High) => 3,
            Some(Moderate) => 2,
            _ => 1,
        };
    }
    let [_, _, public_interest, sensitive_information, personal_safety, civil_criminal] = ratings;
    if ratings.contains(&High) || personal_safety == Moderate {
        3
    } else if ratings.contains(&Moderate)
        || [public_interest, sensitive_information, personal_safety, civil_criminal].contains(&Low)
    {
        2
    } else {
        1
    }
}

/// The trees, in the order of their questions.
fn pair_by_questions(framework: &str, table: [u8; 2], flags: Flags, reading: Reading) -> (u8, u8) {
    let [proofing, authentication] = table;
    let four = framework == "nist-800-63-4";
    let ial = if !(flags.personal && flags.validated) {
        if four { 0 } else { 1 }
    } else if !four && reading == Reading::Strict && proofing == 1 {
        2
    } else {
        proofing
    };
    let asks_for_two = flags.shown || (!four && ial >= 2);
    let aal = if authentication == 1 && asks_for_two { 2 } else { authentication };
    (ial, aal)
}

fn table(framework: &str) -> Table {
    let found = catalogue().frameworks().iter().find(|found| found.id == framework).expect("a framework");
    Table::of(found.rules.as_ref().expect("an enabled framework"))
}

fn all_flags() -> impl Iterator<Item = Flags> {
    (0..8).map(|n| Flags { personal: n & 1 != 0, validated: n & 2 != 0, shown: n & 4 != 0 })
}

fn words(flags: Flags) -> [&'static str; 3] {
    [flags.personal, flags.validated, flags.shown].map(|flag| if flag { "yes" } else { "no" })
}

#[test]
fn every_rating_vector_flag_and_reading_agrees_with_the_question_order() {
    for framework in FRAMEWORKS {
        let table = table(framework);
        for ratings in vectors() {
            let level = level_by_questions(framework, ratings);
            assert_eq!(table.table_level(&ratings), level, "{framework} {ratings:?}");
            for flags in all_flags() {
                for reading in [Reading::Strict, Reading::Figure] {
                    let found = table.levels(&ratings, Some(&ratings), flags, reading);
                    let expected = pair_by_questions(framework, [level, level], flags, reading);
                    assert_eq!(
                        (found.ial, found.aal),
                        (expected.0, Some(expected.1)),
                        "{ratings:?} {flags:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn each_axis_has_its_own_ratings() {
    let one_of_each = [
        [Nothing; 6],
        [Low, Low, Nothing, Nothing, Nothing, Nothing],
        [Nothing, Moderate, Low, Low, Low, Low],
        [Low, Low, Low, Low, High, Low],
    ];
    for framework in FRAMEWORKS {
        let table = table(framework);
        for proofing in one_of_each {
            for authentication in one_of_each {
                for flags in all_flags() {
                    for reading in [Reading::Strict, Reading::Figure] {
                        let levels = [
                            level_by_questions(framework, proofing),
                            level_by_questions(framework, authentication),
                        ];
                        let expected = pair_by_questions(framework, levels, flags, reading);
                        let found = table.levels(&proofing, Some(&authentication), flags, reading);
                        assert_eq!((found.ial, found.aal), (expected.0, Some(expected.1)));
                        let alone = table.levels(&proofing, None, flags, reading);
                        assert_eq!((alone.ial, alone.aal), (expected.0, None), "without login");
                    }
                }
            }
        }
    }
}

#[test]
fn overrides_reach_the_table_through_a_whole_evaluation() {
    for framework in FRAMEWORKS {
        let settings = engine::Settings { framework: framework.into(), ..settings() };
        for (number, ratings) in vectors().enumerate() {
            let flags = all_flags().nth(number % 8).expect("eight combinations");
            let (levels, _) =
                engine().levels(&answers(words(flags), ratings), &settings).expect("a framework");
            let level = level_by_questions(framework, ratings);
            let expected = pair_by_questions(framework, [level, level], flags, Reading::Strict);
            assert!(levels.ial.settled() && levels.aal.settled());
            assert_eq!((levels.ial.low, levels.aal.low), expected, "{framework} {ratings:?} {flags:?}");
        }
    }
}

#[test]
fn the_ten_worked_examples() {
    /// Name, ratings, flags, levels.
    type Example = (&'static str, [Rating; 6], [&'static str; 3], (u8, u8));
    let examples: [Example; 10] = [
        ("newsletter", [Low, Nothing, Nothing, Nothing, Nothing, Nothing], ["no", "no", "no"], (1, 1)),
        ("online shop", [Low, Low, Nothing, Low, Nothing, Nothing], ["yes", "no", "yes"], (1, 2)),
        ("health diary", [Low, Nothing, Nothing, Moderate, Nothing, Nothing], ["yes", "no", "yes"], (1, 2)),
        ("alcohol checkout", [Low, Nothing, Low, Nothing, Nothing, Low], ["yes", "yes", "no"], (2, 2)),
        (
            "flea market",
            [Moderate, Moderate, Low, Moderate, Nothing, Moderate],
            ["yes", "yes", "yes"],
            (2, 2),
        ),
        ("matching", [Moderate, Moderate, Low, Moderate, Low, Moderate], ["yes", "yes", "yes"], (2, 2)),
        ("babysitting", [Moderate, Moderate, Low, Moderate, High, Moderate], ["yes", "yes", "yes"], (3, 3)),
        ("car sharing", [Moderate, Moderate, Low, Low, Moderate, Low], ["yes", "yes", "yes"], (3, 3)),
        ("ticket resale", [Low, Low, Moderate, Low, Nothing, Low], ["yes", "yes", "yes"], (2, 2)),
        (
            "telemedicine",
            [Moderate, Low, Moderate, Moderate, Moderate, Moderate],
            ["yes", "yes", "yes"],
            (3, 3),
        ),
    ];
    for (name, ratings, flags, (ial, aal)) in examples {
        let input = answers(flags, ratings);
        let result = engine().evaluate(&input, &settings()).expect("a framework");
        assert_eq!(result.required, Levels { ial: Some(ial), aal: Some(aal) }, "{name}");
        assert_eq!(result.settled, Levels { ial: true, aal: true }, "{name}");
        assert!(result.deciding_unknowns.is_empty(), "{name}");
        engine::proof::check::check(engine(), &input, &result).expect("a proof that holds");
    }
}

#[test]
fn without_login_there_is_no_authentication_level_and_no_pair() {
    for ratings in [[Nothing; 6], [High; 6]] {
        let mut input = answers(["yes", "yes", "yes"], ratings);
        input.answers.insert("has-login".into(), model::Answer::One("no".to_owned()));
        let result = engine().evaluate(&input, &settings()).expect("a framework");
        assert_eq!((result.required.aal, result.range.aal), (None, None));
        assert_eq!(result.required.ial, Some(if ratings[0] == High { 3 } else { 2 }));
        assert!(result.ratings[&Axis::Authentication].is_empty());
        assert!(result.recommendation.authentication.is_none());
        assert!(!result.missing.iter().any(|id| id.as_str().starts_with("authentication-")));
    }
}

#[test]
fn an_unanswered_login_question_counts_as_yes() {
    let required = |answer: Option<model::Answer>| {
        let mut input = answers(["yes", "yes", "no"], [Low; 6]);
        if let Some(answer) = answer {
            input.answers.insert("has-login".into(), answer);
        }
        let result = engine().evaluate(&input, &settings()).expect("a framework");
        assert!(!result.missing.iter().any(|id| *id == "has-login"), "optional");
        (result.required, result.range, result.settled)
    };
    let yes = required(Some(model::Answer::One("yes".to_owned())));
    assert_eq!(required(None), yes);
    assert_eq!(required(Some(model::Answer::Unknown)), yes);
}

/// The levels that three flags and twelve ratings give.
fn fixed(input: &AnswerSet, settings: &engine::Settings) -> impl PartialEq + std::fmt::Debug {
    let result = engine().evaluate(input, settings).expect("a framework");
    (result.required, result.range, result.settled)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// With the three fixed questions and all twelve ratings, nothing else matters for the levels.
    #[test]
    fn nothing_beside_flags_and_ratings_changes_the_levels(
        others in prop::collection::vec(any::<u16>(), draw::sizes().0),
        flags in prop::array::uniform3(prop::sample::select(vec!["yes", "no", "unknown", "unanswered"])),
        ratings in prop::array::uniform6(prop::sample::select(Rating::ALL.to_vec())),
        when in any::<u16>(),
    ) {
        let plain = answers(flags, ratings);
        let mut full = plain.clone();
        for (question, number) in catalogue().questions().zip(others) {
            let is_fixed = draw::FIXED.contains(&question.id.as_str()) || question.id == "has-login";
            if let Some(answer) = draw::answer(question, number).filter(|_| !is_fixed) {
                full.answers.insert(question.id.clone(), answer);
            }
        }
        let settings = draw::settings(when);
        prop_assert_eq!(fixed(&plain, &settings), fixed(&full, &settings));
    }
}
