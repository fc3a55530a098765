//! What is recommended, and what is measured of a choice.

use app::assessor::Assessor;
use model::{Answer, AnswerSet, Lang, Override, Rating};

use crate::{by_law, evaluate, has, method, rated, sample, settings};

#[test]
fn an_open_recommendation_is_called_provisional() {
    let assessor = Assessor::load(None).expect("the shipped policies");
    let mut without_choice = sample(&[("authentication-meeting", "unknown"), ("law-aml", "unknown")]);
    without_choice.choice = model::Choice::default();
    let mut settled = sample(&[]);
    settled.choice = model::Choice::default();
    for (lang, word) in [(Lang::Ja, "暫定"), (Lang::En, "Provisional")] {
        let summary = |answers: &AnswerSet| {
            let result = assessor.assess(answers, &settings("ds500-2019")).expect("a result");
            assessor.summary(answers, &result, lang).join("\n")
        };
        assert!(summary(&without_choice).contains(word));
        assert!(!summary(&settled).contains(word));
    }
}

#[test]
fn a_method_that_a_law_ends_is_not_the_main_one_while_another_lasts() {
    let result = evaluate(&by_law(), "ds500-2019");
    let main = result.recommendation.proofing.clone().expect("a main method");
    assert!(!has(method(&result, main.as_str()), "law-ends"), "{main}");
    assert!(has(method(&result, "in-person-visual"), "law-ends"));
    let told =
        result.recommendation.reasons.iter().any(|code| {
            code.code == "recommend-passed-over-ends" && code.params["method"] == "in-person-visual"
        });
    assert!(told, "a method with more points is named with the reason: {:?}", result.recommendation.reasons);
}

#[test]
fn what_does_not_suit_is_neither_main_nor_fallback() {
    let result = evaluate(&sample(&[]), "ds500-2019");
    assert!(has(method(&result, "reliance"), "unsuited"), "the sample asks for the current address");
    let recommendation = &result.recommendation;
    for id in recommendation.proofing.iter().chain(&recommendation.fallback) {
        assert!(!has(method(&result, id.as_str()), "unsuited"), "{id}");
    }
}

#[test]
fn what_few_can_use_is_not_the_main_method_while_another_fits() {
    let result = evaluate(&sample(&[]), "ds500-2019");
    assert!(has(method(&result, "phone-card-record"), "users-mostly-lack"), "the sample has few such phones");
    let main = result.recommendation.proofing.clone().expect("a main method");
    assert!(!has(method(&result, main.as_str()), "users-mostly-lack"), "{main}");
    assert!(result.recommendation.reasons.iter().any(|code| code.code == "recommend-passed-over-few"));
}

#[test]
fn every_chosen_method_is_measured() {
    let mut answers = sample(&[("has-counter", "yes")]);
    rated(&mut answers, Rating::Moderate);
    answers.ratings.insert(
        (model::Axis::Proofing, model::Category::PersonalSafety),
        Override { value: Rating::High, reason: "試験".to_owned() },
    );
    answers.choice.proofing = vec!["jpki-signature".into(), "self-assertion".into()];
    answers.choice.authentication = vec!["passkey".into(), "password".into()];
    answers.choice.compensating.clear();
    let choice = evaluate(&answers, "ds500-2019").choice;
    assert_eq!((choice.level.ial, choice.level.aal), (Some(1), Some(1)));
    let below: Vec<&str> = choice
        .findings
        .iter()
        .filter(|code| code.code == "choice-below")
        .map(|code| code.params["method"].as_str())
        .collect();
    assert!(below.contains(&"self-assertion") && below.contains(&"password"), "{below:?}");
    assert!(choice.findings.iter().any(|code| code.code == "compensating-missing") && !choice.complete);
}

#[test]
fn one_cost_alone_changes_no_score() {
    let scores = |costs: Option<&str>| -> Vec<(String, Option<u32>)> {
        let mut answers = sample(&[]);
        match costs {
            Some(text) => answers.answers.insert("cost-per-check".into(), Answer::One(text.to_owned())),
            None => answers.answers.remove("cost-per-check"),
        };
        let result = evaluate(&answers, "ds500-2019");
        result.methods.iter().map(|method| (method.id.to_string(), method.score)).collect()
    };
    let without = scores(None);
    assert_eq!(scores(Some("jpki-signature=1")), without);
    assert_eq!(scores(Some("photo-selfie=4294967295")), without, "however large");
    let two = scores(Some("photo-selfie-automated=100\nrestricted-delivery=900"));
    for ((id, before), (_, after)) in without.iter().zip(&two) {
        match id.as_str() {
            "photo-selfie-automated" => assert!(after > before, "the cheaper one gains"),
            "restricted-delivery" => assert!(after < before, "the dearer one loses"),
            _ => assert_eq!(after, before, "{id} has no cost and is not compared by it"),
        }
    }
}

#[test]
fn a_main_method_beyond_the_level_says_so_and_what_would_change_it() {
    let mut answers = sample(&[
        ("needs-personal-information", "no"),
        ("needs-validated-attributes", "no"),
        ("shows-personal-data-online", "no"),
        ("law-aml", "unknown"),
    ]);
    answers.choice = model::Choice::default();
    let open = evaluate(&answers, "ds500-2019");
    let main = open.recommendation.proofing.clone().expect("a method that both cases permit");
    assert!(method(&open, main.as_str()).over_strict);
    let told = |result: &model::AssessmentResult, code: &str| {
        result.recommendation.reasons.iter().any(|reason| reason.code == code)
    };
    assert!(told(&open, "recommend-over-strict-law-open"), "{:?}", open.recommendation.reasons);

    answers.answers.insert("law-aml".into(), Answer::One("no".to_owned()));
    let settled = evaluate(&answers, "ds500-2019");
    assert!(!told(&settled, "recommend-over-strict-law-open") && !told(&settled, "recommend-over-strict"));
}
