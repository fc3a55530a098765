//! Sector guidelines on the command line: the whole way from a new folder to the figures, and everything that is
//! refused on it.
//!
//! Responsible for: exit codes, reasons, and that nothing is left half done. Not responsible for: what a guideline
//! decides (the `sector` crate), pages (`report`), forged archives one by one (`seal`).

mod journey;
mod place;
#[path = "../cards/program.rs"]
#[allow(dead_code, reason = "tests of cards also run programs beside them")]
mod program;
mod refused;
mod refused_results;
