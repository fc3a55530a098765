//! Small groups in anything that is exported.
//!
//! Responsible for: which counts of a table are left out so that no group below the smallest one can be told, neither
//! directly nor by subtraction. Not responsible for: what is counted.
//!
//! # The rule for a table in which every member stands in exactly one row
//!
//! The number of members is known to whoever reads the table. So the sum of what is left out is known too, and it
//! must not give a single count away:
//!
//! 1. Counts of 1 to k − 1 are left out.
//! 2. Then the smallest count of at least k is left out as well, with all counts equal to it.
//! 3. Where nothing but zeros would still be shown, these are left out too.
//!
//! A zero is shown otherwise. It says something about all members together, who are at least k, and nothing that
//! leads to a count that is left out:
//!
//! *Why nothing can be worked out.* After 1 and 2, the counts left out are some below k and one value c of at least k,
//! and c is not above any count shown. Exchange the counts of two rows that are left out: the sum is the same, the
//! rule leaves out the same rows, so the published table is the same. Since at least one count is below k and one is
//! not, every row left out can hold another value, even for a reader who knows this rule. After 3, a reader knows only
//! the sum, and that whatever there is was left out. Two rows may be exchanged, or, where all counts are equal, one
//! member moved from one row to another: that gives a table of small counts with at most one of at least k, which is
//! left out in the same way. This last step needs k − 1 > 1, which is why the smallest group is at least 3. It moves
//! members between rows that hold some, so it is of no use to know which rows can hold any. Tests try every table up
//! to a size against a reader who knows the rule.
//!
//! # Tables in which a member may stand in several rows
//!
//! Who is not in a row is a group too. A row is left out when either group is small; and because a reader may know
//! that everyone stands in one row only, 2 and 3 are applied on top.
//!
//! # Figures made of several rows
//!
//! They are shown only when every row in them is shown ([`sum`]), so they add nothing to the table.

/// The smallest group that is shown, usually called k.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SmallestGroup(u32);

/// A smallest group below [`SmallestGroup::LEAST`], with which counts could be worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the smallest group is {0}; below {least} counts that are left out could be worked out", least = SmallestGroup::LEAST)]
pub struct GroupTooSmall(pub u32);

impl SmallestGroup {
    /// Below this, the rule does not protect.
    pub const LEAST: u32 = 3;

    /// From a number.
    ///
    /// # Errors
    /// Below [`SmallestGroup::LEAST`].
    pub fn new(k: u32) -> Result<Self, GroupTooSmall> {
        if k < Self::LEAST { Err(GroupTooSmall(k)) } else { Ok(Self(k)) }
    }

    /// The number.
    pub fn get(self) -> u32 {
        self.0
    }

    /// Whether a group is one, and too small to be shown.
    pub fn is_small(self, count: u32) -> bool {
        (1..self.0).contains(&count)
    }
}

impl Default for SmallestGroup {
    /// Five.
    fn default() -> Self {
        Self(5)
    }
}

/// Which counts are left out of a table in which every member stands in exactly one row.
pub fn left_out(counts: &[u32], k: SmallestGroup) -> Vec<bool> {
    with_a_second(counts, counts.iter().map(|count| k.is_small(*count)).collect(), k)
}

/// Which counts are left out of a table in which each of `members` may stand in several rows, or in none.
pub fn left_out_of_several(counts: &[u32], members: u32, k: SmallestGroup) -> Vec<bool> {
    let others = |count: &u32| members.saturating_sub(*count);
    let small = counts.iter().map(|count| k.is_small(*count) || k.is_small(others(count)));
    with_a_second(counts, small.collect(), k)
}

/// Steps 2 and 3 of the rule.
fn with_a_second(counts: &[u32], mut out: Vec<bool>, k: SmallestGroup) -> Vec<bool> {
    if !out.contains(&true) {
        return out;
    }
    let shown = || counts.iter().zip(&out).filter(|(_, out)| !**out).map(|(count, _)| *count);
    let second = shown().filter(|count| *count >= k.get()).min();
    for (count, out) in counts.iter().zip(&mut out) {
        *out |= second == Some(*count);
    }
    let any = counts.iter().zip(&out).any(|(count, out)| *count > 0 && !out);
    if any { out } else { vec![true; counts.len()] }
}

/// The sum of some rows of a table, when all of them are shown.
pub fn sum(rows: impl IntoIterator<Item = (u32, bool)>) -> Option<u32> {
    rows.into_iter().try_fold(0, |sum, (count, out)| (!out).then_some(sum + count))
}

/// Counts as they are shown.
pub fn shown(counts: &[u32], out: &[bool]) -> Vec<Option<u32>> {
    counts.iter().zip(out).map(|(count, out)| (!out).then_some(*count)).collect()
}
