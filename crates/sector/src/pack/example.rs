//! Worked examples: answers of an imagined member and what must come out.
//!
//! Files: `examples/<id>.yaml`. A clause that sets a requirement is shown by at least two of them, and a pack is
//! published only while all of them hold.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use model::result::{ClauseState, Conformance};
use model::{Answer, AnswerSet, Axis, Category, MethodId, Override, QuestionId, Rating, Text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An example.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Example {
    /// Id, equal to the file name.
    pub id: String,
    /// What it is about.
    pub title: Text,
    /// The day it speaks of.
    pub as_of: NaiveDate,
    /// Clauses that it shows.
    pub clauses: Vec<String>,
    /// Answers by question, `sector-transaction` and `sector-ways` among them.
    pub answers: BTreeMap<QuestionId, Given>,
    /// Ratings, as the imagined member set them; a category that is left out is derived from the answers.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub ratings: BTreeMap<Axis, BTreeMap<Category, Rating>>,
    /// Chosen methods.
    #[serde(default)]
    pub choice: Chosen,
    /// What must come out.
    pub expect: Expected,
}

/// An answer as it is written: an option id, a list of them, or `unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Given {
    /// One option, or `unknown`.
    One(String),
    /// Several options.
    Many(Vec<String>),
}

/// Chosen methods.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Chosen {
    /// For proofing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub proofing: Vec<MethodId>,
    /// For authentication.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authentication: Vec<MethodId>,
}

/// What must come out. Only what is written is compared.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Expected {
    /// Base levels: IAL and AAL.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<Levels>,
    /// Levels under the guideline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sector: Option<Levels>,
    /// Whether the member conforms.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conformance: Option<Conformance>,
    /// State by clause.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub clauses: BTreeMap<String, ClauseState>,
}

/// Settled levels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Levels {
    /// Identity assurance.
    pub ial: u8,
    /// Authentication assurance; absent where none is asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aal: Option<u8>,
}

impl Example {
    /// The answers as an assessment has them. `reason` stands beside every rating that the example sets.
    pub fn answer_set(&self, reason: &str) -> AnswerSet {
        let mut set = AnswerSet::default();
        set.service.name = self.id.clone();
        set.answers = self.answers.iter().map(|(id, given)| (id.clone(), given.answer())).collect();
        set.ratings = self
            .ratings
            .iter()
            .flat_map(|(axis, row)| row.iter().map(|(category, value)| ((*axis, *category), *value)))
            .map(|(key, value)| (key, Override { value, reason: reason.to_owned() }))
            .collect();
        set.choice.proofing.clone_from(&self.choice.proofing);
        set.choice.authentication.clone_from(&self.choice.authentication);
        set
    }
}

impl Given {
    /// The answer.
    pub fn answer(&self) -> Answer {
        match self {
            Given::One(word) if word == "unknown" => Answer::Unknown,
            Given::One(word) => Answer::One(word.clone()),
            Given::Many(words) => Answer::Many(words.clone()),
        }
    }
}
