//! Questions: facts asked of the planner, in sections.
//!
//! File: `questions/<section id>.yaml`. Text may contain `{threshold-id}`; the value is put in when shown.
//! Every question accepts わからない; it is never written as an option.

use std::collections::BTreeMap;

use model::{Axis, Category, OptionId, QuestionId, Rating, SourceId, Text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::condition::Condition;
use super::fact::Status;

/// A section: one group of questions within a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Section {
    /// Id, equal to the file name.
    pub id: String,
    /// Position among the sections.
    pub order: u32,
    /// The step of the assessment that shows it.
    pub step: Step,
    /// Heading.
    pub title: Text,
    /// One or two sentences under the heading.
    pub intro: Text,
    /// The questions, in order.
    pub questions: Vec<Question>,
}

/// Steps of the assessment that ask questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// 1 サービス概要.
    Service,
    /// 2 法令の確認.
    Law,
    /// 3 身元確認のリスク.
    Proofing,
    /// 4 当人認証のリスク.
    Authentication,
    /// 6 手法の選択 (users, devices, constraints).
    Method,
    /// 業界ガイドライン: what a sector guideline asks. No step of an assessment without one.
    Sector,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Question {
    /// Id.
    pub id: QuestionId,
    /// The question, about a fact, in plain words.
    pub text: Text,
    /// Why it is asked.
    pub why: Text,
    /// An example answer with its circumstances.
    pub example: Text,
    /// How it is answered.
    pub kind: QuestionKind,
    /// Whether it counts as missing while unanswered.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub optional: bool,
    /// Shown only when this holds; always shown when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub show_when: Option<Condition>,
    /// The failure its ratings speak of; needed when an option rates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub axis: Option<Axis>,
    /// The options; empty for text questions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<QuestionOption>,
    /// Whether question and bands are a fact, or our proposal.
    #[serde(default)]
    pub status: Status,
    /// Where the question comes from.
    pub source: SourceId,
}

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum QuestionKind {
    /// One option.
    One,
    /// Any number of options.
    Many,
    /// Free text.
    Text,
    /// Lines `method-id=value`: a number with an optional reason after a colon (costs, accepted levels).
    PerMethod,
}

/// One option of a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct QuestionOption {
    /// Id, unique in the question.
    pub id: OptionId,
    /// Label.
    pub text: Text,
    /// In a `many` question: excludes all others ("none of these").
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub exclusive: bool,
    /// Ratings that follow from this option on the question's axis.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[schemars(transform = super::keyed_by_category)]
    pub rates: BTreeMap<Category, Rating>,
}
