//! Reading a result strictly.

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::member::sample::{guidelines, jfa, results};
use crate::member::{MemberResult, ProblemKind, parse};

fn body() -> Value {
    serde_json::to_value(&results(jfa(), 1, 5)[0]).expect("a result can be written")
}

fn with(pointer: &str, value: Value) -> Value {
    let mut body = body();
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
    let parent = body.pointer_mut(parent).expect("the parent is there");
    parent.as_object_mut().expect("an object").insert(key.to_owned(), value);
    body
}

fn without(key: &str) -> Value {
    let mut body = body();
    body.as_object_mut().expect("an object").remove(key);
    body
}

fn kinds(body: Value) -> Vec<ProblemKind> {
    let problems = parse(body).expect_err("it is faulty");
    for problem in &problems {
        let message = problem.message();
        assert!(!message.ja.is_empty() && !message.en.is_empty(), "{problem:?}");
    }
    problems.into_iter().map(|problem| problem.kind).collect()
}

#[test]
fn what_was_made_is_read_again() {
    for guideline in guidelines() {
        for result in results(guideline, 20, 2) {
            let body = serde_json::to_value(&result).expect("a result can be written");
            assert_eq!(parse(body), Ok(result));
        }
    }
}

#[test]
fn keys_that_results_do_not_have_are_refused_on_every_level() {
    assert_eq!(kinds(with("/extra", json!(1))), [ProblemKind::UnknownKey]);
    for pointer in ["/sector/extra", "/policy/extra", "/base/extra", "/methods/extra", "/ratings/extra"] {
        let found = kinds(with(pointer, json!("x")));
        assert!(matches!(found[..], [ProblemKind::Shape { .. }]), "{pointer}: {found:?}");
    }
    let mut deep = body();
    deep["clauses"][0]["note"] = json!("free text");
    assert!(matches!(kinds(deep)[..], [ProblemKind::Shape { .. }]));
}

#[test]
fn every_key_that_is_needed_is_missed_at_once() {
    let gone = ["member", "answers", "ratings", "conformance"];
    let mut body = body();
    for key in gone {
        body.as_object_mut().expect("an object").remove(key);
    }
    let problems = parse(body).expect_err("it is faulty");
    let places: Vec<&str> = problems.iter().map(|problem| problem.place.as_str()).collect();
    assert_eq!(places, gone);
    assert!(problems.iter().all(|problem| problem.kind == ProblemKind::MissingKey));
    assert!(parse(without("transaction")).is_ok(), "an open transaction is left out");
}

#[test]
fn another_format_is_told_before_anything_else() {
    let newer = parse(with("/format", json!("tashika-member-result/2"))).expect_err("it is newer");
    assert!(matches!(&newer[..], [problem] if matches!(problem.kind, ProblemKind::OtherFormat { .. })));
    assert_eq!(kinds(json!([])), [ProblemKind::NotAnObject]);
}

#[test]
fn values_are_of_their_kind() {
    let many: Vec<Value> = (0..3000).map(|id| json!({"id": format!("c{id}"), "state": "met"})).collect();
    let twice = json!([{"id": "a", "state": "met"}, {"id": "a", "state": "open"}]);
    for (pointer, value, expected) in [
        ("/made-at", json!("yesterday"), ProblemKind::NotAMoment),
        ("/member", json!("山田商店"), ProblemKind::NotAnId),
        ("/subject", json!(""), ProblemKind::NotAnId),
        ("/framework", json!("DS 500"), ProblemKind::NotAnId),
        ("/transaction", json!("a b"), ProblemKind::NotAnId),
        ("/sector/version", json!("one"), ProblemKind::NotAVersion),
        ("/policy/hash", json!("sha256:00"), ProblemKind::NotAHash),
        ("/base/ial", json!([3, 1]), ProblemKind::NotARange),
        ("/levels/aal", json!([1, 4]), ProblemKind::NotARange),
        ("/ratings/proofing", json!({"financial": "low"}), ProblemKind::NotComplete),
        ("/ratings/proofing/financial", json!(["high", "low"]), ProblemKind::NotARange),
        ("/answers/age-check-mode", json!("each time"), ProblemKind::NotAnId),
        ("/answers/law-sector", json!(["lodging", "lodging"]), ProblemKind::Twice),
        ("/clauses", twice, ProblemKind::Twice),
        ("/clauses", json!(many), ProblemKind::TooLarge { limit: 2000 }),
        ("/costs", json!({"no-such-choice": 5}), ProblemKind::NotChosen),
        ("/note", json!("長".repeat(2001)), ProblemKind::TooLarge { limit: 2000 }),
    ] {
        let found = kinds(with(pointer, value));
        assert!(found.contains(&expected), "{pointer}: {found:?}");
    }
    assert!(parse(with("/note", json!("長".repeat(2000)))).is_ok());
}

#[test]
fn a_value_of_another_shape_is_told_with_its_place() {
    for (key, value) in [
        ("answers", json!(["yes"])),
        ("costs", json!({"ic-selfie": 1.5})),
        ("costs", json!({"ic-selfie": -1})),
        ("as-of", json!("2026-13-01")),
        ("conformance", json!("perhaps")),
        ("reading", json!(1)),
        ("member", json!(7)),
        ("note", json!({"text": "x"})),
    ] {
        let problems = parse(with(&format!("/{key}"), value)).expect_err("it is faulty");
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].place, key);
        assert!(matches!(problems[0].kind, ProblemKind::Shape { .. }), "{:?}", problems[0]);
    }
}

/// Any JSON of moderate size.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            proptest::collection::hash_map("[a-z-]{1,8}", inner, 0..6)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn one_foreign_value_anywhere_is_refused_or_read_as_it_is(at in 0..25_usize, value in any_json()) {
        let mut changed = body();
        let keys: Vec<String> = changed.as_object().expect("an object").keys().cloned().collect();
        let key = &keys[at % keys.len()];
        changed[key.as_str()] = value;
        if let Ok(result) = parse(changed.clone()) {
            let written: MemberResult = serde_json::from_value(changed).expect("it was read");
            prop_assert_eq!(result, written);
        }
    }

    #[test]
    fn no_json_makes_the_reader_panic(value in any_json()) {
        prop_assert!(parse(value).is_err());
    }
}

/// The example of the documentation is a file that can be read, and has every key.
#[test]
fn the_documented_example_is_a_result() {
    let page = include_str!("../../../../../docs/sector-results.md");
    let example = page.split("```json").nth(1).and_then(|rest| rest.split("```").next()).expect("an example");
    let value: Value = serde_json::from_str(example).expect("the example is JSON");
    let result = parse(value.clone()).expect("the example is a result");
    assert_eq!(serde_json::to_value(result).expect("it can be written"), value);
    for key in value.as_object().expect("an object").keys() {
        assert!(page.contains(&format!("`{key}`")), "{key} is told");
    }
    assert_eq!(value.as_object().map(serde_json::Map::len), Some(22));
}
