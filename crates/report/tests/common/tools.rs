//! External programs and files for tests.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Runs a program on a file and returns what it prints. A missing program fails the test.
pub fn run(program: &str, before: &[&str], file: &Path, after: &[&str]) -> String {
    let output = Command::new(program).args(before).arg(file).args(after).output().unwrap_or_else(|error| {
        panic!("the program `{program}` is needed for this test (Debian: qpdf, poppler-utils): {error}")
    });
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "`{program}` failed: {text}{errors}");
    assert!(errors.trim().is_empty(), "`{program}` complains: {errors}");
    text
}

/// A PDF in a temporary folder.
pub struct Saved {
    _folder: tempfile::TempDir,
    /// Where it is.
    pub path: PathBuf,
}

/// Saves bytes.
pub fn save(bytes: &[u8]) -> Saved {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("report.pdf");
    std::fs::write(&path, bytes).expect("a writable temporary folder");
    Saved { _folder: folder, path }
}

/// Text of every page of a PDF, as it is laid out.
pub fn page_texts(bytes: &[u8]) -> Vec<String> {
    let saved = save(bytes);
    let text = run("pdftotext", &["-layout"], &saved.path, &["-"]);
    text.trim_end_matches('\u{c}').split('\u{c}').map(str::to_owned).collect()
}

/// What stands between head and foot of the pages of an upright PDF, without white space.
pub fn body_text(bytes: &[u8]) -> String {
    let area = ["-raw", "-nopgbrk", "-r", "72", "-x", "0", "-y", "62", "-W", "596", "-H", "726"];
    bare(&run("pdftotext", &area, &save(bytes).path, &["-"]))
}

/// No word of an upright PDF stands below the text but those of the foot: the id and the number of the page.
pub fn nothing_below_the_text(bytes: &[u8], id: &str) {
    let boxes = run("pdftotext", &["-bbox"], &save(bytes).path, &["-"]);
    for line in boxes.lines().filter(|line| line.trim_start().starts_with("<word")) {
        let word = line.split('>').nth(1).and_then(|rest| rest.split('<').next()).expect("a word");
        let at = |name: &str| -> f32 {
            let value = line.split(name).nth(1).and_then(|rest| rest.split('"').nth(1));
            value.and_then(|value| value.parse().ok()).expect("its place")
        };
        let foot = word == id || word == "/" || word.chars().all(|character| character.is_ascii_digit());
        assert!(
            at("yMax") < 790.0 || foot && at("yMin") > 795.0,
            "{word} at {} to {}",
            at("yMin"),
            at("yMax")
        );
    }
}

/// The text without white space.
pub fn bare(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

/// Every text of a value, taken from its debug form.
pub fn texts(value: &impl std::fmt::Debug) -> Vec<String> {
    let debug = format!("{value:?}");
    let mut texts = Vec::new();
    let mut characters = debug.chars();
    while let Some(character) = characters.next() {
        if character != '"' {
            continue;
        }
        let mut text = String::new();
        while let Some(character) = characters.next() {
            match character {
                '"' => break,
                '\\' => text.extend(characters.next().map(|after| if after == 'n' { '\n' } else { after })),
                _ => text.push(character),
            }
        }
        if !text.is_empty() {
            texts.push(text);
        }
    }
    texts
}

/// Compares a text with a recorded file; with `BLESS` it records.
pub fn as_recorded(name: &str, text: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, text).expect("a writable golden file");
    }
    let recorded = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(recorded == text, "{} differs; look, then run with BLESS=1", path.display());
}
