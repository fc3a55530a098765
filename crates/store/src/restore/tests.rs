//! Tests of bringing backups back.

use std::fs;
use std::path::Path;

use super::{put_back, replace};
use crate::sample::{at, file_store, full, named};
use crate::schema::MIGRATIONS;
use crate::{Damage, Overwrite, SCHEMA_VERSION, Store, StoreError, restore_backup};

fn count(folder: &Path) -> usize {
    fs::read_dir(folder).unwrap().count()
}

#[test]
fn a_backup_comes_back_and_the_replaced_file_is_kept() {
    let (folder, path, mut store, id) = file_store();
    let backup = folder.path().join("backup.sqlite");
    store.backup(&backup, Overwrite::No).unwrap();
    let later = store.create(&named("あとから"), at(1)).unwrap();
    store.save_answer(&id, &"has-login".into(), None, at(1)).unwrap();
    drop(store);

    let kept = restore_backup(&backup, &path, at(60)).unwrap().kept.unwrap();
    assert_eq!(kept.file_name().unwrap(), "tashika.replaced.20261123-100100.sqlite");
    let store = Store::open(&path, at(61)).unwrap();
    assert_eq!(store.load(&id).unwrap().answers, full());
    assert!(matches!(store.load(&later), Err(StoreError::NotFound { .. })));
    let replaced = Store::open(&kept, at(62)).unwrap();
    assert_eq!(replaced.load(&later).unwrap().answers, named("あとから"));
    drop((store, replaced));

    let again = restore_backup(&backup, &path, at(60)).unwrap().kept.unwrap();
    assert_ne!(again, kept, "a kept file is never replaced");
    assert_eq!(count(path.parent().unwrap()), 3);
}

#[test]
fn a_backup_comes_to_a_new_place() {
    let (folder, _path, store, id) = file_store();
    let backup = folder.path().join("backup.sqlite");
    store.backup(&backup, Overwrite::No).unwrap();
    let path = folder.path().join("new").join("tashika.sqlite");
    assert_eq!(restore_backup(&backup, &path, at(1)).unwrap().kept, None);
    assert_eq!(Store::open(&path, at(1)).unwrap().load(&id).unwrap().answers, full());
}

#[test]
fn unfit_backups_change_nothing() {
    let (folder, path, store, id) = file_store();
    let good = folder.path().join("good.sqlite");
    store.backup(&good, Overwrite::No).unwrap();
    let place = |name: &str| folder.path().join(name);

    let newer = place("newer.sqlite");
    fs::copy(&good, &newer).unwrap();
    rusqlite::Connection::open(&newer).unwrap().execute_batch("PRAGMA user_version = 99").unwrap();
    let foreign = place("foreign.sqlite");
    rusqlite::Connection::open(&foreign).unwrap().execute_batch("CREATE TABLE a (b)").unwrap();
    let text = place("text.sqlite");
    fs::write(&text, "x".repeat(200)).unwrap();
    let empty = place("empty.sqlite");
    fs::write(&empty, "").unwrap();
    let broken = place("broken.sqlite");
    let mut bytes = fs::read(&good).unwrap();
    for byte in &mut bytes[8192..] {
        *byte = 0xA5;
    }
    fs::write(&broken, &bytes).unwrap();
    let hollow = place("hollow.sqlite");
    let mark = format!("PRAGMA application_id = 1414744881; PRAGMA user_version = {SCHEMA_VERSION}");
    rusqlite::Connection::open(&hollow).unwrap().execute_batch(&mark).unwrap();
    let partly = place("partly.sqlite");
    fs::copy(&good, &partly).unwrap();
    rusqlite::Connection::open(&partly).unwrap().execute_batch("DROP TABLE setting").unwrap();
    let forged = place("forged.sqlite");
    fs::copy(&good, &forged).unwrap();
    rusqlite::Connection::open(&forged).unwrap().execute_batch("UPDATE audit SET kind = 'x'").unwrap();
    let cut = place("cut.sqlite");
    fs::write(&cut, &fs::read(&good).unwrap()[..20_000]).unwrap();
    drop(store);

    let before = fs::read(&path).unwrap();
    let outcome = |from: &Path| restore_backup(from, &path, at(1)).unwrap_err();
    assert!(matches!(outcome(&newer), StoreError::Newer { found: 99, .. }));
    assert!(matches!(outcome(&foreign), StoreError::NotATashikaFile));
    assert!(matches!(outcome(&text), StoreError::NotATashikaFile));
    assert!(matches!(outcome(&empty), StoreError::NotATashikaFile));
    assert!(matches!(outcome(&broken), StoreError::Damaged { what: Damage::Backup, .. }));
    assert!(matches!(outcome(&cut), StoreError::Damaged { what: Damage::Backup, .. }));
    for unfit in [&hollow, &partly, &forged] {
        let found = outcome(unfit);
        assert!(matches!(found, StoreError::Damaged { what: Damage::Backup, .. }), "{found:?}");
    }
    assert!(matches!(outcome(&place("missing.sqlite")), StoreError::NoFile { .. }));
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(count(path.parent().unwrap()), 1, "nothing temporary remains");
    assert_eq!(Store::open(&path, at(2)).unwrap().load(&id).unwrap().answers, full());
}

