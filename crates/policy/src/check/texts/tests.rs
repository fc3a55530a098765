//! Tests of the search for twelve digits. The digits are put together at run time.

use super::holds_twelve_digits;

#[test]
fn twelve_digits_are_seen_in_any_spelling() {
    let plain = "0".repeat(12);
    let full_width = "０".repeat(12);
    let grouped = ["0000"; 3].join("-");
    let spaced = ["0000"; 3].join("　");
    for text in [&plain, &full_width, &grouped, &spaced] {
        assert!(holds_twelve_digits(&format!("番号は{text}です")), "{text}");
    }
}

#[test]
fn other_numbers_are_left_alone() {
    let thirteen = "0".repeat(13);
    for text in ["2026-04-01 2027-03-31", "03-0000-0000", "1,000,000,000,000", &thirteen, ""] {
        assert!(!holds_twelve_digits(text), "{text}");
    }
}
