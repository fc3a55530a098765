//! Files that are written: all that belong together, or none.

use crate::run::{Folder, SMALLEST, sample, tashika};

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
    let shipped = std::fs::read_to_string(sample()).expect("the sample");
    std::fs::write(folder.path("demo/answers.yaml"), &shipped).expect("a writable folder");
    let run = tashika(&["demo", "--out", &out]).ends(3);
    assert!(run.err.starts_with(&format!("{out}/report.en.pdf: error[a-folder]: ")), "{}", run.err);
    let names: Vec<_> = std::fs::read_dir(&out).expect("a folder").collect();
    assert_eq!(names.len(), 2);
    assert_eq!(std::fs::read_to_string(folder.path("demo/answers.yaml")).expect("it"), shipped);
}

/// Commands that write to a path, in a folder with data.
fn writing<'a>(path: &'a str, data: &'a str, id: &'a str, sample: &'a str) -> [Vec<&'a str>; 4] {
    [
        vec!["assess", sample, "--report", path],
        vec!["new", "--out", path],
        vec!["export", id, path, "--data", data],
        vec!["backup", path, "--data", data],
    ]
}

#[test]
fn what_cannot_be_written_says_why_and_what_to_do() {
    let folder = Folder::new();
    let (data, sample) = (folder.at("data"), sample());
    tashika(&["import", &sample, "--data", &data]).ends(0);
    let list = tashika(&["list", "--json", "--data", &data]).ends(0).json();
    let id = list["assessments"][0]["id"].as_str().expect("an id").to_owned();
    let file = folder.with("file", SMALLEST);
    std::fs::create_dir(folder.path("taken")).expect("a folder");
    let (none, below, taken) = (folder.at("none/x.out"), folder.at("file/x.out"), folder.at("taken"));
    let told = |arguments: &[&str], path: &str, code: &str, named: &str| {
        for lang in ["ja", "en"] {
            let run = tashika(&[arguments, &["--lang", lang]].concat()).ends(3);
            assert!(run.err.starts_with(&format!("{path}: error[{code}]: ")), "{arguments:?}: {}", run.err);
            assert!(run.err.contains(&format!(": {named}")), "{named} is named: {}", run.err);
            assert!(run.out.is_empty());
        }
    };
    for arguments in writing(&none, &data, &id, &sample) {
        told(&arguments, &none, "no-folder", &folder.at("none"));
    }
    for arguments in writing(&taken, &data, &id, &sample) {
        told(&arguments, &taken, "a-folder", &taken);
    }
    for arguments in &writing(&below, &data, &id, &sample)[..3] {
        told(arguments, &below, "not-a-folder", &file);
    }
    for arguments in [&["demo", "--out", &below] as &[&str], &["policy", "schema", "--out", &below]] {
        told(arguments, &below, "not-a-folder", &file);
    }
    assert_eq!(folder.names(), ["data", "file", "taken"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_place_that_takes_no_files_says_so_and_is_environment() {
    for arguments in [&["list", "--data", "/proc/x"] as &[&str], &["import", &sample(), "--data", "/proc/x"]]
    {
        let run = tashika(&[arguments, &["--lang", "en"]].concat()).ends(3);
        assert!(
            run.err.starts_with("/proc/x: error[read-only]: This place cannot be written to."),
            "{}",
            run.err
        );
    }
    // The superuser may write anywhere, but not here.
    let run = tashika(&["new", "--out", "/proc/x.yaml", "--lang", "en"]).ends(3);
    assert!(run.err.starts_with("/proc/x.yaml: error["), "{}", run.err);
    let run = tashika(&["assess", &sample(), "--report", "/dev/null", "--lang", "en"]).ends(2);
    assert!(
        run.err.starts_with("/dev/null: error[exists]: "),
        "a device is no place for a report: {}",
        run.err
    );
}

#[cfg(unix)]
#[test]
fn a_folder_without_permission_says_so() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::new();
    std::fs::create_dir(folder.path("closed")).expect("a folder");
    std::fs::set_permissions(folder.path("closed"), std::fs::Permissions::from_mode(0o500)).expect("ours");
    // The superuser may write anywhere.
    if std::fs::write(folder.path("closed/probe"), "").is_err() {
        let report = folder.at("closed/r.pdf");
        for arguments in [&["assess", &sample(), "--report", &report] as &[&str], &["new", "--out", &report]]
        {
            let run = tashika(arguments).ends(3);
            assert!(run.err.starts_with(&format!("{report}: error[read-only]: ")), "{}", run.err);
        }
    }
    std::fs::set_permissions(folder.path("closed"), std::fs::Permissions::from_mode(0o700)).expect("ours");
}
