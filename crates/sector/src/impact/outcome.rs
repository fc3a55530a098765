//! One member on one day: under the guideline in force and under the draft.
//!
//! Responsible for: what changes for a member, over all of its services. Not responsible for: counting members.

use std::collections::BTreeMap;

use model::MethodId;
use model::result::{ClauseState, Conformance};
use policy::Catalogue;

use super::case::Case;
use super::left::{Leeway, Left, NeedSet};
use super::light::{Looked, Standing};
use super::prepared::Prepared;
use crate::decide::level::SectorLevels;
use crate::statistics::{LevelWord, conformance_worst, state_worst};

/// What changes for a member on a day. Without a guideline in force, what was before is `None`, and levels before are
/// those of the base.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Outcome {
    pub(super) before: Option<Conformance>,
    pub(super) after: Conformance,
    /// By clause of the draft; `None` where the guideline in force does not have it.
    pub(super) clauses: Vec<(Option<ClauseState>, ClauseState)>,
    /// By axis.
    pub(super) levels: [(LevelWord, LevelWord); 2],
    /// By way of either guideline: what happens to it.
    pub(super) ways: Vec<WayChange>,
    /// By method of the draft's catalogue: chosen, and refused by a law on the day.
    pub(super) refused: Vec<bool>,
    pub(super) time: Change,
    pub(super) cost: Change,
    /// Things for want of which some users have no way left: before, after.
    pub(super) left_out: (NeedSet, NeedSet),
    /// No way is left at all: before, after.
    pub(super) no_way: (bool, bool),
}

/// What happens to a way that a member uses, worst last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum WayChange {
    /// The member does not use it.
    Unused,
    /// It is no less enough than before.
    Stays,
    /// It was enough, or might have been, and is not any more.
    FallsAway,
}

/// How a figure changes, worst last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Change {
    /// The member may go on as before.
    Same,
    /// Another way that is left takes less; by how much.
    Less(u32),
    /// Another way that is left takes more; by how much.
    More(u32),
    /// Something else is needed, and a figure is missing.
    Unknown,
    /// Something else is needed, and nothing is left.
    NoWay,
}

/// What every member is measured with.
pub(super) struct Comparison<'g> {
    pub(super) draft: Prepared<'g>,
    pub(super) current: Option<Prepared<'g>>,
    /// For each clause of the draft its position in the guideline in force.
    pub(super) old_clauses: Vec<Option<usize>>,
    /// Ways of the draft, then those that only the guideline in force has, then the one outside.
    pub(super) ways: Vec<String>,
    /// Median yen per check among the members that say so, by method.
    pub(super) costs: BTreeMap<MethodId, u32>,
}

/// Where a member stands on all days, and what is left.
struct Under {
    standings: Vec<Standing>,
    left: Vec<Left>,
    base: [LevelWord; 2],
    refused: Vec<Vec<bool>>,
}

impl Comparison<'_> {
    /// What changes for one service of a member, by day. `None` when a framework cannot be used.
    pub(super) fn outcomes(&self, case: &Case) -> Option<Vec<Outcome>> {
        let after = under(&self.draft, case)?;
        let before = match &self.current {
            Some(current) => Some(under(current, case)?),
            None => None,
        };
        let days = 0..self.draft.days.len();
        Some(days.map(|day| self.outcome(case, day, before.as_ref(), &after)).collect())
    }

    fn outcome(&self, case: &Case, day: usize, before: Option<&Under>, after: &Under) -> Outcome {
        let (old, new) = (before.map(|under| &under.standings[day]), &after.standings[day]);
        let words = |levels: SectorLevels| [levels.ial, levels.aal].map(|range| LevelWord::of(Some(range)));
        let (from, to) = (old.map_or(after.base, |old| words(old.levels)), words(new.levels));
        let clauses = new.clauses.iter().zip(&self.old_clauses).map(|(state, position)| {
            let was = old.zip(*position).map(|(old, position)| old.clauses[position]);
            (was, *state)
        });
        let left = (before.map(|under| &under.left[day]), &after.left[day]);
        let goes_on = new.ways.is_empty() || new.ways.iter().any(|state| *state != ClauseState::NotMet);
        let [time, cost] = if goes_on { [Change::Same; 2] } else { self.instead(case, left.1) };
        Outcome {
            before: old.map(|old| old.conformance),
            after: new.conformance,
            clauses: clauses.collect(),
            levels: [(from[0], to[0]), (from[1], to[1])],
            ways: self.ways(case, old, new),
            refused: after.refused[day].clone(),
            time,
            cost,
            left_out: (left.0.map_or(0, |left| left.left_out), left.1.left_out),
            no_way: (left.0.is_some_and(|left| !left.any), !left.1.any),
        }
    }

    /// Time and cost with the quickest method that is left.
    fn instead(&self, case: &Case, left: &Left) -> [Change; 2] {
        if !left.any {
            return [Change::NoWay; 2];
        }
        let Some(quick) = &left.quickest else { return [Change::Unknown; 2] };
        let catalogue = &self.draft.guideline.catalogue;
        let main = case.main_method();
        let seconds = main.and_then(|main| seconds(main, catalogue));
        let cost = |method: &MethodId| case.costs.get(method).or_else(|| self.costs.get(method)).copied();
        [
            Change::between(seconds, Some(quick.seconds)),
            Change::between(main.and_then(cost), cost(&quick.method)),
        ]
    }

    fn ways(&self, case: &Case, old: Option<&Standing>, new: &Standing) -> Vec<WayChange> {
        let mut changes = vec![WayChange::Unused; self.ways.len()];
        let outside = changes.len() - 1;
        for id in &case.ways {
            let position = self.ways.iter().position(|way| way == id).unwrap_or(outside);
            let was = match (&self.current, old) {
                (Some(current), Some(old)) => state(current, case, id, old),
                _ => ClauseState::Met,
            };
            let is = state(&self.draft, case, id, new);
            let falls = was != ClauseState::NotMet && is == ClauseState::NotMet;
            let change = if falls { WayChange::FallsAway } else { WayChange::Stays };
            changes[position] = changes[position].max(change);
        }
        changes
    }
}

