//! What the system says leads to the sentence that helps.

use std::io::ErrorKind;

use model::Lang;

use crate::error::AppError;
use crate::export::{Together, write_once};
use crate::phrase::say_error;

fn told(error: &AppError) -> (&'static str, String) {
    assert!(error.is_environment(), "{error:?}");
    for lang in Lang::ALL {
        let sentence = say_error(error, lang);
        assert!(!sentence.contains('[') && !sentence.contains("{ $"), "{sentence}");
    }
    (error.code(), say_error(error, Lang::En))
}

#[test]
fn every_reason_has_its_own_sentence() {
    let mut sentences = std::collections::BTreeSet::new();
    for (kind, code) in [
        (ErrorKind::NotFound, "no-folder"),
        (ErrorKind::IsADirectory, "a-folder"),
        (ErrorKind::NotADirectory, "not-a-folder"),
        (ErrorKind::PermissionDenied, "read-only"),
        (ErrorKind::ReadOnlyFilesystem, "read-only"),
        (ErrorKind::StorageFull, "disk-full"),
        (ErrorKind::Other, "disk"),
    ] {
        let (found, sentence) = told(&AppError::Unwritable { path: "a/b".into(), source: kind.into() });
        assert_eq!(found, code);
        sentences.insert(sentence);
    }
    assert_eq!(sentences.len(), 6);
}

#[test]
fn the_sentence_names_what_is_in_the_way() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    std::fs::write(at("file"), "x").expect("written");
    let (code, sentence) = told(&write_once(&at("none/r.pdf"), b"1").expect_err("no folder"));
    assert_eq!(code, "no-folder");
    assert!(sentence.contains(&at("none").display().to_string()), "{sentence}");
    assert!(!sentence.contains("r.pdf"), "{sentence}");
    let mut files = Together::default();
    let (code, sentence) = told(&files.add(&at("file/r.pdf"), b"1").expect_err("below a file"));
    assert_eq!(code, "not-a-folder");
    assert!(
        sentence.contains(&at("file").display().to_string()) && !sentence.contains("r.pdf"),
        "{sentence}"
    );
    let (code, _) = told(&files.folder(&at("file/deep")).expect_err("below a file"));
    assert_eq!(code, "not-a-folder");
    let (code, _) = told(&files.add(folder.path(), b"1").expect_err("a folder"));
    assert_eq!(code, "a-folder");
}
