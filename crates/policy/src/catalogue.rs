//! The checked catalogue: every policy in force, with lookups.
//!
//! Responsible for: order, lookup by id and putting threshold values into texts. Not responsible for:
//! reading or checking. A catalogue is made by `load` and `overlay` only, and only from a pack without errors, so
//! whoever holds one may rely on every rule of `check`.

mod parts;
mod values;

use std::collections::HashMap;

use model::{Axis, DocumentId, FrameworkId, ItemId, LawId, MethodId, QuestionId, SourceId, ThreatId};

pub(crate) use self::parts::Parts;
use crate::kind::checkpoint::{Checkpoint, Item};
use crate::kind::document::Document;
use crate::kind::framework::Framework;
use crate::kind::glossary::Term;
use crate::kind::law::Law;
use crate::kind::method::Method;
use crate::kind::pack::Pack;
use crate::kind::preference::Preferences;
use crate::kind::question::{Question, Section};
use crate::kind::source::Source;
use crate::kind::threat::{Threat, Threats};
use crate::kind::threshold::{Threshold, Thresholds};

/// The set of weights that ranks methods.
pub(crate) const PREFERENCES_IN_USE: &str = "base";

/// The checked catalogue.
#[derive(Clone, Debug)]
pub struct Catalogue {
    parts: Parts,
    preferences_in_use: usize,
    /// Section and place in it, by dense index.
    question_places: Vec<(usize, usize)>,
    questions: HashMap<QuestionId, usize>,
    methods: HashMap<MethodId, usize>,
    laws: HashMap<LawId, usize>,
    frameworks: HashMap<FrameworkId, usize>,
    documents: HashMap<DocumentId, usize>,
    threats: HashMap<ThreatId, (usize, usize)>,
    items: HashMap<ItemId, (usize, usize)>,
    sources: HashMap<SourceId, (usize, usize)>,
    thresholds: HashMap<String, (usize, usize)>,
}

impl Catalogue {
    /// Puts the parts in order and indexes them. The parts must have passed every check.
    pub(crate) fn new(mut parts: Parts) -> Self {
        parts.frameworks.sort_by(|a, b| (a.disabled.is_some(), &a.id).cmp(&(b.disabled.is_some(), &b.id)));
        parts.sections.sort_by(|a, b| (a.order, &a.id).cmp(&(b.order, &b.id)));
        parts.methods.sort_by(|a, b| (a.kind, a.order, &a.id).cmp(&(b.kind, b.order, &b.id)));
        parts.laws.sort_by(|a, b| (a.order, &a.id).cmp(&(b.order, &b.id)));
        parts.documents.sort_by(|a, b| (a.order, &a.id).cmp(&(b.order, &b.id)));
        parts.checkpoints.sort_by_key(|checkpoint| checkpoint.number);
        parts.threats.sort_by(|a, b| (a.axis, &a.id).cmp(&(b.axis, &b.id)));

        let mut question_places = Vec::new();
        let mut questions = HashMap::new();
        for (s, section) in parts.sections.iter().enumerate() {
            for (q, question) in section.questions.iter().enumerate() {
                questions.insert(question.id.clone(), question_places.len());
                question_places.push((s, q));
            }
        }
        Self {
            preferences_in_use: parts
                .preferences
                .iter()
                .position(|set| set.id == PREFERENCES_IN_USE)
                .expect("a checked pack has the set of weights in use"),
            question_places,
            questions,
            methods: flat(&parts.methods, |method| method.id.clone()),
            laws: flat(&parts.laws, |law| law.id.clone()),
            frameworks: flat(&parts.frameworks, |framework| framework.id.clone()),
            documents: flat(&parts.documents, |document| document.id.clone()),
            threats: nested(&parts.threats, |list| &list.threats, |threat| threat.id.clone()),
            items: nested(&parts.checkpoints, |checkpoint| &checkpoint.items, |item| item.id.clone()),
            sources: nested(&parts.sources, |list| &list.sources, |source| source.id.clone()),
            thresholds: nested(&parts.thresholds, |list| &list.thresholds, |threshold| threshold.id.clone()),
            parts,
        }
    }

    /// Everything in it.
    pub(crate) fn parts(&self) -> &Parts {
        &self.parts
    }

    /// The header of the pack.
    pub fn pack(&self) -> &Pack {
        &self.parts.pack
    }

    /// `sha256:` and the hash of all files of the pack, and of thresholds set by the organisation.
    pub fn hash(&self) -> &str {
        &self.parts.hash
    }

    /// The frameworks, usable ones first.
    pub fn frameworks(&self) -> &[Framework] {
        &self.parts.frameworks
    }

    /// A framework.
    pub fn framework(&self, id: &FrameworkId) -> Option<&Framework> {
        self.frameworks.get(id).map(|&i| &self.parts.frameworks[i])
    }

    /// The sections of the questionnaire, in order.
    pub fn sections(&self) -> &[Section] {
        &self.parts.sections
    }

    /// All questions in order; the position is the index of [`Catalogue::question_index`].
    pub fn questions(&self) -> impl ExactSizeIterator<Item = &Question> + Clone {
        self.question_places.iter().map(|&place| self.question_at_place(place))
    }

