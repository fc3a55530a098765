//! The version of the file and the way to it.
//!
//! Responsible for: recognising our files, the list of migrations. Not responsible for: opening.

use std::path::Path;
use std::{fs, io};

use rusqlite::{Connection, OpenFlags};
use rusqlite_migration::{M, Migrations};

use crate::table::{assessment, audit, current, decision, entry, history, search, sector, setting};
use crate::{StoreError, disk};

/// The newest version of the file this program reads and writes.
pub const SCHEMA_VERSION: u32 = STEPS.len() as u32;

/// `TSK1`: marks a SQLite file as ours. See the list of application ids in SQLite's sources.
const APPLICATION_ID: i64 = 0x5453_4B31;

const MARK: &str = "PRAGMA application_id = 1414744881;";

// Evidence needs no table: it is one more kind of entry. A program that does not know the kind would call the
// assessment damaged; with a higher version of the file, it says instead that the file is newer.
const EVIDENCE: &str = "-- entries may be of the kind `evidence`";

// Steps are never edited once released; a change is a new step at the end.
const STEPS: &[M<'static>] = &[
    M::up(MARK),
    M::up(assessment::UP),
    M::up(entry::UP),
    M::up(history::UP),
    M::up(decision::UP),
    M::up(current::UP),
    M::up(setting::UP),
    M::up(audit::UP),
    M::up(search::UP),
    M::up(EVIDENCE),
    M::up(sector::UP),
    M::up(assessment::BY_SERVICE),
];

pub(crate) const MIGRATIONS: Migrations<'static> = Migrations::from_slice(STEPS);

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Nothing there yet, or created and never filled.
    Empty,
    /// Ours, of a version we know.
    Ours(u32),
}

/// Looks at a file so that nothing is touched, not even a companion file or a lock.
///
/// SQLite does the reading: on some systems, a file that a program opens and closes beside SQLite
/// takes the program's own locks with it.
pub(crate) fn peek(path: &Path) -> Result<Kind, StoreError> {
    match fs::metadata(path) {
        Ok(found) if found.len() == 0 => return Ok(Kind::Empty),
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Kind::Empty),
        Err(error) => return Err(StoreError::disk(path, error)),
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    let db = Connection::open_with_flags(disk::unchanging(path), flags)?;
    // The tables of an unfinished file may stand in its log, so they are no matter here.
    classify(&db, || Ok(true))
}

/// The same question to an open database, whose first page may still lie in the write-ahead log.
pub(crate) fn kind(db: &Connection) -> Result<Kind, StoreError> {
    classify(db, || Ok(db.query_row("SELECT count(*) = 0 FROM sqlite_schema", [], |row| row.get(0))?))
}

fn classify(db: &Connection, no_tables: impl Fn() -> Result<bool, StoreError>) -> Result<Kind, StoreError> {
    let application: i64 = db.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    let version: i64 = db.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if application != APPLICATION_ID {
        return if application == 0 && version == 0 && no_tables()? {
            Ok(Kind::Empty)
        } else {
            Err(StoreError::NotATashikaFile)
        };
    }
    match u32::try_from(version) {
        Ok(version) if version <= SCHEMA_VERSION => Ok(Kind::Ours(version)),
        _ => Err(StoreError::Newer { found: version.unsigned_abs(), known: u64::from(SCHEMA_VERSION) }),
    }
}

/// Brings the tables to the present version.
pub(crate) fn migrate(db: &mut Connection) -> Result<(), StoreError> {
    match MIGRATIONS.to_latest(db) {
        Ok(()) => Ok(()),
        // Another program may have done the same in this moment.
        Err(_) if kind(db)? == Kind::Ours(SCHEMA_VERSION) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

#[cfg(test)]
mod tests;
