//! What a person entered, one row per part: answers, ratings, the choice, items, draft
//! texts; and the evidence attached to it.
//!
//! Responsible for: reading and writing the stored text of one part. Not responsible for: the service,
//! which lies in the assessment's own row.

use rusqlite::{Connection, OptionalExtension, params};

use crate::{Part, StoreError};

// Without a rowid the rows of one assessment lie beside each other, so opening it is one short walk.
pub(crate) const UP: &str = "
CREATE TABLE entry (
    assessment INTEGER NOT NULL REFERENCES assessment (number) ON DELETE CASCADE,
    kind       TEXT NOT NULL,
    key        TEXT NOT NULL,
    value      TEXT NOT NULL,
    PRIMARY KEY (assessment, kind, key)
) STRICT, WITHOUT ROWID;
";

pub(crate) fn get(db: &Connection, assessment: i64, part: &Part) -> Result<Option<String>, StoreError> {
    Ok(db
        .prepare_cached("SELECT value FROM entry WHERE assessment = ?1 AND kind = ?2 AND key = ?3")?
        .query_row(params![assessment, part.kind(), part.key()], |row| row.get(0))
        .optional()?)
}

pub(crate) fn put(
    db: &Connection,
    assessment: i64,
    part: &Part,
    value: Option<&str>,
) -> Result<(), StoreError> {
    match value {
        Some(value) => db
            .prepare_cached(
                "INSERT INTO entry (assessment, kind, key, value) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (assessment, kind, key) DO UPDATE SET value = excluded.value",
            )?
            .execute(params![assessment, part.kind(), part.key(), value])?,
        None => db
            .prepare_cached("DELETE FROM entry WHERE assessment = ?1 AND kind = ?2 AND key = ?3")?
            .execute(params![assessment, part.kind(), part.key()])?,
    };
    Ok(())
}

/// All parts of an assessment, in order of kind and key.
pub(crate) fn all(db: &Connection, assessment: i64) -> Result<Vec<(Part, String)>, StoreError> {
    let mut statement =
        db.prepare_cached("SELECT kind, key, value FROM entry WHERE assessment = ?1 ORDER BY kind, key")?;
    let mut rows = statement.query([assessment])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let (kind, key): (String, String) = (row.get(0)?, row.get(1)?);
        let part = Part::parse(&kind, &key)
            .ok_or_else(|| StoreError::damaged(format!("an entry of the unknown kind {kind}")))?;
        found.push((part, row.get(2)?));
    }
    Ok(found)
}
