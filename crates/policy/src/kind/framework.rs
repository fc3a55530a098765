//! Frameworks: a scale of levels, its table of ratings, its short cuts and pair rules.
//!
//! File: `frameworks/<id>.yaml`.

use std::collections::BTreeMap;

use model::{Category, FrameworkId, MethodId, Rating, SourceId, Text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::fact::{Fact, Status};

/// A framework.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Framework {
    /// Id, equal to the file name.
    pub id: FrameworkId,
    /// Full title.
    pub title: Text,
    /// Short name printed beside every level.
    pub short_title: Text,
    /// What a reader must know before comparing its levels with another framework's.
    pub notice: Text,
    /// Where it comes from.
    pub source: SourceId,
    /// Where its levels come from and what they are not, for the cover of a report; absent: a general sentence.
    #[serde(default)]
    pub origin: Option<Text>,
    /// Why it cannot be used; absent when it can. A disabled framework has no `rules`.
    #[serde(default)]
    pub disabled: Option<Text>,
    /// Labels of the categories in this framework.
    #[serde(default)]
    #[schemars(transform = super::keyed_by_category)]
    pub categories: BTreeMap<Category, CategoryLabel>,
    /// Meaning of each level.
    #[serde(default)]
    pub levels: Vec<LevelMeaning>,
    /// How it rates methods; absent: with the levels that the methods state.
    #[serde(default)]
    pub method_levels: Option<MethodLevels>,
    /// The rules; present unless disabled.
    #[serde(default)]
    pub rules: Option<FrameworkRules>,
}

/// How a framework names a category.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct CategoryLabel {
    /// The label.
    pub text: Text,
    /// How sure the mapping to our category is.
    #[serde(default)]
    pub status: Status,
    /// Where the mapping comes from.
    pub source: SourceId,
}

/// What a level means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct LevelMeaning {
    /// `ial` or `aal`.
    pub scale: Scale,
    /// 0 to 3; 0 means that no proofing is asked for.
    pub level: u8,
    /// Meaning, in our words.
    pub text: Text,
    /// How sure it is.
    #[serde(default)]
    pub status: Status,
    /// Where it was read.
    pub source: SourceId,
}

/// Which scale a level belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Scale {
    /// Identity assurance level.
    Ial,
    /// Authentication assurance level.
    Aal,
}

/// How a framework rates methods otherwise than the methods state themselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct MethodLevels {
    /// What holds for methods that are not listed.
    pub others: OtherMethods,
    /// Levels by method.
    pub listed: BTreeMap<MethodId, ListedMethod>,
}

/// What holds for methods that a framework does not list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum OtherMethods {
    /// The level that the method states.
    Own,
    /// They are not rated: the level stated elsewhere is only a possibility, and 0 counts.
    Unrated,
}

/// A method as a framework rates it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ListedMethod {
    /// IAL or AAL.
    pub level: Fact<u8>,
    /// What the framework asks for besides, when the method is used to reach that level.
    #[serde(default)]
    pub condition: Option<Text>,
}

/// The rules that turn ratings into levels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct FrameworkRules {
    /// The table of ceilings.
    pub table: CeilingTable,
    /// IAL when no personal information, or no validated attribute, is needed.
    pub no_proofing_needed: LevelRule,
    /// IAL at least this when a validated attribute is needed, in the strict reading.
    #[serde(default)]
    pub validated_attribute: Option<LevelRule>,
    /// AAL at least this when personal data is shown online.
    pub personal_data_online: LevelRule,
    /// Pairs that are not allowed are mended by raising the AAL.
    #[serde(default)]
    pub pair: Option<PairRule>,
}

/// Highest rating that each level still covers, by category.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct CeilingTable {
    /// Where it was read.
    pub source: SourceId,
    /// Levels 1 to 3; every category must be named, and ceilings must not fall as levels rise.
    #[schemars(transform = super::keyed_by_category_within)]
    pub ceilings: BTreeMap<u8, BTreeMap<Category, Rating>>,
}

/// A level that a rule gives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct LevelRule {
    /// The level.
    pub level: u8,
    /// How sure the rule is.
    #[serde(default)]
    pub status: Status,
    /// Where it was read.
    pub source: SourceId,
}

/// "From this IAL on, the AAL is at least that."
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PairRule {
    /// The IAL from which the rule holds.
    pub from_ial: u8,
    /// The AAL it asks for.
    pub at_least_aal: u8,
    /// Where it was read.
    pub source: SourceId,
}
