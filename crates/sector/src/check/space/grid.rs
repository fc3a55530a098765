//! Rating vectors as positions: which categories vary, and what the others are.
//!
//! Responsible for: the sets of "at least this heavy". Not responsible for: conditions.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use model::{Axis, Category, Rating};

use super::region::{Region, stride};

/// Ratings by axis and category position.
pub(crate) type Ratings = [[Rating; 6]; 2];

/// Ratings of somebody who fears nothing.
pub(crate) const MILDEST: Ratings = [[Rating::None; 6]; 2];

/// Dimensions that a grid has at least, so that its sets fill words.
const FEWEST: usize = 3;

/// The rating vectors that are looked at together.
#[derive(Debug)]
pub(crate) struct Grid {
    dimensions: Vec<(Axis, Category)>,
    /// Ratings of categories that are no dimension.
    fixed: Ratings,
    /// By dimension: vectors with at least `low`, `moderate`, `high`.
    at_least: Vec<[Region; 3]>,
    /// Positions of all vectors, mildest first; made when first asked for.
    order: OnceCell<Vec<usize>>,
}

impl Grid {
    /// A single vector.
    pub(crate) fn point(ratings: Ratings) -> Self {
        Self { dimensions: Vec::new(), fixed: ratings, at_least: Vec::new(), order: OnceCell::new() }
    }

    /// Categories that vary; the rest is `none`. More of the own axis are added where there are too few to fill a word.
    pub(crate) fn over(own: Axis, categories: &BTreeSet<(Axis, Category)>) -> Self {
        let mut dimensions: Vec<(Axis, Category)> = categories.iter().copied().collect();
        let others = Category::ALL.into_iter().map(|category| (own, category));
        let missing = FEWEST.saturating_sub(dimensions.len());
        dimensions.extend(others.filter(|own| !categories.contains(own)).take(missing));
        let words = stride(dimensions.len()) / 64;
        let at_least = (0..dimensions.len())
            .map(|dimension| {
                [1, 2, 3].map(|digit| {
                    Region::of_words((0..words).map(|word| {
                        (0..64)
                            .filter(|bit| (word * 64 + bit) / stride(dimension) % 4 >= digit)
                            .fold(0, |bits, bit| bits | 1 << bit)
                    }))
                })
            })
            .collect();
        Self { dimensions, fixed: MILDEST, at_least, order: OnceCell::new() }
    }

    /// How many vectors there are.
    pub(crate) fn size(&self) -> usize {
        stride(self.dimensions.len())
    }

    /// How many words a set of vectors fills.
    pub(crate) fn words(&self) -> usize {
        self.size().div_ceil(64)
    }

    /// The categories that vary.
    pub(crate) fn dimensions(&self) -> &[(Axis, Category)] {
        &self.dimensions
    }

    /// Vectors in which a category is at least this heavy.
    pub(crate) fn at_least(&self, axis: Axis, category: Category, rating: Rating) -> Region {
        let Some(level) = (rating as usize).checked_sub(1) else { return Region::Full };
        match self.dimensions.iter().position(|own| *own == (axis, category)) {
            Some(dimension) => self.at_least[dimension][level].clone(),
            None => Region::constant(self.fixed[axis.index()][category.index()] >= rating),
        }
    }

    /// The vector at a position.
    pub(crate) fn ratings(&self, index: usize) -> Ratings {
        let mut ratings = self.fixed;
        for (dimension, (axis, category)) in self.dimensions.iter().enumerate() {
            ratings[axis.index()][category.index()] = Rating::ALL[index / stride(dimension) % 4];
        }
        ratings
    }

    /// The position one step heavier in a dimension.
    pub(crate) fn heavier(index: usize, dimension: usize) -> usize {
        index + stride(dimension)
    }

    /// The vector of a set with the fewest ratings above `none`, and among these the lightest.
    pub(crate) fn mildest(&self, region: &Region) -> Option<usize> {
        match region {
            Region::Empty => None,
            Region::Full => Some(0),
            Region::Part(_) => self.order().iter().copied().find(|index| region.has(*index)),
        }
    }

    fn order(&self) -> &[usize] {
        self.order.get_or_init(|| {
            let mut order: Vec<usize> = (0..self.size()).collect();
            order.sort_by_cached_key(|index| weight(&self.ratings(*index)));
            order
        })
    }
}

/// How far ratings are from the mildest: how many are above `none`, and by how much.
pub(crate) fn weight(ratings: &Ratings) -> (usize, usize) {
    let all = || ratings.iter().flatten();
    (all().filter(|rating| **rating > Rating::None).count(), all().map(|rating| *rating as usize).sum())
}
