//! Entries of a pack by the key that edits name them by.
//!
//! Responsible for: the same keys as taking a pack apart gives, on the typed entries. Not responsible for: edits.

use std::collections::HashMap;

use policy::kind::glossary::Term;
use policy::kind::question::Question;

use super::forest::{Key, Kind};
use crate::pack::{Chapter, Clause, Operation, Pack, Transaction, Way};

/// The entries of one kind: by key, and in order.
pub(super) struct Entries<'a, T> {
    by_key: HashMap<Key, &'a T>,
    order: Vec<Key>,
}

impl<'a, T> Entries<'a, T> {
    fn of(kind: Kind, entries: impl IntoIterator<Item = (String, &'a T)>) -> Self {
        let mut all = Self { by_key: HashMap::new(), order: Vec::new() };
        let mut seen: HashMap<String, usize> = HashMap::new();
        for (id, entry) in entries {
            let count = seen.entry(id.clone()).or_default();
            let key = Key { kind, id, nth: *count };
            *count += 1;
            all.order.push(key.clone());
            all.by_key.insert(key, entry);
        }
        all
    }

    /// An entry.
    pub(super) fn get(&self, key: &Key) -> Option<&'a T> {
        self.by_key.get(key).copied()
    }

    /// The entries in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&Key, &'a T)> {
        self.order.iter().map(|key| (key, self.by_key[key]))
    }
}

/// Entries of two versions side by side: those of the new one in its order, then those that fell away.
pub(super) fn side_by_side<'a, T>(
    old: &Entries<'a, T>,
    new: &Entries<'a, T>,
) -> Vec<(Key, Option<&'a T>, Option<&'a T>)> {
    let gone =
        old.iter().filter(|(key, _)| new.get(key).is_none()).map(|(key, entry)| (key, Some(entry), None));
    new.iter()
        .map(|(key, entry)| (key, old.get(key), Some(entry)))
        .chain(gone)
        .map(|(key, before, after)| (key.clone(), before, after))
        .collect()
}

pub(super) fn chapters(pack: &Pack) -> Entries<'_, Chapter> {
    Entries::of(Kind::Chapter, pack.chapters.iter().map(|chapter| (chapter.id.clone(), chapter)))
}

pub(super) fn clauses(pack: &Pack) -> Entries<'_, Clause> {
    Entries::of(Kind::Clause, pack.clauses().map(|clause| (clause.id.clone(), clause)))
}

pub(super) fn operations(pack: &Pack) -> Entries<'_, Operation> {
    Entries::of(Kind::Operation, pack.operations.iter().map(|entry| (entry.id.clone(), entry)))
}

pub(super) fn ways(pack: &Pack) -> Entries<'_, Way> {
    Entries::of(Kind::Way, pack.matrix.ways.iter().map(|way| (way.id.clone(), way)))
}

pub(super) fn transactions(pack: &Pack) -> Entries<'_, Transaction> {
    Entries::of(Kind::Transaction, pack.transactions.iter().map(|entry| (entry.id.clone(), entry)))
}

pub(super) fn questions(pack: &Pack) -> Entries<'_, Question> {
    let questions = pack.sections.iter().flat_map(|section| &section.questions);
    Entries::of(Kind::Question, questions.map(|question| (question.id.to_string(), question)))
}

pub(super) fn terms(pack: &Pack) -> Entries<'_, Term> {
    Entries::of(Kind::Term, pack.terms.iter().map(|term| (term.id.clone(), term)))
}
