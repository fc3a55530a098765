//! Sector guidelines: what an association drafts, publishes and follows up.
//!
//! Responsible for: the pack (an overlay on the base policies, never a copy), what it decides for an assessment
//! (levels beside the base's, accepted ways, conformance clause by clause), the checks of a draft, comparing two
//! versions, results of members and the impact of a draft. Not responsible for: signatures and archives (`seal`),
//! pages (`report`), files and the clock (`app`), sentences of the product (`words`).

pub mod check;
pub mod decide;
pub mod diff;
pub mod hash;
pub mod impact;
pub mod member;
pub mod number;
pub mod overlay;
pub mod pack;
pub mod population;
pub mod read;
pub mod rebase;
pub mod statistics;
pub mod write;

pub use pack::Pack;
