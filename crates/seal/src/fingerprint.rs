//! The fingerprint of a public key: what people compare.
//!
//! Responsible for: its computation, how it is shown, and reading what a person typed. Not responsible for: whom a
//! key belongs to.
//!
//! The first 160 bits of the SHA-256 of the public key, in eight groups of four letters and digits. To pass for
//! somebody else's key a forger has to hit one given value, which takes about 2^160 tries.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use thiserror::Error;

/// Bytes of a fingerprint; 160 bits are 32 letters without a rest.
const LENGTH: usize = 20;

/// Letters of a fingerprint.
const LETTERS: usize = 32;

/// Letters in a group.
const GROUP: usize = 4;

/// Crockford's base 32: I, L, O and U are missing, as they are mistaken for 1, 0 and V when read aloud or copied.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The fingerprint of a public key, shown as `ABCD-1234-…`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Fingerprint([u8; LENGTH]);

/// A text is no fingerprint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum FingerprintError {
    /// A character that no fingerprint has.
    #[error("a fingerprint has letters and digits only, not `{}`", .0.escape_default())]
    Character(char),
    /// Another number of letters.
    #[error("a fingerprint has 32 letters and digits, not {0}")]
    Length(usize),
}

impl Fingerprint {
    /// The fingerprint of the 32 bytes of a public key.
    pub(crate) fn of(public_key: &[u8; 32]) -> Self {
        let digest: [u8; 32] = Sha256::digest(public_key).into();
        let mut first = [0; LENGTH];
        first.copy_from_slice(&digest[..LENGTH]);
        Self(first)
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::with_capacity(LETTERS + LETTERS / GROUP);
        // Five bytes are eight letters.
        for (i, bytes) in self.0.chunks(5).enumerate() {
            let bits = bytes.iter().fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
            for letter in 0..8 {
                if (i * 8 + letter).is_multiple_of(GROUP) && !text.is_empty() {
                    text.push('-');
                }
                let index = usize::try_from(bits >> (35 - 5 * letter) & 31).unwrap_or_default();
                text.push(char::from(ALPHABET[index]));
            }
        }
        f.write_str(&text)
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Fingerprint({self})")
    }
}

impl FromStr for Fingerprint {
    type Err = FingerprintError;

    /// Reads a fingerprint as a person types it: case, spaces and hyphens do not matter, full-width letters are
    /// letters, and O, I and L are the digits they are mistaken for.
    fn from_str(text: &str) -> Result<Self, FingerprintError> {
        let mut bits = Vec::with_capacity(LETTERS);
        for character in text.chars().map(half_width) {
            let letter = match character.to_ascii_uppercase() {
                '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | 'ー' => continue,
                space if space.is_whitespace() => continue,
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let index = ALPHABET.iter().position(|known| char::from(*known) == letter);
            bits.push(index.ok_or(FingerprintError::Character(character))? as u64);
        }
        if bits.len() != LETTERS {
            return Err(FingerprintError::Length(bits.len()));
        }
        let mut bytes = [0; LENGTH];
        for (place, letters) in bytes.chunks_mut(5).zip(bits.chunks(8)) {
            let five = letters.iter().fold(0_u64, |sum, bits| sum << 5 | bits);
            place.copy_from_slice(&five.to_be_bytes()[3..]);
        }
        Ok(Self(bytes))
    }
}

/// The ASCII character for a full-width one, as a Japanese keyboard may give it.
fn half_width(character: char) -> char {
    match character {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character),
        other => other,
    }
}

impl TryFrom<String> for Fingerprint {
    type Error = FingerprintError;

    fn try_from(text: String) -> Result<Self, FingerprintError> {
        text.parse()
    }
}

impl From<Fingerprint> for String {
    fn from(fingerprint: Fingerprint) -> String {
        fingerprint.to_string()
    }
}

#[cfg(test)]
mod tests;
