//! What a pack records about the base policies: the facts that it relies on, and decisions on changes of them.
//!
//! Responsible for: the shape, which stands in the header of a pack. Not responsible for: which facts these are
//! (`snapshot`), nor how they compare (`compare`).

use std::collections::BTreeMap;

use model::Text;
use model::result::Conformance;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::pack::header::Base;

/// What a pack relies on, as it was in the base policies that its header names. The policies themselves are in
/// Tashika in their current version only, so this is all that is left of them when they change.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ReliedOn {
    /// Entries of the base by `<kind>/<id>`, for example `method/self-assertion`.
    pub entries: BTreeMap<String, Relied>,
    /// What came out of the worked examples, by id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub outcomes: BTreeMap<String, Recorded>,
    /// True while only some entries are recorded: the pack had no record when the base changed, and its entries are
    /// looked at one by one.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub partial: bool,
}

/// An entry of the base.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Relied {
    /// Its title, so that it can be spoken of when it is gone.
    pub title: Text,
    /// What is relied on, by word, for example `level`.
    pub facts: BTreeMap<String, Fact>,
}

/// A fact about an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Fact {
    /// A number.
    Number(u64),
    /// Words in the order of the entry. Comes before texts, which would be read from any two words.
    List(Vec<String>),
    /// A text.
    Text(Text),
    /// A word, a day, or `sha256:` and the beginning of the hash of something long.
    Word(String),
}

/// What came out of a worked example.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Recorded {
    /// `sha256:` and the beginning of the hash of what went in: a changed example cannot be compared.
    pub given: String,
    /// Base IAL, lowest and highest that open answers allow.
    pub base_ial: [u8; 2],
    /// Base AAL; absent where nobody logs in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base_aal: Option<[u8; 2]>,
    /// IAL under the guideline; absent where none is asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sector_ial: Option<[u8; 2]>,
    /// AAL under the guideline; absent where none is asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sector_aal: Option<[u8; 2]>,
    /// Whether the imagined member conforms.
    pub conformance: Conformance,
    /// `sha256:` and the beginning of the hash of the states of all clauses.
    pub clauses: String,
}

/// A decision on one change of the base.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Rebased {
    /// The change: `<kind>/<id>#<fact>`.
    pub change: String,
    /// The base policies that brought it.
    pub base: Base,
    /// What was decided.
    pub decision: Decision,
    /// What the base said; absent where it said nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub old: Option<Fact>,
    /// What it says; absent where it says nothing any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub new: Option<Fact>,
    /// Why; a change is not rejected without a reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text>,
}

/// What was decided on a change of the base.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Decision {
    /// The guideline goes along with it.
    Accepted,
    /// The guideline keeps what it was.
    Rejected,
}
