//! The key file: a signing key under a passphrase.
//!
//! Responsible for: the format `tashika-key/1`, what deriving a key from a passphrase may cost. Not responsible for:
//! writing the file, its permissions.
//!
//! The passphrase goes through Argon2id (RFC 9106), the result encrypts the key with XChaCha20-Poly1305, and
//! everything else in the file is authenticated with it.

use argon2::{Algorithm, Argon2, Params};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};
use thiserror::Error;
use zeroize::Zeroizing;

use super::{NoRandomness, Passphrase, PublicKey, SigningKey, random};
use crate::document::{self, open_document};
use crate::error::OpenError;
use crate::fingerprint::Fingerprint;

/// The format of key files.
pub const KEY_FORMAT: &str = "tashika-key/1";

/// A key file may have this many bytes; ours have fewer than a thousand.
pub const KEY_FILE_LIMIT: usize = 16 * 1024;

/// Why a key file cannot be used or made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum KeyError {
    /// The file is something else.
    #[error("this is not a key file of Tashika; choose the file that was made with the key")]
    NotAKeyFile,
    /// A newer version of Tashika made it.
    #[error("the key file is of format {found}, and this version knows {known} at most; update Tashika")]
    Newer {
        /// Its format.
        found: u64,
        /// The newest format that is known.
        known: u64,
    },
    /// Its content is not what was written.
    #[error("the key file is damaged; take it from a copy")]
    Damaged,
    /// Opening it would take more memory or time than our key files need.
    #[error("opening the key file would take too much memory or time; it was not made by Tashika")]
    TooCostly,
    /// The passphrase is another one.
    #[error("the passphrase is wrong; type it again")]
    WrongPassphrase,
    /// A new key asks for a longer passphrase.
    #[error("the passphrase is too short: at least 8 characters are needed")]
    PassphraseTooShort,
    /// There is not enough memory to derive a key from a passphrase.
    #[error("there is not enough memory to open or make a key file; close other programs and try again")]
    NoMemory,
    /// The system gave no random bytes.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl KeyError {
    /// The code in keys of sentences.
    pub fn code(self) -> &'static str {
        match self {
            KeyError::NotAKeyFile => "key-not-a-key-file",
            KeyError::Newer { .. } => "key-newer",
            KeyError::Damaged => "key-damaged",
            KeyError::TooCostly => "key-too-costly",
            KeyError::WrongPassphrase => "key-wrong-passphrase",
            KeyError::PassphraseTooShort => "key-passphrase-too-short",
            KeyError::NoMemory => "key-no-memory",
            KeyError::NoRandomness(_) => "key-no-randomness",
        }
    }
}

impl From<OpenError> for KeyError {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::Newer { found, known } => KeyError::Newer { found, known },
            OpenError::Truncated | OpenError::Altered(_) | OpenError::Unsigned | OpenError::BadSignature => {
                KeyError::Damaged
            }
            OpenError::NotSealed
            | OpenError::OtherKind { .. }
            | OpenError::TooLarge { .. }
            | OpenError::Path { .. }
            | OpenError::Malformed { .. } => KeyError::NotAKeyFile,
        }
    }
}

/// What a passphrase costs to try.
#[derive(Clone, Copy)]
pub(super) struct Cost {
    /// Memory in KiB.
    pub(super) memory: u32,
    /// Passes over it.
    pub(super) passes: u32,
    /// Lanes.
    pub(super) lanes: u32,
}

impl Cost {
    /// RFC 9106, section 4, second recommendation, for machines with little memory.
    pub(super) const USUAL: Cost = Cost { memory: 64 * 1024, passes: 3, lanes: 4 };

    /// What a key file may ask for: room for a later, dearer choice, and no more than a few seconds.
    pub(super) const MOST: Cost = Cost { memory: 256 * 1024, passes: 8, lanes: 8 };

    fn is_bearable(self) -> bool {
        self.memory <= Self::MOST.memory && self.passes <= Self::MOST.passes && self.lanes <= Self::MOST.lanes
    }
}

