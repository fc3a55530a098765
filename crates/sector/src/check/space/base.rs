//! Levels of the base, before any operation, for every rating vector and every way the flags may turn out.
//!
//! Responsible for: the framework's table in the strict reading, over sets of vectors. Not responsible for: the table
//! itself (`engine::level`).

use std::collections::BTreeSet;

use engine::compiled::fixed;
use engine::level::{Flags, Table};
use model::result::Reading;
use model::{Axis, Category, Rating};
use policy::Catalogue;

use super::condition::Space;
use super::grid::{Grid, Ratings};
use super::ladder::Ladder;
use super::region::Region;
use super::search::Given;

/// How the contradictory place of the framework is read: the stricter way, as an assessment does unless told
/// otherwise.
pub(crate) const READING: Reading = Reading::Strict;

/// Levels of the base for one way the flags may turn out.
#[derive(Clone, Debug)]
pub(crate) struct Variant {
    /// The flags.
    pub(crate) flags: Flags,
    /// A rating of a category that is no dimension of the grid, set so that the pair rule holds.
    pub(crate) besides: Option<(Axis, Category, Rating)>,
    /// The levels of the axis.
    pub(crate) levels: Ladder,
    /// The same without the pair rule.
    pub(crate) unpaired: Ladder,
}

/// Flags as far as answers give them: personal, validated, shown.
pub(crate) type GivenFlags = [Option<bool>; 3];

/// The questions behind the flags.
pub(crate) const FLAG_QUESTIONS: [&str; 3] =
    [fixed::NEEDS_PERSONAL_INFORMATION, fixed::NEEDS_VALIDATED_ATTRIBUTES, fixed::SHOWS_PERSONAL_DATA_ONLINE];

/// The rules of the framework of a pack.
pub(crate) struct Base {
    pub(crate) table: Table,
}

impl Base {
    /// `None` when the framework does not exist or is disabled.
    pub(crate) fn of(catalogue: &Catalogue, framework: &model::FrameworkId) -> Option<Self> {
        let rules = catalogue.framework(framework)?.rules.as_ref()?;
        Some(Self { table: Table::of(rules) })
    }

    /// The vectors that rules on an axis must be looked at over: every category that they read, and of the rest of the
    /// axis, which acts through the level of the table alone, as few as bring every level about.
    pub(crate) fn grid(&self, axis: Axis, read: &BTreeSet<(Axis, Category)>) -> Grid {
        let unread = || Category::ALL.into_iter().filter(|category| !read.contains(&(axis, *category)));
        let levels = |category: Category| -> BTreeSet<u8> {
            Rating::ALL.into_iter().map(|rating| self.table.category_level(category, rating)).collect()
        };
        let all: BTreeSet<u8> = unread().flat_map(levels).collect();
        let mut dimensions = read.clone();
        match unread().find(|category| levels(*category) == all) {
            Some(category) => {
                dimensions.insert((axis, category));
            }
            None => dimensions.extend(unread().map(|category| (axis, category))),
        }
        Grid::over(axis, &dimensions)
    }

    /// Every way the flags may turn out, mildest first.
    pub(crate) fn variants(&self, axis: Axis, grid: &Grid) -> Vec<Variant> {
        let mut variants = Vec::new();
        for bits in 0..8_u8 {
            let flags = Flags { personal: bits & 1 != 0, validated: bits & 2 != 0, shown: bits & 4 != 0 };
            let proofing = self.by_table(Axis::Proofing, grid).mapped(|level| match level {
                0 => 0,
                level => self.table.ial(level, flags, READING),
            });
            match axis {
                Axis::Proofing => variants.push(Variant {
                    flags,
                    besides: None,
                    levels: proofing.clone(),
                    unpaired: proofing,
                }),
                Axis::Authentication => self.authentication(flags, &proofing, grid, &mut variants),
            }
        }
        variants
    }

