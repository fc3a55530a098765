//! `tashika sector`: drafting, publishing, installing and following up guidelines.
//!
//! Responsible for: what these commands have in common. Not responsible for: what they do, which `app` does.

mod check;
mod compare;
mod impact;
mod import;
mod install;
mod key;
mod new;
mod publish;

use std::path::Path;

use app::AppError;
use app::phrase::say_error;
use app::sector::Library;
use model::Lang;
use serde_json::{Value, json};

use super::assess::load;
use crate::arguments::sector::{OutputOptions, SectorCommand};
use crate::console::{Outcome, Problem, print};

pub(crate) use key::open_key;

/// Does what was asked for.
pub(crate) fn run(command: &SectorCommand) -> Result<Outcome, Problem> {
    match command {
        SectorCommand::New(options) => new::run(options),
        SectorCommand::Check(options) => check::run(options),
        SectorCommand::Keygen(options) => key::run(options),
        SectorCommand::Publish(options) => publish::run(options),
        SectorCommand::Verify(options) => install::verify(options),
        SectorCommand::Install(options) => install::install(options),
        SectorCommand::Diff(options) => compare::diff(options),
        SectorCommand::Table(options) => compare::table(options),
        SectorCommand::Import(options) => import::run(options),
        SectorCommand::Impact(options) => impact::run(options),
    }
}

/// How a command speaks.
#[derive(Clone, Copy)]
struct Voice {
    json: bool,
    lang: Lang,
}

impl Voice {
    fn of(options: &OutputOptions) -> Self {
        Self { json: options.json, lang: Lang::from(options.lang) }
    }

    /// A sentence of the catalogues.
    fn say(self, key: &str, params: &[(&str, &str)]) -> String {
        words::Words::of(self.lang).say_with(key, params)
    }

    /// A failure about a file; with `--json` it stands on standard output as well.
    fn problem(self, error: &AppError, file: &Path) -> Problem {
        let problem = Problem::of(error, file, self.lang);
        if self.json {
            let value = json!({ "format": "tashika-error/1", "error": failure(error, self.lang) });
            if let Err(unwritten) = print_json(&value) {
                return unwritten;
            }
        }
        problem
    }

    /// Prints the JSON or the lines.
    fn tell(self, value: &Value, lines: &[String]) -> Result<(), Problem> {
        if self.json { print_json(value) } else { print(&lines.join("\n")) }
    }
}

/// A failure as JSON.
fn failure(error: &AppError, lang: Lang) -> Value {
    let mut value = json!({ "code": error.code(), "message": say_error(error, lang) });
    if let AppError::Sector(error) = error {
        use app::sector::SectorError;
        match &**error {
            SectorError::Checked(findings) => value["findings"] = json!(findings),
            SectorError::Unreadable(findings) => value["file_findings"] = json!(findings),
            _ => {}
        }
    }
    value
}

fn print_json(value: &Value) -> Result<(), Problem> {
    print(&serde_json::to_string_pretty(value).expect("an object has only string keys"))
}

/// Guidelines on the shipped policies; with a data folder, the installed ones too.
fn library(data: Option<&Path>, lang: Lang) -> Result<Library, Problem> {
    Ok(Library::new(load(None, lang)?.catalogue().clone(), data))
}
