//! The guidelines that can be used: shipped, installed, in a folder or in a file.
//!
//! Responsible for: finding them by id, reading and verifying them at every load. Not responsible for: installing
//! (`install`), whom to trust (`trust`), what a guideline decides.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use policy::Catalogue;
use seal::{Fingerprint, SealedPack, open_pack};
use sector::Pack;
use sector::overlay::{Guideline, apply_at};
use sector::read::{Files, PlaceIndex, SHIPPED, folder, read_pack, read_pack_of, shipped};
use semver::Version;

use super::error::SectorError;
use super::guarded;
use super::trust::Publishers;
use crate::error::AppError;

/// The folder of installed guidelines in the data folder.
pub const FOLDER: &str = "sectors";

/// How the names of published files end.
pub const ENDING: &str = "tsector";

/// Bytes that are read of a file: one more than a pack may have, so that a larger one is seen.
const MOST: u64 = seal::PACKED_LIMIT as u64 + 1;

/// Where a guideline comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It is shipped with the program; nobody signed it.
    Shipped,
    /// It is installed as this file.
    Installed(PathBuf),
    /// A published file.
    File(PathBuf),
    /// A folder: a draft.
    Folder(PathBuf),
}

/// A guideline that was read, verified where it is signed, and laid over the base policies.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The guideline. `mismatch` tells when it was written for another base; [`Loaded::on_its_base`] refuses that.
    pub guideline: Arc<Guideline>,
    /// Where it comes from.
    pub origin: Origin,
    /// The publisher's key; nothing for what is not signed.
    pub fingerprint: Option<Fingerprint>,
    /// The hash of the signed list; nothing for what is not signed.
    pub list: Option<String>,
}

impl Loaded {
    /// The pack.
    pub fn pack(&self) -> &Pack {
        &self.guideline.pack
    }

    /// `id@version`.
    pub fn key(&self) -> String {
        key(&self.pack().header.id, &self.pack().header.version)
    }

    /// Its version, which reading has made sure is one.
    pub fn version(&self) -> Version {
        version(&self.pack().header.version)
    }

    /// The fingerprint as people read it.
    pub fn fingerprint_text(&self) -> Option<String> {
        self.fingerprint.map(|fingerprint| fingerprint.to_string())
    }

    /// The same, unless it was written for another base.
    ///
    /// # Errors
    /// [`SectorError::WrongBase`].
    pub fn on_its_base(self) -> Result<Self, SectorError> {
        match &self.guideline.mismatch {
            Some(mismatch) => Err(SectorError::WrongBase(Box::new(mismatch.clone()))),
            None => Ok(self),
        }
    }
}

/// An installed file.
pub struct Installed {
    /// The file.
    pub path: PathBuf,
    /// Id and version as the name of the file says.
    pub id: String,
    /// Version.
    pub version: Version,
    /// The guideline, or why it is not used.
    pub loaded: Result<Loaded, AppError>,
}

/// Guidelines on one base.
#[derive(Clone)]
pub struct Library {
    base: Arc<Catalogue>,
    data: Option<PathBuf>,
}

impl Library {
    /// Guidelines on this base; with a data folder, the installed ones too.
    pub fn new(base: Arc<Catalogue>, data: Option<&Path>) -> Self {
        Self { base, data: data.map(Path::to_owned) }
    }

    /// The base policies.
    pub fn base(&self) -> &Arc<Catalogue> {
        &self.base
    }

    /// The data folder, where there is one.
    pub fn data(&self) -> Option<&Path> {
        self.data.as_deref()
    }

    /// The shipped guidelines, by id.
    ///
    /// # Errors
    /// When one cannot be laid over the base, as may happen over policies of an organisation.
    pub fn shipped(&self) -> Result<Vec<Loaded>, AppError> {
        shipped().into_iter().map(|(id, files)| self.shipped_of(&id, &files)).collect()
    }

    fn shipped_of(&self, id: &str, files: &Files) -> Result<Loaded, AppError> {
        let shown = format!("{SHIPPED}/{id}");
        let (pack, places) = read_pack_of(id, files, &shown).map_err(SectorError::Unreadable)?;
        let guideline = apply_at(&pack, &places, &self.base).map_err(SectorError::Unreadable)?;
        Ok(Loaded { guideline: Arc::new(guideline), origin: Origin::Shipped, fingerprint: None, list: None })
    }

    /// The installed files by id, newest first, each verified anew.
    ///
    /// # Errors
    /// When the folder cannot be read. A file that cannot be used is no error here: it is listed with the reason.
    pub fn installed(&self) -> Result<Vec<Installed>, AppError> {
        let mut all = Vec::new();
        for (path, id, version) in self.installed_paths()? {
            let loaded = self.installed_file(&path, &id, &version);
            all.push(Installed { path, id, version, loaded });
        }
        Ok(all)
    }

