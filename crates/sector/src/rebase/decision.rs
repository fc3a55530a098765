//! Deciding on changes of the base, one by one.
//!
//! Responsible for: what a decision does to a pack, its record and its header. Not responsible for: choosing what can
//! be done (`remedy`).
//!
//! The header goes on naming the old base until every change is decided and none that was rejected is left standing;
//! [`finish`] then moves it. Until then every change that is not decided is found again.

use std::sync::Arc;

use model::Text;
use policy::{Catalogue, say};

use super::change::{Accept, ChangeKind, LetGo, Reject, UpstreamChange};
use super::compare::{ENTRY, QUESTIONS, upstream_changes};
use super::entry::{Entry, EntryKind};
use super::relied::{Decision, Fact, Rebased, Relied, ReliedOn};
use super::snapshot::{Today, recorded, rely_on};
use crate::overlay::base_of;
use crate::pack::{Clause, Pack};

/// Why a decision cannot be carried out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecisionError {
    /// The change is not among those of this pack and base, or says something else by now.
    #[error("`{0}` is not among the changes of this base any more")]
    NoSuchChange(String),
    /// A person has to edit places first.
    #[error("edit first: {}", .0.join(", "))]
    ByHand(Vec<String>),
    /// A rejection needs a reason in both languages.
    #[error("give a reason in both languages for rejecting `{0}`")]
    NoReason(String),
}

/// Why the header cannot name the new base yet.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not decided: {}; rejected, and the new base cannot be had without it: {}", .open.join(", "), .rejected.join(", "))]
pub struct NotFinished {
    /// Changes on which nothing was decided, by id.
    pub open: Vec<String>,
    /// Changes that were rejected and that nothing in the pack can keep out, by id.
    pub rejected: Vec<String>,
}

impl DecisionError {
    /// What is wrong and what to do, in both languages.
    pub fn says(&self) -> Text {
        match self {
            DecisionError::NoSuchChange(id) => say(
                format!(
                    "変更「{id}」は、今の基本ポリシーとの違いにもうありません。一覧を開き直してください。"
                ),
                format!(
                    "The change “{id}” is not among the differences from this base any more. Open the list again."
                ),
            ),
            DecisionError::ByHand(places) => say(
                format!(
                    "先に次の箇所を直してください：{}。なくなったものを参照しています。",
                    places.join("、")
                ),
                format!(
                    "Edit these places first: {}. They refer to something that is gone.",
                    places.join(", ")
                ),
            ),
            DecisionError::NoReason(id) => say(
                format!("変更「{id}」を取り入れない理由を、日本語と英語で書いてください。"),
                format!("Write in Japanese and English why the change “{id}” is rejected."),
            ),
        }
    }
}

impl NotFinished {
    /// What is left to do, in both languages.
    pub fn says(&self) -> Text {
        let mut text = say("", "");
        if !self.open.is_empty() {
            text.ja += &format!("まだ決めていない変更が{}件あります。", self.open.len());
            text.en += &format!("Changes left to decide: {}. ", self.open.len());
        }
        if !self.rejected.is_empty() {
            text.ja += &format!(
                "取り入れないと決めた変更のうち{}件は、新しい基本ポリシーの上では元のままにできません。取り入れるまで、元の基本ポリシーのままです。",
                self.rejected.len()
            );
            text.en += &format!(
                "Rejected changes that nothing can keep out on the new base: {}. Until they are accepted, the guideline stays on its base.",
                self.rejected.len()
            );
        }
        text.en = text.en.trim_end().to_owned();
        text
    }
}

/// Goes along with a change.
///
/// # Errors
/// When the change is not one of this pack and base, or a person has to edit the pack first.
pub fn apply_change(
    pack: &Pack,
    change: &UpstreamChange,
    base: &Arc<Catalogue>,
) -> Result<Pack, DecisionError> {
    let change = current(pack, change, base)?;
    let mut decided = pack.clone();
    match &change.accept {
        Accept::Follow => {}
        Accept::LetGo(all) => let_go(&mut decided, &change.entry, all),
        Accept::MoveWays { rows, columns } => {
            for way in &mut decided.matrix.ways {
                way.ial = rows.get(&way.id).copied().unwrap_or(way.ial);
                way.column = columns.get(&way.id).copied().unwrap_or(way.column);
            }
        }
        Accept::DropOwn => {
            let id = change.entry.id.as_str();
            match change.entry.kind {
                EntryKind::Term => decided.terms.retain(|term| term.id != id),
                _ => decided.sources.retain(|source| source.id != id),
            }
        }
        Accept::ByHand { places } => return Err(DecisionError::ByHand(places.clone())),
    }
    take_note(&mut decided, &change, base);
    decided.header.rebased.push(entry(&change, base, Decision::Accepted, None));
    Ok(recorded(Some(pack), decided, base))
}

