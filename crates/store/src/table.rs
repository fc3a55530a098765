//! The tables, one module each: its SQL and the statements on it.
//!
//! Responsible for: rows. Not responsible for: transactions; whoever calls has begun one.

pub(crate) mod assessment;
pub(crate) mod audit;
pub(crate) mod current;
pub(crate) mod decision;
pub(crate) mod entry;
pub(crate) mod history;
pub(crate) mod search;
pub(crate) mod sector;
pub(crate) mod setting;
