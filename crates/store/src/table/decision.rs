//! Complete results, as they were when somebody decided or printed.
//!
//! Responsible for: rows; a result is text and stays as it is. Not responsible for: reading it.

use chrono::NaiveDate;
use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::assessment::row_time;
use crate::{Decision, DecisionKind, StoreError};

pub(crate) const UP: &str = "
CREATE TABLE decision (
    number         INTEGER PRIMARY KEY,
    assessment     INTEGER NOT NULL REFERENCES assessment (number) ON DELETE CASCADE,
    kind           TEXT NOT NULL,
    time           TEXT NOT NULL,
    as_of          TEXT NOT NULL,
    policy_id      TEXT NOT NULL,
    policy_version TEXT NOT NULL,
    policy_hash    TEXT NOT NULL,
    result         TEXT NOT NULL,
    hash           BLOB NOT NULL
) STRICT;
CREATE INDEX decision_of ON decision (assessment, kind, number);
";

pub(crate) fn insert(
    db: &Connection,
    assessment: i64,
    decision: &Decision,
    hash: &[u8],
) -> Result<(), StoreError> {
    let Decision { kind, time, as_of, policy_id, policy_version, policy_hash, result } = decision;
    db.prepare_cached(
        "INSERT INTO decision (assessment, kind, time, as_of, policy_id, policy_version, policy_hash, result, hash)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![
        assessment,
        kind.word(),
        time.to_string(),
        as_of.to_string(),
        policy_id,
        policy_version,
        policy_hash,
        result,
        hash
    ])?;
    Ok(())
}

/// Hash of the newest decision of a kind.
pub(crate) fn last_hash(
    db: &Connection,
    assessment: i64,
    kind: DecisionKind,
) -> Result<Option<Vec<u8>>, StoreError> {
    Ok(db
        .prepare_cached(
            "SELECT hash FROM decision WHERE assessment = ?1 AND kind = ?2 ORDER BY number DESC LIMIT 1",
        )?
        .query_row(params![assessment, kind.word()], |row| row.get(0))
        .optional()?)
}

const COLUMNS: &str = "kind, time, as_of, policy_id, policy_version, policy_hash, result";

pub(crate) fn latest(db: &Connection, assessment: i64) -> Result<Option<Decision>, StoreError> {
    Ok(db
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM decision WHERE number = (SELECT max(number) FROM decision WHERE assessment = ?1)"
        ))?
        .query_row([assessment], read)
        .optional()?)
}

/// All decisions, oldest first.
pub(crate) fn all(db: &Connection, assessment: i64) -> Result<Vec<Decision>, StoreError> {
    let mut statement =
        db.prepare_cached(&format!("SELECT {COLUMNS} FROM decision WHERE assessment = ?1 ORDER BY number"))?;
    let rows = statement.query_map([assessment], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Decision> {
    let kind: String = row.get(0)?;
    let as_of: String = row.get(2)?;
    Ok(Decision {
        kind: DecisionKind::parse(&kind).ok_or_else(|| wrong(0))?,
        time: row_time(row, 1)?,
        as_of: as_of.parse::<NaiveDate>().map_err(|_| wrong(2))?,
        policy_id: row.get(3)?,
        policy_version: row.get(4)?,
        policy_hash: row.get(5)?,
        result: row.get(6)?,
    })
}

fn wrong(column: usize) -> rusqlite::Error {
    rusqlite::Error::InvalidColumnType(column, "unexpected spelling".into(), Type::Text)
}
