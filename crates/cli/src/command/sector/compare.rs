//! `tashika sector diff` and `tashika sector table`.

use std::path::Path;

use app::export::Together;
use app::sector::comparison::{Side, comparison_input, in_words, table as table_bytes};
use app::sector::{Library, Loaded};
use serde_json::json;

use super::{Voice, library};
use crate::arguments::sector::{DiffOptions, TableOptions};
use crate::console::{Outcome, Problem, print};

/// Shows what differs.
pub(super) fn diff(options: &DiffOptions) -> Result<Outcome, Problem> {
    let voice = Voice::of(&options.output);
    let library = library(None, voice.lang)?;
    let (old, new) = both(&library, &options.old, &options.new, voice)?;
    let comparison = sector::diff::compare(&old.guideline, &new.guideline, voice.lang);
    let value = serde_json::to_value(&comparison).expect("a comparison has only string keys");
    let lines = if voice.json { Vec::new() } else { in_words(&old, &new, &comparison, voice.lang) };
    voice.tell(&value, &lines)?;
    Ok(Outcome::Result)
}

/// Writes the comparison table.
pub(super) fn table(options: &TableOptions) -> Result<Outcome, Problem> {
    let voice = Voice::of(&options.output);
    let library = library(None, voice.lang)?;
    let failed = |error: app::AppError| voice.problem(&error, &options.out);
    let (old, new) = both(&library, &options.old, &options.new, voice)?;
    let comparison = sector::diff::compare(&old.guideline, &new.guideline, voice.lang);
    let input = comparison_input(
        Side::of(&old.guideline),
        Side::of(&new.guideline),
        &comparison,
        new.fingerprint.is_none(),
        voice.lang,
    );
    let bytes = table_bytes(&input, &options.out).map_err(failed)?;
    let mut files = Together::default();
    files.add(&options.out, &bytes).and_then(|()| files.place()).map_err(failed)?;
    let path = options.out.display().to_string();
    if voice.json {
        super::print_json(&json!({ "format": "tashika-sector-table/1", "path": path }))?;
    } else {
        print(&voice.say("cli-saved", &[("path", &path)]))?;
    }
    files.keep();
    Ok(Outcome::Result)
}

fn both(library: &Library, old: &Path, new: &Path, voice: Voice) -> Result<(Loaded, Loaded), Problem> {
    let open = |path: &Path| library.open(path).map_err(|error| voice.problem(&error, path));
    let (old, new) = (open(old)?, open(new)?);
    let (expected, found) = (old.pack().header.id.clone(), new.pack().header.id.clone());
    if expected != found {
        let error = app::sector::SectorError::OtherGuideline { expected, found };
        return Err(voice.problem(&error.into(), Path::new("NEW")));
    }
    Ok((old, new))
}
