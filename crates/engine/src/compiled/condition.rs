//! Conditions over positions instead of names.
//!
//! Responsible for: turning a condition of the policies into one that is quick to evaluate, and saying which questions
//! it asks. Not responsible for: whether it holds (`facts`).

use std::collections::BTreeSet;

use model::MethodId;
use policy::Catalogue;
use policy::kind::condition::Condition;

use super::OptionSet;

/// A condition over positions.
#[derive(Clone, Debug)]
pub enum CompiledCondition {
    /// The question has one of these options.
    Is(usize, OptionSet),
    /// Every part.
    All(Vec<CompiledCondition>),
    /// Any part.
    Any(Vec<CompiledCondition>),
    /// Not the part.
    Not(Box<CompiledCondition>),
    /// One of these methods is chosen.
    Chosen(Vec<MethodId>),
}

impl CompiledCondition {
    /// Looks up the names of a condition.
    pub fn of(condition: &Condition, catalogue: &Catalogue) -> Self {
        let part = |condition: &Condition| Self::of(condition, catalogue);
        match condition {
            Condition::Is(is) => {
                let position = catalogue
                    .question_index(is.question.as_str())
                    .expect("a checked condition names existing questions");
                let set = (0..)
                    .zip(&catalogue.question_at(position).options)
                    .filter(|(_, option)| is.any_of.contains(&option.id))
                    .fold(0, |set, (position, _): (u32, _)| set | 1 << position);
                Self::Is(position, set)
            }
            Condition::All(parts) => Self::All(parts.iter().map(part).collect()),
            Condition::Any(parts) => Self::Any(parts.iter().map(part).collect()),
            Condition::Not(inner) => Self::Not(Box::new(part(inner))),
            Condition::Chosen(methods) => Self::Chosen(methods.clone()),
        }
    }

    fn each_question(&self, tell: &mut impl FnMut(usize)) {
        match self {
            Self::Is(position, _) => tell(*position),
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.each_question(tell)),
            Self::Not(part) => part.each_question(tell),
            Self::Chosen(_) => {}
        }
    }
}

/// The questions that conditions ask, each once, in the order in which they are asked first.
pub fn asked<'a>(conditions: impl IntoIterator<Item = &'a CompiledCondition>) -> Vec<usize> {
    let mut seen = BTreeSet::new();
    let mut all = Vec::new();
    for condition in conditions {
        condition.each_question(&mut |position| {
            if seen.insert(position) {
                all.push(position);
            }
        });
    }
    all
}
