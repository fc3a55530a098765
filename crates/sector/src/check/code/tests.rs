//! The list of codes.

use std::collections::BTreeSet;

use super::Code;
use model::Lang;

#[test]
fn every_word_is_used_once_and_in_kebab_case() {
    let words: BTreeSet<&str> = Code::ALL.iter().map(|code| code.word()).collect();
    assert_eq!(words.len(), Code::ALL.len());
    for word in words {
        assert!(word.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{word}");
    }
}

#[test]
fn every_description_exists_in_both_languages() {
    for code in Code::ALL {
        for lang in Lang::ALL {
            assert!(!code.description(lang).is_empty(), "{code}");
        }
        assert!(!code.description(Lang::Ja).is_ascii(), "{code} has a Japanese description");
    }
}

#[test]
fn a_code_is_written_as_its_word() {
    assert_eq!(serde_json::to_value(Code::NotMonotone).expect("JSON"), "not-monotone");
}
