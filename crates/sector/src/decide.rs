//! What a guideline decides: levels beside the base's, ways, and conformance clause by clause.
//!
//! Responsible for: applying the operations of a pack to what is known. Not responsible for: the base result
//! (`engine`), whether the operations agree with each other (`check`).

pub mod assess;
pub mod clause;
pub mod known;
pub mod level;
pub mod way;

#[cfg(test)]
mod tests;

pub use assess::assess;
pub use known::{Known, holds};
pub use level::{BaseLevels, SectorLevels};
