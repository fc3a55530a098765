//! Laws that hold for every answer set, whatever is answered and whatever is left open.

use engine::level::LevelRange;
use engine::{Settings, proof};
use model::result::{AssessmentResult, Verdict};
use model::{Answer, AnswerSet, Lang, Override, Rating};
use policy::kind::question::Question;
use proptest::prelude::*;
use tests::draw::{self, Numbers};
use tests::{catalogue, engine};

/// Answer sets of every density: mostly empty, mixed, mostly answered.
fn numbers() -> impl Strategy<Value = Numbers> {
    let (questions, ratings) = draw::sizes();
    let answer = prop_oneof![3 => any::<u16>(), 1 => Just(0u16), 1 => Just(1u16)];
    let sparse = prop_oneof![1 => any::<u16>(), 4 => Just(0u16)];
    let full = 2..u16::MAX;
    (
        prop_oneof![
            prop::collection::vec(answer, questions),
            prop::collection::vec(sparse, questions),
            prop::collection::vec(full, questions),
        ],
        prop::collection::vec(prop_oneof![3 => Just(0u8), 1 => 0..5u8], ratings),
        any::<[u8; 4]>(),
    )
        .prop_map(|(questions, ratings, choice)| Numbers { questions, ratings, choice })
}

fn evaluate(input: &AnswerSet, settings: &Settings) -> AssessmentResult {
    engine().evaluate(input, settings).expect("an enabled framework")
}

/// Both ranges; `None` where nobody logs in.
fn levels(input: &AnswerSet, settings: &Settings) -> (LevelRange, Option<LevelRange>) {
    let (ranges, has_login) = engine().levels(input, settings).expect("an enabled framework");
    (ranges.ial, has_login.then_some(ranges.aal))
}

fn not_lower(before: LevelRange, after: LevelRange) -> bool {
    before.low <= after.low && before.high <= after.high
}

fn within(inner: LevelRange, outer: LevelRange) -> bool {
    outer.low <= inner.low && inner.high <= outer.high
}

/// The `place`-th question that says something about levels.
fn rater(place: usize) -> &'static Question {
    let raters: Vec<&Question> = catalogue()
        .questions()
        .filter(|question| question.options.iter().any(|option| !option.rates.is_empty()))
        .collect();
    raters[place % raters.len()]
}

/// Whether one option rates every category at least as heavily as another.
fn at_least(question: &Question, light: usize, heavy: usize) -> bool {
    let rates = |option: usize, category| {
        question.options[option].rates.get(&category).copied().unwrap_or(Rating::None)
    };
    model::Category::ALL.into_iter().all(|category| rates(light, category) <= rates(heavy, category))
}

/// Every question that is open answered by a number; login stays as it counts.
fn completed(input: &AnswerSet, with: &[u16]) -> AnswerSet {
    let mut full = input.clone();
    for (question, number) in catalogue().questions().zip(with) {
        let open = matches!(input.answers.get(&question.id), None | Some(Answer::Unknown));
        let answer = if question.id == "has-login" {
            Some(Answer::One("yes".to_owned()))
        } else {
            draw::answer(question, number.saturating_add(2))
        };
        if let Some(answer) = answer.filter(|_| open) {
            full.answers.insert(question.id.clone(), answer);
        }
    }
    full
}

