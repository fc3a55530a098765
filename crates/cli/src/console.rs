//! Standard streams and exit codes.

use std::io::Write;
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

/// Reads a file; a file that is not there is wrong input, a disk that fails is the environment.
pub(crate) fn read(file: &Path, lang: Lang) -> Result<Vec<u8>, Problem> {
    std::fs::read(file).map_err(|error| {
        let code = match error.kind() {
            std::io::ErrorKind::NotFound | std::io::ErrorKind::IsADirectory => 2,
            _ => 3,
        };
        let words = words::Words::of(lang);
        let line = words.say_with(
            "cli-error-file",
            &[("path", &file.display().to_string()), ("detail", &error.to_string())],
        );
        Problem { code, lines: vec![line] }
    })
}

/// Prints to standard output. A reader that closed the pipe has seen enough.
pub(crate) fn print(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.write_all(b"\n"));
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
