//! Remedies where an entry is gone.

use super::Remedies;
use crate::pack::operation::Target;
use crate::rebase::change::{Accept, LetGo, Reject};
use crate::rebase::entry::{Entry, EntryKind};
use crate::rebase::reference::LEVELS;

impl Remedies<'_> {
    /// What names the entry lets go of it, where that does not change what a rule or text says.
    pub(super) fn gone(&self, entry: &Entry) -> (Accept, Reject) {
        let id = entry.id.as_str();
        match entry.kind {
            EntryKind::Method => (Accept::LetGo(self.without_method(id)), Reject::Stay),
            EntryKind::Document => (Accept::LetGo(self.without_document(id)), Reject::Stay),
            EntryKind::Item => {
                let operations = self.operations_on(|target| *target == Target::Item(id.into()));
                (Accept::LetGo(LetGo { operations, ..LetGo::default() }), Reject::Stay)
            }
            EntryKind::Law => {
                let operations = self.operations_on(|target| match target {
                    Target::Law(law) | Target::Permit(law, _) => *law == id,
                    _ => false,
                });
                (Accept::LetGo(LetGo { operations, ..LetGo::default() }), Reject::Stay)
            }
            EntryKind::Question => (self.without_question(entry), Reject::Stay),
            EntryKind::Term | EntryKind::Source => (self.by_hand(entry), self.take_over(entry)),
            _ => (self.by_hand(entry), Reject::Stay),
        }
    }

    fn by_hand(&self, entry: &Entry) -> Accept {
        Accept::ByHand { places: self.today.references.places(entry) }
    }

    /// Operations on a target, by id.
    pub(super) fn operations_on(&self, on: impl Fn(&Target) -> bool) -> Vec<String> {
        let operations = self.pack.operations.iter().filter(|operation| on(&operation.target));
        operations.map(|operation| operation.id.clone()).collect()
    }

    fn without_method(&self, id: &str) -> LetGo {
        let mut all = LetGo {
            operations: self.operations_on(|target| match target {
                Target::Method(method) | Target::Permit(_, method) => *method == id,
                _ => false,
            }),
            ..LetGo::default()
        };
        for way in &self.pack.matrix.ways {
            for methods in [&way.proofing, &way.authentication] {
                if methods.iter().any(|method| *method == id) {
                    all.ways.push(way.id.clone());
                    // An empty list would say that the sector has a method of its own.
                    if methods.iter().all(|method| *method == id) && way.accepted {
                        all.closed.push(way.id.clone());
                    }
                }
            }
        }
        let chosen = self.pack.examples.iter().filter(|example| {
            example.choice.proofing.iter().chain(&example.choice.authentication).any(|method| *method == id)
        });
        all.examples = chosen.map(|example| example.id.clone()).collect();
        all
    }

    fn without_document(&self, id: &str) -> LetGo {
        let mut all = LetGo {
            operations: self.operations_on(|target| *target == Target::Document(id.into())),
            ..LetGo::default()
        };
        for way in
            self.pack.matrix.ways.iter().filter(|way| way.documents.iter().any(|document| *document == id))
        {
            all.ways.push(way.id.clone());
            // An empty list would say that every document will do.
            if way.documents.iter().all(|document| *document == id) && way.accepted {
                all.closed.push(way.id.clone());
            }
        }
        all
    }

    /// Answers of examples and the list of answers asked for can do without a question; rules and clauses that read it
    /// say something else without it.
    fn without_question(&self, entry: &Entry) -> Accept {
        let id = entry.id.as_str();
        let target = Target::Question(id.into());
        let operations = self.operations_on(|on| *on == target);
        let reading: Vec<String> = (self.today.references.places(entry).into_iter())
            .filter(|place| {
                let on_it =
                    place.strip_prefix("operation/").is_some_and(|own| operations.iter().any(|id| id == own));
                let lets_go = place.starts_with("example/") || place == "header" || place == LEVELS;
                !lets_go && (!on_it || self.reads(place, id))
            })
            .collect();
        if !reading.is_empty() {
            return Accept::ByHand { places: reading };
        }
        let answered = self.pack.examples.iter().filter(|example| example.answers.contains_key(id));
        Accept::LetGo(LetGo {
            operations,
            examples: answered.map(|example| example.id.clone()).collect(),
            collect: self.pack.header.collect.iter().any(|question| *question == id),
            ..LetGo::default()
        })
    }

    /// Whether the condition of an operation reads a question.
    fn reads(&self, place: &str, id: &str) -> bool {
        let operation = place.strip_prefix("operation/").and_then(|own| self.pack.operation(own));
        let mut reads = false;
        if let Some(when) = operation.and_then(|operation| operation.when.as_ref()) {
            when.each_question(&mut |is| reads |= is.question == id);
        }
        reads
    }
}
