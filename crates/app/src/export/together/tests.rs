//! All files or none, and what stood there comes back.

use std::fs;
use std::path::Path;

use super::Together;

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn kept_files_stay_and_nothing_else() {
    let folder = tempfile::tempdir().expect("a folder");
    let deep = folder.path().join("a/b");
    let mut files = Together::default();
    files.folder(&deep).expect("made");
    files.add(&deep.join("one"), b"1").expect("written");
    files.add(&deep.join("two"), b"2").expect("written");
    assert!(names(&deep).iter().all(|name| name.starts_with(".tashika-")), "nothing is in its place yet");
    files.place().expect("placed");
    files.keep();
    assert_eq!(names(&deep), ["one", "two"]);
}

#[test]
fn what_is_not_kept_was_never_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let old = folder.path().join("old");
    fs::write(&old, "before").expect("written");
    let mut files = Together::default();
    files.folder(&folder.path().join("made/for/this")).expect("made");
    files.add(&folder.path().join("made/for/this/new"), b"n").expect("written");
    files.add(&old, b"after").expect("written");
    files.place().expect("placed");
    assert_eq!(fs::read(&old).expect("there"), b"after");
    drop(files);
    assert_eq!(names(folder.path()), ["old"]);
    assert_eq!(fs::read(&old).expect("there"), b"before");
}

#[test]
fn a_place_that_cannot_be_taken_takes_the_others_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let old = folder.path().join("old");
    fs::write(&old, "before").expect("written");
    let mut files = Together::default();
    files.add(&old, b"after").expect("written");
    files.add(&folder.path().join("new"), b"n").expect("written");
    files.add(&folder.path().join("taken"), b"t").expect("written");
    // The place is taken between writing and placing.
    fs::create_dir(folder.path().join("taken")).expect("made");
    assert!(files.place().is_err());
    drop(files);
    assert_eq!(names(folder.path()), ["old", "taken"]);
    assert_eq!(fs::read(&old).expect("there"), b"before");
    assert!(
        Together::default().add(&folder.path().join("taken"), b"t").is_err(),
        "a folder is no place for a file"
    );
}
