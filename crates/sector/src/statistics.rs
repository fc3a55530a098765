//! Where the members of an association stand, as tables.
//!
//! Responsible for: counting results of members (conformance clause by clause, ways, methods, levels, time, cost), the
//! form of it that may leave the association, and the list of members who still have to act. Not responsible for:
//! charts and sentences, nor for what a draft would change (`impact`).
//!
//! What is counted is members, whatever number of services each has: a member counts once, with the strictest or the
//! worst of its results. A group of five results of one member would be no group at all.
//!
//! [`Statistics`] and [`ToAct`] are for the screen and cannot be written to a file. [`Exported`] can; small groups are
//! left out of it, see [`suppress`]. What that protects against is a reader who has the export and knows the rules.
//! It does not cover someone who compares exports made from different sets of members.

mod act;
mod clause;
mod conformance;
mod export;
mod gather;
pub mod level;
mod member;
pub mod spread;
pub mod suppress;
pub mod table;

use model::Axis;
use model::result::{ClauseState, Conformance};

pub use act::{ToAct, still_to_act};
pub use clause::{ClauseTable, ExportedClause};
pub use export::Exported;
pub use gather::statistics;
pub use level::{ExportedLevels, LevelTable, LevelWord};
pub use spread::{ExportedSpread, Spread};
pub use suppress::SmallestGroup;
pub use table::{ExportedRow, ExportedTable, Row, Table};

pub(crate) use member::{conformance_worst, state_worst};

/// Row for members without any answer, method or way.
pub const NONE: &str = "none";
/// Row for ids that the guideline or the policies do not have any more.
pub const NO_LONGER: &str = "no-longer";
/// Row for members whose result is of a version without the clause.
pub const NOT_ASKED: &str = "not-asked";
/// Row for what no source or member gives a figure for.
pub const UNKNOWN: &str = "unknown";

/// Tables for the screen. They have no form for files:
///
/// ```compile_fail
/// fn write<T: serde::Serialize>(_: &T) {}
/// fn leak(them: &sector::statistics::Statistics) {
///     write(them);
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statistics {
    /// How many members.
    pub members: u32,
    /// How many results; a member may have several services.
    pub results: u32,
    /// Conformance.
    pub conformance: Table,
    /// Clause by clause, in the order of the guideline.
    pub clauses: Vec<ClauseTable>,
    /// Ways in use; a member may use several.
    pub ways: Table,
    /// Chosen methods by axis; a member may have chosen several.
    pub methods: [Table; 2],
    /// Base level and level under the guideline, by axis.
    pub levels: [LevelTable; 2],
    /// The main method of each member for proofing, and what the policies know about it.
    pub main: MainMethods,
    /// Yen per check, as the members say.
    pub cost: Spread,
}

/// Main methods for proofing; time and review follow from them, so one table holds all three.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MainMethods {
    /// Members by main method.
    pub methods: Table,
    /// Seconds that a user is busy, by row; `None` where no source gives a figure.
    pub seconds: Vec<Option<u32>>,
    /// How long the review takes, by row: a word of the policies, or [`UNKNOWN`].
    pub review: Vec<&'static str>,
}

/// The words of conformance, in the order of charts.
pub fn conformance_words() -> [(Conformance, &'static str); 3] {
    [
        (Conformance::Conforms, "conforms"),
        (Conformance::DoesNotConform, "does-not-conform"),
        (Conformance::Open, "open"),
    ]
}

/// The words of clause states, in the order of charts.
pub fn state_words() -> [(ClauseState, &'static str); 4] {
    [
        (ClauseState::Met, "met"),
        (ClauseState::NotMet, "not-met"),
        (ClauseState::Open, "open"),
        (ClauseState::NotApplicable, "not-applicable"),
    ]
}

impl Statistics {
    /// The levels of an axis.
    pub fn levels_of(&self, axis: Axis) -> &LevelTable {
        &self.levels[axis.index()]
    }
}

#[cfg(test)]
mod tests;
