//! Tests of reading packs.

use std::fs;
use std::path::Path;

use super::{MAX_FILE_BYTES, ReadError, folder, hash, is_complete, shipped};

fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().expect("a file lies in a folder"))
        .expect("a temporary folder is writable");
    fs::write(path, text).expect("a temporary folder is writable");
}

#[test]
fn only_yaml_outside_ignored_and_hidden_folders_is_read() {
    let dir = tempfile::tempdir().expect("a temporary folder");
    for path in [
        "pack.yaml",
        "laws/aml.yaml",
        "README.md",
        "scenarios/a.yaml",
        "sectors/b.yaml",
        ".git/c.yaml",
        "d.yml",
    ] {
        write(dir.path(), path, "id: a\n");
    }
    let files = folder(dir.path()).expect("readable");
    assert_eq!(files.keys().collect::<Vec<_>>(), ["d.yml", "laws/aml.yaml", "pack.yaml"]);
    assert!(!is_complete(&files), "a header and a law are not a pack");
}

#[test]
fn the_hash_depends_on_names_and_bytes_only() {
    let dirs =
        [tempfile::tempdir(), tempfile::tempdir(), tempfile::tempdir()].map(|dir| dir.expect("a folder"));
    write(dirs[0].path(), "laws/a.yaml", "x");
    write(dirs[1].path(), "laws/a.yaml", "x");
    write(dirs[2].path(), "laws/ax.yaml", "");
    let [one, same, other] = dirs.each_ref().map(|dir| hash(&folder(dir.path()).expect("readable")));
    assert_eq!(one, same, "where the folder lies does not matter");
    assert_ne!(one, other, "bytes cannot move between name and content");
    assert!(one.starts_with("sha256:") && one.len() == 7 + 64);
}

#[test]
fn a_large_file_is_not_held_in_full() {
    let dir = tempfile::tempdir().expect("a temporary folder");
    write(dir.path(), "pack.yaml", &"a".repeat(MAX_FILE_BYTES + 100));
    let files = folder(dir.path()).expect("readable");
    assert_eq!(files["pack.yaml"].bytes.len(), MAX_FILE_BYTES + 1);
}

#[test]
fn a_missing_folder_is_said_so() {
    let absent = folder(Path::new("no/such/folder")).expect_err("it is not there");
    assert!(matches!(absent, ReadError::Absent { .. }));
    let dir = tempfile::tempdir().expect("a temporary folder");
    write(dir.path(), "pack.yaml", "");
    let file = folder(&dir.path().join("pack.yaml")).expect_err("a file");
    assert!(matches!(file, ReadError::NotAFolder { .. }));
    let below = folder(&dir.path().join("pack.yaml/laws")).expect_err("below a file");
    assert!(matches!(below, ReadError::Absent { .. }));
    for error in [absent, file, below] {
        for text in [error.message(), error.hint()] {
            assert!(!text.ja.is_ascii() && text.en.is_ascii(), "both languages: {text:?}");
        }
    }
}

#[test]
fn shipped_policies_are_embedded_and_scenarios_left_out() {
    let files = shipped();
    assert!(files.contains_key("pack.yaml"));
    assert!(files.keys().all(|path| !path.starts_with("scenarios/")));
}
