//! Values as stored text, and the texts that searching finds.
//!
//! Responsible for: one spelling of a value in rows, and what of an assessment is text rather than
//! ids. Not responsible for: rows, folding.

use model::{Answer, AnswerSet, Service};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::StoreError;
use crate::file::AnswerForm;

/// The stored text of a value.
pub(crate) fn text<T: Serialize + ?Sized>(value: &T) -> String {
    serde_json::to_string(value).expect("values of the domain have string keys and finite numbers")
}

/// The stored text of an answer.
pub(crate) fn answer_text(answer: &Answer) -> String {
    text(&AnswerForm(answer.clone()))
}

/// Reads a stored text back.
pub(crate) fn value_of<T: DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|_| StoreError::damaged("an entry cannot be read"))
}

/// Reads the stored text of an answer back.
pub(crate) fn answer_of(text: &str) -> Result<Answer, StoreError> {
    value_of::<AnswerForm>(text).map(|form| form.0)
}

/// All texts of an assessment that searching finds.
///
/// Option ids are no texts: an answer counts only when it is not spelled like an id. Draft texts are
/// left out; they are mostly ours and would match everything.
pub(crate) fn searched(answers: &AnswerSet) -> Vec<String> {
    let AnswerSet { service, answers, ratings, choice, checkpoints } = answers;
    let Service { name, transaction, users, organisation, note } = service.clone();
    let mut texts = vec![name];
    texts.extend([transaction, users, organisation, note].into_iter().flatten());
    for answer in answers.values() {
        match answer {
            Answer::Unknown => {}
            Answer::One(text) => texts.extend((!is_id(text)).then(|| text.clone())),
            Answer::Many(list) => texts.extend(list.iter().filter(|text| !is_id(text)).cloned()),
        }
    }
    texts.extend(ratings.values().map(|rating| rating.reason.clone()));
    texts.extend([&choice.reason, &choice.accepted_by].into_iter().flatten().cloned());
    for control in &choice.compensating {
        texts.extend([&control.control, &control.comparability, &control.residual_risk].into_iter().cloned());
    }
    for item in checkpoints.values() {
        texts.extend([&item.owner, &item.evidence, &item.note].into_iter().flatten().cloned());
    }
    texts
}

fn is_id(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}
