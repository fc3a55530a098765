//! Single changes, and taking them back.
//!
//! Responsible for: value, undo step, audit record and search text of a change in one transaction.
//! Not responsible for: whether the value makes sense.

use model::{Answer, Axis, Category, Choice, ItemId, ItemRecord, Override, QuestionId, Service};
use rusqlite::Connection;

use crate::assessment;
use crate::table::assessment::Handle;
use crate::table::audit::{self, AuditBreak, AuditState, Record};
use crate::table::{self, entry, history, search};
use crate::text::{answer_text, searched, text, value_of};
use crate::{AssessmentId, History, Part, Step, Store, StoreError, Timestamp};

impl Store {
    /// Saves an answer; `None` takes it back. Says whether anything changed.
    pub fn save_answer(
        &mut self,
        id: &AssessmentId,
        question: &QuestionId,
        answer: Option<&Answer>,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        self.change(id, Part::Answer(question.clone()), answer.map(answer_text), now)
    }

    /// Saves the service. Says whether anything changed.
    pub fn save_service(
        &mut self,
        id: &AssessmentId,
        service: &Service,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        self.change(id, Part::Service, Some(text(service)), now)
    }

    /// Sets a rating by hand; `None` returns to the derived one. Says whether anything changed.
    pub fn save_rating(
        &mut self,
        id: &AssessmentId,
        axis: Axis,
        category: Category,
        rating: Option<&Override>,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        self.change(id, Part::Rating(axis, category), rating.map(text), now)
    }

    /// Saves the chosen methods and the acceptance statement. Says whether anything changed.
    pub fn save_choice(
        &mut self,
        id: &AssessmentId,
        choice: &Choice,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let value = (*choice != Choice::default()).then(|| text(choice));
        self.change(id, Part::Choice, value, now)
    }

    /// Saves a checkpoint item. Says whether anything changed.
    pub fn save_item(
        &mut self,
        id: &AssessmentId,
        item: &ItemId,
        record: &ItemRecord,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        self.change(id, Part::Item(item.clone()), Some(text(record)), now)
    }

    /// Saves an edited draft text; `None` returns to the unedited one. Says whether anything changed.
    pub fn save_draft_text(
        &mut self,
        id: &AssessmentId,
        key: &str,
        body: Option<&str>,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        self.change(id, Part::DraftText(key.to_owned()), body.map(text), now)
    }

    /// Takes the last change back and says which it was; `None` when there is nothing to undo.
    pub fn undo(&mut self, id: &AssessmentId, now: Timestamp) -> Result<Option<Step>, StoreError> {
        self.step(id, true, now)
    }

    /// Brings the last undone change back and says which it was; `None` when nothing is undone.
    pub fn redo(&mut self, id: &AssessmentId, now: Timestamp) -> Result<Option<Step>, StoreError> {
        self.step(id, false, now)
    }

    /// What can be undone and redone.
    pub fn history(&self, id: &AssessmentId) -> Result<History, StoreError> {
        self.read(|db| history::all(db, table::assessment::header(db, id)?.handle.number))
    }

    /// Verifies the audit log from its first record to its last.
    pub fn verify_audit(&self) -> Result<Result<AuditState, AuditBreak>, StoreError> {
        self.read(|db| audit::verify(db))
    }

    pub(crate) fn change(
        &mut self,
        id: &AssessmentId,
        part: Part,
        after: Option<String>,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        self.write(|db| {
            let handle = table::assessment::handle(db, id)?;
            let before = get(db, handle.number, &part)?;
            if before == after {
                return Ok(false);
            }
            let step = Step { part, time: now, undone: false };
            history::push(db, handle.number, &step, before.as_deref(), after.as_deref())?;
            apply(db, id, &handle, &step.part, after.as_deref(), "save", now)?;
            Ok(true)
        })
    }

    fn step(&mut self, id: &AssessmentId, undo: bool, now: Timestamp) -> Result<Option<Step>, StoreError> {
        self.write(|db| {
            let handle = table::assessment::handle(db, id)?;
            let found = if undo {
                history::last_done(db, handle.number)?
            } else {
                history::first_undone(db, handle.number)?
            };
            let Some(stored) = found else { return Ok(None) };
            let (value, kind) = if undo { (stored.before, "undo") } else { (stored.after, "redo") };
            history::mark(db, handle.number, stored.number, undo)?;
            apply(db, id, &handle, &stored.step.part, value.as_deref(), kind, now)?;
            Ok(Some(Step { undone: undo, ..stored.step }))
        })
    }
}

fn get(db: &Connection, number: i64, part: &Part) -> Result<Option<String>, StoreError> {
    match part {
        Part::Service => Ok(Some(text(&table::assessment::service(db, number)?))),
        _ => entry::get(db, number, part),
    }
}

fn apply(
    db: &Connection,
    id: &AssessmentId,
    handle: &Handle,
    part: &Part,
    value: Option<&str>,
    kind: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let number = handle.number;
    match (part, value) {
        (Part::Service, Some(service)) => {
            table::assessment::set_service(db, number, &value_of(service)?)?;
        }
        (Part::Service, None) => return Err(StoreError::damaged("a step without a service")),
        _ => entry::put(db, number, part, value)?,
    }
    let subject = part.subject();
    let record =
        Record { time: now, kind, assessment: Some(id), subject: &subject, salt: &handle.salt, value };
    let seq = audit::append(db, &record)?;
    table::assessment::touch(db, number, Some(now), seq)?;
    index(db, id, number, part)
}

/// Brings the search text up to date after a change of a part.
fn index(db: &Connection, id: &AssessmentId, number: i64, part: &Part) -> Result<(), StoreError> {
    match part {
        Part::DraftText(_) | Part::Evidence(_) => Ok(()),
        _ => search::put(db, number, &searched(&assessment::load(db, id)?.answers)),
    }
}

#[cfg(test)]
mod tests;
