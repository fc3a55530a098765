//! Signing keys and publishing a draft.
//!
//! Responsible for: keys in the store, and a version that is written and kept, or neither. Not responsible for: what
//! blocks publishing and which files there are (`sector::publish`).

use std::path::{Path, PathBuf};

use seal::{Passphrase, SigningKey};
use semver::Version;

use crate::clock::Now;
use crate::desk::{Desk, parse_lang};
use crate::error::AppError;
use crate::export::Together;
use crate::guard;
use crate::sector::library::{Loaded, file_name};
use crate::sector::publish::{Publication, Published, publish};
use crate::sector::{SectorError, key};
use crate::wire::{LangRequest, NewKeyRequest, PublishRequest, PublishedView, SectorsView};

impl Desk {
    /// Makes a signing key and keeps it under its passphrase.
    ///
    /// # Errors
    /// When the name is missing or the passphrase is too short.
    pub fn new_sector_key(&mut self, request: NewKeyRequest, now: Now) -> Result<SectorsView, AppError> {
        let NewKeyRequest { name, passphrase, lang } = request;
        let passphrase = Passphrase::new(passphrase);
        guard::text("name", &name)?;
        if name.trim().is_empty() {
            return Err(AppError::NameRequired);
        }
        let (file, fingerprint) = key::make(&passphrase)?;
        self.store.add_sector_key(&fingerprint.to_string(), name.trim(), &file, now.timestamp())?;
        self.list_sectors(&LangRequest { lang })
    }

    /// A key of the store under its passphrase.
    pub(super) fn signing_key(
        &self,
        fingerprint: &str,
        passphrase: &Passphrase,
    ) -> Result<SigningKey, AppError> {
        let row = self.store.sector_keys()?.into_iter().find(|row| row.fingerprint == fingerprint);
        let row = row.ok_or_else(|| AppError::NotFound { what: fingerprint.to_owned() })?;
        Ok(key::open(&row.file, passphrase)?)
    }

    /// Publishes a draft: its files go into the export folder, all or none and never over others, and the version is
    /// kept. The draft stays to be worked on.
    ///
    /// # Errors
    /// As `sector::publish::publish`; when the version was published before, a file stands there already, or the
    /// passphrase is wrong.
    pub fn publish_sector(&mut self, request: PublishRequest, now: Now) -> Result<PublishedView, AppError> {
        let PublishRequest { key, signing_key, passphrase, lang } = request;
        let passphrase = Passphrase::new(passphrase);
        let pack = self.open_draft(&key)?.pack;
        let header = &pack.header;
        if self.store.sector_versions(&header.id)?.iter().any(|row| row.version == header.version) {
            return Err(SectorError::VersionTaken { version: header.version.clone() }.into());
        }
        let earlier = self.highest_version(&header.id)?;
        let published = publish(&Publication {
            pack: &pack,
            base: self.catalogue(),
            key: &self.signing_key(&signing_key, &passphrase)?,
            earlier: earlier.as_ref(),
            as_of: now.today(),
        })?;
        let folder = self.export_folder()?;
        let (paths, together) = place(&folder, &published)?;
        self.store.add_sector_version(
            &published.id,
            &published.version,
            published.sealed(),
            now.timestamp(),
        )?;
        // Only now: a version that is not kept leaves no files.
        together.keep();
        Ok(PublishedView {
            files: paths.iter().map(|path| path.display().to_string()).collect(),
            folder: folder.display().to_string(),
            fingerprint: published.fingerprint,
            draft: self.draft_view(&key, parse_lang(&lang), now)?,
        })
    }

    /// The highest published version of a guideline.
    pub(super) fn highest_version(&self, id: &str) -> Result<Option<Loaded>, AppError> {
        let versions = self.store.sector_versions(id)?;
        let highest = versions.iter().max_by_key(|row| Version::parse(&row.version).ok());
        let Some(row) = highest else { return Ok(None) };
        let file = self.store.sector_version_file(id, &row.version)?;
        let name = file_name(id, &row.version);
        self.library().bytes(&file, Path::new(&name)).map(Some)
    }
}

/// Puts the files of a version into a folder, where none of them may stand yet. They are taken back unless kept.
fn place(folder: &Path, published: &Published) -> Result<(Vec<PathBuf>, Together), AppError> {
    let mut together = Together::default();
    together.folder(folder)?;
    let mut paths = Vec::new();
    for (name, bytes) in &published.files {
        let path = folder.join(name);
        if path.symlink_metadata().is_ok() {
            return Err(AppError::Exists { path: path.display().to_string() });
        }
        together.add(&path, bytes)?;
        paths.push(path);
    }
    together.place()?;
    Ok((paths, together))
}
