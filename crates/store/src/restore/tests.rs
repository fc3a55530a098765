//! Tests of bringing backups back.

use std::fs;
use std::path::Path;

use crate::sample::{at, file_store, full, named};
use crate::{Damage, Overwrite, Store, StoreError, restore_backup};

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

    let kept = restore_backup(&backup, &path, at(60)).unwrap().unwrap();
    assert_eq!(kept.file_name().unwrap(), "tashika.replaced.20261123-100100.sqlite");
    let store = Store::open(&path, at(61)).unwrap();
    assert_eq!(store.load(&id).unwrap().answers, full());
    assert!(matches!(store.load(&later), Err(StoreError::NotFound { .. })));
    let replaced = Store::open(&kept, at(62)).unwrap();
    assert_eq!(replaced.load(&later).unwrap().answers, named("あとから"));
    drop((store, replaced));

    let again = restore_backup(&backup, &path, at(60)).unwrap().unwrap();
    assert_ne!(again, kept, "a kept file is never replaced");
    assert_eq!(count(path.parent().unwrap()), 3);
}

#[test]
fn a_backup_comes_to_a_new_place() {
    let (folder, _path, store, id) = file_store();
    let backup = folder.path().join("backup.sqlite");
    store.backup(&backup, Overwrite::No).unwrap();
    let path = folder.path().join("new").join("tashika.sqlite");
    assert_eq!(restore_backup(&backup, &path, at(1)).unwrap(), None);
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
    assert!(matches!(outcome(&place("missing.sqlite")), StoreError::NoFile { .. }));
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(count(path.parent().unwrap()), 1, "nothing temporary remains");
    assert_eq!(Store::open(&path, at(2)).unwrap().load(&id).unwrap().answers, full());
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
    let kept = restore_backup(&backup, &path, at(1)).unwrap().unwrap();
    assert_eq!(fs::read_to_string(&kept).unwrap(), "kaputt");
    assert_eq!(Store::open(&path, at(2)).unwrap().load(&id).unwrap().answers, full());
}
