//! `tashika sector new`: a folder to begin with.

use app::Now;
use app::sector::begin::begin;
use serde_json::json;

use super::{Voice, library};
use crate::arguments::sector::NewOptions;
use crate::console::{Outcome, Problem, print};

/// Writes the files of a new guideline.
pub(super) fn run(options: &NewOptions) -> Result<Outcome, Problem> {
    let voice = Voice::of(&options.output);
    let failed = |error: app::AppError| voice.problem(&error, &options.dir);
    let library = library(None, voice.lang)?;
    let begun = begin(&library, &options.id, options.from.as_deref(), Now::read().today()).map_err(failed)?;
    let files = begun.place(&options.dir).map_err(failed)?;
    let dir = options.dir.display().to_string();
    if voice.json {
        let names: Vec<&String> = begun.files.keys().collect();
        super::print_json(
            &json!({ "format": "tashika-sector-new/1", "id": options.id, "dir": dir, "files": names }),
        )?;
    } else {
        print(&voice.say("cli-sector-new", &[("path", &dir)]))?;
        print(&voice.say("cli-sector-new-next", &[("path", &dir)]))?;
    }
    files.keep();
    Ok(Outcome::Result)
}
