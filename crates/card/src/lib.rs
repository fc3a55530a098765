//! What is said to a card: commands, status words, one exclusive session, card applications.
//!
//! Responsible for: the bytes of every command, the rules that keep a card usable and a My Number unread.
//! Not responsible for: readers (`reader`), what a reading proves (`evidence`), levels, sentences.
//!
//! From bottom to top:
//!
//! - [`channel`]: the line to one card, hardware or virtual;
//! - [`fence`]: lets through only commands that Tashika may send, by the application that is selected;
//! - [`session`]: one card, exclusively, until its power is cut; counts and records without secrets;
//! - [`application`]: one selected application at a time; holding the value is the proof that it is selected;
//! - [`secret`]: PIN, password and verification number, wiped after use and never printed.
//!
//! Every status word is data up to the application, which alone judges it.

pub mod application;
pub mod channel;
pub mod command;
pub mod error;
pub mod fence;
pub mod response;
pub mod secret;
pub mod session;
pub mod status;
pub mod tlv;
pub mod trace;
pub mod tries;

pub use application::{Attributes, Availability, Jpki, JpkiKey, TokenKind, VerifyError};
pub use channel::{Channel, LinkError};
pub use error::CardError;
pub use secret::{Secret, SecretFormat, SecretKind};
pub use session::{Cancel, Session, Summary};
pub use trace::TraceLine;
pub use tries::{Counter, LastTry, Refusal, Tries, Verified};
