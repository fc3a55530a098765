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
    /// How finely it is told.
    pub grain: Grain,
    /// Members by state; the rows are those of the grain.
    pub states: ExportedTable,
}

/// How finely a clause is told, finest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Grain {
    /// Every state.
    States,
    /// `kept` (met, not applicable or not asked), `not-met`, `open`.
    Kept,
    /// `kept`, `not-kept` (not met or open).
    KeptOrNot,
    /// Nothing.
    LeftOut,
}

impl ClauseTable {
    /// For export.
    pub fn exported(&self, k: SmallestGroup) -> ExportedClause {
        let [broken, open] = ["not-met", "open"].map(|state| self.states.count(state));
        let kept = self.states.counts().iter().sum::<u32>() - broken - open;
        let row = |id: &str, count: u32| (id.to_owned(), count);
        let forms = [
            (Grain::States, self.states.clone()),
            (Grain::Kept, Table::of([row("kept", kept), row("not-met", broken), row("open", open)])),
            (Grain::KeptOrNot, Table::of([row("kept", kept), row("not-kept", broken + open)])),
        ];
        let fits = |table: &Table| !table.rows.iter().any(|row| k.is_small(row.count));
        match forms.into_iter().find(|(_, table)| fits(table)) {
            Some((grain, table)) => self.told(grain, table.with(&vec![false; table.rows.len()])),
            None => self.left_out(),
        }
    }

    /// For export with nothing told.
    pub(super) fn left_out(&self) -> ExportedClause {
        self.told(Grain::LeftOut, self.states.with(&vec![true; self.states.rows.len()]))
    }

    fn told(&self, grain: Grain, states: ExportedTable) -> ExportedClause {
        ExportedClause { clause: self.clause.clone(), number: self.number.clone(), grain, states }
    }
}

impl ExportedClause {
    /// What is told about it, as far as conformance hangs on it.
    pub(super) fn counts(&self) -> ClauseCounts {
        let [broken, open] = ["not-met", "open"].map(|state| self.states.count(state));
        let both = broken.zip(open).map(|(broken, open)| broken + open);
        ClauseCounts { broken, open, both: both.or_else(|| self.states.count("not-kept")) }
    }
}
