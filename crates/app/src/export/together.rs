//! Files that leave together: all of them, or none.
//!
//! Responsible for: putting everything back as it was unless the caller says that all went well, also where the
//! fault comes after the files are in place. Not responsible for: content, names.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, TempPath};

use super::{PREFIX, filled, folder, refused};
use crate::error::AppError;

/// Files on their way out. Dropped without [`keep`](Self::keep), it leaves no trace.
#[derive(Default)]
pub struct Together {
    /// Folders made for the files, the outermost first.
    made: Vec<PathBuf>,
    /// Written completely, beside their places.
    waiting: Vec<(PathBuf, NamedTempFile)>,
    /// In their places, with what stood there before.
    placed: Vec<(PathBuf, Option<TempPath>)>,
}

impl Together {
    /// Makes a folder, with those around it.
    pub fn folder(&mut self, path: &Path) -> Result<(), AppError> {
        let missing: Vec<&Path> =
            path.ancestors().filter(|part| !part.as_os_str().is_empty() && !part.exists()).collect();
        for part in missing.into_iter().rev() {
            match fs::create_dir(part) {
                Ok(()) => self.made.push(part.to_owned()),
                // `a/..` exists as soon as `a` does.
                Err(_) if part.is_dir() => {}
                Err(source) => return Err(refused(part, source)),
            }
        }
        if path.is_dir() { Ok(()) } else { Err(refused(path, std::io::ErrorKind::NotADirectory.into())) }
    }

    /// Adds a file, over what may stand there.
    pub fn add(&mut self, path: &Path, bytes: &[u8]) -> Result<(), AppError> {
        match path.metadata() {
            Ok(there) if there.is_dir() => {
                return Err(refused(path, std::io::ErrorKind::IsADirectory.into()));
            }
            // A device or a pipe would be replaced, not written to.
            Ok(there) if !there.is_file() => {
                return Err(AppError::Exists { path: path.display().to_string() });
            }
            _ => {}
        }
        self.waiting.push((path.to_owned(), filled(path, bytes)?));
        Ok(())
    }

    /// Moves all files into their places.
    pub fn place(&mut self) -> Result<(), AppError> {
        for (path, file) in self.waiting.drain(..) {
            let before = set_aside(&path)?;
            file.persist(&path).map_err(|error| refused(&path, error.error))?;
            self.placed.push((path, before));
        }
        Ok(())
    }

    /// All went well: the files stay.
    pub fn keep(mut self) {
        self.placed.clear();
        self.made.clear();
    }
}

impl Drop for Together {
    fn drop(&mut self) {
        // Nothing more can be done about a disk that fails here as well.
        for (path, before) in self.placed.drain(..).rev() {
            match before {
                Some(before) => drop(before.persist(&path)),
                None => drop(fs::remove_file(&path)),
            }
        }
        self.waiting.clear();
        for folder in self.made.drain(..).rev() {
            drop(fs::remove_dir(folder));
        }
    }
}

/// Gives what stands at a path a second name, under which it can come back.
fn set_aside(path: &Path) -> Result<Option<TempPath>, AppError> {
    if path.symlink_metadata().is_err() {
        return Ok(None);
    }
    // Without hard links a copy takes longer and does the same.
    let second = |name: &Path| fs::hard_link(path, name).or_else(|_| fs::copy(path, name).map(drop));
    let kept = tempfile::Builder::new()
        .prefix(PREFIX)
        .make_in(folder(path), second)
        .map_err(|source| refused(path, source))?;
    Ok(Some(kept.into_temp_path()))
}

#[cfg(test)]
mod tests;
