//! Remedies by kind of entry, where the entry is still there.

use model::{SourceId, Text};
use policy::kind::condition::Condition;
use policy::kind::glossary::Term;
use policy::kind::source::{Reading, Source};

use super::{Remedies, write};
use crate::pack::operation::{Op, Target};
use crate::rebase::change::{Accept, LetGo, Reject};
use crate::rebase::compare::Difference;
use crate::rebase::entry::{Entry, EntryKind};
use crate::rebase::reference::{LEVELS, decides_levels};
use crate::rebase::relied::{Fact, Relied};

impl Remedies<'_> {
    /// Keeps a new question from being asked, where nothing of the base hangs on its answer.
    pub(super) fn not_asked(&self, id: &str) -> Reject {
        let catalogue = &self.today.catalogue;
        let Some(question) = catalogue.question(&id.into()) else { return Reject::Stay };
        if decides_levels(question) || self.is_read(id) {
            return Reject::Stay;
        }
        let target = Target::Question(question.id.clone());
        write(self.operation(&format!("without-{id}"), Op::Remove, target, question.source.clone()))
    }

    /// Whether a condition of the base, or one of the pack, reads a question.
    fn is_read(&self, id: &str) -> bool {
        let catalogue = &self.today.catalogue;
        let items = catalogue.checkpoints().iter().flat_map(|checkpoint| &checkpoint.items);
        let methods = catalogue.methods();
        let conditions: Vec<&Condition> = catalogue
            .laws()
            .iter()
            .map(|law| &law.applies_when)
            .chain(catalogue.questions().filter_map(|question| question.show_when.as_ref()))
            .chain(items.flat_map(|item| item.applies_when.iter().chain(&item.compulsory_when)))
            .chain(methods.iter().flat_map(|method| &method.requirements).flat_map(|needed| {
                needed.lacking_when.iter().chain(&needed.partly_when).chain(&needed.scarcely_when)
            }))
            .chain(
                methods
                    .iter()
                    .flat_map(|method| method.suits.iter().chain(&method.unsuited))
                    .map(|suits| &suits.when),
            )
            .collect();
        let mut read = self.today.references.has(&Entry::new(EntryKind::Question, id));
        for condition in conditions {
            condition.each_question(&mut |is| read |= is.question == id);
        }
        read
    }

    /// A permit that is new can be left unused; one that is gone takes the operations on it along.
    pub(super) fn law(&self, id: &str, found: &Difference) -> (Accept, Reject) {
        let Some(method) = found.fact.strip_prefix("permit:") else { return (Accept::Follow, Reject::Stay) };
        let target = Target::Permit(id.into(), method.into());
        let permits = |fact: Option<&Fact>| matches!(fact, Some(Fact::List(said)) if !said.is_empty());
        match (permits(found.old.as_ref()), permits(found.new.as_ref())) {
            _ if self.works_on(&target) && !permits(found.new.as_ref()) => {
                let operations = self.operations_on(|on| *on == target);
                (Accept::LetGo(LetGo { operations, ..LetGo::default() }), Reject::Stay)
            }
            _ if self.works_on(&target) => (Accept::Follow, Reject::Keep),
            (false, true) => {
                let law = self.today.catalogue.law(&id.into());
                let permit = law.and_then(|law| law.permits.iter().find(|permit| permit.method == *method));
                let reject = permit.map_or(Reject::Stay, |permit| {
                    let name = format!("without-{id}-{method}");
                    write(self.operation(&name, Op::Remove, target, permit.source.clone()))
                });
                (Accept::Follow, reject)
            }
            _ => (Accept::Follow, Reject::Stay),
        }
    }

    /// The old value can be set by an operation; one that the guideline sets itself stands.
    pub(super) fn threshold(&self, id: &str, found: &Difference) -> Reject {
        let target = Target::Threshold(id.to_owned());
        match (found.fact.as_str(), &found.old) {
            ("value", _) if self.works_on(&target) => Reject::Keep,
            ("value", Some(Fact::Number(value))) => {
                let Some(threshold) = self.today.catalogue.threshold(id) else { return Reject::Stay };
                let mut operation = self.operation(id, Op::Replace, target, threshold.source.clone());
                operation.number = Some(*value);
                write(operation)
            }
            _ => Reject::Stay,
        }
    }

    /// A rule on pairs of levels that was not there can be left out. That is all of a framework that a guideline can
    /// leave out for every case.
    pub(super) fn framework(&self, id: &str, found: &Difference) -> Reject {
        if found.fact != "pair" {
            return Reject::Stay;
        }
        let always = |operation: &&crate::pack::Operation| {
            operation.target == Target::PairRule
                && operation.when.is_none()
                && operation.period == model::Period::default()
        };
        if self.pack.operations.iter().any(|operation| always(&operation)) {
            return Reject::Keep;
        }
        let pair = (self.today.catalogue.framework(&id.into()))
            .and_then(|framework| framework.rules.as_ref()?.pair.as_ref());
        match (&found.old, pair) {
            (None, Some(pair)) => {
                write(self.operation("without-pair-rule", Op::Remove, Target::PairRule, pair.source.clone()))
            }
            _ => Reject::Stay,
        }
    }

    /// An option that a rule reads and that is gone has to be taken out of the rule by a person.
    pub(super) fn question(&self, entry: &Entry, found: &Difference) -> (Accept, Reject) {
        let gone = found.fact.starts_with("option:") && found.new == Some(Fact::List(Vec::new()));
        let places = self.today.references.places(entry);
        let reading: Vec<String> = places.into_iter().filter(|place| place != LEVELS).collect();
        if gone && !reading.is_empty() {
            return (Accept::ByHand { places: reading }, Reject::Stay);
        }
        (Accept::Follow, Reject::Stay)
    }

    /// The recorded term or source as the guideline's own.
    pub(super) fn take_over(&self, entry: &Entry) -> Reject {
        let Some(relied) = self.record.entries.get(&entry.to_string()) else { return Reject::Stay };
        let taken = match entry.kind {
            EntryKind::Term => {
                self.term(&entry.id, relied).map(|term| Reject::OwnTerm { term: Box::new(term) })
            }
            EntryKind::Source => {
                source(&entry.id, relied).map(|source| Reject::OwnSource { source: Box::new(source) })
            }
            _ => None,
        };
        taken.unwrap_or(Reject::Stay)
    }

    fn term(&self, id: &str, relied: &Relied) -> Option<Term> {
        let source: SourceId = word(relied, "source")?.into();
        let exists = self.today.catalogue.source(&source).is_some()
            || self.pack.sources.iter().any(|own| own.id == source);
        exists.then_some(())?;
        let (term, meaning) = (text(relied, "title")?, text(relied, "meaning")?);
        Some(Term { id: id.to_owned(), term, meaning, in_report: false, source })
    }
}

fn source(id: &str, relied: &Relied) -> Option<Source> {
    let reading: Reading = serde_json::from_value(word(relied, "reading")?.into()).ok()?;
    Some(Source {
        id: id.into(),
        title: text(relied, "title")?,
        locator: word(relied, "locator").map(str::to_owned),
        note: text(relied, "note"),
        reading,
        checked_on: word(relied, "checked-on")?.parse().ok()?,
    })
}

fn word<'a>(relied: &'a Relied, fact: &str) -> Option<&'a str> {
    match relied.facts.get(fact)? {
        Fact::Word(word) => Some(word),
        _ => None,
    }
}

fn text(relied: &Relied, fact: &str) -> Option<Text> {
    match relied.facts.get(fact)? {
        Fact::Text(text) => Some(text.clone()),
        _ => None,
    }
}
