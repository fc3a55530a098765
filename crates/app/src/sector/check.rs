//! Checking a guideline in a folder or file.
//!
//! Responsible for: bringing files, guideline and checker together. Not responsible for: the rules (`sector::check`).

use std::path::Path;

use chrono::NaiveDate;
use sector::Pack;
use sector::check::{self, Finding};
use sector::hash::of_pack;

use super::library::{Library, read_folder};
use crate::error::AppError;

/// What was found.
pub struct Checked {
    /// The guideline.
    pub pack: Pack,
    /// Its hash; nothing while it has no written form.
    pub hash: Option<String>,
    /// Findings, heaviest first.
    pub findings: Vec<Finding>,
}

/// Checks a folder or a published file. A guideline that cannot be laid over the base is looked at as far as possible.
///
/// # Errors
/// When the files cannot be read or have errors of form, which come as findings.
pub fn check(library: &Library, path: &Path, as_of: NaiveDate) -> Result<Checked, AppError> {
    let pack = if path.is_dir() { read_folder(path)?.0 } else { library.pack_of_file(path)? };
    let findings = check::check(&pack, library.base(), as_of);
    Ok(Checked { hash: of_pack(&pack).ok(), pack, findings })
}
