//! An impact that may leave the association.
//!
//! Responsible for: leaving small groups out, over all days together. Not responsible for: the rules (`suppress`).

use chrono::NaiveDate;
use model::Axis;
use model::result::Conformance;
use serde::Serialize;

use super::day::{ClauseChange, clause_change};
use super::joint::Joint;
use super::left::NEEDS;
use super::outcome::{Change, Outcome, WayChange};
use super::{Basis, Impact, Version};
use crate::statistics::{ExportedLevels, ExportedRow, ExportedTable, LevelWord, SmallestGroup};

/// An impact for export. Counts that are left out are null. This one has a form for files:
///
/// ```
/// fn write<T: serde::Serialize>(_: &T) {}
/// fn fine(them: &sector::impact::ExportedImpact) {
///     write(them);
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ExportedImpact {
    /// The smallest group that is shown.
    pub k: u32,
    /// The draft.
    pub draft: Version,
    /// The guideline in force; null: there is none yet.
    pub current: Option<Version>,
    /// What it rests on.
    pub basis: Basis,
    /// How many members; null below k, and then everything else is left out too.
    pub members: Option<u32>,
    /// Day by day.
    pub days: Vec<ExportedDay>,
}

/// An impact on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ExportedDay {
    /// The day.
    pub as_of: NaiveDate,
    /// Members by conformance: rows `before/after`, or `after` without a guideline in force.
    pub conformance: ExportedTable,
    /// Clauses in the order of the draft.
    pub clauses: Vec<ExportedClauseImpact>,
    /// Members by way that is not enough any more.
    pub falls_away: ExportedTable,
    /// IAL before and after.
    pub ial: ExportedLevels,
    /// AAL before and after.
    pub aal: ExportedLevels,
    /// Members by chosen method that a law does not permit on the day.
    pub refused: ExportedTable,
    /// Seconds that users are busy.
    pub time: ExportedChanges,
    /// Yen per check.
    pub cost: ExportedChanges,
    /// Members some of whose users have no way left, by what those lack.
    pub left_out: Vec<ExportedLeftOut>,
    /// Members with no way left at all.
    pub no_way: Option<u32>,
}

/// A clause and the members for whom it changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ExportedClauseImpact {
    /// The clause.
    pub clause: String,
    /// Its number in the draft.
    pub number: String,
    /// Members who would newly break it.
    pub newly_broken: Option<u32>,
    /// Members who would no longer break it.
    pub no_longer_broken: Option<u32>,
}

/// How a figure changes for the members.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ExportedChanges {
    /// They may go on as before.
    pub same: Option<u32>,
    /// Another way takes less.
    pub less: Option<u32>,
    /// Another way takes more.
    pub more: Option<u32>,
    /// A figure is missing.
    pub unknown: Option<u32>,
    /// No way is left.
    pub no_way: Option<u32>,
}

/// Members some of whose users have no way left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ExportedLeftOut {
    /// What those users lack.
    pub need: &'static str,
    /// Members under the guideline in force.
    pub before: Option<u32>,
    /// Members under the draft.
    pub after: Option<u32>,
}

/// Everything that is counted, grouped over all days.
struct Groups {
    conformance: Joint<(Option<Conformance>, Conformance)>,
    clauses: Vec<Joint<ClauseChange>>,
    ways: Vec<Joint<bool>>,
    levels: [LevelGroups; 2],
    refused: Vec<Joint<bool>>,
    time: Joint<u8>,
    cost: Joint<u8>,
    left_out: Vec<Joint<(bool, bool)>>,
    no_way: Joint<bool>,
}

/// Levels of an axis: pairs of before and after, and after alone.
struct LevelGroups {
    pairs: Joint<(LevelWord, LevelWord)>,
    after: Joint<LevelWord>,
}

impl Impact {
    /// The form that may leave the association.
    pub fn exported(&self, k: SmallestGroup) -> ExportedImpact {
        let groups = self.groups(k);
        let members = u32::try_from(self.len()).unwrap_or(u32::MAX);
        ExportedImpact {
            k: k.get(),
            draft: self.draft.clone(),
            current: self.current.clone(),
            basis: self.basis.clone(),
            members: (members >= k.get()).then_some(members),
            days: (0..self.days.len()).map(|day| self.exported_day(day, &groups)).collect(),
        }
    }

    fn groups(&self, k: SmallestGroup) -> Groups {
        let by = |of: &dyn Fn(&Outcome) -> bool| self.joint(k, of);
        let mut groups = Groups {
            conformance: self.joint(k, &|outcome| (outcome.before, outcome.after)),
            clauses: (0..self.clauses.len())
                .map(|at| self.joint(k, &|outcome| broken_only(clause_change(outcome, at))))
                .collect(),
            ways: (0..self.ways.len())
                .map(|at| by(&|outcome| outcome.ways[at] == WayChange::FallsAway))
                .collect(),
            levels: Axis::ALL.map(|axis| LevelGroups {
                pairs: self.joint(k, &|outcome| outcome.levels[axis.index()]),
                after: self.joint(k, &|outcome| outcome.levels[axis.index()].1),
            }),
            refused: (0..self.methods.len()).map(|at| by(&|outcome| outcome.refused[at])).collect(),
            time: self.joint(k, &|outcome| kind(outcome.time)),
            cost: self.joint(k, &|outcome| kind(outcome.cost)),
            left_out: (0..NEEDS.len())
                .map(|bit| {
                    let has = move |set: u16| set & (1 << bit) != 0;
                    self.joint(k, &move |outcome| (has(outcome.left_out.0), has(outcome.left_out.1)))
                })
                .collect(),
            no_way: by(&|outcome| outcome.no_way.1),
        };
        if !self.may_show_conformance(&groups, k) {
            groups.conformance.hide();
        }
        groups
    }

