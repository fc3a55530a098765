//! What live tests take from an open data folder: roots, day, names of methods.
//!
//! Responsible for: the setting of additional roots. Not responsible for: tests (`card_console`), and evidence
//! that is kept (`evidence`).

use std::path::{Path, PathBuf};

use evidence::Roots;
use model::evidence::TestId;
use model::result::PolicyStamp;
use store::AssessmentId;

use super::{Desk, parse_lang};
use crate::card_console::{self, CardSetup};
use crate::clock::Now;
use crate::error::AppError;
use crate::wire::{CardOffer, LangRequest};

/// Key of the setting.
pub(super) const TRUST_FOLDER: &str = "trust-folder";

impl Desk {
    /// What the screen of live tests offers.
    pub fn card_offer(&self, request: &LangRequest) -> CardOffer {
        card_console::offer(&self.phrases(parse_lang(&request.lang)))
    }

    /// What a test runs with.
    pub fn card_setup(&self, test: &str, now: Now) -> Result<CardSetup, AppError> {
        let method = TestId::parse(test)
            .filter(|test| *test == TestId::JpkiSignature)
            .and_then(card_console::method_of)
            .and_then(|id| self.catalogue().method(&id.into()));
        Ok(CardSetup {
            trust_folder: self.store.setting(TRUST_FOLDER)?.map(PathBuf::from),
            as_of: now.today(),
            guideline_seconds: method
                .and_then(|method| method.user_seconds.as_ref())
                .map(|seconds| seconds.value),
        })
    }

    /// Whether an assessment is there to attach evidence to.
    ///
    /// # Errors
    /// When there is none, or it lies in the bin.
    pub fn holds(&self, id: &AssessmentId) -> Result<(), AppError> {
        match self.store.load(id)?.deleted {
            None => Ok(()),
            Some(_) => Err(AppError::NotFound { what: id.to_string() }),
        }
    }

    /// The policies in force, as evidence names them.
    pub fn policy_stamp(&self) -> PolicyStamp {
        let pack = self.catalogue().pack();
        PolicyStamp {
            id: pack.id.clone(),
            version: pack.version.clone(),
            hash: self.catalogue().hash().to_owned(),
        }
    }
}

/// All roots that a test accepts, with those of a folder.
///
/// # Errors
/// When the folder holds something else.
pub fn roots(folder: Option<&Path>) -> Result<Roots, AppError> {
    let roots = Roots::shipped().with_simulation();
    match folder {
        Some(folder) => Ok(roots.with_folder(folder)?),
        None => Ok(roots),
    }
}
