//! Tests that deletion leaves nothing behind.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use model::{Answer, ItemRecord, Service};

use crate::disk::with_suffix;
use crate::sample::{at, evidence, file_store, full};
use crate::{DecisionKind, NewDecision, Store, StoreError, Summary};

/// Searched for in every encoding the file could hold it in, folded as the search index folds it.
const MARKER: &str = "zq目印xv";

fn finds(path: &Path, marker: &str) -> Vec<String> {
    ["", "-wal", "-shm", "-journal"]
        .iter()
        .filter(|suffix| {
            let bytes = fs::read(with_suffix(path, suffix)).unwrap_or_default();
            bytes.windows(marker.len()).any(|window| window == marker.as_bytes())
        })
        .map(|suffix| format!("{path:?}{suffix}"))
        .collect()
}

/// Puts the marker wherever a person can put text.
fn mark(store: &mut Store, id: &crate::AssessmentId) {
    let marked = Some(format!("前 {MARKER} 後"));
    let service = Service { name: format!("{MARKER} 名前"), note: marked.clone(), ..full().service };
    store.save_service(id, &service, at(1)).unwrap();
    store.save_answer(id, &"remark".into(), marked.clone().map(Answer::One).as_ref(), at(2)).unwrap();
    let item = ItemRecord { note: marked.clone(), ..ItemRecord::default() };
    store.save_item(id, &"1.1".into(), &item, at(3)).unwrap();
    store.save_draft_text(id, "notice.ja", marked.as_deref(), at(4)).unwrap();
    let mut found = evidence();
    found.reader = format!("{MARKER} reader");
    store.save_evidence(id, "run-1", Some(&found), at(4)).unwrap();
    let decision = NewDecision {
        kind: DecisionKind::Evaluation,
        result: &format!("{{\"note\":\"{MARKER}\"}}"),
        policy_id: "base",
        policy_version: "1",
        policy_hash: "sha256:00",
        as_of: NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
    };
    store.save_decision(id, &decision, at(5)).unwrap();
    store.save_current(id, &decision, &Summary::default()).unwrap();
    // Old values live on in undo steps only; newer ones in rows.
    store.save_answer(id, &"remark".into(), Some(&Answer::One("短い".into())), at(6)).unwrap();
    store.undo(id, at(7)).unwrap();
}

#[test]
fn emptying_the_bin_leaves_no_trace() {
    let (_folder, path, mut store, keep) = file_store();
    let doomed: Vec<_> = (0..5).map(|_| store.create(&full(), at(0)).unwrap()).collect();
    for id in &doomed {
        mark(&mut store, id);
    }
    assert!(!finds(&path, MARKER).is_empty(), "the marker is there before, so the scan can find it");
    assert!(!finds(&path, "zq目").is_empty(), "a trigram of it, too");
    for id in &doomed {
        store.trash(id, at(8)).unwrap();
    }
    assert_eq!(store.empty_bin(at(9)).unwrap().removed, 5);

    for marker in [MARKER, "目印", "zq目", "q目印", "印xv"] {
        assert_eq!(finds(&path, marker), [""; 0], "{marker}");
    }
    for id in &doomed {
        assert!(matches!(store.load(id), Err(StoreError::NotFound { .. })));
    }
    assert_eq!(store.load(&keep).unwrap().answers, full());
    assert_eq!(store.list("フリマ", 0, 10).unwrap().total, 1, "the search index still works");
    for table in ["entry", "history", "decision", "current_result"] {
        let foreign: i64 = store
            .db
            .query_row(
                &format!(
                    "SELECT count(*) FROM {table} WHERE assessment NOT IN (SELECT number FROM assessment)"
                ),
                [],
                |row| row.get(0),
            )
            .unwrap();
        assert_eq!(foreign, 0, "{table}");
    }
    let state = store.verify_audit().unwrap().expect("the chain survives deletion");
    assert_eq!(state.records, 1 + 5 * 10 + 5, "creation, ten changes and the deletion are all recorded");
    drop(store);
    assert_eq!(finds(&path, MARKER), [""; 0], "nor after closing");
    assert!(Store::open(&path, at(10)).unwrap().verify_audit().unwrap().is_ok());
}

#[test]
fn an_empty_bin_is_fine() {
    let (_folder, _path, mut store, id) = file_store();
    assert_eq!(store.empty_bin(at(1)).unwrap().removed, 0);
    assert_eq!(store.load(&id).unwrap().answers, full());
}

#[test]
fn another_reader_delays_the_cleaning_and_a_second_call_makes_up_for_it() {
    let (_folder, path, mut store, id) = file_store();
    mark(&mut store, &id);
    store.trash(&id, at(8)).unwrap();
    let reader = rusqlite::Connection::open(&path).unwrap();
    reader.execute_batch("BEGIN; SELECT count(*) FROM assessment;").unwrap();
    store.db.busy_timeout(std::time::Duration::ZERO).unwrap();
    assert!(matches!(store.empty_bin(at(9)), Err(StoreError::Locked)));
    reader.execute_batch("COMMIT").unwrap();
    assert_eq!(store.empty_bin(at(10)).unwrap().removed, 0);
    assert_eq!(finds(&path, MARKER), [""; 0]);
}
