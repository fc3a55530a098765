//! Nothing behind a colon, days, and members of lists: told alike in files and in lines, all at once.

use serde_json::Value;

use crate::run::{Folder, SMALLEST, tashika, tashika_reading};

/// Heads of the messages about a file, `LINE:COLUMN code`; none where it is good.
fn heads(text: &str) -> Vec<String> {
    let folder = Folder::new();
    let file = folder.with("a.yaml", text);
    let run = tashika(&["assess", &file, "--json"]);
    assert!(run.code == if run.err.is_empty() { 0 } else { 2 }, "{}", run.err);
    let head = |line: &str| {
        let rest =
            line.strip_prefix(&format!("{file}:")).expect("a place").split_once("]: ").expect("a head").0;
        rest.replace(": error[", " ")
    };
    run.err.lines().map(head).collect()
}

/// What the filter says about one line: its column and code, or nothing.
fn in_line(line: &str) -> Option<String> {
    let run = tashika_reading(&["assess", "--jsonl", "--lang", "en"], line.as_bytes());
    let value: Value = serde_json::from_str(&run.out).expect("a line of JSON");
    let error = value.get("error")?;
    Some(format!("{} {}", error["column"], error["code"].as_str().expect("a code")))
}

fn with(content: &str) -> String {
    format!(r#"{{"format":"tashika-answers/1","service":{{"name":"x"}},{content}}}"#)
}

#[test]
fn what_must_be_there_is_missing_where_nothing_stands_behind_its_colon() {
    let cases = [
        ("format:\nservice: {name: a}\n".to_owned(), vec!["1:1 missing-key"]),
        ("format: tashika-answers/1\nservice:\n".to_owned(), vec!["2:1 missing-key"]),
        ("format: tashika-answers/1\nservice:\n  name:\n".to_owned(), vec!["3:3 missing-key"]),
        ("format: tashika-answers/1\nservice: {name: null}\n".to_owned(), vec!["2:11 missing-key"]),
        (
            format!(
                "{SMALLEST}ratings:\n  proofing:\n    financial: {{value: null, reason: x}}\n    inconvenience: {{value: low, reason: ~}}\n    personal-safety: {{value:, reason: }}\n"
            ),
            vec!["6:17 missing-key", "7:33 missing-key", "8:23 missing-key", "8:31 missing-key"],
        ),
        (
            format!(
                "{SMALLEST}choice:\n  compensating:\n    - {{control: null, comparability: a, residual-risk: b}}\n    -\ncolour: red\n"
            ),
            vec!["6:8 missing-key", "7:6 wrong-type", "8:1 unknown-key"],
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(heads(&text), expected, "{text}");
    }
    assert_eq!(
        in_line(r#"{"format":"tashika-answers/1","service":{"name":null}}"#).as_deref(),
        Some("42 missing-key")
    );
    let rating = with(r#""ratings":{"proofing":{"financial":{"value":null,"reason":"x"}}}"#);
    let column = rating.find("\"value\"").expect("the key") + 1;
    assert_eq!(in_line(&rating), Some(format!("{column} missing-key")));
}

#[test]
fn what_may_be_left_out_is_left_out_where_nothing_stands_behind_its_colon() {
    let blank = format!(
        "{SMALLEST}  note:\n  users: null\nanswers:\n  has-login:\n  purposes: ~\nratings:\n  authentication:\n  \
         proofing:\n    financial: null\nchoice:\n  proofing:\n  authentication: null\n  compensating:\n  reason:\n  \
         accepted-by: ~\n  accepted-on:\ncheckpoints:\n  \"1.1\": null\n  \"1.2\": {{state:, owner: , due: null}}\n"
    );
    assert_eq!(heads(&blank), [""; 0]);
    let folder = Folder::new();
    let result = |text: &str| {
        tashika(&["assess", &folder.with("a.yaml", text), "--json", "--as-of", "2026-11-23"]).ends(0).out
    };
    assert_eq!(result(&blank), result(SMALLEST), "as if it were not written");
    for key in ["answers", "ratings", "choice", "checkpoints"] {
        assert_eq!(heads(&format!("{SMALLEST}{key}:\n")), [""; 0]);
        assert_eq!(in_line(&with(&format!(r#""{key}":null"#))), None);
    }
    for content in [
        r#""answers":{"has-login":null}"#,
        r#""ratings":{"proofing":null,"authentication":{"financial":null}}"#,
        r#""choice":{"proofing":null,"compensating":null,"accepted-on":null}"#,
        r#""checkpoints":{"1.1":null,"1.2":{"state":null,"due":null}}"#,
    ] {
        assert_eq!(in_line(&with(content)), None, "{content}");
    }
    // Words are still looked at.
    let text = format!("{SMALLEST}answers:\n  nonsense:\ncheckpoints:\n  \"9.9\":\n");
    assert_eq!(heads(&text), ["5:3 unknown-question", "7:3 unknown-item"]);
}

#[test]
fn a_day_has_one_form() {
    for day in ["26-12-01", "2026-2-1", "2026-02- 1", "+2026-2-01", "2026-02-30", "20260201", "2026-02-01 "] {
        let text = format!(
            "{SMALLEST}choice: {{accepted-on: \"{day}\"}}\ncheckpoints: {{\"1.1\": {{due: \"{day}\"}}}}\n"
        );
        assert_eq!(heads(&text), ["4:23 invalid-date", "5:28 invalid-date"], "{day}");
        let line = with(&format!(r#""choice":{{"accepted-on":"{day}"}}"#));
        let column = line.rfind(&format!("\"{day}\"")).expect("the day") + 1;
        assert_eq!(in_line(&line), Some(format!("{column} invalid-date")), "{day}");
        tashika(&["assess", "--jsonl", "--as-of", day]).ends(2);
    }
    let text =
        format!("{SMALLEST}choice: {{accepted-on: 26-12-01}}\ncheckpoints: {{\"1.1\": {{due: 2026-2-1}}}}\n");
    assert_eq!(heads(&text), ["4:23 invalid-date", "5:28 invalid-date"], "without quotation marks");
    let text = format!(
        "{SMALLEST}choice: {{accepted-on: 2026-12-01}}\ncheckpoints: {{\"1.1\": {{due: 2024-02-29}}}}\n"
    );
    assert_eq!(heads(&text), [""; 0]);
}

#[test]
fn every_wrong_member_of_a_list_is_told_in_its_place() {
    let text = format!(
        "{SMALLEST}answers:\n  purposes: [prevent, null, bogus, {{a: b}}, fun]\n  law-sector:\n    - [none]\n    - nonsense\n\
         choice:\n  proofing: [null, passkey, ic-selfie, [a]]\n"
    );
    assert_eq!(
        heads(&text),
        [
            "5:23 wrong-type",
            "5:29 unknown-option",
            "5:36 wrong-type",
            "5:44 unknown-option",
            "7:7 wrong-type",
            "8:7 unknown-option",
            "10:14 wrong-type",
            "10:20 unknown-method",
            "10:40 wrong-type",
        ]
    );
    let line = with(r#""answers":{"purposes":["prevent",null]}"#);
    let column = line.find("null").expect("the member") + 1;
    assert_eq!(in_line(&line), Some(format!("{column} wrong-type")));
    assert_eq!(in_line(&with(r#""answers":{"has-login":[true],"purposes":["prevent"]}"#)), None);
}

#[test]
fn a_place_lies_within_the_file() {
    for text in ["# only\n# comments\n", "# one", "null\n", "---\n", "~"] {
        assert_eq!(heads(text), ["1:1 empty"], "{text}");
    }
    assert_eq!(heads(&format!("{SMALLEST}answers: [\n")), ["4:10 syntax"]);
    assert_eq!(heads("note: \"never closed\n").len(), 1);
}
