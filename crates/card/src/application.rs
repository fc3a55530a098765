//! Card applications: holding one is the proof that it is selected.
//!
//! Each borrows the session, so that the compiler refuses a second one while the first is in use.

mod attributes;
mod jpki;

pub use attributes::Attributes;
pub use jpki::{Availability, Jpki, JpkiKey, TokenKind};

use crate::command::{Command, ShortFile};
use crate::error::CardError;
use crate::secret::{Secret, SecretKind};
use crate::session::Session;
use crate::status::Status;
use crate::tries::{Counter, LastTry, Refusal, Tries, Verified};

/// Why a secret was not judged by the card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VerifyError {
    /// It was not sent, so that the card stays usable.
    Refused(Refusal),
    /// The conversation ended. The try may have been counted.
    Card(CardError),
}

/// Reads the counter of a secret; spends no try.
fn counter(session: &mut Session, kind: SecretKind, key: ShortFile) -> Result<Counter, CardError> {
    let response = session.send(&Command::query_tries(key))?;
    if response.status == Status::NotFound {
        return Err(CardError::NoFile);
    }
    Ok(Counter { kind, tries: Tries::of(response.status) })
}

/// Presents a secret, once.
fn verify(
    session: &mut Session,
    key: ShortFile,
    counter: &Counter,
    secret: &Secret,
    last_try: LastTry,
) -> Result<Verified, VerifyError> {
    counter.permits(last_try).map_err(VerifyError::Refused)?;
    if counter.kind != secret.kind() {
        return Err(VerifyError::Refused(Refusal::CounterUnknown));
    }
    let response = session.send(&Command::verify(key, secret)).map_err(VerifyError::Card)?;
    match response.status {
        Status::Done => Ok(Verified::Accepted),
        Status::TriesLeft(_) | Status::Blocked => Ok(Verified::Rejected(Tries::of(response.status))),
        // "Not verified" without a number.
        Status::Other(0x6300) => Ok(Verified::Rejected(Tries::Unknown)),
        _ => Err(VerifyError::Card(CardError::Unexpected { word: response.word })),
    }
}
