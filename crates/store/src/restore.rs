//! Bringing a backup back.
//!
//! Responsible for: checking the backup before anything is replaced, keeping what is replaced.
//! Not responsible for: migrating it; the next opening does.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use crate::disk::{self, Temporary};
use crate::schema::{self, Kind};
use crate::{Damage, StoreError, Timestamp, backup};

/// Replaces the file at `path` by the backup at `from`.
///
/// The replaced file is kept beside it under a dated name, which is returned. Nobody may have the file
/// at `path` open: the caller drops its [`Store`](crate::Store) first.
///
/// # Errors
/// On any error the file at `path` is as it was. [`StoreError::Locked`] when another program has it
/// open.
pub fn restore_backup(from: &Path, path: &Path, now: Timestamp) -> Result<Option<PathBuf>, StoreError> {
    if !from.is_file() {
        return Err(StoreError::NoFile { path: from.to_owned() });
    }
    schema::peek(from).map_err(of_backup)?;
    disk::create_folder(disk::folder(path))?;
    let copy = Temporary(disk::temporary_name(path));
    copy_backup(from, &copy.0).and_then(|()| check(&copy.0)).map_err(of_backup)?;
    let kept = if path.exists() { Some(put_aside(path, now)?) } else { None };
    disk::place_over(&copy.0, path)?;
    Ok(kept)
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

/// Checks that a file is one of ours, not newer, and sound.
fn check(path: &Path) -> Result<(), StoreError> {
    let db = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    if schema::kind(&db)? == Kind::Empty {
        return Err(StoreError::NotATashikaFile);
    }
    let verdict: String = db.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if verdict != "ok" {
        return Err(StoreError::damaged("the integrity check of the backup finds contradictions"));
    }
    let dangling: bool =
        db.query_row("SELECT EXISTS (SELECT 1 FROM pragma_foreign_key_check)", [], |row| row.get(0))?;
    if dangling {
        return Err(StoreError::damaged("rows of the backup belong to no assessment"));
    }
    Ok(())
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

/// Moves the log into the file and makes sure that nobody else has it open.
fn settle(path: &Path) -> Result<(), StoreError> {
    let db = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    // Leaving the log mode needs the file for itself, so it fails while anybody else has it open.
    let mode: String = db.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0))?;
    if mode == "wal" { Err(StoreError::Locked) } else { Ok(()) }
}

#[cfg(test)]
mod tests;
