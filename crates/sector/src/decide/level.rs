//! The levels that a guideline requires, from the base levels and its operations.
//!
//! Responsible for: the arithmetic of operations on levels, over ranges. Not responsible for: which operations
//! contradict each other (`check`).
//!
//! The order of operations in a file means nothing. What applies is combined in a fixed order: `replace` (the
//! highest), `relax` (at most the lowest), `tighten` (at least the highest), `remove`. So a stricter operation wins
//! over a milder one, and `remove` alone can take a level away. Each step keeps the order of levels, which makes
//! evaluating both ends of a range exact.

use chrono::NaiveDate;
use engine::tri::Tri;
use model::Axis;
use model::result::Levels;

use super::known::{Known, holds};
use crate::pack::operation::{Op, Operation, Target};

/// Operations on levels whose conditions are open, above which a range is taken from single operations instead of
/// from every combination of them.
const MOST_OPEN: usize = 10;

/// Base levels as ranges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BaseLevels {
    /// IAL.
    pub ial: [u8; 2],
    /// AAL by the framework, pair rule included; `None` where nobody logs in.
    pub aal: Option<[u8; 2]>,
    /// AAL without the pair rule; `None` where nobody logs in.
    pub aal_unpaired: Option<[u8; 2]>,
}

/// The levels of a guideline as ranges. In a range, 0 stands for "none is asked for".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SectorLevels {
    /// IAL.
    pub ial: [u8; 2],
    /// AAL.
    pub aal: [u8; 2],
}

impl SectorLevels {
    /// The range that holds both.
    #[must_use]
    pub fn widened(self, other: Self) -> Self {
        let wide = |a: [u8; 2], b: [u8; 2]| [a[0].min(b[0]), a[1].max(b[1])];
        Self { ial: wide(self.ial, other.ial), aal: wide(self.aal, other.aal) }
    }

    /// As results have it: null where certainly none is asked for.
    pub fn ranges(self) -> Levels<Option<[u8; 2]>> {
        let some = |range: [u8; 2]| (range != [0, 0]).then_some(range);
        Levels { ial: some(self.ial), aal: some(self.aal) }
    }

    /// Whether each range is a single level.
    pub fn settled(self) -> Levels<bool> {
        Levels { ial: self.ial[0] == self.ial[1], aal: self.aal[0] == self.aal[1] }
    }
}

/// Whether an operation changes levels.
pub fn is_about_levels(operation: &Operation) -> bool {
    matches!(operation.target, Target::Level(_) | Target::PairRule)
}

/// Whether an operation applies on a day.
pub fn applies(operation: &Operation, known: &impl Known, as_of: NaiveDate) -> Tri {
    if !operation.period.contains(as_of) {
        return Tri::No;
    }
    operation.when.as_ref().map_or(Tri::Yes, |when| holds(when, known))
}

/// The levels under the operations of a guideline.
pub fn levels<'a>(
    operations: impl IntoIterator<Item = &'a Operation>,
    base: &BaseLevels,
    known: &impl Known,
    as_of: NaiveDate,
) -> SectorLevels {
    let mut certain = Vec::new();
    let mut open = Vec::new();
    for operation in operations.into_iter().filter(|operation| is_about_levels(operation)) {
        match applies(operation, known, as_of) {
            Tri::Yes => certain.push(operation),
            Tri::Open => open.push(operation),
            Tri::No => {}
        }
    }
    let mut range: Option<SectorLevels> = None;
    for chosen in combinations(&open) {
        let applying: Vec<&Operation> = certain.iter().copied().chain(chosen).collect();
        let found = under(&applying, base);
        range = Some(range.map_or(found, |range| range.widened(found)));
    }
    range.unwrap_or_else(|| under(&certain, base))
}

/// The levels while exactly these operations apply.
pub fn under(applying: &[&Operation], base: &BaseLevels) -> SectorLevels {
    let unpaired = applying.iter().any(|operation| operation.target == Target::PairRule);
    let aal = if unpaired { base.aal_unpaired } else { base.aal };
    let ends = |axis: Axis, range: [u8; 2]| range.map(|level| changed(applying, axis, level));
    SectorLevels {
        ial: ends(Axis::Proofing, base.ial),
        aal: aal.map_or([0, 0], |range| ends(Axis::Authentication, range)),
    }
}

/// A level after the operations on its axis; 0 when none is asked for.
fn changed(applying: &[&Operation], axis: Axis, base: u8) -> u8 {
    let of = |op: Op| {
        applying
            .iter()
            .filter(move |operation| operation.target == Target::Level(axis) && operation.op == op)
            .map(|operation| operation.level.unwrap_or(0))
    };
    if of(Op::Remove).next().is_some() {
        return 0;
    }
    let mut level = of(Op::Replace).max().unwrap_or(base);
    level = of(Op::Relax).fold(level, u8::min);
    of(Op::Tighten).fold(level, u8::max)
}

/// Every way in which the open operations may turn out. Of very many, each alone, all and none: the ends of the
/// range are then those of single operations.
fn combinations<'a>(open: &[&'a Operation]) -> Vec<Vec<&'a Operation>> {
    if open.len() <= MOST_OPEN {
        return (0..1_u32 << open.len())
            .map(|set| (0..).zip(open).filter(|(bit, _)| set & (1 << bit) != 0).map(|(_, o)| *o).collect())
            .collect();
    }
    let mut all: Vec<Vec<&Operation>> = open.iter().map(|operation| vec![*operation]).collect();
    all.push(open.to_vec());
    all.push(Vec::new());
    for op in [Op::Tighten, Op::Relax, Op::Replace, Op::Remove] {
        all.push(open.iter().copied().filter(|operation| operation.op == op).collect());
    }
    all
}
