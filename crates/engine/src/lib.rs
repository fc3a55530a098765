//! Pure decisions: answers in, result with reasons out.
//!
//! Responsible for: visible questions, ratings, levels, legal gate, verdicts on methods, recommendation,
//! checklist, what-if. Every function takes the day it speaks of. Not responsible for: reading files or
//! clocks, storing, wording. It cannot fail: a checked catalogue and any answers give a result, perhaps an
//! incomplete one that says what is missing.

pub mod checklist;
pub mod choice;
pub mod compiled;
pub mod evaluate;
pub mod facts;
pub mod gate;
pub mod level;
pub mod method;
pub mod per_method;
pub mod proof;
pub mod rank;
pub mod rating;
pub mod recommend;
pub mod tri;
pub mod unknown;
pub mod what_if;

use std::sync::Arc;

use chrono::NaiveDate;
use model::FrameworkId;
use model::result::Reading;
use policy::Catalogue;

use crate::compiled::Compiled;

/// What an evaluation is asked for, beside the answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The day everything is about.
    pub as_of: NaiveDate,
    /// The framework of the levels.
    pub framework: FrameworkId,
    /// How the framework's contradictory place is read.
    pub reading: Reading,
}

/// A catalogue made ready for many evaluations.
pub struct Engine {
    catalogue: Arc<Catalogue>,
    compiled: Compiled,
}

impl Engine {
    /// Prepares a checked catalogue.
    pub fn new(catalogue: Arc<Catalogue>) -> Self {
        let compiled = Compiled::of(&catalogue);
        Self { catalogue, compiled }
    }

    /// The catalogue behind the engine.
    pub fn catalogue(&self) -> &Arc<Catalogue> {
        &self.catalogue
    }
}
