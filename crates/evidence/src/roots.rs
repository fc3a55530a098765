//! The roots that a chain may end in.
//!
//! Responsible for: the shipped sets, roots that a person adds, and what is known about each. Not
//! responsible for: which of them signed a certificate.
//!
//! The sets never mix: a result says which one its chain ended in. Roots of virtual cards are accepted only
//! after [`Roots::with_simulation`], and what ends in them counts as simulated.

mod folder;

use std::fmt;

use include_dir::{Dir, include_dir};
use model::evidence::Trust;
use thiserror::Error;
use x509_parser::extensions::ParsedExtension;
use x509_parser::oid_registry::{
    OID_X509_EXT_BASIC_CONSTRAINTS, OID_X509_EXT_KEY_USAGE, OID_X509_EXT_SUBJECT_KEY_IDENTIFIER, Oid,
};

use crate::certificate::{self, extension};
use crate::jpki::{self, IssuerName, Purpose};
use crate::key::PublicKey;

static PRODUCTION: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../assets/trust-anchors/production");
static JPKI_TEST: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../assets/trust-anchors/jpki-test");
static SIMULATION: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../assets/trust-anchors/simulation");

/// One root. Its certificate is public, but nobody needs to see more of it than this.
#[derive(Clone)]
pub struct Root {
    /// The set it belongs to.
    pub trust: Trust,
    /// Whether it stands for virtual cards; a simulated test card ends in `jpki-test`.
    pub simulated: bool,
    /// What its certificates are for, where its name tells.
    pub purpose: Option<Purpose>,
    /// The generation for messages: a number in production, the year of issue for test cards.
    pub generation: Option<String>,
    pub(crate) key: PublicKey,
    pub(crate) name: Vec<u8>,
    pub(crate) key_id: Option<Vec<u8>>,
    pub(crate) serial: Vec<u8>,
    pub(crate) not_before: i64,
    pub(crate) not_after: i64,
}

impl fmt::Debug for Root {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Root({}, {:?}, {:?})", self.trust, self.purpose, self.generation)
    }
}

/// Why a file cannot be taken as a root.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{file}: {problem}")]
pub struct RootError {
    /// The name of the file or folder.
    pub file: String,
    /// What is wrong.
    pub problem: RootProblem,
}

/// What is wrong with a file of a root.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum RootProblem {
    /// File or folder cannot be read.
    #[error("cannot be read")]
    Unreadable,
    /// The file is larger than certificates are.
    #[error("is larger than a certificate is")]
    TooLarge,
    /// The folder holds no file with a name of certificates.
    #[error("holds no file .cer, .crt, .der or .pem")]
    NoCertificates,
    /// The content is no certificate.
    #[error("is no certificate")]
    NotACertificate,
    /// The certificate is not one of an authority.
    #[error("is not the certificate of an authority")]
    NotAnAuthority,
    /// The key is of a kind that is not accepted.
    #[error("has a key of a kind that is not accepted")]
    KeyNotAccepted,
}

impl RootProblem {
    /// All of them.
    pub const ALL: &[RootProblem] = &[
        RootProblem::Unreadable,
        RootProblem::TooLarge,
        RootProblem::NoCertificates,
        RootProblem::NotACertificate,
        RootProblem::NotAnAuthority,
        RootProblem::KeyNotAccepted,
    ];

    /// The code in keys of sentences.
    pub fn code(self) -> &'static str {
        match self {
            RootProblem::Unreadable => "root-unreadable",
            RootProblem::TooLarge => "root-too-large",
            RootProblem::NoCertificates => "root-no-certificates",
            RootProblem::NotACertificate => "root-not-a-certificate",
            RootProblem::NotAnAuthority => "root-not-an-authority",
            RootProblem::KeyNotAccepted => "root-key-not-accepted",
        }
    }
}

/// The roots that are accepted, in the order in which a chain looks for its end.
#[derive(Clone, Debug, Default)]
pub struct Roots(Vec<Root>);

impl Roots {
    /// The roots in use and those of test cards, as shipped.
    pub fn shipped() -> Self {
        Roots::default()
            .with_embedded(&PRODUCTION, Trust::Production)
            .with_embedded(&JPKI_TEST, Trust::JpkiTest)
    }

