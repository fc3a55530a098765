//! What is known when a condition is looked at: answers and ratings, each perhaps open.
//!
//! Responsible for: three-valued conditions of packs. Not responsible for: where the knowledge comes from; an
//! assessment, an example and the checker's own combinations all come in this form.

use engine::Engine;
use engine::facts::{Facts, Given};
use engine::rating::RatingRange;
use engine::tri::Tri;
use engine::unknown::LevelInputs;
use model::{Axis, Category};
use policy::kind::condition::Is;

use crate::pack::operation::When;

/// Answers and ratings, as far as they are known.
pub trait Known {
    /// Whether a question is answered with one of the options.
    fn answered(&self, is: &Is) -> Tri;

    /// Lightest and heaviest rating that is possible.
    fn rating(&self, axis: Axis, category: Category) -> RatingRange;
}

/// Whether a condition holds.
pub fn holds(when: &When, known: &impl Known) -> Tri {
    match when {
        When::Is(is) => known.answered(is),
        When::Rating(rating) => {
            let range = known.rating(rating.axis, rating.category);
            if range.low >= rating.at_least {
                Tri::Yes
            } else if range.high >= rating.at_least {
                Tri::Open
            } else {
                Tri::No
            }
        }
        When::All(parts) => parts.iter().fold(Tri::Yes, |all, part| all.and(holds(part, known))),
        When::Any(parts) => parts.iter().fold(Tri::No, |any, part| any.or(holds(part, known))),
        When::Not(part) => !holds(part, known),
    }
}

/// What an assessment knows.
pub struct OfAssessment<'a> {
    /// The engine on the guideline's catalogue.
    pub engine: &'a Engine,
    /// Its view of the answers.
    pub facts: &'a Facts<'a>,
    /// Its ratings.
    pub levels: &'a LevelInputs<'a>,
}

impl OfAssessment<'_> {
    /// What is known about one question; `None` when the catalogue does not have it.
    pub fn given(&self, question: &str) -> Option<Given> {
        self.engine.catalogue().question_index(question).map(|position| self.facts.given[position])
    }

    /// The options that a question was answered with, by id.
    pub fn options(&self, question: &str) -> Vec<&str> {
        let catalogue = self.engine.catalogue();
        let Some(position) = catalogue.question_index(question) else { return Vec::new() };
        let Given::Options(set) = self.facts.given[position] else { return Vec::new() };
        (0..)
            .zip(&catalogue.question_at(position).options)
            .filter(|(bit, _): &(u32, _)| set & (1 << bit) != 0)
            .map(|(_, option)| option.id.as_str())
            .collect()
    }
}

impl Known for OfAssessment<'_> {
    fn answered(&self, is: &Is) -> Tri {
        let catalogue = self.engine.catalogue();
        let Some(position) = catalogue.question_index(is.question.as_str()) else { return Tri::Open };
        let given = match self.facts.given[position] {
            Given::Unanswered | Given::Unknown => Tri::Open,
            Given::Text => Tri::No,
            Given::Options(set) => {
                let named = (0..)
                    .zip(&catalogue.question_at(position).options)
                    .any(|(bit, option): (u32, _)| set & (1 << bit) != 0 && is.any_of.contains(&option.id));
                if named { Tri::Yes } else { Tri::No }
            }
        };
        self.facts.visible[position].and(given)
    }

    fn rating(&self, axis: Axis, category: Category) -> RatingRange {
        match axis {
            Axis::Proofing => self.levels.proofing[category.index()],
            Axis::Authentication => self.levels.authentication[category.index()],
        }
    }
}
