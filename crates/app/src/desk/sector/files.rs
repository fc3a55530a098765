//! Documents of drafts and comparisons as files, and a draft as a folder.
//!
//! Responsible for: which file, its name, and the export folder. Not responsible for: content (`sector::document`,
//! `sector::comparison`), publishing.

use std::path::{Path, PathBuf};

use engine::Engine;
use model::Lang;
use sector::write::write_pack;

use crate::desk::settings::saved_file;
use crate::desk::{Desk, parse_lang};
use crate::error::AppError;
use crate::export::{file_name, write_new};
use crate::phrase::Phrases;
use crate::sector::SectorError;
use crate::sector::begin::Begun;
use crate::sector::comparison::{Side, comparison_input};
use crate::sector::document::{DocumentSource, guideline_input};
use crate::wire::{SavedFile, SectorFileExportRequest};

/// As many folders of the same name are tried.
const MOST_FOLDERS: u32 = 1000;

impl Desk {
    /// Writes a document of a draft, a comparison table, or the draft as a folder into the export folder.
    ///
    /// # Errors
    /// When the draft cannot be laid over the policies, there is no such version, or the disk fails.
    pub fn export_sector(&self, request: &SectorFileExportRequest) -> Result<SavedFile, AppError> {
        let lang = parse_lang(&request.lang);
        let folder = self.export_folder()?;
        let (name, bytes) = match request.kind.as_str() {
            "guideline-pdf" => {
                (self.draft_name(&request.key, lang, "pdf")?, self.draft_pdf(&request.key, lang)?)
            }
            "guideline-docx" => {
                (self.draft_name(&request.key, lang, "docx")?, self.draft_docx(&request.key, lang)?)
            }
            "comparison-pdf" => self.comparison_file(request, lang, "pdf")?,
            "comparison-docx" => self.comparison_file(request, lang, "docx")?,
            "folder" => return self.draft_folder(&request.key, &folder),
            other => return Err(AppError::NotFound { what: other.to_owned() }),
        };
        Ok(saved_file(&write_new(&folder, &name, &bytes)?, Vec::new()))
    }

    fn draft_name(&self, key: &str, lang: Lang, ending: &str) -> Result<String, AppError> {
        let open = self.open_draft(key)?;
        let header = &open.pack.header;
        let kind = self.phrases(lang).say("file-sector-draft");
        Ok(file_name(&[&header.id, &header.version, &kind, lang.tag()], ending))
    }

    fn draft_docx(&self, key: &str, lang: Lang) -> Result<Vec<u8>, AppError> {
        let open = self.open_draft(key)?;
        let guideline = open.guideline.as_ref().ok_or(AppError::DraftHasErrors)?;
        let engine = Engine::new(guideline.catalogue_on(guideline.pack.header.date).clone());
        let source = DocumentSource { guideline, engine: &engine, fingerprint: None, draft: true, lang };
        Ok(report::guideline_docx(&guideline_input(&source))?)
    }

    fn comparison_file(
        &self,
        request: &SectorFileExportRequest,
        lang: Lang,
        ending: &str,
    ) -> Result<(String, Vec<u8>), AppError> {
        let (old, new) = self.two_versions(&request.key, &request.old, &request.new)?;
        let comparison = sector::diff::compare(&old, &new, lang);
        let draft = request.new.is_empty();
        let input = comparison_input(Side::of(&old), Side::of(&new), &comparison, draft, lang);
        let bytes = match ending {
            "docx" => report::comparison_docx(&input)?,
            _ => report::comparison_pdf(&input)?,
        };
        let (before, after) = (&old.pack.header, &new.pack.header);
        let kind = Phrases::new(&new.catalogue, lang).say("file-sector-comparison");
        Ok((file_name(&[&after.id, &before.version, &after.version, &kind, lang.tag()], ending), bytes))
    }

    /// The draft as a folder of its files, as the command line reads it: named as the guideline, because a folder must
    /// be, and within a numbered one where that name is taken.
    fn draft_folder(&self, key: &str, folder: &Path) -> Result<SavedFile, AppError> {
        let pack = self.open_draft(key)?.pack;
        let files = write_pack(&pack).map_err(SectorError::Write)?;
        let begun = Begun { files };
        let id = &pack.header.id;
        let place = |number: u32| -> PathBuf {
            if number == 1 { folder.join(id) } else { folder.join(format!("{id} ({number})")).join(id) }
        };
        for number in 1..MOST_FOLDERS {
            let path = place(number);
            match begun.place(&path) {
                Ok(together) => together.keep(),
                Err(AppError::Exists { .. }) => continue,
                Err(error) => return Err(error),
            }
            // The folder that the window may show is that of exports.
            return Ok(SavedFile { folder: folder.display().to_string(), ..saved_file(&path, Vec::new()) });
        }
        Err(AppError::Exists { path: folder.join(id).display().to_string() })
    }
}
