//! Tidiness that a reader can rely on: heads and sizes of modules, edges between crates, words, no numbers
//! of people, no paths of machines.
//!
//! Responsible for: rules that no compiler checks. Not responsible for: formatting and lints.

mod codes;
mod edges;
mod files;
mod modules;
mod secrets;
mod words;
