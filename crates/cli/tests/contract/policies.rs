//! `policy check`, `policy schema`, `--policies`.

use std::path::{Path, PathBuf};

use crate::run::{Folder, SMALLEST, tashika};

fn corpus(name: &str) -> String {
    let path: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/policies").join(name);
    path.to_str().expect("a UTF-8 path").to_owned()
}

#[test]
fn the_shipped_policies_have_no_errors() {
    let run = tashika(&["policy", "check", "--json"]).ends(0);
    let checked = run.json();
    assert_eq!(checked["format"], "tashika-findings/1");
    assert_eq!(checked["errors"], 0);
    assert!(checked["policy"]["hash"].as_str().is_some_and(|hash| hash.starts_with("sha256:")));
    tashika(&["policy", "check"]).ends(0);
}

#[test]
fn a_folder_with_errors_is_a_negative_check_with_every_place() {
    let folder = Folder::new();
    std::fs::create_dir(folder.path("methods")).expect("a folder");
    folder.with("methods/jpki-signature.yaml", "id: jpki-signature\nnonsense: 1\n");
    std::fs::create_dir(folder.path("glossary")).expect("a folder");
    folder.with("glossary/base.yaml", "terms: [\n");
    let dir = folder.at("");
    let run = tashika(&["policy", "check", &dir, "--lang", "en"]).ends(1);
    let heads = run.err.lines().filter(|line| line.contains(": error[")).count();
    assert!(heads >= 2, "all findings at once: {}", run.err);
    for line in run.err.lines().filter(|line| line.contains(": error[")) {
        let mut head = line.split(": error[").next().expect("a head").rsplit(':');
        let column = head.next().and_then(|part| part.parse::<u32>().ok());
        let number = head.next().and_then(|part| part.parse::<u32>().ok());
        assert!(column.is_some() && number.is_some(), "file, line and column: {line}");
    }
    let checked = tashika(&["policy", "check", &dir, "--json"]).ends(1).json();
    assert!(checked["policy"].is_null());
    assert!(checked["errors"].as_u64().is_some_and(|errors| errors >= 2));
    // The same policies cannot assess anything.
    let file = folder.with("answers.yaml", SMALLEST);
    let run = tashika(&["assess", &file, "--policies", &dir]).ends(2);
    assert_eq!(run.out, "");
}

#[test]
fn a_folder_that_stands_alone_is_accepted_and_used() {
    let dir = corpus("valid/minimal");
    tashika(&["policy", "check", &dir]).ends(0);
    let folder = Folder::new();
    let file = folder.with("answers.yaml", SMALLEST);
    let hash = |more: &[&str]| {
        tashika(&[&["assess", &file, "--json"], more].concat()).ends(0).json()["policy"]["hash"].clone()
    };
    assert_ne!(
        hash(&["--policies", &dir, "--framework", "plain"]),
        hash(&[]),
        "the result names the policies it rests on"
    );
}

#[test]
fn a_folder_that_is_not_there_is_wrong_input() {
    let folder = Folder::new();
    let missing = folder.at("missing");
    let file = folder.with("answers.yaml", SMALLEST);
    for arguments in [
        &["policy", "check", &missing] as &[&str],
        &["assess", &file, "--policies", &missing],
        &["policy", "check", &file],
    ] {
        let run = tashika(arguments).ends(2);
        assert_eq!(run.out, "", "{arguments:?}");
        assert!(run.err.contains(": error[not-found]: "), "{arguments:?}: {}", run.err);
    }
}

#[test]
fn a_schema_per_kind_of_file_is_written() {
    let folder = Folder::new();
    let out = folder.at("schemas");
    let run = tashika(&["policy", "schema", "--out", &out]).ends(0);
    let paths: Vec<&str> = run.out.lines().collect();
    assert!(paths.len() >= 8, "{paths:?}");
    for path in &paths {
        let text = std::fs::read_to_string(path).expect("a schema");
        let schema: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        assert!(schema["$schema"].is_string(), "{path}");
    }
    assert!(tashika(&["policy", "schema", "--out", &format!("{}/x", paths[0])]).code == 3, "below a file");
}
