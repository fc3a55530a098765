//! From a report's content to PDF bytes or plain text.

pub mod input;

pub use input::ReportInput;
