//! Identity documents.
//!
//! File: `documents/<id>.yaml`.

use model::{DocumentId, Period, SourceId, Text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::fact::Statement;

/// An identity document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Document {
    /// Id, equal to the file name.
    pub id: DocumentId,
    /// Position in lists.
    pub order: u32,
    /// Title.
    pub title: Text,
    /// Who holds it.
    pub holder: Statement,
    /// Strength class.
    pub strength: Strength,
    /// Shows the address.
    pub has_address: bool,
    /// Shows a photograph.
    pub has_photo: bool,
    /// Has a chip that can be read.
    pub has_chip: bool,
    /// Whether its revocation can be checked.
    pub revocation: Statement,
    /// Secrets and how they lock.
    pub secrets: Statement,
    /// What its face shows.
    pub attributes: Statement,
    /// What its chip holds.
    pub chip: Statement,
    /// How long it is valid.
    pub validity: Statement,
    /// How many exist.
    pub count: Statement,
    /// What must be masked in copies.
    #[serde(default)]
    pub mask: Vec<Text>,
    /// Days on which it is accepted at all.
    #[serde(default)]
    pub accepted: Period,
    /// What changed or will change.
    #[serde(default)]
    pub notes: Vec<Statement>,
    /// Where it was read.
    pub source: SourceId,
}

/// Strength of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Strength {
    /// Not official, for example a student card.
    Unofficial,
    /// Official without photograph.
    NoPhotoOfficial,
    /// Photograph, no chip.
    PhotoNoIc,
    /// Photograph and chip.
    PhotoIc,
}