    /// A question.
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.question_index(id.as_str()).map(|index| self.question_at(index))
    }

    /// Position of a question in [`Catalogue::questions`].
    pub fn question_index(&self, id: &str) -> Option<usize> {
        self.questions.get(id).copied()
    }

    /// The question at a position.
    ///
    /// # Panics
    /// When the index does not come from [`Catalogue::question_index`] of this catalogue.
    pub fn question_at(&self, index: usize) -> &Question {
        self.question_at_place(self.question_places[index])
    }

    /// The section that holds a question.
    pub fn section_of(&self, id: &QuestionId) -> Option<&Section> {
        self.question_index(id.as_str()).map(|index| &self.parts.sections[self.question_places[index].0])
    }

    fn question_at_place(&self, (section, question): (usize, usize)) -> &Question {
        &self.parts.sections[section].questions[question]
    }

    /// The methods: proofing, then authentication, each in order.
    pub fn methods(&self) -> &[Method] {
        &self.parts.methods
    }

    /// A method.
    pub fn method(&self, id: &MethodId) -> Option<&Method> {
        self.method_index(id.as_str()).map(|i| &self.parts.methods[i])
    }

    /// Position of a method in [`Catalogue::methods`].
    pub fn method_index(&self, id: &str) -> Option<usize> {
        self.methods.get(id).copied()
    }

    /// The laws, in order.
    pub fn laws(&self) -> &[Law] {
        &self.parts.laws
    }

    /// A law.
    pub fn law(&self, id: &LawId) -> Option<&Law> {
        self.laws.get(id).map(|&i| &self.parts.laws[i])
    }

    /// The identity documents, in order.
    pub fn documents(&self) -> &[Document] {
        &self.parts.documents
    }

    /// An identity document.
    pub fn document(&self, id: &DocumentId) -> Option<&Document> {
        self.documents.get(id).map(|&i| &self.parts.documents[i])
    }

    /// The five checkpoints, by number.
    pub fn checkpoints(&self) -> &[Checkpoint] {
        &self.parts.checkpoints
    }

    /// An item of a checkpoint.
    pub fn checkpoint_item(&self, id: &ItemId) -> Option<&Item> {
        self.items.get(id).map(|&(c, i)| &self.parts.checkpoints[c].items[i])
    }

    /// The threats: those of proofing, then those of authentication.
    pub fn threats(&self) -> impl Iterator<Item = &Threat> + Clone {
        self.parts.threats.iter().flat_map(|list| &list.threats)
    }

    /// The lists of threats, one or more per axis.
    pub fn threat_lists(&self) -> &[Threats] {
        &self.parts.threats
    }

    /// A threat.
    pub fn threat(&self, id: &ThreatId) -> Option<&Threat> {
        self.threats.get(id).map(|&(l, t)| &self.parts.threats[l].threats[t])
    }

    /// The axis that a threat belongs to.
    pub fn threat_axis(&self, id: &ThreatId) -> Option<Axis> {
        self.threats.get(id).map(|&(l, _)| self.parts.threats[l].axis)
    }

    /// The set of weights in use: the one called `base`.
    pub fn preferences(&self) -> &Preferences {
        &self.parts.preferences[self.preferences_in_use]
    }

    /// The sets of thresholds with their notes.
    pub fn threshold_sets(&self) -> &[Thresholds] {
        &self.parts.thresholds
    }

    /// All thresholds.
    pub fn thresholds(&self) -> impl Iterator<Item = &Threshold> + Clone {
        self.parts.thresholds.iter().flat_map(|set| &set.thresholds)
    }

    /// A threshold.
    pub fn threshold(&self, id: &str) -> Option<&Threshold> {
        self.thresholds.get(id).map(|&(s, t)| &self.parts.thresholds[s].thresholds[t])
    }

    /// The terms of the glossary.
    pub fn glossary(&self) -> impl Iterator<Item = &Term> + Clone {
        self.parts.glossaries.iter().flat_map(|glossary| &glossary.terms)
    }

    /// All sources.
    pub fn sources(&self) -> impl Iterator<Item = &Source> + Clone {
        self.parts.sources.iter().flat_map(|list| &list.sources)
    }

    /// A source.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.get(id).map(|&(l, s)| &self.parts.sources[l].sources[s])
    }
}

fn flat<T, K: std::hash::Hash + Eq>(list: &[T], id: impl Fn(&T) -> K) -> HashMap<K, usize> {
    list.iter().enumerate().map(|(i, entry)| (id(entry), i)).collect()
}

fn nested<L, T, K: std::hash::Hash + Eq>(
    lists: &[L],
    entries: impl Fn(&L) -> &[T],
    id: impl Fn(&T) -> K,
) -> HashMap<K, (usize, usize)> {
    let mut places = HashMap::new();
    for (l, list) in lists.iter().enumerate() {
        for (e, entry) in entries(list).iter().enumerate() {
            places.insert(id(entry), (l, e));
        }
    }
    places
}

#[cfg(test)]
mod tests;
