//! Good files are read, bad ones are refused with every finding in its place.

use std::sync::LazyLock;

use model::Answer;
use policy::Catalogue;

use super::{DEEPEST, LARGEST, read};
use crate::my_number::check_digit;

static CATALOGUE: LazyLock<Catalogue> =
    LazyLock::new(|| policy::load_embedded().into_result().expect("the shipped policies have no errors"));

const HEAD: &str = "format: tashika-answers/1\nservice:\n  name: 試験\n";

/// `LINE:COLUMN code` of every finding.
fn findings(text: &str) -> Vec<String> {
    match read(text, &CATALOGUE) {
        Ok(_) => Vec::new(),
        Err(found) => found.iter().map(|one| format!("{}:{} {}", one.line, one.column, one.code)).collect(),
    }
}

#[test]
fn words_lists_booleans_and_unknown_are_answers() {
    let text = format!(
        "{HEAD}answers:\n  has-login: true\n  needs-personal-information: no\n  purposes: [prevent, deter]\n  law-aml: unknown\n  unique-person:\n"
    );
    let answers = read(&text, &CATALOGUE).expect("a good file").answers;
    assert_eq!(answers.get("has-login"), Some(&Answer::One("yes".into())));
    assert_eq!(answers.get("needs-personal-information"), Some(&Answer::One("no".into())));
    assert_eq!(answers.get("purposes"), Some(&Answer::Many(vec!["prevent".into(), "deter".into()])));
    assert_eq!(answers.get("law-aml"), Some(&Answer::Unknown));
    assert_eq!(answers.get("unique-person"), None, "nothing after the colon is no answer");
}

#[test]
fn the_same_in_json() {
    let yaml = read(&format!("{HEAD}answers:\n  has-login: no\n"), &CATALOGUE).expect("a good file");
    let json = r#"{"format":"tashika-answers/1","service":{"name":"試験"},"answers":{"has-login":"no"}}"#;
    assert_eq!(read(json, &CATALOGUE).expect("a good file"), yaml);
}

#[test]
fn all_findings_come_at_once() {
    let text = format!(
        "{HEAD}answers:\n  has-logon: yes\n  law-aml: perhaps\n  purposes: [prevent, none]\nratings:\n  proofing:\n    financial: {{value: low, reason: \" \"}}\nchoice:\n  proofing: [passkey]\ncheckpoints:\n  \"9.9\": {{state: done}}\n"
    );
    assert_eq!(
        findings(&text),
        [
            "5:3 unknown-question",
            "6:12 unknown-option",
            "7:13 options-conflict",
            "10:37 reason-required",
            "12:14 unknown-method",
            "14:3 unknown-item",
        ]
    );
}

#[test]
fn shape_and_limits_are_refused() {
    for (text, code) in [
        (String::new(), "empty"),
        (format!("{HEAD}extra: 1\n"), "unknown-key"),
        ("format: tashika-answers/1\n".to_owned(), "missing-key"),
        (format!("{HEAD}answers:\n  has-login: no\n  has-login: no\n"), "duplicate-key"),
        ("format: tashika-answers/9\nservice:\n  name: 試験\n".to_owned(), "unknown-format"),
        (format!("{HEAD}# {}", "x".repeat(LARGEST)), "too-large"),
        (format!("{HEAD}answers: {}", "[".repeat(DEEPEST + 1)), "too-deep"),
        (format!("{HEAD}answers: {}", "[".repeat(200_000)), "too-deep"),
    ] {
        let found = findings(&text);
        assert!(found.iter().any(|one| one.ends_with(code)), "expected {code}, found {found:?}");
    }
}

#[test]
fn a_my_number_does_not_come_in_even_behind_escapes() {
    let body: Vec<u32> = (1..=11).map(|digit| digit % 10).collect();
    let number: String = body.iter().chain([&check_digit(&body)]).map(u32::to_string).collect();
    assert_eq!(findings(&format!("{HEAD}  note: 番号 {number}\n")), ["4:12 my-number"]);
    let escaped: String = number.chars().map(|c| format!("\\u{:04x}", u32::from(c))).collect();
    let json = format!(r#"{{"format":"tashika-answers/1","service":{{"name":"x","note":"{escaped}"}}}}"#);
    assert!(findings(&json).iter().any(|one| one.ends_with("my-number")), "{:?}", findings(&json));
}
