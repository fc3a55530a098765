//! Whether a file can be used as the data.
//!
//! Responsible for: bringing a copy to the present version and proving it there: pages, tables, rows, chain.
//! Not responsible for: where the copy comes from and what becomes of it (`restore`).

use std::path::Path;

use rusqlite::Connection;

use crate::schema::{self, Kind};
use crate::table::audit;
use crate::{Store, StoreError, disk, open};

/// Every table with its columns, and every index.
const SHAPE: &str = "SELECT m.type, m.name, coalesce(c.name, '')
    FROM sqlite_schema m LEFT JOIN pragma_table_info(m.name) c ON m.type = 'table'
    WHERE m.name NOT LIKE 'sqlite_%' ORDER BY 1, 2, 3";

/// Brings a file that nobody else uses to the present version, and checks that a program can go on with it.
///
/// The file is left without companions, whether it is sound or not.
pub(crate) fn prove(path: &Path) -> Result<(), StoreError> {
    let mut db = open::connect(path)?;
    if schema::kind(&db)? == Kind::Empty {
        return Err(StoreError::NotATashikaFile);
    }
    pages(&db)?;
    open::configure(&db)?;
    schema::migrate(&mut db)?;
    let store = Store { db, path: None };
    tables(&store)?;
    rows(&store)?;
    // A lone file needs no write-ahead log beside it when it is moved.
    store.db.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
    store.db.close().map_err(|(_, error)| error)?;
    disk::sync(path)
}

fn pages(db: &Connection) -> Result<(), StoreError> {
    let verdict: String = db.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if verdict != "ok" {
        return Err(StoreError::damaged("the integrity check of the backup finds contradictions"));
    }
    Ok(())
}

/// A file that only says it is ours has the mark and the version, but not the tables.
fn tables(store: &Store) -> Result<(), StoreError> {
    let (found, wanted) = (shape(store)?, shape(&Store::open_in_memory()?)?);
    if wanted.iter().all(|part| found.contains(part)) {
        Ok(())
    } else {
        Err(StoreError::damaged("tables of the backup are missing"))
    }
}

fn shape(store: &Store) -> Result<Vec<[String; 3]>, StoreError> {
    let mut statement = store.db.prepare(SHAPE)?;
    let rows = statement.query_map([], |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?]))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn rows(store: &Store) -> Result<(), StoreError> {
    let dangling: bool =
        store.db.query_row("SELECT EXISTS (SELECT 1 FROM pragma_foreign_key_check)", [], |row| row.get(0))?;
    if dangling {
        return Err(StoreError::damaged("rows of the backup belong to no assessment"));
    }
    if audit::verify(&store.db)?.is_err() {
        return Err(StoreError::damaged("the audit log of the backup does not hold"));
    }
    // What the first screen asks for.
    store.settings()?;
    store.list("", 0, 1)?;
    store.counts()?;
    Ok(())
}
