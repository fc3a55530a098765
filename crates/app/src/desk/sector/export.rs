//! Statistics and impact as files: CSV and PDF, without small groups.
//!
//! Responsible for: which tables, and the export folder. Members who still have to act are not in any of them. Not
//! responsible for: leaving groups out (`sector::statistics`, `sector::impact`), words (`sector::figures`).

use std::path::Path;
use std::sync::Arc;

use sector::statistics::{SmallestGroup, statistics};

use super::impact::Replayed;
use crate::clock::Now;
use crate::desk::settings::saved_file;
use crate::desk::{Desk, parse_lang};
use crate::error::AppError;
use crate::export::{file_name, write_new};
use crate::sector::SectorError;
use crate::sector::figures::{self, Sheet};
use crate::wire::{ExportMembersRequest, SavedFile};

impl Desk {
    /// Writes where the members stand, or what a draft would change, into the export folder.
    ///
    /// # Errors
    /// When the smallest group is too small to protect anybody, or the draft cannot be laid over the policies.
    pub fn export_members(&self, request: &ExportMembersRequest, now: Now) -> Result<SavedFile, AppError> {
        let lang = parse_lang(&request.lang);
        let k = SmallestGroup::new(request.k).map_err(SectorError::Group)?;
        let not_found = || AppError::NotFound { what: request.kind.clone() };
        let (what, ending) = request.kind.rsplit_once('-').ok_or_else(not_found)?;
        let (guideline, kind, (head, tables)) = match what {
            "members" => {
                let (collection, guideline) = self.results(&request.key)?;
                let exported = statistics(&collection, &guideline).suppressed(k);
                let told = figures::statistics(&exported, &guideline, lang);
                (Arc::clone(&guideline), "sector-export-members", told)
            }
            "impact" => {
                let asked = request.impact.as_ref().ok_or_else(not_found)?;
                let Replayed { found, draft, current } = self.replayed(asked, now)?;
                let told = figures::impact(&found.exported(k), &draft, current.as_deref(), lang);
                (draft, "sector-export-impact", told)
            }
            _ => return Err(not_found()),
        };
        let header = &guideline.pack.header;
        let (title, day) = (words::Words::of(lang).say(kind), now.today().to_string());
        let name = file_name(&[&header.id, &header.version, &title, &day], ending);
        let sheet = Sheet {
            kind,
            guidelines: vec![&guideline],
            head: &head,
            tables: &tables,
            today: now.today(),
            lang,
        };
        let bytes = sheet.bytes(Path::new(&name))?;
        Ok(saved_file(&write_new(&self.export_folder()?, &name, &bytes)?, Vec::new()))
    }
}
