//! What changed in the base since a pack recorded what it relies on.
//!
//! Responsible for: every difference between the record and today's base, each as a change of its own. Not responsible
//! for: deciding (`decide`).
//!
//! Any difference counts, also one without effect on an example: whether it matters is for the association to say.
//! What the base has besides and the pack neither names nor hangs on is not looked at.

use std::collections::BTreeSet;
use std::sync::Arc;

use model::Text;
use policy::Catalogue;

use super::change::{ChangeKind, UpstreamChange};
use super::effect::Effects;
use super::entry::{Entry, EntryKind};
use super::reference::decides_levels;
use super::relied::{Decision, Fact, Relied, ReliedOn};
use super::remedy::{Remedies, has_own};
use super::snapshot::{Today, rely_on};
use super::wording;
use crate::overlay::base_of;
use crate::pack::Pack;

/// The fact of changes that are about the entry as a whole.
pub(super) const ENTRY: &str = "entry";

/// The fact that lists the questions of the base.
pub(super) const QUESTIONS: &str = "questions";

/// Facts that are recorded for other purposes than comparing: the day of the last look at a source.
const NOT_COMPARED: [&str; 1] = ["checked-on"];

/// Changes of the base since the pack recorded what it relies on, by entry and fact. Empty while the base is the one
/// that its header names.
pub fn upstream_changes(pack: &Pack, new_base: &Arc<Catalogue>) -> Vec<UpstreamChange> {
    changes(pack, pack.header.relied_on.as_ref(), new_base)
}

/// The same from the old base itself, where it is at hand.
pub fn upstream_changes_between(
    pack: &Pack,
    old_base: &Arc<Catalogue>,
    new_base: &Arc<Catalogue>,
) -> Vec<UpstreamChange> {
    changes(pack, Some(&rely_on(pack, old_base)), new_base)
}

fn changes(pack: &Pack, record: Option<&ReliedOn>, new_base: &Arc<Catalogue>) -> Vec<UpstreamChange> {
    if pack.header.base == base_of(new_base) {
        return Vec::new();
    }
    let today = Today::of(pack, new_base);
    let differences = differences(pack, &today, record);
    if differences.is_empty() {
        return Vec::new();
    }
    let nothing = ReliedOn::default();
    let record = record.unwrap_or(&nothing);
    let effects = Effects::of(pack, record, new_base);
    let remedies = Remedies { pack, today: &today, record };
    differences
        .into_iter()
        .map(|found| {
            let (accept, reject) = remedies.of(&found);
            let words = wording::words(&found, new_base);
            let places = today.references.places(&found.entry);
            UpstreamChange {
                id: found.id(),
                says: words.says,
                before: words.before,
                after: words.after,
                effect: effects.on(&found.entry, &places),
                accept,
                reject,
                decided: decided(pack, &found),
                places,
                entry: found.entry,
                title: found.title,
                kind: found.kind,
                fact: found.fact,
                old: found.old,
                new: found.new,
            }
        })
        .collect()
}

/// A difference, before anything is said about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Difference {
    pub(super) entry: Entry,
    pub(super) title: Text,
    pub(super) kind: ChangeKind,
    pub(super) fact: String,
    pub(super) old: Option<Fact>,
    pub(super) new: Option<Fact>,
}

impl Difference {
    /// `<kind>/<id>#<fact>`.
    fn id(&self) -> String {
        format!("{}#{}", self.entry, self.fact)
    }

    fn whole(entry: &Entry, relied: &Relied, kind: ChangeKind) -> Self {
        let title = relied.title.clone();
        Self { entry: entry.clone(), title, kind, fact: ENTRY.to_owned(), old: None, new: None }
    }
}

