//! Conditions on answers and on the chosen methods.
//!
//! Responsible for: the language. Its three-valued evaluation is the engine's.
//! Externally tagged on purpose: `{is: …}`, `{all: […]}`, `{any: […]}`, `{not: …}`, `{chosen: …}`.

use model::{MethodId, OptionId, QuestionId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A condition; true, false, or not known while an answer is missing or わからない.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Condition {
    /// The question is answered with one of these options.
    Is(Is),
    /// Every part holds. Files always name a part; without any, as an overlay writes it, it holds always.
    All(Vec<Condition>),
    /// At least one part holds. Files always name a part; without any, as an overlay writes it, it holds never.
    Any(Vec<Condition>),
    /// The part does not hold.
    Not(Box<Condition>),
    /// One of these methods is chosen. Allowed in checkpoint items only.
    Chosen(Vec<MethodId>),
}

/// The body of [`Condition::Is`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Is {
    /// The question.
    pub question: QuestionId,
    /// Options of which one must be given.
    pub any_of: Vec<OptionId>,
}

impl Condition {
    /// Calls `visit` for every question named.
    pub fn each_question<'a>(&'a self, visit: &mut impl FnMut(&'a Is)) {
        match self {
            Condition::Is(is) => visit(is),
            Condition::All(parts) | Condition::Any(parts) => {
                for part in parts {
                    part.each_question(visit);
                }
            }
            Condition::Not(part) => part.each_question(visit),
            Condition::Chosen(_) => {}
        }
    }

    /// Calls `visit` for every method named.
    pub fn each_method<'a>(&'a self, visit: &mut impl FnMut(&'a MethodId)) {
        match self {
            Condition::Chosen(methods) => methods.iter().for_each(visit),
            Condition::All(parts) | Condition::Any(parts) => {
                for part in parts {
                    part.each_method(visit);
                }
            }
            Condition::Not(part) => part.each_method(visit),
            Condition::Is(_) => {}
        }
    }
}
