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
        (nested(DEEPEST + 1), "too-deep"),
        (format!("{HEAD}answers: {}{}", "[".repeat(DEEPEST), "]".repeat(DEEPEST)), "too-deep"),
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

/// A mapping in a mapping, so many in all, each one space deeper.
fn nested(levels: usize) -> String {
    let inner = (1..levels).fold(String::new(), |text, depth| format!("{text}{}a:\n", " ".repeat(depth)));
    format!("{HEAD}answers:\n{inner}")
}

#[test]
fn only_nesting_is_nesting() {
    let brackets = "[{".repeat(DEEPEST);
    let text = format!("{HEAD}  note: \"{brackets}\"\n  users: a {brackets}\n# {brackets}\n");
    let note = read(&text, &CATALOGUE).expect("a good file").service.note;
    assert_eq!(note.as_deref(), Some(brackets.as_str()));
    // The last of the levels is nothing after a colon, so one more mapping fits than is refused.
    assert!(!findings(&nested(DEEPEST)).iter().any(|one| one.ends_with("too-deep")));
    let place = format!("{}:{} too-deep", 4 + DEEPEST, DEEPEST + 1);
    assert_eq!(findings(&nested(DEEPEST + 1)), [place]);
}

#[test]
fn a_key_written_twice_is_told_wherever_it_stands_beside_everything_else() {
    let json = r#"{"format":"tashika-answers/1","service":{"name":"x"},"ratings":{
        "proofing":{"financial":{"value":"low","reason":"r"}},
        "proofing":{"inconvenience":{"value":"low","reason":"r"}}}}"#;
    assert_eq!(findings(json), ["3:9 duplicate-key"]);
    let text = format!(
        "{HEAD}ratings:\n  proofing:\n    financial: {{value: low, reason: r, reason: s}}\n    financial: {{value: low, reason: r}}\nanswers:\n  nonsense: yes\n  has-login: no\n  has-login: no\nservice: {{name: b}}\ncolour: red\n"
    );
    assert_eq!(
        findings(&text),
        [
            "6:40 duplicate-key",
            "7:5 duplicate-key",
            "9:3 unknown-question",
            "11:3 duplicate-key",
            "12:1 duplicate-key",
            "13:1 unknown-key",
        ]
    );
}

#[test]
fn a_my_number_hides_no_other_finding_and_is_never_repeated() {
    let body: Vec<u32> = (1..=11).map(|digit| (digit + 4) % 10).collect();
    let number: String = body.iter().chain([&check_digit(&body)]).map(u32::to_string).collect();
    let escaped: String = number.chars().map(|c| format!("\\x{:02x}", u32::from(c))).collect();
    let text = format!(
        "{HEAD}  note: {number}\n  users: \"{escaped}\"\nanswers:\n  \"{number}\": yes\n  law-aml: perhaps\ncolour: {number}\n\"{escaped}\": 1\n"
    );
    let found = read(&text, &CATALOGUE).expect_err("several findings");
    let heads: Vec<String> =
        found.iter().map(|one| format!("{}:{} {}", one.line, one.column, one.code)).collect();
    assert_eq!(
        heads,
        [
            "4:9 my-number",
            "7:3 unknown-question",
            "7:4 my-number",
            "8:12 unknown-option",
            "9:1 unknown-key",
            "9:9 my-number",
            "10:1 unknown-key",
        ]
    );
    for finding in &found {
        assert!(
            !finding.message.ja.contains(&number) && !finding.message.en.contains(&number),
            "{finding:?}"
        );
    }
    let hidden = format!("{HEAD}  users: \"{escaped}\"\n  note: {}\n", number.replace(&number[..1], "0"));
    assert_eq!(findings(&hidden), ["4:10 my-number"], "found behind escapes although nothing is to be seen");
}

#[test]
fn what_a_parser_met_is_told_in_both_languages_without_its_words() {
    let mut sentences = std::collections::BTreeSet::new();
    for text in [
        "note: \"never closed\n",
        "note: \"a\" b\n",
        "note: \"\\q\"\n",
        "note: [a, b\n",
        "note: a: b\n",
        "note: a\n  b: c\n d: e\n",
        "note:\n\tname: a\n",
        "note: *nowhere\n",
        "note: a\n---\nnote: b\n",
        "note: @a\n",
        "just words\n",
    ] {
        let found = read(text, &CATALOGUE).expect_err("a defect");
        let [finding] = found.as_slice() else { panic!("{text}: {found:?}") };
        assert_eq!(finding.code, "syntax", "{text}");
        let ja = &finding.message.ja;
        assert!(!ja.chars().any(|c| c.is_ascii_lowercase()), "{text}: {ja}");
        for word in ["while", "Options", "line ", "scanning", "mapping"] {
            assert!(!finding.message.en.contains(word), "{text}: {}", finding.message.en);
        }
        sentences.insert(ja.clone());
    }
    assert!(sentences.len() >= 8, "{sentences:#?}");
    let broken = read("format: \"x\ncolour: 1\n", &CATALOGUE).expect_err("a defect");
    assert!(broken[0].message.ja.contains("ここから先は調べられません"), "{}", broken[0].message.ja);
}
