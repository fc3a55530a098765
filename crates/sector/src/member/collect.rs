//! Which answers a guideline asks its members to send.
//!
//! Responsible for: the list of questions, and that no free text is on it. Not responsible for: the answers.
//!
//! The association may list the questions itself (`collect` in `sector.yaml`). Otherwise they are those without which
//! a result could not be looked at again under another version: questions that operations read, that self-checks
//! ask, and that tell whether users and the law allow the methods of the ways; with the questions on which the
//! visibility of these hangs. Either way the four questions are added without which ratings lead to no level.

use std::collections::BTreeSet;

use engine::compiled::fixed;
use model::{ItemId, MethodId, QuestionId};
use policy::kind::condition::Condition;
use policy::kind::question::QuestionKind;
use policy::{Catalogue, kind::law::Law};

use crate::overlay::Guideline;
use crate::pack::operation::{Op, Target};
use crate::pack::{Pack, TRANSACTION_QUESTION, WAYS_QUESTION};

/// Questions that turn ratings into levels.
const FLAGS: [&str; 4] = [
    fixed::NEEDS_PERSONAL_INFORMATION,
    fixed::NEEDS_VALIDATED_ATTRIBUTES,
    fixed::SHOWS_PERSONAL_DATA_ONLINE,
    fixed::HAS_LOGIN,
];

/// Questions whose answers go into a result file. Only questions with options are on the list: texts and values by
/// method never are, and the transaction and the ways have places of their own.
pub fn collected(guideline: &Guideline) -> BTreeSet<QuestionId> {
    let (pack, catalogue) = (&guideline.pack, &*guideline.catalogue);
    let mut asked: BTreeSet<QuestionId> = pack.header.collect.iter().cloned().collect();
    if asked.is_empty() {
        asked = read(pack, catalogue);
    }
    asked.extend(FLAGS.map(QuestionId::from));
    asked.retain(|id| {
        let kind = catalogue.question(id).map(|question| question.kind);
        matches!(kind, Some(QuestionKind::One | QuestionKind::Many))
            && id.as_str() != TRANSACTION_QUESTION
            && id.as_str() != WAYS_QUESTION
    });
    asked
}

/// Whether the guideline asks what a check costs.
pub fn asks_for_costs(pack: &Pack) -> bool {
    pack.header.collect.iter().any(|id| *id == fixed::COST_PER_CHECK)
}

/// Checkpoint items that the guideline makes compulsory.
pub fn compulsory_items(pack: &Pack) -> BTreeSet<ItemId> {
    let of_item = |target: &Target| match target {
        Target::Item(item) => Some(item.clone()),
        _ => None,
    };
    let tightened = pack.operations.iter().filter(|operation| operation.op == Op::Tighten);
    tightened.filter_map(|operation| of_item(&operation.target)).collect()
}

/// Questions that decisions under the guideline read.
fn read(pack: &Pack, catalogue: &Catalogue) -> BTreeSet<QuestionId> {
    let mut found = BTreeSet::new();
    for when in pack.operations.iter().filter_map(|operation| operation.when.as_ref()) {
        when.each_question(&mut |is| {
            found.insert(is.question.clone());
        });
    }
    found.extend(pack.clauses().flat_map(|clause| clause.questions.iter().cloned()));

    let mut note = |condition: &Condition| {
        condition.each_question(&mut |is| {
            found.insert(is.question.clone());
        });
    };
    let methods = methods_of_ways(pack);
    for method in catalogue.methods().iter().filter(|method| methods.contains(&method.id)) {
        for requirement in method.requirements.iter().filter(|requirement| requirement.need.is_of_users()) {
            let conditions =
                [&requirement.lacking_when, &requirement.scarcely_when, &requirement.partly_when];
            conditions.into_iter().flatten().for_each(&mut note);
        }
    }
    let names_one = |law: &&Law| law.permits.iter().any(|permit| methods.contains(&permit.method));
    catalogue.laws().iter().filter(names_one).for_each(|law| note(&law.applies_when));
    with_what_shows_them(found, catalogue)
}

/// All methods that a way names.
fn methods_of_ways(pack: &Pack) -> BTreeSet<MethodId> {
    let ways = pack.matrix.ways.iter();
    ways.flat_map(|way| way.proofing.iter().chain(&way.authentication)).cloned().collect()
}

/// Adds the questions on which the visibility of others hangs, and so on.
fn with_what_shows_them(mut found: BTreeSet<QuestionId>, catalogue: &Catalogue) -> BTreeSet<QuestionId> {
    let mut todo: Vec<QuestionId> = found.iter().cloned().collect();
    while let Some(id) = todo.pop() {
        let Some(condition) = catalogue.question(&id).and_then(|question| question.show_when.as_ref()) else {
            continue;
        };
        condition.each_question(&mut |is| {
            if found.insert(is.question.clone()) {
                todo.push(is.question.clone());
            }
        });
    }
    found
}
