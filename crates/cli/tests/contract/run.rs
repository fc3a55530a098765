//! Running the binary, and the small inputs that the tests share.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

/// The smallest answers file that is right.
pub(crate) const SMALLEST: &str = "format: tashika-answers/1\nservice:\n  name: Shop\n";

/// How a run ended.
pub(crate) struct Run {
    /// The exit code.
    pub(crate) code: i32,
    /// Standard output.
    pub(crate) out: String,
    /// Standard error.
    pub(crate) err: String,
}

impl Run {
    /// Demands an exit code and shows what was said when it is another one.
    #[track_caller]
    pub(crate) fn ends(self, code: i32) -> Self {
        assert_eq!(self.code, code, "exit code; out: {} err: {}", self.out, self.err);
        self
    }

    /// Standard output as JSON.
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}", self.out))
    }
}

/// Runs `tashika`.
pub(crate) fn tashika(arguments: &[&str]) -> Run {
    tashika_reading(arguments, b"")
}

/// Runs `tashika` with standard input.
pub(crate) fn tashika_reading(arguments: &[&str], input: &[u8]) -> Run {
    let mut child = Command::new(env!("CARGO_BIN_EXE_tashika"))
        .args(arguments)
        .env("LANG", "en_US.UTF-8")
        .env("LC_ALL", "en_US.UTF-8")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary starts");
    let mut stdin = child.stdin.take().expect("a piped input");
    let input = input.to_vec();
    // A program that does not read its input closes it; that is no failure of the test.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().expect("the binary ends");
    writer.join().expect("the input was written");
    Run {
        code: output.status.code().expect("the binary was not killed by a signal"),
        out: String::from_utf8(output.stdout).expect("UTF-8 on standard output"),
        err: String::from_utf8(output.stderr).expect("UTF-8 on standard error"),
    }
}

/// A temporary folder with named files.
pub(crate) struct Folder(tempfile::TempDir);

impl Folder {
    /// An empty folder.
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().expect("a temporary folder"))
    }

    /// A path in it.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// A path in it as an argument.
    pub(crate) fn at(&self, name: &str) -> String {
        text(&self.path(name))
    }

    /// Writes a file and returns its path as an argument.
    pub(crate) fn with(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        std::fs::write(self.path(name), content).expect("a writable folder");
        self.at(name)
    }

    /// The names in it, sorted.
    pub(crate) fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = std::fs::read_dir(self.0.path())
            .expect("a readable folder")
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }
}

/// The complete sample.
pub(crate) fn sample() -> String {
    text(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/answers.yaml"))
}

/// Twelve digits that check as a My Number, made now so that none stands in a file.
pub(crate) fn my_number() -> String {
    let body: Vec<u32> = (0..11).map(|place| (place * 7 + 3) % 10).collect();
    body.iter().chain([&app::my_number::check_digit(&body)]).map(u32::to_string).collect()
}

fn text(path: &Path) -> String {
    path.to_str().expect("a UTF-8 path").to_owned()
}
