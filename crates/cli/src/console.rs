//! Standard streams and exit codes.

use std::fs::File;
use std::io::{ErrorKind, Read, Write};
use std::path::Path;

use app::AppError;
use app::phrase::say_error;
use model::Lang;

use crate::arguments::LangOption;

/// How a command ended well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// A result.
    Result,
    /// A check came out negative.
    Negative,
}

impl Outcome {
    /// The exit code.
    pub(crate) fn code(self) -> u8 {
        match self {
            Outcome::Result => 0,
            Outcome::Negative => 1,
        }
    }
}

/// Why a command failed.
pub(crate) struct Problem {
    /// 2 usage or input, 3 environment.
    pub(crate) code: u8,
    /// Lines for standard error.
    pub(crate) lines: Vec<String>,
}

impl Problem {
    /// Wrong input.
    pub(crate) fn input(lines: Vec<String>) -> Self {
        Self { code: 2, lines }
    }

    /// A folder of policies that cannot be read.
    pub(crate) fn policies(folder: &Path, detail: &str, lang: Lang) -> Self {
        let sentence = words::Words::of(lang).say_with("cli-error-policies", &[("detail", detail)]);
        Self::input(vec![format!("{}: error[not-found]: {sentence}", folder.display())])
    }

    /// A failure of a use case about a file.
    pub(crate) fn of(error: &AppError, file: &Path, lang: Lang) -> Self {
        let code = if error.is_environment() { 3 } else { 2 };
        let lines = match error {
            AppError::Input(findings) => {
                findings.iter().map(|finding| finding.render(&file.display().to_string(), lang)).collect()
            }
            other => {
                vec![format!("{}: error[{}]: {}", place(other, file), other.code(), say_error(other, lang))]
            }
        };
        Self { code, lines }
    }
}

/// `FILE:LINE:COLUMN`, or the file alone where the trouble has no line.
fn place(error: &AppError, file: &Path) -> String {
    let params = error.params();
    match (params.get("line"), params.get("column")) {
        (Some(line), Some(column)) => format!("{}:{line}:{column}", file.display()),
        _ => file.display().to_string(),
    }
}

/// The largest file of any kind, in bytes; what is beyond is not read, so that an endless file ends.
const LARGEST: u64 = 20 << 20;

/// Reads a file up to one byte more than any may have.
pub(crate) fn read(file: &Path, lang: Lang) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    File::open(file)
        .and_then(|opened| opened.take(LARGEST + 1).read_to_end(&mut bytes))
        .map_err(|error| unreadable(file, &error, lang))?;
    Ok(bytes)
}

/// A file that is not there is wrong input, a disk that fails is the environment.
pub(crate) fn unreadable(file: &Path, error: &std::io::Error, lang: Lang) -> Problem {
    let (code, word) = match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::IsADirectory => (2, "not-found"),
        _ => (3, "disk"),
    };
    let detail = words::Words::of(lang).say_with("cli-error-file", &[("detail", &error.to_string())]);
    Problem { code, lines: vec![format!("{}: error[{word}]: {detail}", file.display())] }
}

/// Prints to standard output. A reader that closed the pipe has seen enough; a full disk is a failure.
pub(crate) fn print(text: &str) -> Result<(), Problem> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.write_all(b"\n")).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(unwritten(&error)),
        _ => Ok(()),
    }
}

/// Standard output that takes nothing more.
pub(crate) fn unwritten(error: &std::io::Error) -> Problem {
    Problem { code: 3, lines: vec![format!("-: error[disk]: {error}")] }
}

/// Prints to standard error.
pub(crate) fn complain(lines: &[String]) {
    let mut out = std::io::stderr().lock();
    for line in lines {
        let _ = writeln!(out, "{line}");
    }
}

impl From<LangOption> for Lang {
    fn from(option: LangOption) -> Self {
        match option {
            LangOption::Ja => Lang::Ja,
            LangOption::En => Lang::En,
        }
    }
}
