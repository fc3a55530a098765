//! Which laws matter to a guideline, and the shortest answers under which one applies.
//!
//! Responsible for: reading the pack for them. Not responsible for: what a law allows (`laws`).

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

use chrono::NaiveDate;
use engine::level::Flags;
use policy::kind::condition::{Condition, Is};
use policy::kind::law::Law;

use crate::check::entries::Entries;
use crate::check::finding::Witness;
use crate::check::space::base::Base;
use crate::check::space::condition::Space;
use crate::check::space::grid::{Grid, MILDEST};
use crate::check::space::search::{SOME_WORK, Search};
use crate::check::space::spot::{Spot, keep_nearer};
use crate::pack::example::{Example, Given};
use crate::pack::operation::Target;

/// Whether a law matters to a pack.
pub(super) fn to_pack(entries: &Entries<'_>, law: &Law) -> bool {
    let pack = entries.pack;
    let mut brings_about: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    collect(&law.applies_when, true, &mut brings_about);
    let mut named = false;
    let mut see = |is: &Is| {
        let options = brings_about.get(is.question.as_str());
        named |= options.is_some_and(|options| is.any_of.iter().any(|own| options.contains(own.as_str())));
    };
    pack.operations.iter().filter_map(|own| own.when.as_ref()).for_each(|when| when.each_question(&mut see));
    let questions = pack.sections.iter().flat_map(|section| &section.questions);
    questions.filter_map(|own| own.show_when.as_ref()).for_each(|own| own.each_question(&mut see));
    named
        || pack.operations.iter().any(|own| matches!(&own.target, Target::Permit(id, _) if *id == law.id))
        || pack.examples.iter().any(|example| holds(&law.applies_when, example))
}

/// Questions and options that a condition asks for; what stands behind a `not` is not asked for.
fn collect<'c>(condition: &'c Condition, asked: bool, into: &mut BTreeMap<&'c str, BTreeSet<&'c str>>) {
    match condition {
        Condition::Is(is) if asked => into
            .entry(is.question.as_str())
            .or_default()
            .extend(is.any_of.iter().map(model::OptionId::as_str)),
        Condition::All(parts) | Condition::Any(parts) => {
            parts.iter().for_each(|part| collect(part, asked, into));
        }
        Condition::Not(part) => collect(part, !asked, into),
        Condition::Is(_) | Condition::Chosen(_) => {}
    }
}

/// Whether a condition holds for the answers of an example; what it does not answer does not hold.
fn holds(condition: &Condition, example: &Example) -> bool {
    match condition {
        Condition::Is(is) => match example.answers.get(&is.question) {
            Some(Given::One(word)) => is.any_of.iter().any(|option| option == word.as_str()),
            Some(Given::Many(words)) => {
                is.any_of.iter().any(|option| words.iter().any(|word| option == word.as_str()))
            }
            None => false,
        },
        Condition::All(parts) => parts.iter().all(|part| holds(part, example)),
        Condition::Any(parts) => parts.iter().any(|part| holds(part, example)),
        Condition::Not(part) => !holds(part, example),
        Condition::Chosen(_) => false,
    }
}

/// The shortest answers under which a law applies.
pub(super) fn example(entries: &Entries<'_>, law: &Law, day: NaiveDate) -> Option<Witness> {
    let base = Base::of(entries.base, &entries.pack.header.framework)?;
    let mut space = Space::of(entries);
    let applies = space.shown(&law.applies_when)?;
    let grid = Grid::point(MILDEST);
    let mut nearest = None;
    let _ = Search::new(&space, &grid, vec![&applies], None, SOME_WORK).run(|leaf| {
        if !leaf.regions[0].is_empty() {
            let flags = Flags { personal: true, validated: true, shown: false };
            keep_nearer(&mut nearest, Spot::at(&space, leaf.given, flags, MILDEST, day));
        }
        ControlFlow::Continue(())
    });
    Some(nearest?.witness(entries, &base))
}
