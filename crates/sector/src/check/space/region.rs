//! Sets of rating vectors, one bit each.
//!
//! Responsible for: set arithmetic, and where a set ends as a rating gets heavier. Not responsible for: which vector
//! a bit stands for (`grid`).

use std::rc::Rc;

/// Dimensions that fit into one word: 4 × 4 × 4 = 64.
const DIMENSIONS_OF_A_WORD: usize = 3;

/// A set of rating vectors. The two frequent sets cost nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Region {
    /// No vector.
    Empty,
    /// Every vector.
    Full,
    /// Some.
    Part(Rc<[u64]>),
}

impl Region {
    /// The set with the bits of these words.
    pub(crate) fn of_words(words: impl Iterator<Item = u64>) -> Self {
        let words: Rc<[u64]> = words.collect();
        if words.iter().all(|word| *word == 0) {
            Region::Empty
        } else if words.iter().all(|word| *word == u64::MAX) {
            Region::Full
        } else {
            Region::Part(words)
        }
    }

    /// All or nothing.
    pub(crate) fn constant(full: bool) -> Self {
        if full { Region::Full } else { Region::Empty }
    }

    /// Vectors in both.
    pub(crate) fn and(&self, other: &Region) -> Region {
        match (self, other) {
            (Region::Empty, _) | (_, Region::Empty) => Region::Empty,
            (Region::Full, one) | (one, Region::Full) => one.clone(),
            (Region::Part(a), Region::Part(b)) => Self::of_words(a.iter().zip(&**b).map(|(a, b)| a & b)),
        }
    }

    /// Vectors in at least one.
    pub(crate) fn or(&self, other: &Region) -> Region {
        match (self, other) {
            (Region::Full, _) | (_, Region::Full) => Region::Full,
            (Region::Empty, one) | (one, Region::Empty) => one.clone(),
            (Region::Part(a), Region::Part(b)) => Self::of_words(a.iter().zip(&**b).map(|(a, b)| a | b)),
        }
    }

    /// All other vectors.
    pub(crate) fn not(&self) -> Region {
        match self {
            Region::Empty => Region::Full,
            Region::Full => Region::Empty,
            Region::Part(words) => Self::of_words(words.iter().map(|word| !word)),
        }
    }

    /// Vectors in this and not in the other.
    pub(crate) fn without(&self, other: &Region) -> Region {
        match (self, other) {
            (Region::Empty, _) | (_, Region::Full) => Region::Empty,
            (one, Region::Empty) => one.clone(),
            _ => self.and(&other.not()),
        }
    }

    /// No vector.
    pub(crate) fn is_empty(&self) -> bool {
        *self == Region::Empty
    }

    /// Whether a vector is in the set.
    pub(crate) fn has(&self, index: usize) -> bool {
        match self {
            Region::Empty => false,
            Region::Full => true,
            Region::Part(words) => words[index / 64] >> (index % 64) & 1 == 1,
        }
    }

    /// Vectors of the set whose neighbour, one step heavier in a dimension, is not in the set.
    pub(crate) fn ends(&self, dimension: usize) -> Region {
        let Region::Part(words) = self else { return Region::Empty };
        if dimension < DIMENSIONS_OF_A_WORD {
            let step = stride(dimension);
            let lighter = not_heaviest(dimension);
            return Self::of_words(words.iter().map(|word| word & !(word >> step) & lighter));
        }
        let step = stride(dimension - DIMENSIONS_OF_A_WORD);
        Self::of_words(words.iter().enumerate().map(|(place, word)| {
            // The last digit of the dimension has no heavier neighbour.
            if place / step % 4 == 3 { 0 } else { word & !words[place + step] }
        }))
    }
}

/// How far apart neighbours of a dimension are.
pub(crate) fn stride(dimension: usize) -> usize {
    1 << (2 * dimension)
}

/// Bits of a word whose digit in the dimension is not the last.
fn not_heaviest(dimension: usize) -> u64 {
    let step = stride(dimension);
    (0..64).filter(|bit| bit / step % 4 != 3).fold(0, |word, bit| word | 1 << bit)
}
