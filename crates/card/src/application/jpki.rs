//! 公的個人認証AP: two certificates, two keys, a PIN and a password.
//!
//! Source of ids: OpenSC (`jpki.h`, `pkcs15-jpki.c`), jpki/myna, myna-card; read 2026-11.

use zeroize::Zeroizing;

use super::VerifyError;
use crate::command::{Command, ShortFile};
use crate::error::CardError;
use crate::fence::JPKI_AID;
use crate::secret::{Secret, SecretKind};
use crate::session::Session;
use crate::status::Status;
use crate::tries::{Counter, LastTry, Verified};

/// Token information, ASCII filled up with spaces.
const TOKEN: ShortFile = ShortFile(0x06);
/// Bytes of the token that are read.
const TOKEN_LENGTH: u8 = 0x20;
/// Which certificates the card holds.
const AVAILABILITY: ShortFile = ShortFile(0x08);

/// One of the two key pairs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JpkiKey {
    /// 利用者証明用: for logging in; the certificate names nobody.
    Authentication,
    /// 署名用: for signing; the certificate holds name, address, birth date and sex.
    Signature,
}

impl JpkiKey {
    /// The secret that opens it.
    pub fn secret(self) -> SecretKind {
        match self {
            JpkiKey::Authentication => SecretKind::UserPin,
            JpkiKey::Signature => SecretKind::SignaturePassword,
        }
    }

    fn certificate(self) -> ShortFile {
        match self {
            JpkiKey::Authentication => ShortFile(0x0A),
            JpkiKey::Signature => ShortFile(0x01),
        }
    }

    fn private_key(self) -> ShortFile {
        match self {
            JpkiKey::Authentication => ShortFile(0x17),
            JpkiKey::Signature => ShortFile(0x1A),
        }
    }

    fn secret_file(self) -> ShortFile {
        match self {
            JpkiKey::Authentication => ShortFile(0x18),
            JpkiKey::Signature => ShortFile(0x1B),
        }
    }
}

/// What kind of token holds the application.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// マイナンバーカード.
    MyNumberCard,
    /// 住民基本台帳カード, its predecessor.
    JukiCard,
    /// The secure element of an Android phone.
    Android,
    /// An iPhone.
    Iphone,
    /// A word that is not known.
    Unknown,
}

impl TokenKind {
    fn parse(bytes: &[u8]) -> Self {
        let end = bytes.iter().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(bytes.len());
        match bytes.get(..end) {
            Some(b"JPKIAPICCTOKEN2") => TokenKind::MyNumberCard,
            Some(b"JPKIAPICCTOKEN") => TokenKind::JukiCard,
            Some(b"JPKIAPGPSETOKEN") => TokenKind::Android,
            Some(b"JPKIAPIOSTOKEN") => TokenKind::Iphone,
            _ => TokenKind::Unknown,
        }
    }

    /// The word in codes and keys of sentences.
    pub fn word(self) -> &'static str {
        match self {
            TokenKind::MyNumberCard => "my-number-card",
            TokenKind::JukiCard => "juki-card",
            TokenKind::Android => "android",
            TokenKind::Iphone => "iphone",
            TokenKind::Unknown => "unknown",
        }
    }
}

/// Which certificates the card says it holds. People under 15 have no signature certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Availability {
    /// The signature certificate.
    pub signature: bool,
    /// The user-authentication certificate.
    pub authentication: bool,
}

/// The selected application.
pub struct Jpki<'s> {
    session: &'s mut Session,
}

impl<'s> Jpki<'s> {
    /// Selects the application.
    ///
    /// # Errors
    /// [`CardError::NoApplication`] for any other kind of card.
    pub fn select(session: &'s mut Session) -> Result<Self, CardError> {
        session.select(&JPKI_AID)?;
        Ok(Self { session })
    }

    /// The kind of token.
    pub fn token(&mut self) -> Result<TokenKind, CardError> {
        match self.session.read_part(&Command::read_file(TOKEN, TOKEN_LENGTH)) {
            Ok(bytes) => Ok(TokenKind::parse(&bytes)),
            // A token that does not say what it is may still hold keys.
            Err(CardError::NoFile | CardError::Malformed) => Ok(TokenKind::Unknown),
            Err(error) => Err(error),
        }
    }

    /// Which certificates the card holds; `None` when it does not say.
    pub fn availability(&mut self) -> Result<Option<Availability>, CardError> {
        // The high bit of each byte says "there is one" (seen: 8F 8F 00). Source: myna-card.
        match self.session.read_part(&Command::read_file(AVAILABILITY, 3)) {
            Ok(bytes) => Ok(match bytes.as_slice() {
                [signature, authentication, ..] => Some(Availability {
                    signature: signature & 0x80 != 0,
                    authentication: authentication & 0x80 != 0,
                }),
                _ => None,
            }),
            Err(CardError::NoFile | CardError::Malformed | CardError::Unexpected { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// A certificate, DER without filler.
    ///
    /// # Errors
    /// [`CardError::SecretRequired`] where it opens only with the secret: the signature certificate always,
    /// the user-authentication certificate on phones.
    pub fn certificate(&mut self, key: JpkiKey) -> Result<Zeroizing<Vec<u8>>, CardError> {
        self.session.read_object(key.certificate())
    }

    /// The counter of the key's secret; spends no try.
    pub fn counter(&mut self, key: JpkiKey) -> Result<Counter, CardError> {
        super::counter(self.session, key.secret(), key.secret_file())
    }

    /// Presents the key's secret, once. The counter must have been read by the command before.
    ///
    /// # Errors
    /// [`VerifyError`]; after [`VerifyError::Card`] the try may have been counted.
    pub fn verify(
        &mut self,
        key: JpkiKey,
        counter: &Counter,
        secret: &Secret,
        last_try: LastTry,
    ) -> Result<Verified, VerifyError> {
        super::verify(self.session, key.secret_file(), counter, secret, last_try)
    }

    /// Signs data prepared for the key's algorithm.
    pub fn sign(&mut self, key: JpkiKey, data: &[u8]) -> Result<Vec<u8>, CardError> {
        let response = self.session.exchange(&Command::sign(key.private_key(), data))?;
        match response.status {
            Status::Done => Ok(response.data.to_vec()),
            Status::SecretRequired => Err(CardError::SecretRequired),
            Status::NotFound => Err(CardError::NoFile),
            _ => Err(CardError::Unexpected { word: response.word }),
        }
    }
}

#[cfg(test)]
mod tests;
