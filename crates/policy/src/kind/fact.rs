//! Facts of the world with their source and how sure we are of them.

use model::{SourceId, Text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How sure a fact is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Read in the named source.
    #[default]
    Confirmed,
    /// Worked out from confirmed facts.
    Inferred,
    /// Not confirmed in any source that could be read.
    Unconfirmed,
    /// A proposal of the Tashika project, not a fact.
    Proposal,
}

/// A value with its source. A value that is not confirmed may name its alternatives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[serde(bound(deserialize = "T: Deserialize<'de>"))]
pub struct Fact<T> {
    /// The value in use.
    pub value: T,
    /// How sure it is.
    #[serde(default)]
    pub status: Status,
    /// Other readings that could not be ruled out.
    #[serde(default)]
    pub alternatives: Vec<T>,
    /// Where it was read.
    pub source: SourceId,
    /// What to know about it.
    #[serde(default)]
    pub note: Option<Text>,
}

/// A bilingual statement with its source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Statement {
    /// The statement.
    pub text: Text,
    /// How sure it is.
    #[serde(default)]
    pub status: Status,
    /// Where it was read.
    pub source: SourceId,
}
