//! What the documents of a sector guideline say, already in the language of the document.
//!
//! Responsible for: the values that the guideline and its comparison table (新旧対照表) are written from. Names and
//! sentences that depend on a pack or on the policies arrive here as text; headings and fixed sentences come from
//! the catalogue (`words`), among them that a guideline is not a regulation.
//! Not responsible for: deciding, translating, numbering, formatting dates.

use model::Lang;

pub use comparison::{ComparisonInput, ComparisonRow, RowChange, RowKind, Side, Span, SpanMark, VersionPart};
pub use matrix::{MatrixCell, MatrixInput, MatrixRow, WayInput};
pub use prose::{Part, Prose};

mod comparison;
mod matrix;
mod prose;

/// Everything a guideline says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GuidelineInput {
    /// Language of the document.
    pub lang: Lang,
    /// Title.
    pub title: String,
    /// What it is and what it is not, as the publisher says it; stands on the cover.
    pub notice: String,
    /// Who publishes it.
    pub publisher: String,
    /// Version, for example `1.0.0`.
    pub version: String,
    /// Day of this version, written out.
    pub date: String,
    /// The same day as `YYYY-MM-DD`, for metadata.
    pub date_iso: String,
    /// Id of the guideline.
    pub id: String,
    /// `sha256:` and the hash of the pack.
    pub hash: String,
    /// Fingerprint of the publisher's key; `None` where nothing is signed (drafts, shipped examples).
    pub fingerprint: Option<String>,
    /// The base policies it was written for.
    pub base: BasePart,
    /// The framework of its levels: title as printed beside a level.
    pub framework: String,
    /// The document that it follows, when it is an example on somebody else's guideline.
    pub based_on: Option<BasedOnPart>,
    /// Whether it is a draft (案): every page says so.
    pub draft: bool,
    /// Further sentences of the disclaimer. That it is not a regulation is said without them.
    pub disclaimer: Vec<String>,
    /// The chapters, in order.
    pub chapters: Vec<ChapterInput>,
    /// The transactions, in order: required levels, attributes and harm.
    pub transactions: Vec<TransactionInput>,
    /// The level matrix.
    pub matrix: MatrixInput,
    /// Worked examples.
    pub examples: Vec<ExampleInput>,
    /// The members' self-check.
    pub self_checks: Vec<SelfCheckInput>,
    /// When it is looked at again, as one or two sentences.
    pub review: String,
    /// Glossary: term and meaning.
    pub glossary: Vec<(String, String)>,
    /// Sources: short label as used in the text, full title, where it is.
    pub sources: Vec<(String, String, String)>,
    /// What changed, newest first.
    pub changelog: Vec<ChangelogInput>,
}

/// The base policies in a guideline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BasePart {
    /// Pack id.
    pub id: String,
    /// Version.
    pub version: String,
    /// Hash.
    pub hash: String,
}

/// The document that an example follows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BasedOnPart {
    /// Title.
    pub title: String,
    /// Who published it.
    pub body: String,
    /// When, written out.
    pub date: String,
    /// Where it was read: the short label of a source; may be empty.
    pub source: String,
}

/// A chapter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChapterInput {
    /// Id; names the bookmark in the DOCX.
    pub id: String,
    /// Number as printed: `第1章`, `Chapter 1`.
    pub number: String,
    /// Title.
    pub title: String,
    /// The clauses, in order.
    pub clauses: Vec<ClauseInput>,
}

/// A clause. Clauses stand within each other up to three deep: 1.1, (1), ①; anything deeper is set as the third.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClauseInput {
    /// Id; names the bookmark in the DOCX.
    pub id: String,
    /// Its own number as printed before it: `1.1`, `(1)`, `①`.
    pub number: String,
    /// Heading; may be empty.
    pub heading: String,
    /// What it says.
    pub text: Prose,
    /// How binding it is.
    pub obligation: Obligation,
    /// What is to be known about its standing, for example 推定; empty where it is confirmed.
    pub status: String,
    /// Where it comes from: the short label of a source; may be empty.
    pub source: String,
    /// Transactions it is about; empty: all.
    pub transactions: Vec<String>,
    /// What a member does who does not keep it yet; may be empty.
    pub remedy: String,
    /// The clauses within it.
    pub clauses: Vec<ClauseInput>,
}

/// How binding a clause is. Its word comes from the catalogue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Obligation {
    /// 必須.
    #[default]
    Required,
    /// 推奨.
    Recommended,
    /// 任意.
    Optional,
    /// 参考.
    Reference,
}

/// A transaction.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TransactionInput {
    /// Title.
    pub title: String,
    /// What happens in it.
    pub summary: String,
    /// What must be known about the user.
    pub attributes: Vec<String>,
    /// Required identity assurance, for example `IAL 2`.
    pub ial: String,
    /// Required authentication assurance, for example `AAL 1` or `求めない（都度身元確認）`.
    pub aal: String,
    /// Why these levels.
    pub reason: String,
    /// The harm expected, one table per failure (proofing, authentication).
    pub harm: Vec<HarmInput>,
}

/// The harm of one kind of failure in a transaction.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HarmInput {
    /// What fails, for example 身元確認を誤った場合.
    pub title: String,
    /// The categories.
    pub rows: Vec<HarmRow>,
}

/// The harm in one category.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HarmRow {
    /// Category.
    pub category: String,
    /// How heavy.
    pub rating: String,
    /// Why.
    pub reason: String,
    /// What is to be known about its standing; empty where it is confirmed.
    pub status: String,
    /// Short label of its source; may be empty.
    pub source: String,
}

/// A worked example.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExampleInput {
    /// What it is about.
    pub title: String,
    /// The day it speaks of, written out.
    pub as_of: String,
    /// What is given: question and answer.
    pub given: Vec<(String, String)>,
    /// What comes out: name and value, for example 業界のレベル and `IAL 2`.
    pub outcome: Vec<(String, String)>,
    /// Numbers of the clauses that it shows, for example `3.1(2)`, with their ids.
    pub clauses: Prose,
}

/// A question of the self-check.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SelfCheckInput {
    /// The question; "yes" means kept.
    pub question: String,
    /// Numbers of the clauses that it is about, with their ids.
    pub clauses: Prose,
    /// What to do when the answer is no; may be empty.
    pub remedy: String,
}

/// What changed in a version.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangelogInput {
    /// The version.
    pub version: String,
    /// Its day, written out.
    pub date: String,
    /// What changed.
    pub text: String,
}
