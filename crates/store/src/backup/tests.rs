//! Tests of backups.

use std::fs;

use crate::sample::{at, file_store, full, store};
use crate::{Overwrite, Store, StoreError};

#[test]
fn a_backup_is_complete_while_the_file_is_open() {
    let (folder, _path, store, id) = file_store();
    let to = folder.path().join("backup.sqlite");
    store.backup(&to, Overwrite::No).unwrap();
    let copy = Store::open(&to, at(1)).unwrap();
    assert_eq!(copy.load(&id).unwrap(), store.load(&id).unwrap());
    assert_eq!(copy.verify_audit().unwrap(), store.verify_audit().unwrap());
}

#[test]
fn a_backup_is_a_single_file() {
    let (folder, _path, store, _) = file_store();
    let place = folder.path().join("backups");
    fs::create_dir(&place).unwrap();
    store.backup(&place.join("a.sqlite"), Overwrite::No).unwrap();
    let names: Vec<_> = fs::read_dir(&place).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["a.sqlite"]);
}

#[test]
fn a_file_in_the_way_is_replaced_only_when_told() {
    let (mut store, id) = store();
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("backup.sqlite");
    fs::write(&to, "大事なメモ").unwrap();
    assert!(matches!(store.backup(&to, Overwrite::No), Err(StoreError::Exists { path }) if path == to));
    assert_eq!(fs::read_to_string(&to).unwrap(), "大事なメモ");
    store.backup(&to, Overwrite::Yes).unwrap();
    store.save_answer(&id, &"has-login".into(), None, at(1)).unwrap();
    store.backup(&to, Overwrite::Yes).unwrap();
    let copy = Store::open(&to, at(1)).unwrap();
    assert_ne!(copy.load(&id).unwrap().answers, full());
    drop(copy);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing temporary remains");
}

#[test]
fn a_folder_that_does_not_exist_is_named() {
    let (store, _) = store();
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("usb");
    let refused = store.backup(&missing.join("backup.sqlite"), Overwrite::No);
    assert!(matches!(refused, Err(StoreError::NoFolder { path }) if path == missing));
}
