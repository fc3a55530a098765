//! Tests of settings, and of restoring at the desk.

use std::fs;
use std::path::{Path, PathBuf};

use crate::desk::test_desk::{create, desk, ja, now};
use crate::desk::{DATA_FILE, Desk, Refusal};
use crate::wire::{ListRequest, RestoreRequest, SaveSettingsRequest, SettingsView};

fn export_to(desk: &mut Desk, folder: &str) -> Result<SettingsView, Refusal> {
    let request = SaveSettingsRequest {
        lang: Some("en".to_owned()),
        theme: None,
        text_size: None,
        export_folder: Some(folder.to_owned()),
        trust_folder: None,
    };
    desk.save_settings(&request, now())
}

fn restore(desk: &mut Desk, path: &Path) -> Result<Option<PathBuf>, crate::AppError> {
    desk.restore_backup(&RestoreRequest { path: path.display().to_string(), lang: ja() }, now())
}

fn names(desk: &Desk) -> Vec<String> {
    let all = ListRequest { query: String::new(), offset: 0, limit: 9 };
    desk.list_assessments(&all).expect("a page").groups.into_iter().map(|group| group.name).collect()
}

#[test]
fn a_relative_export_folder_is_refused_and_nothing_else_of_the_request_is_kept() {
    let (folder, mut desk) = desk();
    let whole = folder.path().join("exports").display().to_string();
    for relative in ["exports", "./exports", "../exports"] {
        let refused = export_to(&mut desk, relative).expect_err("relative");
        assert_eq!(refused.view().code, "relative-folder");
        assert_eq!(desk.settings().expect("settings").lang, "ja");
    }
    assert_eq!(export_to(&mut desk, &whole).expect("whole").export_folder, whole);
    let home = std::env::home_dir().expect("a home folder").join("exports").display().to_string();
    assert_eq!(export_to(&mut desk, "~/exports").expect("short").export_folder, home);
}

#[test]
fn a_relative_folder_of_an_earlier_version_gives_way_to_the_first_one() {
    let (folder, mut desk) = desk();
    desk.store.save_setting("export-folder", Some("exports"), now().timestamp()).expect("saved");
    let first = folder.path().join("documents").join("Tashika").display().to_string();
    assert_eq!(desk.settings().expect("settings").export_folder, first);
}

#[test]
fn a_backup_comes_back_and_the_path_of_the_kept_data_is_told() {
    let (folder, mut desk) = desk();
    create(&mut desk, "一");
    let backup = folder.path().join("backup.db");
    desk.backup_to(&backup).expect("a backup");
    create(&mut desk, "二");
    let kept = restore(&mut desk, &backup).expect("restored").expect("data were there");
    assert!(kept.is_file());
    assert_eq!(names(&desk), ["一"]);
    create(&mut desk, "三");
    drop(desk);
    let data = folder.path().join("data");
    let desk = Desk::open(&data, folder.path(), now()).expect("it opens again");
    assert_eq!(names(&desk), ["三", "一"], "what was saved after restoring lies in the file");
}

#[test]
fn a_backup_that_only_looks_like_one_changes_nothing_and_saving_goes_on() {
    let (folder, mut desk) = desk();
    create(&mut desk, "一");
    // Mark and version of a data file, and no table.
    let path = folder.path().join("backup.db");
    desk.backup_to(&path).expect("a backup");
    let bytes = fs::read(&path).expect("its bytes");
    let page = usize::from(u16::from_be_bytes([bytes[16], bytes[17]]));
    let mut hollow = bytes[..page].to_vec();
    hollow[28..32].copy_from_slice(&1_u32.to_be_bytes());
    // An empty table of tables: no free pages, a leaf without cells.
    hollow[32..40].fill(0);
    hollow[100..page].fill(0);
    hollow[100] = 0x0D;
    hollow[105..107].copy_from_slice(&u16::try_from(page).expect("a page").to_be_bytes());
    fs::write(&path, hollow).expect("written");

    let refused = restore(&mut desk, &path).expect_err("no data");
    assert_eq!(refused.code(), "damaged-backup");
    create(&mut desk, "二");
    drop(desk);
    let data = folder.path().join("data");
    assert_eq!(names(&Desk::open(&data, folder.path(), now()).expect("it opens")), ["二", "一"]);
}

#[test]
fn without_a_file_nothing_is_taken_as_saved() {
    let (folder, mut desk) = desk();
    let backup = folder.path().join("backup.db");
    desk.backup_to(&backup).expect("a backup");
    // Neither the backup nor the data can be opened.
    fs::write(&backup, "kaputt").expect("written");
    let data = folder.path().join("data").join(DATA_FILE);
    fs::remove_file(&data).expect("removed");
    fs::create_dir(&data).expect("something else stands there");
    assert!(restore(&mut desk, &backup).is_err());
    let request = crate::wire::CreateRequest { name: "一".to_owned(), lang: ja() };
    assert!(desk.create_assessment(&request, now()).is_err());
    assert!(desk.settings().is_err());
}

#[test]
fn broken_data_are_kept_beside_what_is_restored() {
    let (folder, desk) = desk();
    let backup = folder.path().join("backup.db");
    desk.backup_to(&backup).expect("a backup");
    drop(desk);
    let data = folder.path().join("data");
    fs::write(data.join(DATA_FILE), "kaputt").expect("written");
    let kept = Desk::restore_into(&data, &backup, now()).expect("restored").expect("something was there");
    assert_eq!(fs::read_to_string(kept).expect("kept"), "kaputt");
}
