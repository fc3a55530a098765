//! Online backup: a complete copy while the file is in use.
//!
//! Responsible for: a copy that appears complete or not at all. Not responsible for: bringing it back
//! (`restore`).

use std::path::Path;

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use crate::disk::{self, Temporary};
use crate::{Store, StoreError};

/// Whether a backup may replace a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overwrite {
    /// Refuse with [`StoreError::Exists`].
    No,
    /// Replace it, in one step.
    Yes,
}

impl Store {
    /// Writes a complete copy of the file.
    pub fn backup(&self, to: &Path, overwrite: Overwrite) -> Result<(), StoreError> {
        copy_to(&self.db, to, overwrite)
    }
}

pub(crate) fn copy_to(db: &Connection, to: &Path, overwrite: Overwrite) -> Result<(), StoreError> {
    if overwrite == Overwrite::No && std::fs::symlink_metadata(to).is_ok() {
        return Err(StoreError::Exists { path: to.to_owned() });
    }
    let temporary = Temporary(disk::temporary_name(to));
    copy_pages(db, &temporary.0)?;
    match overwrite {
        Overwrite::No => disk::place_new(&temporary.0, to),
        Overwrite::Yes => disk::place_over(&temporary.0, to),
    }
}

/// Copies all pages into a new file that needs no companion files.
pub(crate) fn copy_pages(db: &Connection, to: &Path) -> Result<(), StoreError> {
    let folder = disk::folder(to);
    if !folder.is_dir() {
        return Err(StoreError::NoFolder { path: folder.to_owned() });
    }
    disk::create_private(to)?;
    let mut copy = Connection::open(to)?;
    // All pages in one go: a backup in pieces begins anew whenever somebody writes in between.
    match Backup::new(db, &mut copy)?.step(-1)? {
        StepResult::Done => {}
        _ => return Err(StoreError::Locked),
    }
    // The copy says "write-ahead log" like its original; a lone file is also readable from a
    // write-protected place.
    copy.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
    copy.close().map_err(|(_, error)| error)?;
    disk::sync(to)
}

#[cfg(test)]
mod tests;
