//! Tests of the exchange file.

use chrono::NaiveDate;
use model::AnswerSet;

use super::{FILE_LIMIT, hash, read_answers, read_evidence};
use crate::sample::{at, evidence, full, store};
use crate::{DecisionKind, NewDecision, Store, StoreError, View};

const RESULT: &str = r#"{"z":1,"a":[1.10,1e400,12345678901234567890123],"text":" 空白 \" はそのまま "}"#;

/// The full sample with decisions, a view and draft texts, as a file.
fn exported() -> (Store, crate::AssessmentId, String) {
    let (mut store, id) = store();
    for kind in [DecisionKind::Evaluation, DecisionKind::Report] {
        let decision = NewDecision {
            kind,
            result: RESULT,
            policy_id: "base",
            policy_version: "1",
            policy_hash: "sha256:00",
            as_of: NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
        };
        store.save_decision(&id, &decision, at(5)).unwrap();
    }
    store.save_draft_text(&id, "notice.ja", Some("お知らせ\n二行目"), at(6)).unwrap();
    let view = View { framework: Some("nist-800-63-4".into()), ..View::default() };
    store.save_view(&id, &view, at(7)).unwrap();
    let text = String::from_utf8(store.export(&id).unwrap()).unwrap();
    (store, id, text)
}

fn refusal(text: &str) -> StoreError {
    let mut store = Store::open_in_memory().unwrap();
    let refused = store.import(text.as_bytes(), at(0)).unwrap_err();
    assert_eq!(store.counts().unwrap().kept, 0);
    assert_eq!(store.verify_audit().unwrap().unwrap().records, 0);
    refused
}

/// Puts the right hash into a file whose content was edited.
fn rehash(text: &str) -> String {
    let content = &text[text.find("\"content\": ").unwrap() + 11..text.rfind('}').unwrap()];
    let right = hash(&super::compact(content.trim()).unwrap());
    let from = text.find("sha256:").unwrap();
    format!("{}{right}{}", &text[..from], &text[from + right.len()..])
}

#[test]
fn nothing_is_lost_between_two_stores() {
    let (store, id, text) = exported();
    let mut other = Store::open_in_memory().unwrap();
    let copy = other.import(text.as_bytes(), at(100)).unwrap();
    let (original, mut copied) = (store.load(&id).unwrap(), other.load(&copy).unwrap());
    assert_ne!(copy, id);
    copied.id = id.clone();
    assert_eq!(copied, original);
    assert_eq!(other.decisions(&copy).unwrap(), store.decisions(&id).unwrap());
    assert_eq!(other.decisions(&copy).unwrap()[0].result, RESULT, "character for character");
    assert_eq!(other.export(&copy).unwrap(), text.as_bytes(), "the same file again");
    assert_eq!(other.list("フリマ", 0, 1).unwrap().total, 1, "imported texts are found");
    assert!(other.verify_audit().unwrap().is_ok());
}

#[test]
fn importing_twice_makes_two() {
    let (mut store, id, text) = exported();
    let first = store.import(text.as_bytes(), at(100)).unwrap();
    let second = store.import(text.as_bytes(), at(101)).unwrap();
    assert!(first != second && first != id);
    assert_eq!(store.counts().unwrap().kept, 3);
}

#[test]
fn answers_are_read_without_a_store() {
    let (_, _, text) = exported();
    assert_eq!(read_answers(text.as_bytes()).unwrap(), full());
    let with_mark = format!("\u{FEFF}{text}");
    assert_eq!(read_answers(with_mark.as_bytes()).unwrap(), full());
}

#[test]
fn the_file_reads_like_an_answers_file() {
    let (_, _, text) = exported();
    for line in [
        r#""format": "tashika/1""#,
        r#""has-login": "yes""#,
        r#""proofing-loss-per-case": "unknown""#,
        r#""text": "unknown""#,
        r#""value": "moderate""#,
        r#""residual-risk": "小さい""#,
        r#""state": "doing""#,
        r#""created": "2026-11-23T10:00:00+09:00""#,
    ] {
        assert!(text.contains(line), "{line} is missing in\n{text}");
    }
}

