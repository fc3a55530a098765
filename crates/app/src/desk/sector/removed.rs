//! Removing an installed guideline or the results of members, and taking that back.
//!
//! Responsible for: keeping what was removed last until the program closes, in memory alone, so that what is removed is
//! gone from the data folder. Not responsible for: drafts that are put away (`lists`), whose way back is the store.

use std::path::PathBuf;

use store::ResultRow;

use crate::clock::Now;
use crate::desk::Desk;
use crate::error::AppError;
use crate::export::write_once;
use crate::sector::library::key as key_of;
use crate::sector::members::put;
use crate::wire::{LangRequest, MembersRequest, MembersView, SectorRequest, SectorsView};

/// What was removed last.
#[derive(Default)]
pub(in crate::desk) struct Removed {
    guideline: Option<RemovedGuideline>,
    results: Option<RemovedResults>,
}

struct RemovedGuideline {
    key: String,
    path: PathBuf,
    content: Vec<u8>,
}

struct RemovedResults {
    sector: String,
    rows: Vec<ResultRow>,
}

impl Desk {
    /// Removes an installed guideline, also one that cannot be read. Assessments under it stay and say what is
    /// missing.
    pub fn remove_sector(&mut self, request: &SectorRequest) -> Result<SectorsView, AppError> {
        // The path comes from the folder and never from the request.
        let found = self
            .library()
            .installed()?
            .into_iter()
            .find(|file| key_of(&file.id, &file.version.to_string()) == request.key);
        let path = found.ok_or_else(|| not_found(&request.key))?.path;
        let disk = |source| AppError::Disk { path: path.display().to_string(), source };
        let content = std::fs::read(&path).map_err(disk)?;
        std::fs::remove_file(&path).map_err(disk)?;
        self.removed.guideline = Some(RemovedGuideline { key: request.key.clone(), path, content });
        self.forget_grounds();
        self.list_sectors(&LangRequest { lang: request.lang.clone() })
    }

    /// Puts the guideline that was removed last back where it was.
    pub fn restore_sector(&mut self, request: &SectorRequest) -> Result<SectorsView, AppError> {
        let removed = self.removed.guideline.take_if(|removed| removed.key == request.key);
        let removed = removed.ok_or_else(|| not_found(&request.key))?;
        // A file that was installed since then stands there already.
        if !removed.path.exists() {
            write_once(&removed.path, &removed.content)?;
        }
        self.forget_grounds();
        self.list_sectors(&LangRequest { lang: request.lang.clone() })
    }

    /// Removes all results under a guideline.
    pub fn remove_results(&mut self, request: &MembersRequest, now: Now) -> Result<MembersView, AppError> {
        let sector = self.store.sector_draft(&request.key)?.guideline;
        let rows = self.store.sector_results(&sector)?;
        self.store.remove_sector_results(&sector, now.timestamp())?;
        self.removed.results = Some(RemovedResults { sector, rows });
        self.members(request)
    }

    /// Brings the results back that were removed last. A newer one that came since then stays.
    pub fn restore_results(&mut self, request: &MembersRequest, now: Now) -> Result<MembersView, AppError> {
        let sector = self.store.sector_draft(&request.key)?.guideline;
        let removed = self.removed.results.take_if(|removed| removed.sector == sector);
        let removed = removed.ok_or_else(|| not_found(&sector))?;
        put(&mut self.store, &sector, &removed.rows, now)?;
        self.members(request)
    }
}

fn not_found(what: &str) -> AppError {
    AppError::NotFound { what: what.to_owned() }
}
