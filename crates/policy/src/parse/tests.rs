//! Tests of parsing; most are cases of the corpus in `tests/policies`.

use std::borrow::Cow;

use model::Lang;
use schemars::JsonSchema;
use serde::Deserialize;

use super::{parse, typed};
use crate::check::report::Report;
use crate::code::Code;
use crate::draft::Draft;
use crate::read::{MAX_FILE_BYTES, SourceFile};
use crate::tree::MAX_NESTING;

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

/// A kind of file that this crate does not have.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Foreign {
    #[schemars(regex(pattern = "^(left|right)/"), example = "left/hand", example = "right/hand")]
    side: String,
    number: u8,
}

fn foreign(text: &str) -> Vec<String> {
    let found = typed::<Foreign>("there/foreign.yaml", text.as_bytes()).expect_err("it has a defect");
    found.iter().map(|finding| finding.render(Lang::En)).collect()
}

#[test]
fn a_foreign_kind_is_read_as_strictly_as_the_own_ones() {
    let read: Foreign = typed("foreign.yaml", b"side: left/hand\nnumber: 1\n").expect("as it should be");
    assert_eq!((read.side.as_str(), read.number), ("left/hand", 1));
    assert_eq!(
        foreign("side: lett/hand\nnumbr: 1\n"),
        [
            "there/foreign.yaml:1:1: error[missing-key]: the key `number` is missing",
            "there/foreign.yaml:1:7: error[unknown-value]: `lett/hand` is not one of the allowed words\n  \
             = hint: did you mean `left/hand`?",
            "there/foreign.yaml:2:1: error[unknown-key]: `numbr` is not a key of this format\n  \
             = hint: did you mean `number`?",
        ]
    );
    assert_eq!(
        foreign("side: left/hand\nside: left/hand\nnumber: 1\n"),
        ["there/foreign.yaml:2:1: error[duplicate-key]: the key `side` is written twice\n  \
          = hint: it is first written at line 1, column 1"]
    );
    assert_eq!(
        foreign("&a\nside: left/hand\nnumber: 1\n"),
        ["there/foreign.yaml:1:1: error[not-plain]: an anchor is not allowed here"]
    );
}

#[test]
fn a_foreign_file_has_the_same_limits() {
    let codes = |bytes: &[u8]| -> Vec<Code> {
        let found = typed::<Foreign>("foreign.yaml", bytes).expect_err("it has a defect");
        found.iter().map(|finding| finding.code).collect()
    };
    assert_eq!(codes(&vec![b' '; MAX_FILE_BYTES + 1]), [Code::FileTooLarge]);
    assert_eq!(codes(b"side: \xff"), [Code::NotText]);
    assert_eq!(codes("[".repeat(MAX_NESTING + 1).as_bytes()), [Code::NestedTooDeep]);
}
