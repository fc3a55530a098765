//! What a report says about a sector guideline.
//!
//! Responsible for: the shape. Not responsible for: deciding whether the guideline is kept.

/// The service under a sector guideline.
#[derive(Clone, Debug, Default)]
pub struct SectorPart {
    /// Title with version, as printed.
    pub title: String,
    /// Who publishes it.
    pub publisher: String,
    /// Fingerprint of the publisher's key; empty when the guideline is not signed.
    pub fingerprint: String,
    /// Hash of its content.
    pub hash: String,
    /// What the guideline says that it is and is not.
    pub notice: String,
    /// The transaction; empty while open.
    pub transaction: String,
    /// Rows: what is proved, base level, level of the guideline.
    pub levels: Vec<[String; 3]>,
    /// Rows: what the guideline changes, its reason, the clauses; reason and clauses may be empty.
    pub changes: Vec<[String; 3]>,
    /// Ways in use.
    pub ways: Vec<SectorWayRow>,
    /// Whether the assessment conforms, as a sentence.
    pub conformance: String,
    /// The clauses that something can be measured against, in order.
    pub clauses: Vec<SectorClauseRow>,
    /// Clauses that are not kept or not settled, one sentence each, for the open points.
    pub open: Vec<String>,
}

/// A way in use.
#[derive(Clone, Debug, Default)]
pub struct SectorWayRow {
    /// Title.
    pub title: String,
    /// Its cell of the level matrix; empty for a way that is not in it.
    pub place: String,
    /// The state, as a word.
    pub state: String,
    /// Drawn mark of the state.
    pub mark: SectorMark,
    /// Why and why not.
    pub reasons: Vec<String>,
}

/// A clause.
#[derive(Clone, Debug, Default)]
pub struct SectorClauseRow {
    /// Number, as in the guideline.
    pub number: String,
    /// How binding it is, as a word.
    pub obligation: String,
    /// Whether it binds every member.
    pub required: bool,
    /// Heading; empty when it has none.
    pub heading: String,
    /// The beginning of what it says.
    pub text: String,
    /// The state, as a word.
    pub state: String,
    /// Drawn mark of the state.
    pub mark: SectorMark,
    /// Why.
    pub reasons: Vec<String>,
    /// What to do; empty when nothing is.
    pub remedy: String,
}

/// How the state of a clause or way is drawn: never by colour alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SectorMark {
    /// Tick: kept.
    Met,
    /// Cross: not kept.
    NotMet,
    /// Open circle: hangs on an open answer.
    #[default]
    Open,
    /// Dash: about something else.
    NotApplicable,
}
