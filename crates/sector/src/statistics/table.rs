//! Tables for the screen and for export.
//!
//! Responsible for: their shape. Tables for the screen hold every count and cannot be written to a file; tables for
//! export can, and are made by leaving out what must not be told. Not responsible for: sentences for the ids.

use serde::Serialize;

use super::suppress::{SmallestGroup, left_out, left_out_of_several, shown};

/// A table for the screen. It deliberately cannot be serialised.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The rows, in the order of a chart.
    pub rows: Vec<Row>,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What is counted: an id or a word.
    pub id: String,
    /// How many members.
    pub count: u32,
}

/// A table for export.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ExportedTable {
    /// The rows.
    pub rows: Vec<ExportedRow>,
}

/// A row of a table for export.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ExportedRow {
    /// What is counted.
    pub id: String,
    /// How many members; null where it is left out.
    pub count: Option<u32>,
}

impl Table {
    /// Rows in this order, with a count for each.
    pub fn of(rows: impl IntoIterator<Item = (String, u32)>) -> Self {
        Self { rows: rows.into_iter().map(|(id, count)| Row { id, count }).collect() }
    }

    /// The counts.
    pub fn counts(&self) -> Vec<u32> {
        self.rows.iter().map(|row| row.count).collect()
    }

    /// The count of a row; 0 where there is none.
    pub fn count(&self, id: &str) -> u32 {
        self.rows.iter().find(|row| row.id == id).map_or(0, |row| row.count)
    }

    /// For export, when every member stands in exactly one row.
    pub fn exported(&self, k: SmallestGroup) -> ExportedTable {
        self.with(&left_out(&self.counts(), k))
    }

    /// For export, when each of `members` may stand in several rows.
    pub fn exported_of_several(&self, members: u32, k: SmallestGroup) -> ExportedTable {
        self.with(&left_out_of_several(&self.counts(), members, k))
    }

    /// For export with these rows left out.
    pub fn with(&self, out: &[bool]) -> ExportedTable {
        let counts = shown(&self.counts(), out);
        let rows = self.rows.iter().zip(counts);
        ExportedTable { rows: rows.map(|(row, count)| ExportedRow { id: row.id.clone(), count }).collect() }
    }
}

impl ExportedTable {
    /// The count of a row, where it is shown.
    pub fn count(&self, id: &str) -> Option<u32> {
        self.rows.iter().find(|row| row.id == id).and_then(|row| row.count)
    }

    /// Whether any row is left out.
    pub fn has_gaps(&self) -> bool {
        self.rows.iter().any(|row| row.count.is_none())
    }
}
