//! Files out and in: reports, tables, `.tashika`, backups.

use std::path::Path;

use app::wire::{
    CopyFileRequest, ImportRequest, ItemForm, RestoreRequest, SaveDraftTextRequest, SaveItemRequest,
    SaveSettingsRequest,
};
use tests::base64;

use crate::office::{Office, request};

fn bytes(path: &str) -> Vec<u8> {
    std::fs::read(path).expect("an exported file")
}

#[test]
fn a_report_is_exported_at_once_and_never_over_another_file() {
    let mut office = Office::new();
    let id = office.sample().id;
    let first = office.export(&id, "report", "ja");
    assert_eq!(Path::new(&first.folder), office.path("documents/Tashika"));
    assert!(bytes(&first.path).starts_with(b"%PDF-"));
    let before = bytes(&first.path);
    let second = office.export(&id, "report", "ja");
    assert_ne!(first.path, second.path);
    assert_eq!(bytes(&first.path), before);
    assert_eq!(bytes(&second.path), before, "the same content, the same bytes");
    let english = office.export(&id, "report", "en");
    assert_ne!(bytes(&english.path), before);
    let left = std::fs::read_dir(&first.folder).expect("a folder").count();
    assert_eq!(left, 3, "nothing else is left behind");

    let now = office.now();
    let preview = office.desk.preview_report(&request(&id), now).expect("a preview");
    assert_eq!(base64(&before), preview.base64, "the preview is the report");
}

#[test]
fn a_saved_file_is_copied_only_from_the_exports_and_never_over_another() {
    let mut office = Office::new();
    let id = office.sample().id;
    let saved = office.export(&id, "methods-csv", "ja");
    let to = office.path("elsewhere.csv");
    let copy = |from: &str| CopyFileRequest { from: from.to_owned(), to: to.display().to_string() };
    office.desk.copy_file(&copy(&saved.path)).expect("a copy");
    assert_eq!(bytes(&to.display().to_string()), bytes(&saved.path));
    assert_eq!(office.desk.copy_file(&copy(&saved.path)).expect_err("it exists").code(), "exists");
    let data = office.data().display().to_string();
    assert_eq!(office.desk.copy_file(&copy(&data)).expect_err("not an export").code(), "not-found");
}

#[test]
fn tables_are_csv_with_a_byte_order_mark() {
    let mut office = Office::new();
    let id = office.sample().id;
    for lang in ["ja", "en"] {
        for (what, rows) in [("methods-csv", 18), ("checkpoints-csv", 43)] {
            let bytes = bytes(&office.export(&id, what, lang).path);
            let text = std::str::from_utf8(&bytes).expect("UTF-8");
            let text = text.strip_prefix('\u{FEFF}').expect("a byte order mark");
            assert!(
                text.contains("\r\n") && !text.replace("\r\n", "").contains('\r'),
                "lines end as in RFC 4180"
            );
            let lines = text.trim_end().split("\r\n").count();
            assert!(lines > rows, "{what} has a head and at least {rows} rows, found {lines} lines");
        }
    }
}

#[test]
fn a_tashika_file_brings_everything_to_another_desk() {
    let mut office = Office::new();
    let id = office.sample().id;
    let now = office.now();
    let record = ItemForm {
        state: "doing".to_owned(),
        owner: "法務部".to_owned(),
        due: "2026-12-10".to_owned(),
        evidence: "台帳".to_owned(),
        note: "一行目\n二行目".to_owned(),
    };
    let item = SaveItemRequest { id: id.clone(), item: "1.4".to_owned(), record, lang: "ja".to_owned() };
    office.desk.save_item(&item, now).expect("an item");
    let text = Some("お知らせの文".to_owned());
    let draft =
        SaveDraftTextRequest { id: id.clone(), key: "notice.ja".to_owned(), text, lang: "ja".to_owned() };
    office.desk.save_draft_text(&draft, now).expect("a draft text");
    let here = office.open(&id);
    let file = office.export(&id, "tashika", "ja");

    let mut other = Office::new();
    let import =
        ImportRequest { name: file.name.clone(), base64: base64(&bytes(&file.path)), lang: "ja".to_owned() };
    let now = other.now();
    let there = other.desk.import_file(&import, now).expect("an import");
    let there = other.open(&there.id);
    assert_ne!(there.id, here.id, "an assessment of its own");
    for (what, left, right) in [
        ("answers", format!("{:?}", here.sections), format!("{:?}", there.sections)),
        ("service", format!("{:?}", here.service), format!("{:?}", there.service)),
        ("ratings", format!("{:?}", here.ratings), format!("{:?}", there.ratings)),
        ("choice", format!("{:?}", here.choice), format!("{:?}", there.choice)),
        ("checkpoints", format!("{:?}", here.checkpoints), format!("{:?}", there.checkpoints)),
        ("texts", format!("{:?}", here.draft_texts), format!("{:?}", there.draft_texts)),
        ("methods", format!("{:?}", here.methods), format!("{:?}", there.methods)),
    ] {
        assert_eq!(left, right, "{what}");
    }
    assert_eq!(other.listed("たすき"), [there.id.as_str()], "and found by search");
    let report = |office: &mut Office, id: &str| bytes(&office.export(id, "report", "en").path);
    assert_eq!(report(&mut office, &id), report(&mut other, &there.id), "the same report");
}

