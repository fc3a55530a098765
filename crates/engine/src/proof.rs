//! The derivation as steps: answer → rating → table → floors → level, law, method.
//!
//! Responsible for: one step per conclusion, each naming only earlier steps, with the deciding ones marked.
//! A conclusion is a proposition that a program can read: `proofing.financial=moderate`, `ial=2`,
//! `ial=1..3` while open, `law.aml=decides`, `ic-selfie=fits`. Not responsible for: sentences.

mod build;
pub mod check;

use std::collections::HashMap;
use std::fmt::Write as _;

use model::SourceId;
use model::result::{ProofKind, ProofStep};

pub(crate) use build::{ProofInputs, prove};

/// Steps in order, found again by conclusion.
#[derive(Default)]
pub(crate) struct Steps {
    steps: Vec<ProofStep>,
    by_conclusion: HashMap<String, usize>,
}

impl Steps {
    /// Adds a step unless the conclusion stands already; returns its position.
    fn add(
        &mut self,
        kind: ProofKind,
        conclusion: String,
        because: &[usize],
        source: Option<&SourceId>,
        decisive: bool,
    ) -> usize {
        if let Some(position) = self.by_conclusion.get(&conclusion) {
            let step = &mut self.steps[*position];
            step.decisive |= decisive;
            return *position;
        }
        let position = self.steps.len();
        let mut id = String::with_capacity(4);
        let _ = write!(id, "p{}", position + 1);
        self.by_conclusion.insert(conclusion.clone(), position);
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
