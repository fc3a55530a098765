//! Commands on the data folder: list, export, import, backup, restore.

use crate::run::{Folder, Run, SMALLEST, sample, tashika};

fn with_data(folder: &Folder, arguments: &[&str]) -> Run {
    tashika(&[arguments, &["--data", &folder.at("data"), "--lang", "en"]].concat())
}

fn rows(folder: &Folder) -> Vec<serde_json::Value> {
    let list = with_data(folder, &["list", "--json"]).ends(0).json();
    assert_eq!(list["format"], "tashika-list/1");
    list["assessments"].as_array().expect("a list").clone()
}

fn id(row: &serde_json::Value) -> String {
    row["id"].as_str().expect("an id").to_owned()
}

#[test]
fn a_new_folder_is_made_and_empty() {
    let folder = Folder::new();
    assert!(rows(&folder).is_empty());
    assert_eq!(with_data(&folder, &["list"]).ends(0).out.trim(), "");
}

#[test]
fn import_list_export_import_is_lossless() {
    let folder = Folder::new();
    let run = with_data(&folder, &["import", &sample()]).ends(0);
    let first = rows(&folder);
    assert_eq!(first.len(), 1);
    assert!(run.out.contains(&id(&first[0])), "the id is told");
    assert_eq!(first[0]["users"], "出品者");

    let out = folder.at("one.tashika");
    with_data(&folder, &["export", &id(&first[0]), &out]).ends(0);
    with_data(&folder, &["import", &out]).ends(0);
    assert_eq!(rows(&folder).len(), 2, "twice makes two");
    let second = rows(&folder).iter().map(id).find(|second| *second != id(&first[0])).expect("another id");
    let again = folder.at("two.tashika");
    with_data(&folder, &["export", &second, &again]).ends(0);
    let assess = |file: &str| tashika(&["assess", file, "--json", "--as-of", "2026-11-23"]).ends(0).out;
    assert_eq!(assess(&out), assess(&again));
    assert_eq!(assess(&out), assess(&sample()));

    let text = with_data(&folder, &["list"]).ends(0).out;
    assert_eq!(text.lines().count(), 2);
    assert!(text.lines().all(|line| line.split('\t').count() == 8), "{text}");
    assert!(text.lines().all(|line| line.contains("\tDS-500 (2019)\tIAL ")), "{text}");
    assert_eq!(first[0]["framework"], "ds500-2019");
}

#[test]
fn export_replaces_and_unknown_ids_are_input() {
    let folder = Folder::new();
    with_data(&folder, &["import", &folder.with("a.yaml", SMALLEST)]).ends(0);
    let out = folder.with("out.tashika", "older");
    with_data(&folder, &["export", &id(&rows(&folder)[0]), &out]).ends(0);
    assert!(std::fs::read_to_string(&out).expect("the export").starts_with('{'));
    for unknown in ["nonsense", "abcdefab-cdef-4abc-8def-abcdefabcdef"] {
        let run = with_data(&folder, &["export", unknown, &folder.at("none.tashika")]).ends(2);
        assert!(run.err.starts_with(&format!("{unknown}: error[not-found]: ")), "{}", run.err);
    }
    assert!(!folder.path("none.tashika").exists());
}

#[test]
fn a_file_with_findings_is_not_imported() {
    let folder = Folder::new();
    let file = folder.with("a.yaml", format!("{SMALLEST}answers: {{nonsense: yes}}\n"));
    let run = with_data(&folder, &["import", &file]).ends(2);
    assert!(run.err.starts_with(&format!("{file}:4:11: error[unknown-question]: ")), "{}", run.err);
    let run = with_data(&folder, &["import", &folder.with("b.yaml", b"\xff\xfe")]).ends(2);
    assert!(run.err.contains("error[not-text]: "), "{}", run.err);
    assert!(rows(&folder).is_empty());
}

#[test]
fn a_large_tashika_file_is_refused_before_parsing() {
    let folder = Folder::new();
    let file = folder
        .with("a.tashika", format!("{{\"format\": \"tashika/1\", \"x\": \"{}\"}}", "x".repeat(20 << 20)));
    for run in [with_data(&folder, &["import", &file]), tashika(&["assess", &file])] {
        assert!(run.ends(2).err.contains("error[too-large]: "));
    }
}

