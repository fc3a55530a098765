//! Whether the table of conformance may stand beside the tables of the clauses.
//!
//! Responsible for: one link between tables that no total shows. A member conforms when no required clause is broken
//! or open, so whoever knows how many do not conform knows something about the clauses: if eight members do not
//! conform, and the only two clauses whose tables are left out can be broken by four members each at most, then both
//! are broken by four. Not responsible for: the tables of single clauses, each of which is left out as a whole when it
//! has a small group.
//!
//! The table of conformance is shown when none of its groups is small and the shown counts leave slack: broken clauses
//! could add up to more than the members who do not conform, open ones to more than those who are open, and both
//! together likewise. A count that is left out goes in with k − 1, the least that a reader must reckon with. The
//! decision is made from what is published, so it tells nothing more. A test tries every distribution of a few members
//! over clauses.

use super::suppress::SmallestGroup;

/// What is published about a required clause, as far as conformance hangs on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ClauseCounts {
    /// Members who break it; `None` where that is left out.
    pub(super) broken: Option<u32>,
    /// Members for whom it is open.
    pub(super) open: Option<u32>,
    /// Both together.
    pub(super) both: Option<u32>,
}

/// Whether the table may be shown.
pub(super) fn may_be_shown(
    [conforms, does_not, open]: [u32; 3],
    required: &[ClauseCounts],
    k: SmallestGroup,
) -> bool {
    if [conforms, does_not, open].into_iter().any(|count| k.is_small(count)) {
        return false;
    }
    let slack = |limit: u32, of: &dyn Fn(&ClauseCounts) -> Option<u32>| {
        let at_most = |clause: &ClauseCounts| u64::from(of(clause).unwrap_or(k.get() - 1).min(limit));
        let told = required.iter().all(|clause| of(clause).is_some());
        told || limit == 0 || required.iter().map(at_most).sum::<u64>() > u64::from(limit)
    };
    slack(does_not, &|clause| clause.broken)
        && slack(open, &|clause| clause.open)
        && slack(does_not + open, &|clause| clause.both)
}