    /// Adds the roots of virtual cards. One with `O=JPKI-TEST` stands for the root of test cards.
    #[must_use]
    pub fn with_simulation(self) -> Self {
        self.with_embedded(&SIMULATION, Trust::Simulation)
    }

    /// Adds roots of a person from files with names, DER or PEM.
    pub fn with_files(mut self, files: Vec<(String, Vec<u8>)>) -> Result<Self, RootError> {
        for (file, bytes) in files {
            let error = |problem| RootError { file: file.clone(), problem };
            for der in folder::certificates(&bytes).map_err(error)? {
                self.0.push(read(&der, Trust::UserAdded, None).map_err(error)?);
            }
        }
        Ok(self)
    }

    /// Adds the roots of a person that lie in a folder.
    pub fn with_folder(self, folder: &std::path::Path) -> Result<Self, RootError> {
        self.with_files(folder::files(folder)?)
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Root> {
        self.0.iter()
    }

    /// The generations of production roots for a purpose, for messages.
    pub fn generations(&self, purpose: Purpose) -> Vec<&str> {
        self.iter()
            .filter(|root| root.trust == Trust::Production && root.purpose == Some(purpose))
            .filter_map(|root| root.generation.as_deref())
            .collect()
    }

    fn with_embedded(mut self, folder: &Dir<'_>, trust: Trust) -> Self {
        let mut files: Vec<_> =
            folder.files().filter(|file| file.path().extension() == Some("cer".as_ref())).collect();
        files.sort_by_key(|file| file.path());
        for file in files {
            let name = file.path().file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
            let root = read(file.contents(), trust, name.rsplit('-').next());
            self.0.push(root.expect("a test reads every certificate that is built in"));
        }
        self
    }

    /// Adds a root as if it were shipped in this set, for certificates that tests forge.
    #[cfg(test)]
    pub(crate) fn with_forged(mut self, der: &[u8], trust: Trust) -> Self {
        self.0.push(read(der, trust, Some("9")).expect("a forged root can be read"));
        self
    }
}

fn read(der: &[u8], set: Trust, label: Option<&str>) -> Result<Root, RootProblem> {
    let certificate = certificate::read(der).map_err(|_| RootProblem::NotACertificate)?;
    let parsed = |name: Oid<'static>| match extension(&certificate, &name) {
        Ok(found) => Ok(found.map(|found| found.parsed_extension())),
        Err(_) => Err(RootProblem::NotACertificate),
    };
    let authority = matches!(
        parsed(OID_X509_EXT_BASIC_CONSTRAINTS)?,
        Some(ParsedExtension::BasicConstraints(constraints)) if constraints.ca
    );
    let may_sign = match parsed(OID_X509_EXT_KEY_USAGE)? {
        Some(ParsedExtension::KeyUsage(usage)) => usage.key_cert_sign(),
        _ => true,
    };
    if !authority || !may_sign {
        return Err(RootProblem::NotAnAuthority);
    }
    let key_id = match parsed(OID_X509_EXT_SUBJECT_KEY_IDENTIFIER)? {
        Some(ParsedExtension::SubjectKeyIdentifier(id)) => Some(id.0.to_vec()),
        _ => None,
    };
    let subject = certificate.subject();
    let test_card = set == Trust::Simulation && IssuerName::of(subject) == IssuerName::JpkiTest;
    Ok(Root {
        trust: if test_card { Trust::JpkiTest } else { set },
        simulated: set == Trust::Simulation,
        purpose: jpki::purpose_of(subject),
        generation: label.filter(|_| matches!(set, Trust::Production | Trust::JpkiTest)).map(str::to_owned),
        key: PublicKey::from_info(certificate.public_key()).map_err(|_| RootProblem::KeyNotAccepted)?,
        name: subject.as_raw().to_vec(),
        key_id,
        serial: certificate.raw_serial().to_vec(),
        not_before: certificate.validity().not_before.timestamp(),
        not_after: certificate.validity().not_after.timestamp(),
    })
}
