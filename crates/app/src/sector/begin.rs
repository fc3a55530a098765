//! A folder to begin a guideline with.
//!
//! Responsible for: the files of a new guideline, put into a new folder as a whole or not at all. Not responsible for:
//! what stands in a skeleton (`form`).

use std::path::Path;

use chrono::NaiveDate;
use model::Text;
use sector::read::Files;
use sector::write::write_pack;

use super::error::SectorError;
use super::library::Library;
use crate::desk::DEFAULT_FRAMEWORK;
use crate::error::AppError;
use crate::export::Together;
use crate::form::{Named, restamped, skeleton};

/// A new guideline, not placed anywhere yet.
pub struct Begun {
    /// Its files.
    pub files: Files,
}

/// A new guideline: the bare skeleton, or a copy of `from` (an id, folder or published file). Title and publisher are
/// left empty, as only the person knows them; the check asks for the first and publishing for both.
///
/// # Errors
/// [`AppError::InvalidId`], and when `from` cannot be used.
pub fn begin(library: &Library, id: &str, from: Option<&str>, today: NaiveDate) -> Result<Begun, AppError> {
    if seal::Id::parse(id).is_err() {
        return Err(AppError::InvalidId { id: id.to_owned() });
    }
    let title = Text { ja: String::new(), en: String::new() };
    let named = Named { id, title, publisher: "", today };
    let pack = match from {
        None => skeleton(&named, library.base(), DEFAULT_FRAMEWORK),
        Some(from) => restamped(library.named(from)?.pack(), &named, library.base()),
    };
    Ok(Begun { files: write_pack(&pack).map_err(SectorError::Write)? })
}

impl Begun {
    /// Puts the files into a folder, which must be empty or not exist. They are taken back unless the caller keeps
    /// them.
    ///
    /// # Errors
    /// [`AppError::Exists`] for a folder with something in it; when the disk fails.
    pub fn place(&self, dir: &Path) -> Result<Together, AppError> {
        let taken = match std::fs::read_dir(dir) {
            Ok(mut entries) => entries.next().is_some(),
            Err(_) => dir.symlink_metadata().is_ok(),
        };
        if taken {
            return Err(AppError::Exists { path: dir.display().to_string() });
        }
        let mut together = Together::default();
        for (path, bytes) in &self.files {
            let path = dir.join(path);
            together.folder(path.parent().unwrap_or(dir))?;
            together.add(&path, bytes)?;
        }
        together.place()?;
        Ok(together)
    }
}
