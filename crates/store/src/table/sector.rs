//! Sector guidelines: drafts with their earlier states, published versions, signing keys, results of members.
//!
//! Responsible for: rows. Not responsible for: what a draft, a key file or a result holds.

use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::sector::{DraftRow, KeyRow, ResultRow, SectorDraft, VersionRow};
use crate::table::assessment::row_time;
use crate::{StoreError, Timestamp};

pub(crate) const UP: &str = "
ALTER TABLE assessment ADD COLUMN sector TEXT;
CREATE TABLE sector_draft (
    key       TEXT PRIMARY KEY,
    guideline TEXT NOT NULL,
    title     TEXT NOT NULL,
    content   TEXT NOT NULL,
    changed   TEXT NOT NULL,
    deleted   TEXT
) STRICT;
CREATE TABLE sector_state (
    number  INTEGER PRIMARY KEY AUTOINCREMENT,
    draft   TEXT NOT NULL REFERENCES sector_draft (key) ON DELETE CASCADE,
    redo    INTEGER NOT NULL,
    content TEXT NOT NULL
) STRICT;
CREATE INDEX sector_state_draft ON sector_state (draft, redo, number);
CREATE TABLE sector_version (
    guideline TEXT NOT NULL,
    version   TEXT NOT NULL,
    published TEXT NOT NULL,
    file      BLOB NOT NULL,
    PRIMARY KEY (guideline, version)
) STRICT;
CREATE TABLE sector_key (
    fingerprint TEXT PRIMARY KEY,
    name        TEXT NOT NULL,
    created     TEXT NOT NULL,
    file        BLOB NOT NULL
) STRICT;
CREATE TABLE sector_result (
    guideline TEXT NOT NULL,
    member    TEXT NOT NULL,
    subject   TEXT NOT NULL,
    made      TEXT NOT NULL,
    hash      TEXT NOT NULL,
    content   TEXT NOT NULL,
    imported  TEXT NOT NULL,
    PRIMARY KEY (guideline, member, subject)
) STRICT;
";

/// Earlier states that are kept of a draft.
const MOST_STATES: i64 = 100;

pub(crate) fn drafts(db: &Connection) -> Result<Vec<DraftRow>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT key, guideline, title, changed FROM sector_draft WHERE deleted IS NULL
         ORDER BY changed DESC, key",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(DraftRow {
            key: row.get(0)?,
            guideline: row.get(1)?,
            title: row.get(2)?,
            changed: row_time(row, 3)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(crate) fn draft(db: &Connection, key: &str) -> Result<SectorDraft, StoreError> {
    db.prepare_cached(
        "SELECT guideline, title, content, changed,
                EXISTS (SELECT 1 FROM sector_state WHERE draft = key AND redo = 0),
                EXISTS (SELECT 1 FROM sector_state WHERE draft = key AND redo = 1)
         FROM sector_draft WHERE key = ?1 AND deleted IS NULL",
    )?
    .query_row([key], |row| {
        Ok(SectorDraft {
            key: key.to_owned(),
            guideline: row.get(0)?,
            title: row.get(1)?,
            content: row.get(2)?,
            changed: row_time(row, 3)?,
            can_undo: row.get(4)?,
            can_redo: row.get(5)?,
        })
    })
    .optional()?
    .ok_or_else(|| StoreError::NotFound { id: key.to_owned() })
}

pub(crate) fn put_draft(
    db: &Connection,
    key: &str,
    guideline: &str,
    title: &str,
    content: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    db.prepare_cached(
        "INSERT INTO sector_draft (key, guideline, title, content, changed) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (key) DO UPDATE SET guideline = excluded.guideline, title = excluded.title,
             content = excluded.content, changed = excluded.changed",
    )?
    .execute(params![key, guideline, title, content, now.to_string()])?;
    Ok(())
}

/// Whether there was a draft to mark.
pub(crate) fn mark_deleted(db: &Connection, key: &str, at: Option<Timestamp>) -> Result<bool, StoreError> {
    let changed = db
        .prepare_cached("UPDATE sector_draft SET deleted = ?2 WHERE key = ?1")?
        .execute(params![key, at.map(|at| at.to_string())])?;
    Ok(changed > 0)
}

pub(crate) fn remove_deleted(db: &Connection) -> Result<usize, StoreError> {
    Ok(db.execute("DELETE FROM sector_draft WHERE deleted IS NOT NULL", [])?)
}

pub(crate) fn push_state(db: &Connection, draft: &str, redo: bool, content: &str) -> Result<(), StoreError> {
    db.prepare_cached("INSERT INTO sector_state (draft, redo, content) VALUES (?1, ?2, ?3)")?
        .execute(params![draft, redo, content])?;
    db.prepare_cached(
        "DELETE FROM sector_state WHERE draft = ?1 AND redo = ?2 AND number NOT IN (
             SELECT number FROM sector_state WHERE draft = ?1 AND redo = ?2 ORDER BY number DESC LIMIT ?3)",
    )?
    .execute(params![draft, redo, MOST_STATES])?;
    Ok(())
}

