//! What live tests found, as the screens show it beside an assessment.

use super::CardCheckRow;
use super::wire;

wire! {
    /// A live test that is attached to an assessment.
    pub struct EvidenceView {
        /// Its key.
        pub key: String,
        /// Name of the test.
        pub name: String,
        /// `passed`, `failed`, `refused`, `cancelled` or `error`.
        pub verdict: String,
        /// The verdict as a sentence.
        pub sentence: String,
        /// Bands: simulated card, roots other than those in use.
        pub bands: Vec<String>,
        /// When it ended, `YYYY-MM-DDTHH:MM:SS+09:00`.
        pub time: String,
        /// The reader; empty for a virtual card inside the program.
        pub reader: String,
        /// The checks.
        pub checks: Vec<CardCheckRow>,
        /// The steps.
        pub steps: Vec<EvidenceStepRow>,
        /// Times, commands and bytes, as a sentence.
        pub totals: String,
    }

    /// A step of an attached test.
    pub struct EvidenceStepRow {
        /// Name.
        pub label: String,
        /// Milliseconds.
        pub ms: f64,
    }
}
