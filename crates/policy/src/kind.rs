//! The kinds of policy file: what an author writes is what the catalogue holds.
//!
//! Responsible for: the shape of every file kind, one module each. Not responsible for: whether ids exist
//! or dates overlap (`check`), nor for what follows from an answer (the `engine` crate).
//!
//! One set of types serves both as file format and as catalogue; positions for findings come from the
//! file's own tree (`locate`), so nothing here carries line numbers.

pub mod checkpoint;
pub mod condition;
pub mod document;
pub mod fact;
pub mod framework;
pub mod glossary;
pub mod law;
pub mod method;
pub mod pack;
pub mod preference;
pub mod question;
pub mod source;
pub mod threat;
pub mod threshold;
