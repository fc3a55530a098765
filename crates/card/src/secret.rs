//! PIN, password and verification number.
//!
//! Responsible for: their form, checked before anything is sent so that no try is wasted, and for wiping them.
//! A secret can be neither printed nor copied nor stored. Not responsible for: asking for it.

use std::fmt;

use zeroize::{Zeroize, Zeroizing};

/// Which secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SecretKind {
    /// PIN of the user-authentication certificate: 4 digits, 3 tries.
    UserPin,
    /// Password of the signature certificate: 6 to 16 letters and digits, 5 tries.
    SignaturePassword,
    /// 照合番号B: 14 digits printed on the card (birth date in the era, expiry year, security code).
    NumberB,
}

impl SecretKind {
    /// The word in codes and keys of sentences.
    pub fn word(self) -> &'static str {
        match self {
            SecretKind::UserPin => "user-pin",
            SecretKind::SignaturePassword => "signature-password",
            SecretKind::NumberB => "number-b",
        }
    }
}

/// A secret of the right form. Wiped on drop; deliberately without `Debug`, `Clone` and `Serialize`.
pub struct Secret {
    kind: SecretKind,
    bytes: Zeroizing<Vec<u8>>,
}

/// The text does not have the form of this secret. Says nothing about the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SecretFormat {
    /// The secret that was expected.
    pub kind: SecretKind,
}

impl fmt::Display for SecretFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not in the form of {}", self.kind.word())
    }
}

impl std::error::Error for SecretFormat {}

impl Secret {
    /// Takes a text over and wipes it.
    ///
    /// # Errors
    /// [`SecretFormat`] when the text cannot be this secret; the card would count it as a wrong one.
    pub fn parse(kind: SecretKind, mut text: String) -> Result<Self, SecretFormat> {
        let digits = |count: usize| text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
        let fits = match kind {
            SecretKind::UserPin => digits(4),
            SecretKind::NumberB => digits(14),
            SecretKind::SignaturePassword => {
                (6..=16).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
            }
        };
        // The card compares bytes and knows capitals only.
        let bytes = Zeroizing::new(text.bytes().map(|byte| byte.to_ascii_uppercase()).collect::<Vec<u8>>());
        text.zeroize();
        if fits { Ok(Self { kind, bytes }) } else { Err(SecretFormat { kind }) }
    }

    /// Which secret it is.
    pub fn kind(&self) -> SecretKind {
        self.kind
    }

    /// The bytes for the card; never empty.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

#[cfg(test)]
mod tests;
