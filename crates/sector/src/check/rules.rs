//! Rules looked at exhaustively, over everything that they and their conditions read.
//!
//! Responsible for: which operations can be looked at at all, and the order of the looks. Not responsible for: the
//! shape of operations (`operations`), going through answers and ratings (`space`).

mod axis;
mod collect;
mod conflicts;
mod expected;
mod falling;
mod gaps;
mod single;
mod unreachable;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use model::{Axis, Category};

use super::code::Code;
use super::entries::{Entries, level_word};
use super::finding::{Report, Witness, say};
use super::operations::is_sound;
use super::sentence::{Part, tell};
use super::space::base::Base;
use super::space::condition::{Node, Space};
use super::space::search::choices;
use super::space::spot::Spot;
use crate::decide::level::is_about_levels;
use crate::pack::TRANSACTION_QUESTION;
use crate::pack::operation::{Operation, Target};

/// Combinations that a rule may read.
const MOST_COMBINATIONS: u128 = 1 << 20;

/// An operation on levels with its condition.
pub(super) struct Rule<'e> {
    /// The operation.
    pub(super) operation: &'e Operation,
    /// When it applies, apart from days.
    pub(super) node: Node,
    /// The ratings that its condition reads.
    pub(super) categories: BTreeSet<(Axis, Category)>,
}

impl Rule<'_> {
    /// The axis whose level it changes.
    fn axis(&self) -> Axis {
        match self.operation.target {
            Target::Level(axis) => axis,
            _ => Axis::Authentication,
        }
    }
}

/// An operation by its id.
fn named(operation: &Operation) -> Part {
    Part::Operation(operation.id.clone())
}

/// A level of an axis as it is written.
fn level(axis: Axis, level: u8) -> Part {
    Part::plain(format!("{}{level}", level_word(axis)))
}

/// The pack, its rules and the base, as the looks need them.
pub(super) struct Looked<'e> {
    pub(super) entries: &'e Entries<'e>,
    pub(super) space: Space<'e>,
    pub(super) base: Base,
    pub(super) rules: Vec<Rule<'e>>,
    pub(super) as_of: NaiveDate,
    /// The variable of the transaction.
    pub(super) transaction: Option<usize>,
    /// Whether a rule reads the transaction.
    pub(super) reads_transaction: bool,
}

impl<'e> Looked<'e> {
    /// The example at a place; the transaction is left out when no rule reads it.
    fn witness(&self, spot: &Spot<'_>) -> Witness {
        if self.reads_transaction {
            return self.witness_of_transaction(spot);
        }
        spot.clone().without(TRANSACTION_QUESTION).witness(self.entries, &self.base)
    }

    /// The example at a place, with its transaction.
    fn witness_of_transaction(&self, spot: &Spot<'_>) -> Witness {
        spot.witness(self.entries, &self.base)
    }

    /// The same without answers that do not matter to the levels of these axes.
    fn shortest_of_transaction(&self, spot: &Spot<'e>, axes: &[Axis]) -> Witness {
        spot.clone().shortened(self.entries, &self.base, axes).witness(self.entries, &self.base)
    }
}

/// Looks at all rules.
pub(super) fn look(entries: &Entries<'_>, as_of: NaiveDate, report: &mut Report) {
    unreachable::questions(entries, report);
    // Reported elsewhere: nothing can be said about levels of a framework that does not exist.
    let Some(looked) = prepare(entries, as_of, report) else { return };
    for axis in Axis::ALL {
        axis::look(&looked, axis, report);
    }
    expected::look(&looked, report);
}

/// Puts the rules that can be looked at into their form. `None` without a framework.
fn prepare<'e>(entries: &'e Entries<'e>, as_of: NaiveDate, report: &mut Report) -> Option<Looked<'e>> {
    let base = Base::of(entries.base, &entries.pack.header.framework)?;
    let mut space = Space::of(entries);
    let transaction = Some(TRANSACTION_QUESTION)
        .filter(|_| !entries.pack.transactions.is_empty())
        .and_then(|question| space.name(question));
    let mut rules = Vec::new();
    let on_levels =
        entries.pack.operations.iter().filter(|own| is_about_levels(own) && is_sound(own, entries));
    for operation in on_levels {
        match space.when(operation.when.as_ref()) {
            Some(node) => rules.push(Rule { operation, categories: node.categories(), node }),
            None => too_many(entries, operation, None, report),
        }
    }
    rules.retain(|rule| is_small_enough(rule, &space, entries, report));
    let mut reads_transaction = false;
    for rule in &rules {
        rule.node.each_answer(&mut |variable, _| reads_transaction |= Some(variable) == transaction);
    }
    Some(Looked { entries, space, base, rules, as_of, transaction, reads_transaction })
}

/// Whether everything that a rule reads can be tried.
fn is_small_enough(rule: &Rule<'_>, space: &Space<'_>, entries: &Entries<'_>, report: &mut Report) -> bool {
    let mut read = BTreeSet::new();
    rule.node.each_answer(&mut |variable, _| {
        read.insert(variable);
    });
    let choices = choices(space, &[&rule.node]);
    let ratings = rule.categories.iter().map(|_| 4_u128);
    let combinations = read
        .iter()
        .map(|variable| choices[*variable].len() as u128)
        .chain(ratings)
        .fold(1_u128, u128::saturating_mul);
    if combinations <= MOST_COMBINATIONS {
        return true;
    }
    too_many(entries, rule.operation, Some(combinations), report);
    false
}

fn too_many(entries: &Entries<'_>, operation: &Operation, combinations: Option<u128>, report: &mut Report) {
    let rule = named(operation);
    let message = match combinations {
        Some(combinations) => tell!(
            "ルール {rule} の条件は、{combinations} 通りの答えを読みます。{most} 通りまでしか確かめられません",
            "the condition of {rule} reads {combinations} combinations; no more than {most} can be checked",
            rule = rule,
            combinations = Part::plain(combinations),
            most = Part::plain(MOST_COMBINATIONS),
        ),
        None => tell!(
            "ルール {rule} の条件は大きすぎて確かめられません",
            "the condition of {rule} is too large to be checked",
            rule = rule,
        ),
    };
    report.add(
        Code::TooManyCombinations,
        entries.at_operation(operation),
        message,
        say(
            "条件が読む質問や影響度を減らすか、ルールを分けてください。",
            "Let the condition read fewer questions or ratings, or split the rule.",
        ),
    );
}
