//! Verifying and installing a published guideline.
//!
//! Responsible for: everything that is looked at before a file is used, and putting it into the data folder as a
//! whole or not at all. Not responsible for: signatures (`seal`), asking the person.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use seal::Fingerprint;
use semver::Version;

use super::error::SectorError;
use super::library::{FOLDER, Installed, Library, Loaded, file_name};
use super::trust::{Publishers, is_reserved};
use crate::error::AppError;
use crate::export::Together;

/// What a published file turned out to be. Its signature is right and its content readable; the rest is told, not
/// judged.
pub struct Verified {
    /// The guideline.
    pub loaded: Loaded,
    /// The key that signed.
    pub fingerprint: Fingerprint,
    /// Whether a person confirmed that key before.
    pub known: bool,
    /// The newest installed version, with the key that signed it where the file can still be read.
    pub installed: Option<(Version, Option<Fingerprint>)>,
}

/// What the person agreed to.
#[derive(Clone, Copy, Debug, Default)]
pub struct Agreed {
    /// The publisher's fingerprint, as the person typed or confirmed it.
    pub publisher: Option<Fingerprint>,
    /// Install although a newer version is installed.
    pub older: bool,
}

/// What became of an installation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The installed file.
    pub path: PathBuf,
    /// Whether the same file was installed already.
    pub again: bool,
}

/// Looks at a published file. `path` is where it came from.
///
/// # Errors
/// [`SectorError::Open`] for a bad or altered file, [`SectorError::Unreadable`] for a content that is no guideline,
/// [`SectorError::ReservedPublisher`].
pub fn verify(library: &Library, bytes: &[u8], path: &Path) -> Result<Verified, AppError> {
    let loaded = library.bytes(bytes, path)?;
    let publisher = &loaded.pack().header.publisher;
    if is_reserved(publisher) {
        return Err(SectorError::ReservedPublisher { publisher: publisher.clone() }.into());
    }
    let fingerprint = loaded.fingerprint.ok_or(SectorError::Open(seal::OpenError::Unsigned))?;
    let known = match library.data() {
        Some(data) => Publishers::of(data)?.knows(fingerprint),
        None => false,
    };
    let id = loaded.pack().header.id.clone();
    let newest = library.installed()?.into_iter().find(|installed| installed.id == id);
    let installed = newest.map(|Installed { version, loaded, .. }| {
        (version, loaded.ok().and_then(|loaded| loaded.fingerprint))
    });
    Ok(Verified { loaded, fingerprint, known, installed })
}

impl Verified {
    /// Whether a newer version is installed.
    pub fn is_older(&self) -> bool {
        self.installed.as_ref().is_some_and(|(installed, _)| *installed > self.loaded.version())
    }

    /// Whether it may be used: its publisher is known or named rightly, and it was written for the present base.
    ///
    /// # Errors
    /// [`SectorError::OtherPublisher`], [`SectorError::UnknownPublisher`], [`SectorError::PublisherChanged`],
    /// [`SectorError::WrongBase`].
    pub fn judge(&self, data: Option<&Path>, publisher: Option<Fingerprint>) -> Result<(), AppError> {
        let publishers = data.map(Publishers::of).transpose()?.unwrap_or_default();
        publishers.accept(&self.loaded, publisher)?;
        // Another known publisher cannot take a guideline over in silence.
        let before = self.installed.as_ref().and_then(|(_, fingerprint)| *fingerprint);
        if let Some(installed) = before.filter(|before| *before != self.fingerprint && publisher.is_none()) {
            return Err(SectorError::PublisherChanged {
                installed: installed.to_string(),
                found: self.fingerprint.to_string(),
            }
            .into());
        }
        if let Some(mismatch) = &self.loaded.guideline.mismatch {
            return Err(SectorError::WrongBase(Box::new(mismatch.clone())).into());
        }
        Ok(())
    }
}

/// Installs a file that was verified, with its publisher, both or neither.
///
/// # Errors
/// As [`Verified::judge`]; [`SectorError::Older`] without the person's consent; [`SectorError::VersionTaken`] when
/// another file of the same version is installed; when the disk fails.
pub fn install(
    library: &Library,
    data: &Path,
    verified: &Verified,
    bytes: &[u8],
    agreed: Agreed,
    today: NaiveDate,
) -> Result<Placed, AppError> {
    verified.judge(Some(data), agreed.publisher)?;
    let header = &verified.loaded.pack().header;
    if let Some((installed, _)) = verified.installed.as_ref().filter(|_| verified.is_older() && !agreed.older)
    {
        let (version, installed) = (header.version.clone(), installed.to_string());
        return Err(SectorError::Older { version, installed }.into());
    }
    let folder = data.join(FOLDER);
    let path = folder.join(file_name(&header.id, &header.version));
    let mut again = false;
    let same = library
        .installed()?
        .into_iter()
        .find(|installed| installed.id == header.id && installed.version == verified.loaded.version());
    if let Some(Ok(same)) = same.map(|same| same.loaded) {
        if same.list != verified.loaded.list {
            return Err(SectorError::VersionTaken { version: header.version.clone() }.into());
        }
        again = true;
    }
    let mut publishers = Publishers::of(data)?;
    publishers.confirm(verified.fingerprint, &header.publisher, today);
    let mut files = Together::default();
    files.folder(&folder)?;
    files.add(&path, bytes)?;
    files.add(&Publishers::path(data), &publishers.to_bytes())?;
    files.place()?;
    files.keep();
    Ok(Placed { path, again })
}
