//! A member as it is counted: all its results together.
//!
//! Responsible for: the strictest or worst of several services. Not responsible for: counting.

use std::collections::{BTreeMap, BTreeSet};

use model::MethodId;
use model::result::{ClauseState, Conformance};

use super::level::LevelWord;
use crate::member::MemberResult;

/// All results of one member.
#[derive(Clone, Debug)]
pub(super) struct Member<'a> {
    pub(super) conformance: Conformance,
    pub(super) clauses: BTreeMap<&'a str, ClauseState>,
    pub(super) ways: BTreeSet<&'a str>,
    pub(super) methods: [BTreeSet<&'a MethodId>; 2],
    /// The main method for proofing: of several, the one that keeps users busy longest.
    pub(super) main: Option<&'a MethodId>,
    /// Base and guideline, by axis.
    pub(super) levels: [(LevelWord, LevelWord); 2],
    /// Highest cost of a main method.
    pub(super) cost: Option<u32>,
}

impl<'a> Member<'a> {
    /// From one result.
    pub(super) fn of(result: &'a MemberResult) -> Self {
        let main = result.methods.proofing.first();
        Self {
            conformance: result.conformance,
            clauses: result.clauses.iter().map(|clause| (clause.id.as_str(), clause.state)).collect(),
            ways: result.ways.iter().map(|way| way.id.as_str()).collect(),
            methods: [
                result.methods.proofing.iter().collect(),
                result.methods.authentication.iter().collect(),
            ],
            main,
            levels: [
                (LevelWord::of(result.base.ial), LevelWord::of(result.levels.ial)),
                (LevelWord::of(result.base.aal), LevelWord::of(result.levels.aal)),
            ],
            cost: main.and_then(|main| result.costs.get(main)).copied(),
        }
    }

    /// With another result of the same member. `seconds` says how long a method keeps users busy.
    pub(super) fn joined(self, other: Self, seconds: impl Fn(&MethodId) -> Option<u32>) -> Self {
        let busy = |member: &Self| member.main.map(&seconds);
        let mut clauses = self.clauses.clone();
        for (clause, state) in &other.clauses {
            clauses.entry(clause).and_modify(|own| *own = state_worst(*own, *state)).or_insert(*state);
        }
        let [proofing, authentication] = [0, 1].map(|axis: usize| &self.methods[axis] | &other.methods[axis]);
        let higher = |axis: usize| {
            let ((base, sector), (other_base, other_sector)) = (self.levels[axis], other.levels[axis]);
            (base.max(other_base), sector.max(other_sector))
        };
        Self {
            conformance: conformance_worst(self.conformance, other.conformance),
            clauses,
            ways: &self.ways | &other.ways,
            methods: [proofing, authentication],
            main: if busy(&other) > busy(&self) { other.main } else { self.main },
            levels: [higher(0), higher(1)],
            cost: self.cost.max(other.cost),
        }
    }
}

/// The worse of two: not conforming, then open.
pub(crate) fn conformance_worst(a: Conformance, b: Conformance) -> Conformance {
    let rank = |conformance: Conformance| match conformance {
        Conformance::Conforms => 0,
        Conformance::Open => 1,
        Conformance::DoesNotConform => 2,
    };
    if rank(b) > rank(a) { b } else { a }
}

/// The worse of two: not kept, then open, then kept.
pub(crate) fn state_worst(a: ClauseState, b: ClauseState) -> ClauseState {
    let rank = |state: ClauseState| match state {
        ClauseState::NotApplicable => 0,
        ClauseState::Met => 1,
        ClauseState::Open => 2,
        ClauseState::NotMet => 3,
    };
    if rank(b) > rank(a) { b } else { a }
}
