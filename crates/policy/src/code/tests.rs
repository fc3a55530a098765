//! Tests of the list of codes.

use std::collections::HashSet;

use model::Lang;

use super::Code;

#[test]
fn codes_are_unique_kebab_case_words_with_a_description_in_both_languages() {
    let mut seen = HashSet::new();
    for code in Code::ALL {
        let word = code.word();
        assert!(seen.insert(word), "`{word}` is listed twice");
        assert!(
            word.chars().all(|c| c.is_ascii_lowercase() || c == '-') && !word.starts_with('-'),
            "`{word}` is not kebab-case"
        );
        for lang in Lang::ALL {
            assert!(!code.description(lang).is_empty(), "`{word}` lacks a description");
        }
    }
}
