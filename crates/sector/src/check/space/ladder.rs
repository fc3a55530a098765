//! A level for every rating vector at once.
//!
//! Responsible for: the arithmetic of operations on levels, the same as in `decide::level`, over sets of vectors.
//! A test holds that both agree. Not responsible for: the levels of the base (`base`).

use model::Axis;

use super::base::Variant;
use super::region::Region;
use crate::pack::operation::{Op, Operation, Target};

/// By level 1, 2, 3: the vectors whose level is at least that. Outside all three no level is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Ladder([Region; 3]);

impl Ladder {
    pub(crate) fn new(at_least: [Region; 3]) -> Self {
        Self(at_least)
    }

    /// Vectors whose level is at least this.
    pub(crate) fn at_least(&self, level: u8) -> &Region {
        match level {
            0 => &Region::Full,
            1..=3 => &self.0[usize::from(level) - 1],
            _ => &Region::Empty,
        }
    }

    /// Vectors whose level is lower here than there.
    pub(crate) fn lower_than(&self, other: &Ladder) -> Region {
        self.0.iter().zip(&other.0).fold(Region::Empty, |all, (own, other)| all.or(&other.without(own)))
    }

    /// Vectors whose level differs.
    pub(crate) fn differs(&self, other: &Ladder) -> Region {
        self.lower_than(other).or(&other.lower_than(self))
    }

    /// Vectors whose level falls when they get one step heavier in a dimension.
    pub(crate) fn falls(&self, dimension: usize) -> Region {
        self.0.iter().fold(Region::Empty, |all, own| all.or(&own.ends(dimension)))
    }

    /// The level after a monotone change.
    pub(crate) fn mapped(&self, change: impl Fn(u8) -> u8) -> Ladder {
        Ladder([1, 2, 3].map(|level| match (0..=3).find(|from| change(*from) >= level) {
            Some(from) => self.at_least(from).clone(),
            None => Region::Empty,
        }))
    }

    /// This where the region is, the other elsewhere.
    pub(crate) fn where_else(&self, region: &Region, other: &Ladder) -> Ladder {
        Ladder([0, 1, 2].map(|k| self.0[k].and(region).or(&other.0[k].without(region))))
    }

    fn at_most_where(&mut self, region: &Region, level: u8) {
        for k in usize::from(level.min(3))..3 {
            self.0[k] = self.0[k].without(region);
        }
    }

    fn at_least_where(&mut self, region: &Region, level: u8) {
        for k in 0..usize::from(level.min(3)) {
            self.0[k] = self.0[k].or(region);
        }
    }
}

/// Levels of an axis under operations, each where it applies.
pub(crate) fn under<'o>(
    axis: Axis,
    base: &Variant,
    applying: impl Iterator<Item = (&'o Operation, &'o Region)> + Clone,
) -> Ladder {
    let of = |op: Op| {
        applying
            .clone()
            .filter(move |(own, _)| own.op == op && own.target == Target::Level(axis))
            .map(|(own, region)| (own.level.unwrap_or(0), region))
    };
    let unpaired = match axis {
        Axis::Proofing => Region::Empty,
        Axis::Authentication => applying
            .clone()
            .filter(|(own, _)| own.target == Target::PairRule)
            .fold(Region::Empty, |all, (_, region)| all.or(region)),
    };
    let mut levels = base.unpaired.where_else(&unpaired, &base.levels);
    let replaced = of(Op::Replace).fold(Region::Empty, |all, (_, region)| all.or(region));
    if !replaced.is_empty() {
        levels.at_most_where(&replaced, 0);
        of(Op::Replace).for_each(|(level, region)| levels.at_least_where(region, level));
    }
    of(Op::Relax).for_each(|(level, region)| levels.at_most_where(region, level));
    of(Op::Tighten).for_each(|(level, region)| levels.at_least_where(region, level));
    of(Op::Remove).for_each(|(_, region)| levels.at_most_where(region, 0));
    levels
}
