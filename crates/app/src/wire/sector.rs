//! Sector guidelines: lists, an installed guideline, a file that was handed over, an assessment under a guideline.

use super::{SectionText, wire};

wire! {
    /// The screen of guidelines.
    pub struct SectorsView {
        /// Own drafts, last changed first.
        pub drafts: Vec<SectorDraftRow>,
        /// Installed guidelines, by title.
        pub installed: Vec<SectorRow>,
        /// Guidelines that are shipped: examples and drafts to start from.
        pub shipped: Vec<SectorRow>,
        /// Own signing keys.
        pub keys: Vec<SectorKeyRow>,
    }

    /// A draft in the list.
    pub struct SectorDraftRow {
        /// Key of the draft.
        pub key: String,
        /// Id of the guideline.
        pub guideline: String,
        /// Title.
        pub title: String,
        /// Version in work.
        pub version: String,
        /// Last change, `YYYY-MM-DDTHH:MM:SS+09:00`.
        pub changed: String,
        /// Versions published so far.
        pub published: u32,
        /// Results of members that were imported.
        pub results: u32,
    }

    /// A guideline that can be used.
    pub struct SectorRow {
        /// `id@version`.
        pub key: String,
        /// Id.
        pub id: String,
        /// Version.
        pub version: String,
        /// Day of the version.
        pub date: String,
        /// Title.
        pub title: String,
        /// Who publishes it.
        pub publisher: String,
        /// What it is and is not.
        pub notice: String,
        /// `shipped`, `installed`, or `unreadable` when its file was altered; then `problem` says what is wrong.
        pub state: String,
        /// Fingerprint of the publisher's key; empty for shipped ones.
        pub fingerprint: String,
        /// Why it cannot be used, and what to do; empty when it can.
        pub problem: String,
        /// What to know before using it: made for other base policies, a newer version is installed; may be empty.
        pub remark: String,
    }

    /// A signing key.
    pub struct SectorKeyRow {
        /// Its fingerprint.
        pub fingerprint: String,
        /// What its owner calls it.
        pub name: String,
        /// When it was made.
        pub created: String,
    }

    /// Names a guideline.
    pub struct SectorRequest {
        /// `id@version`.
        pub key: String,
        /// `ja` or `en`.
        pub lang: String,
    }

    /// A guideline to read: its clauses, matrix and examples.
    pub struct GuidelineView {
        /// The guideline.
        pub row: SectorRow,
        /// The document as blocks.
        pub chapters: Vec<ChapterView>,
        /// The level matrix.
        pub matrix: MatrixView,
    }

    /// A chapter.
    pub struct ChapterView {
        /// Id.
        pub id: String,
        /// Number as printed.
        pub number: String,
        /// Title.
        pub title: String,
        /// Its clauses, flat, in order.
        pub clauses: Vec<ClauseView>,
    }

    /// A clause.
    pub struct ClauseView {
        /// Id.
        pub id: String,
        /// Its own number, for example `(1)`.
        pub number: String,
        /// Its full number, for example `3.2(1)`.
        pub full_number: String,
        /// 0 for 1.1, 1 for (1), 2 for ①.
        pub depth: u32,
        /// `required`, `recommended`, `optional`, `reference`.
        pub obligation: String,
        /// The same in words.
        pub obligation_text: String,
        /// Heading; may be empty.
        pub heading: String,
        /// What it says, references put in.
        pub text: String,
        /// Whether something can be measured against it.
        pub requirement: bool,
        /// Findings of the checker on it: errors and warnings.
        pub errors: u32,
        /// Warnings.
        pub warnings: u32,
    }

    /// The level matrix.
    pub struct MatrixView {
        /// Column headings, left to right: `aal1`, `aal2`, `aal3`, `each-time`.
        pub columns: Vec<MatrixColumnView>,
        /// Rows from the highest level down.
        pub rows: Vec<MatrixRowView>,
    }

    /// A column of the matrix.
    pub struct MatrixColumnView {
        /// `aal1`, `aal2`, `aal3`, `each-time`.
        pub id: String,
        /// Heading.
        pub text: String,
    }

    /// A row of the matrix.
    pub struct MatrixRowView {
        /// 1 to 3.
        pub ial: u8,
        /// Heading.
        pub text: String,
        /// One cell per column.
        pub cells: Vec<MatrixCellView>,
    }

    /// A cell of the matrix.
    pub struct MatrixCellView {
        /// The ways in it.
        pub ways: Vec<MatrixWayView>,
    }

    /// A way in a cell.
    pub struct MatrixWayView {
        /// Id.
        pub id: String,
        /// Title.
        pub title: String,
        /// Whether the sector accepts it.
        pub accepted: bool,
        /// How sure it is that it stands here: `confirmed`, `inferred`, `unconfirmed`, `proposal`.
        pub status: String,
        /// The same in words.
        pub status_text: String,
    }

    /// A file that was handed over.
    pub struct SectorFileRequest {
        /// Name of the file.
        pub name: String,
        /// Its bytes, base64.
        pub content: String,
        /// `ja` or `en`.
        pub lang: String,
    }

    /// What a file turned out to be, before it is installed.
    pub struct SectorFileView {
        /// The guideline.
        pub row: SectorRow,
        /// Base policies it was made for, as printed.
        pub base: String,
        /// Whether these are the present ones.
        pub base_matches: bool,
        /// Whether the publisher was confirmed before.
        pub known_publisher: bool,
        /// Version that is installed; empty when none is.
        pub installed_version: String,
        /// Whether that one is newer.
        pub older: bool,
    }

    /// Installs a file.
    pub struct InstallSectorRequest {
        /// Name of the file.
        pub name: String,
        /// Its bytes, base64.
        pub content: String,
        /// The fingerprint as the person typed or confirmed it; needed for an unknown publisher.
        pub fingerprint: String,
        /// The person agreed to install a version older than the installed one.
        pub older: bool,
        /// `ja` or `en`.
        pub lang: String,
    }

    /// Puts an assessment under a guideline.
    pub struct SetSectorRequest {
        /// Assessment id.
        pub id: String,
        /// `id@version`; empty: under none.
        pub sector: String,
        /// `ja` or `en`.
        pub lang: String,
    }

    /// An assessment under a guideline.
    pub struct SectorResultView {
        /// `id@version`.
        pub key: String,
        /// Title and version, as printed.
        pub title: String,
        /// Who publishes it, and its notice.
        pub notice: String,
        /// Base levels as printed: IAL, AAL.
        pub base: Vec<String>,
        /// Sector levels as printed: IAL, AAL.
        pub sector: Vec<String>,
        /// What changed the levels, as sentences with the guideline's reason.
        pub effects: Vec<SectorEffectView>,
        /// Sections of questions that the guideline adds, as the catalogue has those of the base.
        pub sections: Vec<SectionText>,
        /// Ways in use.
        pub ways: Vec<SectorWayView>,
        /// `conforms`, `does-not-conform`, `open`.
        pub conformance: String,
        /// The same as a sentence.
        pub conformance_text: String,
        /// Clauses in order.
        pub clauses: Vec<SectorClauseView>,
        /// What to know: another version is installed, made for another base; may be empty.
        pub remark: String,
    }

    /// What a guideline changed.
    pub struct SectorEffectView {
        /// As a sentence.
        pub text: String,
        /// The guideline's reason; may be empty.
        pub reason: String,
        /// False while an open answer leaves open whether it applies.
        pub certain: bool,
    }

    /// A way in use.
    pub struct SectorWayView {
        /// Title.
        pub title: String,
        /// `met`, `not-met`, `open`, `not-applicable`.
        pub state: String,
        /// Reasons as sentences.
        pub reasons: Vec<String>,
    }

    /// A clause as the assessment keeps it.
    pub struct SectorClauseView {
        /// Id.
        pub id: String,
        /// Full number.
        pub number: String,
        /// Heading, or the beginning of the text.
        pub heading: String,
        /// What it says.
        pub text: String,
        /// `required`, `recommended`, `optional`, `reference`.
        pub obligation: String,
        /// The same in words.
        pub obligation_text: String,
        /// `met`, `not-met`, `open`, `not-applicable`.
        pub state: String,
        /// The same in words.
        pub state_text: String,
        /// Why, as sentences.
        pub reasons: Vec<String>,
        /// What to do; empty when it is kept.
        pub remedy: String,
        /// Questions that are still to be answered.
        pub missing: Vec<String>,
    }

    /// Asks for what a result file would hold.
    pub struct MemberResultRequest {
        /// Assessment id.
        pub id: String,
        /// Put the name of the organisation into it.
        pub with_name: bool,
        /// Put the note of the service into it.
        pub with_note: bool,
        /// Fingerprint of the key to sign with; empty: not signed.
        pub key: String,
        /// Passphrase of that key; never kept.
        pub passphrase: String,
        /// `ja` or `en`.
        pub lang: String,
    }

    /// Everything that a result file would hold.
    pub struct MemberResultPreview {
        /// Groups of lines.
        pub groups: Vec<PreviewGroup>,
        /// Name of the file.
        pub name: String,
    }

    /// A group of lines in a preview.
    pub struct PreviewGroup {
        /// Heading.
        pub title: String,
        /// Label and value.
        pub rows: Vec<PreviewRow>,
    }

    /// A line in a preview.
    pub struct PreviewRow {
        /// Label.
        pub label: String,
        /// Value.
        pub value: String,
    }
}
