//! Possession: a fresh challenge, signed by the card, verified with the key of its certificate.
//!
//! Responsible for: what is to be signed and whether the answer fits. Not responsible for: drawing the
//! challenge and talking to the card.
//!
//! The signed message begins with a text of this program, so that a signature made in a test is good for
//! nothing else, and a signature for one purpose is none for the other.

use model::evidence::{Check, CheckId};
use sha2::{Digest, Sha256, Sha384};

use crate::jpki::Purpose;
use crate::key::{Hash, KeyKind, PublicKey};
use crate::reason::Reason;

/// What stands before the purpose and the challenge in the signed message.
const HEAD: &str = "tashika possession 1";

/// The head of the structure that PKCS#1 v1.5 signs: SHA-256 and the length of its hash.
/// Source: RFC 8017, section 9.2.
const DIGEST_INFO: [u8; 19] = [
    0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00,
    0x04, 0x20,
];

/// What the card is given to sign: for RSA a DigestInfo with SHA-256, for P-384 the SHA-384 hash.
pub fn to_sign(key: &PublicKey, purpose: Purpose, challenge: &[u8; 32]) -> Vec<u8> {
    let message = message(purpose, challenge);
    match key.kind() {
        KeyKind::Rsa(_) => [DIGEST_INFO.as_slice(), &Sha256::digest(&message)].concat(),
        KeyKind::P384 => Sha384::digest(&message).to_vec(),
    }
}

/// Whether the card signed this challenge with the key of its certificate.
pub fn check(key: &PublicKey, purpose: Purpose, challenge: &[u8; 32], signature: &[u8]) -> Check {
    let message = message(purpose, challenge);
    let (fits, proved) = match key.kind() {
        KeyKind::Rsa(bits) => {
            (signature.len() == bits.div_ceil(8) as usize, key.verifies(Hash::Sha256, &message, signature))
        }
        // In DER two short numbers need 8 bytes, two long ones 104.
        KeyKind::P384 => (
            (8..=104).contains(&signature.len()),
            key.verifies_raw(&message, signature) || key.verifies(Hash::Sha384, &message, signature),
        ),
    };
    let reason = match (fits, proved) {
        (true, true) => Reason::PossessionProved,
        (true, false) => Reason::PossessionNotProved,
        (false, _) => Reason::SignatureLengthWrong,
    };
    reason.on(CheckId::Possession)
}

fn message(purpose: Purpose, challenge: &[u8; 32]) -> Vec<u8> {
    [HEAD.as_bytes(), b"\n", purpose.word().as_bytes(), b"\n", challenge].concat()
}
