//! Statistics that may leave the association.
//!
//! Responsible for: leaving small groups out of every table, and out of tables that would tell them together. Not
//! responsible for: the rules themselves (`suppress`, `conformance`).

use serde::Serialize;

use super::clause::ExportedClause;
use super::conformance::{ClauseCounts, may_be_shown};
use super::level::ExportedLevels;
use super::spread::{ExportedSpread, SECONDS, band_index, band_names};
use super::suppress::{SmallestGroup, left_out, sum};
use super::table::{ExportedRow, ExportedTable};
use super::{ClauseTable, LevelTable, MainMethods, Statistics, Table, UNKNOWN};

/// Tables for export. Counts that are left out are null. These have a form for files:
///
/// ```
/// fn write<T: serde::Serialize>(_: &T) {}
/// fn fine(them: &sector::statistics::Exported) {
///     write(them);
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Exported {
    /// The smallest group that is shown.
    pub k: u32,
    /// How many members; null below k, and then everything else is left out too.
    pub members: Option<u32>,
    /// Conformance; left out as a whole where it would tell something about a clause that is left out.
    pub conformance: ExportedTable,
    /// Clause by clause, as finely as no small group shows.
    pub clauses: Vec<ExportedClause>,
    /// Ways in use.
    pub ways: ExportedTable,
    /// Chosen methods for proofing.
    pub proofing: ExportedTable,
    /// Chosen methods for authentication.
    pub authentication: ExportedTable,
    /// IAL: base first, guideline second.
    pub ial: ExportedLevels,
    /// AAL: base first, guideline second.
    pub aal: ExportedLevels,
    /// Seconds that users are busy with the main method.
    pub time: ExportedSpread,
    /// How long the review of the main method takes.
    pub review: ExportedTable,
    /// Yen per check with the main method.
    pub cost: ExportedSpread,
}

impl Statistics {
    /// The form that may leave the association.
    pub fn suppressed(&self, k: SmallestGroup) -> Exported {
        if self.members < k.get() {
            return self.nothing(k);
        }
        let clauses: Vec<ExportedClause> = self.clauses.iter().map(|clause| clause.exported(k)).collect();
        let required: Vec<ClauseCounts> = self
            .clauses
            .iter()
            .zip(&clauses)
            .filter(|(clause, _)| clause.required)
            .map(|(_, shown)| shown.counts())
            .collect();
        let counts = &self.conformance.counts();
        let shown =
            <[u32; 3]>::try_from(counts.as_slice()).is_ok_and(|counts| may_be_shown(counts, &required, k));
        Exported {
            k: k.get(),
            members: Some(self.members),
            conformance: self.conformance.with(&vec![!shown; counts.len()]),
            clauses,
            ways: self.ways.exported_of_several(self.members, k),
            proofing: self.methods[0].exported_of_several(self.members, k),
            authentication: self.methods[1].exported_of_several(self.members, k),
            ial: self.levels[0].exported(k),
            aal: self.levels[1].exported(k),
            time: self.main.time(k),
            review: self.main.reviews(k),
            cost: self.cost.exported(k),
        }
    }

    /// Fewer members than the smallest group: nothing may be told, zeros included.
    fn nothing(&self, k: SmallestGroup) -> Exported {
        let none = |table: &Table| table.with(&vec![true; table.rows.len()]);
        let bands = |spread: ExportedTable| ExportedSpread { bands: emptied(spread), quartiles: None };
        Exported {
            k: k.get(),
            members: None,
            conformance: none(&self.conformance),
            clauses: self.clauses.iter().map(ClauseTable::left_out).collect(),
            ways: none(&self.ways),
            proofing: none(&self.methods[0]),
            authentication: none(&self.methods[1]),
            ial: LevelTable::hidden(),
            aal: LevelTable::hidden(),
            time: bands(self.main.time(k).bands),
            review: emptied(self.main.reviews(k)),
            cost: bands(self.cost.bands().exported(k)),
        }
    }
}

/// Every count left out.
fn emptied(mut table: ExportedTable) -> ExportedTable {
    table.rows.iter_mut().for_each(|row| row.count = None);
    table
}

impl MainMethods {
    /// Seconds by band, for export: a band is shown when every method in it is.
    pub fn time(&self, k: SmallestGroup) -> ExportedSpread {
        let band = |row: usize| self.seconds[row].map(|seconds| band_index(seconds, &SECONDS));
        let names = band_names(&SECONDS);
        let rows = names.iter().enumerate().map(|(index, name)| (name.clone(), Some(index)));
        let rows = rows.chain([(UNKNOWN.to_owned(), None)]);
        ExportedSpread::of(self.grouped(k, rows, |row, wanted| band(row) == *wanted))
    }

    /// Reviews by class, for export, in the same way.
    pub fn reviews(&self, k: SmallestGroup) -> ExportedTable {
        let words = ["none", "immediate", "minutes", "days", "week", UNKNOWN];
        self.grouped(k, words.map(|word| (word.to_owned(), word)), |row, word| self.review[row] == *word)
    }

    fn grouped<K>(
        &self,
        k: SmallestGroup,
        groups: impl IntoIterator<Item = (String, K)>,
        holds: impl Fn(usize, &K) -> bool,
    ) -> ExportedTable {
        let counts = self.methods.counts();
        let out = left_out(&counts, k);
        let rows = groups.into_iter().map(|(id, key)| {
            let within = (0..counts.len()).filter(|row| holds(*row, &key));
            ExportedRow { id, count: sum(within.map(|row| (counts[row], out[row]))) }
        });
        ExportedTable { rows: rows.collect() }
    }

    /// Seconds of each member, for the screen.
    pub fn spread(&self) -> super::Spread {
        let members = self.methods.rows.iter().zip(&self.seconds);
        let figures = members.flat_map(|(row, seconds)| (0..row.count).map(|_| *seconds));
        super::Spread::of(figures, &SECONDS)
    }
}
