//! Publishing a version: one signed file and its documents.
//!
//! Responsible for: what blocks publishing, and the set of files. Not responsible for: where they are put, keeping
//! versions (the caller), pages (`report`).
//!
//! What is signed is the written form of the guideline, without comments of its files, so that the same guideline
//! under the same key gives the same bytes.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use engine::Engine;
use model::Lang;
use policy::Catalogue;
use seal::{PackHead, SigningKey, seal_pack};
use sector::Pack;
use sector::check::{self, check_guideline};
use sector::diff::{VersionAdvice, compare};
use sector::overlay::{Guideline, apply, apply_at, base_mismatch};
use sector::rebase::recorded;
use sector::write::write_pack;

use super::comparison::{Side, comparison_input};
use super::document::{DocumentSource, guideline_input};
use super::error::SectorError;
use super::guarded;
use super::library::{Library, Loaded, file_name, files_in, read_folder, version};
use super::trust::is_reserved;
use crate::error::AppError;
use crate::export::Together;

/// A folder that is published into another one.
pub struct Destination<'a> {
    /// Guidelines on the base.
    pub library: &'a Library,
    /// The folder of the guideline.
    pub dir: &'a Path,
    /// Where the files go.
    pub out: &'a Path,
    /// The version before; the newest in `out` when absent.
    pub earlier: Option<&'a Path>,
    /// The day of the check.
    pub as_of: NaiveDate,
}

/// A guideline that can be published once there is a key.
pub struct Ready<'a> {
    pack: Pack,
    base: &'a Arc<Catalogue>,
    earlier: Option<Loaded>,
    as_of: NaiveDate,
}

impl<'a> Destination<'a> {
    /// Reads the guideline and the version before, and looks at everything that needs no key.
    ///
    /// # Errors
    /// As [`publish`], and [`SectorError::VersionTaken`] when the version stands in `out` already.
    pub fn prepare(&self) -> Result<Ready<'a>, AppError> {
        let (pack, places) = read_folder(self.dir)?;
        let header = &pack.header;
        let mut before: Vec<_> =
            files_in(self.out)?.into_iter().filter(|(_, id, _)| *id == header.id).collect();
        before.sort_by(|a, b| b.2.cmp(&a.2));
        if before.iter().any(|(_, _, version)| version.to_string() == header.version) {
            return Err(SectorError::VersionTaken { version: header.version.clone() }.into());
        }
        let newest = before.first().map(|(path, _, _)| path.as_path());
        let earlier = self.earlier.or(newest).map(|path| self.library.open(path)).transpose()?;
        permitted(&pack, self.library.base(), earlier.as_ref())?;
        // With lines and columns, which a pack by itself does not have.
        apply_at(&pack, &places, self.library.base()).map_err(SectorError::Unreadable)?;
        Ok(Ready { pack, base: self.library.base(), earlier, as_of: self.as_of })
    }

    /// Puts the files into `out`, with their paths. They are taken back unless the caller keeps them.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn place(&self, published: &Published) -> Result<(Vec<PathBuf>, Together), AppError> {
        let mut together = Together::default();
        together.folder(self.out)?;
        let mut paths = Vec::new();
        for (name, bytes) in &published.files {
            let path = self.out.join(name);
            together.add(&path, bytes)?;
            paths.push(path);
        }
        together.place()?;
        Ok((paths, together))
    }
}

impl Ready<'_> {
    /// Makes the files.
    ///
    /// # Errors
    /// As [`publish`].
    pub fn publish(&self, key: &SigningKey) -> Result<Published, AppError> {
        let Self { pack, base, earlier, as_of } = self;
        publish(&Publication { pack, base, key, earlier: earlier.as_ref(), as_of: *as_of })
    }
}

/// What is published.
pub struct Publication<'a> {
    /// The guideline.
    pub pack: &'a Pack,
    /// The base policies.
    pub base: &'a Arc<Catalogue>,
    /// The publisher's key.
    pub key: &'a SigningKey,
    /// The version before, where there is one.
    pub earlier: Option<&'a Loaded>,
    /// The day of the check.
    pub as_of: NaiveDate,
}

/// A version, not placed anywhere yet.
pub struct Published {
    /// Id.
    pub id: String,
    /// Version.
    pub version: String,
    /// The fingerprint of the key.
    pub fingerprint: String,
    /// Names and bytes: the signed file first, then the documents.
    pub files: Vec<(String, Vec<u8>)>,
    /// What the checker found and does not block.
    pub findings: Vec<check::Finding>,
    /// How far the version should have risen, with an earlier one.
    pub advice: Option<VersionAdvice>,
}

impl Published {
    /// The signed file.
    pub fn sealed(&self) -> &[u8] {
        self.files.first().map(|(_, bytes)| bytes.as_slice()).unwrap_or_default()
    }
}

