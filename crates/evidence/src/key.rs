//! Public keys and the one function that verifies signatures with them.
//!
//! Responsible for: which keys are accepted, and verifying. Not responsible for: what was signed.

use std::fmt;

use p384::ecdsa::signature::Verifier;
use rsa::BoxedUint;
use sha2::{Sha256, Sha384, Sha512};
use x509_parser::oid_registry::asn1_rs::oid;
use x509_parser::prelude::FromDer;
use x509_parser::public_key::{PublicKey as Parsed, RSAPublicKey};
use x509_parser::x509::SubjectPublicKeyInfo;

use crate::reason::Reason;

/// Smallest RSA modulus in bits.
const SMALLEST: u32 = 2048;

/// Largest RSA modulus in bits; what is larger only costs time.
const LARGEST: u32 = 4096;

/// A public key of an accepted kind.
#[derive(Clone, PartialEq, Eq)]
pub struct PublicKey(Key);

#[derive(Clone, PartialEq, Eq)]
enum Key {
    Rsa(rsa::PublicKey, u32),
    P384(p384::ecdsa::VerifyingKey),
}

/// Kind and size of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyKind {
    /// RSA with a modulus of so many bits.
    Rsa(u32),
    /// ECDSA on the curve P-384.
    P384,
}

impl fmt::Display for KeyKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            KeyKind::Rsa(bits) => write!(f, "rsa-{bits}"),
            KeyKind::P384 => f.write_str("p-384"),
        }
    }
}

/// A hash function for signatures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hash {
    /// SHA-256.
    Sha256,
    /// SHA-384.
    Sha384,
    /// SHA-512.
    Sha512,
}

impl PublicKey {
    /// Reads a key as it stands in certificates (`SubjectPublicKeyInfo`, DER).
    pub fn from_der(bytes: &[u8]) -> Result<Self, Reason> {
        match SubjectPublicKeyInfo::from_der(bytes) {
            Ok(([], info)) => Self::from_info(&info),
            _ => Err(Reason::KeyNotAccepted),
        }
    }

    pub(crate) fn from_info(info: &SubjectPublicKeyInfo<'_>) -> Result<Self, Reason> {
        match info.parsed() {
            Ok(Parsed::RSA(key)) => rsa_key(&key),
            Ok(Parsed::EC(point)) => {
                let curve = info.algorithm.parameters.as_ref().and_then(|curve| curve.as_oid().ok());
                if curve != Some(oid!(1.3.132.0.34)) {
                    return Err(Reason::KeyNotAccepted);
                }
                p384::ecdsa::VerifyingKey::from_sec1_bytes(point.data())
                    .map(|key| PublicKey(Key::P384(key)))
                    .map_err(|_| Reason::KeyNotAccepted)
            }
            _ => Err(Reason::KeyNotAccepted),
        }
    }

    /// Kind and size.
    pub fn kind(&self) -> KeyKind {
        match &self.0 {
            Key::Rsa(_, bits) => KeyKind::Rsa(*bits),
            Key::P384(_) => KeyKind::P384,
        }
    }

    /// Whether this key made the signature: RSASSA-PKCS1-v1_5, or ECDSA in DER. ECDSA comes with SHA-384
    /// alone.
    pub fn verifies(&self, hash: Hash, message: &[u8], signature: &[u8]) -> bool {
        match (&self.0, hash) {
            (Key::Rsa(key, _), Hash::Sha256) => key.pkcs1v15_verify::<Sha256>(message, signature).is_ok(),
            (Key::Rsa(key, _), Hash::Sha384) => key.pkcs1v15_verify::<Sha384>(message, signature).is_ok(),
            (Key::Rsa(key, _), Hash::Sha512) => key.pkcs1v15_verify::<Sha512>(message, signature).is_ok(),
            (Key::P384(key), Hash::Sha384) => p384::ecdsa::Signature::from_der(signature)
                .is_ok_and(|signature| key.verify(message, &signature).is_ok()),
            (Key::P384(_), Hash::Sha256 | Hash::Sha512) => false,
        }
    }

    /// The same for the raw form of ECDSA, r and s of 48 bytes each, which cards may give.
    pub fn verifies_raw(&self, message: &[u8], signature: &[u8]) -> bool {
        match &self.0 {
            Key::Rsa(..) => false,
            Key::P384(key) => p384::ecdsa::Signature::from_slice(signature)
                .is_ok_and(|signature| key.verify(message, &signature).is_ok()),
        }
    }
}

fn rsa_key(key: &RSAPublicKey<'_>) -> Result<PublicKey, Reason> {
    // Both are signed numbers in DER; a set top bit makes them negative.
    let negative = |number: &[u8]| number.first().is_none_or(|first| *first >= 0x80);
    if negative(key.modulus) {
        return Err(Reason::KeyNotAccepted);
    }
    let exponent = key.try_exponent().map_err(|_| Reason::KeyNotAccepted)?;
    if exponent < 65537 || exponent % 2 == 0 {
        return Err(Reason::KeyNotAccepted);
    }
    let modulus = BoxedUint::from_be_slice_vartime(key.modulus);
    let bits = modulus.bit_width_vartime();
    if bits < SMALLEST {
        return Err(Reason::KeyTooSmall);
    }
    if bits > LARGEST {
        return Err(Reason::KeyNotAccepted);
    }
    rsa::PublicKey::new(modulus, BoxedUint::from(exponent))
        .map(|key| PublicKey(Key::Rsa(key, bits)))
        .map_err(|_| Reason::KeyNotAccepted)
}

/// A public key leads to its holder; only the kind is shown.
impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({})", self.kind())
    }
}
