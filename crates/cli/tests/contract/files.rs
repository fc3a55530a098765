//! Files that are written: all that belong together, or none.

use crate::run::{Folder, sample, tashika};

/// Runs `tashika` with a standard output that takes nothing.
#[cfg(target_os = "linux")]
fn into_full(arguments: &[&str]) -> (Option<i32>, String) {
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_tashika"))
        .args(arguments)
        .stdin(std::process::Stdio::null())
        .stdout(std::fs::File::create("/dev/full").expect("a device that is always full"))
        .output()
        .expect("the binary ends");
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

#[cfg(target_os = "linux")]
#[test]
fn what_cannot_be_printed_leaves_no_file() {
    let folder = Folder::new();
    let data = folder.at("data");
    tashika(&["import", &sample(), "--data", &data]).ends(0);
    let list = tashika(&["list", "--json", "--data", &data]).ends(0).json();
    let id = list["assessments"][0]["id"].as_str().expect("an id").to_owned();
    let older = folder.with("older.pdf", "an older file");
    let deep = folder.at("a/b");
    let (report, export, backup) = (folder.at("r.pdf"), folder.at("x.tashika"), folder.at("b.db"));
    let commands: [&[&str]; 7] = [
        &["assess", &sample(), "--report", &report],
        &["assess", &sample(), "--report", &older, "--json"],
        &["demo", "--out", &deep],
        &["policy", "schema", "--out", &deep],
        &["export", &id, &export, "--data", &data],
        &["export", &id, &older, "--data", &data],
        &["backup", &backup, "--data", &data],
    ];
    for arguments in commands {
        let (code, err) = into_full(arguments);
        assert_eq!(code, Some(3), "{arguments:?}: {err}");
        assert!(err.starts_with("-: error[disk]: 標準出力に書けません"), "{err}");
        assert_eq!(folder.names(), ["data", "older.pdf"], "{arguments:?}");
        assert_eq!(std::fs::read_to_string(&older).expect("the older file"), "an older file");
    }
}

#[test]
fn files_that_belong_together_come_together_or_not_at_all() {
    let folder = Folder::new();
    let out = folder.at("demo");
    std::fs::create_dir_all(folder.path("demo/report.en.pdf")).expect("a writable folder");
    std::fs::write(folder.path("demo/answers.yaml"), "older").expect("a writable folder");
    let run = tashika(&["demo", "--out", &out]).ends(3);
    assert!(run.err.starts_with(&format!("{out}/report.en.pdf: error[disk]: ")), "{}", run.err);
    let names: Vec<_> = std::fs::read_dir(&out).expect("a folder").collect();
    assert_eq!(names.len(), 2);
    assert_eq!(std::fs::read_to_string(folder.path("demo/answers.yaml")).expect("it"), "older");
}