#[test]
fn backup_and_restore_bring_everything_back() {
    let folder = Folder::new();
    with_data(&folder, &["import", &sample()]).ends(0);
    let before = rows(&folder);
    let backup = folder.at("backup.db");
    with_data(&folder, &["backup", &backup]).ends(0);
    let run = with_data(&folder, &["backup", &backup]).ends(2);
    assert!(run.err.contains("error[exists]: "), "never over an existing file: {}", run.err);

    with_data(&folder, &["import", &sample()]).ends(0);
    assert_eq!(rows(&folder).len(), 2);
    let run = with_data(&folder, &["restore", &backup]).ends(0);
    assert_eq!(rows(&folder), before);
    let told = run.out.clone();
    let fresh = folder.at("fresh");
    let run_fresh = tashika(&["restore", &backup, "--data", &fresh, "--lang", "en"]).ends(0);
    assert_eq!(run_fresh.out, "Restored.\n", "there was nothing before");
    let names: Vec<_> = std::fs::read_dir(&fresh).expect("a folder").collect();
    assert!(names.iter().all(|entry| {
        entry.as_ref().is_ok_and(|entry| entry.file_name().to_string_lossy().starts_with("tashika.db"))
    }));
    let listed = tashika(&["list", "--json", "--data", &fresh]).ends(0).json();
    assert_eq!(listed["assessments"].as_array().map(Vec::as_slice), Some(before.as_slice()));
    assert_ne!(told, run_fresh.out);
    let kept = run
        .out
        .split_whitespace()
        .find(|word| word.contains(&folder.at("data")))
        .expect("the replaced file is named");
    assert!(std::path::Path::new(kept.trim_end_matches(['.', '。', ','])).is_file(), "{}", run.out);
}

#[test]
fn what_is_no_backup_is_refused_and_the_data_stays() {
    let folder = Folder::new();
    with_data(&folder, &["import", &sample()]).ends(0);
    let before = rows(&folder);
    let missing = folder.at("missing.db");
    let run = with_data(&folder, &["restore", &missing]).ends(2);
    assert!(run.err.starts_with(&format!("{missing}: error[not-found]: cannot be read")), "{}", run.err);
    let run = with_data(&folder, &["restore", &folder.with("text.db", "not a database")]).ends(2);
    assert!(run.err.contains("error["), "{}", run.err);
    assert_eq!(rows(&folder), before);
}

#[test]
fn damaged_data_and_damaged_backups_have_their_own_remedies() {
    let folder = Folder::new();
    with_data(&folder, &["import", &sample()]).ends(0);
    let before = rows(&folder);
    let backup = folder.at("backup.db");
    with_data(&folder, &["backup", &backup]).ends(0);
    let spoil = |path: &str| {
        let mut bytes = std::fs::read(path).expect("a file");
        let half = bytes.len() / 4;
        bytes[half..].fill(0x5A);
        bytes
    };
    let run = with_data(&folder, &["restore", &folder.with("bad.db", spoil(&backup))]).ends(2);
    assert!(run.err.contains("bad.db: error[damaged-backup]: The backup is damaged."), "{}", run.err);
    assert_eq!(rows(&folder), before);
    let run = with_data(&folder, &["restore", &folder.at("")]).ends(2);
    assert!(run.err.contains(": error[not-found]: cannot be read (it is a folder)"), "{}", run.err);

    let data = folder.at("data/tashika.db");
    for ending in ["-wal", "-shm"] {
        drop(std::fs::remove_file(format!("{data}{ending}")));
    }
    std::fs::write(&data, spoil(&data)).expect("a writable folder");
    let run = with_data(&folder, &["list"]).ends(2);
    assert!(run.err.contains("error[damaged-data]: The stored data are damaged."), "{}", run.err);
    assert!(!run.err.contains("exported"), "{}", run.err);
    // The remedy that is told can be followed, also where not even the beginning of the file is whole.
    with_data(&folder, &["restore", &backup]).ends(0);
    assert_eq!(rows(&folder), before);
    std::fs::write(&data, "broken").expect("a writable folder");
    with_data(&folder, &["restore", &backup]).ends(0);
    assert_eq!(rows(&folder), before);
}
