//! A folder with a guideline, a key and the program.
//!
//! Responsible for: the small inputs that the tests share. Not responsible for: what is tested.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use tempfile::TempDir;

use crate::program::{Run, TASHIKA, run};

/// The passphrase of every key here.
const PASSPHRASE: &str = "correct horse battery";

/// The guideline that the tests write.
pub(crate) const ID: &str = "shop-ages";

/// One key for all tests: making one takes a while on purpose.
static KEY: LazyLock<(Vec<u8>, String)> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("key");
    let mut command = Command::new(&*TASHIKA);
    command.args(["sector", "keygen", "--json", "--passphrase-stdin", "--out"]).arg(&path);
    let made = run(&mut command, format!("{PASSPHRASE}\n").as_bytes()).ends(0);
    let fingerprint = made.json()["fingerprint"].as_str().expect("a fingerprint").to_owned();
    (std::fs::read(path).expect("a key file"), fingerprint)
});

/// A temporary folder in which the program runs.
pub(crate) struct Place {
    folder: TempDir,
}

impl Place {
    /// An empty folder with the key.
    pub(crate) fn new() -> Self {
        let place = Self { folder: tempfile::tempdir().expect("a temporary folder") };
        place.write("key", &KEY.0);
        place
    }

    /// A folder with the guideline, ready to be published.
    pub(crate) fn with_guideline() -> Self {
        let place = Self::new();
        place.tashika(&["sector", "new", "draft", "--id", ID, "--from", "jfa-alcohol-tobacco-2023"]).ends(0);
        place.fill_in();
        place
    }

    /// The same, published into `out`.
    pub(crate) fn published() -> Self {
        let place = Self::with_guideline();
        place.publish("out").ends(0);
        place
    }

    /// The same, installed into `data`.
    pub(crate) fn installed() -> Self {
        let place = Self::published();
        place.install(&place.sealed(), &["--publisher", Self::fingerprint()]).ends(0);
        place
    }

    /// Writes what only the association knows.
    pub(crate) fn fill_in(&self) {
        self.edit("draft/sector.yaml", "publisher: \"\"", "publisher: 例示協会");
        self.edit(
            "draft/sector.yaml",
            "\ntitle:\n  ja: \"\"\n  en: \"\"",
            "\ntitle:\n  ja: 年齢確認\n  en: Age checks",
        );
        let (from, to) =
            ("short-title:\n  ja: \"\"\n  en: \"\"", "short-title:\n  ja: 年齢確認\n  en: Age checks");
        self.edit("draft/sector.yaml", from, to);
    }

    /// The fingerprint of the key.
    pub(crate) fn fingerprint() -> &'static str {
        &KEY.1
    }

    /// A path in the folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The published file, from the folder.
    pub(crate) fn sealed(&self) -> String {
        format!("out/{ID}-0.1.0.tsector")
    }

    /// Reads a file.
    pub(crate) fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Writes a file.
    pub(crate) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
    }

    /// Replaces a text that must be in a file.
    #[track_caller]
    pub(crate) fn edit(&self, name: &str, from: &str, to: &str) {
        let text = String::from_utf8(self.read(name)).expect("UTF-8");
        assert!(text.contains(from), "{name} holds {from:?}: {text}");
        self.write(name, text.replace(from, to));
    }

    /// Names of everything in the folder or a folder in it, with folders in between; empty when there is none.
    pub(crate) fn names(&self, folder: &str) -> Vec<String> {
        fn walk(folder: &Path, before: &str, names: &mut Vec<String>) {
            for entry in std::fs::read_dir(folder).into_iter().flatten() {
                let entry = entry.expect("an entry");
                let name = format!("{before}{}", entry.file_name().to_string_lossy());
                walk(&entry.path(), &format!("{name}/"), names);
                names.push(name);
            }
        }
        let mut names = Vec::new();
        walk(&self.path(folder), "", &mut names);
        names.sort();
        names
    }

    /// Runs `tashika` in the folder, in English.
    pub(crate) fn tashika(&self, arguments: &[&str]) -> Run {
        self.tashika_reading(arguments, "")
    }

    fn tashika_reading(&self, arguments: &[&str], input: &str) -> Run {
        let mut command = Command::new(&*TASHIKA);
        command.args(arguments).args(["--lang", "en"]).current_dir(self.folder.path());
        // Whatever is installed on this machine is none of the test's.
        command.env("HOME", self.folder.path()).env_remove("XDG_DATA_HOME");
        run(&mut command, input.as_bytes())
    }

    /// Publishes the guideline.
    pub(crate) fn publish(&self, out: &str) -> Run {
        let arguments =
            ["sector", "publish", "draft", "--key", "key", "--out", out, "--passphrase-stdin", "--json"];
        self.tashika_reading(&arguments, PASSPHRASE)
    }

    /// Installs a file into `data`.
    pub(crate) fn install(&self, file: &str, more: &[&str]) -> Run {
        self.tashika(&[&["sector", "install", file, "--data", "data"], more].concat())
    }

    /// Verifies a file beside `data`.
    pub(crate) fn verify(&self, file: &str, more: &[&str]) -> Run {
        self.tashika(&[&["sector", "verify", file, "--data", "data"], more].concat())
    }

    /// Writes answers of a member and assesses them under a guideline, with a result file of the member's name.
    pub(crate) fn member(&self, name: &str, ways: &str) -> String {
        self.write(&format!("{name}.yaml"), answers(name, ways));
        let file = format!("{name}.tresult");
        let arguments =
            ["assess", &format!("{name}.yaml"), "--sector", ID, "--data", "data", "--result", &file];
        self.tashika(&arguments).ends(0);
        file
    }
}

/// Answers of a member.
pub(crate) fn answers(name: &str, ways: &str) -> String {
    format!(
        "format: tashika-answers/1\nservice:\n  name: Till of {name}\n  organisation: {name}\n  \
         note: a remark that stays here\nanswers:\n  needs-personal-information: yes\n  \
         needs-validated-attributes: yes\n  shows-personal-data-online: no\n  \
         sector-transaction: alcohol-sale\n  sector-ways: [{ways}]\n"
    )
}
