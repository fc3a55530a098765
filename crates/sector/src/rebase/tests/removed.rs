//! Entries that are gone. The old base has what the shipped one does not.

use std::sync::Arc;

use policy::Catalogue;

use super::{Edit, edited, only, reason, shipped, written_for};
use crate::pack::{Pack, operation::Target};
use crate::rebase::{
    Accept, ChangeKind, DecisionError, Reject, UpstreamChange, apply_change, reject_change, upstream_changes,
};

const TERM: &str = "
  - id: till
    term: {ja: レジ, en: till}
    meaning: {ja: お金を払う所です。, en: Where people pay.}
    source: age-law
";

const SOURCE: &str = "
  - id: old-report
    title: {ja: 古い報告, en: Old report}
    locator: a shelf
    note: {ja: 複写です。, en: A copy.}
    reading: secondary
    checked-on: 2026-01-01
";

const QUESTION: &str = "
  - id: has-cashiers
    text: {ja: レジ係がいますか。, en: Are there cashiers?}
    why: {ja: 確かめる人を知るためです。, en: To know who checks.}
    example: {ja: 夜もいるなら「はい」です。, en: Cashiers at night too is a yes.}
    kind: one
    options:
      - {id: \"yes\", text: {ja: はい, en: \"Yes\"}}
      - {id: \"no\", text: {ja: いいえ, en: \"No\"}}
    status: proposal
    source: old-report
";

/// A base that has more than the shipped one: a method, a term, a source and a question.
fn richer() -> Arc<Catalogue> {
    let method = std::fs::read_to_string(super::policies().join("methods/proofing/image-upload.yaml"))
        .expect("it can be read")
        .replacen("id: image-upload", "id: till-photo", 1);
    let edits: [Edit<'_>; 4] = [
        ("methods/proofing/till-photo.yaml", "", &method),
        ("glossary/base.yaml", "", TERM),
        ("sources/base.yaml", "", SOURCE),
        ("questions/constraints.yaml", "", QUESTION),
    ];
    edited(&edits)
}

fn gone(change: impl FnOnce(&mut Pack)) -> (Pack, Vec<UpstreamChange>) {
    let pack = written_for(&richer(), change);
    let changes = upstream_changes(&pack, &shipped());
    (pack, changes)
}

#[test]
fn what_nobody_names_is_not_missed() {
    assert_eq!(gone(|_| {}).1, []);
}

#[test]
fn ways_let_go_of_a_method() {
    let (pack, changes) = gone(|pack| {
        pack.matrix.ways[0].proofing.push("till-photo".into());
        pack.matrix.ways[1].proofing = vec!["till-photo".into()];
        pack.operations[3].target = Target::Method("till-photo".into());
        pack.examples[1].choice.proofing = vec!["till-photo".into()];
    });
    let change = only(&changes);
    assert_eq!((change.id.as_str(), change.kind), ("method/till-photo#entry", ChangeKind::Removed));
    assert_eq!(
        change.effect.unknown,
        ["app-at-the-till", "card-at-the-till"],
        "the guideline does not fit the base yet"
    );

    let after = apply_change(&pack, change, &shipped()).expect("it can be applied");
    assert_eq!(after.matrix.ways[0].proofing, pack.matrix.ways[0].proofing[..2]);
    assert!(after.matrix.ways[0].accepted);
    assert!(!after.matrix.ways[1].accepted, "no method is left, and none of the sector's own was meant");
    assert!(
        after.operation("refuse-claim").is_none()
            && after.clause("methods-claim").is_some_and(|clause| clause.operations.is_empty())
    );
    assert!(after.examples[1].choice.proofing.is_empty());
    assert_eq!(upstream_changes(&after, &shipped()), []);
    crate::overlay::apply(&after, &shipped()).expect("it fits the base");
}

#[test]
fn a_term_and_a_source_can_be_taken_over() {
    let (pack, changes) = gone(|pack| {
        pack.chapters[0].clauses[0].text.ja.push_str("{term:till}");
        pack.operations[0].source = "old-report".into();
    });
    let ids: Vec<&str> = changes.iter().map(|change| change.id.as_str()).collect();
    assert_eq!(ids, ["term/till#entry", "source/old-report#entry"]);
    let places = vec!["clause/purpose-aim".to_owned()];
    assert_eq!(changes[0].accept, Accept::ByHand { places: places.clone() });
    assert_eq!(apply_change(&pack, &changes[0], &shipped()), Err(DecisionError::ByHand(places)));

    let mut after = pack;
    for change in &changes {
        after = reject_change(&after, change, &reason(), &shipped()).expect("it can be rejected");
    }
    assert_eq!(after.terms.last().map(|term| term.meaning.ja.as_str()), Some("お金を払う所です。"));
    let source = after.sources.last().expect("it was taken over");
    assert_eq!(source.locator.as_deref(), Some("a shelf"));
    assert_eq!(source.note.as_ref().map(|note| note.ja.as_str()), Some("複写です。"));
    assert_eq!(upstream_changes(&after, &shipped()), []);
    crate::overlay::apply(&after, &shipped()).expect("it fits the base");
}

#[test]
fn a_question_that_rules_read_needs_a_person() {
    let (pack, changes) = gone(|pack| {
        pack.sections[1].questions[0].show_when = Some(
            serde_json::from_str(r#"{"is": {"question": "has-cashiers", "any-of": ["yes"]}}"#)
                .expect("a condition"),
        );
        pack.header.collect.push("has-cashiers".into());
    });
    let change = only(&changes);
    assert_eq!(change.accept, Accept::ByHand { places: vec!["question/staff-present".to_owned()] });
    assert_eq!(change.reject, Reject::Stay);
    // Once a person has edited it, the rest can be let go of.
    let mut edit = pack;
    edit.sections[1].questions[0].show_when = None;
    edit.examples[0].answers.insert("has-cashiers".into(), crate::pack::example::Given::One("yes".into()));
    let changes = upstream_changes(&edit, &shipped());
    let after = apply_change(&edit, only(&changes), &shipped()).expect("it can be applied");
    assert!(after.header.collect.is_empty());
    assert!(!after.examples[0].answers.contains_key("has-cashiers"));
    assert_eq!(upstream_changes(&after, &shipped()), []);
}
