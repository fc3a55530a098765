//! `tashika sector verify` and `tashika sector install`.

use std::path::{Path, PathBuf};

use app::phrase::say_error;
use app::seal::Fingerprint;
use app::sector::install::{Agreed, Verified, install as install_file, verify as verify_file};
use app::sector::{Library, SectorError};
use app::{AppError, Now};
use serde_json::{Value, json};

use super::{Voice, failure, library};
use crate::arguments::sector::{InstallOptions, VerifyOptions};
use crate::command::data::folder_of;
use crate::console::{Outcome, Problem, complain, read};

/// Verifies and installs nothing.
pub(super) fn verify(options: &VerifyOptions) -> Result<Outcome, Problem> {
    let voice = Voice::of(&options.output);
    let publisher = fingerprint(options.publisher.as_deref(), voice)?;
    // Without a place for a data folder no publisher is known, and the file can still be looked at.
    let data = match &options.data {
        Some(data) => Some(data.clone()),
        None => folder_of(None, voice.lang).ok(),
    };
    let library = library(data.as_deref(), voice.lang)?;
    let (_, verified) = look(&library, &options.file, voice)?;
    let judged = verified.judge(data.as_deref(), publisher);
    let mut value = described(&verified, "tashika-sector-verify/1");
    let problem = judged.as_ref().err();
    value["accepted"] = json!(problem.is_none());
    value["problem"] = problem.map_or(Value::Null, |error| failure(error, voice.lang));
    let mut lines = shown(&verified, voice);
    if problem.is_none() {
        lines.push(voice.say("cli-sector-verified", &[]));
    }
    voice.tell(&value, &lines)?;
    match &judged {
        Ok(()) => Ok(Outcome::Result),
        Err(error) if error.is_negative() => {
            let (file, code) = (options.file.display(), error.code());
            complain(&[format!("{file}: error[{code}]: {}", say_error(error, voice.lang))]);
            Ok(Outcome::Negative)
        }
        Err(error) => Err(Problem::of(error, &options.file, voice.lang)),
    }
}

/// Verifies, then installs all or nothing.
pub(super) fn install(options: &InstallOptions) -> Result<Outcome, Problem> {
    let voice = Voice::of(&options.output);
    let publisher = fingerprint(options.publisher.as_deref(), voice)?;
    let data: PathBuf = folder_of(options.data.as_deref(), voice.lang)?;
    let library = library(Some(&data), voice.lang)?;
    let (bytes, verified) = look(&library, &options.file, voice)?;
    let agreed = Agreed { publisher, older: options.older };
    let placed = install_file(&library, &data, &verified, &bytes, agreed, Now::read().today())
        .map_err(|error| voice.problem(&error, &options.file))?;
    let path = placed.path.display().to_string();
    let mut value = described(&verified, "tashika-sector-install/1");
    value["path"] = json!(path);
    value["again"] = json!(placed.again);
    let mut lines = shown(&verified, voice);
    lines.push(voice.say("cli-sector-installed", &[("path", &path)]));
    voice.tell(&value, &lines)?;
    Ok(Outcome::Result)
}

fn fingerprint(text: Option<&str>, voice: Voice) -> Result<Option<Fingerprint>, Problem> {
    let Some(text) = text else { return Ok(None) };
    let parsed = text.parse().map_err(|error| AppError::from(SectorError::Fingerprint(error)));
    parsed.map(Some).map_err(|error| voice.problem(&error, Path::new("--publisher")))
}

fn look(library: &Library, file: &Path, voice: Voice) -> Result<(Vec<u8>, Verified), Problem> {
    let bytes = read(file, voice.lang)?;
    let verified = verify_file(library, &bytes, file).map_err(|error| voice.problem(&error, file))?;
    Ok((bytes, verified))
}

fn described(verified: &Verified, format: &str) -> Value {
    let header = &verified.loaded.pack().header;
    json!({
        "format": format, "id": header.id, "version": header.version, "date": header.date,
        "title": header.title, "publisher": header.publisher,
        "fingerprint": verified.fingerprint.to_string(), "known_publisher": verified.known,
        "hash": verified.loaded.guideline.hash,
        "base": header.base, "base_matches": verified.loaded.guideline.mismatch.is_none(),
        "installed": verified.installed.as_ref().map(|(version, _)| version.to_string()),
        "older": verified.is_older(),
    })
}

fn shown(verified: &Verified, voice: Voice) -> Vec<String> {
    let header = &verified.loaded.pack().header;
    let date = header.date.to_string();
    let known = if verified.known { "cli-sector-publisher-known" } else { "cli-sector-publisher-unknown" };
    let base = &header.base;
    let base_key = match verified.loaded.guideline.mismatch {
        None => "cli-sector-base",
        Some(_) => "cli-sector-base-other",
    };
    let mut lines = vec![
        voice.say(
            "cli-sector-title",
            &[
                ("title", header.title.in_lang(voice.lang)),
                ("id", &header.id),
                ("version", &header.version),
                ("date", &date),
            ],
        ),
        voice.say(known, &[("publisher", &header.publisher)]),
        voice.say("cli-sector-fingerprint", &[("fingerprint", &verified.fingerprint.to_string())]),
        voice.say(base_key, &[("id", &base.id), ("version", &base.version), ("hash", &base.hash)]),
    ];
    if let Some((installed, _)) = &verified.installed {
        lines.push(voice.say("cli-sector-installed-version", &[("version", &installed.to_string())]));
    }
    lines
}
