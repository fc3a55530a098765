//! Groups of members over several days at once.
//!
//! Responsible for: figures of single days that together tell no small group. Two days share most of their members: if
//! eight members break a clause on the first day and nine on the second, one does so on the second alone. So members
//! are grouped by what happens to them on all days, small groups of these are left out by the rule of
//! [`crate::statistics::suppress`], and a figure of a day is shown only when every group in it is. Not responsible for:
//! what is counted.

use std::collections::BTreeMap;

use crate::statistics::SmallestGroup;
use crate::statistics::suppress::{left_out, sum};

/// Members by what happens to them on each day.
pub(super) struct Joint<T> {
    groups: BTreeMap<Vec<T>, (u32, bool)>,
    /// Every group is left out: then nothing is shown, zeros included.
    nothing: bool,
}

impl<T: Ord> Joint<T> {
    /// Groups members.
    pub(super) fn of(histories: impl Iterator<Item = Vec<T>>, k: SmallestGroup) -> Self {
        let mut counts: BTreeMap<Vec<T>, u32> = BTreeMap::new();
        for history in histories {
            *counts.entry(history).or_default() += 1;
        }
        let out = left_out(&counts.values().copied().collect::<Vec<_>>(), k);
        let nothing = out.iter().all(|out| *out);
        let groups = counts.into_iter().zip(out).map(|((history, count), out)| (history, (count, out)));
        Self { groups: groups.collect(), nothing }
    }

    /// How many members are in groups of which this holds on a day; `None` when that is not told.
    pub(super) fn figure(&self, day: usize, holds: impl Fn(&T) -> bool) -> Option<u32> {
        if self.nothing {
            return None;
        }
        let within = self.groups.iter().filter(|(history, _)| holds(&history[day]));
        sum(within.map(|(_, group)| *group))
    }

    /// Whether a group is left out.
    pub(super) fn has_gaps(&self) -> bool {
        self.nothing || self.groups.values().any(|(_, out)| *out)
    }

    /// Nothing is told at all.
    pub(super) fn hide(&mut self) {
        self.nothing = true;
    }
}
