//! What a report says, already in the report's language.
//!
//! Responsible for: the one value that `pdf` and `plain` take. All facts, names and sentences that depend
//! on the policies arrive here as text; headings and fixed sentences come from the catalogue (`words`).
//! Not responsible for: deciding, translating, formatting dates.

use model::Lang;

pub use evidence::{CheckMark, CheckRow, EvidencePart};
pub use plan::{Acceptance, CheckpointPart, DescribedMethod, ItemRow, RecommendationLine, StateMark};
pub use sector::{SectorClauseRow, SectorMark, SectorPart, SectorWayRow};

mod evidence;
mod plan;
mod sector;

/// Everything a report says.
#[derive(Clone, Debug, Default)]
pub struct ReportInput {
    /// Language of the report.
    pub lang: Lang,
    /// Short id of this document, derived from its content.
    pub document_id: String,
    /// The day for which everything holds, written out.
    pub as_of: String,
    /// The same day as `YYYY-MM-DD`, for metadata.
    pub as_of_iso: String,
    /// Whether the report is a draft (案).
    pub draft: bool,
    /// What keeps it a draft, one sentence each.
    pub missing: Vec<String>,
    /// The service.
    pub service: ServicePart,
    /// The framework of the levels.
    pub framework: FrameworkPart,
    /// Policy pack, version, hash.
    pub policy: PolicyPart,
    /// Identity assurance level.
    pub ial: LevelPart,
    /// Authentication assurance level; `None` where nobody logs in.
    pub aal: Option<LevelPart>,
    /// The page for the decision maker: five to eight sentences.
    pub summary: Vec<String>,
    /// The legal gate.
    pub gate: GatePart,
    /// Answers by section.
    pub answers: Vec<AnswerSection>,
    /// Thresholds of the answer bands: label and value.
    pub thresholds: Vec<(String, String)>,
    /// Impact tables: proofing, then authentication (absent where nobody logs in).
    pub ratings: Vec<RatingTable>,
    /// Derivations: one per axis.
    pub derivations: Vec<Derivation>,
    /// Proofing methods.
    pub proofing_methods: Vec<MethodRow>,
    /// Authentication methods.
    pub authentication_methods: Vec<MethodRow>,
    /// Methods that exist only in a statute's list: name and where it stands.
    pub legal_only_methods: Vec<(String, String)>,
    /// Burden–assurance plane of the proofing methods.
    pub plane: Plane,
    /// The recommendation.
    pub recommendation: Vec<RecommendationLine>,
    /// What the recommended and the chosen methods are, each once.
    pub described_methods: Vec<DescribedMethod>,
    /// The sector guideline; `None` when the service is assessed under none.
    pub sector: Option<SectorPart>,
    /// The acceptance statement.
    pub acceptance: Acceptance,
    /// The five checkpoints.
    pub checkpoints: Vec<CheckpointPart>,
    /// Questions that decide an unsettled level, the strongest first: to be answered before anything else.
    pub first_questions: Vec<String>,
    /// Items still to do, in the order in which they are due.
    pub next_items: Vec<ItemRow>,
    /// Draft notice to users, paragraph by paragraph.
    pub notice_draft: Vec<String>,
    /// Draft questions and answers for the enquiry desk.
    pub faq_draft: Vec<(String, String)>,
    /// What live tests with a card found; no conclusion of the report rests on it.
    pub evidence: Vec<EvidencePart>,
    /// Open points, all of them: what keeps the report a draft, open questions, and the rest.
    pub open_points: Vec<String>,
    /// Those of the open points that are questions to answer. Their number is told by one of `missing`.
    pub open_questions: Vec<String>,
    /// Questions whose answers do not count, because other answers made them unnecessary.
    pub ignored_answers: Vec<String>,
    /// Dated warnings: date (or "date not set") and what happens.
    pub dated_warnings: Vec<(String, String)>,
    /// Glossary: term and meaning.
    pub glossary: Vec<(String, String)>,
    /// Sources: short label as used in the text, full title, where it is.
    pub sources: Vec<(String, String, String)>,
    /// Sentences of the disclaimer; also printed on the cover and the level page in short.
    pub disclaimer: Vec<String>,
    /// Two or three sentences about the origin of the levels, for cover and level page.
    pub level_origin: Vec<String>,
}

/// The service in the report.
#[derive(Clone, Debug, Default)]
pub struct ServicePart {
    /// Name.
    pub name: String,
    /// Transaction; empty when not given.
    pub transaction: String,
    /// User group; empty when not given.
    pub users: String,
    /// Organisation; empty when not given.
    pub organisation: String,
    /// Note; empty when not given.
    pub note: String,
}

/// The framework in the report.
#[derive(Clone, Debug, Default)]
pub struct FrameworkPart {
    /// Short name printed beside every level.
    pub short_title: String,
    /// Full title.
    pub title: String,
    /// What to know before comparing levels.
    pub notice: String,
    /// Which reading was used, as a sentence.
    pub reading: String,
}

/// The policies in the report.
#[derive(Clone, Debug, Default)]
pub struct PolicyPart {
    /// Pack id.
    pub id: String,
    /// Version.
    pub version: String,
    /// Hash.
    pub hash: String,
}

