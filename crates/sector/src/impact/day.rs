//! An impact on one day, for the screen.
//!
//! Responsible for: counting members, and naming those who would have to change something. Not responsible for: what
//! may leave the association (`export`).

use model::Axis;
use model::result::{ClauseState, Conformance};

use super::Impact;
use super::left::NEEDS;
use super::outcome::{Change, Outcome, WayChange};
use crate::statistics::LevelTable;

/// Counts of one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayImpact {
    /// How many members.
    pub members: u32,
    /// Members by conformance before (`None` without a guideline in force) and after.
    pub conformance: Vec<(Option<Conformance>, Conformance, u32)>,
    /// Clauses in the order of the draft.
    pub clauses: Vec<ClauseChanges>,
    /// Ways that members use.
    pub ways: Vec<WayChanges>,
    /// Levels before and after, by axis. Without a guideline in force, before is the base.
    pub levels: [LevelTable; 2],
    /// Members who chose a method that a law does not permit on the day, by method; methods of nobody left out.
    pub refused: Vec<(String, u32)>,
    /// Seconds that users are busy.
    pub time: Changes,
    /// Yen per check.
    pub cost: Changes,
    /// Users who have no way left for want of something.
    pub left_out: Vec<LeftOut>,
    /// Members with no way left at all: before, after.
    pub no_way: (u32, u32),
}

/// A clause and the members for whom it changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClauseChanges {
    /// The clause.
    pub clause: String,
    /// Its number in the draft.
    pub number: String,
    /// Not kept, and kept or open before, or not in force before.
    pub newly_broken: u32,
    /// Not kept before, and kept or open now.
    pub no_longer_broken: u32,
    /// Not kept before and now.
    pub still_broken: u32,
    /// Open now and not before.
    pub newly_open: u32,
}

/// A way and the members who use it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayChanges {
    /// The way.
    pub way: String,
    /// Members who use it.
    pub used: u32,
    /// Members for whom it is not enough any more.
    pub falls_away: u32,
}

/// How a figure changes for the members.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// They may go on as before, or the other way takes the same.
    pub same: u32,
    /// Another way takes less.
    pub less: u32,
    /// Another way takes more.
    pub more: u32,
    /// They need another way, and a figure is missing.
    pub unknown: u32,
    /// They need another way, and none is left.
    pub no_way: u32,
    /// Median change among those with less or more; `None` when there are none.
    pub median: Option<i64>,
}

/// Members some of whose users have no way left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// What those users lack.
    pub need: &'static str,
    /// Members under the guideline in force.
    pub before: u32,
    /// Members under the draft.
    pub after: u32,
}

/// A member who would have to change something. It has no form for files:
///
/// ```compile_fail
/// fn write<T: serde::Serialize>(_: &T) {}
/// fn leak(them: &sector::impact::Affected) {
///     write(them);
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Affected {
    /// The member.
    pub member: String,
    /// Conformance before; `None` without a guideline in force.
    pub before: Option<Conformance>,
    /// Conformance under the draft.
    pub after: Conformance,
    /// Clauses that the member would newly break.
    pub newly_broken: Vec<String>,
    /// Ways that would not be enough any more.
    pub falls_away: Vec<String>,
}

