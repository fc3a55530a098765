//! Questions that clauses and conditions rest on: when they are asked and how they can be answered.

use policy::kind::question::Question;

use super::{Direction, RequirementChange, What, levels_bind};
use crate::diff::index::{questions, side_by_side};
use crate::pack::{Obligation, Pack};

pub(super) fn changes(old: &Pack, new: &Pack, changes: &mut Vec<RequirementChange>) {
    for (key, before, after) in side_by_side(&questions(old), &questions(new)) {
        let (Some(before), Some(after)) = (before, after) else { continue };
        if !asks_otherwise(before, after) {
            continue;
        }
        let (mut binding, mut clauses) = (false, Vec::new());
        for clause in new.clauses().filter(|clause| clause.questions.contains(&after.id)) {
            binding |= clause.obligation == Obligation::Required;
            clauses.push(clause.id.clone());
        }
        let read = is_read(new, after);
        binding |= read && levels_bind(new);
        if read || !clauses.is_empty() {
            changes.push(RequirementChange {
                entry: key,
                what: What::Question,
                direction: Direction::Unclear,
                binding,
                target: None,
                clauses,
                from: None,
                to: None,
            });
        }
    }
}

/// Whether the same facts may now give another answer. Words are not looked at.
fn asks_otherwise(before: &Question, after: &Question) -> bool {
    let options = |question: &Question| -> Vec<(String, bool)> {
        question.options.iter().map(|option| (option.id.to_string(), option.exclusive)).collect()
    };
    before.show_when != after.show_when || before.kind != after.kind || options(before) != options(after)
}

/// Whether a condition of an operation reads the question.
fn is_read(pack: &Pack, question: &Question) -> bool {
    let mut found = false;
    for when in pack.operations.iter().filter_map(|operation| operation.when.as_ref()) {
        when.each_question(&mut |is| found |= is.question == question.id);
    }
    found
}
