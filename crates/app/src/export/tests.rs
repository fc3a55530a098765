//! Names are safe and nothing is overwritten.

use super::{file_name, write_new, write_once};
use crate::error::AppError;

#[test]
fn names_are_safe() {
    for (words, expected) in [
        (vec!["フリマ", "出金", "2026-11-24"], "フリマ-出金-2026-11-24.pdf"),
        (vec!["../../etc", "a/b\\c:d"], "etc-a-b-c-d.pdf"),
        (vec!["", " "], "tashika.pdf"),
    ] {
        assert_eq!(file_name(&words, "pdf"), expected);
    }
}

#[test]
fn long_names_lose_their_ends_and_keep_kind_and_date() {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["あ".repeat(90), "𠮷".repeat(90), format!("a{}", "あ".repeat(90))] {
        for transaction in ["", "出金", &name] {
            let file = file_name(&[&name, transaction, "対応事項", "2026-11-24"], "tashika");
            assert!(file.ends_with("-対応事項-2026-11-24.tashika"), "{file}");
            assert!(file.starts_with(&name[..name.floor_char_boundary(40)]), "{file}");
            write_new(folder.path(), &file, b"one").expect("the file system takes it");
            write_new(folder.path(), &file, b"two").expect("also with a number");
        }
    }
    let short = file_name(&["フリマ", &"あ".repeat(90), "報告書", "2026-11-24"], "pdf");
    assert!(short.starts_with("フリマ-あああ"), "{short}");
}

#[test]
fn never_writes_over_a_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let first = write_new(folder.path(), "報告書.pdf", b"one").expect("written");
    let second = write_new(folder.path(), "報告書.pdf", b"two").expect("written");
    assert_eq!(first.file_name().and_then(|name| name.to_str()), Some("報告書.pdf"));
    assert_eq!(second.file_name().and_then(|name| name.to_str()), Some("報告書 (2).pdf"));
    assert_eq!(std::fs::read(&first).expect("there"), b"one");
    assert!(matches!(write_once(&first, b"three"), Err(AppError::Exists { .. })));
}
