//! A desk in a temporary folder, for tests.

use chrono::DateTime;
use tempfile::TempDir;

use crate::wire::{AssessmentView, CreateRequest};
use crate::{Desk, Now};

pub(super) fn now() -> Now {
    later(0)
}

pub(super) fn later(seconds: i64) -> Now {
    Now::at(DateTime::from_timestamp(1_795_660_500 + seconds, 0).expect("a valid time"))
}

pub(super) fn ja() -> String {
    "ja".to_owned()
}

pub(super) fn desk() -> (TempDir, Desk) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let documents = folder.path().join("documents");
    let desk = Desk::open(&folder.path().join("data"), &documents, now()).expect("a new folder");
    (folder, desk)
}

pub(super) fn create(desk: &mut Desk, name: &str) -> AssessmentView {
    let request = CreateRequest { name: name.to_owned(), lang: ja() };
    desk.create_assessment(&request, now()).expect("a new assessment")
}
