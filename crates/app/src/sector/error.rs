//! What can go wrong with guidelines, their files, keys and results.
//!
//! Responsible for: one word per situation, its parameters in both languages, and what it says about the input.
//! Not responsible for: sentences (`error-<code>` in the catalogues), printing findings.

mod params;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use model::Lang;
use sector::check;
use sector::impact::ImpactError;
use sector::member::{self, MakeError};
use sector::overlay::BaseMismatch;
use sector::read::FolderError;
use sector::statistics::SmallestGroup;
use sector::statistics::suppress::GroupTooSmall;
use sector::write::WriteError;
use thiserror::Error;
use words::Words;

use self::params::Params;
use super::guarded::NumberPlace;

/// A failure about a guideline.
#[derive(Debug, Error)]
pub enum SectorError {
    /// A sealed file is refused.
    #[error(transparent)]
    Open(#[from] seal::OpenError),
    /// Something cannot be sealed.
    #[error(transparent)]
    Seal(#[from] seal::SealError),
    /// A value of the header cannot stand in a sealed file.
    #[error("`{key}` of the header: {source}")]
    Head {
        /// The key in `sector.yaml`.
        key: &'static str,
        /// What was expected.
        source: seal::FieldError,
    },
    /// A key file cannot be used or made.
    #[error(transparent)]
    Key(#[from] seal::KeyError),
    /// A text is no fingerprint.
    #[error(transparent)]
    Fingerprint(#[from] seal::FingerprintError),
    /// A folder cannot be read as a guideline.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// A guideline has no written form.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// The files of a guideline have errors, or it cannot be laid over the base policies.
    #[error("{} findings in the guideline", .0.len())]
    Unreadable(Vec<policy::Finding>),
    /// The checker found errors.
    #[error("the check found errors")]
    Checked(Vec<check::Finding>),
    /// Texts hold what looks like a My Number.
    #[error("{} texts hold what looks like a My Number", .0.len())]
    MyNumber(Vec<NumberPlace>),
    /// The guideline was written for other base policies.
    #[error("written for base {} {}", .0.wanted.id, .0.wanted.version)]
    WrongBase(Box<BaseMismatch>),
    /// The signed list says something else than the guideline in the file.
    #[error("the list of the file and the guideline differ in `{key}`")]
    ListDiffers {
        /// What differs.
        key: &'static str,
    },
    /// Nobody confirmed the publisher's key yet.
    #[error("the publisher {publisher} ({fingerprint}) is not known")]
    UnknownPublisher {
        /// The name in the file.
        publisher: String,
        /// The fingerprint of the key that signed.
        fingerprint: String,
    },
    /// The key that signed is not the one that was named.
    #[error("signed by {found}, not by {expected}")]
    OtherPublisher {
        /// The fingerprint that was named.
        expected: String,
        /// The fingerprint of the key that signed.
        found: String,
    },
    /// An earlier version is installed from another key.
    #[error("the installed version is signed by {installed}, this one by {found}")]
    PublisherChanged {
        /// The fingerprint of the installed version.
        installed: String,
        /// The fingerprint of the key that signed.
        found: String,
    },
    /// The publisher's name is that of the examples.
    #[error("the publisher `{publisher}` is kept for examples")]
    ReservedPublisher {
        /// The name.
        publisher: String,
    },
    /// The version does not come after the one before.
    #[error("version {version} does not come after {earlier}")]
    NotNewer {
        /// The version.
        version: String,
        /// The one before.
        earlier: String,
    },
    /// The changelog does not begin with the version.
    #[error("the changelog has no entry for {version}")]
    NoChangelogEntry {
        /// The version.
        version: String,
    },
    /// A newer version is installed.
    #[error("{installed} is installed, and {version} is older")]
    Older {
        /// The version of the file.
        version: String,
        /// The installed one.
        installed: String,
    },
    /// The same version with another content is installed or published.
    #[error("another file of version {version} exists already")]
    VersionTaken {
        /// The version.
        version: String,
    },
    /// A file of another guideline.
    #[error("`{found}` is not `{expected}`")]
    OtherGuideline {
        /// The guideline that was expected.
        expected: String,
        /// The guideline in the file.
        found: String,
    },
    /// No guideline of that id.
    #[error("there is no guideline `{key}`")]
    NoGuideline {
        /// What was asked for.
        key: String,
        /// Those that there are.
        known: Vec<String>,
    },
    /// No result can be made of an assessment.
    #[error(transparent)]
    Make(#[from] MakeError),
    /// The content of a result file is none.
    #[error("{} problems in the result", .0.len())]
    Result(Vec<member::Problem>),
    /// A draft cannot be replayed.
    #[error(transparent)]
    Impact(#[from] ImpactError),
    /// A smallest group that would protect nobody.
    #[error(transparent)]
    Group(#[from] GroupTooSmall),
    /// The list of known publishers cannot be read.
    #[error("the list of known publishers is damaged")]
    DamagedPublishers,
    /// A comparison table is written as PDF or DOCX, statistics as CSV or PDF.
    #[error("the ending is none of {known}")]
    Ending {
        /// Those that there are.
        known: &'static str,
    },
}

/// What a failure says, and with which exit code the command line ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// The file could be read, and what was found speaks against it: 1.
    Negative,
    /// The input cannot be used: 2.
    Input,
    /// The environment failed: 3.
    Environment,
}

impl SectorError {
    /// The word.
    pub fn code(&self) -> &'static str {
        match self {
            SectorError::Open(error) => error.code(),
            SectorError::Seal(error) => error.code(),
            SectorError::Head { .. } => "sector-head",
            SectorError::Key(error) => error.code(),
            SectorError::Fingerprint(_) => "fingerprint",
            SectorError::Folder(error) => match error {
                FolderError::NotAFolder { .. } => "not-found",
                FolderError::Unreadable { .. } => "disk",
                FolderError::NotAFile { .. } | FolderError::Name { .. } => "sector-folder-name",
                FolderError::TooDeep { .. }
                | FolderError::TooManyFiles { .. }
                | FolderError::TooLarge { .. } => "sector-folder-too-large",
            },
            SectorError::Write(_) => "sector-unwritable",
            SectorError::Unreadable(_) => "sector-unreadable",
            SectorError::Checked(_) => "sector-errors",
            SectorError::MyNumber(_) => "my-number",
            SectorError::WrongBase(_) => "wrong-base",
            SectorError::ListDiffers { .. } => "sector-list-differs",
            SectorError::UnknownPublisher { .. } => "unknown-publisher",
            SectorError::OtherPublisher { .. } => "other-publisher",
            SectorError::PublisherChanged { .. } => "publisher-changed",
            SectorError::ReservedPublisher { .. } => "reserved-publisher",
            SectorError::NotNewer { .. } => "version-not-newer",
            SectorError::NoChangelogEntry { .. } => "no-changelog-entry",
            SectorError::Older { .. } => "older-version",
            SectorError::VersionTaken { .. } => "version-taken",
            SectorError::OtherGuideline { .. } => "other-guideline",
            SectorError::NoGuideline { .. } => "unknown-guideline",
            SectorError::Make(_) => "not-under-guideline",
            SectorError::Result(_) => "result-malformed",
            SectorError::Group(_) => "group-too-small",
            SectorError::Impact(ImpactError::NoDay | ImpactError::TooManyDays(_)) => "impact-days",
            SectorError::Impact(ImpactError::Framework(_)) => "framework",
            SectorError::DamagedPublishers => "damaged-publishers",
            SectorError::Ending { .. } => "unknown-ending",
        }
    }

    /// What it says about the input.
    pub fn class(&self) -> Class {
        match self {
            SectorError::Open(error) => match error.class() {
                seal::Class::Input => Class::Input,
                seal::Class::Negative => Class::Negative,
            },
            SectorError::Key(seal::KeyError::NoMemory | seal::KeyError::NoRandomness(_))
            | SectorError::Folder(FolderError::Unreadable { .. })
            | SectorError::DamagedPublishers => Class::Environment,
            SectorError::Unreadable(_)
            | SectorError::Checked(_)
            | SectorError::WrongBase(_)
            | SectorError::ListDiffers { .. }
            | SectorError::UnknownPublisher { .. }
            | SectorError::OtherPublisher { .. }
            | SectorError::PublisherChanged { .. }
            | SectorError::ReservedPublisher { .. }
            | SectorError::NotNewer { .. }
            | SectorError::NoChangelogEntry { .. }
            | SectorError::Older { .. }
            | SectorError::VersionTaken { .. } => Class::Negative,
            SectorError::Seal(_)
            | SectorError::Head { .. }
            | SectorError::Key(_)
            | SectorError::Fingerprint(_)
            | SectorError::Folder(_)
            | SectorError::Write(_)
            | SectorError::MyNumber(_)
            | SectorError::OtherGuideline { .. }
            | SectorError::NoGuideline { .. }
            | SectorError::Make(_)
            | SectorError::Result(_)
            | SectorError::Group(_)
            | SectorError::Impact(_)
            | SectorError::Ending { .. } => Class::Input,
        }
    }

    /// Findings and places as lines, where there are several; empty otherwise.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        match self {
            SectorError::Unreadable(findings) => {
                findings.iter().map(|finding| finding.render(lang)).collect()
            }
            SectorError::Checked(findings) => findings.iter().map(|finding| finding.render(lang)).collect(),
            SectorError::MyNumber(places) => {
                let sentence = Words::of(lang).say("error-my-number");
                places.iter().map(|place| format!("{place}: error[my-number]: {sentence}")).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Values for the sentences. What is a word of a language stands there as `<name>-ja` and `<name>-en`.
    pub fn params(&self) -> BTreeMap<String, String> {
        let mut params = Params::default();
        match self {
            SectorError::Open(error) => params.open(error),
            SectorError::Seal(error) => match error {
                seal::SealError::TooLarge { measure, limit } => params.limit(*measure, *limit),
                seal::SealError::Path { name, problem } => params.path(name, *problem),
                other => params.add("detail", other.to_string()),
            },
            SectorError::Head { key, .. } => params.head(key),
            SectorError::Key(seal::KeyError::Newer { found, known }) => params.numbers(*found, *known),
            SectorError::Folder(error) => params.add("path", error.path().display().to_string()),
            SectorError::Write(error) => params.add("detail", error.to_string()),
            SectorError::Unreadable(findings) => params.add("count", findings.len().to_string()),
            SectorError::Checked(findings) => {
                let errors = findings.iter().filter(|finding| finding.is_error()).count();
                params.add("count", errors.to_string());
            }
            SectorError::WrongBase(mismatch) => {
                let shown = |base: &sector::pack::header::Base| {
                    let hash: String = base.hash.chars().take("sha256:".len() + 12).collect();
                    format!("{} {} ({hash})", base.id, base.version)
                };
                params.add("wanted", shown(&mismatch.wanted));
                params.add("found", shown(&mismatch.found));
            }
            SectorError::ListDiffers { key } => params.add("key", (*key).to_owned()),
            SectorError::UnknownPublisher { publisher, fingerprint } => {
                params.add("publisher", publisher.clone());
                params.add("fingerprint", fingerprint.clone());
            }
            SectorError::OtherPublisher { expected, found } => {
                params.add("expected", expected.clone());
                params.add("found", found.clone());
            }
            SectorError::PublisherChanged { installed, found } => {
                params.add("installed", installed.clone());
                params.add("found", found.clone());
            }
            SectorError::ReservedPublisher { publisher } => params.add("publisher", publisher.clone()),
            SectorError::NotNewer { version, earlier } => {
                params.add("version", version.clone());
                params.add("earlier", earlier.clone());
            }
            SectorError::NoChangelogEntry { version } | SectorError::VersionTaken { version } => {
                params.add("version", version.clone());
            }
            SectorError::Older { version, installed } => {
                params.add("version", version.clone());
                params.add("installed", installed.clone());
            }
            SectorError::OtherGuideline { expected, found } => {
                params.add("expected", expected.clone());
                params.add("found", found.clone());
            }
            SectorError::NoGuideline { key, known } => {
                params.add("key", key.clone());
                params.known(known);
            }
            SectorError::Make(error) => params.make(error),
            SectorError::Result(problems) => {
                let first = problems.first().map(member::Problem::message).unwrap_or_default();
                params.add("detail-ja", first.ja);
                params.add("detail-en", first.en);
            }
            SectorError::Impact(ImpactError::Framework(id)) => params.add("id", id.clone()),
            SectorError::Impact(ImpactError::NoDay) => params.days(0),
            SectorError::Impact(ImpactError::TooManyDays(days)) => params.days(*days),
            SectorError::Group(GroupTooSmall(k)) => {
                params.add("k", k.to_string());
                params.add("least", SmallestGroup::LEAST.to_string());
            }
            SectorError::Ending { known } => params.add("known", (*known).to_owned()),
            SectorError::Key(_)
            | SectorError::Fingerprint(_)
            | SectorError::MyNumber(_)
            | SectorError::DamagedPublishers => {}
        }
        params.0
    }
}
