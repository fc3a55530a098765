//! The result shown last, one per assessment.
//!
//! Responsible for: rows; a new result takes the place of the old. Results that were decided upon or printed
//! are kept for good in `decision`.

use rusqlite::{Connection, OptionalExtension, params};

use crate::{CurrentResult, StoreError};

pub(crate) const UP: &str = "
CREATE TABLE current_result (
    assessment  INTEGER PRIMARY KEY REFERENCES assessment (number) ON DELETE CASCADE,
    policy_hash TEXT NOT NULL,
    result      TEXT NOT NULL
) STRICT;
";

pub(crate) fn put(
    db: &Connection,
    assessment: i64,
    policy_hash: &str,
    result: &str,
) -> Result<(), StoreError> {
    db.prepare_cached(
        "INSERT INTO current_result (assessment, policy_hash, result) VALUES (?1, ?2, ?3)
         ON CONFLICT (assessment) DO UPDATE SET policy_hash = excluded.policy_hash, result = excluded.result",
    )?
    .execute(params![assessment, policy_hash, result])?;
    Ok(())
}

pub(crate) fn get(db: &Connection, assessment: i64) -> Result<Option<CurrentResult>, StoreError> {
    Ok(db
        .prepare_cached("SELECT policy_hash, result FROM current_result WHERE assessment = ?1")?
        .query_row([assessment], |row| Ok(CurrentResult { policy_hash: row.get(0)?, result: row.get(1)? }))
        .optional()?)
}

pub(crate) fn policy_hash(db: &Connection, assessment: i64) -> Result<Option<String>, StoreError> {
    Ok(db
        .prepare_cached("SELECT policy_hash FROM current_result WHERE assessment = ?1")?
        .query_row([assessment], |row| row.get(0))
        .optional()?)
}