/// The state of a way by its id. The standing has the ways in use in the order of the matrix, the one outside last.
fn state(prepared: &Prepared<'_>, case: &Case, id: &str, standing: &Standing) -> ClauseState {
    let matrix = &prepared.guideline.pack.matrix.ways;
    let used = |way: &str| case.ways.iter().any(|own| own == way);
    let in_use = matrix.iter().filter(|way| used(&way.id));
    let position = in_use.map(|way| way.id.as_str()).position(|way| way == id);
    // A way outside the matrix is not accepted.
    position.and_then(|position| standing.ways.get(position).copied()).unwrap_or(ClauseState::NotMet)
}

impl Change {
    fn between(before: Option<u32>, after: Option<u32>) -> Self {
        match (before, after) {
            (Some(before), Some(after)) if after > before => Change::More(after - before),
            (Some(before), Some(after)) if after < before => Change::Less(before - after),
            (Some(_), Some(_)) => Change::Same,
            _ => Change::Unknown,
        }
    }
}

impl Outcome {
    /// With another service of the same member on the same day: the worst of both.
    pub(super) fn joined(mut self, other: Self) -> Self {
        self.before = match (self.before, other.before) {
            (Some(own), Some(other)) => Some(conformance_worst(own, other)),
            (own, other) => own.or(other),
        };
        self.after = conformance_worst(self.after, other.after);
        for (own, (before, after)) in self.clauses.iter_mut().zip(other.clauses) {
            own.0 = match (own.0, before) {
                (Some(own), Some(other)) => Some(state_worst(own, other)),
                (own, other) => own.or(other),
            };
            own.1 = state_worst(own.1, after);
        }
        for (own, (from, to)) in self.levels.iter_mut().zip(other.levels) {
            *own = (own.0.max(from), own.1.max(to));
        }
        for (own, other) in self.ways.iter_mut().zip(other.ways) {
            *own = (*own).max(other);
        }
        for (own, other) in self.refused.iter_mut().zip(other.refused) {
            *own |= other;
        }
        self.time = self.time.max(other.time);
        self.cost = self.cost.max(other.cost);
        self.left_out = (self.left_out.0 | other.left_out.0, self.left_out.1 | other.left_out.1);
        self.no_way = (self.no_way.0 || other.no_way.0, self.no_way.1 || other.no_way.1);
        self
    }
}

fn under(prepared: &Prepared<'_>, case: &Case) -> Option<Under> {
    let answers = case.answers_under(&prepared.guideline.pack);
    let looked: Option<Vec<Looked<'_>>> =
        prepared.stages.iter().map(|stage| Looked::at(prepared, stage, case, &answers)).collect();
    let looked = looked?;
    let leeways: Vec<Leeway<'_>> = looked.iter().map(Looked::leeway).collect();
    let first = looked.first()?;
    let base = [LevelWord::of(Some(first.base.ial)), LevelWord::of(first.base.aal)];
    let (mut standings, mut left, mut refused) = (Vec::new(), Vec::new(), Vec::new());
    for (day, (_, stage)) in prepared.days.iter().enumerate() {
        let (looked, leeway) = (&looked[*stage], &leeways[*stage]);
        let standing = looked.standing(case, day);
        left.push(looked.left(leeway, day, standing.levels));
        standings.push(standing);
        refused.push(looked.refused_choice(leeway, day));
    }
    Some(Under { standings, left, base, refused })
}

fn seconds(method: &MethodId, catalogue: &Catalogue) -> Option<u32> {
    catalogue.method(method)?.user_seconds.as_ref().map(|fact| fact.value)
}
