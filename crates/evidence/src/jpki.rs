//! Facts of the Japanese public key infrastructure (公的個人認証) that the checks rest on.
//!
//! Responsible for: purposes, names and policies. Not responsible for: the root certificates, which are
//! files.

use model::evidence::Trust;
use x509_parser::oid_registry::Oid;
use x509_parser::oid_registry::asn1_rs::oid;
use x509_parser::x509::X509Name;

/// What a certificate is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// 利用者証明用: the holder proves to be the one who came before.
    UserAuth,
    /// 署名用: the holder signs; the certificate names the holder.
    Signature,
}

impl Purpose {
    /// The word in messages that are signed.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Purpose::UserAuth => "user-auth",
            Purpose::Signature => "signature",
        }
    }
}

/// The name that an issuer bears. A name proves nothing; it only tells which message helps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IssuerName {
    /// `O=JPKI`.
    Jpki,
    /// `O=JPKI-TEST`, as on test cards.
    JpkiTest,
    /// Any other.
    Other,
}

impl IssuerName {
    /// Which name this is. Source: OpenSC and myna-card, certificates.
    pub(crate) fn of(name: &X509Name<'_>) -> Self {
        name.iter_organization()
            .find_map(|part| match part.as_slice() {
                b"JPKI" => Some(IssuerName::Jpki),
                b"JPKI-TEST" => Some(IssuerName::JpkiTest),
                _ => None,
            })
            .unwrap_or(IssuerName::Other)
    }
}

/// The purpose that the name of an authority tells, if it has a unit of the JPKI.
/// Source: myna-card, certificates.
pub(crate) fn purpose_of(name: &X509Name<'_>) -> Option<Purpose> {
    name.iter_organizational_unit().find_map(|part| match part.as_slice() {
        b"JPKI for user authentication" => Some(Purpose::UserAuth),
        b"JPKI for digital signature" => Some(Purpose::Signature),
        _ => None,
    })
}

/// How a policy fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PolicyFit {
    /// It is the one for this purpose and these roots.
    Fits,
    /// It is said to be the one of certificates on phones; no source confirms it.
    MobileUnconfirmed,
    /// It is another.
    Other,
}

/// Whether a policy is the one for a purpose under these roots.
///
/// Test policies fit test roots alone and production policies never do. Added roots, and a certificate of
/// no known root, may have either, as nothing tells which of the two they imitate.
///
/// Source: myna-card, certificates of a test card and constants; myna, certificates. The policy of phones
/// ends in `1.1.40` according to one project, unconfirmed.
pub(crate) fn policy_fit(policy: &Oid<'_>, purpose: Purpose, trust: Trust) -> PolicyFit {
    let (production, test) = match purpose {
        Purpose::UserAuth => (oid!(1.2.392.200149.8.5.1.3.30), oid!(1.2.392.200149.8.5.1.0.30)),
        Purpose::Signature => (oid!(1.2.392.200149.8.5.1.1.20), oid!(1.2.392.200149.8.5.1.0.20)),
    };
    let mobile = oid!(1.2.392.200149.8.5.1.1.40);
    let (takes_production, takes_test) = match trust {
        Trust::Production | Trust::Simulation => (true, false),
        Trust::JpkiTest => (false, true),
        Trust::UserAdded | Trust::None => (true, true),
    };
    if (takes_production && *policy == production) || (takes_test && *policy == test) {
        PolicyFit::Fits
    } else if takes_production && purpose == Purpose::Signature && *policy == mobile {
        PolicyFit::MobileUnconfirmed
    } else {
        PolicyFit::Other
    }
}
