//! Glossary: one word per concept.
//!
//! File: `glossary/<id>.yaml`.

use model::{SourceId, Text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A glossary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Glossary {
    /// Id, equal to the file name.
    pub id: String,
    /// The terms.
    pub terms: Vec<Term>,
}

/// A term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Term {
    /// Id.
    pub id: String,
    /// The term in both languages.
    pub term: Text,
    /// What it means, in our words.
    pub meaning: Text,
    /// Printed in reports.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub in_report: bool,
    /// Where it comes from.
    pub source: SourceId,
}
