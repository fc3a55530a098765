//! What live tests with a card found, in the report's language.
//!
//! Responsible for: the texts of the section about live tests. Not responsible for: what a test found, which
//! bands it needs; nothing here says anything about the holder of a card.

/// A live test in the report.
#[derive(Clone, Debug, Default)]
pub struct EvidencePart {
    /// Name of the test.
    pub test: String,
    /// The verdict as a sentence.
    pub verdict: String,
    /// What the reader must know on every page that shows the test: a simulated card, other roots than those
    /// in use. Empty for a real card under the roots in use.
    pub bands: Vec<String>,
    /// Why it did not pass, where no check tells it; may be empty.
    pub problem: String,
    /// When it ended, written out.
    pub time: String,
    /// Name of the reader, or that there was none.
    pub reader: String,
    /// Roots in which the chain ends.
    pub roots: String,
    /// The day for which the checks hold, written out.
    pub as_of: String,
    /// Policies in force then.
    pub policy: String,
    /// The virtual card; empty for a real one.
    pub persona: String,
    /// Faults that were switched on; empty when none.
    pub faults: String,
    /// Facts about the card: label and value.
    pub facts: Vec<(String, String)>,
    /// The checks.
    pub checks: Vec<CheckRow>,
    /// The steps: name and milliseconds.
    pub steps: Vec<(String, String)>,
    /// Milliseconds of all steps.
    pub card_time: String,
    /// The person's time, with its unit.
    pub person_time: String,
    /// Commands sent to the card.
    pub commands: String,
    /// Bytes sent.
    pub bytes_out: String,
    /// Bytes received.
    pub bytes_in: String,
}

/// A check of a live test.
#[derive(Clone, Debug, Default)]
pub struct CheckRow {
    /// What is checked.
    pub name: String,
    /// The result, as a word.
    pub result: String,
    /// Drawn mark of the result.
    pub mark: CheckMark,
    /// Why, as a sentence.
    pub reason: String,
}

/// How the result of a check is drawn: never by color alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CheckMark {
    /// Tick.
    Pass,
    /// Cross.
    Fail,
    /// Dash.
    #[default]
    NotChecked,
}