#[test]
fn an_older_backup_is_brought_to_the_present_version_and_stays_itself() {
    let (folder, path, store, _) = file_store();
    drop(store);
    let older = folder.path().join("older.sqlite");
    let mut db = rusqlite::Connection::open(&older).unwrap();
    MIGRATIONS.to_version(&mut db, 9).unwrap();
    db.close().unwrap();
    let before = fs::read(&older).unwrap();
    let restored = restore_backup(&older, &path, at(1)).unwrap();
    assert_eq!(restored.store.counts().unwrap().kept, 0);
    assert_eq!(fs::read(&older).unwrap(), before);
    drop(restored);
    assert_eq!(count(path.parent().unwrap()), 2, "the data and what was replaced");
}

#[test]
fn what_cannot_be_opened_in_its_place_gives_way_to_the_old_file() {
    let (folder, path, store, id) = file_store();
    let copy = folder.path().join("data").join("copy.sqlite");
    store.backup(&copy, Overwrite::No).unwrap();
    drop(store);
    let refused = replace(&copy, &path, at(1), |_| Err(StoreError::ReadOnly)).unwrap_err();
    assert!(matches!(refused, StoreError::ReadOnly));
    assert_eq!(count(path.parent().unwrap()), 1, "no second name remains");
    assert_eq!(Store::open(&path, at(2)).unwrap().load(&id).unwrap().answers, full());

    // A copy that is gone cannot even be put in place.
    assert!(replace(&copy, &path, at(3), |path| Store::open(path, at(3))).is_err());
    assert_eq!(Store::open(&path, at(4)).unwrap().load(&id).unwrap().answers, full());
}

#[test]
fn what_was_put_aside_comes_back_with_its_log_and_not_with_that_of_another() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name);
    for (name, text) in [("a", "new"), ("a-wal", "its log"), ("b", "old"), ("b-shm", "old index")] {
        fs::write(place(name), text).unwrap();
    }
    put_back(&place("a"), Some(&place("b"))).unwrap();
    let read = |name: &str| fs::read_to_string(place(name)).ok();
    assert_eq!((read("a").as_deref(), read("a-wal"), read("b")), (Some("old"), None, None));
    assert_eq!((read("a-shm").as_deref(), count(folder.path())), (Some("old index"), 2));
    put_back(&place("a"), None).unwrap();
    assert_eq!(count(folder.path()), 0, "where nothing was, nothing remains");
}

#[test]
fn a_closed_store_takes_nothing() {
    let mut closed = Store::closed().unwrap();
    assert!(closed.create(&named("a"), at(1)).is_err());
    assert!(closed.counts().is_err());
    assert!(closed.save_setting("lang", Some("ja"), at(1)).is_err());
}

#[test]
fn a_file_in_use_is_not_replaced() {
    let (folder, path, store, _) = file_store();
    let backup = folder.path().join("backup.sqlite");
    store.backup(&backup, Overwrite::No).unwrap();
    assert!(matches!(restore_backup(&backup, &path, at(1)), Err(StoreError::Locked)));
    assert_eq!(store.counts().unwrap().kept, 1, "the open store goes on working");
    drop(store);
    assert!(restore_backup(&backup, &path, at(2)).is_ok());
}

#[test]
fn a_damaged_file_is_replaced_with_its_log() {
    let (folder, path, store, id) = file_store();
    let backup = folder.path().join("backup.sqlite");
    store.backup(&backup, Overwrite::No).unwrap();
    drop(store);
    fs::write(&path, "kaputt").unwrap();
    fs::write(path.with_file_name("tashika.sqlite-wal"), "old log").unwrap();
    let kept = restore_backup(&backup, &path, at(1)).unwrap().kept.unwrap();
    assert_eq!(fs::read_to_string(&kept).unwrap(), "kaputt");
    assert_eq!(Store::open(&path, at(2)).unwrap().load(&id).unwrap().answers, full());
}
