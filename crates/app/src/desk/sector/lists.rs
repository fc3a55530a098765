//! The lists of guidelines: own drafts, installed and shipped guidelines, keys; reading one and installing.
//!
//! Responsible for: what the screens show of each, also of a file that cannot be used. Not responsible for: verifying
//! (`sector::install`, `sector::library`).

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use model::Lang;
use sector::Pack;
use sector::overlay::{apply, base_mismatch};
use sector::read::{SHIPPED, read_pack_of, shipped};

use crate::clock::Now;
use crate::desk::{Desk, parse_lang};
use crate::error::AppError;
use crate::form::FormContext;
use crate::guard;
use crate::phrase::{Phrases, say_error_on_screen};
use crate::sector::SectorError;
use crate::sector::install::{Agreed, Verified, install, verify};
use crate::sector::library::{Installed, Loaded, Origin, key as key_of};
use crate::sector::phrase::SectorPhrases;
use crate::wire::{
    GuidelineView, InstallSectorRequest, LangRequest, SectorDraftRequest, SectorDraftRow, SectorFileRequest,
    SectorFileView, SectorKeyRow, SectorRequest, SectorRow, SectorsView,
};

use super::view::{base_text, count, parts};

impl Desk {
    /// Everything on the screen of guidelines.
    pub fn list_sectors(&self, request: &LangRequest) -> Result<SectorsView, AppError> {
        let lang = parse_lang(&request.lang);
        let keys = self.store.sector_keys()?.into_iter().map(|row| SectorKeyRow {
            fingerprint: row.fingerprint,
            name: row.name,
            created: row.created.to_string(),
        });
        let installed = self.library().installed()?;
        Ok(SectorsView {
            drafts: self.draft_rows(lang)?,
            installed: self.installed_rows(&installed, lang),
            shipped: self.shipped_rows(&installed, lang),
            keys: keys.collect(),
        })
    }

    fn draft_rows(&self, lang: Lang) -> Result<Vec<SectorDraftRow>, AppError> {
        let mut rows = Vec::new();
        for row in self.store.sector_drafts()? {
            let stored = self.store.sector_draft(&row.key)?;
            // One draft that cannot be read does not keep the others from being shown.
            let pack: Option<Pack> = serde_json::from_str(&stored.content).ok();
            let header = pack.map(|pack| pack.header);
            let title = header.as_ref().map(|header| header.title.in_lang(lang).to_owned());
            rows.push(SectorDraftRow {
                title: title.filter(|title| !title.trim().is_empty()).unwrap_or(row.title),
                version: header.map(|header| header.version).unwrap_or_default(),
                changed: row.changed.to_string(),
                published: count(self.store.sector_versions(&row.guideline)?.len()),
                results: self.store.sector_result_count(&row.guideline)?,
                guideline: row.guideline,
                key: row.key,
            });
        }
        Ok(rows)
    }

    fn installed_rows(&self, installed: &[Installed], lang: Lang) -> Vec<SectorRow> {
        let phrases = self.phrases(lang);
        let mut rows: Vec<SectorRow> = installed
            .iter()
            .map(|file| match &file.loaded {
                Ok(loaded) => {
                    let newer =
                        installed.iter().find(|other| other.id == file.id && other.version > file.version);
                    let mut row = self.row(loaded, lang);
                    if let Some(newer) = newer {
                        let version = newer.version.to_string();
                        row.remark = phrases.say_with("sector-remark-newer", &[("version", &version)]);
                    }
                    row
                }
                Err(error) => SectorRow {
                    key: key_of(&file.id, &file.version.to_string()),
                    id: file.id.clone(),
                    version: file.version.to_string(),
                    date: String::new(),
                    title: file.id.clone(),
                    publisher: String::new(),
                    notice: String::new(),
                    state: "unreadable".to_owned(),
                    fingerprint: String::new(),
                    problem: say_error_on_screen(error, lang),
                    remark: String::new(),
                },
            })
            .collect();
        rows.sort_by(|a, b| a.title.cmp(&b.title));
        rows
    }

    /// The shipped guidelines; one that cannot be laid over policies of the organisation says so.
    fn shipped_rows(&self, installed: &[Installed], lang: Lang) -> Vec<SectorRow> {
        let phrases = self.phrases(lang);
        let rows = shipped().into_iter().map(|(id, files)| {
            let read = read_pack_of(&id, &files, &format!("{SHIPPED}/{id}"));
            let (pack, _) = read.map_err(SectorError::Unreadable)?;
            let mut row = pack_row(&pack, &phrases, "shipped");
            let problem = match base_mismatch(&pack, self.catalogue()) {
                Some(mismatch) => Some(SectorError::WrongBase(Box::new(mismatch))),
                None => apply(&pack, self.catalogue()).err().map(SectorError::Unreadable),
            };
            row.problem = problem.map(|error| say_error_on_screen(&error.into(), lang)).unwrap_or_default();
            if installed.iter().any(|file| file.id == id) {
                row.remark = phrases.say("sector-remark-installed-first");
            }
            Ok::<_, SectorError>(row)
        });
        // What is shipped can be read, as a test makes sure.
        rows.filter_map(Result::ok).collect()
    }

