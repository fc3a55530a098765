//! Worked examples under two versions: where something else comes out.
//!
//! Responsible for: evaluating every example of both packs under both guidelines, and what differs. Not responsible
//! for: whether an example comes out as it expects (`check`).

mod judge;

use std::collections::BTreeMap;

use model::Text;
use model::result::{ClauseState, Conformance, Levels};
use serde::Serialize;

pub use judge::{Judge, compare};

/// What comes out of an example under one guideline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Outcome {
    /// Base levels, lowest and highest that open answers allow; null where nobody logs in.
    pub base: Levels<Option<[u8; 2]>>,
    /// Levels under the guideline; null where none is asked for.
    pub sector: Levels<Option<[u8; 2]>>,
    /// Whether the imagined member conforms.
    pub conformance: Conformance,
    /// State by clause.
    pub clauses: BTreeMap<String, ClauseState>,
}

/// An example out of which something else comes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ExampleChange {
    /// The example.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// Which version the answers are from.
    pub from: From,
    /// Under the old guideline; null where its framework cannot be used.
    pub before: Option<Outcome>,
    /// Under the new guideline; null where its framework cannot be used.
    pub after: Option<Outcome>,
    /// Clauses whose state differs, in alphabetical order.
    pub clauses: Vec<ClauseChange>,
}

/// Which version the answers of an example are from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum From {
    /// Both have it with the same answers.
    Both,
    /// The old one.
    Old,
    /// The new one.
    New,
}

/// A clause whose state differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ClauseChange {
    /// The clause.
    pub clause: String,
    /// Under the old guideline; null where it has no such clause, or none that can be measured.
    pub before: Option<ClauseState>,
    /// Under the new guideline.
    pub after: Option<ClauseState>,
}

impl ExampleChange {
    /// What differs between two outcomes of an example; `None` when nothing does.
    pub(super) fn between(
        id: &str,
        title: &Text,
        from: From,
        before: Option<Outcome>,
        after: Option<Outcome>,
    ) -> Option<Self> {
        if before == after {
            return None;
        }
        let none = BTreeMap::new();
        let states = |outcome: &Option<Outcome>| match outcome {
            Some(outcome) => outcome.clauses.clone(),
            None => none.clone(),
        };
        let (old, new) = (states(&before), states(&after));
        let mut ids: Vec<&String> = old.keys().chain(new.keys()).collect();
        ids.sort();
        ids.dedup();
        let clauses = ids
            .into_iter()
            .map(|clause| ClauseChange {
                clause: clause.clone(),
                before: old.get(clause).copied(),
                after: new.get(clause).copied(),
            })
            .filter(|change| change.before != change.after)
            .collect();
        Some(Self { id: id.to_owned(), title: title.clone(), from, before, after, clauses })
    }

    /// Whether the imagined member conformed and does not any more, or not for certain.
    pub fn stops_conforming(&self) -> bool {
        let conforms = |outcome: &Option<Outcome>| {
            outcome.as_ref().is_some_and(|outcome| outcome.conformance == Conformance::Conforms)
        };
        conforms(&self.before) && !conforms(&self.after)
    }

    /// Whether base levels or levels under the guideline differ.
    pub fn levels_differ(&self) -> bool {
        let levels =
            |outcome: &Option<Outcome>| outcome.as_ref().map(|outcome| (outcome.base, outcome.sector));
        levels(&self.before) != levels(&self.after)
    }
}
