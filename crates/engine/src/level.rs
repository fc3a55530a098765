//! Ratings and flags to levels: the ceiling table, the short-circuits, the floors.
//!
//! Responsible for: the arithmetic of levels, exact and over ranges. Every rule is monotone (more harm or
//! more need never gives a lower level), so evaluating both ends of a range gives the exact range.
//! Not responsible for: where ratings come from. Source of the rules: NIST SP 800-63-3 section 6.

use model::result::Reading;
use model::{Category, Rating};
use policy::kind::framework::FrameworkRules;

use crate::rating::AxisRatings;
use crate::tri::Tri;

/// A framework's rules as arrays.
#[derive(Clone, Debug)]
pub struct Table {
    /// Highest rating that level 1, 2, 3 covers, by category.
    ceilings: [[Rating; 6]; 3],
    no_proofing_needed: u8,
    validated_attribute: Option<u8>,
    personal_data_online: u8,
    pair: Option<(u8, u8)>,
}

/// What the levels depend on, beside the ratings, with nothing open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flags {
    /// Personal information is needed.
    pub personal: bool,
    /// A validated attribute is needed.
    pub validated: bool,
    /// Personal data is shown online.
    pub shown: bool,
}

/// The same, while answers may be open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenFlags {
    /// Personal information is needed.
    pub personal: Tri,
    /// A validated attribute is needed.
    pub validated: Tri,
    /// Personal data is shown online.
    pub shown: Tri,
}

/// A pair of levels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Identity assurance.
    pub ial: u8,
    /// Authentication assurance; `None` where nobody logs in.
    pub aal: Option<u8>,
}

/// A range of levels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LevelRange {
    /// Lowest possible.
    pub low: u8,
    /// Highest possible.
    pub high: u8,
}

impl LevelRange {
    /// Only one level is possible.
    pub fn settled(self) -> bool {
        self.low == self.high
    }

    /// The level where nothing is open.
    pub fn exactly(level: u8) -> Self {
        Self { low: level, high: level }
    }
}

/// The steps of a level that a derivation tells, each as a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LevelRanges {
    /// IAL by the table alone.
    pub ial_table: LevelRange,
    /// IAL after short-circuits and floor.
    pub ial: LevelRange,
    /// AAL by the table alone.
    pub aal_table: LevelRange,
    /// AAL after the personal-data rule.
    pub aal_data: LevelRange,
    /// AAL after the pair rule.
    pub aal: LevelRange,
}

impl Table {
    /// Reads the rules of a framework.
    pub fn of(rules: &FrameworkRules) -> Self {
        let row = |level: u8| {
            Category::ALL.map(|category| {
                rules
                    .table
                    .ceilings
                    .get(&level)
                    .and_then(|row| row.get(&category))
                    .copied()
                    .unwrap_or(if level == 3 { Rating::High } else { Rating::None })
            })
        };
        Self {
            ceilings: [row(1), row(2), row(3)],
            no_proofing_needed: rules.no_proofing_needed.level,
            validated_attribute: rules.validated_attribute.as_ref().map(|rule| rule.level),
            personal_data_online: rules.personal_data_online.level,
            pair: rules.pair.as_ref().map(|rule| (rule.from_ial, rule.at_least_aal)),
        }
    }

    /// Lowest level whose ceiling the rating does not exceed in this category.
    pub fn category_level(&self, category: Category, rating: Rating) -> u8 {
        let at = category.index();
        if rating <= self.ceilings[0][at] {
            1
        } else if rating <= self.ceilings[1][at] {
            2
        } else {
            3
        }
    }

    /// Lowest level that covers all ratings.
    pub fn table_level(&self, ratings: &[Rating; 6]) -> u8 {
        let mut level = 1;
        for category in Category::ALL {
            level = level.max(self.category_level(category, ratings[category.index()]));
        }
        level
    }

    /// IAL from its table level.
    pub fn ial(&self, table_level: u8, flags: Flags, reading: Reading) -> u8 {
        if !flags.personal || !flags.validated {
            return self.no_proofing_needed;
        }
        match (reading, self.validated_attribute) {
            (Reading::Strict, Some(floor)) => table_level.max(floor),
            _ => table_level,
        }
    }

    /// AAL from its table level, by the personal-data rule.
    pub fn aal_by_data(&self, table_level: u8, flags: Flags) -> u8 {
        if flags.shown { table_level.max(self.personal_data_online) } else { table_level }
    }

    /// AAL by the allowed pairs.
    pub fn aal_by_pair(&self, aal: u8, ial: u8) -> u8 {
        match self.pair {
            Some((from_ial, at_least)) if ial >= from_ial => aal.max(at_least),
            _ => aal,
        }
    }

    /// Both levels where nothing is open. `authentication` is `None` where nobody logs in.
    pub fn levels(
        &self,
        proofing: &[Rating; 6],
        authentication: Option<&[Rating; 6]>,
        flags: Flags,
        reading: Reading,
    ) -> Pair {
        let ial = self.ial(self.table_level(proofing), flags, reading);
        let aal = authentication
            .map(|ratings| self.aal_by_pair(self.aal_by_data(self.table_level(ratings), flags), ial));
        Pair { ial, aal }
    }

    /// Ranges of levels over open ratings and flags.
    pub fn ranges(
        &self,
        proofing: &AxisRatings,
        authentication: &AxisRatings,
        flags: OpenFlags,
        reading: Reading,
    ) -> LevelRanges {
        let table = |ratings: &AxisRatings| LevelRange {
            low: self.table_level(&ratings.map(|range| range.low)),
            high: self.table_level(&ratings.map(|range| range.high)),
        };
        let (ial_table, aal_table) = (table(proofing), table(authentication));
        let ial = LevelRange {
            low: self.ial(ial_table.low, flags.low(), reading).min(self.ial(
                ial_table.low,
                flags.high(),
                reading,
            )),
            high: self.ial(ial_table.high, flags.high(), reading).max(self.ial(
                ial_table.high,
                flags.low(),
                reading,
            )),
        };
        let aal_data = LevelRange {
            low: self.aal_by_data(aal_table.low, flags.low()),
            high: self.aal_by_data(aal_table.high, flags.high()),
        };
        let aal = LevelRange {
            low: self.aal_by_pair(aal_data.low, ial.low),
            high: self.aal_by_pair(aal_data.high, ial.high),
        };
        LevelRanges { ial_table, ial, aal_table, aal_data, aal }
    }

    /// Level when no personal information or no validated attribute is needed.
    pub fn no_proofing_needed(&self) -> u8 {
        self.no_proofing_needed
    }

    /// Floor when a validated attribute is needed, in the strict reading.
    pub fn validated_attribute(&self) -> Option<u8> {
        self.validated_attribute
    }
}

impl crate::Engine {
    /// Lowest level of a framework that covers a rating in a category; 0 when the framework cannot be used.
    pub fn category_level(&self, framework: &model::FrameworkId, category: Category, rating: Rating) -> u8 {
        self.compiled.tables.get(framework).map_or(0, |table| table.category_level(category, rating))
    }
}

impl OpenFlags {
    /// Every open flag as no.
    pub fn low(self) -> Flags {
        Flags {
            personal: self.personal.certain(),
            validated: self.validated.certain(),
            shown: self.shown.certain(),
        }
    }

    /// Every open flag as yes.
    pub fn high(self) -> Flags {
        Flags {
            personal: self.personal.possible(),
            validated: self.validated.possible(),
            shown: self.shown.possible(),
        }
    }
}
