//! Documents and file names are guarded; hashes are left alone. Numbers are made here, never written down.

use std::path::Path;

use super::{document, file_name, is_hash};
use crate::error::AppError;
use crate::my_number::check_digit;

fn number() -> String {
    let body: Vec<u32> = (1..=11).map(|digit| (digit * 3) % 10).collect();
    body.iter().chain([&check_digit(&body)]).map(u32::to_string).collect()
}

/// `LINE:COLUMN` of every number.
fn places(text: &str) -> Vec<String> {
    match document(text.as_bytes()) {
        Ok(()) => Vec::new(),
        Err(AppError::Input(findings)) => {
            findings.iter().map(|one| format!("{}:{}", one.line, one.column)).collect()
        }
        Err(other) => panic!("another error: {other}"),
    }
}

#[test]
fn every_number_of_a_document_has_its_place() {
    let number = number();
    let escaped: String = number.chars().map(|c| format!("\\u{:04x}", u32::from(c))).collect();
    let text = format!(
        "{{\n  \"名前\": \"番号 {number}\",\n  \"{number}\": [{number}, \"\\\"{number}\"],\n  \"b\": \"{escaped} {number}\"\n"
    );
    assert_eq!(places(&text), ["2:13", "3:4", "3:20", "3:37", "4:8", "4:8"]);
}

#[test]
fn hashes_and_other_documents_pass() {
    let hash = format!("sha256:{}{}", number(), "a".repeat(52));
    assert!(is_hash(&hash));
    assert!(places(&format!("{{\"hash\": \"{hash}\"}}")).is_empty());
    let short = format!("sha256:{}", number());
    assert_eq!(places(&format!("{{\"hash\": \"{short}\"}}")).len(), 1, "only a whole hash is one");
    assert!(document(&[0xFF, 0xFE]).is_ok(), "what is no text is refused elsewhere");
    assert!(places("\"never closed").is_empty());
}

#[test]
fn file_names_are_guarded() {
    let number = number();
    for path in [
        format!("{number}.yaml"),
        format!("a/{number}/b.yaml"),
        format!("a {} {}.db", &number[..6], &number[6..]),
    ] {
        assert!(matches!(file_name(Path::new(&path)), Err(AppError::MyNumberInName)), "{path}");
    }
    assert!(file_name(Path::new("2026-11-24/a.yaml")).is_ok());
}
