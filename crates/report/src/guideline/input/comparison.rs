//! What a comparison table (新旧対照表) says.
//!
//! Responsible for: its shape. Not responsible for: comparing versions, which whoever knows packs does.

use model::Lang;

/// Everything a comparison table says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ComparisonInput {
    /// Language of the document.
    pub lang: Lang,
    /// Id of the guideline.
    pub id: String,
    /// Who publishes the new version.
    pub publisher: String,
    /// The new version.
    pub new: VersionPart,
    /// The old version.
    pub old: VersionPart,
    /// Whether the new version is a draft (案): every page says so.
    pub draft: bool,
    /// What changed in sum, one sentence each, for example from the changelog; may be empty.
    pub summary: Vec<String>,
    /// The rows: chapters and, after each, its clauses from top to bottom. What only the old version has stands where
    /// it stood.
    pub rows: Vec<ComparisonRow>,
}

/// A version that is compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VersionPart {
    /// Title of the guideline in it.
    pub title: String,
    /// Version, for example `1.1.0`.
    pub version: String,
    /// Its day, written out.
    pub date: String,
    /// The same day as `YYYY-MM-DD`, for metadata.
    pub date_iso: String,
    /// `sha256:` and the hash of the pack.
    pub hash: String,
}

/// A row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ComparisonRow {
    /// Chapter or clause.
    pub kind: RowKind,
    /// Id; names the bookmark in the DOCX.
    pub id: String,
    /// What happened.
    pub change: RowChange,
    /// What the new version says; `None` where it is removed.
    pub new: Option<Side>,
    /// What the old version said; `None` where it is added.
    pub old: Option<Side>,
    /// A remark beside the word for what happened, for example why; may be empty.
    pub remark: String,
}

/// What a row is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RowKind {
    /// A chapter: its number and title. Begins a part of the table.
    Chapter,
    /// A clause or an entry of a table.
    #[default]
    Clause,
}

/// What happened to a row. Its word comes from the catalogue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RowChange {
    /// Nothing: shortened to （略）, together with its unchanged neighbours.
    #[default]
    Unchanged,
    /// （追加）
    Added,
    /// （削除）
    Removed,
    /// （改正）: words, heading or obligation differ.
    Amended,
    /// （移動）: only the number differs; the text is shortened to （略）.
    Moved,
}

/// One side of a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Side {
    /// Full number, for example `3.1(2)`; may be empty. Underlined where both sides have one and they differ.
    pub number: String,
    /// How binding it is, for example 必須; empty for chapters.
    pub obligation: Vec<Span>,
    /// Heading; may be empty.
    pub heading: Vec<Span>,
    /// What it says; may be empty.
    pub text: Vec<Span>,
}

/// A stretch of text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The characters.
    pub text: String,
    /// Whether the other side has it too. Everything but [`SpanMark::Same`] is underlined.
    pub mark: SpanMark,
}

impl Span {
    /// Text that both sides have.
    pub fn same(text: impl Into<String>) -> Span {
        Span { text: text.into(), mark: SpanMark::Same }
    }

    /// Text that only the new side has.
    pub fn added(text: impl Into<String>) -> Span {
        Span { text: text.into(), mark: SpanMark::Added }
    }

    /// Text that only the old side has.
    pub fn removed(text: impl Into<String>) -> Span {
        Span { text: text.into(), mark: SpanMark::Removed }
    }
}

/// Whether the other side has a stretch of text too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SpanMark {
    /// Both sides have it.
    #[default]
    Same,
    /// Only the new side has it.
    Added,
    /// Only the old side has it.
    Removed,
}
