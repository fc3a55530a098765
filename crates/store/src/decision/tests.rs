//! Tests of decisions.

use chrono::NaiveDate;

use crate::sample::{at, store};
use crate::{DecisionKind, NewDecision, StoreError};

fn new(result: &str) -> NewDecision<'_> {
    NewDecision {
        kind: DecisionKind::Evaluation,
        result,
        policy_id: "base",
        policy_version: "2026.11",
        policy_hash: "sha256:00",
        as_of: NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
    }
}

#[test]
fn identical_results_in_a_row_are_kept_once() {
    let (mut store, id) = store();
    assert_eq!(store.latest_decision(&id).unwrap(), None);
    assert!(store.save_decision(&id, &new(r#"{"b":1,"a":1.10}"#), at(1)).unwrap());
    assert!(!store.save_decision(&id, &new(r#"{ "b": 1, "a": 1.10 }"#), at(2)).unwrap());
    let report = NewDecision { kind: DecisionKind::Report, ..new(r#"{"b":1,"a":1.10}"#) };
    assert!(store.save_decision(&id, &report, at(3)).unwrap(), "a report is another matter");
    assert!(!store.save_decision(&id, &new(r#"{"b":1,"a":1.10}"#), at(4)).unwrap());
    assert!(store.save_decision(&id, &new(r#"{"b":2}"#), at(5)).unwrap());
    let newer = NewDecision { policy_version: "2027.01", ..new(r#"{"b":2}"#) };
    assert!(store.save_decision(&id, &newer, at(6)).unwrap(), "the same under a newer policy");
    let all = store.decisions(&id).unwrap();
    assert_eq!(all.len(), 4);
    assert_eq!(all[0].result, r#"{"b":1,"a":1.10}"#, "keys and numbers stay as they were written");
    assert_eq!(store.latest_decision(&id).unwrap().as_ref(), all.last());
    assert_eq!(store.load(&id).unwrap().changed, at(0), "deciding changes no answer");
}

#[test]
fn a_result_must_be_json() {
    let (mut store, id) = store();
    let refused = store.save_decision(&id, &new("{\n oops"), at(1));
    assert!(matches!(refused, Err(StoreError::Malformed { line: 2, .. })), "{refused:?}");
}
