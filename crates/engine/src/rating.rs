//! Ratings of the six categories from facts, as ranges while answers are open.
//!
//! Responsible for: the heaviest rating that any visible answer gives. Not responsible for: levels.

use model::{AnswerSet, Axis, Category, Rating};

use crate::Engine;
use crate::facts::{Facts, Given};
use crate::tri::Tri;

/// Lightest and heaviest possible rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RatingRange {
    /// Lightest.
    pub low: Rating,
    /// Heaviest.
    pub high: Rating,
}

impl RatingRange {
    /// A single rating.
    pub fn exactly(rating: Rating) -> Self {
        Self { low: rating, high: rating }
    }

    /// The rating, if only one is possible.
    pub fn single(self) -> Option<Rating> {
        (self.low == self.high).then_some(self.low)
    }

    fn heaviest(self, other: Self) -> Self {
        Self { low: self.low.max(other.low), high: self.high.max(other.high) }
    }
}

/// Ratings of one axis, by category position.
pub type AxisRatings = [RatingRange; 6];

impl Engine {
    /// Ratings that the facts give, without overrides.
    pub fn derived_ratings(&self, facts: &Facts<'_>, axis: Axis) -> AxisRatings {
        Category::ALL.map(|category| {
            self.compiled.raters[axis.index()][category.index()]
                .iter()
                .fold(RatingRange::exactly(Rating::None), |range, position| {
                    range.heaviest(self.question_rating(facts, *position, category))
                })
        })
    }

    /// What one question contributes to a category.
    pub fn question_rating(&self, facts: &Facts<'_>, position: usize, category: Category) -> RatingRange {
        let question = &self.compiled.questions[position];
        let Some(rates) = &question.rates[category.index()] else {
            return RatingRange::exactly(Rating::None);
        };
        let of = |set: u64| {
            (0..)
                .zip(rates)
                .filter(move |(option, _): &(u32, _)| set & (1 << option) != 0)
                .map(|(_, rating)| *rating)
        };
        let mut range = match facts.given[position] {
            Given::Options(set) => RatingRange::exactly(of(set).max().unwrap_or(Rating::None)),
            _ => RatingRange {
                low: of(question.all).min().unwrap_or(Rating::None),
                high: of(question.all).max().unwrap_or(Rating::None),
            },
        };
        match facts.visible[position] {
            Tri::No => RatingRange::exactly(Rating::None),
            Tri::Open => {
                range.low = Rating::None;
                range
            }
            Tri::Yes => range,
        }
    }

    /// Puts overrides in the place of derived ratings.
    pub fn with_overrides(&self, derived: AxisRatings, input: &AnswerSet, axis: Axis) -> AxisRatings {
        let mut ratings = derived;
        for category in Category::ALL {
            if let Some(set) = input.ratings.get(&(axis, category)) {
                ratings[category.index()] = RatingRange::exactly(set.value);
            }
        }
        ratings
    }
}
