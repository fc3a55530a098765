//! What the fuzz targets share: bytes as decisions, a line that answers with them, a judge of what was sent.
//!
//! Responsible for: turning arbitrary bytes into the behavior of a card and its surroundings, and for rules
//! written a second time, independently of the crates that keep them. Not responsible for: the targets.

/// The live tests of `app`, from the very same files: `app` itself brings a database and a PDF writer, whose
/// instrumented build takes longer than the fuzzing.
#[path = "../../crates/app/src"]
pub mod app {
    pub mod card_test;
}

pub mod known;
pub mod line;
pub mod rules;
pub mod tape;
