//! Tests of the audit log: what it holds, what it notices.

use rusqlite::Connection;

use crate::sample::{at, store};
use crate::{AuditBreak, Store};
use model::Answer;

/// A store whose log has five records.
fn logged() -> Store {
    let (mut store, id) = store();
    for (second, question) in (1..).zip(["a", "b", "c"]) {
        store.save_answer(&id, &question.into(), Some(&Answer::One("yes".into())), at(second)).unwrap();
    }
    store.undo(&id, at(4)).unwrap();
    store
}

fn verdict(db: &Connection) -> Result<u64, u64> {
    super::verify(db).unwrap().map(|state| state.records).map_err(|AuditBreak { seq }| seq)
}

#[test]
fn an_untouched_chain_holds() {
    let store = logged();
    let state = store.verify_audit().unwrap().unwrap();
    assert_eq!(state.records, 5);
    assert_eq!(state.tip.len(), 64);
    assert_eq!(Store::open_in_memory().unwrap().verify_audit().unwrap().unwrap().records, 0);
}

#[test]
fn any_change_afterwards_shows_where_it_is() {
    let changes = [
        ("UPDATE audit SET time = '2026-11-23T09:00:00+09:00' WHERE seq = 2", 2),
        ("UPDATE audit SET kind = 'redo' WHERE seq = 3", 3),
        ("UPDATE audit SET assessment = NULL WHERE seq = 3", 3),
        ("UPDATE audit SET subject = 'answer/z' WHERE seq = 4", 4),
        ("UPDATE audit SET value = x'00' WHERE seq = 4", 4),
        ("UPDATE audit SET value = NULL WHERE seq = 4", 4),
        ("UPDATE audit SET hash = x'00' WHERE seq = 5", 5),
        ("DELETE FROM audit WHERE seq = 1", 1),
        ("DELETE FROM audit WHERE seq = 3", 3),
        ("DELETE FROM audit WHERE seq = 5", 5),
        ("DELETE FROM audit", 1),
        ("DELETE FROM audit WHERE seq = 3; UPDATE audit SET seq = seq - 1 WHERE seq > 3", 3),
        (
            "INSERT INTO audit SELECT 6, time, kind, assessment, subject, value, previous, hash FROM audit WHERE seq = 5",
            6,
        ),
        ("UPDATE audit_key SET key = randomblob(32)", 1),
    ];
    for (change, place) in changes {
        let store = logged();
        store.db.execute_batch(change).unwrap();
        assert_eq!(verdict(&store.db), Err(place), "{change}");
    }
}

#[test]
fn records_name_what_happened_and_hold_no_value() {
    let (mut store, id) = store();
    let marker = "秘密の目印";
    store.save_answer(&id, &"remark".into(), Some(&Answer::One(marker.into())), at(1)).unwrap();
    let mut statement = store.db.prepare("SELECT kind, assessment, subject FROM audit ORDER BY seq").unwrap();
    let records: Vec<(String, String, String)> = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    let id = id.to_string();
    assert_eq!(
        records,
        [("create".into(), id.clone(), String::new()), ("save".into(), id, "answer/remark".into())]
    );
    let dump: bool = store
        .db
        .query_row(
            "SELECT EXISTS (SELECT 1 FROM audit WHERE instr(value, ?1) OR instr(hash, ?1))",
            [marker.as_bytes()],
            |row| row.get(0),
        )
        .unwrap();
    assert!(!dump);
}

#[test]
fn equal_values_have_unequal_hashes_in_different_assessments() {
    let (mut store, id) = store();
    let other = store.create(&crate::sample::full(), at(0)).unwrap();
    for id in [&id, &other] {
        store.save_answer(id, &"a".into(), Some(&Answer::One("yes".into())), at(1)).unwrap();
    }
    let different: i64 = store
        .db
        .query_row("SELECT count(DISTINCT value) FROM audit WHERE subject = 'answer/a'", [], |row| row.get(0))
        .unwrap();
    assert_eq!(different, 2, "a guessed value cannot be compared across assessments");
}
