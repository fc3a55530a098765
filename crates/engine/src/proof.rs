//! The derivation as steps: answer → rating → table → floors → level, law, method.
//!
//! Responsible for: one step per conclusion, each naming only earlier steps, with the deciding ones marked.
//! A conclusion is a proposition that a program can read: `proofing.financial=moderate`, `ial=2`,
//! `ial=1..3` while open, `law.aml=decides`, `ic-selfie.level-met=fits`, `ic-selfie=fits`. Not responsible for: sentences.

mod build;
pub mod check;
mod method;

use std::sync::LazyLock;

use model::SourceId;
use model::result::{ProofKind, ProofStep, Word};

pub(crate) use build::{ProofInputs, prove};
pub use method::conclusion as reason_conclusion;

/// Steps in order. Whoever tells them tells every conclusion once.
pub(crate) struct Steps {
    steps: Vec<ProofStep>,
    ids: &'static [String],
}

impl Steps {
    /// Room for as many steps as a derivation may have: moving hundreds of them is costly.
    fn with_room_for(count: usize) -> Self {
        Self { steps: Vec::with_capacity(count), ids: &STEP_IDS }
    }

    /// Adds a step; returns its position.
    fn add(
        &mut self,
        kind: ProofKind,
        conclusion: String,
        because: &[usize],
        source: Option<&SourceId>,
        decisive: bool,
    ) -> usize {
        let position = self.steps.len();
        self.steps.push(ProofStep {
            id: word(self.ids, position),
            kind,
            conclusion,
            because: because.iter().map(|position| word(self.ids, *position)).collect(),
            source: source.cloned(),
            decisive,
            text: None,
        });
        position
    }

    /// The finished list.
    fn finish(self) -> Vec<ProofStep> {
        self.steps
    }
}

/// Ids of the steps that a derivation usually has: they are named again and again.
static STEP_IDS: LazyLock<Vec<String>> = LazyLock::new(|| (0..1000).map(step_id).collect());

fn step_id(position: usize) -> String {
    format!("p{}", position + 1)
}

/// The id of the step at a position.
fn word(ids: &'static [String], position: usize) -> Word {
    match ids.get(position) {
        Some(id) => Word::from(id.as_str()),
        None => Word::from(step_id(position)),
    }
}

/// A range as it stands in a conclusion.
pub(crate) fn spread<T: PartialEq + std::fmt::Display>(low: T, high: T) -> String {
    if low == high { low.to_string() } else { format!("{low}..{high}") }
}
