//! Whole assessments: create, copy, open, put into the bin and take out again.
//!
//! Responsible for: bringing rows and answer sets together. Not responsible for: single changes
//! (`change`), lists (`home`), emptying the bin (`deletion`).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use model::evidence::Evidence;
use model::{AnswerSet, Choice, Service};
use rusqlite::Connection;

use crate::table::audit::{self, Record};
use crate::table::{self, entry, search};
use crate::text::{answer_of, answer_text, searched, text, value_of};
use crate::{AssessmentId, Part, Store, StoreError, Timestamp};

/// An assessment as it is stored.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredAssessment {
    /// Its id.
    pub id: AssessmentId,
    /// Everything the person entered.
    pub answers: AnswerSet,
    /// Under which day, framework and reading it is looked at.
    pub view: View,
    /// Edited draft texts by key.
    pub draft_texts: BTreeMap<String, String>,
    /// What live tests found, by key. Nothing is concluded from it.
    pub evidence: BTreeMap<String, Evidence>,
    /// When it was created.
    pub created: Timestamp,
    /// When a person last changed it.
    pub changed: Timestamp,
    /// When it was put into the bin.
    pub deleted: Option<Timestamp>,
}

/// How an assessment is looked at; absent values follow the defaults.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The day for which conclusions hold; absent: today.
    pub as_of: Option<NaiveDate>,
    /// Framework id.
    pub framework: Option<String>,
    /// Reading of the framework.
    pub reading: Option<String>,
    /// The sector guideline it is made under, as `id@version`.
    pub sector: Option<String>,
}

/// What is needed to write a new assessment.
pub(crate) struct Draft<'a> {
    pub(crate) answers: &'a AnswerSet,
    pub(crate) view: &'a View,
    pub(crate) draft_texts: &'a BTreeMap<String, String>,
    pub(crate) evidence: &'a BTreeMap<String, Evidence>,
    pub(crate) created: Timestamp,
    pub(crate) changed: Timestamp,
    /// The word in the audit log.
    pub(crate) kind: &'a str,
}

impl Store {
    /// Creates an assessment.
    pub fn create(&mut self, answers: &AnswerSet, now: Timestamp) -> Result<AssessmentId, StoreError> {
        let ids = self.create_all([answers], now)?;
        Ok(ids.into_iter().next().expect("one answer set makes one assessment"))
    }

    /// Creates several assessments, all or none.
    pub fn create_all<'a>(
        &mut self,
        answer_sets: impl IntoIterator<Item = &'a AnswerSet>,
        now: Timestamp,
    ) -> Result<Vec<AssessmentId>, StoreError> {
        self.write(|db| {
            let (view, draft_texts, evidence) = (View::default(), BTreeMap::new(), BTreeMap::new());
            answer_sets
                .into_iter()
                .map(|answers| {
                    let draft = Draft {
                        answers,
                        view: &view,
                        draft_texts: &draft_texts,
                        evidence: &evidence,
                        created: now,
                        changed: now,
                        kind: "create",
                    };
                    Ok(insert(db, &draft, now)?.0)
                })
                .collect()
        })
    }

    /// Copies everything a person entered into a new assessment about another service, transaction or
    /// user group. Undo history and decisions stay with the original, and so does evidence: it belongs to the
    /// transaction that was tested. Nobody has accepted the choice for another transaction yet, so who accepted it
    /// and when stays behind too.
    pub fn copy(
        &mut self,
        id: &AssessmentId,
        service: &Service,
        now: Timestamp,
    ) -> Result<AssessmentId, StoreError> {
        self.write(|db| {
            table::assessment::handle(db, id)?;
            let mut original = load(db, id)?;
            original.answers.service = service.clone();
            let choice = &mut original.answers.choice;
            (choice.accepted_by, choice.accepted_on) = (None, None);
            let draft = Draft {
                answers: &original.answers,
                view: &original.view,
                draft_texts: &original.draft_texts,
                evidence: &BTreeMap::new(),
                created: now,
                changed: now,
                kind: "copy",
            };
            Ok(insert(db, &draft, now)?.0)
        })
    }

    /// Opens an assessment; also one in the bin, then `deleted` says so.
    pub fn load(&self, id: &AssessmentId) -> Result<StoredAssessment, StoreError> {
        self.read(|db| load(db, id))
    }

    /// Edited draft texts by key.
    pub fn draft_texts(&self, id: &AssessmentId) -> Result<BTreeMap<String, String>, StoreError> {
        Ok(self.load(id)?.draft_texts)
    }

    /// Sets how an assessment is looked at. Not a change of the assessment: neither its last change
    /// nor undo know of it.
    pub fn save_view(&mut self, id: &AssessmentId, view: &View, now: Timestamp) -> Result<(), StoreError> {
        self.write(|db| {
            let handle = table::assessment::handle(db, id)?;
            table::assessment::set_view(db, handle.number, view)?;
            let value = text(&(&view.as_of, &view.framework, &view.reading, &view.sector));
            record(db, id, "view", Some((&handle.salt, &value)), now)?;
            Ok(())
        })
    }

    /// Puts an assessment into the bin.
    pub fn trash(&mut self, id: &AssessmentId, now: Timestamp) -> Result<(), StoreError> {
        self.write(|db| {
            let handle = table::assessment::handle(db, id)?;
            table::assessment::set_deleted(db, handle.number, Some(now))?;
            search::remove(db, handle.number)?;
            record(db, id, "trash", None, now)?;
            Ok(())
        })
    }

    /// Takes an assessment out of the bin. Nothing happens to one that is not in it.
    pub fn restore(&mut self, id: &AssessmentId, now: Timestamp) -> Result<(), StoreError> {
        self.write(|db| {
            let header = table::assessment::header(db, id)?;
            if header.deleted.is_some() {
                table::assessment::set_deleted(db, header.handle.number, None)?;
                search::put(db, header.handle.number, &searched(&load(db, id)?.answers))?;
                record(db, id, "restore", None, now)?;
            }
            Ok(())
        })
    }
}

