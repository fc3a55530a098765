//! Every kind of defect has its own sentence, and none repeats the reader.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::sentence;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "read only to see what is refused")]
struct Shape {
    name: String,
}

#[test]
fn situations_are_told_apart_in_both_languages() {
    let mut sentences = BTreeSet::new();
    for text in [
        "{}",
        r#"{"name": "a", "other": 1}"#,
        r#"{"name": "a", "name": "b"}"#,
        r#"{"name": "a""#,
        r#"{"name": 1}"#,
        r#"{"name" 1}"#,
    ] {
        let error = serde_json::from_str::<Shape>(text).expect_err("a defect");
        let said = sentence(&error.to_string());
        assert!(!said.ja.contains('`') && !said.ja.contains("line"), "{}", said.ja);
        sentences.insert(said.en);
        sentences.insert(said.ja);
    }
    assert_eq!(sentences.len(), 12);
}
