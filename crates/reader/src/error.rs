//! Why there is no line to a card, sorted by what the person can do about it.
//!
//! Responsible for: situations before a line stands, with the name of the reader where there is one. Not
//! responsible for: failures of a line that stood ([`LinkError`]), and the words shown to people.

use card::LinkError;
use thiserror::Error;

use crate::link;

#[cfg(test)]
mod tests;

/// Why no line to a card can be had. A variant is a situation with its own way out.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ReaderError {
    /// The smart card service of the operating system does not run: start it. Windows also stops it while no
    /// reader is attached.
    #[error("the smart card service does not run")]
    NoService,
    /// The service runs but turns this person or program away: permissions, a sandbox.
    #[error("the smart card service denies access")]
    AccessDenied,
    /// Attach a reader, or install its driver.
    #[error("no reader")]
    NoReader,
    /// Put a card on the reader.
    #[error("no card on any reader")]
    NoCard,
    /// Say which reader is meant, or take the other cards away.
    #[error("cards on several readers: {}", names.join(", "))]
    SeveralCards {
        /// The readers that hold a card.
        names: Vec<String>,
    },
    /// Correct the name, or attach the reader again.
    #[error("no reader called {name}")]
    UnknownReader {
        /// The name asked for.
        name: String,
    },
    /// Close the other program and try again.
    #[error("another program uses the card on {name}")]
    InUse {
        /// The reader.
        name: String,
    },
    /// Place the card again, the right way up and away from metal; or it is a card of another kind.
    #[error("the card on {name} does not respond")]
    Unresponsive {
        /// The reader.
        name: String,
    },
    /// The person changed their mind.
    #[error("cancelled")]
    Cancelled,
    /// Anything else, with the number of the system, for support.
    #[error("the smart card service failed with code {code:08x}")]
    Failed {
        /// The number of the system.
        code: u32,
    },
}

impl ReaderError {
    /// The code of the situation.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoService => "no-service",
            Self::AccessDenied => "access-denied",
            Self::NoReader => "no-reader",
            Self::NoCard => "no-card",
            Self::SeveralCards { .. } => "several-cards",
            Self::UnknownReader { .. } => "unknown-reader",
            Self::InUse { .. } => "reader-in-use",
            Self::Unresponsive { .. } => "card-unresponsive",
            Self::Cancelled => "cancelled",
            Self::Failed { .. } => "reader-failed",
        }
    }

    /// A failure of the service while no particular reader was asked for.
    pub(crate) fn of_service(error: pcsc::Error) -> Self {
        match error {
            pcsc::Error::NoAccess | pcsc::Error::SecurityViolation => Self::AccessDenied,
            pcsc::Error::Cancelled => Self::Cancelled,
            other => match link::situation(other) {
                LinkError::NoService => Self::NoService,
                LinkError::NoReader => Self::NoReader,
                _ => Self::Failed { code: other as u32 },
            },
        }
    }

    /// A failure to reach the card on a reader.
    pub(crate) fn of_reader(error: pcsc::Error, name: &str) -> Self {
        let name = || name.to_owned();
        match link::situation(error) {
            LinkError::Removed => Self::NoCard,
            LinkError::InUse => Self::InUse { name: name() },
            // A card that is reset while the line is made is in the hands of somebody else.
            LinkError::Reset => Self::InUse { name: name() },
            LinkError::Unresponsive => Self::Unresponsive { name: name() },
            LinkError::NoReader => Self::UnknownReader { name: name() },
            LinkError::NoService | LinkError::Failed { .. } => Self::of_service(error),
        }
    }
}
