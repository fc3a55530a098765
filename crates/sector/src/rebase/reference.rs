//! What a pack refers to in the base policies, and where.
//!
//! Responsible for: every way in which a pack can name an entry of the base or hang on it. Not responsible for: what
//! the entry says.
//!
//! Places are written as findings write them: `operation/relax-aal`, `way/point-card`, `example/x`, `clause/x`,
//! `question/x`, `transaction/x`, `term/x`, `source/x`, `header`. The levels are the base's beside the guideline's
//! own, so everything that base levels rest on is referred to by `levels`.

use std::collections::{BTreeMap, BTreeSet};

use engine::Engine;
use engine::compiled::fixed;
use model::Text;
use policy::Catalogue;
use policy::kind::condition::Condition;
use policy::kind::question::Question;

use super::entry::{Entry, EntryKind};
use super::snapshot::REASON;
use crate::number::{Piece, pieces};
use crate::pack::operation::Target;
use crate::pack::{Clause, Operation, Pack, Way};

/// Entries of the base with the places that refer to them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct References {
    entries: BTreeMap<Entry, BTreeSet<String>>,
    /// Options of questions that something reads, by question.
    options: BTreeMap<String, BTreeSet<String>>,
}

/// The place of everything that base levels rest on.
pub(super) const LEVELS: &str = "levels";

impl References {
    /// Everything that a pack refers to. Entries need not exist in the catalogue.
    pub(super) fn of(pack: &Pack, engine: &Engine) -> Self {
        let mut found = Self::default();
        found.header(pack);
        for transaction in &pack.transactions {
            let place = format!("transaction/{}", transaction.id);
            found.texts(&place, [&transaction.title, &transaction.summary]);
            for harm in transaction.harm.values().flat_map(BTreeMap::values) {
                found.texts(&place, [&harm.reason]);
                found.add(EntryKind::Source, &harm.source, &place);
            }
            for attribute in &transaction.attributes {
                found.texts(&place, [&attribute.text]);
                found.add(EntryKind::Source, &attribute.source, &place);
            }
        }
        pack.clauses().for_each(|clause| found.clause(clause));
        pack.operations.iter().for_each(|operation| found.operation(operation));
        pack.matrix.ways.iter().for_each(|way| found.way(way));
        for question in pack.sections.iter().flat_map(|section| &section.questions) {
            found.own_question(question);
        }
        found.examples(pack);
        for term in &pack.terms {
            let place = format!("term/{}", term.id);
            found.add(EntryKind::Term, &term.id, &place);
            found.add(EntryKind::Source, &term.source, &place);
            found.texts(&place, [&term.term, &term.meaning]);
        }
        for source in &pack.sources {
            found.add(EntryKind::Source, &source.id, &format!("source/{}", source.id));
        }
        found.forget_own(pack, engine.catalogue());
        found.levels(engine.catalogue());
        found.thresholds(engine.catalogue());
        found.laws(pack, engine);
        found
    }

