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
    /// Where it can be found: an address or a name, the same in both languages (nothing is fetched). None where
    /// there is none to name; the note then says what there is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locator: Option<String>,
    /// What else a reader must know of it, for example that the original was not read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// Whether the original was read, or a secondary account of it.
    pub reading: Reading,
    /// Day of the last look.
    pub checked_on: NaiveDate,
}

impl Source {
    /// Where it can be found; nothing where that is blank.
    pub fn place(&self) -> Option<&str> {
        self.locator.as_deref().filter(|locator| !locator.trim().is_empty())
    }

    /// Whether a reader can tell what the source is: whatever was read has a place or a note.
    pub fn can_be_found(&self) -> bool {
        self.reading == Reading::Own || self.place().is_some() || self.note.is_some()
    }
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