/// Makes the files of a version.
///
/// # Errors
/// [`SectorError::ReservedPublisher`]; [`SectorError::Unreadable`] and [`SectorError::Checked`] with findings;
/// [`SectorError::WrongBase`]; [`SectorError::NotNewer`], [`SectorError::OtherGuideline`];
/// [`SectorError::NoChangelogEntry`]; [`SectorError::MyNumber`]; when it cannot be sealed or set.
pub fn publish(publication: &Publication<'_>) -> Result<Published, AppError> {
    let Publication { pack, base, key, earlier, as_of } = *publication;
    let header = &pack.header;
    permitted(pack, base, earlier)?;
    // What the version relies on in the base is kept in it, so that a later base can be compared with it.
    let pack = recorded(None, pack.clone(), base);
    let guideline = apply(&pack, base).map_err(SectorError::Unreadable)?;
    let findings = check_guideline(&guideline, base, as_of);
    if findings.iter().any(check::Finding::is_error) {
        return Err(SectorError::Checked(findings).into());
    }
    let contents = write_pack(&pack).map_err(SectorError::Write)?;
    guarded::files(&contents, "")?;
    let sealed = seal_pack(&head(&pack)?, &contents, key).map_err(SectorError::Seal)?;
    let mut files = vec![(file_name(&header.id, &header.version), sealed)];
    files.extend(documents(&guideline, Some(key.fingerprint().to_string()), false)?);
    let mut advice = None;
    if let Some(earlier) = earlier {
        let comparison = compare(&earlier.guideline, &guideline, Lang::Ja);
        let (old, new) = (Side::of(&earlier.guideline), Side::of(&guideline));
        let input = comparison_input(old, new, &comparison, false, Lang::Ja);
        let stem = format!("{}-{}-{}", header.id, earlier.pack().header.version, header.version);
        files.push((format!("{stem}.comparison.pdf"), report::comparison_pdf(&input)?));
        files.push((format!("{stem}.comparison.docx"), report::comparison_docx(&input)?));
        advice = Some(comparison.version);
    }
    Ok(Published {
        id: header.id.clone(),
        version: header.version.clone(),
        fingerprint: key.fingerprint().to_string(),
        files,
        findings,
        advice,
    })
}

/// The documents of a guideline: PDF in both languages, DOCX in Japanese.
///
/// # Errors
/// When one cannot be set.
pub fn documents(
    guideline: &Guideline,
    fingerprint: Option<String>,
    draft: bool,
) -> Result<Vec<(String, Vec<u8>)>, AppError> {
    let engine = Engine::new(guideline.catalogue_on(guideline.pack.header.date).clone());
    let input = |lang| {
        let fingerprint = fingerprint.clone();
        guideline_input(&DocumentSource { guideline, engine: &engine, fingerprint, draft, lang })
    };
    let stem = format!("{}-{}", guideline.pack.header.id, guideline.pack.header.version);
    let japanese = input(Lang::Ja);
    Ok(vec![
        (format!("{stem}.ja.pdf"), report::guideline_pdf(&japanese)?),
        (format!("{stem}.docx"), report::guideline_docx(&japanese)?),
        (format!("{stem}.en.pdf"), report::guideline_pdf(&input(Lang::En))?),
    ])
}

/// What needs no check: the publisher's name, the version, the base.
fn permitted(pack: &Pack, base: &Catalogue, earlier: Option<&Loaded>) -> Result<(), SectorError> {
    let publisher = &pack.header.publisher;
    if is_reserved(publisher) {
        return Err(SectorError::ReservedPublisher { publisher: publisher.clone() });
    }
    head(pack)?;
    follows(pack, earlier)?;
    match base_mismatch(pack, base) {
        Some(mismatch) => Err(SectorError::WrongBase(Box::new(mismatch))),
        None => Ok(()),
    }
}

/// The version comes after the one before, and the changelog speaks of it.
fn follows(pack: &Pack, earlier: Option<&Loaded>) -> Result<(), SectorError> {
    let header = &pack.header;
    if header.changelog.first().is_none_or(|entry| entry.version != header.version) {
        return Err(SectorError::NoChangelogEntry { version: header.version.clone() });
    }
    let Some(earlier) = earlier else { return Ok(()) };
    let before = &earlier.pack().header;
    if before.id != header.id {
        return Err(SectorError::OtherGuideline { expected: header.id.clone(), found: before.id.clone() });
    }
    // By precedence: what stands behind a plus makes no later version.
    if version(&header.version).cmp_precedence(&version(&before.version)).is_le() {
        let (version, earlier) = (header.version.clone(), before.version.clone());
        return Err(SectorError::NotNewer { version, earlier });
    }
    Ok(())
}

fn head(pack: &Pack) -> Result<PackHead, SectorError> {
    let header = &pack.header;
    let failed = |key| move |source| SectorError::Head { key, source };
    Ok(PackHead {
        id: seal::Id::parse(&header.id).map_err(failed("id"))?,
        version: seal::Version::parse(&header.version).map_err(failed("version"))?,
        date: seal::Date::parse(header.date.to_string()).map_err(failed("date"))?,
        title: seal::Title {
            ja: seal::Line::parse(&header.title.ja).map_err(failed("title.ja"))?,
            en: seal::Line::parse(&header.title.en).map_err(failed("title.en"))?,
        },
        publisher: seal::Line::parse(&header.publisher).map_err(failed("publisher"))?,
        base: seal::Base {
            id: seal::Id::parse(&header.base.id).map_err(failed("base.id"))?,
            version: seal::Version::parse(&header.base.version).map_err(failed("base.version"))?,
            hash: seal::Hash::parse(&header.base.hash).map_err(failed("base.hash"))?,
        },
    })
}
