//! What counts as a number, and what looks like an individual number.

use super::{braces, has_number, holds_twelve_digits};

#[test]
fn digits_are_numbers_unless_they_stand_in_braces() {
    assert!(has_number("50万円以下"));
    assert!(has_number("２０歳"));
    assert!(!has_number("二十歳"));
    assert!(!has_number("{clause:level-2} に従う"));
    assert!(has_number("{clause:level-2} と IAL2"));
}

#[test]
fn twelve_digits_are_seen_in_any_form() {
    let digits = |count: usize| "1".repeat(count);
    assert!(holds_twelve_digits(&format!("番号 {} です", digits(12))));
    assert!(holds_twelve_digits(&format!("{0}-{0}-{0}", digits(4))));
    assert!(holds_twelve_digits(&"１".repeat(12)));
    assert!(!holds_twelve_digits(&digits(11)));
    assert!(!holds_twelve_digits(&digits(13)));
    assert!(!holds_twelve_digits("2026-11-26"));
    assert!(!holds_twelve_digits(&format!("{0}、{0}、{0}", digits(4))));
}

#[test]
fn braces_are_found_one_by_one() {
    assert_eq!(braces("{clause:a} と {term:b}、{"), ["clause:a", "term:b"]);
}
