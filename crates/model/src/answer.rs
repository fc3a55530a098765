//! What a person tells Tashika about one service.
//!
//! Responsible for: the shape of answers, whatever file or screen they come from.
//! Not responsible for: whether an answer fits its question (parsed by `app` against the catalogue).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Axis, Category, Choice, ItemId, ItemRecord, Override, QuestionId};

/// An answer to one question. An unanswered question has no entry at all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// わからない: asked and not known. Never the same as "no".
    Unknown,
    /// An option id, or free text for a text question.
    One(String),
    /// Several option ids.
    Many(Vec<String>),
}

/// The service being assessed: one transaction for one user group.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// Name of the service; never empty.
    pub name: String,
    /// The transaction, for example "first sale".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transaction: Option<String>,
    /// The user group, for example "sellers".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub users: Option<String>,
    /// The organisation that runs it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// Anything else worth keeping.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Everything a person enters for one assessment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnswerSet {
    /// What is assessed.
    pub service: Service,
    /// Answers by question.
    pub answers: BTreeMap<QuestionId, Answer>,
    /// Ratings set by hand.
    pub ratings: BTreeMap<(Axis, Category), Override>,
    /// Methods chosen and the acceptance statement.
    pub choice: Choice,
    /// State of checkpoint items.
    pub checkpoints: BTreeMap<ItemId, ItemRecord>,
}
