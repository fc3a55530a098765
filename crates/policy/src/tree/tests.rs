//! Tests of the tree with positions.

use serde_json::json;

use super::{Fault, MAX_NESTING, NotPlain, read};

#[track_caller]
fn faults(text: &str) -> Vec<Fault> {
    read(text).faults
}

#[test]
fn plain_scalars_follow_the_core_schema_and_quoted_ones_are_strings() {
    let reading = read("a: 1\nb: '1'\nc: yes\nd: true\ne:\nf: 1.5\ng: 1.0.0\nh: 2027-04-01\n");
    assert_eq!(reading.faults, []);
    assert_eq!(
        reading.root.expect("a tree").to_json(),
        json!({"a": 1, "b": "1", "c": "yes", "d": true, "e": null, "f": 1.5, "g": "1.0.0", "h": "2027-04-01"})
    );
}

#[test]
fn duplicate_keys_are_all_reported_with_the_first_place() {
    assert_eq!(
        faults("a: 1\nb: {c: 1, c: 2}\na: 3\n"),
        [
            Fault::DuplicateKey { position: (2, 11), key: "c".into(), first: (2, 5) },
            Fault::DuplicateKey { position: (3, 1), key: "a".into(), first: (1, 1) },
        ]
    );
}

#[test]
fn anchors_aliases_tags_and_further_documents_are_noticed() {
    let what = |text| match faults(text).first() {
        Some(Fault::NotPlain { what, .. }) => Some(*what),
        _ => None,
    };
    assert_eq!(what("a: &x 1\n"), Some(NotPlain::Anchor));
    assert_eq!(what("a: !t 1\n"), Some(NotPlain::Tag));
    assert_eq!(what("a: 1\n---\nb: 2\n"), Some(NotPlain::SecondDocument));
    assert_eq!(what("[a]: 1\n"), Some(NotPlain::ComplexKey));
    assert!(
        faults("a: &x 1\nb: *x\n")
            .iter()
            .any(|fault| matches!(fault, Fault::NotPlain { what: NotPlain::Alias, .. }))
    );
}

#[test]
fn nesting_is_allowed_up_to_the_limit() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert_eq!(faults(&nested(MAX_NESTING)), []);
    assert!(matches!(faults(&nested(MAX_NESTING + 1))[..], [Fault::TooDeep { position: (1, 65) }]));
    assert!(!faults(&"[".repeat(100_000)).is_empty(), "depth never overflows the stack");
}

#[test]
fn syntax_errors_have_a_place() {
    assert!(matches!(faults("a: [1\nb: 2\n")[..], [Fault::Syntax { position: (2, _), .. }]));
}

#[test]
fn an_empty_text_is_nothing() {
    assert_eq!(read("").root.expect("a tree").to_json(), json!(null));
    assert_eq!(read("# only a comment\n").root.expect("a tree").to_json(), json!(null));
}
