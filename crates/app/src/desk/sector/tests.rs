//! The whole way at the desk: an association drafts, publishes and counts; a member installs, assesses and hands over.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod members;
mod refused;

use std::path::{Path, PathBuf};

use crate::Desk;
use crate::desk::test_desk::{desk, ja as lang, later, now};
use crate::wire::*;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use tempfile::TempDir;

const PASSPHRASE: &str = "a passphrase of the association";
const TEMPLATE: &str = "jfa-alcohol-tobacco-2023";

fn shipped_key(desk: &Desk) -> String {
    let list = desk.list_sectors(&LangRequest { lang: lang() }).unwrap();
    list.shipped.into_iter().find(|row| row.id == TEMPLATE).unwrap().key
}

/// A draft from the shipped example, under the name of an association.
fn draft(desk: &mut Desk, id: &str) -> SectorDraftView {
    let request = NewSectorRequest {
        from: shipped_key(desk),
        id: id.to_owned(),
        title: "貸会議室の年齢確認".to_owned(),
        publisher: "例示貸会議室協会".to_owned(),
        lang: lang(),
    };
    let draft = desk.new_sector_draft(&request, now()).unwrap();
    for (path, value) in [("/title/en", "Age checks for meeting rooms"), ("/short-title/en", "Meeting rooms")]
    {
        set(desk, &draft.key, path, value);
    }
    desk.open_sector_draft(&SectorDraftRequest { key: draft.key, lang: lang() }, now()).unwrap()
}

