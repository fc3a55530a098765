//! Tests of looking at JSON texts.

use super::{check_nesting, compact, utf8};
use crate::StoreError;

#[test]
fn white_space_goes_only_between_words() {
    assert_eq!(
        compact("{ \"a b\\\" c\" :\n [ 1.10 , \"\\\\\" , \"　\" ] }\r\n").unwrap(),
        "{\"a b\\\" c\":[1.10,\"\\\\\",\"　\"]}"
    );
    assert!(compact("{").is_err());
}

#[test]
fn nesting_counts_outside_of_strings() {
    assert!(check_nesting("[[[\"[[[[ \\\" [[[[\"]]]", 3).is_ok());
    assert!(check_nesting("[[],[],[],[]]", 2).is_ok());
    let refused = check_nesting("[\n [[1]]]", 2);
    assert!(matches!(refused, Err(StoreError::Malformed { line: 2, column: 3, .. })), "{refused:?}");
}

#[test]
fn other_encodings_are_refused_with_their_place() {
    assert_eq!(utf8(b"\xEF\xBB\xBF{}").unwrap(), "{}");
    let refused = utf8(b"{\n\"a\": \"\x82\xA0\"}");
    assert!(matches!(refused, Err(StoreError::Malformed { line: 2, column: 7, .. })), "{refused:?}");
}
