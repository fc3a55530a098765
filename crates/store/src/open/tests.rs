//! Tests of opening: new, older, newer and foreign files.

use std::fs;
use std::path::Path;

use rusqlite::Connection;

use crate::sample::{at, file_store, full};
use crate::schema::MIGRATIONS;
use crate::{SCHEMA_VERSION, Store, StoreError};

fn beside(path: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(path.parent().unwrap())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_new_file_is_private_and_durable() {
    let (_folder, path, store, _) = file_store();
    let pragma = |name: &str| -> String {
        store
            .db
            .query_row(&format!("SELECT CAST({name} AS TEXT) FROM pragma_{name}"), [], |row| row.get(0))
            .unwrap()
    };
    assert_eq!(pragma("journal_mode"), "wal");
    assert_eq!(pragma("synchronous"), "2", "FULL");
    assert_eq!(pragma("foreign_keys"), "1");
    assert_eq!(pragma("secure_delete"), "1");
    assert_eq!(pragma("user_version"), SCHEMA_VERSION.to_string());
    assert_eq!(store.path(), Some(path.as_path()));
    assert!(store.size().unwrap() > 0);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&path), 0o600);
        assert_eq!(mode(path.parent().unwrap()), 0o700);
        assert_eq!(mode(&crate::disk::with_suffix(&path, "-wal")), 0o600);
    }
}

#[test]
fn a_restart_finds_everything() {
    let (_folder, path, mut store, id) = file_store();
    store.save_draft_text(&id, "faq.ja", Some("よくある質問"), at(1)).unwrap();
    let before = store.load(&id).unwrap();
    drop(store);
    let store = Store::open(&path, at(2)).unwrap();
    assert_eq!(store.load(&id).unwrap(), before);
    assert_eq!(beside(&path), ["tashika.sqlite", "tashika.sqlite-shm", "tashika.sqlite-wal"]);
}

#[test]
fn two_programs_may_have_it_open() {
    let (_folder, path, mut store, id) = file_store();
    let mut other = Store::open(&path, at(1)).unwrap();
    other.save_answer(&id, &"has-login".into(), None, at(1)).unwrap();
    assert!(!store.load(&id).unwrap().answers.answers.contains_key("has-login"));
    store.undo(&id, at(2)).unwrap();
    assert_eq!(other.load(&id).unwrap().answers, full());
}

#[test]
fn a_program_that_keeps_writing_is_reported() {
    let (_folder, path, mut store, id) = file_store();
    store.db.busy_timeout(std::time::Duration::ZERO).unwrap();
    let other = Connection::open(&path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let refused = store.save_answer(&id, &"has-login".into(), None, at(1));
    assert!(matches!(refused, Err(StoreError::Locked)), "{refused:?}");
}

#[test]
fn an_older_file_is_copied_before_it_is_migrated() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tashika.sqlite");
    MIGRATIONS.to_version(&mut Connection::open(&path).unwrap(), 3).unwrap();
    let store = Store::open(&path, at(0)).unwrap();
    assert_eq!(store.counts().unwrap().kept, 0);
    drop(store);
    let copy = format!("tashika.before-version-{SCHEMA_VERSION}.20261123-100000.sqlite");
    assert_eq!(beside(&path), [copy.as_str(), "tashika.sqlite"]);
    let copy = Connection::open(folder.path().join(copy)).unwrap();
    let version: i64 = copy.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    assert_eq!(version, 3);
}

#[test]
fn a_file_of_the_version_before_evidence_is_taken_over_whole() {
    let (_folder, path, store, id) = file_store();
    // The step to evidence adds no table; what later steps added is taken away again.
    store
        .db
        .execute_batch(
            "DROP INDEX assessment_ial; DROP INDEX assessment_aal;
             ALTER TABLE assessment DROP COLUMN sector;
             DROP TABLE sector_state; DROP TABLE sector_draft; DROP TABLE sector_version;
             DROP TABLE sector_key; DROP TABLE sector_result;
             PRAGMA user_version = 9",
        )
        .unwrap();
    drop(store);
    let mut store = Store::open(&path, at(1)).unwrap();
    assert_eq!(store.load(&id).unwrap().answers, full());
    store.add_evidence(&id, &crate::sample::evidence(), at(2)).unwrap();
    let version: u32 = store.db.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    assert!(version >= 10, "a program that knows versions up to 9 refuses the file as newer");
}

#[test]
fn a_newer_file_is_refused_and_left_alone() {
    let (_folder, path, store, _) = file_store();
    store.db.execute_batch("PRAGMA user_version = 4711").unwrap();
    drop(store);
    let bytes = fs::read(&path).unwrap();
    let refused = Store::open(&path, at(1));
    let known = u64::from(SCHEMA_VERSION);
    assert!(matches!(refused, Err(StoreError::Newer { found: 4711, known: k }) if k == known), "{refused:?}");
    assert_eq!(fs::read(&path).unwrap(), bytes);
    assert_eq!(beside(&path), ["tashika.sqlite"], "not even a companion file appears");
}

