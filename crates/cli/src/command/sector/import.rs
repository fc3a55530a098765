//! `tashika sector import`: results of members into the data, and figures with small groups left out.

use std::path::Path;
use std::sync::Arc;

use app::export::Together;
use app::phrase::say_error;
use app::sector::figures::{ENDINGS, Figures, Sheet, as_lines, is_written_as, statistics as in_words};
use app::sector::members::{Incoming, Members, Received, Refused, added_in_words, added_word, open_all};
use app::sector::{Library, SectorError};
use app::{AppError, Now};
use sector::overlay::Guideline;
use sector::statistics::{Exported, SmallestGroup, statistics};
use serde_json::{Value, json};

use super::{Voice, library, print_json};
use crate::arguments::sector::ImportOptions;
use crate::command::data::folder_of;
use crate::console::{Outcome, Problem, print, read};

/// Imports: all files or none.
pub(super) fn run(options: &ImportOptions) -> Result<Outcome, Problem> {
    let voice = Voice { json: options.json, lang: options.data.lang.into() };
    let k = smallest_group(options.k, voice)?;
    has_ending(options.out.as_deref(), voice)?;
    let opened = open_all(&incoming(&options.files, voice)?).map_err(|refused| refusals(&refused, voice))?;
    let data = folder_of(options.data.data.as_deref(), voice.lang)?;
    let library = library(Some(&data), voice.lang)?;
    let failed = |error: AppError| voice.problem(&error, &data);
    let mut members = Members::open(&data, Now::read()).map_err(failed)?;
    let received = members.import(opened, Now::read()).map_err(failed)?;
    let mut sectors: Vec<&str> = received.iter().map(|file| file.opened.result.sector.id.as_str()).collect();
    sectors.dedup();
    let mut told = Vec::new();
    for id in sectors {
        let collection = members.collection(id).map_err(failed)?;
        told.push((id, figures(&library, id, &collection, k, voice)));
    }
    if let Some(out) = &options.out {
        write(out, &told, voice)?;
    }
    show(&received, &told, voice)?;
    Ok(Outcome::Result)
}

/// Figures of a guideline, or why there are none.
type Told = Result<Counted, AppError>;

/// Figures of a guideline, without small groups.
struct Counted {
    guideline: Arc<Guideline>,
    exported: Exported,
    head: Vec<String>,
    tables: Vec<Figures>,
}

impl Counted {
    fn title(&self, lang: model::Lang) -> &str {
        self.guideline.pack.header.title.in_lang(lang)
    }
}

/// The guideline that is in use decides what is counted.
fn figures(
    library: &Library,
    id: &str,
    collection: &sector::member::Collection,
    k: SmallestGroup,
    voice: Voice,
) -> Told {
    let loaded = library.find(id)?;
    let exported = statistics(collection, &loaded.guideline).suppressed(k);
    let (head, tables) = in_words(&exported, &loaded.guideline, voice.lang);
    Ok(Counted { guideline: loaded.guideline, exported, head, tables })
}

