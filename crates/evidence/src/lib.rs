//! What a reading proves: the checks of a certificate, possession of its key, the four attributes.
//!
//! Responsible for: deciding by signature which known root a certificate comes from, one line per check,
//! and reading attributes into a form that is wiped. Not responsible for: the card (it gives bytes), the
//! order of a test, sentences (checks carry codes), the clock (the day is an argument).
//!
//! Everything that comes from a card is hostile here: no input ends the program, and neither errors nor
//! debug output repeat any of it. The CA certificate of a card is never asked for, as it proves nothing.
//!
//! [`examine::examine`], [`attributes::Attributes::from_record`] and
//! [`attributes::Attributes::from_certificate`] take any bytes; they are the doors for fuzzing.

pub mod attributes;
mod certificate;
pub mod describe;
pub mod examine;
pub mod jpki;
pub mod key;
pub mod possession;
pub mod reason;
pub mod roots;
mod scheme;

#[cfg(test)]
mod tests;

pub use attributes::{Attribute, AttributeError, Attributes};
pub use certificate::{Malformed, object_length};
pub use examine::{Examination, Validity, examine};
pub use jpki::{IssuerName, Purpose};
pub use key::{Hash, KeyKind, PublicKey};
pub use reason::Reason;
pub use roots::{Root, RootError, RootProblem, Roots};
