//! Signature algorithms of certificates that are accepted.
//!
//! Responsible for: the list, and verifying a certificate by it. Not responsible for: keys.
//!
//! A certificate names its algorithm twice, and only one of the two places is signed. Both are compared byte
//! by byte with the list: the parser is lenient there.

use x509_parser::certificate::X509Certificate;

use crate::key::{Hash, KeyKind, PublicKey};
use card::tlv;

/// An accepted algorithm. SHA-1 and RSA-PSS, which the JPKI does not use in certificates, are none.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scheme {
    /// RSASSA-PKCS1-v1_5.
    Rsa(Hash),
    /// ECDSA with SHA-384.
    EcdsaSha384,
}

/// The algorithms with their encoding: name, and for RSA the empty parameters.
/// Source: RFC 4055, RFC 5758.
const ACCEPTED: [(&[u8], Scheme); 4] = [
    (b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0b\x05\x00", Scheme::Rsa(Hash::Sha256)),
    (b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0c\x05\x00", Scheme::Rsa(Hash::Sha384)),
    (b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0d\x05\x00", Scheme::Rsa(Hash::Sha512)),
    (b"\x06\x08\x2a\x86\x48\xce\x3d\x04\x03\x03", Scheme::EcdsaSha384),
];

const SEQUENCE: u16 = 0x30;
const BIT_STRING: u16 = 0x03;
/// The wrapper of the version, which stands before serial number and algorithm.
const VERSION: u16 = 0xa0;

impl Scheme {
    /// The algorithm that stands beside the signature.
    pub(crate) fn of(certificate: &X509Certificate<'_>) -> Option<Self> {
        let (_signed, beside) = names(certificate.as_raw())?;
        ACCEPTED.iter().find(|(name, _)| *name == beside).map(|(_, scheme)| *scheme)
    }

    /// Whether the signed place names the same algorithm.
    pub(crate) fn is_signed(certificate: &X509Certificate<'_>) -> bool {
        names(certificate.as_raw()).is_some_and(|(signed, beside)| signed == beside)
    }

    /// Whether the certificate was signed with this key.
    pub(crate) fn signed(self, certificate: &X509Certificate<'_>, key: &PublicKey) -> bool {
        let hash = match (self, key.kind()) {
            (Scheme::Rsa(hash), KeyKind::Rsa(_)) => hash,
            (Scheme::EcdsaSha384, KeyKind::P384) => Hash::Sha384,
            _ => return false,
        };
        let signature = &certificate.signature_value;
        signature.unused_bits == 0
            && key.verifies(hash, certificate.tbs_certificate.as_ref(), &signature.data)
    }
}

/// The algorithm in the signed part and the one beside the signature.
fn names(certificate: &[u8]) -> Option<(&[u8], &[u8])> {
    let (whole, _) = tlv::split(certificate)?;
    let (signed, rest) = tlv::split(whole.value)?;
    let (beside, rest) = tlv::split(rest)?;
    let (signature, behind) = tlv::split(rest)?;
    let (first, rest) = tlv::split(signed.value)?;
    let rest = if first.tag == VERSION { tlv::split(rest)?.1 } else { rest };
    let (inner, _) = tlv::split(rest)?;
    let whole = signature.tag == BIT_STRING && behind.is_empty();
    (whole && inner.tag == SEQUENCE && beside.tag == SEQUENCE).then_some((inner.value, beside.value))
}
