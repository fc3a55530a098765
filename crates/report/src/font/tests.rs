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

#[test]
fn marks_that_arrive_apart_are_joined_to_their_letters() {
    assert_eq!(settable("か\u{3099}く\u{3099}つ"), "がぐつ");
    assert_eq!(settable("ハ\u{309a}スホ\u{309a}ート"), "パスポート");
    assert_eq!(settable("Re\u{301}sume\u{301}"), "Résumé");
    assert!(missing("か\u{3099}e\u{301}").is_empty());
    // A mark that no letter has is not lost.
    assert!(settable("あ\u{308}").starts_with('あ') && settable("あ\u{308}").chars().count() > 1);
}

#[test]
fn variants_in_names_stay_what_they_are() {
    // Normalising the whole text would make the second of each pair the first.
    for (usual, variant) in [('神', '\u{fa19}'), ('福', '\u{fa1b}'), ('祥', '\u{fa1a}')] {
        let name = format!("{variant}田か\u{3099}");
        assert!(!settable(&name).contains(usual), "{name}");
        assert!(settable(&name).ends_with("田が"));
    }
}

#[test]
fn soft_hyphens_are_not_printed() {
    assert_eq!(settable("identi\u{ad}fication"), "identification");
    assert!(!missing("identi\u{ad}fication").contains(&'\u{ad}'));
}
