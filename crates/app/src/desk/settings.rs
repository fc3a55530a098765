//! Settings, diagnosis, backup.

use std::path::{Path, PathBuf};

use model::Lang;
use store::{Overwrite, Restored, Store};

use super::card::TRUST_FOLDER;
use super::refusal::Refusal;
use super::{DATA_FILE, Desk, folder, may_be_folder, parse_lang};
use crate::clock::Now;
use crate::error::AppError;
use crate::phrase::Phrases;
use crate::view::catalogue_view;
use crate::wire::{
    CatalogueView, DiagnosisView, LangRequest, PackText, RestoreRequest, SaveSettingsRequest, SavedFile,
    SettingsView, StartUp,
};

const EXPORT_FOLDER: &str = "export-folder";

impl Desk {
    /// What the window needs before its first screen.
    pub fn start_up(&self, version: &str, now: Now) -> Result<StartUp, AppError> {
        let counts = self.store.counts()?;
        Ok(StartUp {
            version: version.to_owned(),
            today: now.today().to_string(),
            settings: self.settings()?,
            first_start: counts.kept + counts.binned == 0,
        })
    }

    /// The policies in a language.
    pub fn get_catalogue(&self, request: &LangRequest) -> CatalogueView {
        catalogue_view(&self.phrases(parse_lang(&request.lang)), &self.shipped)
    }

    /// Changes settings: all that are given, or none.
    pub fn save_settings(
        &mut self,
        request: &SaveSettingsRequest,
        now: Now,
    ) -> Result<SettingsView, Refusal> {
        let whole = |key: &str, text: &str| {
            crate::guard::text(key, text)?;
            folder::absolute(text)
        };
        let export_folder = request.export_folder.as_deref().filter(|folder| !folder.trim().is_empty());
        let export_folder = export_folder.map(|text| whole(EXPORT_FOLDER, text)).transpose()?;
        let export_folder = export_folder.map(|folder| folder.display().to_string());
        let trust_folder = match request.trust_folder.as_deref().map(str::trim) {
            None => None,
            Some("") => Some(None),
            Some(text) => Some(Some(whole(TRUST_FOLDER, text)?)),
        };
        if let Some(folder) = &trust_folder {
            // A folder that cannot be used is told now, not in front of an audience.
            super::roots(folder.as_deref())?;
        }
        let text_size = request.text_size.map(|size| size.clamp(100, 200).to_string());
        let pairs = [
            ("lang", request.lang.as_deref().filter(|lang| matches!(*lang, "ja" | "en"))),
            ("theme", request.theme.as_deref().filter(|theme| matches!(*theme, "system" | "light" | "dark"))),
            ("text-size", text_size.as_deref()),
            (EXPORT_FOLDER, export_folder.as_deref()),
        ];
        for (key, value) in pairs.into_iter().filter_map(|(key, value)| Some((key, value?))) {
            self.store.save_setting(key, Some(value), now.timestamp())?;
        }
        if let Some(folder) = trust_folder {
            let folder = folder.map(|folder| folder.display().to_string());
            self.store.save_setting(TRUST_FOLDER, folder.as_deref(), now.timestamp())?;
        }
        Ok(self.settings()?)
    }

    /// The diagnosis page.
    pub fn diagnosis(&self, version: &str, request: &LangRequest) -> Result<DiagnosisView, AppError> {
        let phrases = Phrases::new(&self.shipped, parse_lang(&request.lang));
        let audit = self.store.verify_audit()?;
        let (records, tip, intact) = match audit {
            Ok(state) => (state.records, state.tip, true),
            Err(broken) => (broken.seq, String::new(), false),
        };
        let pack = self.shipped.pack();
        #[expect(clippy::cast_precision_loss, reason = "a file size is shown, not computed with")]
        let data_bytes = self.store.size()? as f64;
        Ok(DiagnosisView {
            version: version.to_owned(),
            data_folder: self.data.display().to_string(),
            data_bytes,
            assessments: self.store.counts()?.kept,
            audit_records: u32::try_from(records).unwrap_or(u32::MAX),
            audit_tip: tip.chars().take(12).collect(),
            audit_intact: intact,
            packs: vec![PackText {
                id: pack.id.clone(),
                title: phrases.text(&pack.title).to_owned(),
                version: pack.version.clone(),
                date: pack.date.to_string(),
                publisher: pack.publisher.clone(),
                hash: self.catalogue().hash().to_owned(),
            }],
            findings: self.findings.clone(),
        })
    }

