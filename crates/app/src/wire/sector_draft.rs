//! The editor of guidelines: outline, forms, findings, versions, publishing.
//!
//! The screens know no field of a guideline. A [`FormView`] tells the fields of an entry, their labels, kinds and
//! choices; a change names the entry and the field.

use super::{ChapterView, MatrixView, wire};

wire! {
    /// Begins a draft.
    pub struct NewSectorRequest {
        /// `id@version` of the guideline to start from; empty: the bare skeleton.
        pub from: String,
        /// Id of the new guideline.
        pub id: String,
        /// Title in the language of the request.
        pub title: String,
        /// Who will publish it.
        pub publisher: String,
        /// `ja` or `en`.
        pub lang: String,
    }

    /// Names a draft.
    pub struct SectorDraftRequest {
        /// Key of the draft.
        pub key: String,
        /// `ja` or `en`.
        pub lang: String,
    }

    /// A draft in the editor.
    pub struct SectorDraftView {
        /// Key of the draft.
        pub key: String,
        /// Id of the guideline.
        pub id: String,
        /// Title.
        pub title: String,
        /// Version in work.
        pub version: String,
        /// Entries by group, in the order of the outline: header, chapters, transactions, rules, ways, questions,
        /// examples, terms, sources.
        pub groups: Vec<EntryGroup>,
        /// The clauses, for the outline.
        pub chapters: Vec<ChapterView>,
        /// The level matrix.
        pub matrix: MatrixView,
        /// Everything that the checker found, worst first.
        pub findings: Vec<SectorFindingView>,
        /// How many of them are errors.
        pub errors: u32,
        /// Whether the base policies are those it was written for; else `upstream` lists what changed.
        pub base_matches: bool,
        /// Changes of the base that have not been decided on.
        pub upstream: Vec<UpstreamView>,
        /// Published versions, newest first.
        pub versions: Vec<SectorVersionRow>,
        /// The version that the changes so far call for; empty before the first publication.
        pub suggested_version: String,
        /// Whether a change can be taken back.
        pub can_undo: bool,
        /// Whether it can be done again.
        pub can_redo: bool,
    }

    /// A group of entries.
    pub struct EntryGroup {
        /// `header`, `chapters`, `transactions`, `operations`, `ways`, `sections`, `examples`, `terms`, `sources`.
        pub id: String,
        /// Heading.
        pub title: String,
        /// What belongs here, in a sentence.
        pub help: String,
        /// The entries.
        pub entries: Vec<EntryRow>,
        /// Whether entries can be added.
        pub can_add: bool,
    }

    /// An entry in a list.
    pub struct EntryRow {
        /// Place, for example `operations/relax-aal`.
        pub place: String,
        /// Title.
        pub title: String,
        /// What it does, in short; may be empty.
        pub summary: String,
        /// How deep it stands, for questions within sections.
        pub depth: u32,
        /// `ok`, `warning`, `error`; for examples, whether they hold.
        pub state: String,
        /// The state in words.
        pub state_text: String,
    }

    /// Something the checker found.
    pub struct SectorFindingView {
        /// Code.
        pub code: String,
        /// `error`, `warning`, `info`.
        pub severity: String,
        /// The severity in words.
        pub severity_text: String,
        /// Where: place of the entry to open; may be empty.
        pub place: String,
        /// The same in words: number of the clause, title of the entry.
        pub place_text: String,
        /// What is wrong.
        pub message: String,
        /// The shortest example that shows it, as lines; may be empty.
        pub example: Vec<String>,
        /// What to do.
        pub remedy: String,
    }

    /// Names an entry of a draft.
    pub struct EntryRequest {
        /// Key of the draft.
        pub key: String,
        /// Place of the entry.
        pub place: String,
        /// `ja` or `en`.
        pub lang: String,
    }

    /// The form of an entry.
    pub struct FormView {
        /// Place of the entry.
        pub place: String,
        /// Title.
        pub title: String,
        /// What it is for.
        pub help: String,
        /// The fields, in order.
        pub fields: Vec<FieldView>,
        /// Whether it can be removed.
        pub can_remove: bool,
        /// Whether it can be moved up, down, in, out.
        pub can_move: bool,
        /// Kinds of entry that can be added within it, for example a clause or a question.
        pub can_hold: Vec<FieldOption>,
        /// What comes out, for an example: name and value.
        pub outcome: Vec<FieldOption>,
    }

    /// A field of a form.
    pub struct FieldView {
        /// Path in the entry, a JSON pointer, for example `/text/ja`.
        pub path: String,
        /// Label.
        pub label: String,
        /// What belongs in it.
        pub help: String,
        /// `text`, `long`, `number`, `date`, `flag`, `one`, `many`, `lines`, or `condition`.
        pub kind: String,
        /// Value as text; for `many`, the ids with line breaks between; for `condition`, its JSON.
        pub value: String,
        /// Choices of `one` and `many`; for `condition`, questions and ratings with their options as
        /// `question/option` ids.
        pub options: Vec<FieldOption>,
        /// Whether it must be filled.
        pub required: bool,
        /// What is wrong with it; empty when nothing is.
        pub problem: String,
        /// Fields with the same group stand together under its name; may be empty.
        pub group: String,
    }

    /// A choice.
    pub struct FieldOption {
        /// Id.
        pub id: String,
        /// In words.
        pub text: String,
    }

    /// Sets a field.
    pub struct SetFieldRequest {
        /// Key of the draft.
        pub key: String,
        /// Place of the entry.
        pub place: String,
        /// Path of the field.
        pub path: String,
        /// The value as the field has it.
        pub value: String,
        /// `ja` or `en`.
        pub lang: String,
    }

    /// A draft after a change, with the entry that is worked on.
    pub struct SectorEditView {
        /// The draft.
        pub draft: SectorDraftView,
        /// The entry; null when it is gone.
        pub form: Option<FormView>,
    }

    /// Adds an entry.
    pub struct AddEntryRequest {
        /// Key of the draft.
        pub key: String,
        /// Group, or place of the entry that will hold it.
        pub within: String,
        /// What to add, from `can_hold`; empty for groups.
        pub kind: String,
        /// For ways: the cell, `2/aal1`; may be empty.
        pub cell: String,
        /// `ja` or `en`.
        pub lang: String,
    }

    /// Moves an entry.
    pub struct MoveEntryRequest {
        /// Key of the draft.
        pub key: String,
        /// Place of the entry.
        pub place: String,
        /// `up`, `down`, `in`, `out`; for ways also a cell, `2/aal1`.
        pub to: String,
        /// `ja` or `en`.
        pub lang: String,
    }

    /// A published version.
    pub struct SectorVersionRow {
        /// The version.
        pub version: String,
        /// When it was published.
        pub published: String,
        /// What changed, from its changelog.
        pub text: String,
    }

    /// Compares two versions of a guideline.
    pub struct CompareSectorRequest {
        /// Key of the draft.
        pub key: String,
        /// The older version; empty: the last published one.
        pub old: String,
        /// The newer version; empty: the draft.
        pub new: String,
        /// `ja` or `en`.
        pub lang: String,
    }

    /// Two versions side by side.
    pub struct SectorDiffView {
        /// Older version, as printed.
        pub old: String,
        /// Newer version, as printed.
        pub new: String,
        /// Rows of the 新旧対照表.
        pub clauses: Vec<DiffRowView>,
        /// Changes of rules, ways and questions, as sentences by group.
        pub rules: Vec<DiffRuleView>,
        /// Examples whose result changes.
        pub examples: Vec<DiffExampleView>,
    }

    /// A row of the 新旧対照表.
    pub struct DiffRowView {
        /// Chapter heading, for a row that is one; else empty.
        pub chapter: String,
        /// The newer text.
        pub new: Vec<DiffSpan>,
        /// The older text.
        pub old: Vec<DiffSpan>,
        /// Note: (追加), (削除), (略) …
        pub note: String,
    }

    /// A part of a text.
    pub struct DiffSpan {
        /// The text.
        pub text: String,
        /// Whether it is changed; then it is underlined.
        pub changed: bool,
    }

    /// A changed rule.
    pub struct DiffRuleView {
        /// Which entry, in words.
        pub title: String,
        /// `added`, `removed`, `changed`.
        pub kind: String,
        /// The kind in words.
        pub kind_text: String,
        /// Changed fields: label, old and new.
        pub fields: Vec<DiffFieldView>,
    }

    /// A changed field.
    pub struct DiffFieldView {
        /// Label.
        pub label: String,
        /// Old value; empty when it was not there.
        pub old: String,
        /// New value; empty when it is gone.
        pub new: String,
    }

    /// An example whose result changes.
    pub struct DiffExampleView {
        /// Title.
        pub title: String,
        /// What changes: label, old and new.
        pub fields: Vec<DiffFieldView>,
    }

    /// A change of the base policies.
    pub struct UpstreamView {
        /// Id of the change.
        pub id: String,
        /// What changed.
        pub text: String,
        /// What it does to this guideline.
        pub effect: String,
        /// What applying and rejecting mean here.
        pub remedy: String,
    }

    /// Decides on a change of the base policies.
    pub struct UpstreamRequest {
        /// Key of the draft.
        pub key: String,
        /// Id of the change.
        pub id: String,
        /// Apply or reject.
        pub apply: bool,
        /// Why it is rejected.
        pub reason: String,
        /// `ja` or `en`.
        pub lang: String,
    }

    /// Makes a signing key.
    pub struct NewKeyRequest {
        /// What its owner calls it.
        pub name: String,
        /// Its passphrase; never kept.
        pub passphrase: String,
        /// `ja` or `en`.
        pub lang: String,
    }

    /// Publishes a draft.
    pub struct PublishRequest {
        /// Key of the draft.
        pub key: String,
        /// Fingerprint of the signing key.
        pub signing_key: String,
        /// Its passphrase; never kept.
        pub passphrase: String,
        /// `ja` or `en`.
        pub lang: String,
    }

    /// What publishing wrote.
    pub struct PublishedView {
        /// The files, as paths.
        pub files: Vec<String>,
        /// Their folder.
        pub folder: String,
        /// Fingerprint of the key, to be told to members.
        pub fingerprint: String,
        /// The draft, now with this version in its history.
        pub draft: SectorDraftView,
    }

    /// Writes a document of a draft or of a comparison.
    pub struct SectorFileExportRequest {
        /// Key of the draft.
        pub key: String,
        /// `guideline-pdf`, `guideline-docx`, `comparison-pdf`, `comparison-docx`, `folder`.
        pub kind: String,
        /// The older version, for comparisons.
        pub old: String,
        /// The newer version, for comparisons; empty: the draft.
        pub new: String,
        /// `ja` or `en`.
        pub lang: String,
    }
}
