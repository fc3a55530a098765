//! Packs to catalogues: read -> parse -> check.
//!
//! Responsible for: the order of these steps. Not responsible for: the steps.

use std::path::Path;

use crate::catalogue::Catalogue;
use crate::check::check;
use crate::check::report::Report;
use crate::draft::Draft;
use crate::finding::Finding;
use crate::parse::parse;
use crate::place::{Shown, placed};
use crate::read::{Files, ReadError, folder, hash, is_complete, shipped};

/// What loading a pack gave: all findings, and a catalogue unless one of them is an error.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The catalogue; absent when a finding is an error.
    pub catalogue: Option<Catalogue>,
    /// Everything found, by file and line.
    pub findings: Vec<Finding>,
}

impl Loaded {
    /// The catalogue, or why there is none. Warnings are dropped.
    ///
    /// # Errors
    /// The findings, when one of them is an error.
    pub fn into_result(self) -> Result<Catalogue, Vec<Finding>> {
        self.catalogue.ok_or(self.findings)
    }
}

/// Loads the shipped policies.
pub fn load_embedded() -> Loaded {
    load_files(&shipped())
}

/// Loads the policies of a folder: its files replace shipped ones of the same path and add to the others.
/// A folder that has every part of a pack stands alone.
///
/// # Errors
/// When the folder cannot be read.
pub fn load(dir: &Path) -> Result<Loaded, ReadError> {
    Ok(load_own(folder(dir)?))
}

/// The same for a folder that somebody names: without any policy file in it, another one was meant.
///
/// # Errors
/// When the folder cannot be read, or holds no policy file.
pub fn load_named(dir: &Path) -> Result<Loaded, ReadError> {
    let own = folder(dir)?;
    if own.is_empty() {
        return Err(ReadError::NoPolicies { path: dir.to_owned() });
    }
    Ok(load_own(own))
}

fn load_own(own: Files) -> Loaded {
    let files = if is_complete(&own) {
        own
    } else {
        let mut files = shipped();
        files.extend(own);
        files
    };
    load_files(&files)
}

/// Loads a folder as a pack of its own, whatever it lacks.
///
/// # Errors
/// When the folder cannot be read.
pub fn load_pack(dir: &Path) -> Result<Loaded, ReadError> {
    Ok(load_files(&folder(dir)?))
}

/// Loads a folder on top of another one instead of on the shipped policies, for tests and previews.
///
/// # Errors
/// When one of the folders cannot be read.
pub fn load_over(base: &Path, dir: &Path) -> Result<Loaded, ReadError> {
    let mut files = folder(base)?;
    files.extend(folder(dir)?);
    Ok(load_files(&files))
}

fn load_files(files: &Files) -> Loaded {
    let mut draft = Draft::default();
    let mut report = Report::default();
    for (path, source) in files {
        parse(path, source, &mut draft, &mut report);
    }
    check(&draft, &mut report);
    let shown: Vec<Shown<'_>> =
        files.values().map(|source| Shown { name: &source.shown, bytes: &source.bytes }).collect();
    let findings = placed(report, &shown);
    let catalogue =
        (!findings.iter().any(Finding::is_error)).then(|| Catalogue::new(draft.into_parts(hash(files))));
    Loaded { catalogue, findings }
}

#[cfg(test)]
mod tests;
