//! The version of the file and the way to it.
//!
//! Responsible for: recognising our files, the list of migrations. Not responsible for: opening.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use crate::StoreError;
use crate::table::{assessment, audit, current, decision, entry, history, search, setting};

/// The newest version of the file this program reads and writes.
pub const SCHEMA_VERSION: u32 = STEPS.len() as u32;

/// `TSK1`: marks a SQLite file as ours. See the list of application ids in SQLite's sources.
const APPLICATION_ID: i64 = 0x5453_4B31;

const MARK: &str = "PRAGMA application_id = 1414744881;";

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
];

pub(crate) const MIGRATIONS: Migrations<'static> = Migrations::from_slice(STEPS);

/// What a file is, as far as its first page tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Nothing there yet, or created and never filled.
    Empty,
    /// Ours, of a version we know.
    Ours(u32),
}

/// Looks at the head of a file without opening it as a database, so that nothing is touched.
pub(crate) fn peek(path: &Path) -> Result<Kind, StoreError> {
    let mut head = Vec::with_capacity(100);
    match File::open(path) {
        Ok(file) => {
            file.take(100)
                .read_to_end(&mut head)
                .map_err(|error| StoreError::disk(path, error))?;
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Kind::Empty),
        Err(error) => return Err(StoreError::disk(path, error)),
    }
    if head.is_empty() {
        return Ok(Kind::Empty);
    }
    if head.len() < 100 || !head.starts_with(b"SQLite format 3\0") {
        return Err(StoreError::NotATashikaFile);
    }
    // SQLite file format, 1.3: the user version stands at offset 60, the application id at 68.
    let number = |at: usize| {
        head.get(at..at + 4)
            .and_then(|bytes| bytes.try_into().ok())
            .map_or(0, |bytes| i64::from(u32::from_be_bytes(bytes)))
    };
    classify(number(68), number(60), || Ok(true))
}

/// The same question to an open database, whose first page may still lie in the write-ahead log.
pub(crate) fn kind(db: &Connection) -> Result<Kind, StoreError> {
    let application: i64 = db.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    let version: i64 = db.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    classify(application, version, || {
        Ok(
            db.query_row("SELECT count(*) = 0 FROM sqlite_schema", [], |row| {
                row.get(0)
            })?,
        )
    })
}

fn classify(
    application: i64,
    version: i64,
    no_tables: impl Fn() -> Result<bool, StoreError>,
) -> Result<Kind, StoreError> {
    if application != APPLICATION_ID {
        return if application == 0 && version == 0 && no_tables()? {
            Ok(Kind::Empty)
        } else {
            Err(StoreError::NotATashikaFile)
        };
    }
    match u32::try_from(version) {
        Ok(version) if version <= SCHEMA_VERSION => Ok(Kind::Ours(version)),
        _ => Err(StoreError::Newer {
            found: version.unsigned_abs(),
            known: u64::from(SCHEMA_VERSION),
        }),
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