    /// Installed files with id and version as their names say, newest first within an id.
    fn installed_paths(&self) -> Result<Vec<(PathBuf, String, Version)>, AppError> {
        let Some(folder) = self.data.as_ref().map(|data| data.join(FOLDER)) else { return Ok(Vec::new()) };
        let mut found = files_in(&folder)?;
        found.sort_by(|a, b| a.1.cmp(&b.1).then_with(|| b.2.cmp(&a.2)));
        Ok(found)
    }

    fn installed_file(&self, path: &Path, id: &str, version: &Version) -> Result<Loaded, AppError> {
        let mut loaded = self.file(path)?;
        let header = &loaded.pack().header;
        if header.id != id {
            let (expected, found) = (id.to_owned(), header.id.clone());
            return Err(SectorError::OtherGuideline { expected, found }.into());
        }
        if loaded.version() != *version {
            return Err(SectorError::ListDiffers { key: "version" }.into());
        }
        loaded.origin = Origin::Installed(path.to_owned());
        Ok(loaded)
    }

    /// A guideline by `id` or `id@version`: the newest installed one, else the shipped one.
    ///
    /// # Errors
    /// [`SectorError::NoGuideline`]; why the newest installed one cannot be used; [`SectorError::WrongBase`].
    pub fn find(&self, key: &str) -> Result<Loaded, AppError> {
        let (id, wanted) = match key.split_once('@') {
            Some((id, version)) => (id, Some(version)),
            None => (key, None),
        };
        let fits = |version: &str| wanted.is_none_or(|wanted| wanted == version);
        let installed = self.installed_paths()?;
        let newest =
            installed.iter().find(|(_, own, version)| own == id && fits(version.to_string().as_str()));
        if let Some((path, id, version)) = newest {
            return Ok(self.installed_file(path, id, version)?.on_its_base()?);
        }
        let mut known: Vec<String> = installed.iter().map(|(_, id, version)| key_of(id, version)).collect();
        for (own, files) in shipped() {
            let loaded = if own == id { Some(self.shipped_of(&own, &files)?) } else { None };
            match loaded.filter(|loaded| fits(&loaded.pack().header.version)) {
                Some(loaded) => return Ok(loaded.on_its_base()?),
                None => known.push(own),
            }
        }
        Err(SectorError::NoGuideline { key: key.to_owned(), known }.into())
    }

    /// A guideline from a folder or a published file. Its base is not looked at.
    ///
    /// # Errors
    /// When it cannot be read, verified or laid over the base.
    pub fn open(&self, path: &Path) -> Result<Loaded, AppError> {
        if path.is_dir() {
            let (pack, places) = read_folder(path)?;
            let guideline = apply_at(&pack, &places, &self.base).map_err(SectorError::Unreadable)?;
            let origin = Origin::Folder(path.to_owned());
            return Ok(Loaded { guideline: Arc::new(guideline), origin, fingerprint: None, list: None });
        }
        self.file(path)
    }

    /// A guideline that is named: a folder or file by its path, else by id. A path is told from an id by a separator,
    /// a dot at its beginning, or the ending of published files.
    ///
    /// # Errors
    /// As [`Library::open`] and [`Library::find`].
    pub fn named(&self, name: &str) -> Result<Loaded, AppError> {
        let is_path = name.contains(['/', std::path::MAIN_SEPARATOR])
            || name.starts_with('.')
            || Path::new(name).extension().is_some_and(|ending| ending == ENDING);
        if is_path { self.open(Path::new(name)) } else { self.find(name) }
    }

    /// A guideline that is named, if assessments may be made under it: a published file that is not installed must be
    /// of a known publisher, and the base must be the one it was written for.
    ///
    /// # Errors
    /// As [`Library::named`]; [`SectorError::UnknownPublisher`], [`SectorError::WrongBase`].
    pub fn usable(&self, name: &str) -> Result<Loaded, AppError> {
        let loaded = self.named(name)?;
        if matches!(loaded.origin, Origin::File(_)) {
            let known = self.data().map(Publishers::of).transpose()?.unwrap_or_default();
            known.accept(&loaded, None)?;
        }
        Ok(loaded.on_its_base()?)
    }

    /// The guideline in a published file, whether or not it can be laid over the base.
    ///
    /// # Errors
    /// When it cannot be read or verified.
    pub fn pack_of_file(&self, path: &Path) -> Result<Pack, AppError> {
        Ok(unsealed(&read_file(path)?, path)?.1)
    }

    fn file(&self, path: &Path) -> Result<Loaded, AppError> {
        self.bytes(&read_file(path)?, path)
    }