pub(crate) fn peek_state(db: &Connection, draft: &str, redo: bool) -> Result<Option<String>, StoreError> {
    Ok(db
        .prepare_cached(
            "SELECT content FROM sector_state WHERE draft = ?1 AND redo = ?2 ORDER BY number DESC LIMIT 1",
        )?
        .query_row(params![draft, redo], |row| row.get(0))
        .optional()?)
}

pub(crate) fn pop_state(db: &Connection, draft: &str, redo: bool) -> Result<Option<String>, StoreError> {
    let found: Option<(i64, String)> = db
        .prepare_cached(
            "SELECT number, content FROM sector_state WHERE draft = ?1 AND redo = ?2
             ORDER BY number DESC LIMIT 1",
        )?
        .query_row(params![draft, redo], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((number, content)) = found else { return Ok(None) };
    db.prepare_cached("DELETE FROM sector_state WHERE number = ?1")?.execute([number])?;
    Ok(Some(content))
}

pub(crate) fn forget_redo(db: &Connection, draft: &str) -> Result<(), StoreError> {
    db.prepare_cached("DELETE FROM sector_state WHERE draft = ?1 AND redo = 1")?.execute([draft])?;
    Ok(())
}

/// Whether the version was new; a published version is never replaced.
pub(crate) fn add_version(
    db: &Connection,
    guideline: &str,
    version: &str,
    file: &[u8],
    now: Timestamp,
) -> Result<bool, StoreError> {
    let added = db
        .prepare_cached(
            "INSERT INTO sector_version (guideline, version, published, file) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT DO NOTHING",
        )?
        .execute(params![guideline, version, now.to_string(), file])?;
    Ok(added > 0)
}

pub(crate) fn versions(db: &Connection, guideline: &str) -> Result<Vec<VersionRow>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT version, published FROM sector_version WHERE guideline = ?1 ORDER BY published DESC, version DESC",
    )?;
    let rows = statement.query_map([guideline], |row| {
        Ok(VersionRow { version: row.get(0)?, published: row_time(row, 1)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(crate) fn version_file(db: &Connection, guideline: &str, version: &str) -> Result<Vec<u8>, StoreError> {
    db.prepare_cached("SELECT file FROM sector_version WHERE guideline = ?1 AND version = ?2")?
        .query_row([guideline, version], |row| row.get(0))
        .optional()?
        .ok_or_else(|| StoreError::NotFound { id: format!("{guideline} {version}") })
}

pub(crate) fn keys(db: &Connection) -> Result<Vec<KeyRow>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT fingerprint, name, created, file FROM sector_key ORDER BY created, fingerprint",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(KeyRow {
            fingerprint: row.get(0)?,
            name: row.get(1)?,
            created: row_time(row, 2)?,
            file: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(crate) fn add_key(
    db: &Connection,
    fingerprint: &str,
    name: &str,
    file: &[u8],
    now: Timestamp,
) -> Result<(), StoreError> {
    db.prepare_cached(
        "INSERT INTO sector_key (fingerprint, name, created, file) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (fingerprint) DO UPDATE SET name = excluded.name, file = excluded.file",
    )?
    .execute(params![fingerprint, name, now.to_string(), file])?;
    Ok(())
}

pub(crate) fn results(db: &Connection, guideline: &str) -> Result<Vec<ResultRow>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT member, subject, made, hash, content FROM sector_result WHERE guideline = ?1
         ORDER BY member, subject",
    )?;
    let rows = statement.query_map([guideline], result_at)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(crate) fn count_results(db: &Connection, guideline: &str) -> Result<u32, StoreError> {
    Ok(db
        .prepare_cached("SELECT count(*) FROM sector_result WHERE guideline = ?1")?
        .query_row([guideline], |row| row.get(0))?)
}

pub(crate) fn result(
    db: &Connection,
    guideline: &str,
    member: &str,
    subject: &str,
) -> Result<Option<ResultRow>, StoreError> {
    Ok(db
        .prepare_cached(
            "SELECT member, subject, made, hash, content FROM sector_result
             WHERE guideline = ?1 AND member = ?2 AND subject = ?3",
        )?
        .query_row([guideline, member, subject], result_at)
        .optional()?)
}

fn result_at(row: &Row<'_>) -> rusqlite::Result<ResultRow> {
    Ok(ResultRow {
        member: row.get(0)?,
        subject: row.get(1)?,
        made: row.get(2)?,
        hash: row.get(3)?,
        content: row.get(4)?,
    })
}

pub(crate) fn put_result(
    db: &Connection,
    guideline: &str,
    row: &ResultRow,
    now: Timestamp,
) -> Result<(), StoreError> {
    db.prepare_cached(
        "INSERT INTO sector_result (guideline, member, subject, made, hash, content, imported)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (guideline, member, subject) DO UPDATE SET made = excluded.made, hash = excluded.hash,
             content = excluded.content, imported = excluded.imported",
    )?
    .execute(params![
        guideline,
        row.member,
        row.subject,
        row.made,
        row.hash,
        row.content,
        now.to_string()
    ])?;
    Ok(())
}

pub(crate) fn remove_results(db: &Connection, guideline: &str) -> Result<usize, StoreError> {
    Ok(db.prepare_cached("DELETE FROM sector_result WHERE guideline = ?1")?.execute([guideline])?)
}
