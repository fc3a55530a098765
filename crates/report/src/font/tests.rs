//! Which characters can be set, and what happens to the others.

use super::*;

#[test]
fn japanese_latin_and_marks_are_there() {
    for character in "身元確認髙﨑①㈱◐〔〕〜・ABCabc0123".chars() {
        assert!(covers(character), "{character}");
    }
}

#[test]
fn a_missing_character_becomes_its_code_point() {
    assert_eq!(settable("𠮷野家"), "〔U+20BB7〕野家");
    assert_eq!(settable("한"), "〔U+D55C〕");
    assert_eq!(settable("\u{7}"), "〔U+0007〕");
    assert_eq!(settable("一\n二"), "一\n二");
}

#[test]
fn digits_but_one_are_tabular() {
    // The font draws `1` narrower. Making up for it with spaces would split numbers for readers that take a
    // gap for the end of a word.
    let metrics = Metrics::of(false);
    let zero = metrics.advance('0');
    assert!("23456789".chars().all(|digit| (metrics.advance(digit) - zero).abs() < 0.001));
}