    /// The entries in order.
    pub(super) fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.keys()
    }

    /// Whether something refers to an entry.
    pub(super) fn has(&self, entry: &Entry) -> bool {
        self.entries.contains_key(entry)
    }

    /// Where an entry is referred to.
    pub(super) fn places(&self, entry: &Entry) -> Vec<String> {
        self.entries.get(entry).into_iter().flatten().cloned().collect()
    }

    /// Options of a question that something reads.
    pub(super) fn options(&self, question: &str) -> impl Iterator<Item = &str> {
        self.options.get(question).into_iter().flatten().map(String::as_str)
    }

    /// Methods, by id.
    pub(super) fn methods(&self) -> impl Iterator<Item = &str> {
        self.entries().filter(|entry| entry.kind == EntryKind::Method).map(|entry| entry.id.as_str())
    }

    fn add(&mut self, kind: EntryKind, id: impl std::fmt::Display, place: &str) {
        self.entries.entry(Entry::new(kind, id)).or_default().insert(place.to_owned());
    }

    fn question(&mut self, id: impl std::fmt::Display, place: &str) {
        self.add(EntryKind::Question, id, place);
    }

    fn option(&mut self, question: impl std::fmt::Display, option: impl std::fmt::Display) {
        self.options.entry(question.to_string()).or_default().insert(option.to_string());
    }

    /// Terms and thresholds that texts name.
    fn texts<'t>(&mut self, place: &str, texts: impl IntoIterator<Item = &'t Text>) {
        for text in texts.into_iter().flat_map(|text| [&text.ja, &text.en]) {
            for piece in pieces(text) {
                match piece {
                    Piece::Term(id) => self.add(EntryKind::Term, id, place),
                    Piece::Clause(_) => {}
                    Piece::Words(words) => {
                        for name in words.split('{').skip(1).filter_map(|rest| rest.split_once('}')) {
                            self.add(EntryKind::Threshold, name.0, place);
                        }
                    }
                }
            }
        }
    }

    fn header(&mut self, pack: &Pack) {
        let header = &pack.header;
        let place = "header";
        self.add(EntryKind::Framework, &header.framework, place);
        header.collect.iter().for_each(|question| self.question(question, place));
        self.texts(place, [&header.title, &header.short_title, &header.notice, &header.review.text]);
        if let Some(based_on) = &header.based_on {
            self.add(EntryKind::Source, &based_on.source, place);
        }
        for chapter in &pack.chapters {
            self.texts(&format!("chapter/{}", chapter.id), [&chapter.title]);
        }
    }

    fn clause(&mut self, clause: &Clause) {
        let place = format!("clause/{}", clause.id);
        clause.questions.iter().for_each(|question| self.question(question, &place));
        self.texts(&place, clause.heading.iter().chain([&clause.text]).chain(&clause.remedy));
        if let Some(source) = &clause.source {
            self.add(EntryKind::Source, source, &place);
        }
    }

    fn operation(&mut self, operation: &Operation) {
        let place = format!("operation/{}", operation.id);
        match &operation.target {
            Target::Level(_) | Target::PairRule => {}
            Target::Method(id) => self.add(EntryKind::Method, id, &place),
            Target::Document(id) => self.add(EntryKind::Document, id, &place),
            Target::Threshold(id) => self.add(EntryKind::Threshold, id, &place),
            Target::Item(id) => self.add(EntryKind::Item, id, &place),
            Target::Question(id) => self.question(id, &place),
            Target::Law(id) => self.add(EntryKind::Law, id, &place),
            Target::Permit(law, method) => {
                self.add(EntryKind::Law, law, &place);
                self.add(EntryKind::Method, method, &place);
            }
        }
        if let Some(when) = &operation.when {
            when.each_question(&mut |is| {
                self.question(&is.question, &place);
                is.any_of.iter().for_each(|option| self.option(&is.question, option));
            });
        }
        self.texts(&place, operation.text.iter().chain(&operation.reason));
        self.add(EntryKind::Source, &operation.source, &place);
    }

    fn way(&mut self, way: &Way) {
        let place = format!("way/{}", way.id);
        for method in way.proofing.iter().chain(&way.authentication) {
            self.add(EntryKind::Method, method, &place);
        }
        way.documents.iter().for_each(|document| self.add(EntryKind::Document, document, &place));
        self.texts(&place, way.conditions.iter().chain([&way.title, &way.reason]));
        self.add(EntryKind::Source, &way.source, &place);
    }

    fn own_question(&mut self, question: &Question) {
        let place = format!("question/{}", question.id);
        self.condition(question.show_when.as_ref(), &place);
        let texts = [&question.text, &question.why, &question.example];
        self.texts(&place, texts.into_iter().chain(question.options.iter().map(|option| &option.text)));
        self.add(EntryKind::Source, &question.source, &place);
    }

    fn condition(&mut self, condition: Option<&Condition>, place: &str) {
        let Some(condition) = condition else { return };
        condition.each_question(&mut |is| {
            self.question(&is.question, place);
            is.any_of.iter().for_each(|option| self.option(&is.question, option));
        });
        condition.each_method(&mut |method| self.add(EntryKind::Method, method, place));
    }

    fn examples(&mut self, pack: &Pack) {
        for example in &pack.examples {
            let place = format!("example/{}", example.id);
            for (question, given) in &example.answers {
                self.question(question, &place);
                match given.answer() {
                    model::Answer::Unknown => {}
                    model::Answer::One(option) => self.option(question, option),
                    model::Answer::Many(options) => options.iter().for_each(|id| self.option(question, id)),
                }
            }
            for method in example.choice.proofing.iter().chain(&example.choice.authentication) {
                self.add(EntryKind::Method, method, &place);
            }
        }
    }

    /// Takes out what the pack brings itself: questions, the generated ones among them, and terms and sources, unless
    /// the base has them too.
    fn forget_own(&mut self, pack: &Pack, catalogue: &Catalogue) {
        for source in pack.sources.iter().filter(|source| catalogue.source(&source.id).is_none()) {
            self.entries.remove(&Entry::new(EntryKind::Source, &source.id));
        }
        for term in pack.terms.iter().filter(|term| catalogue.glossary().all(|known| known.id != term.id)) {
            self.entries.remove(&Entry::new(EntryKind::Term, &term.id));
        }
        let own =
            pack.sections.iter().flat_map(|section| &section.questions).map(|question| question.id.as_str());
        for id in own.chain([crate::pack::TRANSACTION_QUESTION, crate::pack::WAYS_QUESTION]) {
            self.entries.remove(&Entry::new(EntryKind::Question, id));
            self.options.remove(id);
        }
    }

    /// Questions that base levels rest on, and the questionnaire as a whole.
    fn levels(&mut self, catalogue: &Catalogue) {
        for question in catalogue.questions().filter(|question| decides_levels(question)) {
            self.question(&question.id, LEVELS);
        }
        self.entries.entry(Entry::questionnaire()).or_default().insert(LEVELS.to_owned());
    }

    /// Values in the questions referred to: with another value, the same answer says something else.
    fn thresholds(&mut self, catalogue: &Catalogue) {
        let questions: Vec<(String, BTreeSet<String>)> = self
            .entries
            .iter()
            .filter(|(entry, _)| entry.kind == EntryKind::Question)
            .map(|(entry, places)| (entry.id.clone(), places.clone()))
            .collect();
        for (id, places) in questions {
            let Some(question) = catalogue.question(&id.as_str().into()) else { continue };
            for place in &places {
                self.texts(place, question.options.iter().map(|option| &option.text).chain([&question.text]));
            }
        }
    }

    /// All laws: which of them apply can change with any of them. The examples to which they may apply are places.
    fn laws(&mut self, pack: &Pack, engine: &Engine) {
        for law in engine.catalogue().laws() {
            self.entries.entry(Entry::new(EntryKind::Law, &law.id)).or_default();
        }
        for example in &pack.examples {
            let answers = example.answer_set(REASON);
            let facts = engine.facts(&answers);
            for applying in engine.applying_laws(&facts) {
                self.add(EntryKind::Law, &applying.law.id, &format!("example/{}", example.id));
            }
        }
    }
}

/// Whether base levels rest on a question.
pub(super) fn decides_levels(question: &Question) -> bool {
    let flags = [
        fixed::NEEDS_PERSONAL_INFORMATION,
        fixed::NEEDS_VALIDATED_ATTRIBUTES,
        fixed::SHOWS_PERSONAL_DATA_ONLINE,
        fixed::HAS_LOGIN,
    ];
    flags.iter().any(|flag| question.id == *flag)
        || question.options.iter().any(|option| !option.rates.is_empty())
}
