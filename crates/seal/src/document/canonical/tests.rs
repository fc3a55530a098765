//! The canonical form: fixed examples, and what has none.

use serde_json::json;

use super::*;

fn canonical(value: &Value) -> Result<String, SealError> {
    Ok(String::from_utf8(bytes(&sorted(value, NESTING_LIMIT)?)).unwrap())
}

#[test]
fn keys_are_in_the_order_of_their_bytes() {
    let value =
        json!({"b": 1, "a": {"d": [], "c": null}, "é": true, "B": "x", "": -5, "確": 0, "\u{10000}": 1});
    assert_eq!(
        canonical(&value).unwrap(),
        "{\"\":-5,\"B\":\"x\",\"a\":{\"c\":null,\"d\":[]},\"b\":1,\"é\":true,\"確\":0,\"\u{10000}\":1}"
    );
}

#[test]
fn texts_have_the_shortest_escapes() {
    let value = json!({"t": "\"\\/\u{8}\u{c}\n\r\t\u{1}\u{1f}\u{7f}確"});
    assert_eq!(canonical(&value).unwrap(), "{\"t\":\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\u{7f}確\"}");
}

#[test]
fn whole_numbers_of_64_bits_and_no_fractions() {
    assert_eq!(canonical(&json!([u64::MAX, i64::MIN, 0])).unwrap(), format!("[{},{},0]", u64::MAX, i64::MIN));
    for fraction in [json!(0.5), json!(1.0), json!({"a": [1e300]})] {
        assert_eq!(canonical(&fraction), Err(SealError::Fraction), "{fraction}");
    }
}

#[test]
fn nesting_has_an_end() {
    let deep = |levels: usize| (0..levels).fold(json!(1), |inside, _| json!([inside]));
    assert!(canonical(&deep(NESTING_LIMIT)).is_ok());
    assert_eq!(canonical(&deep(NESTING_LIMIT + 1)), Err(SealError::TooDeep(NESTING_LIMIT)));
}
