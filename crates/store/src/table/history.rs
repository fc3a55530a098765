//! Steps that can be undone and redone, per assessment.
//!
//! Responsible for: the order of steps and which of them are undone. Not responsible for: applying
//! them, and not a log: a new step forgets the undone ones, and the oldest fall off the end.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::assessment::row_time;
use crate::{Part, StoreError, Timestamp};

pub(crate) const UP: &str = "
CREATE TABLE history (
    assessment   INTEGER NOT NULL REFERENCES assessment (number) ON DELETE CASCADE,
    step         INTEGER NOT NULL,
    time         TEXT NOT NULL,
    kind         TEXT NOT NULL,
    key          TEXT NOT NULL,
    value_before TEXT,
    value_after  TEXT,
    undone       INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (assessment, step)
) STRICT, WITHOUT ROWID;
";

/// How many steps of an assessment are kept.
pub(crate) const STEPS_KEPT: i64 = 1000;

/// The steps of one assessment, oldest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    /// All steps kept; the undone ones stand at the end.
    pub steps: Vec<Step>,
}

impl History {
    /// Whether there is a step to undo.
    pub fn can_undo(&self) -> bool {
        self.steps.first().is_some_and(|step| !step.undone)
    }

    /// Whether there is a step to redo.
    pub fn can_redo(&self) -> bool {
        self.steps.last().is_some_and(|step| step.undone)
    }
}

/// One change of one part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What was changed.
    pub part: Part,
    /// When.
    pub time: Timestamp,
    /// Whether it is undone at present.
    pub undone: bool,
}

/// A step with what it takes to apply it either way.
pub(crate) struct Stored {
    pub(crate) number: i64,
    pub(crate) step: Step,
    pub(crate) before: Option<String>,
    pub(crate) after: Option<String>,
}

pub(crate) fn push(
    db: &Connection,
    assessment: i64,
    step: &Step,
    before: Option<&str>,
    after: Option<&str>,
) -> Result<(), StoreError> {
    db.prepare_cached("DELETE FROM history WHERE assessment = ?1 AND undone = 1")?.execute([assessment])?;
    let last: Option<i64> = db
        .prepare_cached("SELECT max(step) FROM history WHERE assessment = ?1")?
        .query_row([assessment], |row| row.get(0))?;
    let number = last.unwrap_or(0) + 1;
    db.prepare_cached(
        "INSERT INTO history (assessment, step, time, kind, key, value_before, value_after)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        assessment,
        number,
        step.time.to_string(),
        step.part.kind(),
        step.part.key(),
        before,
        after
    ])?;
    db.prepare_cached("DELETE FROM history WHERE assessment = ?1 AND step <= ?2")?
        .execute([assessment, number - STEPS_KEPT])?;
    Ok(())
}

/// The step that undo would take back.
pub(crate) fn last_done(db: &Connection, assessment: i64) -> Result<Option<Stored>, StoreError> {
    one(db, assessment, "undone = 0 ORDER BY step DESC LIMIT 1")
}

/// The step that redo would bring back.
pub(crate) fn first_undone(db: &Connection, assessment: i64) -> Result<Option<Stored>, StoreError> {
    one(db, assessment, "undone = 1 ORDER BY step LIMIT 1")
}

pub(crate) fn mark(db: &Connection, assessment: i64, number: i64, undone: bool) -> Result<(), StoreError> {
    db.prepare_cached("UPDATE history SET undone = ?3 WHERE assessment = ?1 AND step = ?2")?
        .execute(params![assessment, number, undone])?;
    Ok(())
}

pub(crate) fn all(db: &Connection, assessment: i64) -> Result<History, StoreError> {
    let mut statement = db.prepare_cached(&select("1 ORDER BY step"))?;
    let mut rows = statement.query([assessment])?;
    let mut steps = Vec::new();
    while let Some(row) = rows.next()? {
        steps.push(read(row)?.step);
    }
    Ok(History { steps })
}

fn one(db: &Connection, assessment: i64, rest: &str) -> Result<Option<Stored>, StoreError> {
    db.prepare_cached(&select(rest))?.query_row([assessment], |row| Ok(read(row))).optional()?.transpose()
}

fn select(rest: &str) -> String {
    format!(
        "SELECT step, time, kind, key, undone, value_before, value_after
         FROM history WHERE assessment = ?1 AND {rest}"
    )
}

fn read(row: &Row<'_>) -> Result<Stored, StoreError> {
    let (kind, key): (String, String) = (row.get(2)?, row.get(3)?);
    let part = Part::parse(&kind, &key)
        .ok_or_else(|| StoreError::damaged(format!("a step of the unknown kind {kind}")))?;
    Ok(Stored {
        number: row.get(0)?,
        step: Step { part, time: row_time(row, 1)?, undone: row.get(4)? },
        before: row.get(5)?,
        after: row.get(6)?,
    })
}