    /// A published file that was read already; `path` is where it came from.
    ///
    /// # Errors
    /// As [`Library::open`].
    pub fn bytes(&self, bytes: &[u8], path: &Path) -> Result<Loaded, AppError> {
        let (sealed, pack, places) = unsealed(bytes, path)?;
        let guideline = apply_at(&pack, &places, &self.base).map_err(SectorError::Unreadable)?;
        Ok(Loaded {
            guideline: Arc::new(guideline),
            origin: Origin::File(path.to_owned()),
            fingerprint: Some(sealed.fingerprint),
            list: Some(sealed.hash),
        })
    }
}

/// What is in a published file, once its signature, its form and its list are right.
fn unsealed(bytes: &[u8], path: &Path) -> Result<(SealedPack, Pack, PlaceIndex), SectorError> {
    let sealed = open_pack(bytes)?;
    let shown = path.display().to_string();
    guarded::files(&sealed.files, &shown)?;
    let (pack, places) = read_pack(&sealed.files, &shown).map_err(SectorError::Unreadable)?;
    agree(&sealed, &pack)?;
    Ok((sealed, pack, places))
}

/// The pack of a folder with the places of its entries.
///
/// # Errors
/// When the folder cannot be read, holds a My Number or has errors of form.
pub fn read_folder(path: &Path) -> Result<(Pack, PlaceIndex), AppError> {
    let files = folder(path).map_err(SectorError::Folder)?;
    let shown = path.display().to_string();
    guarded::files(&files, &shown)?;
    Ok(read_pack(&files, &shown).map_err(SectorError::Unreadable)?)
}

/// `id@version`.
pub fn key(id: &str, version: &str) -> String {
    format!("{id}@{version}")
}

fn key_of(id: &str, version: &Version) -> String {
    key(id, &version.to_string())
}

/// The name of a published file.
pub fn file_name(id: &str, version: &str) -> String {
    format!("{id}-{version}.{ENDING}")
}

/// A version; what is none sorts before all others.
pub(super) fn version(text: &str) -> Version {
    Version::parse(text).unwrap_or(Version::new(0, 0, 0))
}

/// Published files in a folder with id and version as their names say; none where there is no folder.
pub(super) fn files_in(folder: &Path) -> Result<Vec<(PathBuf, String, Version)>, AppError> {
    let failed = |source| AppError::Disk { path: folder.display().to_string(), source };
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(failed(error)),
    };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.map_err(failed)?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let stem = name.strip_suffix(ENDING).and_then(|stem| stem.strip_suffix('.'));
        // An id has no dot and a version begins before its first one, so the first hyphen behind which a version
        // stands divides them.
        let parts = stem.and_then(|stem| {
            let mut hyphens = stem.match_indices('-').map(|(at, _)| at);
            hyphens.find_map(|at| {
                let version = Version::parse(stem.get(at + 1..)?).ok()?;
                Some((stem.get(..at)?.to_owned(), version))
            })
        });
        if let Some((id, version)) = parts {
            found.push((path, id, version));
        }
    }
    Ok(found)
}

/// Reads a published file, up to one byte more than any may have.
pub(super) fn read_file(path: &Path) -> Result<Vec<u8>, AppError> {
    use std::io::Read as _;
    let mut bytes = Vec::new();
    std::fs::File::open(path).and_then(|file| file.take(MOST).read_to_end(&mut bytes)).map_err(|source| {
        let absent = matches!(
            source.kind(),
            std::io::ErrorKind::NotFound
                | std::io::ErrorKind::NotADirectory
                | std::io::ErrorKind::IsADirectory
        );
        let path = path.display().to_string();
        if absent { AppError::NotFound { what: path } } else { AppError::Disk { path, source } }
    })?;
    Ok(bytes)
}

/// The signed list says what the guideline says.
fn agree(sealed: &SealedPack, pack: &Pack) -> Result<(), SectorError> {
    let (head, header) = (&sealed.manifest.head, &pack.header);
    let pairs = [
        ("id", head.id.as_str() == header.id),
        ("version", head.version.as_str() == header.version),
        ("date", head.date.as_str() == header.date.to_string()),
        ("publisher", head.publisher.as_str() == header.publisher),
        ("title", head.title.ja.as_str() == header.title.ja && head.title.en.as_str() == header.title.en),
        (
            "base",
            head.base.id.as_str() == header.base.id
                && head.base.version.as_str() == header.base.version
                && head.base.hash.as_str() == header.base.hash,
        ),
    ];
    match pairs.into_iter().find(|(_, same)| !same) {
        Some((key, _)) => Err(SectorError::ListDiffers { key }),
        None => Ok(()),
    }
}
