//! Drafts: begin, open, put away, take back a change, preview.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use engine::Engine;
use model::{Lang, Text};
use sector::Pack;

use super::list_title;
use crate::clock::Now;
use crate::desk::{DEFAULT_FRAMEWORK, Desk, parse_lang};
use crate::error::AppError;
use crate::form::{Named, restamped, skeleton};
use crate::guard;
use crate::sector::document::{DocumentSource, guideline_input};
use crate::wire::{NewSectorRequest, PreviewFile, SectorDraftRequest, SectorDraftView};

impl Desk {
    /// Begins a draft from a guideline or from the bare skeleton.
    ///
    /// # Errors
    /// When the id is no kebab-case word or nothing is there to start from.
    pub fn new_sector_draft(
        &mut self,
        request: &NewSectorRequest,
        now: Now,
    ) -> Result<SectorDraftView, AppError> {
        for (field, text) in
            [("title", &request.title), ("publisher", &request.publisher), ("id", &request.id)]
        {
            guard::text(field, text)?;
        }
        if request.title.trim().is_empty() {
            return Err(AppError::NameRequired);
        }
        let is_word = |part: &str| {
            !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        };
        if !request.id.split('-').all(is_word) {
            return Err(AppError::InvalidId { id: request.id.clone() });
        }
        let lang = parse_lang(&request.lang);
        let title = match lang {
            Lang::Ja => Text { ja: request.title.clone(), en: String::new() },
            Lang::En => Text { ja: String::new(), en: request.title.clone() },
        };
        let named = Named { id: &request.id, title, publisher: request.publisher.trim(), today: now.today() };
        let pack = if request.from.is_empty() {
            skeleton(&named, self.catalogue(), DEFAULT_FRAMEWORK)
        } else {
            restamped(&self.guideline(&request.from)?.pack, &named, self.catalogue())
        };
        let key = self.add_draft(pack, now)?;
        self.draft_view(&key, lang, now)
    }

    /// Adds a pack as a draft.
    pub(super) fn add_draft(&mut self, pack: Pack, now: Now) -> Result<String, AppError> {
        let pack = sector::rebase::recorded(None, pack, self.catalogue());
        let content = serde_json::to_string(&pack).map_err(AppError::StoredResult)?;
        let title = list_title(&pack);
        Ok(self.store.add_sector_draft(&pack.header.id, &title, &content, now.timestamp())?)
    }

    /// Opens a draft.
    pub fn open_sector_draft(
        &self,
        request: &SectorDraftRequest,
        now: Now,
    ) -> Result<SectorDraftView, AppError> {
        self.draft_view(&request.key, parse_lang(&request.lang), now)
    }

    /// Takes back the last change of a draft.
    pub fn undo_sector_draft(
        &mut self,
        request: &SectorDraftRequest,
        now: Now,
    ) -> Result<SectorDraftView, AppError> {
        self.step_draft(request, false, now)
    }

    /// Does a change again that was taken back.
    pub fn redo_sector_draft(
        &mut self,
        request: &SectorDraftRequest,
        now: Now,
    ) -> Result<SectorDraftView, AppError> {
        self.step_draft(request, true, now)
    }

    fn step_draft(
        &mut self,
        request: &SectorDraftRequest,
        redo: bool,
        now: Now,
    ) -> Result<SectorDraftView, AppError> {
        if let Some(content) = self.store.sector_draft_state(&request.key, redo)? {
            let pack: Pack = serde_json::from_str(&content).map_err(AppError::StoredResult)?;
            let (id, title) = (pack.header.id.clone(), list_title(&pack));
            self.store.step_sector_draft(&request.key, redo, &id, &title, now.timestamp())?;
        }
        self.draft_view(&request.key, parse_lang(&request.lang), now)
    }

    /// The document of a draft as PDF.
    ///
    /// # Errors
    /// When the draft cannot be laid over the policies; the checker says why.
    pub fn preview_sector(&self, request: &SectorDraftRequest) -> Result<PreviewFile, AppError> {
        let pdf = self.draft_pdf(&request.key, parse_lang(&request.lang))?;
        Ok(PreviewFile { base64: STANDARD.encode(pdf), replaced: Vec::new(), missing: Vec::new() })
    }

    pub(super) fn draft_pdf(&self, key: &str, lang: Lang) -> Result<Vec<u8>, AppError> {
        let open = self.open_draft(key)?;
        let guideline = open.guideline.as_ref().ok_or(AppError::DraftHasErrors)?;
        let engine = Engine::new(guideline.catalogue_on(guideline.pack.header.date).clone());
        let input = guideline_input(&DocumentSource {
            guideline,
            engine: &engine,
            fingerprint: None,
            draft: true,
            lang,
        });
        Ok(report::guideline_pdf(&input)?)
    }
}