impl Impact {
    /// How many members.
    pub fn len(&self) -> usize {
        self.members.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// Counts on a day, by its position in `days`; empty for a position beyond.
    pub fn on(&self, day: usize) -> DayImpact {
        let outcomes = || self.outcomes(day);
        let count =
            |holds: &dyn Fn(&Outcome) -> bool| number(outcomes().filter(|outcome| holds(outcome)).count());
        let mut levels = [LevelTable::default(), LevelTable::default()];
        for outcome in outcomes() {
            for axis in Axis::ALL {
                let (from, to) = outcome.levels[axis.index()];
                levels[axis.index()].add(from, to);
            }
        }
        DayImpact {
            members: number(outcomes().count()),
            conformance: self
                .conformance_pairs()
                .into_iter()
                .map(|(before, after)| {
                    let has = |outcome: &Outcome| (outcome.before, outcome.after) == (before, after);
                    (before, after, count(&has))
                })
                .collect(),
            clauses: self
                .clauses
                .iter()
                .enumerate()
                .map(|(at, (clause, number, _))| {
                    let is = |wanted: ClauseChange| count(&|outcome| clause_change(outcome, at) == wanted);
                    ClauseChanges {
                        clause: clause.clone(),
                        number: number.clone(),
                        newly_broken: is(ClauseChange::NewlyBroken),
                        no_longer_broken: is(ClauseChange::NoLongerBroken),
                        still_broken: is(ClauseChange::StillBroken),
                        newly_open: is(ClauseChange::NewlyOpen),
                    }
                })
                .collect(),
            ways: self
                .ways
                .iter()
                .enumerate()
                .map(|(at, way)| WayChanges {
                    way: way.clone(),
                    used: count(&|outcome| outcome.ways[at] != WayChange::Unused),
                    falls_away: count(&|outcome| outcome.ways[at] == WayChange::FallsAway),
                })
                .collect(),
            levels,
            refused: self
                .methods
                .iter()
                .enumerate()
                .map(|(at, method)| (method.as_str().to_owned(), count(&|outcome| outcome.refused[at])))
                .filter(|(_, members)| *members > 0)
                .collect(),
            time: Changes::of(outcomes().map(|outcome| outcome.time)),
            cost: Changes::of(outcomes().map(|outcome| outcome.cost)),
            left_out: NEEDS
                .into_iter()
                .enumerate()
                .map(|(bit, (_, need))| LeftOut {
                    need,
                    before: count(&|outcome| outcome.left_out.0 & (1 << bit) != 0),
                    after: count(&|outcome| outcome.left_out.1 & (1 << bit) != 0),
                })
                .collect(),
            no_way: (count(&|outcome| outcome.no_way.0), count(&|outcome| outcome.no_way.1)),
        }
    }

    /// Members who would newly break a clause or lose a way on a day.
    pub fn affected(&self, day: usize) -> Vec<Affected> {
        let members = self.members.iter().filter_map(|(member, days)| Some((member, days.get(day)?)));
        members
            .map(|(member, outcome)| Affected {
                member: member.clone(),
                before: outcome.before,
                after: outcome.after,
                newly_broken: self
                    .clauses
                    .iter()
                    .enumerate()
                    .filter(|(at, _)| clause_change(outcome, *at) == ClauseChange::NewlyBroken)
                    .map(|(_, (clause, ..))| clause.clone())
                    .collect(),
                falls_away: self
                    .ways
                    .iter()
                    .zip(&outcome.ways)
                    .filter(|(_, change)| **change == WayChange::FallsAway)
                    .map(|(way, _)| way.clone())
                    .collect(),
            })
            .filter(|affected| !affected.newly_broken.is_empty() || !affected.falls_away.is_empty())
            .collect()
    }

    /// All pairs of conformance before and after, in the order of charts.
    pub(super) fn conformance_pairs(&self) -> Vec<(Option<Conformance>, Conformance)> {
        let all = [Conformance::Conforms, Conformance::DoesNotConform, Conformance::Open];
        let before: Vec<Option<Conformance>> =
            if self.current.is_some() { all.map(Some).to_vec() } else { vec![None] };
        before.into_iter().flat_map(|before| all.map(|after| (before, after))).collect()
    }

    pub(super) fn outcomes(&self, day: usize) -> impl Iterator<Item = &Outcome> {
        self.members.iter().filter_map(move |(_, days)| days.get(day))
    }

    /// What happens to each member, over all days.
    pub(super) fn histories(&self) -> impl Iterator<Item = &[Outcome]> {
        self.members.iter().map(|(_, days)| days.as_slice())
    }
}

/// What happens to a clause for a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum ClauseChange {
    Other,
    NewlyBroken,
    NoLongerBroken,
    StillBroken,
    NewlyOpen,
}

pub(super) fn clause_change(outcome: &Outcome, clause: usize) -> ClauseChange {
    let (before, after) = outcome.clauses[clause];
    match (before == Some(ClauseState::NotMet), after) {
        (true, ClauseState::NotMet) => ClauseChange::StillBroken,
        (true, _) => ClauseChange::NoLongerBroken,
        (false, ClauseState::NotMet) => ClauseChange::NewlyBroken,
        (false, ClauseState::Open) if before != Some(ClauseState::Open) => ClauseChange::NewlyOpen,
        (false, _) => ClauseChange::Other,
    }
}

impl Changes {
    fn of(changes: impl Iterator<Item = Change>) -> Self {
        let mut counted = Self::default();
        let mut by = Vec::new();
        for change in changes {
            let place = match change {
                Change::Same => &mut counted.same,
                Change::Less(less) => {
                    by.push(-i64::from(less));
                    &mut counted.less
                }
                Change::More(more) => {
                    by.push(i64::from(more));
                    &mut counted.more
                }
                Change::Unknown => &mut counted.unknown,
                Change::NoWay => &mut counted.no_way,
            };
            *place += 1;
        }
        by.sort_unstable();
        counted.median = by.get(by.len().saturating_sub(1) / 2).copied();
        counted
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
