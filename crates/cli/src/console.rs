//! Standard streams and exit codes.

use std::fs::File;
use std::io::{ErrorKind, Read, Write};
use std::path::Path;
use std::sync::OnceLock;

use app::phrase::say_error;
use app::{AppError, guard, my_number};
use model::Lang;
use policy::{ReadError, hint_head};

use crate::arguments::LangOption;

/// The language of messages that come from nowhere in particular: a stream that fails is met everywhere.
static LANG: OnceLock<Lang> = OnceLock::new();

/// Sets the language of messages, once.
pub(crate) fn speak(lang: Lang) {
    // A second language would come too late for what was said before; the first stays.
    let _ = LANG.set(lang);
}

fn lang() -> Lang {
    LANG.get().copied().unwrap_or_default()
}

/// How a command ended well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// A result.
    Result,
    /// A check came out negative.
    Negative,
    /// Reader, service or card failed, and the output says so.
    Environment,
}

impl Outcome {
    /// The exit code.
    pub(crate) fn code(self) -> u8 {
        match self {
            Outcome::Result => 0,
            Outcome::Negative => 1,
            Outcome::Environment => 3,
        }
    }
}

/// Why a command failed.
pub(crate) struct Problem {
    /// 1 found something against it, 2 usage or input, 3 environment.
    pub(crate) code: u8,
    /// Lines for standard error.
    pub(crate) lines: Vec<String>,
}

impl Problem {
    /// Wrong input.
    pub(crate) fn input(lines: Vec<String>) -> Self {
        Self { code: 2, lines }
    }

    /// A folder of policies that cannot be read, and what helps.
    pub(crate) fn policies(error: &ReadError, lang: Lang) -> Self {
        let (message, hint) = (error.message(), error.hint());
        let words = words::Words::of(lang);
        let sentence = words.say_with("cli-error-policies", &[("detail", message.in_lang(lang))]);
        let line = format!("{}: error[{}]: {sentence}", error.path().display(), error.word());
        let code = if error.is_environment() { 3 } else { 2 };
        Self { code, lines: vec![format!("{line}\n  = {}: {}", hint_head(lang), hint.in_lang(lang))] }
    }

    /// A failure of a use case about a file.
    pub(crate) fn of(error: &AppError, file: &Path, lang: Lang) -> Self {
        let code = match error {
            _ if error.is_environment() => 3,
            _ if error.is_negative() => 1,
            _ => 2,
        };
        let lines = match error {
            AppError::Input(findings) => {
                findings.iter().map(|finding| finding.render(&file.display().to_string(), lang)).collect()
            }
            other => {
                let mut lines = match other {
                    AppError::Sector(error) => error.lines(lang),
                    _ => Vec::new(),
                };
                lines.push(format!(
                    "{}: error[{}]: {}",
                    place(other, file),
                    other.code(),
                    say_error(other, lang)
                ));
                lines
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

/// Refuses names of files and folders that look like they hold a My Number, before anything is read or written.
pub(crate) fn guard_names(paths: &[&Path]) -> Result<(), Problem> {
    let lines: Vec<String> = paths
        .iter()
        .filter_map(|path| Some((path, guard::file_name(path).err()?)))
        .map(|(path, error)| {
            let masked = my_number::mask(&path.to_string_lossy());
            format!("{masked}: error[{}]: {}", error.code(), say_error(&error, lang()))
        })
        .collect();
    if lines.is_empty() { Ok(()) } else { Err(Problem::input(lines)) }
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
    let sentence = words::Words::of(lang).say_with("cli-error-file", &[("detail", &reason(error, lang))]);
    Problem { code, lines: vec![format!("{}: error[{word}]: {sentence}", file.display())] }
}

/// What the system says, in words of the language; what has none is told as the system says it.
fn reason(error: &std::io::Error, lang: Lang) -> String {
    let key = match error.kind() {
        ErrorKind::NotFound => "cli-reason-absent",
        ErrorKind::NotADirectory => "cli-reason-not-a-folder",
        ErrorKind::IsADirectory => "cli-reason-a-folder",
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => "cli-reason-forbidden",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "cli-reason-full",
        _ => return error.to_string(),
    };
    words::Words::of(lang).say(key)
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
    let sentence =
        words::Words::of(lang()).say_with("cli-error-output", &[("detail", &reason(error, lang()))]);
    Problem { code: 3, lines: vec![format!("-: error[disk]: {sentence}")] }
}

/// Prints to standard error.
pub(crate) fn complain(lines: &[String]) {
    let mut out = std::io::stderr().lock();
    for line in lines {
        let _ = writeln!(out, "{line}");
    }
}

/// Does something when the process is asked to end, instead of ending at once: a card must not be left open.
pub(crate) fn on_end(work: impl FnMut() + Send + 'static) {
    // Set once per command; where the system refuses, the process ends at once as ever.
    let _ = ctrlc::set_handler(work);
}

impl From<LangOption> for Lang {
    fn from(option: LangOption) -> Self {
        match option {
            LangOption::Ja => Lang::Ja,
            LangOption::En => Lang::En,
        }
    }
}