#[test]
fn white_space_does_not_matter_and_characters_do() {
    let (_, _, text) = exported();
    let squeezed = super::compact(&text).unwrap();
    assert_eq!(read_answers(squeezed.as_bytes()).unwrap(), full());
    let altered = text.replace("昨年の被害額", "昨年の被害客");
    assert!(matches!(refusal(&altered), StoreError::Damaged { what: crate::Damage::File, .. }));
    assert!(read_answers(rehash(&altered).as_bytes()).is_ok(), "only the hash was wrong");
}

#[test]
fn mistakes_are_named_with_their_place() {
    let (_, _, text) = exported();
    let line_of = |needle: &str, text: &str| text[..text.find(needle).unwrap()].lines().count();
    for (right, wrong) in [
        (r#""note": "本人限定受取郵便は使わない""#, r#""remark": "本人限定受取郵便は使わない""#),
        (r#""state": "doing""#, r#""state": "perhaps""#),
        (r#""value": "moderate""#, r#""value": "medium""#),
        (r#""financial": {"#, r#""money": {"#),
        (r#""proofing": {"#, r#""both": {"#),
        (r#""kind": "report""#, r#""kind": "guess""#),
        (r#""created": "2026-11-23T10:00:00+09:00""#, r#""created": "yesterday""#),
        (r#""has-login": "yes""#, r#""has-login": 1"#),
        (r#""text": "unknown""#, r#""other": "unknown""#),
        (r#""accepted-on": "2026-11-20""#, r#""accepted-on": "2026-02-30""#),
    ] {
        let edited = rehash(&text.replacen(right, wrong, 1));
        assert_ne!(edited, text, "{right} stands in the file");
        match refusal(&edited) {
            StoreError::Malformed { line, .. } => {
                let near = line_of(wrong, &edited);
                // A repeated key shows at its second place, a wrong key within the next token.
                assert!(line >= near && line <= near + 3, "{wrong}: line {line}, stands in {near}");
            }
            other => panic!("{wrong}: {other:?}"),
        }
    }
}

#[test]
fn a_key_given_twice_is_a_mistake() {
    let (_, _, text) = exported();
    let twice = rehash(&text.replacen(r#""has-login": "yes""#, r#""remark": "yes""#, 1));
    match refusal(&twice) {
        StoreError::Malformed { line, detail, .. } => {
            assert_eq!(detail, "this key is given twice");
            let second = twice.rfind(r#""remark""#).unwrap();
            assert_eq!(line, twice[..second].lines().count());
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_missing_is_a_mistake() {
    let (_, _, text) = exported();
    let without = rehash(&text.replacen(r#""created": "2026-11-23T10:00:00+09:00","#, "", 1));
    assert!(matches!(refusal(&without), StoreError::Malformed { .. }));
}

#[test]
fn newer_and_foreign_files_are_told_apart() {
    let (_, _, text) = exported();
    let newer = text.replace("tashika/1", "tashika/4").replace("\"hash\"", "\"new-key\": {}, \"hash\"");
    assert!(matches!(refusal(&newer), StoreError::Newer { found: 4, known: 3 }));
    for foreign in [
        "",
        "PK\u{3}\u{4}",
        "[]",
        "{}",
        r#"{"format": 1}"#,
        r#"{"format": "tashika-answers/1"}"#,
        "format: tashika/1",
    ] {
        assert!(matches!(refusal(foreign), StoreError::NotATashikaFile), "{foreign}");
    }
    for cut in [text.len() / 2, text.len() - 3] {
        let cut = text.char_indices().map(|(at, _)| at).find(|at| *at >= cut).unwrap();
        assert!(matches!(refusal(&text[..cut]), StoreError::Malformed { .. }));
    }
}

#[test]
fn limits_hold_before_anything_is_parsed() {
    let large = vec![b' '; FILE_LIMIT + 1];
    assert!(matches!(read_answers(&large), Err(StoreError::TooLarge { .. })));
    let deep = format!("{{\"format\": \"tashika/1\", \"x\":\n{}", "[".repeat(1_000_000));
    assert!(matches!(read_answers(deep.as_bytes()), Err(StoreError::Malformed { line: 2, column: 64, .. })));
}

#[test]
fn a_file_nobody_could_import_is_not_written() {
    let (mut store, id, _) = exported();
    let body = "あ".repeat(FILE_LIMIT / 3);
    store.save_draft_text(&id, "notice.ja", Some(&body), at(8)).unwrap();
    assert!(matches!(store.export(&id), Err(StoreError::TooLarge { .. })));
}

#[test]
fn an_empty_assessment_is_a_file_too() {
    let mut store = Store::open_in_memory().unwrap();
    let id = store.create(&AnswerSet::default(), at(0)).unwrap();
    let bytes = store.export(&id).unwrap();
    assert_eq!(read_answers(&bytes).unwrap(), AnswerSet::default());
}

/// The full sample with evidence, as a file.
fn exported_with_evidence() -> (Store, crate::AssessmentId, String) {
    let (mut store, id, _) = exported();
    store.save_evidence(&id, "run-1", Some(&evidence()), at(8)).unwrap();
    let text = String::from_utf8(store.export(&id).unwrap()).unwrap();
    (store, id, text)
}

#[test]
fn only_a_file_with_evidence_has_the_higher_version() {
    let (mut store, id, text) = exported_with_evidence();
    assert!(text.contains(r#""format": "tashika/2""#));
    assert_eq!(read_evidence(text.as_bytes()).unwrap()["run-1"], evidence());
    let mut other = Store::open_in_memory().unwrap();
    let copy = other.import(text.as_bytes(), at(100)).unwrap();
    assert_eq!(other.load(&copy).unwrap().evidence, store.load(&id).unwrap().evidence);
    assert_eq!(other.export(&copy).unwrap(), text.as_bytes(), "the same file again");

    store.save_evidence(&id, "run-1", None, at(9)).unwrap();
    let without = String::from_utf8(store.export(&id).unwrap()).unwrap();
    assert!(without.contains(r#""format": "tashika/1""#) && !without.contains("evidence\": {"));
    assert!(read_evidence(without.as_bytes()).unwrap().is_empty());
    assert!(other.import(without.as_bytes(), at(101)).is_ok());
}

#[test]
fn a_file_made_under_a_guideline_has_the_highest_version() {
    let (mut store, id, _) = exported();
    let view = View { sector: Some("shops@1.0.0".into()), ..View::default() };
    store.save_view(&id, &view, at(8)).unwrap();
    let text = String::from_utf8(store.export(&id).unwrap()).unwrap();
    assert!(text.contains(r#""format": "tashika/3""#));
    let mut other = Store::open_in_memory().unwrap();
    let copy = other.import(text.as_bytes(), at(100)).unwrap();
    assert_eq!(other.load(&copy).unwrap().view, view);
}

#[test]
fn evidence_that_breaks_a_limit_is_a_mistake_with_its_place() {
    let (_, _, text) = exported_with_evidence();
    let long = format!(r#""reader": "{}""#, "x".repeat(201));
    for (right, wrong) in [
        (r#""reader": "Invented Reader 00 00""#, long.as_str()),
        (r#""reason": "expired""#, r#""reason": "鈴木さんの証明書""#),
        (r#""time": "2026-11-26T12:34:56+09:00""#, r#""time": "noon""#),
        (r#""ms": 412.0"#, r#""ms": -412.0"#),
        (r#""verdict": "failed""#, r#""verdict": "failed", "text": "文""#),
        (r#""verdict": "failed""#, r#""verdict": "perhaps""#),
        (r#""persona": "expired""#, r#""person": "expired""#),
        (r#""run-1""#, r#""a name""#),
    ] {
        let edited = rehash(&text.replacen(right, wrong, 1));
        assert_ne!(edited, text, "{right} stands in the file");
        match refusal(&edited) {
            StoreError::Malformed { line, .. } => {
                assert!(
                    line >= text[..text.find("\"evidence\": {").unwrap()].lines().count(),
                    "{wrong}: {line}"
                );
            }
            other => panic!("{wrong}: {other:?}"),
        }
    }
}

#[test]
fn the_documented_examples_are_files() {
    let document = include_str!("../../../../docs/file-format.md");
    let examples: Vec<&str> =
        document.split("```json\n").skip(1).map(|rest| rest.split_once("```").unwrap().0).collect();
    assert_eq!(examples.len(), 2, "without and with evidence");
    for (example, runs) in examples.into_iter().zip([0, 1]) {
        let mut store = Store::open_in_memory().unwrap();
        let id = store.import(example.as_bytes(), at(0)).unwrap();
        let stored = store.load(&id).unwrap();
        assert_eq!(stored.answers.service.name, "古着フリマ");
        assert_eq!(stored.evidence.len(), runs);
        let again = String::from_utf8(store.export(&id).unwrap()).unwrap();
        assert_eq!(again, example, "written the same way again");
    }
}
