//! Emptying the bin: deletion that leaves nothing behind in the file.
//!
//! Responsible for: rows, undo steps, drafts, decisions, search index, free pages, write-ahead log.
//! Not responsible for: backups and exported files, which are the person's own.

use rusqlite::Connection;

use crate::table::audit::{self, Record};
use crate::table::{search, sector};
use crate::{AssessmentId, Store, StoreError, Timestamp};

/// What emptying the bin did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Emptied {
    /// How many assessments are gone.
    pub removed: u32,
}

impl Store {
    /// Removes the assessments in the bin, with everything the file ever held about them but the ids
    /// in the audit log.
    ///
    /// # Errors
    /// [`StoreError::Locked`] when another program keeps reading the file: the assessments are gone,
    /// but old pages may remain in the write-ahead log. Calling again, also with an empty bin, clears
    /// them.
    pub fn empty_bin(&mut self, now: Timestamp) -> Result<Emptied, StoreError> {
        let removed = self.write(|db| {
            let mut statement = db.prepare(
                "SELECT number, id FROM assessment INDEXED BY assessment_bin WHERE deleted IS NOT NULL",
            )?;
            let binned: Vec<(i64, String)> =
                statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
            for (number, id) in &binned {
                // The search index let go of it when it went into the bin; entries, history and decisions follow by their foreign keys.
                db.prepare_cached("DELETE FROM assessment WHERE number = ?1")?.execute([number])?;
                let id = AssessmentId::parse(id)
                    .ok_or_else(|| StoreError::damaged("an assessment without a proper id"))?;
                audit::append(
                    db,
                    &Record {
                        time: now,
                        kind: "delete",
                        assessment: Some(&id),
                        subject: "",
                        salt: &[],
                        value: None,
                    },
                )?;
            }
            if !binned.is_empty() {
                search::rebuild(db)?;
            }
            sector::remove_deleted(db)?;
            Ok(u32::try_from(binned.len()).unwrap_or(u32::MAX))
        })?;
        self.clear_traces()?;
        Ok(Emptied { removed })
    }

    /// Rewrites the file without its free pages and empties the write-ahead log.
    fn clear_traces(&mut self) -> Result<(), StoreError> {
        self.db.flush_prepared_statement_cache();
        checkpoint(&self.db)?;
        // The copy that VACUUM makes holds living rows only and may be too large for memory.
        self.db.execute_batch("PRAGMA temp_store = FILE; VACUUM; PRAGMA temp_store = MEMORY;")?;
        checkpoint(&self.db)
    }
}

/// Moves the write-ahead log into the file and empties it.
pub(crate) fn checkpoint(db: &Connection) -> Result<(), StoreError> {
    let blocked: bool = db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if blocked { Err(StoreError::Locked) } else { Ok(()) }
}

#[cfg(test)]
mod tests;
