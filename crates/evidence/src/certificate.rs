//! The outside of a certificate: where it ends, whether it can be read at all, its extensions by name.
//!
//! Responsible for: bounds before parsing, and telling an absent extension from a broken one. Not
//! responsible for: judging what a certificate says.

use model::evidence::{Check, CheckId};
use thiserror::Error;
use x509_parser::certificate::X509Certificate;
use x509_parser::extensions::{ParsedExtension, X509Extension};
use x509_parser::oid_registry::Oid;
use x509_parser::prelude::FromDer;

use crate::reason::Reason;

/// Bytes that no certificate of a card exceeds; real ones have about two thousand.
const LONGEST: usize = 16 * 1024;

/// Why bytes are no certificate. Nothing of the bytes is repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Malformed {
    /// The object is longer than the bytes.
    #[error("the certificate ends too early")]
    Truncated,
    /// The object claims a length that no certificate has.
    #[error("the certificate claims to be longer than certificates are")]
    TooLong,
    /// The bytes have another structure.
    #[error("the bytes are no certificate")]
    NotACertificate,
}

impl Malformed {
    /// The reason as a code.
    pub fn reason(self) -> Reason {
        match self {
            Malformed::Truncated => Reason::CertificateTruncated,
            Malformed::TooLong => Reason::CertificateTooLong,
            Malformed::NotACertificate => Reason::CertificateUnreadable,
        }
    }

    /// The failed check that stands for all others, as none of them can be made.
    pub fn check(self) -> Check {
        self.reason().on(CheckId::SignatureToRoot)
    }
}

/// The whole length of the object that begins with these bytes, as its header tells; four bytes are enough.
/// None where no certificate begins like this.
pub fn object_length(first: &[u8]) -> Option<usize> {
    first.first().filter(|tag| **tag == 0x30)?;
    card::tlv::object_length(first)
}

/// Reads a certificate. Bytes behind the object are filler of the file and are passed over.
pub(crate) fn read(bytes: &[u8]) -> Result<X509Certificate<'_>, Malformed> {
    let length = object_length(bytes).ok_or(match bytes {
        [] | [0x30] | [0x30, 0x81] | [0x30, 0x82] | [0x30, 0x82, _] => Malformed::Truncated,
        _ => Malformed::NotACertificate,
    })?;
    if length > LONGEST {
        return Err(Malformed::TooLong);
    }
    let object = bytes.get(..length).ok_or(Malformed::Truncated)?;
    match X509Certificate::from_der(object) {
        Ok(([], certificate)) => Ok(certificate),
        Ok(_) | Err(_) => Err(Malformed::NotACertificate),
    }
}

/// An extension stands there twice or cannot be read.
pub(crate) struct Broken;

/// The extension with this name, with its content. None where it is absent.
///
/// The accessors of the parser give an unreadable extension as an absent one in places; a restriction must
/// not vanish in this manner.
pub(crate) fn extension<'c, 'a>(
    certificate: &'c X509Certificate<'a>,
    name: &Oid<'_>,
) -> Result<Option<&'c X509Extension<'a>>, Broken> {
    let Some(found) = certificate.get_extension_unique(name).map_err(|_| Broken)? else {
        return Ok(None);
    };
    match found.parsed_extension() {
        ParsedExtension::ParseError { .. } | ParsedExtension::Unparsed => Err(Broken),
        _ => Ok(Some(found)),
    }
}
