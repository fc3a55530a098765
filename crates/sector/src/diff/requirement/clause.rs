//! Clauses: how binding they are and what they are measured by.

use super::{Direction, Reach, RequirementChange, What, listed, reach};
use crate::diff::forest::Key;
use crate::diff::index::{clauses, side_by_side};
use crate::pack::{Clause, Obligation, Pack};

pub(super) fn changes(old: &Pack, new: &Pack, changes: &mut Vec<RequirementChange>) {
    for (key, before, after) in side_by_side(&clauses(old), &clauses(new)) {
        match (before, after) {
            (None, Some(clause)) if clause.is_requirement() => {
                changes.push(whole(&key, clause, Direction::Stricter));
            }
            (Some(clause), None) if clause.is_requirement() => {
                changes.push(whole(&key, clause, Direction::Looser));
            }
            (Some(before), Some(after)) => compare(&key, before, after, changes),
            _ => {}
        }
    }
}

fn whole(key: &Key, clause: &Clause, direction: Direction) -> RequirementChange {
    let word = Some(clause.obligation.word().to_owned());
    let (from, to) = if direction == Direction::Stricter { (None, word) } else { (word, None) };
    let binding = clause.obligation == Obligation::Required;
    change(key, What::Requirement, direction, binding, from, to)
}

fn compare(key: &Key, before: &Clause, after: &Clause, changes: &mut Vec<RequirementChange>) {
    let measured = before.is_requirement() || after.is_requirement();
    let required = |clause: &Clause| clause.obligation == Obligation::Required;
    let binding = measured && (required(before) || required(after));
    if before.obligation != after.obligation {
        // From 必須 to 参考, the order of the obligations falls.
        let direction = Direction::rising(after.obligation, before.obligation);
        let word = |clause: &Clause| Some(clause.obligation.word().to_owned());
        changes.push(change(key, What::Obligation, direction, binding, word(before), word(after)));
    }
    let (links_before, links_after) = (links(before), links(after));
    for link in links_after.iter().filter(|link| !links_before.contains(link)) {
        changes.push(change(key, What::Link, Direction::Stricter, binding, None, Some(link.clone())));
    }
    for link in links_before.iter().filter(|link| !links_after.contains(link)) {
        changes.push(change(key, What::Link, Direction::Looser, binding, Some(link.clone()), None));
    }
    if let Some(reach) = reach(&before.transactions, &after.transactions) {
        let direction = match reach {
            Reach::Narrower => Direction::Looser,
            Reach::Wider => Direction::Stricter,
            Reach::Other => Direction::Unclear,
        };
        let (from, to) = (listed(&before.transactions), listed(&after.transactions));
        changes.push(change(key, What::Transactions, direction, binding, from, to));
    }
}

/// Everything that a clause is measured by.
fn links(clause: &Clause) -> Vec<String> {
    let operations = clause.operations.iter().map(|id| format!("operation/{id}"));
    let matrix = clause.matrix.then(|| "matrix".to_owned());
    let questions = clause.questions.iter().map(|id| format!("question/{id}"));
    operations.chain(matrix).chain(questions).collect()
}

fn change(
    key: &Key,
    what: What,
    direction: Direction,
    binding: bool,
    from: Option<String>,
    to: Option<String>,
) -> RequirementChange {
    let clauses = vec![key.id.clone()];
    RequirementChange { entry: key.clone(), what, direction, binding, target: None, clauses, from, to }
}
