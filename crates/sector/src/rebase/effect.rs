//! What changes of the base do to the worked examples of a pack.
//!
//! Responsible for: what came out and what comes out, and which examples hang on which entries. Not responsible for:
//! which changes there are.
//!
//! The old base is gone, so what came out under it is taken from the record. Which of several changes is behind a
//! difference cannot be told apart; each of them names all examples that hang on its entry and differ. No difference
//! is left unnamed.

use std::collections::BTreeMap;
use std::sync::Arc;

use model::result::Levels;
use policy::Catalogue;

use super::change::{Came, Effect, ExampleEffect};
use super::entry::{Entry, EntryKind};
use super::facts::hash;
use super::reference::LEVELS;
use super::relied::{Recorded, ReliedOn};
use crate::diff::examples::{Judge, Outcome};
use crate::overlay;
use crate::pack::{Example, Pack, WAYS_QUESTION};

/// What comes out of the examples of a pack on a base, by id. Empty where the pack does not fit the base.
pub(super) fn outcomes(pack: &Pack, base: &Arc<Catalogue>) -> BTreeMap<String, Recorded> {
    let Ok(guideline) = overlay::apply(pack, base) else { return BTreeMap::new() };
    let judge = Judge::new(&guideline, &pack.examples);
    pack.examples
        .iter()
        .filter_map(|example| Some((example.id.clone(), recorded(example, &judge.outcome(example)?))))
        .collect()
}

fn recorded(example: &Example, outcome: &Outcome) -> Recorded {
    Recorded {
        given: given(example),
        base_ial: outcome.base.ial.unwrap_or_default(),
        base_aal: outcome.base.aal,
        sector_ial: outcome.sector.ial,
        sector_aal: outcome.sector.aal,
        conformance: outcome.conformance,
        clauses: hash(&outcome.clauses),
    }
}

/// What goes into an example.
fn given(example: &Example) -> String {
    hash(&(example.as_of, &example.answers, &example.ratings, &example.choice))
}

/// What all changes together do to the examples.
pub(super) struct Effects<'a> {
    pack: &'a Pack,
    before: &'a BTreeMap<String, Recorded>,
    after: BTreeMap<String, Recorded>,
}

impl<'a> Effects<'a> {
    pub(super) fn of(pack: &'a Pack, record: &'a ReliedOn, base: &Arc<Catalogue>) -> Self {
        Self { pack, before: &record.outcomes, after: outcomes(pack, base) }
    }

    /// The effect on examples that hang on an entry.
    pub(super) fn on(&self, entry: &Entry, places: &[String]) -> Effect {
        let mut effect = Effect::default();
        for example in self.pack.examples.iter().filter(|example| hangs_on(example, entry, places, self.pack))
        {
            let before = self.before.get(&example.id).filter(|recorded| recorded.given == given(example));
            match (before, self.after.get(&example.id)) {
                (Some(before), Some(after)) if before != after => effect.examples.push(ExampleEffect {
                    id: example.id.clone(),
                    title: example.title.clone(),
                    before: came(before),
                    after: came(after),
                    clauses_differ: before.clauses != after.clauses,
                }),
                (Some(_), Some(_)) => {}
                _ => effect.unknown.push(example.id.clone()),
            }
        }
        effect
    }
}

fn came(recorded: &Recorded) -> Came {
    Came {
        base: Levels { ial: Some(recorded.base_ial), aal: recorded.base_aal },
        sector: Levels { ial: recorded.sector_ial, aal: recorded.sector_aal },
        conformance: recorded.conformance,
    }
}

/// Whether what comes out of an example can hang on an entry. Documents, thresholds, terms and sources leave no trace
/// in results.
fn hangs_on(example: &Example, entry: &Entry, places: &[String], pack: &Pack) -> bool {
    match entry.kind {
        EntryKind::Framework | EntryKind::Law | EntryKind::Questionnaire | EntryKind::Item => true,
        EntryKind::Document | EntryKind::Threshold | EntryKind::Term | EntryKind::Source => false,
        EntryKind::Question => {
            // Unanswered, a question leaves rules open, and it may hide others: its being there matters to all.
            let rules = ["operation/", "clause/", "question/"];
            let everywhere = places
                .iter()
                .any(|place| place == LEVELS || rules.iter().any(|rule| place.starts_with(rule)));
            everywhere || places.is_empty() || example.answers.contains_key(entry.id.as_str())
        }
        EntryKind::Method => {
            let chosen = example.choice.proofing.iter().chain(&example.choice.authentication);
            let ways: Vec<String> =
                match example.answers.get(WAYS_QUESTION).map(crate::pack::example::Given::answer) {
                    Some(model::Answer::Many(ways)) => ways,
                    Some(model::Answer::One(way)) => vec![way],
                    _ => Vec::new(),
                };
            let mut named = ways
                .iter()
                .filter_map(|way| pack.way(way))
                .flat_map(|way| way.proofing.iter().chain(&way.authentication));
            chosen.into_iter().any(|method| *method == entry.id.as_str())
                || named.any(|method| *method == entry.id.as_str())
        }
    }
}
