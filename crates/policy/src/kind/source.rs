//! Sources of facts.
//!
//! File: `sources/<id>.yaml`.

use chrono::NaiveDate;
use model::{SourceId, Text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A list of sources.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Sources {
    /// Id, equal to the file name.
    pub id: String,
    /// The sources.
    pub sources: Vec<Source>,
}

/// A source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Source {
    /// Id.
    pub id: SourceId,
    /// Title.
    pub title: Text,
    /// Where it can be found, as text (nothing is fetched).
    pub locator: String,
    /// Whether the original was read, or a secondary account of it.
    pub reading: Reading,
    /// Day of the last look.
    pub checked_on: NaiveDate,
}

/// How a source was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Reading {
    /// The original.
    Original,
    /// A summary, an extract or a report by others.
    Secondary,
    /// Our own proposal or judgement.
    Own,
}
