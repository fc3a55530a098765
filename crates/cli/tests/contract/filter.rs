//! `assess --jsonl`: one line out for every line in, whatever the line.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::run::{my_number, tashika, tashika_reading};

const GOOD: &str = r#"{"format":"tashika-answers/1","service":{"name":"NAME"}}"#;

fn filter(input: &[u8], code: i32) -> Vec<Value> {
    let run =
        tashika_reading(&["assess", "--jsonl", "--as-of", "2026-11-23", "--lang", "en"], input).ends(code);
    assert_eq!(run.err, "");
    assert!(run.out.is_empty() || run.out.ends_with('\n'));
    run.out.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
}

fn rated(value: &str) -> String {
    GOOD.replace(
        "}}",
        &format!(r#"}},"ratings":{{"authentication":{{"financial":{{"value":"{value}","reason":"r"}}}}}}}}"#),
    )
}

#[test]
fn lines_come_out_in_order_and_bad_ones_say_where() {
    let input = [
        rated("none").as_str(),
        "",
        r#"{"format":"tashika-answers/1","service":{"name":"x"},"answers":{"nonsense":"yes"}}"#,
        rated("high").as_str(),
        "   ",
        "[1, 2",
        "null",
        rated("moderate").as_str(),
    ]
    .join("\n");
    let lines = filter(input.as_bytes(), 1);
    assert_eq!(lines.len(), 8);
    for (place, low) in [(0, 1), (3, 3), (7, 2)] {
        assert_eq!(lines[place]["range"]["aal"], json!([low, 3]), "line {}", place + 1);
    }
    for (place, code) in [(1, "empty"), (2, "unknown-question"), (4, "empty"), (5, "syntax")] {
        assert_eq!(lines[place]["error"]["code"], code, "line {}", place + 1);
    }
    for place in [1, 2, 4, 5, 6] {
        let error = &lines[place]["error"];
        assert_eq!(error["line"], place + 1);
        assert!(error["column"].as_u64().is_some_and(|column| column >= 1));
        assert!(error["message"].as_str().is_some_and(|message| !message.is_empty()));
        assert_eq!(lines[place].as_object().map(serde_json::Map::len), Some(1), "nothing but the error");
    }
    let third = input.lines().nth(2).and_then(|line| line.find("\"nonsense")).expect("the unknown question");
    assert_eq!(lines[2]["error"]["column"], third + 1, "where the unknown question stands");
}

#[test]
fn good_lines_end_well_and_match_the_other_form_but_for_text_and_checklist() {
    let folder = crate::run::Folder::new();
    let answers = json!({"format": "tashika-answers/1", "service": {"name": "店"}, "answers":
        {"needs-personal-information": "yes", "law-aml": "yes"}});
    let file = folder.with("a.json", answers.to_string());
    let mut one = tashika(&["assess", &file, "--json", "--as-of", "2026-11-23"]).ends(0).json();
    without_text(&mut one);
    one.as_object_mut().expect("an object").remove("checklist");
    let lines = filter(format!("{answers}\n{answers}\n").as_bytes(), 0);
    assert_eq!(lines, [one.clone(), one]);
}

fn without_text(value: &mut Value) {
    match value {
        Value::Object(map) => {
            map.remove("text");
            map.values_mut().for_each(without_text);
        }
        Value::Array(list) => list.iter_mut().for_each(without_text),
        _ => {}
    }
}

#[test]
fn byte_order_mark_and_windows_line_ends_are_tolerated() {
    let input = format!("\u{FEFF}{GOOD}\r\n{GOOD}\r\n");
    let lines = filter(input.as_bytes(), 0);
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0], lines[1]);
}

#[test]
fn lines_are_json_and_nothing_else() {
    let middle = r#"{"format":"tashika-answers/1","service":{"name":"店"}"#;
    let cases = [
        (format!("{middle},}}"), middle.chars().count() + 2),
        (GOOD.replace('"', "'"), 2),
        (format!("{GOOD} # comment"), GOOD.len() + 2),
        (format!("{GOOD}{GOOD}"), GOOD.len() + 1),
        ("{format: tashika-answers/1, service: {name: x}}".to_owned(), 2),
        (middle.to_owned(), middle.chars().count()),
        ("just words".to_owned(), 1),
    ];
    let input = cases.iter().map(|(line, _)| format!("{line}\n")).collect::<String>();
    let lines = filter(input.as_bytes(), 1);
    assert_eq!(lines.len(), cases.len());
    for (place, (line, column)) in cases.iter().enumerate() {
        let error = &lines[place]["error"];
        assert_eq!(error["code"], "syntax", "{line}");
        assert_eq!((&error["line"], &error["column"]), (&json!(place + 1), &json!(column)), "{line}");
        assert!(error["message"].as_str().is_some_and(|message| message.contains("JSON")), "{error}");
    }
    // A file may be either.
    let folder = crate::run::Folder::new();
    tashika(&["assess", &folder.with("a.json", &cases[0].0)]).ends(0);
    // What a parser of JSON alone would refuse is still told as what it is.
    let line = r#"{"format":"tashika-answers/1","service":{"name":5},"colour":1}"#;
    assert_eq!(filter(line.as_bytes(), 1)[0]["error"]["code"], "unknown-key");
}

#[test]
fn nothing_in_nothing_out() {
    assert!(filter(b"", 0).is_empty());
    assert_eq!(filter(b"\n", 1).len(), 1);
}

#[test]
fn an_endless_line_is_an_error_and_the_next_line_is_read() {
    let mut input = vec![b'x'; 40 << 20];
    input.push(b'\n');
    input.extend_from_slice(GOOD.as_bytes());
    let lines = filter(&input, 1);
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0]["error"]["code"], "too-large");
    assert_eq!(lines[1]["format"], "tashika-result/1");
}

#[test]
fn deep_wrong_and_forbidden_lines_do_not_stop_the_filter() {
    let number = my_number();
    let mut input = Vec::new();
    for line in ["[".repeat(100_000), GOOD.replace("NAME", &number), "{\"a\":".repeat(50_000)] {
        input.extend_from_slice(line.as_bytes());
        input.push(b'\n');
    }
    input.extend_from_slice(b"\xff\xfe\x00\n");
    input.extend_from_slice(GOOD.as_bytes());
    let lines = filter(&input, 1);
    let codes: Vec<&Value> = lines.iter().map(|line| &line["error"]["code"]).collect();
    assert_eq!(codes[..4], ["too-deep", "my-number", "too-deep", "not-text"]);
    assert_eq!(lines.len(), 5);
    assert!(lines[4]["error"].is_null());
    assert!(!lines[1].to_string().contains(&number), "the number is not repeated");
}

#[test]
fn a_program_can_ask_line_by_line() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_tashika"))
        .args(["assess", "--jsonl"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the binary starts");
    let mut ask = child.stdin.take().expect("a piped input");
    let mut answers = BufReader::new(child.stdout.take().expect("a piped output")).lines();
    for name in ["one", "two"] {
        writeln!(ask, "{}", GOOD.replace("NAME", name)).expect("the filter reads");
        // Waits for ever where the filter keeps the result until more comes.
        let result = answers.next().expect("a line for a line").expect("UTF-8");
        assert!(result.contains("tashika-result/1"), "{result}");
    }
    drop(ask);
    assert!(answers.next().is_none());
    assert!(child.wait().expect("the binary ends").success());
}
