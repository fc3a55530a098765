//! The files of the repository.

use std::path::{Path, PathBuf};
use std::process::Command;

use tests::root;

/// A text file with its path from the root.
pub(crate) struct File {
    /// The path from the root, with `/`.
    pub(crate) path: String,
    /// The content.
    pub(crate) text: String,
}

/// Every file that is part of the repository and holds text.
pub(crate) fn all() -> Vec<File> {
    let output = Command::new("git")
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(root())
        .output()
        .expect("git lists the files of a clone");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let names = String::from_utf8(output.stdout).expect("UTF-8 names");
    let read = |path: &str| std::fs::read_to_string(root().join(path)).ok();
    names
        .split_terminator('\0')
        .filter_map(|path| Some(File { path: path.to_owned(), text: read(path)? }))
        .collect()
}

/// Every file whose path obeys a rule.
pub(crate) fn with(rule: impl Fn(&str) -> bool) -> Vec<File> {
    let found: Vec<File> = all().into_iter().filter(|file| rule(&file.path)).collect();
    assert!(!found.is_empty(), "the rule finds nothing");
    found
}

/// Whether a file is a test or a help of tests.
pub(crate) fn is_test(path: &str) -> bool {
    let name = Path::new(path).file_name().and_then(|name| name.to_str()).unwrap_or_default();
    path.starts_with("tests/")
        || path.contains("/tests/")
        || path.starts_with("ui/src/test/")
        || path.starts_with("ui/src/ipc/fake/")
        || path.starts_with("ui/src/gallery/")
        || name == "tests.rs"
        || name.contains(".test.")
}

/// A path from the root.
pub(crate) fn at(path: &str) -> PathBuf {
    root().join(path)
}
