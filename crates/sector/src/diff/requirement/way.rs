//! Ways: whether they are accepted, where they stand and what they ask for.

use super::{Direction, Reach, RequirementChange, What, listed, reach};
use crate::diff::index::{side_by_side, ways};
use crate::pack::{Pack, Way};

pub(super) fn changes(old: &Pack, new: &Pack, changes: &mut Vec<RequirementChange>) {
    let clauses = |pack: &Pack| -> Vec<String> {
        pack.clauses().filter(|clause| clause.matrix).map(|clause| clause.id.clone()).collect()
    };
    for (key, before, after) in side_by_side(&ways(old), &ways(new)) {
        // Whoever conformed did so with a way that was accepted.
        let binding = before.is_some_and(|way| way.accepted);
        let clauses = [new, old].map(clauses).into_iter().find(|found| !found.is_empty()).unwrap_or_default();
        let mut add = |what, direction, from, to| {
            changes.push(RequirementChange {
                entry: key.clone(),
                what,
                direction,
                binding,
                target: None,
                clauses: clauses.clone(),
                from,
                to,
            });
        };
        match (before, after) {
            (None, Some(way)) if way.accepted => {
                add(What::Accepted, Direction::Looser, None, standing(way));
            }
            (Some(way), None) if way.accepted => {
                add(What::Accepted, Direction::Stricter, standing(way), None);
            }
            (Some(before), Some(after)) => compare(before, after, &mut add),
            _ => {}
        }
    }
}

fn compare(before: &Way, after: &Way, add: &mut impl FnMut(What, Direction, Option<String>, Option<String>)) {
    if before.accepted != after.accepted {
        let direction = Direction::rising(before.accepted, after.accepted).reversed();
        add(What::Accepted, direction, standing(before), standing(after));
    }
    if before.ial != after.ial {
        let direction = Direction::rising(before.ial, after.ial).reversed();
        add(What::Row, direction, Some(before.ial.to_string()), Some(after.ial.to_string()));
    }
    if before.column != after.column {
        // Whoever is checked each time need not be authenticated: the last column satisfies every level.
        let direction = Direction::rising(before.column, after.column).reversed();
        let word = |way: &Way| Some(way.column.word().to_owned());
        add(What::Column, direction, word(before), word(after));
    }
    for (before, after) in
        [(&before.proofing, &after.proofing), (&before.authentication, &after.authentication)]
    {
        if let Some(reach) = reach(before, after) {
            add(What::Methods, permits(reach), listed(before), listed(after));
        }
    }
    if let Some(reach) = reach(&before.documents, &after.documents) {
        add(What::Documents, permits(reach), listed(&before.documents), listed(&after.documents));
    }
    // As many conditions as before are taken for the same ones in other words.
    let count = |way: &Way| way.conditions.len();
    if count(before) != count(after) {
        let direction = Direction::rising(count(before), count(after));
        let said = |way: &Way| Some(count(way).to_string());
        add(What::Conditions, direction, said(before), said(after));
    }
    if let Some(reach) = reach(&before.transactions, &after.transactions) {
        add(What::Transactions, permits(reach), listed(&before.transactions), listed(&after.transactions));
    }
}

/// A list of what may be used: a shorter one asks for more.
fn permits(reach: Reach) -> Direction {
    match reach {
        Reach::Narrower => Direction::Stricter,
        Reach::Wider => Direction::Looser,
        Reach::Other => Direction::Unclear,
    }
}

fn standing(way: &Way) -> Option<String> {
    Some(if way.accepted { "accepted" } else { "refused" }.to_owned())
}
