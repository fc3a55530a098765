//! Signing keys in files.
//!
//! Responsible for: making a key under a passphrase, opening a key file. Not responsible for: asking for the
//! passphrase, keys in the store.

use std::path::Path;

use seal::{Fingerprint, Passphrase, SigningKey};

use super::error::SectorError;
use crate::error::AppError;
use crate::export;

/// A new key as its file, with the fingerprint that its owner tells members.
///
/// # Errors
/// [`SectorError::Key`]: a short passphrase, or no memory or randomness.
pub fn make(passphrase: &Passphrase) -> Result<(Vec<u8>, Fingerprint), SectorError> {
    let key = SigningKey::generate().map_err(seal::KeyError::from)?;
    Ok((key.to_key_file(passphrase)?, key.fingerprint()))
}

/// Writes a new key into a file that must not exist yet and that only its owner can read, where the system knows
/// owners.
///
/// # Errors
/// As [`make`], and when the file exists or cannot be written.
pub fn make_file(path: &Path, passphrase: &Passphrase) -> Result<Fingerprint, AppError> {
    if path.symlink_metadata().is_ok() {
        return Err(AppError::Exists { path: path.display().to_string() });
    }
    let (bytes, fingerprint) = make(passphrase)?;
    export::write_secret(path, &bytes)?;
    Ok(fingerprint)
}

/// The key of a file.
///
/// # Errors
/// [`SectorError::Key`]: no key file, a damaged one, or another passphrase.
pub fn open(bytes: &[u8], passphrase: &Passphrase) -> Result<SigningKey, SectorError> {
    Ok(SigningKey::from_key_file(bytes, passphrase)?)
}
