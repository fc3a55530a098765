//! Tables.
//!
//! Responsible for: columns, rows, cells and the marks drawn in them. Not responsible for: widths in points.

use super::Text;
use crate::input::{CheckMark, StateMark, VerdictMark};

/// A table with one head row.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// Columns.
    pub columns: Vec<Column>,
    /// Rows.
    pub rows: Vec<Row>,
    /// Whether the first cell of a row names the row.
    pub row_heads: bool,
    /// Whether rules stand between the columns.
    pub ruled: bool,
}

impl Table {
    /// A table without rows.
    pub fn new(columns: Vec<Column>) -> Table {
        Table { columns, rows: Vec::new(), row_heads: true, ruled: false }
    }

    /// Adds a row.
    pub fn push(&mut self, cells: Vec<Cell>) {
        self.rows.push(Row { cells, ..Row::default() });
    }

    /// Adds a row that stands out.
    pub fn push_strong(&mut self, cells: Vec<Cell>) {
        self.rows.push(Row { cells, strong: true, ..Row::default() });
    }
}

/// A row.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// Cells, one per column.
    pub cells: Vec<Cell>,
    /// Whether the row stands out (a bar at its left edge).
    pub strong: bool,
    /// Names of the places that the row is, for references.
    pub anchors: Vec<String>,
    /// The title of the row among the bookmarks, as a part of the section; empty for none.
    pub bookmark: String,
    /// Whether the row stays with the next: it is a heading for what follows.
    pub keep_next: bool,
}

/// A column.
#[derive(Clone, Debug)]
pub struct Column {
    /// Title in the head row.
    pub title: String,
    /// Width.
    pub width: Width,
    /// Alignment of its cells.
    pub align: Align,
}

impl Column {
    /// A column as wide as its content, up to a limit in points.
    pub fn fit(title: String, limit: f32) -> Column {
        Column { title, width: Width::Fit(limit), align: Align::Start }
    }

    /// A column that shares what is left.
    pub fn share(title: String, weight: f32) -> Column {
        Column { title, width: Width::Share(weight), align: Align::Start }
    }
}

/// Width of a column.
#[derive(Clone, Copy, Debug)]
pub enum Width {
    /// As wide as its content, up to a limit in points.
    Fit(f32),
    /// A share of what is left.
    Share(f32),
}

/// Alignment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// At the left.
    #[default]
    Start,
    /// In the middle.
    Centre,
    /// At the right.
    End,
}

/// A cell: paragraphs, with a mark drawn before the first.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    /// Paragraphs.
    pub paragraphs: Vec<Text>,
    /// Mark.
    pub mark: Option<Mark>,
}

impl Cell {
    /// A cell of one paragraph.
    pub fn of(text: impl Into<Text>) -> Cell {
        Cell { paragraphs: vec![text.into()], mark: None }
    }

    /// A cell of several paragraphs.
    pub fn all(paragraphs: Vec<Text>) -> Cell {
        Cell { paragraphs, mark: None }
    }

    /// The same cell with a mark.
    #[must_use]
    pub fn marked(mut self, mark: Mark) -> Cell {
        self.mark = Some(mark);
        self
    }
}

/// A mark drawn as a path. It always stands beside the word that says the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A verdict on a method.
    Verdict(VerdictMark),
    /// The state of a checkpoint item.
    State(StateMark),
    /// The result of a check.
    Check(CheckMark),
}