/// Keeps a change out, as far as that can be done. Where nothing can, the rejection is noted and the pack stays on its
/// base.
///
/// # Errors
/// When the change is not one of this pack and base, or the reason is empty in a language.
pub fn reject_change(
    pack: &Pack,
    change: &UpstreamChange,
    reason: &Text,
    base: &Arc<Catalogue>,
) -> Result<Pack, DecisionError> {
    if reason.ja.trim().is_empty() || reason.en.trim().is_empty() {
        return Err(DecisionError::NoReason(change.id.clone()));
    }
    let change = current(pack, change, base)?;
    let mut decided = pack.clone();
    match &change.reject {
        Reject::Keep | Reject::Stay => {}
        Reject::Write { operation } => {
            let mut operation = (**operation).clone();
            operation.reason = Some(reason.clone());
            decided.operations.push(operation);
        }
        Reject::NameDocuments { ways, documents } => {
            for way in decided.matrix.ways.iter_mut().filter(|way| ways.contains(&way.id)) {
                way.documents = documents.iter().map(|id| id.as_str().into()).collect();
            }
        }
        Reject::OwnTerm { term } => decided.terms.push((**term).clone()),
        Reject::OwnSource { source } => decided.sources.push((**source).clone()),
    }
    if change.reject != Reject::Stay {
        take_note(&mut decided, &change, base);
    }
    decided.header.rebased.push(entry(&change, base, Decision::Rejected, Some(reason.clone())));
    Ok(recorded(Some(pack), decided, base))
}

/// Names the new base in the header, once nothing is left to decide, and records what the pack relies on anew.
///
/// # Errors
/// While a change is not decided, or rejected without anything that keeps it out.
pub fn finish(pack: &Pack, base: &Arc<Catalogue>) -> Result<Pack, NotFinished> {
    let left = upstream_changes(pack, base);
    if !left.is_empty() {
        let ids = |rejected: bool| {
            let of_kind = left.iter().filter(|change| change.decided.is_some() == rejected);
            of_kind.map(|change| change.id.clone()).collect()
        };
        return Err(NotFinished { open: ids(false), rejected: ids(true) });
    }
    let mut finished = pack.clone();
    finished.header.base = base_of(base);
    finished.header.relied_on = Some(rely_on(&finished, base));
    Ok(finished)
}

/// The change as it is now: the pack may have been edited, and other changes decided, since it was shown.
fn current(
    pack: &Pack,
    shown: &UpstreamChange,
    base: &Arc<Catalogue>,
) -> Result<UpstreamChange, DecisionError> {
    upstream_changes(pack, base)
        .into_iter()
        .find(|change| change.id == shown.id && change.new == shown.new)
        .ok_or_else(|| DecisionError::NoSuchChange(shown.id.clone()))
}

fn entry(change: &UpstreamChange, base: &Catalogue, decision: Decision, reason: Option<Text>) -> Rebased {
    Rebased {
        change: change.id.clone(),
        base: base_of(base),
        decision,
        old: change.old.clone(),
        new: change.new.clone(),
        reason,
    }
}

/// Records what the base says now, so that the change is not found again.
fn take_note(pack: &mut Pack, change: &UpstreamChange, base: &Arc<Catalogue>) {
    let now = Today::of(pack, base).entries();
    let record =
        pack.header.relied_on.get_or_insert_with(|| ReliedOn { partial: true, ..ReliedOn::default() });
    let word = change.entry.to_string();
    if change.fact != ENTRY {
        let title = change.title.clone();
        let relied =
            record.entries.entry(word).or_insert_with(|| Relied { title, facts: Default::default() });
        relied.title = change.title.clone();
        match &change.new {
            Some(fact) => drop(relied.facts.insert(change.fact.clone(), fact.clone())),
            None => drop(relied.facts.remove(&change.fact)),
        }
        return;
    }
    match now.get(&word) {
        Some(relied) if change.kind != ChangeKind::Removed => {
            record.entries.insert(word, relied.clone());
        }
        _ => drop(record.entries.remove(&word)),
    }
    if change.entry.kind == EntryKind::Question && change.kind == ChangeKind::Added {
        let questionnaire = record.entries.get_mut(&Entry::questionnaire().to_string());
        if let Some(Fact::List(ids)) = questionnaire.and_then(|relied| relied.facts.get_mut(QUESTIONS)) {
            ids.push(change.entry.id.clone());
        }
    }
}

fn let_go(pack: &mut Pack, entry: &Entry, all: &LetGo) {
    let id = entry.id.as_str();
    for way in &mut pack.matrix.ways {
        if all.closed.contains(&way.id) {
            way.accepted = false;
        }
        if all.ways.contains(&way.id) {
            way.proofing.retain(|method| entry.kind != EntryKind::Method || *method != id);
            way.authentication.retain(|method| entry.kind != EntryKind::Method || *method != id);
            way.documents.retain(|document| entry.kind != EntryKind::Document || *document != id);
        }
    }
    pack.operations.retain(|operation| !all.operations.contains(&operation.id));
    for chapter in &mut pack.chapters {
        unlink(&mut chapter.clauses, &all.operations);
    }
    for example in pack.examples.iter_mut().filter(|example| all.examples.contains(&example.id)) {
        match entry.kind {
            EntryKind::Method => {
                example.choice.proofing.retain(|method| *method != id);
                example.choice.authentication.retain(|method| *method != id);
            }
            EntryKind::Question => drop(example.answers.remove(id)),
            _ => {}
        }
    }
    if all.collect {
        pack.header.collect.retain(|question| *question != id);
    }
}

/// Takes operations out of clauses.
fn unlink(clauses: &mut [Clause], operations: &[String]) {
    for clause in clauses {
        clause.operations.retain(|id| !operations.contains(id));
        unlink(&mut clause.clauses, operations);
    }
}
