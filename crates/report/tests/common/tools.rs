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