    /// A guideline that was read: also one for other base policies, which then says why it cannot be used.
    fn row(&self, loaded: &Loaded, lang: Lang) -> SectorRow {
        let words = SectorPhrases::new(&loaded.guideline, lang);
        let state = match loaded.origin {
            Origin::Shipped => "shipped",
            Origin::Installed(_) => "installed",
            Origin::File(_) | Origin::Folder(_) => "file",
        };
        let mut row = pack_row(loaded.pack(), words.phrases(), state);
        row.notice = words.filled(&loaded.pack().header.notice);
        row.fingerprint = loaded.fingerprint_text().unwrap_or_default();
        if let Some(mismatch) = &loaded.guideline.mismatch {
            let error = SectorError::WrongBase(Box::new(mismatch.clone()));
            row.problem = say_error_on_screen(&error.into(), lang);
        }
        row
    }

    /// A guideline to read.
    pub fn read_sector(&self, request: &SectorRequest) -> Result<GuidelineView, AppError> {
        let lang = parse_lang(&request.lang);
        let loaded = self.loaded(&request.key)?;
        let guideline = &loaded.guideline;
        let phrases = Phrases::new(&guideline.catalogue, lang);
        let context = FormContext { pack: &guideline.pack, catalogue: &guideline.catalogue, phrases };
        let (chapters, matrix) = parts(&context, Some(guideline), &[]);
        Ok(GuidelineView { row: self.row(&loaded, lang), chapters, matrix })
    }

    /// What a file turns out to be. Nothing is installed.
    pub fn inspect_sector_file(&self, request: &SectorFileRequest) -> Result<SectorFileView, AppError> {
        let (verified, _) = self.verified(&request.name, &request.content)?;
        let lang = parse_lang(&request.lang);
        let installed = verified.installed.as_ref();
        // Another key than that of the installed version is confirmed anew, although it may be known.
        let changed = installed.and_then(|(_, key)| *key).is_some_and(|key| key != verified.fingerprint);
        Ok(SectorFileView {
            row: self.row(&verified.loaded, lang),
            base: base_text(&verified.loaded.pack().header.base),
            base_matches: verified.loaded.guideline.mismatch.is_none(),
            known_publisher: verified.known && !changed,
            installed_version: installed.map(|(version, _)| version.to_string()).unwrap_or_default(),
            older: verified.is_older(),
        })
    }

    /// Installs a file, both it and its publisher or neither.
    pub fn install_sector(
        &mut self,
        request: &InstallSectorRequest,
        now: Now,
    ) -> Result<SectorsView, AppError> {
        let (verified, bytes) = self.verified(&request.name, &request.content)?;
        let publisher = match request.fingerprint.trim() {
            "" => None,
            typed => Some(typed.parse().map_err(SectorError::Fingerprint)?),
        };
        let agreed = Agreed { publisher, older: request.older };
        install(&self.library(), &self.data, &verified, &bytes, agreed, now.today())?;
        self.forget_grounds();
        self.list_sectors(&LangRequest { lang: request.lang.clone() })
    }

    fn verified(&self, name: &str, content: &str) -> Result<(Verified, Vec<u8>), AppError> {
        guard::file_name(Path::new(name))?;
        let bytes = STANDARD.decode(content).map_err(|_| AppError::NotFound { what: name.to_owned() })?;
        Ok((verify(&self.library(), &bytes, Path::new(name))?, bytes))
    }

    /// Puts a draft away.
    pub fn trash_sector_draft(
        &mut self,
        request: &SectorDraftRequest,
        now: Now,
    ) -> Result<SectorsView, AppError> {
        self.put_away(request, true, now)
    }

    /// Takes a draft back that was put away.
    pub fn restore_sector_draft(
        &mut self,
        request: &SectorDraftRequest,
        now: Now,
    ) -> Result<SectorsView, AppError> {
        self.put_away(request, false, now)
    }

    fn put_away(
        &mut self,
        request: &SectorDraftRequest,
        away: bool,
        now: Now,
    ) -> Result<SectorsView, AppError> {
        self.store.trash_sector_draft(&request.key, away, now.timestamp())?;
        self.list_sectors(&LangRequest { lang: request.lang.clone() })
    }
}

/// What a pack says about itself.
fn pack_row(pack: &Pack, phrases: &Phrases<'_>, state: &str) -> SectorRow {
    let header = &pack.header;
    SectorRow {
        key: key_of(&header.id, &header.version),
        id: header.id.clone(),
        version: header.version.clone(),
        date: header.date.to_string(),
        title: phrases.text(&header.title).to_owned(),
        publisher: header.publisher.clone(),
        notice: phrases.text(&header.notice).to_owned(),
        state: state.to_owned(),
        fingerprint: String::new(),
        problem: String::new(),
        remark: String::new(),
    }
}
