//! The exchange file `.tashika`: one assessment as a JSON text with a version and a hash.
//!
//! Responsible for: writing it, reading it back without loss, refusing what is too large, too new,
//! altered or malformed. Not responsible for: whether answers fit any question.
//!
//! The format is described in `docs/file-format.md`.

use std::collections::BTreeMap;

use model::AnswerSet;
use model::evidence::Evidence;
use serde::Deserialize;
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};

use crate::assessment::{self, Draft, StoredAssessment};
use crate::table::{self, audit, decision};
use crate::text::text;
use crate::{AssessmentId, Damage, Store, StoreError, Timestamp};

mod content;
mod form;
mod scan;

pub(crate) use form::AnswerForm;
pub(crate) use scan::compact;

use content::{Content, content_form, content_of};
use form::FileForm;

/// A `.tashika` file may have this many bytes.
pub const FILE_LIMIT: usize = 20 * 1024 * 1024;

/// Lists and objects of a `.tashika` file may lie in each other this deep.
pub const NESTING_LIMIT: usize = 64;

const FORMAT: &str = "tashika/";

/// The newest version.
const VERSION: u64 = 3;

/// The oldest version that holds everything in a content. Version 2 adds evidence and version 3 the sector
/// guideline, so programs that know less can still read every other file, and refuse these as newer.
fn version_of(content: &Content) -> u64 {
    if content.view.sector.is_some() {
        3
    } else if !content.evidence.is_empty() {
        2
    } else {
        1
    }
}

/// Reads the answers of a `.tashika` file without a store.
///
/// # Errors
/// See [`Store::import`].
pub fn read_answers(bytes: &[u8]) -> Result<AnswerSet, StoreError> {
    Ok(read(bytes)?.answers)
}

/// Reads the evidence of a `.tashika` file without a store.
///
/// # Errors
/// See [`Store::import`].
pub fn read_evidence(bytes: &[u8]) -> Result<BTreeMap<String, Evidence>, StoreError> {
    Ok(read(bytes)?.evidence)
}

impl Store {
    /// Writes an assessment with everything that belongs to it, except its undo steps.
    ///
    /// # Errors
    /// [`StoreError::TooLarge`] when nobody could import the file.
    pub fn export(&self, id: &AssessmentId) -> Result<Vec<u8>, StoreError> {
        self.read(|db| {
            let StoredAssessment {
                id: _,
                answers,
                view,
                draft_texts,
                evidence,
                created,
                changed,
                deleted: _,
            } = assessment::load(db, id)?;
            let number = table::assessment::header(db, id)?.handle.number;
            let decisions = decision::all(db, number)?;
            write(Content { answers, view, draft_texts, evidence, decisions, created, changed })
        })
    }

    /// Reads a `.tashika` file into a new assessment; twice makes two.
    ///
    /// # Errors
    /// [`StoreError::TooLarge`] before anything is read; [`StoreError::NotATashikaFile`];
    /// [`StoreError::Newer`]; [`StoreError::Malformed`] with the place of the first mistake;
    /// [`StoreError::Damaged`] when the content does not match its hash.
    pub fn import(&mut self, bytes: &[u8], now: Timestamp) -> Result<AssessmentId, StoreError> {
        let content = read(bytes)?;
        self.write(|db| {
            let draft = Draft {
                answers: &content.answers,
                view: &content.view,
                draft_texts: &content.draft_texts,
                evidence: &content.evidence,
                created: content.created,
                changed: content.changed,
                kind: "import",
            };
            let (id, number) = assessment::insert(db, &draft, now)?;
            for decision in &content.decisions {
                decision::insert(db, number, decision, &decision.hash())?;
            }
            Ok(id)
        })
    }
}

fn write(content: Content) -> Result<Vec<u8>, StoreError> {
    let version = version_of(&content);
    let content = content_form(content)?;
    let file = FileForm { format: format!("{FORMAT}{version}"), hash: hash(&text(&content)), content };
    let mut bytes = serde_json::to_vec_pretty(&file).expect("forms have string keys and finite numbers");
    bytes.push(b'\n');
    check_size(&bytes)?;
    Ok(bytes)
}

fn read(bytes: &[u8]) -> Result<Content, StoreError> {
    check_size(bytes)?;
    let text = scan::utf8(bytes)?;
    scan::check_nesting(text, NESTING_LIMIT)?;
    check_format(text)?;
    let file: FileForm = serde_json::from_str(text).map_err(|error| StoreError::malformed(&error))?;

    /// The content as the characters it is made of.
    #[derive(Deserialize)]
    struct Raw<'a> {
        #[serde(borrow)]
        content: &'a RawValue,
    }
    let raw: Raw<'_> = serde_json::from_str(text).map_err(|error| StoreError::malformed(&error))?;
    if hash(&compact(raw.content.get())?) != file.hash {
        return Err(StoreError::damaged("the content does not match its hash").about(Damage::File));
    }
    content_of(file.content)
}

fn check_size(bytes: &[u8]) -> Result<(), StoreError> {
    if bytes.len() > FILE_LIMIT {
        return Err(StoreError::TooLarge { bytes: bytes.len() as u64, limit: FILE_LIMIT as u64 });
    }
    Ok(())
}

/// A newer file may have keys we do not know, so its version is looked at before them.
fn check_format(text: &str) -> Result<(), StoreError> {
    #[derive(Deserialize)]
    struct Head {
        format: Option<serde_json::Value>,
    }
    if !text.trim_start().starts_with('{') {
        return Err(StoreError::NotATashikaFile);
    }
    let head: Head = serde_json::from_str(text).map_err(|error| StoreError::malformed(&error))?;
    let version = head
        .format
        .as_ref()
        .and_then(serde_json::Value::as_str)
        .and_then(|format| format.strip_prefix(FORMAT))
        .and_then(|version| version.parse::<u64>().ok());
    match version {
        Some(1..=VERSION) => Ok(()),
        Some(newer) if newer > VERSION => Err(StoreError::Newer { found: newer, known: VERSION }),
        _ => Err(StoreError::NotATashikaFile),
    }
}

/// Hash of a content whose insignificant white space has been removed.
fn hash(compact: &str) -> String {
    format!("sha256:{}", audit::hex(&Sha256::digest(compact.as_bytes())))
}

#[cfg(test)]
mod tests;
