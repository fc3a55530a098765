//! Sector guidelines: the use cases of associations and of their members.
//!
//! Responsible for: finding guidelines (shipped, installed, in a folder or file), publishing, installing, assessing
//! under one, results of members, and the words for all of it. Not responsible for: what a guideline decides (the
//! `sector` crate), signatures (`seal`), pages (`report`).

pub mod assess;
pub mod begin;
pub mod check;
pub mod comparison;
pub mod document;
pub mod error;
pub mod figures;
mod guarded;
pub mod install;
pub mod key;
pub mod library;
pub mod members;
pub mod phrase;
pub mod publish;
pub mod result;
pub mod trust;

pub use error::SectorError;
pub use library::{Library, Loaded, Origin};
