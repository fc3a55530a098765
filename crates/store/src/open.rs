//! Opening the file.
//!
//! Responsible for: creating folder and file, connection settings, refusing what is not ours or too
//! new, migrating after a backup, transactions. Not responsible for: what is stored.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};

use crate::schema::{self, Kind};
use crate::{Overwrite, SCHEMA_VERSION, StoreError, Timestamp, backup, disk};

/// How long to wait for another program that is writing.
const PATIENCE: Duration = Duration::from_secs(5);

/// An open file of assessments.
#[derive(Debug)]
pub struct Store {
    pub(crate) db: Connection,
    pub(crate) path: Option<PathBuf>,
}

impl Store {
    /// Opens the file, creating it and its folder where they do not exist.
    ///
    /// A file of an older version is copied beside itself first (`tashika.before-version-10.….sqlite`).
    ///
    /// # Errors
    /// [`StoreError::Newer`] and [`StoreError::NotATashikaFile`] leave the file as it was.
    pub fn open(path: &Path, now: Timestamp) -> Result<Self, StoreError> {
        if schema::peek(path)? == Kind::Empty {
            disk::create_folder(disk::folder(path))?;
            disk::create_private(path)?;
        }
        let mut db = connect(path)?;
        let kind = match schema::kind(&db) {
            Ok(kind) => kind,
            Err(refusal) => {
                // Closing would otherwise move the write-ahead log of a foreign file into it.
                db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
                return Err(refusal);
            }
        };
        if db.is_readonly(rusqlite::MAIN_DB)? {
            return Err(StoreError::ReadOnly);
        }
        configure(&db)?;
        match kind {
            Kind::Ours(SCHEMA_VERSION) => {}
            Kind::Ours(older) => {
                let copy = disk::dated_name(path, &format!("before-version-{SCHEMA_VERSION}"), now);
                debug_assert!(older < SCHEMA_VERSION, "newer files were refused");
                backup::copy_to(&db, &copy, Overwrite::No)?;
                schema::migrate(&mut db)?;
            }
            Kind::Empty => schema::migrate(&mut db)?,
        }
        Ok(Self { db, path: Some(path.to_owned()) })
    }

    /// Opens a store that lives as long as the value: for tests and for programs without a disk.
    pub fn open_in_memory() -> Result<Self, StoreError> {
        let mut db = Connection::open_in_memory()?;
        configure(&db)?;
        schema::migrate(&mut db)?;
        Ok(Self { db, path: None })
    }

    /// A store that holds nothing and keeps nothing: everything asked of it fails.
    ///
    /// It stands where the file was let go of, so that nothing is taken as saved while there is no file.
    pub fn closed() -> Result<Self, StoreError> {
        Ok(Self { db: Connection::open_in_memory()?, path: None })
    }

    /// Where the file lies; `None` in memory.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Size of the data in bytes.
    pub fn size(&self) -> Result<u64, StoreError> {
        let size: i64 = self.db.query_row(
            "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size",
            [],
            |row| row.get(0),
        )?;
        Ok(size.unsigned_abs())
    }

    /// Does all of it or nothing; durable when it returns.
    pub(crate) fn write<T>(
        &mut self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        // Immediate, so that waiting for another program happens at the beginning.
        let transaction = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let outcome = work(&transaction)?;
        transaction.commit()?;
        Ok(outcome)
    }

    /// Reads in one snapshot, whatever other programs write meanwhile.
    pub(crate) fn read<T>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let transaction = self.db.unchecked_transaction()?;
        work(&transaction)
    }
}

pub(crate) fn connect(path: &Path) -> Result<Connection, StoreError> {
    let db = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    db.busy_timeout(PATIENCE)?;
    Ok(db)
}

pub(crate) fn configure(db: &Connection) -> Result<(), StoreError> {
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    db.set_prepared_statement_cache_capacity(64);
    db.busy_timeout(PATIENCE)?;
    // Memory for temporary content: what is deleted must not lie about in temporary files.
    db.execute_batch(
        "PRAGMA journal_mode = WAL;
         PRAGMA synchronous = FULL;
         PRAGMA foreign_keys = ON;
         PRAGMA secure_delete = ON;
         PRAGMA temp_store = MEMORY;
         PRAGMA cache_size = -16000;",
    )?;
    Ok(())
}

#[cfg(test)]
mod tests;