fn show(received: &[Received], told: &[(&str, Told)], voice: Voice) -> Result<(), Problem> {
    let taken = received
        .iter()
        .filter(|file| matches!(file.added, sector::member::Added::New | sector::member::Added::Replaced))
        .count();
    if voice.json {
        let files: Vec<Value> = received
            .iter()
            .map(|file| {
                json!({
                    "file": file.name, "sector": file.opened.result.sector.id,
                    "outcome": added_word(file.added),
                    "signer": file.opened.signer.map(|signer| signer.to_string()),
                })
            })
            .collect();
        let sectors: Vec<Value> = told
            .iter()
            .map(|(id, told)| match told {
                Ok(counted) => json!({ "id": id, "statistics": counted.exported, "problem": null }),
                Err(error) => {
                    let problem = super::failure(error, voice.lang);
                    json!({ "id": id, "statistics": null, "problem": problem })
                }
            })
            .collect();
        return print_json(&json!({
            "format": "tashika-sector-import/1", "taken": taken, "files": files, "sectors": sectors,
        }));
    }
    for file in received {
        print(&format!("{}: {}", file.name, added_in_words(file.added, voice.lang)))?;
    }
    let (taken, all) = (taken.to_string(), received.len().to_string());
    print(&voice.say("cli-sector-imported", &[("taken", &taken), ("files", &all)]))?;
    for (id, told) in told {
        match told {
            Ok(counted) => {
                print(counted.title(voice.lang))?;
                print(&counted.head.join("\n"))?;
                print(&as_lines(&counted.tables).join("\n"))?;
            }
            Err(error) => {
                let detail = say_error(error, voice.lang);
                print(&voice.say("cli-sector-no-figures", &[("id", id), ("detail", &detail)]))?;
            }
        }
    }
    Ok(())
}

fn write(out: &Path, told: &[(&str, Told)], voice: Voice) -> Result<(), Problem> {
    let (mut guidelines, mut head, mut tables) = (Vec::new(), Vec::new(), Vec::new());
    let told: Vec<&Counted> = told.iter().filter_map(|(_, told)| told.as_ref().ok()).collect();
    for own in &told {
        guidelines.push(&*own.guideline);
        // Tables of several guidelines have the same headings. One alone is named by the file anyway.
        if told.len() > 1 {
            let title = own.title(voice.lang);
            head.push(title.to_owned());
            tables.extend(own.tables.iter().map(|table| table.clone().under(title, voice.lang)));
        } else {
            tables.extend(own.tables.iter().cloned());
        }
        head.extend(own.head.iter().cloned());
    }
    let today = Now::read().today();
    let (head, tables) = (&head[..], &tables[..]);
    let sheet = Sheet { kind: "sector-export-members", guidelines, head, tables, today, lang: voice.lang };
    let mut files = Together::default();
    let written = sheet.bytes(out).and_then(|bytes| files.add(out, &bytes)).and_then(|()| files.place());
    written.map_err(|error| voice.problem(&error, out))?;
    files.keep();
    Ok(())
}

/// Files that were named, read.
pub(super) fn incoming(files: &[std::path::PathBuf], voice: Voice) -> Result<Vec<Incoming>, Problem> {
    files
        .iter()
        .map(|file| Ok(Incoming { name: file.display().to_string(), bytes: read(file, voice.lang)? }))
        .collect()
}

/// Every file that cannot be used; the gravest decides the exit code.
pub(super) fn refusals(refused: &Refused, voice: Voice) -> Problem {
    let mut all = Problem { code: 1, lines: Vec::new() };
    for (name, error) in refused {
        let problem = Problem::of(error, Path::new(name), voice.lang);
        all.code = all.code.max(problem.code);
        all.lines.extend(problem.lines);
    }
    if voice.json {
        let files: Vec<Value> = refused
            .iter()
            .map(|(name, error)| json!({ "file": name, "error": super::failure(error, voice.lang) }))
            .collect();
        if let Err(unwritten) = print_json(&json!({ "format": "tashika-refused/1", "files": files })) {
            return unwritten;
        }
    }
    all
}

/// The smallest group that is shown.
pub(super) fn smallest_group(k: u32, voice: Voice) -> Result<SmallestGroup, Problem> {
    let group = SmallestGroup::new(k).map_err(|error| AppError::from(SectorError::Group(error)));
    group.map_err(|error| voice.problem(&error, Path::new("--k")))
}

/// Figures are written as CSV or PDF.
pub(super) fn has_ending(out: Option<&Path>, voice: Voice) -> Result<(), Problem> {
    match out.filter(|out| !is_written_as(out)) {
        Some(out) => Err(voice.problem(&SectorError::Ending { known: ENDINGS }.into(), out)),
        None => Ok(()),
    }
}
