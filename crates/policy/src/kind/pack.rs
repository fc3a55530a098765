//! The header of a pack: `pack.yaml` at its root.

use chrono::NaiveDate;
use model::Text;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The header of a pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Pack {
    /// Always `tashika-policy/1`.
    pub format: String,
    /// Id of the pack.
    pub id: String,
    /// Semantic version.
    pub version: String,
    /// Who publishes it.
    pub publisher: String,
    /// Day of this version.
    pub date: NaiveDate,
    /// Title.
    pub title: Text,
}
