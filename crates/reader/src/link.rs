//! The one table from failures of PC/SC to the situations of a line.
//!
//! Responsible for: putting each number of the system where a person can do something about it. Not
//! responsible for: failures before there is a line; `error` builds on this table.

use card::LinkError;
use pcsc::Error;

#[cfg(test)]
mod tests;

/// The situation that a failure of PC/SC stands for.
pub(crate) fn situation(error: Error) -> LinkError {
    match error {
        Error::RemovedCard | Error::NoSmartcard => LinkError::Removed,
        Error::ResetCard => LinkError::Reset,
        Error::SharingViolation => LinkError::InUse,
        // pcsc-lite says `NotTransacted` for every exchange that the reader gave up on.
        Error::UnresponsiveCard
        | Error::UnpoweredCard
        | Error::UnsupportedCard
        | Error::CardUnsupported
        | Error::ProtoMismatch
        | Error::InvalidAtr
        | Error::NotReady
        | Error::NotTransacted
        | Error::CommDataLost => LinkError::Unresponsive,
        Error::UnknownReader | Error::ReaderUnavailable | Error::NoReadersAvailable => LinkError::NoReader,
        // When the service ends, its clients see the end of a conversation or a number it no longer knows.
        Error::NoService
        | Error::ServiceStopped
        | Error::Shutdown
        | Error::SystemCancelled
        | Error::InvalidHandle
        | Error::CommError => LinkError::NoService,
        other => LinkError::Failed { code: other as u32 },
    }
}
