//! Operations: what a guideline changes in the base policies, by stable id.
//!
//! File: `operations.yaml`. Entries of `questions/`, `glossary.yaml` and `sources.yaml` are additions by being there.
//!
//! | target | operations | value |
//! |---|---|---|
//! | `level/ial`, `level/aal` | tighten, relax, replace, remove | `level` (none for remove) |
//! | `pair-rule` | relax, remove | – |
//! | `method/<id>`, `document/<id>` | remove: the sector does not accept it | – |
//! | `threshold/<id>` | tighten, relax, replace | `number` |
//! | `item/<id>` | tighten: compulsory; relax: does not apply | – |
//! | `question/<id>` | replace: another example; remove: not asked | `text` for replace |
//! | `permit/<law>/<method>` | remove: the sector does not accept what the law permits | – |
//!
//! Anything that would loosen a statutory rule (`law/…`, adding or relaxing `permit/…`) is refused by the checker.

use std::fmt;
use std::str::FromStr;

use model::{
    Axis, Category, DocumentId, ItemId, LawId, MethodId, Period, QuestionId, Rating, SourceId, Text,
};
use policy::kind::condition::Is;
use policy::kind::fact::Status;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Operations {
    /// The operations; their order means nothing.
    pub operations: Vec<Operation>,
}

/// One operation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Operation {
    /// Id.
    pub id: String,
    /// What it does.
    pub op: Op,
    /// To what.
    pub target: Target,
    /// When; always, when absent. Only targets `level/…` and `pair-rule` may have a condition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<When>,
    /// On which days.
    #[serde(default, skip_serializing_if = "is_always")]
    pub period: Period,
    /// The level, for targets `level/…`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<u8>,
    /// The number, for targets `threshold/…`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<u64>,
    /// The text, for targets `question/…`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// Why. Required wherever the result may be lower than the base's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text>,
    /// How sure it is that the sector wants this.
    #[serde(default)]
    pub status: Status,
    /// Where it comes from.
    pub source: SourceId,
}

fn is_always(period: &Period) -> bool {
    *period == Period::default()
}

/// What an operation does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Op {
    /// At least this; never lower than the base.
    Tighten,
    /// At most this; needs a reason.
    Relax,
    /// This, whatever the base says.
    Replace,
    /// Does not apply.
    Remove,
}

impl Op {
    /// The kebab-case word.
    pub fn word(self) -> &'static str {
        match self {
            Op::Tighten => "tighten",
            Op::Relax => "relax",
            Op::Replace => "replace",
            Op::Remove => "remove",
        }
    }
}

/// What an operation works on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// `level/ial` (proofing) or `level/aal` (authentication): the required level.
    Level(Axis),
    /// `pair-rule`: the allowed pairs of the framework.
    PairRule,
    /// `method/<id>`.
    Method(MethodId),
    /// `document/<id>`.
    Document(DocumentId),
    /// `threshold/<id>`.
    Threshold(String),
    /// `item/<id>`: an item of a checkpoint.
    Item(ItemId),
    /// `question/<id>`.
    Question(QuestionId),
    /// `law/<id>`: never allowed; it can be written so that the checker can say why.
    Law(LawId),
    /// `permit/<law>/<method>`.
    Permit(LawId, MethodId),
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Target::Level(Axis::Proofing) => f.write_str("level/ial"),
            Target::Level(Axis::Authentication) => f.write_str("level/aal"),
            Target::PairRule => f.write_str("pair-rule"),
            Target::Method(id) => write!(f, "method/{id}"),
            Target::Document(id) => write!(f, "document/{id}"),
            Target::Threshold(id) => write!(f, "threshold/{id}"),
            Target::Item(id) => write!(f, "item/{id}"),
            Target::Question(id) => write!(f, "question/{id}"),
            Target::Law(id) => write!(f, "law/{id}"),
            Target::Permit(law, method) => write!(f, "permit/{law}/{method}"),
        }
    }
}

/// A target that is none.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no target; write for example `level/ial`, `pair-rule` or `method/self-assertion`")]
pub struct UnknownTarget(String);

impl FromStr for Target {
    type Err = UnknownTarget;

    fn from_str(text: &str) -> Result<Self, UnknownTarget> {
        let parts: Vec<&str> = text.split('/').collect();
        if parts.iter().any(|part| part.is_empty()) {
            return Err(UnknownTarget(text.to_owned()));
        }
        match parts[..] {
            ["level", "ial"] => Ok(Target::Level(Axis::Proofing)),
            ["level", "aal"] => Ok(Target::Level(Axis::Authentication)),
            ["pair-rule"] => Ok(Target::PairRule),
            ["method", id] => Ok(Target::Method(id.into())),
            ["document", id] => Ok(Target::Document(id.into())),
            ["threshold", id] => Ok(Target::Threshold(id.to_owned())),
            ["item", id] => Ok(Target::Item(id.into())),
            ["question", id] => Ok(Target::Question(id.into())),
            ["law", id] => Ok(Target::Law(id.into())),
            ["permit", law, method] => Ok(Target::Permit(law.into(), method.into())),
            _ => Err(UnknownTarget(text.to_owned())),
        }
    }
}

impl Serialize for Target {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Target {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

impl JsonSchema for Target {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Target".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "What an operation works on, for example `level/ial`, `pair-rule`, `method/self-assertion`."
        })
    }
}

/// A condition on answers and ratings; true, false, or open while an answer is missing or わからない.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum When {
    /// A question (of the base, of the pack, or `sector-transaction`) is answered with one of these options.
    Is(Is),
    /// A rating is at least this heavy.
    Rating(RatingAtLeast),
    /// Every part holds.
    All(Vec<When>),
    /// At least one part holds.
    Any(Vec<When>),
    /// The part does not hold.
    Not(Box<When>),
}

/// The body of [`When::Rating`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RatingAtLeast {
    /// The failure.
    pub axis: Axis,
    /// The category.
    pub category: Category,
    /// The lightest rating that counts.
    pub at_least: Rating,
}

impl When {
    /// Calls `visit` for every question named.
    pub fn each_question<'a>(&'a self, visit: &mut impl FnMut(&'a Is)) {
        match self {
            When::Is(is) => visit(is),
            When::Rating(_) => {}
            When::All(parts) | When::Any(parts) => parts.iter().for_each(|part| part.each_question(visit)),
            When::Not(part) => part.each_question(visit),
        }
    }

    /// Calls `visit` for every rating named.
    pub fn each_rating<'a>(&'a self, visit: &mut impl FnMut(&'a RatingAtLeast)) {
        match self {
            When::Is(_) => {}
            When::Rating(rating) => visit(rating),
            When::All(parts) | When::Any(parts) => parts.iter().for_each(|part| part.each_rating(visit)),
            When::Not(part) => part.each_rating(visit),
        }
    }
}
