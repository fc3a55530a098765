//! Commands on the data folder: list, export, import, backup, restore.

use std::fs::File;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use app::desk::{Desk, parse_id};
use app::export::Together;
use app::wire::{ListRequest, RestoreRequest};
use app::{AppError, Now};
use model::Lang;
use words::Words;

use crate::arguments::{DataOptions, ExportOptions, FileOptions, ListOptions, OutOptions};
use crate::console::{Outcome, Problem, print, read, unreadable};

/// So many rows are read at a time.
const PAGE: u32 = 1000;

/// Lists the stored assessments.
pub(crate) fn list(options: &ListOptions) -> Result<Outcome, Problem> {
    let (desk, lang, data) = open(&options.data)?;
    let mut rows = Vec::new();
    loop {
        let offset = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        let request = ListRequest { query: String::new(), offset, limit: PAGE };
        let page = desk.list_in(&request, lang).map_err(|error| Problem::of(&error, &data, lang))?;
        let before = rows.len();
        rows.extend(page.groups.into_iter().flat_map(|group| group.rows));
        if rows.len() == before {
            break;
        }
    }
    rows.sort_by(|a, b| b.changed.cmp(&a.changed));
    if options.json {
        let rows: Vec<_> = rows
            .iter()
            .map(|row| {
                serde_json::json!({
                    "id": row.id, "name": row.name, "transaction": row.transaction, "users": row.users,
                    "framework": row.framework_id, "ial": row.ial, "aal": row.aal, "draft": row.draft, "answered": row.answered,
                    "asked": row.asked, "changed": row.changed,
                })
            })
            .collect();
        let list = serde_json::json!({ "format": "tashika-list/1", "assessments": rows });
        print(&serde_json::to_string_pretty(&list).expect("a list has only string keys"))?;
    } else {
        for row in rows {
            print(
                &[row.id, row.changed, row.framework, row.ial, row.aal, row.name, row.transaction, row.users]
                    .join("\t"),
            )?;
        }
    }
    Ok(Outcome::Result)
}

/// Exports an assessment.
pub(crate) fn export(options: &ExportOptions) -> Result<Outcome, Problem> {
    let (mut desk, lang, data) = open(&options.data)?;
    let bytes =
        parse_id(&options.id).and_then(|id| desk.export_bytes(&id, Now::read())).map_err(|error| {
            // What cannot be found is what was asked for; everything else is about the data.
            let about = if error.code() == "not-found" { Path::new(&options.id) } else { &data };
            Problem::of(&error, about, lang)
        })?;
    let mut files = Together::default();
    files
        .add(&options.out, &bytes)
        .and_then(|()| files.place())
        .map_err(|error| Problem::of(&error, &options.out, lang))?;
    say(lang, "cli-saved", "path", &options.out)?;
    files.keep();
    Ok(Outcome::Result)
}

/// Imports a file.
pub(crate) fn import(options: &FileOptions) -> Result<Outcome, Problem> {
    let lang = Lang::from(options.data.lang);
    let bytes = read(&options.file, lang)?;
    let (mut desk, lang, _) = open(&options.data)?;
    let id =
        desk.import_bytes(&bytes, Now::read()).map_err(|error| Problem::of(&error, &options.file, lang))?;
    print(&Words::of(lang).say_with("cli-imported", &[("id", &id.to_string())]))?;
    Ok(Outcome::Result)
}

/// Backs up the data file.
pub(crate) fn backup(options: &OutOptions) -> Result<Outcome, Problem> {
    let (desk, lang, _) = open(&options.data)?;
    if options.out.is_dir() {
        let (path, source) = (options.out.display().to_string(), ErrorKind::IsADirectory.into());
        return Err(Problem::of(&AppError::Unwritable { path, source }, &options.out, lang));
    }
    desk.backup_to(&options.out).map_err(|error| Problem::of(&error, &options.out, lang))?;
    say(lang, "cli-saved", "path", &options.out).inspect_err(|_| {
        // A backup that nobody was told of is taken back; a disk that refuses even that leaves a whole file.
        let _ = std::fs::remove_file(&options.out);
    })?;
    Ok(Outcome::Result)
}

/// Restores a backup.
pub(crate) fn restore(options: &FileOptions) -> Result<Outcome, Problem> {
    let lang = Lang::from(options.data.lang);
    // A backup that is not there is told before the data folder is made.
    let opened = File::open(&options.file).and_then(|file| file.metadata());
    let found =
        opened.and_then(|found| if found.is_dir() { Err(ErrorKind::IsADirectory.into()) } else { Ok(()) });
    found.map_err(|error| unreadable(&options.file, &error, lang))?;
    let data = folder_of(options.data.data.as_deref(), lang)?;
    let failed = |error: AppError| Problem::of(&error, &options.file, lang);
    let present = if Desk::is_in(&data) { open_unless_broken(&data, lang)? } else { None };
    let replaced = match present {
        Some(mut desk) => {
            let path = options.file.display().to_string();
            let request = RestoreRequest { path, lang: lang.tag().to_owned() };
            desk.restore_backup(&request, Now::read()).map_err(failed)?
        }
        None => Desk::restore_into(&data, &options.file, Now::read()).map_err(failed)?,
    };
    match replaced {
        Some(path) => say(lang, "cli-restored", "path", &path)?,
        None => print(&Words::of(lang).say("cli-restored-new"))?,
    }
    Ok(Outcome::Result)
}

/// The data, unless they are what a backup is restored for; the broken file is kept beside the restored one.
fn open_unless_broken(data: &Path, lang: Lang) -> Result<Option<Desk>, Problem> {
    match Desk::open(data, data, Now::read()) {
        Ok(desk) => Ok(Some(desk)),
        Err(error) if matches!(error.code(), "damaged-data" | "not-a-tashika-file") => Ok(None),
        Err(error) => Err(Problem::of(&error, data, lang)),
    }
}

fn say(lang: Lang, key: &str, name: &str, path: &Path) -> Result<(), Problem> {
    print(&Words::of(lang).say_with(key, &[(name, &path.display().to_string())]))
}

fn open(options: &DataOptions) -> Result<(Desk, Lang, PathBuf), Problem> {
    let lang = Lang::from(options.lang);
    let (desk, data) = open_folder(options.data.as_deref(), lang)?;
    Ok((desk, lang, data))
}

/// Opens a data folder, or the platform's own.
pub(crate) fn open_folder(folder: Option<&Path>, lang: Lang) -> Result<(Desk, PathBuf), Problem> {
    let data = folder_of(folder, lang)?;
    let desk = Desk::open(&data, &data, Now::read()).map_err(|error| Problem::of(&error, &data, lang))?;
    Ok((desk, data))
}

/// The data folder that is named, or the platform's own.
pub(crate) fn folder_of(folder: Option<&Path>, lang: Lang) -> Result<PathBuf, Problem> {
    match folder {
        Some(folder) => Ok(folder.to_owned()),
        None => directories::ProjectDirs::from("", "", "tashika")
            .map(|dirs| dirs.data_dir().to_owned())
            .ok_or_else(|| {
                let sentence = Words::of(lang).say("cli-no-home");
                Problem { code: 3, lines: vec![format!("--data: error[not-found]: {sentence}")] }
            }),
    }
}