    /// An online backup into the export folder.
    pub fn backup(&self, now: Now) -> Result<SavedFile, AppError> {
        let folder = self.export_folder()?;
        std::fs::create_dir_all(&folder)
            .map_err(|source| AppError::Disk { path: folder.display().to_string(), source })?;
        let path = folder.join(format!("tashika-backup-{}.db", now.for_file_name()));
        self.store.backup(&path, Overwrite::No)?;
        Ok(saved_file(&path, Vec::new()))
    }

    /// An online backup to a place of the person's choice; never over an existing file.
    pub fn backup_to(&self, path: &Path) -> Result<(), AppError> {
        Ok(self.store.backup(path, Overwrite::No)?)
    }

    /// Whether a data folder holds data.
    pub fn is_in(data: &Path) -> bool {
        data.join(DATA_FILE).exists()
    }

    /// Restores a backup into a data folder that holds no data, or none that can be opened; those stay beside it
    /// under the dated name returned.
    pub fn restore_into(data: &Path, backup: &Path, now: Now) -> Result<Option<PathBuf>, AppError> {
        may_be_folder(data)?;
        Ok(store::restore_backup(backup, &data.join(DATA_FILE), now.timestamp())?.kept)
    }

    /// Restores a backup over the data; what was there stays beside it under the dated name returned.
    ///
    /// Should even the old file not open again after a refusal, the desk stays without a file, and everything asked
    /// of it fails until the next start: nothing is taken as saved that is not.
    pub fn restore_backup(
        &mut self,
        request: &RestoreRequest,
        now: Now,
    ) -> Result<Option<PathBuf>, AppError> {
        let path = self.data.join(DATA_FILE);
        // The open connection must let go of the file before it is replaced.
        self.store = Store::closed()?;
        self.shown.clear();
        let kept = match store::restore_backup(Path::new(&request.path), &path, now.timestamp()) {
            Ok(Restored { store, kept }) => {
                self.store = store;
                kept
            }
            Err(refused) => {
                self.store = Store::open(&path, now.timestamp())?;
                return Err(refused.into());
            }
        };
        self.apply_thresholds()?;
        Ok(kept)
    }

    /// Settings with their first values.
    pub fn settings(&self) -> Result<SettingsView, AppError> {
        let mut settings = self.store.settings()?;
        let mut take = |key: &str, first: &str| settings.remove(key).unwrap_or_else(|| first.to_owned());
        Ok(SettingsView {
            lang: take("lang", "ja"),
            theme: take("theme", "system"),
            text_size: take("text-size", "100").parse().unwrap_or(100),
            export_folder: self.export_folder()?.display().to_string(),
            trust_folder: take(TRUST_FOLDER, ""),
        })
    }

    /// Where exports go.
    pub(super) fn export_folder(&self) -> Result<PathBuf, AppError> {
        let set = self.store.setting(EXPORT_FOLDER)?;
        // Earlier versions took relative folders, which mean another place at every start.
        let set = set.and_then(|folder| folder::absolute(&folder).ok());
        Ok(set.unwrap_or_else(|| self.documents.join("Tashika")))
    }

    /// A folder that the window may show: the data folder, or one that an export went to.
    pub fn own_folder(&self, folder: &Path) -> Result<PathBuf, AppError> {
        let own = folder == self.data
            || folder == self.export_folder()?
            || Some(folder) == self.copied_to.as_deref();
        if own && folder.is_dir() {
            Ok(folder.to_owned())
        } else {
            Err(AppError::NotFound { what: folder.display().to_string() })
        }
    }

    /// The language of the screens.
    pub(super) fn lang(&self) -> Result<Lang, AppError> {
        Ok(parse_lang(self.store.setting("lang")?.as_deref().unwrap_or("ja")))
    }
}

/// What an export answers.
pub(super) fn saved_file(path: &Path, replaced: Vec<String>) -> SavedFile {
    SavedFile {
        path: path.display().to_string(),
        folder: path.parent().map(|folder| folder.display().to_string()).unwrap_or_default(),
        name: path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        replaced,
    }
}

#[cfg(test)]
mod tests;