fn differences(pack: &Pack, today: &Today, record: Option<&ReliedOn>) -> Vec<Difference> {
    let now = today.entries();
    let mut found = Vec::new();
    let mut entries: BTreeSet<Entry> = today.references.entries().cloned().collect();
    if let Some(record) = record {
        entries.extend(record.entries.iter().filter_map(|(entry, relied)| left(entry, relied)));
    }
    // All laws and all questions are recorded, so one that is not is new; unless not everything is recorded.
    let whole = record.filter(|record| !record.partial);
    let known = whole.and_then(questions);
    for entry in &entries {
        let word = entry.to_string();
        match (record.and_then(|record| record.entries.get(&word)), now.get(&word)) {
            (Some(old), Some(new)) => compare(entry, old, new, &mut found),
            (Some(old), None) => found.push(Difference::whole(entry, old, ChangeKind::Removed)),
            (None, Some(new)) => {
                let kind = match entry.kind {
                    EntryKind::Law if whole.is_some() => ChangeKind::Added,
                    // The guideline has it itself, so it names the base's only because that came.
                    EntryKind::Term | EntryKind::Source if whole.is_some() && has_own(pack, entry) => {
                        ChangeKind::Added
                    }
                    EntryKind::Question if known.is_some_and(|known| !known.contains(&entry.id)) => {
                        ChangeKind::Added
                    }
                    _ => ChangeKind::Unrecorded,
                };
                let matters = entry.kind != EntryKind::Law || !today.references.places(entry).is_empty();
                if matters {
                    found.push(Difference::whole(entry, new, kind));
                }
            }
            // Without a record nobody can tell whether the entry ever was in the base; with one, it was not.
            (None, None) if whole.is_none() => {
                let title = Text { ja: entry.id.clone(), en: entry.id.clone() };
                let unknown = Relied { title, facts: std::collections::BTreeMap::new() };
                found.push(Difference::whole(entry, &unknown, ChangeKind::Removed));
            }
            (None, None) => {}
        }
    }
    if let Some(known) = known {
        new_questions(pack, today, known, &mut found);
    }
    found.sort_by(|a, b| (&a.entry, &a.fact).cmp(&(&b.entry, &b.fact)));
    found.dedup_by(|a, b| (&a.entry, &a.fact) == (&b.entry, &b.fact));
    found
}

/// The questions that the recorded base had.
fn questions(record: &ReliedOn) -> Option<&Vec<String>> {
    match record.entries.get(&Entry::questionnaire().to_string())?.facts.get(QUESTIONS)? {
        Fact::List(ids) => Some(ids),
        _ => None,
    }
}

/// A recorded entry that a pack can hang on without naming it: today's base alone does not tell that it is gone.
fn left(entry: &str, relied: &Relied) -> Option<Entry> {
    let entry = Entry::read(entry)?;
    let has = |fact: &str| relied.facts.contains_key(fact);
    match entry.kind {
        EntryKind::Law => has("changes").then_some(entry),
        EntryKind::Question => has("rates").then_some(entry),
        _ => None,
    }
}

fn compare(entry: &Entry, old: &Relied, new: &Relied, found: &mut Vec<Difference>) {
    let words: BTreeSet<&String> = old.facts.keys().chain(new.facts.keys()).collect();
    for word in words {
        let (before, after) = (old.facts.get(word), new.facts.get(word));
        let is_empty = |fact: Option<&Fact>| {
            matches!(fact, None | Some(Fact::List(_))) && fact.is_none_or(Fact::is_empty)
        };
        let same = before == after || is_empty(before) && is_empty(after);
        // New questions are changes of their own, and those that are gone are told where something names them.
        if same || NOT_COMPARED.contains(&word.as_str()) || entry.kind == EntryKind::Questionnaire {
            continue;
        }
        found.push(Difference {
            entry: entry.clone(),
            title: new.title.clone(),
            kind: ChangeKind::Changed,
            fact: word.clone(),
            old: before.cloned(),
            new: after.cloned(),
        });
    }
}

/// Questions that members have to answer, or that have the id of one of the guideline's own, and that the recorded base
/// did not have.
fn new_questions(pack: &Pack, today: &Today, known: &[String], found: &mut Vec<Difference>) {
    for question in today.catalogue.questions() {
        let own = has_own(pack, &Entry::new(EntryKind::Question, &question.id));
        let asked = !question.optional || decides_levels(question);
        if (asked || own) && !known.iter().any(|known| question.id == known.as_str()) {
            found.push(Difference {
                entry: Entry::new(EntryKind::Question, &question.id),
                title: question.text.clone(),
                kind: ChangeKind::Added,
                fact: ENTRY.to_owned(),
                old: None,
                new: None,
            });
        }
    }
}

/// A rejection that could not be carried out holds until the base says something else again.
fn decided(pack: &Pack, found: &Difference) -> Option<Decision> {
    let id = found.id();
    pack.header
        .rebased
        .iter()
        .rev()
        .find(|decided| decided.change == id)
        .filter(|decided| decided.new == found.new && decided.decision == Decision::Rejected)
        .map(|decided| decided.decision)
}

impl Fact {
    /// Whether it is a list of nothing.
    fn is_empty(&self) -> bool {
        matches!(self, Fact::List(list) if list.is_empty())
    }
}
