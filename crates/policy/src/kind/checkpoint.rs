//! The five implementation checkpoints and their items.
//!
//! File: `checkpoints/<id>.yaml`, id `<number>-<words>`.

use model::{ItemId, SourceId, Text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::condition::Condition;
use super::fact::Status;

/// A checkpoint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Checkpoint {
    /// Id, equal to the file name.
    pub id: String,
    /// 1 to 5.
    pub number: u8,
    /// Before or after launch.
    pub phase: Phase,
    /// Title.
    pub title: Text,
    /// Viewpoint of the guideline.
    pub viewpoint: Text,
    /// Where the checkpoint was read.
    pub source: SourceId,
    /// Its items.
    pub items: Vec<Item>,
}

/// When a checkpoint is worked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// Before launch (導入前).
    Before,
    /// After launch (導入後).
    After,
}

/// An item of a checkpoint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Item {
    /// Number such as `1.4`; in YAML it must be quoted.
    pub id: ItemId,
    /// What to do.
    pub title: Text,
    /// Why.
    pub why: Text,
    /// What shows that it is done.
    pub evidence: Text,
    /// Typical owner, a role.
    pub owner: Text,
    /// May it be outsourced?
    pub outsourcing: Outsourcing,
    /// Applies only when this holds; always when absent.
    #[serde(default)]
    pub applies_when: Option<Condition>,
    /// Compulsory when this holds (for example when the purpose is to respond).
    #[serde(default)]
    pub compulsory_when: Option<Condition>,
    /// How sure it is.
    #[serde(default)]
    pub status: Status,
    /// Where it comes from.
    pub source: SourceId,
}

/// Whether work may be given to others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Outsourcing {
    /// Keep it inside.
    No,
    /// In part.
    Partly,
    /// It may be.
    Yes,
}