/// One level in the report.
#[derive(Clone, Debug, Default)]
pub struct LevelPart {
    /// `IAL` or `AAL`.
    pub scale: String,
    /// Lowest and highest possible level; equal when settled.
    pub range: [u8; 2],
    /// Whether it is settled. An unsettled level is never printed as required.
    pub settled: bool,
    /// A law decides on the methods: the level is information and never printed as required.
    pub information: bool,
    /// Level of the chosen methods.
    pub chosen: Option<u8>,
    /// "IAL 2" or "IAL 2〜3 未確定".
    pub label: String,
    /// What the level means.
    pub meaning: String,
    /// Why, in one or two sentences.
    pub why: Vec<String>,
    /// For an unsettled level: what each case would need.
    pub cases: Vec<String>,
    /// Text alternative of the ladder.
    pub ladder_text: String,
}

/// The legal gate in the report.
#[derive(Clone, Debug, Default)]
pub struct GatePart {
    /// The outcome as a sentence.
    pub outcome: String,
    /// The laws.
    pub laws: Vec<LawPart>,
}

/// A law in the report.
#[derive(Clone, Debug, Default)]
pub struct LawPart {
    /// Title.
    pub title: String,
    /// What it does here, as a sentence.
    pub effect: String,
    /// What it asks.
    pub summary: String,
    /// Permitted on the day: method, clause, period, condition (may be empty).
    pub permitted: Vec<[String; 4]>,
    /// Coming changes: date, text.
    pub changes: Vec<(String, String)>,
    /// Duties.
    pub duties: Vec<String>,
}

/// Answers of a section.
#[derive(Clone, Debug, Default)]
pub struct AnswerSection {
    /// Title.
    pub title: String,
    /// Question, answer, and what the answer leads to (a rating; may be empty).
    pub rows: Vec<[String; 3]>,
}

/// An impact table.
#[derive(Clone, Debug, Default)]
pub struct RatingTable {
    /// Title.
    pub title: String,
    /// Rows.
    pub rows: Vec<RatingRow>,
}

/// A row of an impact table.
#[derive(Clone, Debug, Default)]
pub struct RatingRow {
    /// Category.
    pub category: String,
    /// From the facts ("低位", "低位〜中位", …).
    pub derived: String,
    /// Set by hand; empty when not.
    pub overridden: String,
    /// What counts.
    pub value: String,
    /// Reason of the override; empty when none.
    pub reason: String,
    /// Lowest level that covers this rating.
    pub level: String,
    /// Whether this row decides the level.
    pub decisive: bool,
}

/// A derivation.
#[derive(Clone, Debug, Default)]
pub struct Derivation {
    /// Title.
    pub title: String,
    /// Steps in order.
    pub steps: Vec<DerivationStep>,
}

/// A step of a derivation.
#[derive(Clone, Debug, Default)]
pub struct DerivationStep {
    /// Kind, as a short word (回答, 影響度, 表, …).
    pub kind: String,
    /// The sentence.
    pub text: String,
    /// Short label of the source; empty when none.
    pub source: String,
    /// Whether it decides.
    pub decisive: bool,
}

/// A method in a comparison table.
#[derive(Clone, Debug, Default)]
pub struct MethodRow {
    /// Short name.
    pub name: String,
    /// Level as printed ("2", "推定 3、判定には 2 を使用").
    pub level: String,
    /// User time.
    pub user_time: String,
    /// Review time.
    pub review_time: String,
    /// Documents, or factors for authentication.
    pub documents: String,
    /// PIN, or phishing resistance for authentication.
    pub pin: String,
    /// Until when the law allows it; empty when no law decides or no end is known.
    pub until: String,
    /// Verdict as a word.
    pub verdict: String,
    /// Drawn mark of the verdict.
    pub mark: VerdictMark,
    /// Why and why not.
    pub reasons: Vec<String>,
    /// Cost per check as entered; empty when not.
    pub cost: String,
}

/// How a verdict is drawn: never by colour alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum VerdictMark {
    /// Filled circle.
    #[default]
    Fits,
    /// Half circle.
    Conditions,
    /// Open circle.
    Depends,
    /// Cross.
    Excluded,
}

/// The burden–assurance plane.
#[derive(Clone, Debug, Default)]
pub struct Plane {
    /// Required level, drawn as a line; two when unsettled.
    pub required: Vec<u8>,
    /// The methods.
    pub points: Vec<PlanePoint>,
    /// Text alternative.
    pub text: String,
}

/// A method in the plane.
#[derive(Clone, Debug, Default)]
pub struct PlanePoint {
    /// Short name.
    pub label: String,
    /// The user's burden, 0 (none) to 100.
    pub burden: u32,
    /// Assurance, 0 to 100: the level with the threats resisted inside it. In the drawing level n is the band
    /// from (n − 1) · 100/3 to n · 100/3, and a required level is the lower edge of its band.
    pub assurance: u32,
    /// On the Pareto front.
    pub pareto: bool,
    /// An intermediate method.
    pub intermediate: bool,
    /// Chosen.
    pub chosen: bool,
    /// Excluded by law, level or users.
    pub excluded: bool,
}
