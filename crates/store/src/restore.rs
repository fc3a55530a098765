//! Bringing a backup back.
//!
//! Responsible for: proving on a copy that the backup can be opened before anything is replaced, keeping what is
//! replaced, and bringing it back where the new file cannot be opened in its place. Not responsible for: what a file
//! must hold to be usable (`soundness`).

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use crate::disk::{self, Temporary};
use crate::{Damage, Store, StoreError, Timestamp, backup, schema, soundness};

/// A restored file.
#[derive(Debug)]
pub struct Restored {
    /// The file, open.
    pub store: Store,
    /// Where the replaced file is kept; `None` where there was none.
    pub kept: Option<PathBuf>,
}

/// Replaces the file at `path` by the backup at `from` and opens it.
///
/// A backup of an older version is brought to the present one; the backup itself stays as it is. The replaced file
/// is kept beside it under a dated name. Nobody may have the file at `path` open: the caller drops its
/// [`Store`](crate::Store) first.
///
/// # Errors
/// On any error the file at `path` is as it was. [`StoreError::Locked`] when another program has it
/// open.
pub fn restore_backup(from: &Path, path: &Path, now: Timestamp) -> Result<Restored, StoreError> {
    if !from.is_file() {
        return Err(StoreError::NoFile { path: from.to_owned() });
    }
    schema::peek(from).map_err(of_backup)?;
    disk::create_folder(disk::folder(path))?;
    let copy = Temporary(disk::temporary_name(path));
    copy_backup(from, &copy.0).and_then(|()| soundness::prove(&copy.0)).map_err(of_backup)?;
    replace(&copy.0, path, now, |path| Store::open(path, now))
}

/// Puts the proven copy in place and opens it; where either fails, what was there before comes back.
fn replace(
    copy: &Path,
    path: &Path,
    now: Timestamp,
    open: impl FnOnce(&Path) -> Result<Store, StoreError>,
) -> Result<Restored, StoreError> {
    let kept = if path.exists() { Some(put_aside(path, now)?) } else { None };
    match disk::place_over(copy, path).and_then(|()| open(path)) {
        Ok(store) => Ok(Restored { store, kept }),
        Err(error) => {
            put_back(path, kept.as_deref())?;
            Err(error)
        }
    }
}

/// Damage met here is that of the backup; the data are as they were.
fn of_backup(error: StoreError) -> StoreError {
    error.about(Damage::Backup)
}

/// Copies through SQLite, so that a backup with a write-ahead log beside it comes complete.
fn copy_backup(from: &Path, to: &Path) -> Result<(), StoreError> {
    let original = Connection::open_with_flags(from, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    backup::copy_pages(&original, to)
}

/// Gives the present file a second, dated name, under which it stays when the first one is replaced.
fn put_aside(path: &Path, now: Timestamp) -> Result<PathBuf, StoreError> {
    let kept = disk::dated_name(path, "replaced", now);
    // Other failures are no obstacle: a damaged file is what people restore over, and it is kept as it
    // is, with its log.
    if let Err(StoreError::Locked) = settle(path) {
        return Err(StoreError::Locked);
    }
    // A log left behind would be applied to the new file.
    for suffix in ["-wal", "-shm"] {
        let companion = disk::with_suffix(path, suffix);
        if companion.exists() {
            let aside = disk::with_suffix(&kept, suffix);
            fs::rename(&companion, &aside).map_err(|error| StoreError::disk(&companion, error))?;
        }
    }
    if fs::hard_link(path, &kept).is_err() {
        // Without hard links a copy takes longer and does the same.
        fs::copy(path, &kept).map_err(|error| StoreError::disk(&kept, error))?;
        disk::sync(&kept)?;
    }
    Ok(kept)
}

/// Brings the replaced file back, with its log; without one, the place is free again.
fn put_back(path: &Path, kept: Option<&Path>) -> Result<(), StoreError> {
    for suffix in ["-wal", "-shm"] {
        // They belong to the file that could not be opened.
        let _ = fs::remove_file(disk::with_suffix(path, suffix));
    }
    let Some(kept) = kept else {
        let _ = fs::remove_file(path);
        return Ok(());
    };
    for suffix in ["-wal", "-shm"] {
        let aside = disk::with_suffix(kept, suffix);
        if aside.exists() {
            fs::rename(&aside, disk::with_suffix(path, suffix))
                .map_err(|error| StoreError::disk(&aside, error))?;
        }
    }
    disk::place_over(kept, path)?;
    // Renaming one name of a file over another name of the same file leaves both.
    let _ = fs::remove_file(kept);
    Ok(())
}

/// Moves the log into the file and makes sure that nobody else has it open.
fn settle(path: &Path) -> Result<(), StoreError> {
    let db = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    // Leaving the log mode needs the file for itself, so it fails while anybody else has it open.
    let mode: String = db.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0))?;
    if mode == "wal" { Err(StoreError::Locked) } else { Ok(()) }
}

#[cfg(test)]
mod tests;
