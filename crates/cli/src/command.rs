//! The commands, one module per family.

pub(crate) mod assess;
pub(crate) mod card;
pub(crate) mod data;
pub(crate) mod demo;
pub(crate) mod new;
pub(crate) mod policy;
pub(crate) mod prompt;
pub(crate) mod readers;
pub(crate) mod sector;
