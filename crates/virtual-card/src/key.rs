//! The private keys of a card.
//!
//! Responsible for: signing as the card does. Not responsible for: who may ask for it, nor for keys that
//! sign certificates, of which none exists any more.

use p384::ecdsa::signature::hazmat::PrehashSigner;
use p384::pkcs8::DecodePrivateKey;
use rsa::Pkcs1v15Sign;
use sha2::{Digest, Sha256};

use crate::persona::Keys;
use crate::{status, stock};

#[cfg(test)]
mod tests;

/// A private key.
pub(crate) enum CardKey {
    /// RSA.
    Rsa(Box<rsa::PrivateKey>),
    /// ECDSA on P-384.
    P384(Box<p384::ecdsa::SigningKey>),
}

impl CardKey {
    /// The key of a kind for a purpose, `auth` or `sign`.
    pub(crate) fn load(keys: Keys, purpose: &str) -> CardKey {
        match keys {
            Keys::Rsa2048 => {
                let der =
                    stock::key(&format!("rsa-2048-{purpose}")).expect("the key of the card is embedded");
                let key = rsa::PrivateKey::from_pkcs8_der(der).expect("the embedded key is PKCS#8");
                CardKey::Rsa(Box::new(key))
            }
            Keys::P384 => {
                let der = stock::key(&format!("p-384-{purpose}")).expect("the key of the card is embedded");
                let key = p384::SecretKey::from_pkcs8_der(der).expect("the embedded key is PKCS#8");
                CardKey::P384(Box::new(key.into()))
            }
        }
    }

    /// Signs as P1 of the command asks. Source: myna-card (00 to 03); the way of P-384 is an assumption.
    ///
    /// # Errors
    /// The status word of the refusal.
    pub(crate) fn sign(&self, p1: u8, data: &[u8]) -> Result<Vec<u8>, u16> {
        match self {
            CardKey::Rsa(key) => {
                let with_digest_info = |hash: &[u8]| key.sign(Pkcs1v15Sign::new::<Sha256>(), hash);
                let bare = |data: &[u8]| key.sign(Pkcs1v15Sign::new_unprefixed(), data);
                let signed = match p1 {
                    0x00 => bare(data),
                    0x01 => bare(&Sha256::digest(data)),
                    0x02 => with_digest_info(data),
                    0x03 => with_digest_info(&Sha256::digest(data)),
                    _ => return Err(status::WRONG_PARAMETERS),
                };
                // What remains is data that is too long to be padded, or no hash.
                signed.map_err(|_| status::WRONG_DATA)
            }
            CardKey::P384(_) if p1 != 0x00 => Err(status::WRONG_PARAMETERS),
            CardKey::P384(key) => {
                if data.len() != 48 {
                    return Err(status::WRONG_DATA);
                }
                let signed: Result<p384::ecdsa::Signature, _> = key.sign_prehash(data);
                signed.map(|signature| signature.to_bytes().to_vec()).map_err(|_| status::WRONG_DATA)
            }
        }
    }

    /// What it signs instead of every challenge when it only replays: an earlier challenge.
    pub(crate) fn earlier(&self) -> Result<Vec<u8>, u16> {
        match self {
            CardKey::Rsa(_) => self.sign(0x03, b"an earlier challenge"),
            CardKey::P384(_) => self.sign(0x00, &[0x5A; 48]),
        }
    }
}
