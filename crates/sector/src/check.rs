//! The checker: everything that is wrong or doubtful about a guideline, before it is published.
//!
//! Responsible for: rules about a pack on its base, found at once, each with a place, the shortest example that shows
//! it and what to do. Rules on levels are looked at exhaustively over what they read, never over the whole
//! questionnaire. Not responsible for: the shape of files (`read`), what a guideline decides (`decide`), who may
//! publish (`app`).
//!
//! ```text
//! header, ids, references, texts, operations, clauses, questions, matrix, laws   the structure
//! rules, on space                                                                levels, exhaustively
//! examples                                                                       what must come out, comes out
//! ```

mod clauses;
mod code;
mod entries;
mod examples;
mod finding;
mod header;
mod ids;
mod laws;
mod matrix;
mod near;
mod operations;
mod questions;
mod references;
mod refused;
mod rules;
mod sentence;
mod space;
mod texts;
mod walk;

use chrono::NaiveDate;
use policy::Catalogue;

pub use code::{Code, Severity};
pub use finding::{Finding, Witness, WitnessAnswer, WitnessRating};
pub use sentence::{Field, Part, Sentence};

use crate::overlay::{Guideline, apply};
use crate::pack::Pack;
use entries::Entries;
use finding::Report;

/// Everything that is wrong or doubtful about a pack, heaviest first. `base` is the catalogue that it is meant for,
/// without any guideline. A pack that cannot be laid over it is looked at as far as possible.
pub fn check(pack: &Pack, base: &Catalogue, as_of: NaiveDate) -> Vec<Finding> {
    let entries = Entries::of(pack, base);
    let mut report = Report::default();
    look(&entries, as_of, &mut report);
    match apply(pack, base) {
        Ok(guideline) => examples::look(&guideline, &mut report),
        Err(findings) => refused::look(&findings, &mut report),
    }
    report.finish(&entries)
}

/// The same for a pack that has been laid over its base already.
pub fn check_guideline(guideline: &Guideline, base: &Catalogue, as_of: NaiveDate) -> Vec<Finding> {
    let entries = Entries::of(&guideline.pack, base);
    let mut report = Report::default();
    look(&entries, as_of, &mut report);
    examples::look(guideline, &mut report);
    report.finish(&entries)
}

fn look(entries: &Entries<'_>, as_of: NaiveDate, report: &mut Report) {
    header::look(entries, report);
    ids::look(entries, report);
    references::look(entries, report);
    texts::look(entries, report);
    operations::look(entries, report);
    clauses::look(entries, report);
    questions::look(entries, report);
    matrix::look(entries, report);
    laws::look(entries, as_of, report);
    rules::look(entries, as_of, report);
}

#[cfg(test)]
mod tests;
