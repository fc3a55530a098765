//! The level matrix: 身元確認 × 当人認証, with a column for checking the person each time (都度身元確認).
//!
//! Responsible for: its shape. Not responsible for: which ways are accepted, nor how it is drawn.

/// The matrix. Rows and columns have fixed places; their titles are those of the pack's framework.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MatrixInput {
    /// Titles of the columns: AAL 1, AAL 2, AAL 3, each time. A second line may tell the meaning, for example
    /// `AAL 1\n単要素`.
    pub columns: [String; 4],
    /// The rows, from IAL 3 down to IAL 1.
    pub rows: [MatrixRow; 3],
    /// What the thick frame stands for, as a sentence: which cells reach the required levels.
    pub required: String,
}

/// A row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MatrixRow {
    /// Title; a second line may tell the meaning, for example `IAL 2\n郵送・遠隔で確認`.
    pub title: String,
    /// Cells in the order of [`MatrixInput::columns`].
    pub cells: [MatrixCell; 4],
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MatrixCell {
    /// The ways in it; empty: not part of the guideline.
    pub ways: Vec<WayInput>,
    /// Whether the cell reaches the required levels: it gets the thick frame.
    pub required: bool,
}

/// A way to check a user.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WayInput {
    /// Title.
    pub title: String,
    /// Whether the guideline accepts it.
    pub accepted: bool,
    /// What is to be known about its place, for example 推定; empty where it is confirmed.
    pub status: String,
    /// Names of the methods that realise it; empty: the sector's own.
    pub methods: Vec<String>,
    /// Names of the documents that may be used; empty: all that the methods take.
    pub documents: Vec<String>,
    /// What must be kept to.
    pub conditions: Vec<String>,
    /// Transactions in which it may be used; empty: all.
    pub transactions: Vec<String>,
    /// Why it is accepted, or not.
    pub reason: String,
    /// Short label of its source; may be empty.
    pub source: String,
}

impl MatrixInput {
    /// Whether no cell has a way.
    pub fn is_empty(&self) -> bool {
        self.rows.iter().flat_map(|row| &row.cells).all(|cell| cell.ways.is_empty())
    }
}