/// Every sentence of a result.
fn sentences(result: &AssessmentResult) -> Vec<Option<&String>> {
    let mut found: Vec<Option<&String>> = result.proof.iter().map(|step| step.text.as_ref()).collect();
    found.extend(
        result.gate.laws.iter().flat_map(|law| law.changes.iter().map(|change| change.text.as_ref())),
    );
    found.extend(
        result.methods.iter().flat_map(|method| method.reasons.iter().map(|reason| reason.text.as_ref())),
    );
    let recommendation = &result.recommendation;
    let codes = recommendation.reasons.iter().chain(&recommendation.intermediate.reasons);
    let codes = codes.chain(&result.open).chain(&result.choice.findings);
    found.extend(codes.map(|code| code.text.as_ref()));
    found
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_answer_set_gives_a_consistent_result(numbers in numbers(), when in any::<u16>()) {
        let (input, settings) = (draw::answers(&numbers), draw::settings(when));
        let result = evaluate(&input, &settings);
        prop_assert_eq!(&result, &evaluate(&input, &settings), "the same answers, the same result");
        prop_assert_eq!(proof::check::check(engine(), &input, &result), Ok(()));
        let range = result.range.ial.expect("an IAL");
        prop_assert!(range[0] <= range[1] && range[1] <= 3);
        prop_assert_eq!(result.required.ial, Some(range[1]));
        prop_assert_eq!(result.settled.ial, range[0] == range[1]);
        prop_assert_eq!(result.required.aal, result.range.aal.map(|range| range[1]));
        prop_assert_eq!(result.settled.aal, result.range.aal.is_none_or(|range| range[0] == range[1]));
        let settled = result.settled.ial && result.settled.aal;
        prop_assert_eq!(result.deciding_unknowns.is_empty(), settled, "unsettled levels hang on open answers");
        for id in &result.deciding_unknowns {
            prop_assert!(matches!(input.answers.get(id), None | Some(Answer::Unknown)), "{} is answered", id);
        }
        for id in &result.ignored {
            prop_assert!(input.answers.contains_key(id) && !result.missing.contains(id));
        }
        prop_assert_eq!(result.draft, !result.open.is_empty());
    }

    #[test]
    fn a_result_survives_writing_and_reading(numbers in numbers(), when in any::<u16>()) {
        let result = evaluate(&draw::answers(&numbers), &draw::settings(when));
        let text = serde_json::to_string(&result).expect("string keys only");
        prop_assert_eq!(serde_json::from_str::<AssessmentResult>(&text).expect("the same shape"), result);
    }

    #[test]
    fn every_code_has_a_sentence_in_both_languages(numbers in numbers(), when in any::<u16>()) {
        let result = evaluate(&draw::answers(&numbers), &draw::settings(when));
        for lang in Lang::ALL {
            let phrases = app::phrase::Phrases::new(catalogue(), lang);
            let told = app::result_text::with_text(result.clone(), &phrases);
            for sentence in sentences(&told) {
                let sentence = sentence.expect("a sentence");
                prop_assert!(!sentence.is_empty());
                // A missing key shows itself in square brackets, a missing parameter in braces.
                prop_assert!(!sentence.contains(['[', '{', '}']), "{}", sentence);
            }
        }
    }

    #[test]
    fn recommended_methods_are_never_excluded(numbers in numbers(), when in any::<u16>()) {
        let result = evaluate(&draw::answers(&numbers), &draw::settings(when));
        let recommendation = &result.recommendation;
        let named = [&recommendation.proofing, &recommendation.intermediate.id, &recommendation.authentication];
        for id in named.into_iter().flatten().chain(&recommendation.fallback) {
            let method = result.methods.iter().find(|method| method.id == *id).expect("a judged method");
            prop_assert!(method.verdict <= Verdict::FitsWithConditions, "{} is {:?}", id, method.verdict);
            prop_assert!(method.rank.is_some());
        }
        if let Some(main) = &recommendation.proofing {
            prop_assert!(!recommendation.fallback.contains(main));
        }
    }

    #[test]
    fn more_harm_never_gives_a_lower_level(
        numbers in numbers(), when in any::<u16>(), place in any::<usize>(), options in any::<[usize; 2]>(),
    ) {
        let (mut input, settings) = (draw::answers(&numbers), draw::settings(when));
        let question = rater(place);
        let [a, b] = options.map(|option| option % question.options.len());
        let (light, heavy) = if at_least(question, a, b) { (a, b) } else { (b, a) };
        prop_assume!(at_least(question, light, heavy));
        let mut with = |option: usize| {
            input.answers.insert(question.id.clone(), Answer::One(question.options[option].id.to_string()));
            levels(&input, &settings)
        };
        let (before, after) = (with(light), with(heavy));
        prop_assert!(not_lower(before.0, after.0), "{:?} {:?}", before, after);
        if let (Some(before), Some(after)) = (before.1, after.1) {
            prop_assert!(not_lower(before, after));
        }
    }

    #[test]
    fn more_need_or_a_heavier_rating_never_gives_a_lower_level(
        numbers in numbers(), when in any::<u16>(), flag in 0..3usize, rating in 0..12usize, value in 0..3usize,
    ) {
        let (mut input, settings) = (draw::answers(&numbers), draw::settings(when));
        let mut with = |answer: &str| {
            input.answers.insert(draw::FIXED[flag].into(), Answer::One(answer.to_owned()));
            levels(&input, &settings)
        };
        let (no, yes) = (with("no"), with("yes"));
        prop_assert!(not_lower(no.0, yes.0));
        prop_assert!(no.1.zip(yes.1).is_none_or(|(no, yes)| not_lower(no, yes)));

        let axis = model::Axis::ALL[rating / 6];
        let mut with = |value: usize| {
            let set = Override { value: Rating::ALL[value], reason: "理由".to_owned() };
            input.ratings.insert((axis, model::Category::ALL[rating % 6]), set);
            levels(&input, &settings)
        };
        let (light, heavy) = (with(value), with(value + 1));
        prop_assert!(not_lower(light.0, heavy.0));
        prop_assert!(light.1.zip(heavy.1).is_none_or(|(light, heavy)| not_lower(light, heavy)));
    }

    #[test]
    fn the_range_holds_every_completion(
        numbers in numbers(), when in any::<u16>(), with in prop::collection::vec(0..60_000u16, draw::sizes().0),
    ) {
        let (input, settings) = (draw::answers(&numbers), draw::settings(when));
        let (open, complete) = (levels(&input, &settings), levels(&completed(&input, &with), &settings));
        prop_assert!(complete.0.settled() && complete.1.is_none_or(LevelRange::settled));
        prop_assert!(within(complete.0, open.0), "{:?} of {:?}", complete, open);
        prop_assert!(complete.1.zip(open.1).is_none_or(|(complete, open)| within(complete, open)));
    }

    #[test]
    fn answering_what_decides_settles_the_levels(
        numbers in numbers(), when in any::<u16>(), with in prop::collection::vec(0..60_000u16, draw::sizes().0),
    ) {
        let (mut input, settings) = (draw::answers(&numbers), draw::settings(when));
        let deciding = evaluate(&input, &settings).deciding_unknowns;
        let full = completed(&input, &with);
        for id in deciding {
            input.answers.insert(id.clone(), full.answers[&id].clone());
        }
        let result = evaluate(&input, &settings);
        prop_assert!(result.settled.ial && result.settled.aal, "still {:?}", result.deciding_unknowns);
    }

    #[test]
    fn an_answer_that_does_not_decide_changes_no_level(
        numbers in numbers(), when in any::<u16>(), with in prop::collection::vec(0..60_000u16, draw::sizes().0),
    ) {
        let (input, settings) = (draw::answers(&numbers), draw::settings(when));
        let result = evaluate(&input, &settings);
        let full = completed(&input, &with);
        let mut more = input.clone();
        for question in catalogue().questions().filter(|question| !result.deciding_unknowns.contains(&question.id)) {
            if let Some(answer) = full.answers.get(&question.id) {
                more.answers.insert(question.id.clone(), answer.clone());
            }
        }
        prop_assert_eq!(levels(&input, &settings), levels(&more, &settings));
    }

    #[test]
    fn a_hidden_answer_changes_nothing_but_the_list_of_ignored_ones(
        numbers in numbers(), when in any::<u16>(), other in any::<u16>(),
    ) {
        let (input, settings) = (draw::answers(&numbers), draw::settings(when));
        let mut result = evaluate(&input, &settings);
        for id in std::mem::take(&mut result.ignored) {
            let question = catalogue().question(&id).expect("a question");
            for answer in [None, draw::answer(question, other)] {
                let mut changed = input.clone();
                match answer {
                    None => changed.answers.remove(&id),
                    Some(answer) => changed.answers.insert(id.clone(), answer),
                };
                let mut after = evaluate(&changed, &settings);
                after.ignored.clear();
                prop_assert_eq!(&after, &result, "{}", id);
            }
        }
    }
}
