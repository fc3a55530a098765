//! The result file of an assessment, as a member hands it to the association: preview and export.
//!
//! Responsible for: ids that stay, and showing every value of the file in words. Not responsible for: what goes into it
//! (`sector::member`), signing and the guard (`sector::result`).

mod words;

use model::{AnswerSet, AssessmentResult};
use seal::Passphrase;
use sector::member::MemberResult;
use sha2::{Digest, Sha256};
use store::AssessmentId;

use crate::clock::Now;
use crate::desk::ground::Ground;
use crate::desk::settings::saved_file;
use crate::desk::{Desk, Opened, parse_id, parse_lang};
use crate::error::AppError;
use crate::export::{file_name, write_new};
use crate::sector::SectorError;
use crate::sector::result::{ENDING, Ids, Ticked, file, make};
use crate::wire::{MemberResultPreview, MemberResultRequest, SavedFile};

/// The setting that holds the id of this member.
const MEMBER: &str = "member-id";

/// Letters of an id.
const LETTERS: usize = 20;

/// Letters of an id in the name of a file.
const SHORT: usize = 6;

impl Desk {
    /// Everything that the result file of an assessment would hold.
    ///
    /// # Errors
    /// When the assessment is under no guideline that can be used, or was evaluated under other policies.
    pub fn preview_member_result(
        &mut self,
        request: &MemberResultRequest,
        now: Now,
    ) -> Result<MemberResultPreview, AppError> {
        let (result, opened) = self.member_result(request, now)?;
        let guideline = usable(&opened.ground)?;
        let groups = words::groups(guideline, &result, parse_lang(&request.lang));
        Ok(MemberResultPreview { groups, name: name(&result) })
    }

    /// Writes the result file into the export folder, signed where a key is named.
    pub fn export_member_result(
        &mut self,
        request: MemberResultRequest,
        now: Now,
    ) -> Result<SavedFile, AppError> {
        let (result, _) = self.member_result(&request, now)?;
        let passphrase = Passphrase::new(request.passphrase);
        let key = match request.key.as_str() {
            "" => None,
            fingerprint => Some(self.signing_key(fingerprint, &passphrase)?),
        };
        let bytes = file(&result, key.as_ref())?;
        Ok(saved_file(&write_new(&self.export_folder()?, &name(&result), &bytes)?, Vec::new()))
    }

    fn member_result(
        &mut self,
        request: &MemberResultRequest,
        now: Now,
    ) -> Result<(MemberResult, Opened), AppError> {
        let id = parse_id(&request.id)?;
        let opened = self.opened(&id, parse_lang(&request.lang), now)?;
        let guideline = usable(&opened.ground)?;
        if opened.notice.is_some() {
            return Err(AppError::ReevaluateFirst);
        }
        let (answers, result): (&AnswerSet, &AssessmentResult) = (&opened.stored.answers, &opened.result);
        let ticked = Ticked { name: request.with_name, note: request.with_note };
        let ids = self.ids(&id, now)?;
        Ok((make(&ids, result, answers, guideline, ticked, now)?, opened))
    }

    /// Ids that say nothing and stay: that of the member in this data folder, that of the assessment.
    fn ids(&mut self, id: &AssessmentId, now: Now) -> Result<Ids, AppError> {
        let member = match self.store.setting(MEMBER)? {
            Some(member) => member,
            None => {
                let mut random = [0; 32];
                getrandom::fill(&mut random).map_err(|_| SectorError::Key(seal::NoRandomness.into()))?;
                let member = letters(&random);
                self.store.save_setting(MEMBER, Some(&member), now.timestamp())?;
                member
            }
        };
        let subject = letters(&Sha256::digest(format!("{member} {id}").as_bytes()));
        Ok(Ids { member, subject })
    }
}

/// The guideline of an assessment; why it cannot be used where it cannot.
fn usable(ground: &Ground) -> Result<&sector::overlay::Guideline, AppError> {
    ground.guideline().ok_or_else(|| match ground.key.as_str() {
        "" => SectorError::Make(sector::member::MakeError::NotUnderGuideline).into(),
        key => SectorError::NoGuideline { key: key.to_owned(), known: Vec::new() }.into(),
    })
}

/// Letters for bytes; letters alone, so that no run of digits looks like a number.
fn letters(bytes: &[u8]) -> String {
    let halves = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]).take(LETTERS);
    halves.map(|half| char::from(b'a' + half)).collect()
}

/// The name of the file, which tells no more than the file does.
fn name(result: &MemberResult) -> String {
    let short: String = result.subject.chars().take(SHORT).collect();
    let day = result.made_at.get(.."2026-11-26".len()).unwrap_or_default();
    file_name(&[&result.sector.id, &result.sector.version, day, &short], ENDING)
}