#[test]
fn files_that_are_none_are_refused_and_nothing_is_added() {
    let mut office = Office::new();
    let now = office.now();
    let files: [(&[u8], &str); 6] = [
        (b"", "import-findings"),
        (b"{\"format\": \"tashika/1\"", "import-findings"),
        (b"{\"format\": \"tashika/99\"}", "newer-file"),
        (b"\xff\xfe", "import-findings"),
        (b"format: tashika-answers/1\nservice: {name: a}\nanswers: {x: y}\n", "import-findings"),
        (b"%PDF-1.7", "import-findings"),
    ];
    for (bytes, code) in files {
        let import = ImportRequest { name: "f".to_owned(), base64: base64(bytes), lang: "ja".to_owned() };
        let error = office.desk.import_file(&import, now).expect_err("refused");
        let told = error.view();
        assert_eq!((&*told.code, &*told.params["file"]), (code, "f"), "{:?}", String::from_utf8_lossy(bytes));
    }
    let import = ImportRequest { name: "f".to_owned(), base64: "!".to_owned(), lang: "ja".to_owned() };
    assert!(office.desk.import_file(&import, now).is_err());
    assert!(office.listed("").is_empty());
}

#[test]
fn the_export_folder_is_a_setting_that_stays() {
    let mut office = Office::new();
    let id = office.sample().id;
    let folder = office.path("somewhere/else").display().to_string();
    let settings = SaveSettingsRequest {
        lang: Some("en".to_owned()),
        theme: Some("dark".to_owned()),
        text_size: Some(150),
        export_folder: Some(folder.clone()),
        trust_folder: None,
    };
    let now = office.now();
    let saved = office.desk.save_settings(&settings, now).expect("settings");
    let mut office = office.restarted();
    assert_eq!(office.desk.settings().expect("settings"), saved);
    assert_eq!((saved.lang.as_str(), saved.theme.as_str(), saved.text_size), ("en", "dark", 150));
    assert_eq!(office.export(&id, "report", "ja").folder, folder);
}

#[test]
fn a_backup_brings_back_what_was() {
    let mut office = Office::new();
    let id = office.sample().id;
    let now = office.now();
    let backup = office.desk.backup(now).expect("a backup");
    office.answer(&id, "proofing-meeting", "dependent").expect("an answer");
    let other = office.sample().id;
    let now = office.now();
    let restore = RestoreRequest { path: backup.path.clone(), lang: "ja".to_owned() };
    let kept = office.desk.restore_backup(&restore, now).expect("a restored backup");
    assert!(kept.is_some_and(|path| path.is_file()), "what was there is kept beside it");
    assert_eq!(office.listed(""), [id.as_str()]);
    assert_eq!(office.open(&id).ial.range, [2, 2]);
    let gone = office.desk.open_assessment(&request(&other), now).expect_err("made after the backup");
    assert_eq!(gone.code(), "not-found");
    let wrong = RestoreRequest { path: office.path("none.db").display().to_string(), lang: "ja".to_owned() };
    assert_eq!(office.desk.restore_backup(&wrong, now).expect_err("no file").code(), "not-found");
    assert_eq!(office.open(&id).ial.range, [2, 2], "the data is still there and open");
}
