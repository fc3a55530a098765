//! Tests of evidence: attached, taken back, kept, refused.

use model::evidence::Evidence;

use crate::sample::{at, evidence, file_store, full, store};
use crate::{Overwrite, Part, Store, StoreError, restore_backup};

#[test]
fn it_is_attached_removed_and_brought_back() {
    let (mut store, id) = store();
    let before = store.list("", 0, 10).unwrap();
    let key = store.add_evidence(&id, &evidence(), at(1)).unwrap();
    assert_eq!(store.load(&id).unwrap().evidence[&key], evidence());
    assert_eq!(store.load(&id).unwrap().answers, full(), "nothing that a person entered changed");
    assert_eq!(store.load(&id).unwrap().changed, at(1));
    assert_eq!(store.list("", 0, 10).unwrap().rows[0].summary, before.rows[0].summary);

    assert!(store.save_evidence(&id, &key, None, at(2)).unwrap());
    assert!(!store.save_evidence(&id, &key, None, at(3)).unwrap(), "nothing is left to remove");
    assert!(store.load(&id).unwrap().evidence.is_empty());
    assert_eq!(store.undo(&id, at(4)).unwrap().unwrap().part, Part::Evidence(key.clone()));
    assert_eq!(store.load(&id).unwrap().evidence[&key], evidence());
    store.undo(&id, at(5)).unwrap();
    assert!(store.load(&id).unwrap().evidence.is_empty());
    store.redo(&id, at(6)).unwrap();
    assert_eq!(store.load(&id).unwrap().evidence[&key], evidence());
    assert!(store.verify_audit().unwrap().is_ok());
}

#[test]
fn two_runs_have_two_keys() {
    let (mut store, id) = store();
    let first = store.add_evidence(&id, &evidence(), at(1)).unwrap();
    let second = store.add_evidence(&id, &evidence(), at(1)).unwrap();
    assert_ne!(first, second);
    assert!(first.chars().all(|letter| letter.is_ascii_lowercase()) && first.len() == 32);
    assert_eq!(store.load(&id).unwrap().evidence.len(), 2);
}

#[test]
fn the_audit_log_names_the_part_and_not_the_value() {
    let (_folder, _path, mut store, id) = file_store();
    let key = store.add_evidence(&id, &evidence(), at(1)).unwrap();
    let (kind, subject, value): (String, String, Vec<u8>) = store
        .db
        .query_row("SELECT kind, subject, value FROM audit ORDER BY seq DESC LIMIT 1", [], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .unwrap();
    assert_eq!((kind.as_str(), subject), ("save", format!("evidence/{key}")));
    assert_eq!(value.len(), 32, "a keyed hash");
}

#[test]
fn it_is_no_text_to_search_for() {
    let (mut store, id) = store();
    store.add_evidence(&id, &evidence(), at(1)).unwrap();
    assert_eq!(store.list("Reader 00", 0, 10).unwrap().total, 0);
    assert_eq!(store.list("フリマ", 0, 10).unwrap().total, 1);
}

#[test]
fn a_copy_leaves_it_behind() {
    let (mut store, id) = store();
    store.add_evidence(&id, &evidence(), at(1)).unwrap();
    let copy = store.copy(&id, &full().service, at(2)).unwrap();
    assert!(store.load(&copy).unwrap().evidence.is_empty());
    assert_eq!(store.load(&id).unwrap().evidence.len(), 1);
}

#[test]
fn it_survives_restart_and_backup() {
    let (folder, path, mut store, id) = file_store();
    let key = store.add_evidence(&id, &evidence(), at(1)).unwrap();
    let backup = folder.path().join("backup.sqlite");
    store.backup(&backup, Overwrite::No).unwrap();
    drop(store);
    let mut store = Store::open(&path, at(2)).unwrap();
    assert_eq!(store.load(&id).unwrap().evidence[&key], evidence());
    store.save_evidence(&id, &key, None, at(3)).unwrap();
    drop(store);
    restore_backup(&backup, &path, at(4)).unwrap();
    let store = Store::open(&path, at(5)).unwrap();
    assert_eq!(store.load(&id).unwrap().evidence[&key], evidence());
}

#[test]
fn what_breaks_a_limit_is_not_saved() {
    type Edit = fn(&mut Evidence);
    let edits: [(&str, Edit); 18] = [
        ("time", |e| e.time = "yesterday".into()),
        ("long reader", |e| e.reader = "x".repeat(201)),
        ("reader of two lines", |e| e.reader = "a\nb".into()),
        ("policy", |e| e.policy.version = "x".repeat(201)),
        ("hash", |e| e.policy.hash = "sha256:東京都千代田区".into()),
        ("persona", |e| e.persona = Some("山田 花子".into())),
        ("fault", |e| e.faults = vec![String::new()]),
        ("faults", |e| e.faults = vec!["x".into(); 65]),
        ("format", |e| e.result.format = "tashika-card-test/2".into()),
        ("verdict sentence", |e| e.result.text = "文".into()),
        ("check sentence", |e| e.result.checks[0].text = "文".into()),
        ("error sentence", |e| e.result.error.as_mut().unwrap().text = "文".into()),
        ("reason", |e| e.result.checks[0].reason = "a b".into()),
        ("fact", |e| e.result.facts[0].value = "東京都千代田区".into()),
        ("step", |e| e.result.steps[0].name = "x".repeat(65)),
        ("no number", |e| e.result.steps[0].ms = f64::NAN),
        ("negative", |e| e.result.steps[0].ms = -1.0),
        ("checks", |e| e.result.checks = vec![e.result.checks[0].clone(); 65]),
    ];
    let (mut store, id) = store();
    for (what, edit) in edits {
        let mut broken = evidence();
        edit(&mut broken);
        let refused = store.add_evidence(&id, &broken, at(1));
        assert!(matches!(refused, Err(StoreError::Damaged { .. })), "{what}: {refused:?}");
    }
    let refused = store.save_evidence(&id, "a key", Some(&evidence()), at(1));
    assert!(matches!(refused, Err(StoreError::Damaged { .. })));
    assert!(store.load(&id).unwrap().evidence.is_empty());
    assert!(!store.history(&id).unwrap().can_undo());
}
