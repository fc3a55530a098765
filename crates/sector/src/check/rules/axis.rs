//! All rules on the level of one axis, together.
//!
//! Responsible for: going through the stretches of time and the cubes of answers, and handing each to the collectors.
//! When the rules together read too much, they are looked at two by two instead. Not responsible for: what is
//! concluded from it (`single`, `conflicts`, `gaps`, `falling`).

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use chrono::NaiveDate;
use model::{Axis, Category};

use super::collect::{Collected, View};
use super::{Looked, Rule, conflicts, falling, gaps, single};
use crate::check::code::Code;
use crate::check::entries::level_word;
use crate::check::finding::{At, Report, say};
use crate::check::space::days::stretches;
use crate::check::space::search::{MUCH_WORK, SOME_WORK, Search, TooMany};
use crate::check::space::spot::asks_for;

/// Cubes that a search should be able to visit; where it could not, it is not begun.
const FEW_CUBES: usize = 64;

/// Looks at the rules on one axis.
pub(super) fn look(looked: &Looked<'_>, axis: Axis, report: &mut Report) {
    let rules: Vec<&Rule<'_>> = looked.rules.iter().filter(|rule| rule.axis() == axis).collect();
    if rules.is_empty() {
        return;
    }
    let mut collected = Collected::new(rules.len());
    let complete = collect(looked, axis, &rules, SOME_WORK, &mut collected).is_ok();
    if !complete {
        say_in_pairs(axis, report);
        collected = in_pairs(looked, axis, &rules);
    }
    single::report(looked, &rules, &collected, complete, report);
    conflicts::report(looked, &rules, &collected, report);
    falling::report(looked, &rules, &collected, report);
    if complete {
        gaps::report(looked, axis, &rules, &collected, report);
    }
}

/// Goes through everything that these rules read.
pub(super) fn collect<'e>(
    looked: &Looked<'e>,
    axis: Axis,
    rules: &[&Rule<'e>],
    work: usize,
    collected: &mut Collected<'e>,
) -> Result<(), TooMany> {
    let read: BTreeSet<(Axis, Category)> =
        rules.iter().flat_map(|rule| rule.categories.iter().copied()).collect();
    let grid = looked.base.grid(axis, &read);
    if grid.words().saturating_mul(FEW_CUBES) > work {
        return Err(TooMany);
    }
    let variants = looked.base.variants(axis, &grid);
    for day in days(looked, rules) {
        let active: Vec<usize> =
            (0..rules.len()).filter(|rule| rules[*rule].operation.period.contains(day)).collect();
        let nodes = active.iter().map(|rule| &rules[*rule].node).collect();
        let view = View { looked, axis, rules, active: &active, grid: &grid, variants: &variants, day };
        Search::new(&looked.space, &grid, nodes, looked.transaction, work).run(|leaf| {
            if asks_for(axis, &looked.space, leaf.given) {
                collected.take(&view, leaf);
            } else {
                collected.take_idle(&view, leaf);
            }
            ControlFlow::Continue(())
        })?;
        collected.end_of_stretch();
    }
    Ok(())
}

/// Every rule by itself, which is always possible, and every pair that is not too much.
fn in_pairs<'e>(looked: &Looked<'e>, axis: Axis, rules: &[&Rule<'e>]) -> Collected<'e> {
    let mut all = Collected::new(rules.len());
    for (place, rule) in rules.iter().enumerate() {
        let mut own = Collected::new(1);
        if collect(looked, axis, &[rule], MUCH_WORK, &mut own).is_ok() {
            all.merge(looked, own, &[place]);
        }
    }
    for (second, rule) in rules.iter().enumerate() {
        for (first, other) in rules[..second].iter().enumerate() {
            if rule.operation.target == other.operation.target {
                let mut own = Collected::new(2);
                if collect(looked, axis, &[other, rule], SOME_WORK, &mut own).is_ok() {
                    all.merge(looked, own, &[first, second]);
                }
            }
        }
    }
    all
}

/// The days to look at.
fn days(looked: &Looked<'_>, rules: &[&Rule<'_>]) -> Vec<NaiveDate> {
    stretches(looked.as_of, rules.iter().map(|rule| &rule.operation.period))
}

fn say_in_pairs(axis: Axis, report: &mut Report) {
    let word = level_word(axis);
    report.add(
        Code::CheckedInPairs,
        At::of(format!("level/{}", word.to_lowercase())),
        say(
            format!(
                "{word} のルールを合わせると読む答えが多すぎるため、二つずつ確かめました。抜けは確かめていません"
            ),
            format!(
                "the rules on the {word} together read too many answers and were checked two by two; gaps were not looked for"
            ),
        ),
        say(
            "条件が読む質問を減らすか、取引ごとに分けると、全体を確かめられます。",
            "With conditions that read fewer questions, or are divided by transaction, the whole can be checked.",
        ),
    );
}