#[test]
fn a_newer_version_still_in_the_log_is_refused_and_left_alone() {
    let (_folder, path, store, _) = file_store();
    // What a newer program leaves behind when it is killed: the version stands in the log only.
    store.db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
    store.db.execute_batch("PRAGMA user_version = 4711").unwrap();
    let copy = path.with_file_name("killed.sqlite");
    for suffix in ["", "-wal"] {
        fs::copy(crate::disk::with_suffix(&path, suffix), crate::disk::with_suffix(&copy, suffix)).unwrap();
    }
    drop(store);
    let (bytes, log) = (fs::read(&copy).unwrap(), fs::read(crate::disk::with_suffix(&copy, "-wal")).unwrap());
    assert!(matches!(Store::open(&copy, at(1)), Err(StoreError::Newer { found: 4711, .. })));
    assert_eq!(fs::read(&copy).unwrap(), bytes);
    assert_eq!(fs::read(crate::disk::with_suffix(&copy, "-wal")).unwrap(), log);
}

#[test]
fn foreign_files_are_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let text = folder.path().join("notes.txt");
    fs::write(&text, "買い物メモ ".repeat(50)).unwrap();
    let short = folder.path().join("short");
    fs::write(&short, "SQLite").unwrap();
    let other = folder.path().join("other.sqlite");
    Connection::open(&other).unwrap().execute_batch("CREATE TABLE recipe (name TEXT)").unwrap();
    for path in [text, short, other] {
        let bytes = fs::read(&path).unwrap();
        let refused = Store::open(&path, at(0));
        assert!(matches!(refused, Err(StoreError::NotATashikaFile)), "{path:?}: {refused:?}");
        assert_eq!(fs::read(&path).unwrap(), bytes);
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3);
}

#[test]
fn an_empty_file_counts_as_new() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tashika.sqlite");
    fs::write(&path, "").unwrap();
    Store::open(&path, at(0)).unwrap();
    assert_eq!(beside(&path), ["tashika.sqlite"]);
}

#[test]
fn any_name_will_do() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["データ 100%.sqlite", "a?immutable=0#b.sqlite", "'\"&.sqlite"] {
        let path = folder.path().join("本人 確認?").join(name);
        let id = Store::open(&path, at(0)).unwrap().create(&full(), at(0)).unwrap();
        assert_eq!(Store::open(&path, at(1)).unwrap().load(&id).unwrap().answers, full(), "{name}");
    }
}

#[test]
fn a_folder_in_place_of_the_file_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    assert!(Store::open(folder.path(), at(0)).is_err());
}

#[test]
fn a_damaged_page_is_reported_not_trusted() {
    let (_folder, path, store, id) = file_store();
    drop(store);
    let mut bytes = fs::read(&path).unwrap();
    for byte in &mut bytes[4096..] {
        *byte = 0x5A;
    }
    fs::write(&path, bytes).unwrap();
    let outcome = Store::open(&path, at(1)).and_then(|store| store.load(&id));
    assert!(matches!(outcome, Err(StoreError::Damaged { .. })), "{outcome:?}");
}

#[test]
fn a_full_disk_is_reported_and_loses_nothing() {
    let (_folder, _path, mut store, id) = file_store();
    let before = store.load(&id).unwrap();
    let limit = |store: &Store, pages: &str| {
        store.db.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(())).unwrap();
    };
    limit(&store, "1");
    let long = "長い文章".repeat(20_000);
    let refused = store.save_draft_text(&id, "notice.ja", Some(&long), at(1));
    assert!(matches!(refused, Err(StoreError::DiskFull)), "{refused:?}");
    assert_eq!(store.load(&id).unwrap(), before);
    assert!(!store.history(&id).unwrap().can_undo(), "all of the change or nothing");
    limit(&store, "1000000");
    assert!(store.save_draft_text(&id, "notice.ja", Some(&long), at(2)).unwrap());
    assert!(store.verify_audit().unwrap().is_ok());
}

#[test]
#[cfg(unix)]
fn a_write_protected_place_is_reported() {
    use std::os::unix::fs::PermissionsExt as _;
    let (folder, path, store, _) = file_store();
    drop(store);
    let place = path.parent().unwrap();
    for mode in [0o500, 0o700] {
        fs::set_permissions(place, fs::Permissions::from_mode(mode)).unwrap();
        // The superuser may write anywhere.
        let writable = fs::write(place.join("probe"), "").is_ok();
        let opened = Store::open(&path, at(1));
        assert!(opened.is_ok() == writable, "{opened:?}");
        assert!(writable || matches!(opened, Err(StoreError::ReadOnly)));
    }
    drop(folder);
}
