//! Tests of loading.

mod follow_up;

use std::fs;
use std::path::{Path, PathBuf};

use model::Lang;

use crate::{Finding, Loaded, ReadError, load, load_embedded, load_named, load_pack};

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

#[track_caller]
fn assert_no_errors(loaded: &Loaded) {
    let errors = loaded.findings.iter().filter(|finding| finding.is_error());
    let errors: Vec<String> = errors.map(|finding: &Finding| finding.render(Lang::En)).collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}

#[test]
fn the_shipped_policies_have_no_errors() {
    assert_no_errors(&load_embedded());
}

#[test]
fn the_shipped_folder_and_the_embedded_files_are_the_same_pack() {
    let embedded = load_embedded().into_result().expect("no errors");
    let folder =
        load_pack(&repository().join("policies")).expect("readable").into_result().expect("no errors");
    assert_eq!(embedded.hash(), folder.hash());
}

#[test]
fn a_folder_is_laid_over_the_shipped_policies_by_path() {
    let dir = tempfile::tempdir().expect("a temporary folder");
    let thresholds = repository().join("policies/thresholds/base.yaml");
    let text = fs::read_to_string(thresholds).expect("shipped").replace("value: 500000\n", "value: 300000\n");
    fs::create_dir(dir.path().join("thresholds")).expect("writable");
    fs::write(dir.path().join("thresholds/base.yaml"), text).expect("writable");

    let shipped = load_embedded().into_result().expect("no errors");
    let loaded = load(dir.path()).expect("readable");
    assert_no_errors(&loaded);
    let changed = loaded.into_result().expect("no errors");
    assert_eq!(changed.threshold("loss-high").map(|threshold| threshold.value), Some(300_000));
    assert_eq!(changed.methods().len(), shipped.methods().len(), "everything else is as shipped");
    assert_ne!(changed.hash(), shipped.hash());
}

#[test]
fn a_complete_folder_stands_alone() {
    let loaded = load(&repository().join("tests/policies/valid/minimal")).expect("readable");
    let catalogue = loaded.into_result().expect("no errors");
    assert_eq!(catalogue.pack().id, "minimal");
    assert_eq!(catalogue.methods().len(), 4, "no shipped method is added");
}

#[test]
fn an_empty_folder_is_no_pack_but_changes_nothing_as_an_addition() {
    let dir = tempfile::tempdir().expect("a temporary folder");
    assert!(load_pack(dir.path()).expect("readable").into_result().is_err());
    assert!(load(dir.path()).expect("readable").catalogue.is_some());
}

#[test]
fn a_folder_that_is_named_holds_policies() {
    let dir = tempfile::tempdir().expect("a temporary folder");
    fs::write(dir.path().join("README.md"), "# No policy").expect("writable");
    assert!(matches!(load_named(dir.path()), Err(ReadError::NoPolicies { .. })));
    assert!(load_named(&repository().join("policies")).expect("readable").catalogue.is_some());
}

#[test]
fn findings_name_the_file_as_the_caller_would() {
    let dir = tempfile::tempdir().expect("a temporary folder");
    let path = dir.path().join("pack.yaml");
    fs::write(&path, "format: tashika-policy/1\n").expect("writable");
    let findings = load(dir.path()).expect("readable").into_result().expect_err("keys are missing");
    assert!(findings.iter().all(|finding| Path::new(&finding.file) == path));
}
