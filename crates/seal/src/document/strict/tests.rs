//! Reading JSON strictly.

use serde_json::json;

use super::*;

fn read(text: &str) -> Result<Value, OpenError> {
    parse("the file", text.as_bytes())
}

fn place(text: &str) -> (usize, usize, String) {
    match read(text).unwrap_err() {
        OpenError::Malformed { line, column, detail, .. } => (line, column, detail),
        other => panic!("{other:?}"),
    }
}

#[test]
fn ordinary_values_are_read() {
    let text =
        " {\"b\": [1, -2, 18446744073709551615], \"a\": {\"c\": null, \"d\": true, \"e\": \"確か\\n\"}} ";
    assert_eq!(
        read(text).unwrap(),
        json!({"a": {"c": null, "d": true, "e": "確か\n"}, "b": [1, -2, u64::MAX]})
    );
}

#[test]
fn what_has_two_readings_is_refused_with_its_place() {
    let (line, _, detail) = place("{\n\"a\": 1,\n\"a\": 2}");
    assert_eq!((line, detail.as_str()), (3, "the key `a` is there twice"));
    // The same key in other letters.
    assert!(place("{\"a\": 1, \"\\u0061\": 2}").2.contains("twice"));
    assert!(place("{\"x\": {\"a\": 1, \"a\": 1}}").2.contains("twice"));
    for number in ["0.5", "1.0", "1e2", "-0", "18446744073709551616", "-9223372036854775809"] {
        let (_, _, detail) = place(&format!("[{number}]"));
        assert!(detail.contains("a whole number"), "{number}: {detail}");
    }
}

#[test]
fn what_is_no_json_is_refused() {
    for text in ["{'a': 1}", "[1,]", "{} {}", "[NaN]", "[01]", "[\"\\ud800\"]", "[\"\u{1}\"]", "[1] x"] {
        place(text);
    }
    assert!(matches!(parse("the file", b"[\"\xFF\"]"), Err(OpenError::Malformed { .. })));
}

#[test]
fn a_text_that_ends_early_is_cut_short() {
    let text = "{\"a\": [1, {\"b\": \"c\"}], \"d\": true}";
    for length in 0..text.len() {
        assert_eq!(read(&text[..length]), Err(OpenError::Truncated), "{length}");
    }
}

#[test]
fn nesting_has_an_end() {
    let deep = |levels: usize| format!("{}1{}", "[".repeat(levels), "]".repeat(levels));
    assert!(read(&deep(NESTING_LIMIT)).is_ok());
    assert!(place(&deep(NESTING_LIMIT + 1)).2.contains("deep"));
    let objects = |levels: usize| format!("{}1{}", "{\"a\":".repeat(levels), "}".repeat(levels));
    assert!(read(&objects(NESTING_LIMIT)).is_ok());
    assert!(place(&objects(100_000)).2.contains("deep"));
}
