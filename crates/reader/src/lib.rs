//! Card readers: PC/SC behind the line of `card`.
//!
//! Responsible for: which readers there are and what lies on them, watching both, one exclusive line to one
//! card, and finding out why none can be had. Not responsible for: what is said over the line; nothing here
//! knows a card application. Sentences for people are not made here either; every situation has a code.
//!
//! | to | use |
//! |---|---|
//! | see readers and cards once | [`list`] |
//! | hear when they change | [`Watcher`] |
//! | pick the reader with the card | [`choose`] |
//! | talk to the card | [`connect`] |
//! | tell a person what is wrong | [`diagnose`] |
//!
//! Watching and listing never touch a card. The bytes by which a card introduces itself (its ATR) do not leave
//! this crate, because some readers put an identifier of the card into them.

mod channel;
mod choose;
mod doctor;
mod error;
mod link;
mod lookout;
mod state;
mod watch;

pub use channel::{PcscChannel, connect};
pub use choose::choose;
pub use doctor::usb::UsbDevice;
pub use doctor::{Finding, FindingCode, diagnose};
pub use error::ReaderError;
pub use lookout::list;
pub use state::{AtrKind, CardState, ReaderState, is_virtual_reader};
pub use watch::{Service, Snapshot, Watcher};
