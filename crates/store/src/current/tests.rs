//! Tests of the present result.

use chrono::NaiveDate;

use crate::sample::{at, store};
use crate::{DecisionKind, NewDecision, Store, Summary};

fn new<'a>(result: &'a str, policy_hash: &'a str) -> NewDecision<'a> {
    NewDecision {
        kind: DecisionKind::Evaluation,
        result,
        policy_id: "base",
        policy_version: "1",
        policy_hash,
        as_of: NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
    }
}

#[test]
fn a_new_result_takes_the_place_of_the_old() {
    let (mut store, id) = store();
    assert_eq!(store.current_result(&id).unwrap(), None);
    for (result, hash, answered) in [("{\"a\":1}", "sha256:1", 1), ("{\"a\":2}", "sha256:2", 2)] {
        let summary = Summary { answered, ..Summary::default() };
        store.save_current(&id, &new(result, hash), &summary).unwrap();
        let current = store.current_result(&id).unwrap().unwrap();
        assert_eq!((current.result.as_str(), current.policy_hash.as_str()), (result, hash));
        assert_eq!(store.current_policy_hash(&id).unwrap().as_deref(), Some(hash));
        assert_eq!(store.list("", 0, 1).unwrap().rows[0].summary, Some(summary));
    }
    assert_eq!(store.load(&id).unwrap().changed, at(0), "a result is no change");
    assert_eq!(store.verify_audit().unwrap().unwrap().records, 1);
}

#[test]
fn after_an_import_the_last_decision_stands_in() {
    let (mut store, id) = store();
    store.save_decision(&id, &new("{\"a\":1}", "sha256:1"), at(1)).unwrap();
    let mut other = Store::open_in_memory().unwrap();
    let copy = other.import(&store.export(&id).unwrap(), at(2)).unwrap();
    assert_eq!(other.current_result(&copy).unwrap().unwrap().result, "{\"a\":1}");
    assert_eq!(other.current_policy_hash(&copy).unwrap().as_deref(), Some("sha256:1"));
}
