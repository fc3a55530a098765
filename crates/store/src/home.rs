//! Lists: the home page and the bin.
//!
//! Responsible for: rows in order of last change, search, paging, the summary shown in a row.
//! Not responsible for: what the summary's numbers mean, grouping, sentences.

use model::result::Levels;
use rusqlite::types::Value;
use rusqlite::{Connection, params, params_from_iter};

use crate::table::assessment::{self, LIST_COLUMNS, list_row};
use crate::table::search::{self, CANDIDATES, Candidates};
use crate::{AssessmentId, Store, StoreError, Timestamp};

/// What a list shows of a result, computed and saved by the caller.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Lowest and highest required level; the higher one is what is required, and the level is
    /// settled when both are equal.
    pub range: Levels<Option<[u8; 2]>>,
    /// Whether something is still open.
    pub draft: bool,
    /// Questions answered.
    pub answered: u32,
    /// Questions asked.
    pub asked: u32,
}

/// An assessment in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssessmentRow {
    /// Its id.
    pub id: AssessmentId,
    /// Name of the service.
    pub name: String,
    /// The transaction.
    pub transaction: Option<String>,
    /// The user group.
    pub users: Option<String>,
    /// The organisation.
    pub organisation: Option<String>,
    /// The framework of its levels; `None` means the caller's first choice.
    pub framework: Option<String>,
    /// When it was created.
    pub created: Timestamp,
    /// When a person last changed it.
    pub changed: Timestamp,
    /// When it was put into the bin.
    pub deleted: Option<Timestamp>,
    /// The summary saved last; `None` when none was saved yet.
    pub summary: Option<Summary>,
}

/// A page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// The rows of this page, last changed first.
    pub rows: Vec<AssessmentRow>,
    /// How many match altogether.
    pub total: u32,
    /// Whether `total` is exact; false means "at least", for words that nearly everything contains.
    pub exact: bool,
}

/// How many assessments there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Outside the bin.
    pub kept: u32,
    /// In the bin.
    pub binned: u32,
}

impl Store {
    /// A page of the assessments whose texts contain every word of `query`; an empty query matches all.
    pub fn list(&self, query: &str, offset: u32, limit: u32) -> Result<Listing, StoreError> {
        let words = search::words(query);
        self.read(|db| {
            if words.is_empty() {
                return newest(db, offset, limit);
            }
            match search::candidates(db, &words)? {
                Candidates::All(numbers) => among(db, &numbers, offset, limit),
                Candidates::TooMany => walk(db, &words, offset, limit),
            }
        })
    }

    /// The assessments in the bin, last deleted first.
    pub fn trashed(&self) -> Result<Vec<AssessmentRow>, StoreError> {
        self.read(|db| {
            let mut statement = db.prepare_cached(&format!(
                "SELECT {LIST_COLUMNS} FROM assessment a INDEXED BY assessment_bin
                 WHERE a.deleted IS NOT NULL ORDER BY a.deleted DESC, a.change DESC"
            ))?;
            let rows = statement.query_map([], list_row)?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }

    /// How many assessments there are.
    pub fn counts(&self) -> Result<Counts, StoreError> {
        self.read(|db| {
            Ok(Counts {
                kept: count_kept(db)?,
                binned: db.query_row(
                    "SELECT count(*) FROM assessment WHERE deleted IS NOT NULL",
                    [],
                    |row| row.get(0),
                )?,
            })
        })
    }

    /// Saves what lists show of the present result. Derived from the answers, so neither a change of
    /// the assessment nor a record of the audit log.
    pub fn save_summary(&mut self, id: &AssessmentId, summary: &Summary) -> Result<(), StoreError> {
        self.write(|db| {
            let handle = assessment::handle(db, id)?;
            assessment::set_summary(db, handle.number, summary)
        })
    }
}

fn count_kept(db: &Connection) -> Result<u32, StoreError> {
    Ok(db
        .prepare_cached("SELECT count(*) FROM assessment INDEXED BY assessment_home WHERE deleted IS NULL")?
        .query_row([], |row| row.get(0))?)
}

/// All assessments, by the index.
fn newest(db: &Connection, offset: u32, limit: u32) -> Result<Listing, StoreError> {
    let mut statement = db.prepare_cached(&format!(
        "SELECT {LIST_COLUMNS} FROM assessment a INDEXED BY assessment_home
         WHERE a.deleted IS NULL ORDER BY a.changed DESC, a.change DESC LIMIT ?1 OFFSET ?2"
    ))?;
    let rows = statement.query_map([limit, offset], list_row)?.collect::<Result<_, _>>()?;
    Ok(Listing { rows, total: count_kept(db)?, exact: true })
}

/// The named assessments.
fn among(db: &Connection, numbers: &[i64], offset: u32, limit: u32) -> Result<Listing, StoreError> {
    let numbers = serde_json::to_string(numbers).expect("numbers are always JSON");
    let total = db
        .prepare_cached(
            "SELECT count(*) FROM assessment
             WHERE number IN (SELECT value FROM json_each(?1)) AND deleted IS NULL",
        )?
        .query_row([&numbers], |row| row.get(0))?;
    let mut statement = db.prepare_cached(&format!(
        "SELECT {LIST_COLUMNS} FROM assessment a
         WHERE a.number IN (SELECT value FROM json_each(?1)) AND +a.deleted IS NULL
         ORDER BY a.changed DESC, a.change DESC LIMIT ?2 OFFSET ?3"
    ))?;
    let rows = statement.query_map(params![numbers, limit, offset], list_row)?.collect::<Result<_, _>>()?;
    Ok(Listing { rows, total, exact: true })
}

/// From the newest on, until the page is full: for words so common that this ends soon.
fn walk(db: &Connection, words: &[String], offset: u32, limit: u32) -> Result<Listing, StoreError> {
    let mut sql = format!(
        "SELECT {LIST_COLUMNS} FROM assessment a INDEXED BY assessment_home
         WHERE a.deleted IS NULL"
    );
    let mut values: Vec<Value> = vec![limit.into(), offset.into()];
    for word in words {
        values.push(word.clone().into());
        sql.push_str(&format!(
            " AND instr((SELECT body FROM search WHERE rowid = a.number), ?{}) > 0",
            values.len()
        ));
    }
    sql.push_str(" ORDER BY a.changed DESC, a.change DESC LIMIT ?1 OFFSET ?2");
    let mut statement = db.prepare_cached(&sql)?;
    let rows: Vec<AssessmentRow> =
        statement.query_map(params_from_iter(values), list_row)?.collect::<Result<_, _>>()?;
    let found = u32::try_from(CANDIDATES).unwrap_or(u32::MAX);
    Ok(Listing { rows, total: found, exact: false })
}

#[cfg(test)]
mod tests;
