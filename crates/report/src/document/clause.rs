//! Numbered provisions and the level matrix.
//!
//! Responsible for: what a guideline has beyond a report. Not responsible for: numbers, which arrive ready.

use super::{Mark, Text};

/// Which automatic numbering a number belongs to where a file format has one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Series {
    /// None: the number is text.
    #[default]
    None,
    /// Chapters and clauses.
    Clauses,
    /// Annexes.
    Annexes,
}

/// A clause that has no heading of its own in the outline, or stands within another.
#[derive(Clone, Debug, Default)]
pub struct Clause {
    /// Name of the place, for references; may be empty.
    pub anchor: String,
    /// Number as printed before it.
    pub number: String,
    /// Depth, 1 to 3: 1.1, (1), ①.
    pub level: u8,
    /// Paragraphs; the first stands beside the number.
    pub paragraphs: Vec<Text>,
    /// Fine print below.
    pub notes: Vec<Text>,
    /// The clauses within it.
    pub clauses: Vec<Clause>,
}

/// A grid whose cells hold marked entries.
#[derive(Clone, Debug, Default)]
pub struct Matrix {
    /// What the grid shows, for those who do not see it.
    pub alternative: String,
    /// Title over the row heads.
    pub corner: String,
    /// Titles of the columns.
    pub columns: Vec<String>,
    /// Rows.
    pub rows: Vec<MatrixLine>,
    /// What stands in a cell without entries.
    pub empty: String,
}

/// A row of a grid.
#[derive(Clone, Debug, Default)]
pub struct MatrixLine {
    /// Title.
    pub title: String,
    /// Cells, one per column.
    pub cells: Vec<MatrixBox>,
}

/// A cell of a grid.
#[derive(Clone, Debug, Default)]
pub struct MatrixBox {
    /// Entries: a mark and paragraphs.
    pub entries: Vec<(Mark, Vec<Text>)>,
    /// Whether the cell belongs to the framed region.
    pub framed: bool,
}
