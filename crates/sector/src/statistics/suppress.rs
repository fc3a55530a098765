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
//! 3. Where no count reaches k, the whole table is left out, zeros too.
//!
//! A zero is shown otherwise. It says something about all members together, who are at least k, and nothing that
//! leads to a count that is left out:
//!
//! *Why nothing can be worked out.* After 1 and 2, the counts left out are some below k and one value c of at least k,
//! and c is not above any count shown. Exchange the counts of two rows that are left out: the sum is the same, the
//! rule leaves out the same rows, so the published table is the same. Since at least one count is below k and one is
//! not, every row left out can hold another value, even for a reader who knows this rule. After 3, a reader knows only
//! the sum and that no count reaches k; two rows may be exchanged, or, where all are equal, one member moved, which
//! leads to 3 again or to 1 and 2 with every row left out. This last step needs k − 1 > 1, which is why the smallest
//! group is at least 3. A test tries every table up to a size against a reader who knows the rule.
//!
//! # Tables in which a member may stand in several rows
//!
//! Who is not in a row is a group too. A row is left out when either group is small; and because a reader may suspect
//! that everyone stands in one row only, the rule above is applied on top.
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
    if !counts.iter().any(|count| k.is_small(*count)) {
        return vec![false; counts.len()];
    }
    match counts.iter().filter(|count| **count >= k.get()).min() {
        Some(second) => counts.iter().map(|count| k.is_small(*count) || count == second).collect(),
        None => vec![true; counts.len()],
    }
}

/// Which counts are left out of a table in which each of `members` may stand in several rows, or in none.
pub fn left_out_of_several(counts: &[u32], members: u32, k: SmallestGroup) -> Vec<bool> {
    let as_if_one = left_out(counts, k);
    let others = counts.iter().map(|count| k.is_small(members.saturating_sub(*count)));
    as_if_one.into_iter().zip(others).map(|(out, others_small)| out || others_small).collect()
}

/// The sum of some rows of a table, when all of them are shown.
pub fn sum(rows: impl IntoIterator<Item = (u32, bool)>) -> Option<u32> {
    rows.into_iter().try_fold(0, |sum, (count, out)| (!out).then_some(sum + count))
}

/// Counts as they are shown.
pub fn shown(counts: &[u32], out: &[bool]) -> Vec<Option<u32>> {
    counts.iter().zip(out).map(|(count, out)| (!out).then_some(*count)).collect()
}
