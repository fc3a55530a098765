//! The line to one card: bytes there, bytes back.
//!
//! Responsible for: what every line must keep to, hardware and virtual card alike. Not responsible for: what
//! the bytes mean. Status words are data here; nothing below an application judges them.

use thiserror::Error;

/// An open line to one card that nobody else can use meanwhile.
pub trait Channel: Send {
    /// Sends one command and returns the whole answer, data and status.
    ///
    /// An answer may have fewer than two bytes: some drivers report a card that went away in this manner.
    fn transmit(&mut self, command: &[u8]) -> Result<Vec<u8>, LinkError>;

    /// Cuts the power of the card and lets go of it, so that no opened key stays open. Later calls of
    /// [`Channel::transmit`] fail. Called on every path, also after errors; a second call does nothing.
    fn power_off(&mut self);
}

/// Why a command did not reach the card, or its answer not us.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum LinkError {
    /// The card is gone.
    #[error("the card was removed")]
    Removed,
    /// Somebody else reset the card; nothing is known about its state.
    #[error("the card was reset by another program")]
    Reset,
    /// Another program holds the card.
    #[error("another program uses the card")]
    InUse,
    /// There is a card, but it does not answer: badly placed, upside down, or of a kind the reader does not
    /// know.
    #[error("the card does not respond")]
    Unresponsive,
    /// The reader is gone.
    #[error("the reader was removed")]
    NoReader,
    /// The service of the operating system is gone.
    #[error("the smart card service stopped")]
    NoService,
    /// Anything else, with the number of the system, for support.
    #[error("the line failed with code {code:08x}")]
    Failed {
        /// The number of the system.
        code: u32,
    },
}