/// Writes a new assessment with all its parts, its search text and its audit record.
pub(crate) fn insert(
    db: &Connection,
    draft: &Draft<'_>,
    now: Timestamp,
) -> Result<(AssessmentId, i64), StoreError> {
    let id = AssessmentId::random();
    let salt: Vec<u8> = db.query_row("SELECT randomblob(16)", [], |row| row.get(0))?;
    let Draft { answers, view, draft_texts, evidence, created, changed, kind } = *draft;
    let new = table::assessment::New { id: &id, salt: &salt, service: &answers.service, created, changed };
    let number = table::assessment::insert(db, &new)?;
    if *view != View::default() {
        table::assessment::set_view(db, number, view)?;
    }
    let AnswerSet { service: _, answers: given, ratings, choice, checkpoints } = answers;
    let mut parts: Vec<(Part, String)> = Vec::new();
    parts.extend(given.iter().map(|(id, answer)| (Part::Answer(id.clone()), answer_text(answer))));
    parts.extend(ratings.iter().map(|(&(axis, category), set)| (Part::Rating(axis, category), text(set))));
    parts.extend((*choice != Choice::default()).then(|| (Part::Choice, text(choice))));
    parts.extend(checkpoints.iter().map(|(id, item)| (Part::Item(id.clone()), text(item))));
    parts.extend(draft_texts.iter().map(|(key, body)| (Part::DraftText(key.clone()), text(body))));
    parts.extend(evidence.iter().map(|(key, found)| (Part::Evidence(key.clone()), text(found))));
    let mut whole = text(&answers.service);
    for (part, value) in &parts {
        entry::put(db, number, part, Some(value))?;
        whole.push_str(value);
    }
    search::put(db, number, &searched(answers))?;
    let seq = record(db, &id, kind, Some((&salt, &whole)), now)?;
    table::assessment::touch(db, number, None, seq)?;
    Ok((id, number))
}

/// Reads an assessment with all its parts.
pub(crate) fn load(db: &Connection, id: &AssessmentId) -> Result<StoredAssessment, StoreError> {
    let header = table::assessment::header(db, id)?;
    let mut answers = AnswerSet { service: header.service, ..AnswerSet::default() };
    let (mut draft_texts, mut evidence) = (BTreeMap::new(), BTreeMap::new());
    for (part, value) in entry::all(db, header.handle.number)? {
        match part {
            Part::Service => return Err(StoreError::damaged("a service among the entries")),
            Part::Answer(question) => {
                answers.answers.insert(question, answer_of(&value)?);
            }
            Part::Rating(axis, category) => {
                answers.ratings.insert((axis, category), value_of(&value)?);
            }
            Part::Choice => answers.choice = value_of(&value)?,
            Part::Item(item) => {
                answers.checkpoints.insert(item, value_of(&value)?);
            }
            Part::DraftText(key) => {
                draft_texts.insert(key, value_of(&value)?);
            }
            Part::Evidence(key) => {
                evidence.insert(key, value_of(&value)?);
            }
        }
    }
    Ok(StoredAssessment {
        id: id.clone(),
        answers,
        view: header.view,
        draft_texts,
        evidence,
        created: header.created,
        changed: header.changed,
        deleted: header.deleted,
    })
}

fn record(
    db: &Connection,
    id: &AssessmentId,
    kind: &str,
    value: Option<(&[u8], &str)>,
    time: Timestamp,
) -> Result<i64, StoreError> {
    let (salt, value) = value.map_or((&[][..], None), |(salt, value)| (salt, Some(value)));
    audit::append(db, &Record { time, kind, assessment: Some(id), subject: "", salt, value })
}

#[cfg(test)]
mod tests;
