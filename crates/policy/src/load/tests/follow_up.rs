//! A fault in the shape of a file is told once, and nothing false is told because of it: the keys of a small pack are
//! spoilt in turn.

use std::borrow::Cow;
use std::collections::BTreeSet;

use model::Lang;
use serde_json::{Value, json};

use super::repository;
use crate::code::Code;
use crate::load::load_files;
use crate::read::{Files, folder, shipped};
use crate::tree;

/// What is said about the shape itself.
const SHAPE: [Code; 9] = [
    Code::UnknownKey,
    Code::MissingKey,
    Code::MissingTranslation,
    Code::UnknownValue,
    Code::WrongType,
    Code::InvalidDate,
    Code::OutOfRange,
    Code::Malformed,
    Code::UnsupportedFormat,
];

/// A way to spoil the value under a key.
#[derive(Clone, Copy, Debug)]
enum Spoilt {
    Renamed,
    Removed,
    Replaced,
}

/// Calls `visit` with the pointer of every object and each of its keys.
fn each_key(value: &Value, pointer: &str, visit: &mut dyn FnMut(&str, &str)) {
    match value {
        Value::Object(object) => {
            for (key, inner) in object {
                visit(pointer, key);
                each_key(inner, &format!("{pointer}/{key}"), visit);
            }
        }
        Value::Array(list) => {
            for (i, inner) in list.iter().enumerate() {
                each_key(inner, &format!("{pointer}/{i}"), visit);
            }
        }
        _ => {}
    }
}

fn spoil(root: &Value, pointer: &str, key: &str, how: Spoilt) -> Value {
    let mut root = root.clone();
    let object = root.pointer_mut(pointer).and_then(Value::as_object_mut).expect("an object");
    let value = object.remove(key).expect("a key of it");
    match how {
        Spoilt::Renamed => _ = object.insert(format!("x-{key}"), value),
        Spoilt::Replaced => _ = object.insert(key.to_owned(), json!([[]])),
        Spoilt::Removed => {}
    }
    root
}

/// What is told besides faults of shape in the spoilt file, if there are any of these.
fn told_besides(files: &Files, path: &str) -> Vec<String> {
    let own = &files[path].shown;
    let (shape, besides): (Vec<_>, Vec<_>) = load_files(files)
        .findings
        .into_iter()
        .partition(|finding| finding.file == *own && SHAPE.contains(&finding.code));
    if shape.is_empty() {
        return Vec::new();
    }
    besides.iter().map(|finding| finding.render(Lang::En)).collect()
}

#[test]
fn a_spoilt_key_has_no_false_consequences() {
    let minimal = folder(&repository().join("tests/policies/valid/minimal")).expect("the corpus exists");
    let mut told = BTreeSet::new();
    let mut tried = 0;
    for (path, source) in &minimal {
        let text = std::str::from_utf8(&source.bytes).expect("text");
        let root = tree::read(text).root.expect("YAML").to_json();
        let mut keys = Vec::new();
        each_key(&root, "", &mut |pointer, key| keys.push((pointer.to_owned(), key.to_owned())));
        for (i, (pointer, key)) in keys.iter().enumerate() {
            let is_text = key == "ja" || key == "en";
            for (j, how) in [Spoilt::Renamed, Spoilt::Removed, Spoilt::Replaced].into_iter().enumerate() {
                // Every key in one of the ways; texts are many and all alike.
                if i % 3 != j || is_text && i % 8 != j {
                    continue;
                }
                tried += 1;
                let spoilt = spoil(&root, pointer, key, how);
                let mut files = minimal.clone();
                files.get_mut(path).expect("it is there").bytes = Cow::Owned(spoilt.to_string().into_bytes());
                let besides = told_besides(&files, path);
                told.extend(besides.into_iter().map(|told| format!("{path}{pointer}/{key} {how:?}: {told}")));
            }
        }
    }
    assert!(tried > 200, "only {tried} were tried");
    assert!(
        told.is_empty(),
        "{} of {tried}:\n{}",
        told.len(),
        told.into_iter().collect::<Vec<_>>().join("\n")
    );
}

#[test]
fn a_file_that_cannot_be_read_gives_one_finding() {
    let shipped = shipped();
    for folder in
        ["laws", "sources", "questions", "thresholds", "threats", "methods", "documents", "frameworks"]
    {
        let path = shipped.keys().find(|path| path.starts_with(folder)).expect("there is one");
        for bytes in [&b""[..], b"id: \xff\n", b"id: [\n"] {
            let mut files = shipped.clone();
            files.get_mut(path).expect("it is there").bytes = Cow::Borrowed(bytes);
            let findings: Vec<String> =
                load_files(&files).findings.iter().map(|finding| finding.render(Lang::En)).collect();
            assert_eq!(findings.len(), 1, "{}", findings.join("\n"));
        }
    }
}
