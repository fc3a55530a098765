//! One example under one guideline, and all of them under two.

use std::sync::Arc;

use engine::{Engine, Settings};
use model::result::{Levels, Reading};
use policy::Catalogue;

use super::{ExampleChange, From, Outcome};
use crate::decide;
use crate::overlay::Guideline;
use crate::pack::Example;

/// Stands beside the ratings of an example; it is kept nowhere.
const REASON: &str = "worked example";

/// A guideline made ready to look at many examples.
pub struct Judge<'a> {
    guideline: &'a Guideline,
    /// One engine for each catalogue that a day of an example asks for.
    engines: Vec<Engine>,
}

impl<'a> Judge<'a> {
    /// Prepares a guideline for the days of these examples.
    pub fn new<'e>(guideline: &'a Guideline, examples: impl IntoIterator<Item = &'e Example>) -> Self {
        let mut engines: Vec<Engine> = Vec::new();
        for example in examples {
            let catalogue = guideline.catalogue_on(example.as_of);
            if !engines.iter().any(|engine| runs_on(engine, catalogue)) {
                engines.push(Engine::new(catalogue.clone()));
            }
        }
        Self { guideline, engines }
    }

    /// What comes out of an example; `None` when the framework does not exist or is disabled. Answers to questions
    /// that the guideline does not have count for nothing.
    pub fn outcome(&self, example: &Example) -> Option<Outcome> {
        let catalogue = self.guideline.catalogue_on(example.as_of);
        match self.engines.iter().find(|engine| runs_on(engine, catalogue)) {
            Some(engine) => self.outcome_on(engine, example),
            None => self.outcome_on(&Engine::new(catalogue.clone()), example),
        }
    }

    fn outcome_on(&self, engine: &Engine, example: &Example) -> Option<Outcome> {
        let answers = example.answer_set(REASON);
        let settings = Settings {
            as_of: example.as_of,
            framework: self.guideline.pack.header.framework.clone(),
            reading: Reading::default(),
        };
        let base = engine.evaluate(&answers, &settings)?;
        let sector = decide::assess(self.guideline, engine, &answers, &settings, &base)?;
        Some(Outcome {
            base: Levels { ial: base.range.ial, aal: base.range.aal },
            sector: sector.range,
            conformance: sector.conformance,
            clauses: sector.clauses.into_iter().map(|clause| (clause.id, clause.state)).collect(),
        })
    }
}

fn runs_on(engine: &Engine, catalogue: &Arc<Catalogue>) -> bool {
    Arc::ptr_eq(engine.catalogue(), catalogue)
}

/// The examples of both packs out of which something else comes, those of the new version first. An example whose
/// answers differ between the versions is looked at with each of them.
pub fn compare(old: &Guideline, new: &Guideline) -> Vec<ExampleChange> {
    let (before, after) = (&old.pack.examples, &new.pack.examples);
    let same = |a: &Example, b: &Example| {
        a.id == b.id
            && (a.as_of, &a.answers, &a.ratings, &a.choice) == (b.as_of, &b.answers, &b.ratings, &b.choice)
    };
    let of_new = after.iter().map(|example| {
        let both = before.iter().any(|other| same(example, other));
        (example, if both { From::Both } else { From::New })
    });
    let of_old = before
        .iter()
        .filter(|example| !after.iter().any(|other| same(example, other)))
        .map(|example| (example, From::Old));
    let all: Vec<(&Example, From)> = of_new.chain(of_old).collect();
    let examples = || all.iter().map(|(example, _)| *example);
    let (old, new) = (Judge::new(old, examples()), Judge::new(new, examples()));
    all.iter()
        .filter_map(|(example, from)| {
            let (before, after) = (old.outcome(example), new.outcome(example));
            ExampleChange::between(&example.id, &example.title, *from, before, after)
        })
        .collect()
}