    /// Whoever newly does not conform newly breaks a required clause. If these clauses can be broken by no more
    /// members than newly do not conform, the clauses that are left out could be worked out; see
    /// [`crate::statistics`] for the same between clauses and conformance.
    fn may_show_conformance(&self, groups: &Groups, k: SmallestGroup) -> bool {
        (0..self.days.len()).all(|day| {
            let required = || {
                let clauses = self.clauses.iter().zip(&groups.clauses);
                let required = clauses.filter(|((_, _, required), _)| *required);
                required.map(|(_, group)| group.figure(day, |change| *change == ClauseChange::NewlyBroken))
            };
            let newly = |outcome: &&Outcome| {
                outcome.after == Conformance::DoesNotConform
                    && outcome.before != Some(Conformance::DoesNotConform)
            };
            let newly = self.outcomes(day).filter(newly).count();
            let at_most = |figure: Option<u32>| figure.unwrap_or(k.get() - 1) as usize;
            newly == 0
                || required().all(|figure| figure.is_some())
                || required().map(|figure| at_most(figure).min(newly)).sum::<usize>() > newly
        })
    }

    fn joint<T: Ord>(&self, k: SmallestGroup, of: &dyn Fn(&Outcome) -> T) -> Joint<T> {
        Joint::of(self.histories().map(|history| history.iter().map(of).collect()), k)
    }

    fn exported_day(&self, day: usize, groups: &Groups) -> ExportedDay {
        let rows = |ids: &mut dyn Iterator<Item = &str>, joints: &[Joint<bool>]| ExportedTable {
            rows: ids
                .zip(joints)
                .map(|(id, joint)| ExportedRow {
                    id: id.to_owned(),
                    count: joint.figure(day, |holds| *holds),
                })
                .collect(),
        };
        ExportedDay {
            as_of: self.days[day],
            conformance: ExportedTable {
                rows: self
                    .conformance_pairs()
                    .into_iter()
                    .map(|pair| ExportedRow {
                        id: pair_id(pair),
                        count: groups.conformance.figure(day, |own| *own == pair),
                    })
                    .collect(),
            },
            clauses: self
                .clauses
                .iter()
                .zip(&groups.clauses)
                .map(|((clause, number, _), group)| ExportedClauseImpact {
                    clause: clause.clone(),
                    number: number.clone(),
                    newly_broken: group.figure(day, |change| *change == ClauseChange::NewlyBroken),
                    no_longer_broken: group.figure(day, |change| *change == ClauseChange::NoLongerBroken),
                })
                .collect(),
            falls_away: rows(&mut self.ways.iter().map(String::as_str), &groups.ways),
            ial: levels(&groups.levels[0], day),
            aal: levels(&groups.levels[1], day),
            refused: rows(&mut self.methods.iter().map(|method| method.as_str()), &groups.refused),
            time: changes(&groups.time, day),
            cost: changes(&groups.cost, day),
            left_out: NEEDS
                .into_iter()
                .zip(&groups.left_out)
                .map(|((_, need), group)| ExportedLeftOut {
                    need,
                    before: group.figure(day, |(before, _)| *before),
                    after: group.figure(day, |(_, after)| *after),
                })
                .collect(),
            no_way: groups.no_way.figure(day, |none| *none),
        }
    }
}

/// What an export tells of a clause; finer groups would only be left out more often.
fn broken_only(change: ClauseChange) -> ClauseChange {
    match change {
        ClauseChange::NewlyBroken | ClauseChange::NoLongerBroken => change,
        ClauseChange::Other | ClauseChange::StillBroken | ClauseChange::NewlyOpen => ClauseChange::Other,
    }
}

fn kind(change: Change) -> u8 {
    match change {
        Change::Same => 0,
        Change::Less(_) => 1,
        Change::More(_) => 2,
        Change::Unknown => 3,
        Change::NoWay => 4,
    }
}

fn changes(group: &Joint<u8>, day: usize) -> ExportedChanges {
    let of = |wanted: u8| group.figure(day, |kind| *kind == wanted);
    ExportedChanges { same: of(0), less: of(1), more: of(2), unknown: of(3), no_way: of(4) }
}

fn pair_id((before, after): (Option<Conformance>, Conformance)) -> String {
    let word = |wanted: Conformance| {
        let words = crate::statistics::conformance_words();
        words.into_iter().find(|(conformance, _)| *conformance == wanted).map_or("", |(_, word)| word)
    };
    before.map_or_else(|| word(after).to_owned(), |before| format!("{}/{}", word(before), word(after)))
}

/// Where a group of pairs is left out, only the levels after are told, as a table of their own.
fn levels(LevelGroups { pairs, after }: &LevelGroups, day: usize) -> ExportedLevels {
    let told = !pairs.has_gaps();
    ExportedLevels::of(
        |first, second| pairs.figure(day, |pair| *pair == (first, second)).filter(|_| told),
        |level| pairs.figure(day, |(first, _)| *first == level).filter(|_| told),
        |level| after.figure(day, |own| *own == level),
    )
}
