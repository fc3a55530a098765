//! What is to be done and accepted, in the report's language.
//!
//! Responsible for: recommendation, acceptance statement and checkpoints. Not responsible for: levels and the
//! comparison of methods.

/// A line of the recommendation.
#[derive(Clone, Debug, Default)]
pub struct RecommendationLine {
    /// Role: main method, intermediate method, fallback, authentication.
    pub role: String,
    /// The method, or that there is none.
    pub method: String,
    /// Why, or why not.
    pub reasons: Vec<String>,
}

/// A method in words.
#[derive(Clone, Debug, Default)]
pub struct DescribedMethod {
    /// Full title.
    pub title: String,
    /// What it is.
    pub summary: String,
    /// What the user does.
    pub user_does: String,
    /// Merits, in sentences; may be empty.
    pub merits: String,
    /// Demerits, in sentences; may be empty.
    pub demerits: String,
    /// Cautions, in sentences; may be empty.
    pub cautions: String,
}

/// The acceptance statement (DIAS).
#[derive(Clone, Debug, Default)]
pub struct Acceptance {
    /// Rows: scale, required, chosen, methods.
    pub levels: Vec<[String; 4]>,
    /// Reason for the choice; empty when not given.
    pub reason: String,
    /// Rows: control, comparability, residual risk.
    pub compensating: Vec<[String; 3]>,
    /// Why results of others are or are not reused.
    pub reliance: String,
    /// Accepted by; empty when not yet.
    pub accepted_by: String,
    /// Accepted on; empty when not yet.
    pub accepted_on: String,
    /// What is missing or wrong.
    pub findings: Vec<String>,
    /// What the acceptance rests on and is not missing: a level below or above the required one.
    pub known: Vec<String>,
}

/// A checkpoint in the report.
#[derive(Clone, Debug, Default)]
pub struct CheckpointPart {
    /// "1".
    pub number: String,
    /// Title.
    pub title: String,
    /// Before or after launch, as a word.
    pub phase: String,
    /// Viewpoint.
    pub viewpoint: String,
    /// Counts as a sentence: open, doing, done, not applicable.
    pub counts: String,
    /// Items.
    pub items: Vec<ItemRow>,
}

/// An item in the report.
#[derive(Clone, Debug, Default)]
pub struct ItemRow {
    /// "1.4".
    pub id: String,
    /// What to do.
    pub title: String,
    /// Why.
    pub why: String,
    /// Evidence asked for, or given.
    pub evidence: String,
    /// Owner.
    pub owner: String,
    /// Due date.
    pub due: String,
    /// Outsourcing, as a word.
    pub outsourcing: String,
    /// State, as a word.
    pub state: String,
    /// Drawn mark of the state.
    pub mark: StateMark,
    /// Note.
    pub note: String,
    /// Compulsory for this service.
    pub compulsory: bool,
}

/// How a state is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StateMark {
    /// Empty box.
    #[default]
    Open,
    /// Half-filled box.
    Doing,
    /// Ticked box.
    Done,
    /// Box with a dash.
    NotApplicable,
}
