//! Result files: what a member hands to the association.
//!
//! Responsible for: making one from an assessment under a guideline, signing it if wished, opening one strictly, and the
//! guard against My Numbers on the way out and in. Not responsible for: what goes into it (`sector::member`), asking
//! the member.

use model::{AnswerSet, AssessmentResult};
use seal::{DOCUMENT_LIMIT, Fingerprint, SigningKey, open_document, sign_document};
use sector::member::{self, FORMAT, FreeText, MemberResult, Origin};
use sector::overlay::Guideline;
use sha2::{Digest, Sha256};

use super::error::SectorError;
use crate::clock::Now;
use crate::error::AppError;
use crate::guard;

/// How the names of result files end.
pub const ENDING: &str = "tresult";

/// What the member ticked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ticked {
    /// The name of the service goes into the file.
    pub name: bool,
    /// The note of the service goes into the file.
    pub note: bool,
}

/// Who hands over which assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ids {
    /// The member.
    pub member: String,
    /// The service.
    pub subject: String,
}

impl Ids {
    /// Ids from the names in an answers file: the organisation, or the service where no organisation is named, and the
    /// service with its transaction. The same names give the same ids, so a later file replaces an earlier one. They
    /// are no secret: whoever guesses the names can make them.
    pub fn of_names(answers: &AnswerSet) -> Self {
        let service = &answers.service;
        let organisation = service.organisation.as_deref().map(str::trim).filter(|name| !name.is_empty());
        let transaction = service.transaction.as_deref().unwrap_or_default().trim();
        let name = service.name.trim();
        Self {
            member: short(&["member", organisation.unwrap_or(name)]),
            subject: short(&["subject", name, transaction]),
        }
    }
}

/// Sixteen letters of a hash over parts, each ended by a byte that no text has. Letters alone, so that no run of digits
/// looks like a number.
fn short(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    let halves = hash.finalize().into_iter().take(8).flat_map(|byte| [byte >> 4, byte & 15]);
    halves.map(|half| char::from(b'a' + half)).collect()
}

/// What a result file will hold.
///
/// # Errors
/// [`SectorError::Make`] when the assessment was not made under this guideline.
pub fn make(
    ids: &Ids,
    result: &AssessmentResult,
    answers: &AnswerSet,
    guideline: &Guideline,
    ticked: Ticked,
    now: Now,
) -> Result<MemberResult, AppError> {
    let service = &answers.service;
    let free = FreeText {
        name: Some(service.name.trim().to_owned()).filter(|name| ticked.name && !name.is_empty()),
        note: service.note.clone().filter(|note| ticked.note && !note.trim().is_empty()),
    };
    let made_at = now.in_words();
    let origin = Origin { member: &ids.member, subject: &ids.subject, made_at: &made_at };
    Ok(member::make(origin, result, answers, guideline, free).map_err(SectorError::Make)?)
}

/// The file, signed with a key where there is one.
///
/// # Errors
/// When a text looks like it holds a My Number; [`SectorError::Seal`]; [`SectorError::Result`] for what could not be
/// opened again, such as a note of more characters than results take.
pub fn file(result: &MemberResult, key: Option<&SigningKey>) -> Result<Vec<u8>, AppError> {
    for (field, text) in [("name", &result.name), ("note", &result.note)] {
        text.as_ref().map_or(Ok(()), |text| guard::text(field, text))?;
    }
    let body = serde_json::to_value(result).map_err(AppError::StoredResult)?;
    let bytes = sign_document(FORMAT, &body, key).map_err(SectorError::Seal)?;
    open(&bytes)?;
    Ok(bytes)
}

/// A result file that was opened.
#[derive(Clone, Debug)]
pub struct Opened {
    /// Its content.
    pub result: MemberResult,
    /// Who signed it; nothing when nobody did.
    pub signer: Option<Fingerprint>,
    /// `sha256:` and the hash of the content.
    pub hash: String,
    /// The content as text, as it is kept.
    pub content: String,
}

/// Opens a result file. It comes from outside: hash, signature, every key and every size are looked at.
///
/// # Errors
/// [`SectorError::Open`], [`SectorError::Result`], and findings of the guard.
pub fn open(bytes: &[u8]) -> Result<Opened, AppError> {
    let document = open_document(bytes, FORMAT, DOCUMENT_LIMIT).map_err(SectorError::Open)?;
    guard::document(bytes)?;
    let content = document.body.to_string();
    let result = member::parse(document.body).map_err(SectorError::Result)?;
    Ok(Opened { result, signer: document.signer, hash: document.hash, content })
}
