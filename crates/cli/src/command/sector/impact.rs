//! `tashika sector impact`: what a draft would change for members, real or made up.

use std::collections::BTreeMap;

use app::export::Together;
use app::sector::SectorError;
use app::sector::figures::{Sheet, as_lines, impact as in_words};
use app::sector::members::{collected, open_all};
use app::{AppError, Now};
use chrono::NaiveDate;
use sector::impact::{Cases, impact};
use sector::population::{Plan, draw};
use serde_json::json;

use super::import::{has_ending, incoming, refusals, smallest_group};
use super::{Voice, library, print_json};
use crate::arguments::sector::ImpactOptions;
use crate::console::{Outcome, Problem, print};

/// The day that is looked at beside today when none is named: paper and pictures of documents end for several laws.
fn turning_day() -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2027, 4, 1)
}

/// Replays members against a draft.
pub(super) fn run(options: &ImpactOptions) -> Result<Outcome, Problem> {
    let voice = Voice::of(&options.output);
    let k = smallest_group(options.k, voice)?;
    has_ending(options.out.as_deref(), voice)?;
    let library = library(None, voice.lang)?;
    let open = |path: &std::path::Path| {
        library
            .open(path)
            .and_then(|loaded| loaded.on_its_base().map_err(AppError::from))
            .map_err(|error| voice.problem(&error, path))
    };
    let draft = open(&options.dir)?;
    let current = options.current.as_deref().map(open).transpose()?;
    let guideline = &draft.guideline;
    let cases = match options.population {
        Some(size) => {
            let plan = Plan { size, seed: options.seed.unwrap_or(DEFAULT_SEED), weights: BTreeMap::new() };
            // Members live under the guideline in force, where there is one.
            draw(current.as_ref().map_or(guideline, |current| &current.guideline), &plan)
        }
        None => {
            let opened = open_all(&incoming(&options.results, voice)?);
            let opened = opened.map_err(|refused| refusals(&refused, voice))?;
            let collection = collected(&draft.pack().header.id, opened);
            let failed = |error: SectorError| voice.problem(&error.into(), std::path::Path::new("--results"));
            Cases::of(&collection.map_err(failed)?)
        }
    };
    let mut days = options.as_of.clone();
    if days.is_empty() {
        days.push(Now::read().today());
        days.extend(turning_day());
    }
    let current = current.as_ref().map(|current| &*current.guideline);
    let found = impact(guideline, current, &cases, &days)
        .map_err(|error| voice.problem(&SectorError::Impact(error).into(), &options.dir))?
        .exported(k);
    let (head, tables) = in_words(&found, guideline, current, voice.lang);
    let mut files = Together::default();
    if let Some(out) = &options.out {
        let today = Now::read().today();
        let (head, tables, lang) = (&head[..], &tables[..], voice.lang);
        let guidelines = vec![&**guideline];
        let sheet = Sheet { kind: "sector-export-impact", guidelines, head, tables, today, lang };
        let written = sheet.bytes(out).and_then(|bytes| files.add(out, &bytes)).and_then(|()| files.place());
        written.map_err(|error| voice.problem(&error, out))?;
    }
    if voice.json {
        print_json(&json!({ "format": "tashika-sector-impact/1", "impact": found }))?;
    } else {
        print(&head.join("\n"))?;
        print(&as_lines(&tables).join("\n"))?;
    }
    files.keep();
    Ok(Outcome::Result)
}

/// The seed when none is named; it is told with the figures.
const DEFAULT_SEED: u64 = 1;