    /// AAL with and without a heavier proofing rating beside the grid, when that changes what the pair rule does.
    fn authentication(&self, flags: Flags, proofing: &Ladder, grid: &Grid, variants: &mut Vec<Variant>) {
        let unpaired = self.by_table(Axis::Authentication, grid).mapped(|level| match level {
            0 => 0,
            level => self.table.aal_by_data(level, flags),
        });
        let paired = |proofing: &Ladder| {
            (0..=3).rev().fold(unpaired.clone(), |levels, ial| {
                let here = proofing.at_least(ial).without(proofing.at_least(ial + 1));
                let raised = unpaired.mapped(|level| match level {
                    0 => 0,
                    level => self.table.aal_by_pair(level, ial),
                });
                raised.where_else(&here, &levels)
            })
        };
        let levels = paired(proofing);
        let besides = self.heavier_besides(grid, flags).map(|(category, rating, ial)| {
            let at_least = |level: u8| Region::constant(level <= ial).or(proofing.at_least(level));
            let raised = Ladder::new([at_least(1), at_least(2), at_least(3)]);
            (Some((Axis::Proofing, category, rating)), paired(&raised))
        });
        variants.push(Variant { flags, besides: None, levels: levels.clone(), unpaired: unpaired.clone() });
        if let Some((besides, raised)) = besides.filter(|(_, raised)| *raised != levels) {
            variants.push(Variant { flags, besides, levels: raised, unpaired });
        }
    }

    /// The lightest proofing rating outside the grid that brings the pair rule about, with the IAL it leads to.
    fn heavier_besides(&self, grid: &Grid, flags: Flags) -> Option<(Category, Rating, u8)> {
        let free = || {
            Category::ALL
                .into_iter()
                .filter(|category| !grid.dimensions().contains(&(Axis::Proofing, *category)))
        };
        Rating::ALL.into_iter().flat_map(|rating| free().map(move |category| (category, rating))).find_map(
            |(category, rating)| {
                let ial = self.table.ial(self.table.category_level(category, rating), flags, READING);
                (self.table.aal_by_pair(1, ial) > 1).then_some((category, rating, ial))
            },
        )
    }

    /// The level of the table alone.
    fn by_table(&self, axis: Axis, grid: &Grid) -> Ladder {
        Ladder::new([1, 2, 3].map(|level| {
            Category::ALL.into_iter().fold(Region::constant(level == 1), |all, category| {
                let reaching = Rating::ALL
                    .into_iter()
                    .find(|rating| self.table.category_level(category, *rating) >= level);
                reaching.map_or(all.clone(), |rating| all.or(&grid.at_least(axis, category, rating)))
            })
        }))
    }

    /// Both levels for one vector: IAL, AAL, AAL without the pair rule.
    pub(crate) fn levels(&self, ratings: &Ratings, flags: Flags) -> [u8; 3] {
        let [proofing, authentication] = ratings;
        let ial = self.table.ial(self.table.table_level(proofing), flags, READING);
        let unpaired = self.table.aal_by_data(self.table.table_level(authentication), flags);
        [ial, self.table.aal_by_pair(unpaired, ial), unpaired]
    }
}

impl Variant {
    /// Whether the variant goes with the flags that answers give. Of flags that are free and change nothing, the
    /// milder is enough.
    pub(crate) fn goes_with(&self, axis: Axis, given: GivenFlags) -> bool {
        let Flags { personal, validated, shown } = self.flags;
        let own = [personal, validated, shown];
        if own.iter().zip(given).any(|(own, given)| given.is_some_and(|given| given != *own)) {
            return false;
        }
        let only_together = given[0].is_none() && given[1].is_none();
        (!only_together || personal == validated)
            && (axis == Axis::Authentication || given[2].is_some() || !shown)
    }
}

/// What the answers say about the flags.
pub(crate) fn given_flags(space: &Space<'_>, given: &Given) -> GivenFlags {
    FLAG_QUESTIONS.map(|question| is_yes(space, given, question))
}

/// Whether the answers say that users log in; open counts as yes, as in an assessment.
pub(crate) fn has_login(space: &Space<'_>, given: &Given) -> bool {
    is_yes(space, given, fixed::HAS_LOGIN).unwrap_or(true)
}

fn is_yes(space: &Space<'_>, given: &Given, question: &str) -> Option<bool> {
    let variable = space.variable(question)?;
    let value = given[variable]?;
    Some(space.variables()[variable].asked.options[value].0 == "yes")
}
