//! One row per assessment: the service, the view, the summary for the home page.
//!
//! Responsible for: the row and the lists in order of last change. Not responsible for: answers
//! (table `entry`), what the summary's numbers mean.

use model::Service;
use model::result::Levels;
use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::assessment::View;
use crate::home::{AssessmentRow, Summary};
use crate::{AssessmentId, StoreError, Timestamp};

pub(crate) const UP: &str = "
CREATE TABLE assessment (
    number           INTEGER PRIMARY KEY AUTOINCREMENT,
    id               TEXT NOT NULL UNIQUE,
    salt             BLOB NOT NULL,
    name             TEXT NOT NULL,
    transaction_name TEXT,
    users            TEXT,
    organisation     TEXT,
    note             TEXT,
    as_of            TEXT,
    framework        TEXT,
    reading          TEXT,
    ial_low          INTEGER,
    ial_high         INTEGER,
    aal_low          INTEGER,
    aal_high         INTEGER,
    draft            INTEGER,
    answered         INTEGER,
    asked            INTEGER,
    created          TEXT NOT NULL,
    changed          TEXT NOT NULL,
    change           INTEGER NOT NULL,
    deleted          TEXT
) STRICT;
CREATE INDEX assessment_home ON assessment (changed, change) WHERE deleted IS NULL;
CREATE INDEX assessment_bin ON assessment (deleted, change) WHERE deleted IS NOT NULL;
";

/// Each ends with a level, so that the highest of a service under a framework is found without looking at the others.
pub(crate) const BY_SERVICE: &str = "
CREATE INDEX assessment_ial ON assessment
    (name, coalesce(organisation, ''), coalesce(framework, ''), ial_high, ial_low)
    WHERE deleted IS NULL AND draft IS NOT NULL;
CREATE INDEX assessment_aal ON assessment
    (name, coalesce(organisation, ''), coalesce(framework, ''), aal_high, aal_low)
    WHERE deleted IS NULL AND draft IS NOT NULL;
";

/// What identifies a row inside the store.
pub(crate) struct Handle {
    /// Key of the row, used by the other tables.
    pub(crate) number: i64,
    /// Keyed hashes in the audit log include it; it goes when the row goes.
    pub(crate) salt: Vec<u8>,
}

/// The row of an assessment without its entries.
pub(crate) struct Header {
    pub(crate) handle: Handle,
    pub(crate) service: Service,
    pub(crate) view: View,
    pub(crate) created: Timestamp,
    pub(crate) changed: Timestamp,
    pub(crate) deleted: Option<Timestamp>,
}

pub(crate) struct New<'a> {
    pub(crate) id: &'a AssessmentId,
    pub(crate) salt: &'a [u8],
    pub(crate) service: &'a Service,
    pub(crate) created: Timestamp,
    pub(crate) changed: Timestamp,
}

pub(crate) fn insert(db: &Connection, new: &New<'_>) -> Result<i64, StoreError> {
    db.prepare_cached(
        "INSERT INTO assessment (id, salt, name, transaction_name, users, organisation, note, created, changed, change)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 0)",
    )?
    .execute(params![
        new.id.as_str(),
        new.salt,
        new.service.name,
        new.service.transaction,
        new.service.users,
        new.service.organisation,
        new.service.note,
        new.created.to_string(),
        new.changed.to_string(),
    ])?;
    Ok(db.last_insert_rowid())
}

/// Finds an assessment that is not in the bin.
pub(crate) fn handle(db: &Connection, id: &AssessmentId) -> Result<Handle, StoreError> {
    db.prepare_cached("SELECT number, salt FROM assessment WHERE id = ?1 AND deleted IS NULL")?
        .query_row([id.as_str()], |row| Ok(Handle { number: row.get(0)?, salt: row.get(1)? }))
        .optional()?
        .ok_or_else(|| StoreError::NotFound { id: id.to_string() })
}

/// Reads the row, also of an assessment in the bin.
pub(crate) fn header(db: &Connection, id: &AssessmentId) -> Result<Header, StoreError> {
    db.prepare_cached(
        "SELECT number, salt, name, transaction_name, users, organisation, note,
                as_of, framework, reading, sector, created, changed, deleted
         FROM assessment WHERE id = ?1",
    )?
    .query_row([id.as_str()], |row| {
        Ok(Header {
            handle: Handle { number: row.get(0)?, salt: row.get(1)? },
            service: service_at(row, 2)?,
            view: View {
                as_of: row_date(row, 7)?,
                framework: row.get(8)?,
                reading: row.get(9)?,
                sector: row.get(10)?,
            },
            created: row_time(row, 11)?,
            changed: row_time(row, 12)?,
            deleted: row.get::<_, Option<String>>(13)?.map(|text| time_of(&text, 13)).transpose()?,
        })
    })
    .optional()?
    .ok_or_else(|| StoreError::NotFound { id: id.to_string() })
}

/// Reads only the service.
pub(crate) fn service(db: &Connection, number: i64) -> Result<Service, StoreError> {
    Ok(db
        .prepare_cached(
            "SELECT name, transaction_name, users, organisation, note FROM assessment WHERE number = ?1",
        )?
        .query_row([number], |row| service_at(row, 0))?)
}

