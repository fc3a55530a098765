//! What accepting and rejecting a change of the base does to a pack.
//!
//! Responsible for: choosing. Not responsible for: carrying it out (`decide`).
//!
//! Rejecting is offered as more than [`Reject::Stay`] only where the pack can say something that gives the old state
//! on the new base: an operation, its own term, its own row of a way. Everything else of the base holds for every
//! guideline on it.

mod entry;
mod gone;

use std::collections::BTreeMap;

use model::{Axis, Period};
use policy::kind::fact::Status;

use super::change::{Accept, ChangeKind, Reject};
use super::compare::Difference;
use super::entry::{Entry, EntryKind};
use super::relied::{Fact, ReliedOn};
use super::snapshot::Today;
use crate::pack::operation::{Op, Target};
use crate::pack::{Column, Operation, Pack};

/// What remedies are chosen from.
pub(super) struct Remedies<'a> {
    pub(super) pack: &'a Pack,
    pub(super) today: &'a Today,
    pub(super) record: &'a ReliedOn,
}

impl Remedies<'_> {
    /// What accepting and rejecting do.
    pub(super) fn of(&self, found: &Difference) -> (Accept, Reject) {
        let id = found.entry.id.as_str();
        match (found.kind, found.entry.kind) {
            // No two sources, and no two questions, may have one id; a guideline may say a term otherwise.
            (ChangeKind::Added | ChangeKind::Unrecorded, EntryKind::Source)
                if has_own(self.pack, &found.entry) =>
            {
                (Accept::DropOwn, Reject::Stay)
            }
            (ChangeKind::Added, EntryKind::Term) if has_own(self.pack, &found.entry) => {
                (Accept::DropOwn, Reject::Keep)
            }
            (ChangeKind::Added, EntryKind::Question) if has_own(self.pack, &found.entry) => {
                (Accept::ByHand { places: vec![found.entry.to_string()] }, Reject::Stay)
            }
            (ChangeKind::Unrecorded, _) => (Accept::Follow, Reject::Stay),
            (ChangeKind::Added, EntryKind::Question) => (Accept::Follow, self.not_asked(id)),
            (ChangeKind::Added, _) => (Accept::Follow, Reject::Stay),
            (ChangeKind::Removed, _) => self.gone(&found.entry),
            (ChangeKind::Changed, EntryKind::Method) => match found.fact.as_str() {
                "level" => (self.follow_level(id, found), Reject::Keep),
                "documents" => (Accept::Follow, self.documents(id, found)),
                _ => (Accept::Follow, Reject::Stay),
            },
            (ChangeKind::Changed, EntryKind::Law) => self.law(id, found),
            (ChangeKind::Changed, EntryKind::Threshold) => (Accept::Follow, self.threshold(id, found)),
            (ChangeKind::Changed, EntryKind::Framework) => (Accept::Follow, self.framework(id, found)),
            (ChangeKind::Changed, EntryKind::Item) if self.works_on(&Target::Item(id.into())) => {
                (Accept::Follow, Reject::Keep)
            }
            (ChangeKind::Changed, EntryKind::Question) => self.question(&found.entry, found),
            (ChangeKind::Changed, EntryKind::Term) if has_own(self.pack, &found.entry) => {
                (Accept::DropOwn, Reject::Keep)
            }
            (ChangeKind::Changed, EntryKind::Term) => (Accept::Follow, self.take_over(&found.entry)),
            (ChangeKind::Changed, _) => (Accept::Follow, Reject::Stay),
        }
    }

    /// The ways of one method follow its level, where they stood where their methods put them; a way that the sector
    /// placed by its own judgement stays.
    fn follow_level(&self, method: &str, found: &Difference) -> Accept {
        let (mut rows, mut columns, mut by_hand) = (BTreeMap::new(), BTreeMap::new(), Vec::new());
        for way in &self.pack.matrix.ways {
            for (axis, named) in
                [(Axis::Proofing, &way.proofing), (Axis::Authentication, &way.authentication)]
            {
                if !named.iter().any(|id| *id == method) {
                    continue;
                }
                let stands = match axis {
                    Axis::Proofing => Some(way.ial),
                    Axis::Authentication => way.column.aal(),
                };
                // Any of the methods realises the way, so the lowest of them is what it is worth.
                let worth = |own: Option<&Fact>| {
                    named
                        .iter()
                        .map(|id| if *id == method { level(own) } else { self.recorded_level(id.as_str()) })
                        .min()
                        .flatten()
                };
                let (before, after) = (worth(found.old.as_ref()), worth(found.new.as_ref()));
                if stands.is_none() || before != stands || after == stands {
                    continue;
                }
                match (axis, after.and_then(column)) {
                    (_, None) => by_hand.push(format!("way/{}", way.id)),
                    (Axis::Proofing, Some((row, _))) => drop(rows.insert(way.id.clone(), row)),
                    (Axis::Authentication, Some((_, column))) => drop(columns.insert(way.id.clone(), column)),
                }
            }
        }
        if !by_hand.is_empty() {
            Accept::ByHand { places: by_hand }
        } else if rows.is_empty() && columns.is_empty() {
            Accept::Follow
        } else {
            Accept::MoveWays { rows, columns }
        }
    }

    fn recorded_level(&self, method: &str) -> Option<u8> {
        let entry = Entry::new(EntryKind::Method, method).to_string();
        level(self.record.entries.get(&entry)?.facts.get("level"))
    }

    /// Ways without documents of their own take those of their methods. They can name the old ones where one method
    /// realises them and all of these documents still exist.
    fn documents(&self, method: &str, found: &Difference) -> Reject {
        let Some(Fact::List(documents)) = &found.old else { return Reject::Stay };
        let exist = documents.iter().all(|id| self.today.catalogue.document(&id.as_str().into()).is_some());
        let taking: Vec<_> = (self.pack.matrix.ways.iter())
            .filter(|way| way.proofing.iter().chain(&way.authentication).any(|id| *id == method))
            .collect();
        let open: Vec<_> = taking.iter().filter(|way| way.documents.is_empty()).collect();
        if open.is_empty() && !taking.is_empty() {
            return Reject::Keep;
        }
        let alone = open.iter().all(|way| way.proofing.len() + way.authentication.len() == 1);
        if open.is_empty() || !alone || !exist || documents.is_empty() {
            return Reject::Stay;
        }
        let ways = open.iter().map(|way| way.id.clone()).collect();
        Reject::NameDocuments { ways, documents: documents.clone() }
    }

    /// An operation that keeps an old state, under an id that is free. Its reason is put in with the rejection.
    fn operation(&self, name: &str, op: Op, target: Target, source: model::SourceId) -> Operation {
        let taken = |id: &str| self.pack.operation(id).is_some();
        let name = format!("keep-{}", name.replace('.', "-"));
        let free = (2..).map(|n: u32| format!("{name}-{n}")).find(|id| !taken(id));
        let id = if taken(&name) { free.unwrap_or_default() } else { name };
        Operation {
            id,
            op,
            target,
            when: None,
            period: Period::default(),
            level: None,
            number: None,
            text: None,
            reason: None,
            status: Status::Confirmed,
            source,
        }
    }

    /// Whether an operation of the pack works on a target.
    fn works_on(&self, target: &Target) -> bool {
        self.pack.operations.iter().any(|operation| operation.target == *target)
    }
}

/// Whether the guideline has a question, term or source of this id itself.
pub(super) fn has_own(pack: &Pack, entry: &Entry) -> bool {
    let id = entry.id.as_str();
    match entry.kind {
        EntryKind::Term => pack.terms.iter().any(|term| term.id == id),
        EntryKind::Source => pack.sources.iter().any(|source| source.id == id),
        EntryKind::Question => {
            pack.sections.iter().flat_map(|section| &section.questions).any(|question| question.id == id)
        }
        _ => false,
    }
}

fn level(fact: Option<&Fact>) -> Option<u8> {
    match fact {
        Some(Fact::Number(level)) => u8::try_from(*level).ok(),
        _ => None,
    }
}

/// The row and column of a level; `None` where the matrix has none.
fn column(level: u8) -> Option<(u8, Column)> {
    let column = Column::ALL.into_iter().find(|column| column.aal() == Some(level))?;
    Some((level, column))
}

fn write(operation: Operation) -> Reject {
    Reject::Write { operation: Box::new(operation) }
}