fn set(desk: &mut Desk, key: &str, path: &str, value: &str) -> SectorEditView {
    let request = SetFieldRequest {
        key: key.to_owned(),
        place: "header/".to_owned(),
        path: path.to_owned(),
        value: value.to_owned(),
        lang: lang(),
    };
    desk.set_sector_field(&request, now()).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn signing_key(desk: &mut Desk) -> String {
    let request =
        NewKeyRequest { name: "事務局".to_owned(), passphrase: PASSPHRASE.to_owned(), lang: lang() };
    desk.new_sector_key(request, now()).unwrap().keys.last().unwrap().fingerprint.clone()
}

fn publish(desk: &mut Desk, key: &str, signing_key: &str) -> Result<PublishedView, crate::AppError> {
    let request = PublishRequest {
        key: key.to_owned(),
        signing_key: signing_key.to_owned(),
        passphrase: PASSPHRASE.to_owned(),
        lang: lang(),
    };
    desk.publish_sector(request, now())
}

fn file_of(published: &PublishedView) -> PathBuf {
    published
        .files
        .iter()
        .map(PathBuf::from)
        .find(|path| path.extension().is_some_and(|e| e == "tsector"))
        .unwrap()
}

fn content(path: &Path) -> String {
    STANDARD.encode(std::fs::read(path).unwrap())
}

fn install(
    desk: &mut Desk,
    bytes: &str,
    fingerprint: &str,
    older: bool,
) -> Result<SectorsView, crate::AppError> {
    let request = InstallSectorRequest {
        name: "guideline.tsector".to_owned(),
        content: bytes.to_owned(),
        fingerprint: fingerprint.to_owned(),
        older,
        lang: lang(),
    };
    desk.install_sector(&request, now())
}

/// An association with a published guideline.
fn association(id: &str) -> (TempDir, Desk, SectorDraftView, PublishedView) {
    let (folder, mut desk) = desk();
    let draft = draft(&mut desk, id);
    let key = signing_key(&mut desk);
    let published = publish(&mut desk, &draft.key, &key).unwrap_or_else(|error| {
        let errors: Vec<_> = draft.findings.iter().filter(|found| found.severity == "error").collect();
        panic!("{error}: {errors:#?}")
    });
    (folder, desk, draft, published)
}

/// A member with an assessment under the guideline.
fn member(published: &PublishedView) -> (TempDir, Desk, AssessmentView) {
    let (folder, mut desk) = desk();
    let file = content(&file_of(published));
    let list = install(&mut desk, &file, &published.fingerprint, false).unwrap();
    let key = list.installed[0].key.clone();
    let request = CreateRequest { name: "会議室の貸出し".to_owned(), lang: lang() };
    let id = desk.create_assessment(&request, now()).unwrap().id;
    let view = desk.set_sector(&SetSectorRequest { id, sector: key, lang: lang() }, now()).unwrap();
    (folder, desk, view)
}

fn answer(desk: &mut Desk, id: &str, question: &str, option: &str) -> AssessmentView {
    let answer = AnswerValue { unknown: false, options: vec![option.to_owned()], text: String::new() };
    let request = SaveAnswerRequest {
        id: id.to_owned(),
        question: question.to_owned(),
        answer: Some(answer),
        lang: lang(),
    };
    desk.save_answer(&request, now()).unwrap_or_else(|error| panic!("{question}: {error}"))
}

#[test]
fn what_publishing_needs_is_said_and_then_everything_is_written() {
    let (_folder, mut desk) = desk();
    let draft = draft(&mut desk, "meeting-rooms");
    let key = signing_key(&mut desk);

    // The name of the examples is nobody's.
    set(&mut desk, &draft.key, "/publisher", "Tashika project");
    assert_eq!(
        publish(&mut desk, &draft.key, &key).err().map(|error| error.code()),
        Some("reserved-publisher")
    );
    let undone = SectorDraftRequest { key: draft.key.clone(), lang: lang() };
    desk.undo_sector_draft(&undone, now()).unwrap();

    // Errors of the check block.
    set(&mut desk, &draft.key, "/title/ja", "");
    assert!(publish(&mut desk, &draft.key, &key).is_err());
    desk.undo_sector_draft(&undone, now()).unwrap();

    let wrong = PublishRequest {
        key: draft.key.clone(),
        signing_key: key.clone(),
        passphrase: "another passphrase".to_owned(),
        lang: lang(),
    };
    assert_eq!(desk.publish_sector(wrong, now()).err().map(|e| e.code()), Some("key-wrong-passphrase"));
    assert!(desk.list_sectors(&LangRequest { lang: lang() }).unwrap().drafts[0].published == 0);

    let published = publish(&mut desk, &draft.key, &key).unwrap();
    assert_eq!(published.fingerprint, key);
    assert_eq!(published.draft.versions.len(), 1);
    assert!(published.files.len() >= 3, "{:?}", published.files);
    assert!(published.files.iter().all(|file| Path::new(file).is_file()));
    assert_eq!(publish(&mut desk, &draft.key, &key).err().map(|error| error.code()), Some("version-taken"));
}

#[test]
fn files_that_stand_there_are_never_written_over() {
    let (_folder, mut desk) = desk();
    let draft = draft(&mut desk, "meeting-rooms");
    let key = signing_key(&mut desk);
    let folder = PathBuf::from(desk.settings().unwrap().export_folder);
    std::fs::create_dir_all(&folder).unwrap();
    let standing = folder.join(format!("meeting-rooms-{}.docx", draft.version));
    std::fs::write(&standing, b"mine").unwrap();
    assert_eq!(publish(&mut desk, &draft.key, &key).err().map(|error| error.code()), Some("exists"));
    assert_eq!(std::fs::read(&standing).unwrap(), b"mine");
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1, "nothing else was left");
    assert!(desk.list_sectors(&LangRequest { lang: lang() }).unwrap().drafts[0].published == 0);
}

#[test]
fn a_draft_goes_out_as_documents_and_as_a_folder() {
    let (_folder, mut desk) = desk();
    let draft = draft(&mut desk, "meeting-rooms");
    for kind in ["guideline-pdf", "guideline-docx", "folder", "folder"] {
        let request = SectorFileExportRequest {
            key: draft.key.clone(),
            kind: kind.to_owned(),
            old: String::new(),
            new: String::new(),
            lang: lang(),
        };
        let saved = desk.export_sector(&request).unwrap();
        let path = Path::new(&saved.path);
        assert!(path.exists(), "{kind}");
        if kind == "folder" {
            assert_eq!(crate::sector::library::read_folder(path).unwrap().0.header.id, "meeting-rooms");
            assert!(desk.own_folder(Path::new(&saved.folder)).is_ok());
        }
    }
}
