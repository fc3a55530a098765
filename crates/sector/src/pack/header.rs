//! The header of a pack: `sector.yaml`.

use chrono::NaiveDate;
use model::{FrameworkId, QuestionId, SourceId, Text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::rebase::{Rebased, ReliedOn};

/// The header.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Header {
    /// Always `tashika-sector/1`.
    pub format: String,
    /// Id of the guideline, equal to the folder's name; the same in every version.
    pub id: String,
    /// Semantic version. The first number rises when a member who conformed may not conform any more.
    pub version: String,
    /// Day of this version.
    pub date: NaiveDate,
    /// Who publishes it.
    pub publisher: String,
    /// Title.
    pub title: Text,
    /// Title for lists and badges.
    pub short_title: Text,
    /// What it is and what it is not; stands on the cover.
    pub notice: Text,
    /// The base policies that it was written for.
    pub base: Base,
    /// The framework of its levels.
    pub framework: FrameworkId,
    /// What it follows, when it is an example on somebody else's guideline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub based_on: Option<BasedOn>,
    /// When it is looked at again.
    pub review: Review,
    /// Answers that members are asked to send with a result; empty: those that its rules and self-checks read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub collect: Vec<QuestionId>,
    /// What changed, newest first; every version has an entry.
    pub changelog: Vec<ChangelogEntry>,
    /// What it relies on in the base, as it was there; written by Tashika, absent until then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relied_on: Option<ReliedOn>,
    /// Decisions on changes of the base, in the order in which they were taken.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rebased: Vec<Rebased>,
}

/// Which base policies a pack was written for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Base {
    /// Pack id of the base.
    pub id: String,
    /// Its version.
    pub version: String,
    /// `sha256:` and the hash of its files.
    pub hash: String,
}

/// The document that an example follows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct BasedOn {
    /// Its title.
    pub title: Text,
    /// Who published it.
    pub body: Text,
    /// When.
    pub date: NaiveDate,
    /// Where it was read.
    pub source: SourceId,
}

/// When a guideline is looked at again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Review {
    /// Months between two reviews.
    pub months: u32,
    /// The rest: changes of law, incidents, who decides.
    pub text: Text,
}

/// What changed in a version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ChangelogEntry {
    /// The version.
    pub version: String,
    /// Its day.
    pub date: NaiveDate,
    /// What changed.
    pub text: Text,
}