/// The body of a key file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Form {
    public_key: String,
    kdf: KdfForm,
    cipher: CipherForm,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct KdfForm {
    name: String,
    version: u32,
    memory_kib: u32,
    passes: u32,
    lanes: u32,
    salt: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct CipherForm {
    name: String,
    nonce: String,
    ciphertext: String,
}

const KDF: &str = "argon2id";
const CIPHER: &str = "xchacha20-poly1305";

/// What is in a key file, read but not decrypted.
struct Locked {
    public: PublicKey,
    cost: Cost,
    salt: [u8; 16],
    nonce: [u8; 24],
    /// The key and 16 bytes that authenticate it and the rest.
    ciphertext: [u8; 48],
}

impl Locked {
    fn read(bytes: &[u8]) -> Result<Self, KeyError> {
        let body = open_document(bytes, KEY_FORMAT, KEY_FILE_LIMIT)?.body;
        let form: Form = serde_json::from_value(body).map_err(|_| KeyError::Damaged)?;
        let Form { public_key, kdf, cipher } = form;
        if kdf.name != KDF || kdf.version != argon2::Version::V0x13 as u32 || cipher.name != CIPHER {
            return Err(KeyError::Damaged);
        }
        let cost = Cost { memory: kdf.memory_kib, passes: kdf.passes, lanes: kdf.lanes };
        if !cost.is_bearable() {
            return Err(KeyError::TooCostly);
        }
        Ok(Self {
            public: PublicKey::from_text(&public_key).ok_or(KeyError::Damaged)?,
            cost,
            salt: decode(&kdf.salt)?,
            nonce: decode(&cipher.nonce)?,
            ciphertext: decode(&cipher.ciphertext)?,
        })
    }

    fn form(&self) -> Form {
        Form {
            public_key: self.public.to_text(),
            kdf: KdfForm {
                name: KDF.to_owned(),
                version: argon2::Version::V0x13 as u32,
                memory_kib: self.cost.memory,
                passes: self.cost.passes,
                lanes: self.cost.lanes,
                salt: STANDARD.encode(self.salt),
            },
            cipher: CipherForm {
                name: CIPHER.to_owned(),
                nonce: STANDARD.encode(self.nonce),
                ciphertext: STANDARD.encode(self.ciphertext),
            },
        }
    }
}

/// Everything in the file beside the ciphertext and the nonce, which the cipher takes by itself.
fn authenticated(public: PublicKey, cost: Cost, salt: [u8; 16]) -> Vec<u8> {
    let mut bytes = format!("{KEY_FORMAT}\0").into_bytes();
    bytes.extend_from_slice(public.as_bytes());
    for number in [cost.memory, cost.passes, cost.lanes] {
        bytes.extend_from_slice(&number.to_be_bytes());
    }
    bytes.extend_from_slice(&salt);
    bytes
}

fn decode<const N: usize>(text: &str) -> Result<[u8; N], KeyError> {
    STANDARD.decode(text).ok().and_then(|bytes| bytes.try_into().ok()).ok_or(KeyError::Damaged)
}

/// The cipher under a passphrase.
fn cipher(passphrase: &Passphrase, cost: Cost, salt: [u8; 16]) -> Result<XChaCha20Poly1305, KeyError> {
    let mut key = Zeroizing::new([0; 32]);
    // What Argon2 itself does not take, such as less memory than lanes need, no program of ours wrote.
    let params = Params::new(cost.memory, cost.passes, cost.lanes, Some(key.len()));
    Argon2::new(Algorithm::Argon2id, argon2::Version::V0x13, params.map_err(|_| KeyError::Damaged)?)
        .hash_password_into(passphrase.bytes(), &salt, key.as_mut())
        .map_err(|_| KeyError::NoMemory)?;
    Ok(XChaCha20Poly1305::new(<&Key>::from(&*key)))
}

/// The fingerprint of the key in a key file, without its passphrase.
///
/// It is what the file says: only [`SigningKey::from_key_file`] shows that the key inside is the same.
///
/// # Errors
/// As [`SigningKey::from_key_file`], except for the passphrase.
pub fn key_file_public(bytes: &[u8]) -> Result<Fingerprint, KeyError> {
    Ok(Locked::read(bytes)?.public.fingerprint())
}

impl SigningKey {
    /// The key file: JSON of the format [`KEY_FORMAT`]. Takes a few tenths of a second and 64 MiB.
    ///
    /// # Errors
    /// [`KeyError::PassphraseTooShort`], [`KeyError::NoMemory`], [`KeyError::NoRandomness`].
    pub fn to_key_file(&self, passphrase: &Passphrase) -> Result<Vec<u8>, KeyError> {
        self.to_key_file_at(passphrase, Cost::USUAL)
    }

    pub(super) fn to_key_file_at(&self, passphrase: &Passphrase, cost: Cost) -> Result<Vec<u8>, KeyError> {
        if !passphrase.is_long_enough() {
            return Err(KeyError::PassphraseTooShort);
        }
        let (public, salt, nonce) = (self.public(), *random()?, *random()?);
        let associated = authenticated(public, cost, salt);
        let payload = Payload { msg: self.seed(), aad: &associated };
        let ciphertext = cipher(passphrase, cost, salt)?
            .encrypt(&XNonce::from(nonce), payload)
            .ok()
            .and_then(|bytes| bytes.try_into().ok())
            .expect("32 bytes are few enough for the cipher and become 48");
        let locked = Locked { public, cost, salt, nonce, ciphertext };
        let body = serde_json::to_value(locked.form()).expect("texts and whole numbers");
        Ok(document::write(KEY_FORMAT, &body, None).expect("a small object of texts and whole numbers"))
    }

    /// The key of a key file.
    ///
    /// # Errors
    /// [`KeyError::NotAKeyFile`], [`KeyError::Newer`] and [`KeyError::Damaged`] before the passphrase is tried,
    /// [`KeyError::TooCostly`] when trying it would take more than our files ever ask for,
    /// [`KeyError::WrongPassphrase`], [`KeyError::NoMemory`].
    pub fn from_key_file(bytes: &[u8], passphrase: &Passphrase) -> Result<Self, KeyError> {
        let locked = Locked::read(bytes)?;
        let associated = authenticated(locked.public, locked.cost, locked.salt);
        let payload = Payload { msg: &locked.ciphertext, aad: &associated };
        let seed = cipher(passphrase, locked.cost, locked.salt)?
            .decrypt(&XNonce::from(locked.nonce), payload)
            .map_err(|_| KeyError::WrongPassphrase)?;
        let seed = Zeroizing::new(seed);
        let key = Self::from_seed(seed.as_slice().try_into().map_err(|_| KeyError::Damaged)?);
        if key.public() == locked.public { Ok(key) } else { Err(KeyError::Damaged) }
    }
}

#[cfg(test)]
mod tests;
