//! The use cases of Tashika; the only API of the back end.
//!
//! Responsible for: bringing policies, engine, store and report together, and for what crosses to screens
//! and command line. Not responsible for: windows, arguments, rules.

pub mod answers_file;
pub mod assessor;
pub mod clock;
pub mod desk;
pub mod draft_text;
pub mod error;
pub mod export;
pub mod guard;
pub mod my_number;
pub mod phrase;
pub mod report_input;
pub mod result_text;
pub mod sample;
pub mod table;
pub mod template;
pub mod view;
pub mod wire;

pub use clock::Now;
pub use desk::Desk;
pub use error::AppError;
