//! A clause and how members stand to it.
//!
//! Responsible for: the states of one clause, and telling them as finely as no small group shows: every state; or who
//! keeps it (whether or not it applies), breaks it, leaves it open; or who keeps it and who does not. A clause whose
//! last form still has a small group is left out as a whole. Not responsible for: what clauses tell together
//! (`conformance`).

use serde::Serialize;

use super::conformance::ClauseCounts;
use super::suppress::SmallestGroup;
use super::table::{ExportedTable, Table};

/// States on which conformance hangs.
const BROKEN_AND_OPEN: [&str; 2] = ["not-met", "open"];

/// A clause with its states, for the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClauseTable {
    /// The clause.
    pub clause: String,
    /// Its number.
    pub number: String,
    /// Whether it is one that conformance hangs on.
    pub required: bool,
    /// Members by state.
    pub states: Table,
}

/// A clause for export.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ExportedClause {
    /// The clause.
    pub clause: String,
    /// Its number.
    pub number: String,
    /// Members by state.
    pub states: ExportedTable,
    /// Members who keep it, or to whom it does not apply, or who were not asked.
    pub kept: Option<u32>,
    /// Members who break it or for whom it is open.
    pub not_kept: Option<u32>,
}

impl ClauseTable {
    /// For export.
    pub fn exported(&self, k: SmallestGroup) -> ExportedClause {
        let counts = self.states.counts();
        let [broken, open] = BROKEN_AND_OPEN.map(|state| self.states.count(state));
        let kept = counts.iter().sum::<u32>() - broken - open;
        let small = |counts: &[u32]| counts.iter().any(|count| k.is_small(*count));
        let out = if !small(&counts) {
            vec![false; counts.len()]
        } else if !small(&[kept, broken, open]) {
            self.states.rows.iter().map(|row| !BROKEN_AND_OPEN.contains(&row.id.as_str())).collect()
        } else {
            vec![true; counts.len()]
        };
        let sums = !small(&[kept, broken + open]);
        self.told(&out, sums.then_some([kept, broken + open]))
    }

    /// For export with nothing told.
    pub(super) fn left_out(&self) -> ExportedClause {
        self.told(&vec![true; self.states.rows.len()], None)
    }

    fn told(&self, out: &[bool], sums: Option<[u32; 2]>) -> ExportedClause {
        ExportedClause {
            clause: self.clause.clone(),
            number: self.number.clone(),
            states: self.states.with(out),
            kept: sums.map(|[kept, _]| kept),
            not_kept: sums.map(|[_, not_kept]| not_kept),
        }
    }
}

impl ExportedClause {
    /// What is told about it, as far as conformance hangs on it.
    pub(super) fn counts(&self) -> ClauseCounts {
        let [broken, open] = BROKEN_AND_OPEN.map(|state| self.states.count(state));
        ClauseCounts { broken, open, both: self.not_kept }
    }
}
