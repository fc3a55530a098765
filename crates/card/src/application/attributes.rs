//! 券面事項入力補助AP, opened with 照合番号B alone.
//!
//! With this number the card itself refuses the file of the My Number, so that not even a fault of ours can
//! reach it; the PIN would open both. The integrity record is not read: it holds a hash from which the number
//! could be found by trying. Source: myna-card, jpki/myna; read 2026-11.

use zeroize::Zeroizing;

use super::VerifyError;
use crate::command::ShortFile;
use crate::error::CardError;
use crate::fence::ATTRIBUTES_AID;
use crate::secret::{Secret, SecretKind};
use crate::session::Session;
use crate::tries::{Counter, LastTry, Verified};

/// The four attributes.
const RECORD: ShortFile = ShortFile(0x02);
/// 照合番号B.
const NUMBER_B: ShortFile = ShortFile(0x15);

/// The selected application.
pub struct Attributes<'s> {
    session: &'s mut Session,
}

impl<'s> Attributes<'s> {
    /// Selects the application.
    ///
    /// # Errors
    /// [`CardError::NoApplication`] for other cards, and for phones.
    pub fn select(session: &'s mut Session) -> Result<Self, CardError> {
        session.select(&ATTRIBUTES_AID)?;
        Ok(Self { session })
    }

    /// The counter of 照合番号B; spends no try.
    pub fn counter(&mut self) -> Result<Counter, CardError> {
        super::counter(self.session, SecretKind::NumberB, NUMBER_B)
    }

    /// Presents 照合番号B, once. The counter must have been read by the command before.
    ///
    /// # Errors
    /// [`VerifyError`]; after [`VerifyError::Card`] the try may have been counted.
    pub fn verify(
        &mut self,
        counter: &Counter,
        secret: &Secret,
        last_try: LastTry,
    ) -> Result<Verified, VerifyError> {
        super::verify(self.session, NUMBER_B, counter, secret, last_try)
    }

    /// The record with the four attributes, as the card holds it (`FF 20 …`).
    pub fn record(&mut self) -> Result<Zeroizing<Vec<u8>>, CardError> {
        self.session.read_object(RECORD)
    }
}
