//! Virtual cards: My Number cards made of data, with everything that can be wrong with one.
//!
//! Responsible for: behaving like the card, in the process behind `card::Channel` and outside as a peer of
//! vpcd, and for noticing what a client must never do. Not responsible for: judging what it answers; it builds
//! its own view of commands and files, so that card and client cannot share a misunderstanding.
//!
//! All people here are invented, and no key that signed a certificate is kept.

mod apdu;
mod application;
mod behavior;
mod card;
mod channel;
mod fault;
mod file;
mod key;
mod persona;
mod record;
mod serve;
mod status;
mod step;
mod stock;

pub use card::{Reply, VirtualCard};
pub use channel::VirtualChannel;
pub use fault::{Fault, FaultInfo, UnknownFault, faults};
pub use persona::{Bilingual, Expected, Holder, Keys, Persona, Secrets, Tries, persona, personas};
pub use serve::{Event, ServeError, cards, serve};
pub use step::Step;
