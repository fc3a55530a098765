//! The derivation as steps: answer → rating → table → floors → level, law, method.
//!
//! Responsible for: one step per conclusion, each naming only earlier steps, with the deciding ones marked.
//! A conclusion is a proposition that a program can read: `proofing.financial=moderate`, `ial=2`,
//! `ial=1..3` while open, `law.aml=decides`, `ic-selfie.level-met=fits`, `ic-selfie=fits`. Not responsible for: sentences.

mod build;
pub mod check;
mod method;

use std::fmt::Write as _;

use model::SourceId;
use model::result::{ProofKind, ProofStep};

pub(crate) use build::{ProofInputs, prove};
pub use method::conclusion as reason_conclusion;

/// Steps in order. Whoever tells them tells every conclusion once.
#[derive(Default)]
pub(crate) struct Steps {
    steps: Vec<ProofStep>,
}

impl Steps {
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
        let mut id = String::with_capacity(4);
        let _ = write!(id, "p{}", position + 1);
        self.steps.push(ProofStep {
            id,
            kind,
            conclusion,
            because: because.iter().map(|position| self.steps[*position].id.clone()).collect(),
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

/// A range as it stands in a conclusion.
pub(crate) fn spread<T: PartialEq + std::fmt::Display>(low: T, high: T) -> String {
    if low == high { low.to_string() } else { format!("{low}..{high}") }
}
