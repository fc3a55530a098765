//! Facts about a certificate that tell nothing about its holder.
//!
//! Responsible for: ids and values of these facts. Not responsible for: their words.

use model::evidence::Fact;

use crate::examine::Examination;

/// Ids of the facts, in order; the label has the key `card-fact-<id>`.
pub const FACTS: &[&str] = &["ca-generation", "validity", "key"];

/// Values that are words, not numbers; each has the key `card-fact-value-<value>`.
pub const VALUES: &[&str] = &["simulation", "unknown", "valid", "expired", "not-yet-valid", "not-accepted"];

/// Generation of the authority, validity on the day, kind of the key.
pub fn describe(examination: &Examination) -> Vec<Fact> {
    let generation = match (&examination.generation, examination.simulated) {
        (_, true) => "simulation".to_owned(),
        (Some(generation), false) => generation.clone(),
        (None, false) => "unknown".to_owned(),
    };
    let key =
        examination.key.as_ref().map_or_else(|| "not-accepted".to_owned(), |key| key.kind().to_string());
    let values = [generation, examination.validity.word().to_owned(), key];
    FACTS.iter().zip(values).map(|(id, value)| Fact { id: (*id).to_owned(), value }).collect()
}
