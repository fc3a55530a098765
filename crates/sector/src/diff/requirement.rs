//! What a new version asks of members that the old one did not, and the other way round.
//!
//! Responsible for: changes of what is required, with their direction. Not responsible for: wording, and what
//! happens to a given member (`examples`, and the impact of a draft).
//!
//! The direction of a single change is told for that change alone. Where it cannot be told from the entry itself,
//! it is [`Direction::Unclear`], which counts like stricter when a version number is chosen.

mod clause;
mod operation;
mod question;
mod sentence;
mod way;

use model::{Axis, Category, Rating};
use serde::Serialize;

pub(super) use sentence::{column, obligation, rating};

use super::forest::Key;
use super::index::{side_by_side, transactions};
use crate::pack::operation::Target;
use crate::pack::{Obligation, Pack, Transaction};

/// A change of what is required.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct RequirementChange {
    /// The entry that changed.
    pub entry: Key,
    /// What about it.
    pub what: What,
    /// Whether more is asked for.
    pub direction: Direction,
    /// Whether a member who conformed could lose that by a change in this direction: a required clause is measured
    /// against it.
    pub binding: bool,
    /// What an operation works on, for example `level/ial`; absent for other entries.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<Target>,
    /// Clauses that it carries out, by id; of the new version, or of the old one where none is left.
    pub clauses: Vec<String>,
    /// Before, as a word or figure; absent where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// After.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

/// What about an entry changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// A clause that can be measured came or went; `from` and `to` are obligations.
    Requirement,
    /// How binding a clause is.
    Obligation,
    /// What a clause is measured by; `from` or `to` is `operation/<id>`, `matrix` or `question/<id>`.
    Link,
    /// Transactions that a clause or way is about; empty: all.
    Transactions,
    /// An operation came or went, or does something else; `from` and `to` are operation and target.
    Operation,
    /// The level that an operation sets.
    Level,
    /// The number that an operation sets.
    Number,
    /// When an operation applies.
    Condition,
    /// On which days an operation applies.
    Period,
    /// A way came or went, or is accepted or not; `from` and `to` are `accepted` and `refused`.
    Accepted,
    /// The row of a way.
    Row,
    /// The column of a way.
    Column,
    /// The methods that realise a way.
    Methods,
    /// The documents of a way.
    Documents,
    /// What must be kept to in a way.
    Conditions,
    /// When a question is asked, or how it can be answered.
    Question,
    /// A transaction fell away.
    Transaction,
    /// The harm expected in a transaction.
    Harm,
    /// The framework of the levels.
    Framework,
    /// The base policies.
    Base,
}

impl What {
    /// The field of the header that it is about; `None` for other entries.
    pub(super) fn header_field(self) -> Option<&'static str> {
        match self {
            What::Framework => Some("framework"),
            What::Base => Some("base"),
            _ => None,
        }
    }
}

/// Whether more is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// More, or of more members.
    Stricter,
    /// Less, or of fewer members.
    Looser,
    /// It can be either, depending on the member.
    Unclear,
}

impl Direction {
    /// The direction of the contrary change.
    #[must_use]
    fn reversed(self) -> Self {
        match self {
            Direction::Stricter => Direction::Looser,
            Direction::Looser => Direction::Stricter,
            Direction::Unclear => Direction::Unclear,
        }
    }

    /// Stricter where a value rises.
    fn rising<T: Ord>(from: T, to: T) -> Self {
        if to > from { Direction::Stricter } else { Direction::Looser }
    }
}

/// All changes of what is required: header, transactions, clauses, operations, ways, questions, each in the order of
/// the new version.
pub fn changes(old: &Pack, new: &Pack) -> Vec<RequirementChange> {
    let mut changes = header(old, new);
    for (key, before, after) in side_by_side(&transactions(old), &transactions(new)) {
        transaction(&key, before, after, &mut changes);
    }
    clause::changes(old, new, &mut changes);
    operation::changes(old, new, &mut changes);
    way::changes(old, new, &mut changes);
    question::changes(old, new, &mut changes);
    changes
}

fn header(old: &Pack, new: &Pack) -> Vec<RequirementChange> {
    let change = |what, binding, from: &str, to: &str| RequirementChange {
        entry: Key::header(),
        what,
        direction: Direction::Unclear,
        binding,
        target: None,
        clauses: Vec::new(),
        from: Some(from.to_owned()),
        to: Some(to.to_owned()),
    };
    let (before, after) = (&old.header, &new.header);
    let mut changes = Vec::new();
    if before.framework != after.framework {
        changes.push(change(What::Framework, true, before.framework.as_str(), after.framework.as_str()));
    }
    if before.base != after.base {
        // What a new base changes for members is seen in the examples; most of it does not touch a given guideline.
        changes.push(change(What::Base, false, &before.base.version, &after.base.version));
    }
    changes
}

fn transaction(
    key: &Key,
    before: Option<&Transaction>,
    after: Option<&Transaction>,
    changes: &mut Vec<RequirementChange>,
) {
    let change = |what, direction, binding, from, to| RequirementChange {
        entry: key.clone(),
        what,
        direction,
        binding,
        target: None,
        clauses: Vec::new(),
        from,
        to,
    };
    match (before, after) {
        (Some(_), None) => {
            changes.push(change(What::Transaction, Direction::Unclear, true, None, None));
        }
        (Some(before), Some(after)) => {
            for (axis, category) in Axis::ALL.into_iter().flat_map(each_category) {
                let rating = |transaction: &Transaction| transaction.ratings(axis)[category.index()];
                let (from, to) = (rating(before), rating(after));
                if from != to {
                    let said = |rating: Rating| Some(rating.word().to_owned());
                    changes.push(change(
                        What::Harm,
                        Direction::rising(from, to),
                        false,
                        said(from),
                        said(to),
                    ));
                }
            }
        }
        (None, _) => {}
    }
}

fn each_category(axis: Axis) -> impl Iterator<Item = (Axis, Category)> {
    Category::ALL.into_iter().map(move |category| (axis, category))
}

/// How the set of things that something is about changed; nothing named: everything.
fn reach<T: PartialEq>(before: &[T], after: &[T]) -> Option<Reach> {
    let within = |a: &[T], b: &[T]| b.is_empty() || !a.is_empty() && a.iter().all(|entry| b.contains(entry));
    match (within(after, before), within(before, after)) {
        (true, true) => None,
        (true, false) => Some(Reach::Narrower),
        (false, true) => Some(Reach::Wider),
        (false, false) => Some(Reach::Other),
    }
}

/// How the set of things that something is about changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reach {
    Narrower,
    Wider,
    Other,
}

/// Whether a required clause is measured by levels: then every operation on levels is binding.
fn levels_bind(pack: &Pack) -> bool {
    pack.clauses().filter(|clause| clause.obligation == Obligation::Required).any(|clause| {
        let levels = |id: &String| {
            pack.operation(id)
                .is_some_and(|found| matches!(found.target, Target::Level(_) | Target::PairRule))
        };
        clause.operations.iter().any(levels)
    })
}

/// Words in a row.
fn listed<T: ToString>(words: &[T]) -> Option<String> {
    (!words.is_empty()).then(|| words.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))
}
