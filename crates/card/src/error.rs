//! Why a conversation with a card ended.
//!
//! Responsible for: situations, grouped by what the person can do. Not responsible for: sentences.

use thiserror::Error;

use crate::channel::LinkError;
use crate::fence::Denied;

/// Why a conversation ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CardError {
    /// The line broke. Never taken for a wrong secret.
    #[error(transparent)]
    Link(#[from] LinkError),
    /// The person stopped it.
    #[error("cancelled")]
    Cancelled,
    /// The card has no such application: it is another kind of card.
    #[error("the card has no such application")]
    NoApplication,
    /// The file does not exist on this card.
    #[error("the card has no such file")]
    NoFile,
    /// The file or key opens only after a secret was presented.
    #[error("a secret has to be presented first")]
    SecretRequired,
    /// The card answered what the specification does not foresee.
    #[error("the card answered {word:04X}")]
    Unexpected {
        /// The status.
        word: u16,
    },
    /// The answer does not have the form of what was asked for.
    #[error("the answer is malformed")]
    Malformed,
    /// A command that must not be sent. A fault of the program; nothing was sent.
    #[error(transparent)]
    Denied(#[from] Denied),
}
