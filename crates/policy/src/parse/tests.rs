//! Tests of parsing; most are cases of the corpus in `tests/policies`.

use std::borrow::Cow;

use super::parse;
use crate::check::report::Report;
use crate::code::Code;
use crate::draft::Draft;
use crate::read::{MAX_FILE_BYTES, SourceFile};

fn codes(path: &str, text: &str) -> Vec<Code> {
    let source = SourceFile { shown: path.to_owned(), bytes: Cow::Owned(text.as_bytes().to_vec()) };
    let mut report = Report::default();
    parse(path, &source, &mut Draft::default(), &mut report);
    report.found.into_iter().map(|found| found.code).collect()
}

const GLOSSARY: &str = "id: base\nterms: []\n";

#[test]
fn a_file_is_allowed_up_to_the_limit() {
    let filled = |bytes: usize| format!("{GLOSSARY}#{}", " ".repeat(bytes - GLOSSARY.len() - 1));
    assert_eq!(codes("glossary/base.yaml", &filled(MAX_FILE_BYTES)), []);
    assert_eq!(codes("glossary/base.yaml", &filled(MAX_FILE_BYTES + 1)), [Code::FileTooLarge]);
}

#[test]
fn bare_yes_and_no_are_words() {
    let text =
        "id: no\nterms:\n  - {id: yes, term: {ja: はい, en: yes}, meaning: {ja: 肯定, en: on}, source: y}\n";
    assert_eq!(codes("glossary/no.yaml", text), []);
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_read() {
    assert_eq!(codes("glossary/base.yaml", "\u{feff}id: base\r\nterms: []\r\n"), []);
}

#[test]
fn anything_gives_findings_and_never_a_panic() {
    for text in [
        "",
        "\0",
        "-",
        "?",
        ":",
        "{",
        "*a",
        "&a",
        "!!",
        "%YAML 9",
        "---",
        "...",
        "\t",
        "a: |",
        "[1, 2",
        "- - -",
        "{a: b}: c",
        "\u{2028}",
    ] {
        assert!(!codes("glossary/base.yaml", text).is_empty(), "{text:?} is no glossary");
    }
}