pub(crate) fn set_service(db: &Connection, number: i64, service: &Service) -> Result<(), StoreError> {
    db.prepare_cached(
        "UPDATE assessment SET name = ?2, transaction_name = ?3, users = ?4, organisation = ?5, note = ?6
         WHERE number = ?1",
    )?
    .execute(params![
        number,
        service.name,
        service.transaction,
        service.users,
        service.organisation,
        service.note
    ])?;
    Ok(())
}

pub(crate) fn set_view(db: &Connection, number: i64, view: &View) -> Result<(), StoreError> {
    db.prepare_cached(
        "UPDATE assessment SET as_of = ?2, framework = ?3, reading = ?4, sector = ?5 WHERE number = ?1",
    )?
    .execute(params![
        number,
        view.as_of.map(|day| day.to_string()),
        view.framework,
        view.reading,
        view.sector
    ])?;
    Ok(())
}

/// Notes the last change: its time, and its audit record, which orders changes of the same second.
pub(crate) fn touch(
    db: &Connection,
    number: i64,
    changed: Option<Timestamp>,
    change: i64,
) -> Result<(), StoreError> {
    db.prepare_cached(
        "UPDATE assessment SET changed = coalesce(?2, changed), change = ?3 WHERE number = ?1",
    )?
    .execute(params![number, changed.map(|time| time.to_string()), change])?;
    Ok(())
}

pub(crate) fn set_deleted(
    db: &Connection,
    number: i64,
    deleted: Option<Timestamp>,
) -> Result<(), StoreError> {
    db.prepare_cached("UPDATE assessment SET deleted = ?2 WHERE number = ?1")?
        .execute(params![number, deleted.map(|time| time.to_string())])?;
    Ok(())
}

pub(crate) fn set_summary(db: &Connection, number: i64, summary: &Summary) -> Result<(), StoreError> {
    let Summary { range, draft, answered, asked } = summary;
    db.prepare_cached(
        "UPDATE assessment SET ial_low = ?2, ial_high = ?3, aal_low = ?4, aal_high = ?5,
                draft = ?6, answered = ?7, asked = ?8 WHERE number = ?1",
    )?
    .execute(params![
        number,
        range.ial.map(|[low, _]| low),
        range.ial.map(|[_, high]| high),
        range.aal.map(|[low, _]| low),
        range.aal.map(|[_, high]| high),
        draft,
        answered,
        asked
    ])?;
    Ok(())
}

/// The columns of a list row, in the order [`list_row`] reads them; `a` names the table.
pub(crate) const LIST_COLUMNS: &str = "a.id, a.name, a.transaction_name, a.users, a.organisation, a.created,
    a.changed, a.deleted, a.ial_low, a.ial_high, a.aal_low, a.aal_high, a.draft, a.answered, a.asked,
    a.framework";

pub(crate) fn list_row(row: &Row<'_>) -> rusqlite::Result<AssessmentRow> {
    let id: String = row.get(0)?;
    let summary = match (row.get(12)?, row.get(13)?, row.get(14)?) {
        (Some(draft), Some(answered), Some(asked)) => Some(Summary {
            range: Levels { ial: range_at(row, 8)?, aal: range_at(row, 10)? },
            draft,
            answered,
            asked,
        }),
        _ => None,
    };
    Ok(AssessmentRow {
        id: AssessmentId::parse(&id).ok_or_else(|| wrong(0))?,
        name: row.get(1)?,
        transaction: row.get(2)?,
        users: row.get(3)?,
        organisation: row.get(4)?,
        framework: row.get(15)?,
        created: row_time(row, 5)?,
        changed: row_time(row, 6)?,
        deleted: row.get::<_, Option<String>>(7)?.map(|text| time_of(&text, 7)).transpose()?,
        summary,
    })
}

fn range_at(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<[u8; 2]>> {
    Ok(match (row.get(column)?, row.get(column + 1)?) {
        (Some(low), Some(high)) => Some([low, high]),
        _ => None,
    })
}

fn service_at(row: &Row<'_>, column: usize) -> rusqlite::Result<Service> {
    Ok(Service {
        name: row.get(column)?,
        transaction: row.get(column + 1)?,
        users: row.get(column + 2)?,
        organisation: row.get(column + 3)?,
        note: row.get(column + 4)?,
    })
}

/// Reads a time column.
pub(crate) fn row_time(row: &Row<'_>, column: usize) -> rusqlite::Result<Timestamp> {
    time_of(&row.get::<_, String>(column)?, column)
}

fn row_date(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<chrono::NaiveDate>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| text.parse().map_err(|_| wrong(column))).transpose()
}

fn time_of(text: &str, column: usize) -> rusqlite::Result<Timestamp> {
    Timestamp::parse(text).ok_or_else(|| wrong(column))
}

fn wrong(column: usize) -> rusqlite::Error {
    rusqlite::Error::InvalidColumnType(column, "unexpected spelling".into(), Type::Text)
}
