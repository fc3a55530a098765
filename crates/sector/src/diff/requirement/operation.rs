//! Operations: what they set, when they apply.

use super::{Direction, RequirementChange, What, levels_bind};
use crate::diff::forest::Key;
use crate::diff::index::{operations, side_by_side};
use crate::pack::operation::{Op, Operation, Target};
use crate::pack::{Obligation, Pack};

pub(super) fn changes(old: &Pack, new: &Pack, changes: &mut Vec<RequirementChange>) {
    for (key, before, after) in side_by_side(&operations(old), &operations(new)) {
        let mut add = |what, direction, from: Option<String>, to: Option<String>| {
            let (binding, clauses) = carried_out(&key, before.or(after), [new, old]);
            let target = after.or(before).map(|operation| operation.target.clone());
            let entry = key.clone();
            changes.push(RequirementChange { entry, what, direction, binding, target, clauses, from, to });
        };
        match (before, after) {
            (None, Some(after)) => {
                if let Some(direction) = effect(after) {
                    add(What::Operation, direction, None, Some(said(after)));
                }
            }
            (Some(before), None) => {
                if let Some(direction) = effect(before) {
                    add(What::Operation, direction.reversed(), Some(said(before)), None);
                }
            }
            (Some(before), Some(after)) => compare(before, after, &mut add),
            (None, None) => {}
        }
    }
}

fn compare(
    before: &Operation,
    after: &Operation,
    add: &mut impl FnMut(What, Direction, Option<String>, Option<String>),
) {
    if before.op != after.op || before.target != after.target {
        add(What::Operation, Direction::Unclear, Some(said(before)), Some(said(after)));
        return;
    }
    let Some(effect) = effect(after) else { return };
    if before.level != after.level {
        let level = |operation: &Operation| operation.level.map(|level| level.to_string());
        add(What::Level, Direction::rising(before.level, after.level), level(before), level(after));
    }
    if before.number != after.number {
        let number = |operation: &Operation| operation.number.map(|number| number.to_string());
        add(What::Number, Direction::Unclear, number(before), number(after));
    }
    match (&before.when, &after.when) {
        (before, after) if before == after => {}
        (Some(_), None) => add(What::Condition, effect, None, None),
        (None, Some(_)) => add(What::Condition, effect.reversed(), None, None),
        _ => add(What::Condition, Direction::Unclear, None, None),
    }
    if before.period != after.period {
        let days = |operation: &Operation| {
            let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
            Some(format!("{}/{}", day(operation.period.from), day(operation.period.until)))
        };
        add(What::Period, Direction::Unclear, days(before), days(after));
    }
}

/// What an operation does to what is asked for, where it applies; `None`: only to wording.
fn effect(operation: &Operation) -> Option<Direction> {
    Some(match (&operation.target, operation.op) {
        (Target::Question(_), Op::Replace) => return None,
        (Target::Level(_) | Target::Item(_), Op::Tighten)
        | (Target::Method(_) | Target::Document(_) | Target::Permit(..), Op::Remove) => Direction::Stricter,
        (Target::Level(_), Op::Relax | Op::Remove)
        | (Target::PairRule, Op::Relax | Op::Remove)
        | (Target::Item(_), Op::Relax) => Direction::Looser,
        _ => Direction::Unclear,
    })
}

fn said(operation: &Operation) -> String {
    let mut said = format!("{} {}", operation.op.word(), operation.target);
    if let Some(level) = operation.level {
        said.push_str(&format!(" {level}"));
    }
    if let Some(number) = operation.number {
        said.push_str(&format!(" {number}"));
    }
    said
}

/// Whether a required clause hangs on an operation, and all clauses that name it.
fn carried_out(key: &Key, operation: Option<&Operation>, packs: [&Pack; 2]) -> (bool, Vec<String>) {
    let naming = |pack: &Pack| -> Vec<(String, bool)> {
        pack.clauses()
            .filter(|clause| clause.operations.contains(&key.id))
            .map(|clause| (clause.id.clone(), clause.obligation == Obligation::Required))
            .collect()
    };
    let about_levels =
        operation.is_some_and(|found| matches!(found.target, Target::Level(_) | Target::PairRule));
    let binding = packs
        .into_iter()
        .any(|pack| naming(pack).iter().any(|(_, required)| *required) || about_levels && levels_bind(pack));
    let clauses = packs.into_iter().map(naming).find(|found| !found.is_empty()).unwrap_or_default();
    (binding, clauses.into_iter().map(|(id, _)| id).collect())
}
