//! The use cases of Tashika; the only API of the back end.
//!
//! Responsible for: bringing policies, engine, store and report together, and for what crosses to screens
//! and command line. Not responsible for: windows, arguments, rules.

pub mod answers_file;
pub mod assessor;
pub mod card_console;
pub mod card_test;
pub mod card_text;
pub mod clock;
pub mod desk;
pub mod draft_text;
pub mod error;
pub mod export;
pub mod form;
pub mod guard;
mod misread;
pub mod my_number;
pub mod phrase;
pub mod report_input;
pub mod result_text;
pub mod sample;
pub mod sector;
pub mod table;
pub mod template;
pub mod view;
pub mod wire;

// What the command line works with beside use cases: readers and virtual cards themselves.
pub use card::{Cancel, LastTry, Secret, SecretKind};
pub use {evidence, reader, virtual_card};
// Passphrases and fingerprints, which the command line reads and shows.
pub use seal;

pub use clock::Now;
pub use desk::Desk;
pub use error::AppError;
