//! The space that rules are looked at in: answers that a rule reads, rating vectors, flags, days.
//!
//! Responsible for: going through it exhaustively and cheaply. Answers are branched on one by one until every rule is
//! decided, so that what no rule reads costs nothing; all 4096 rating vectors of an axis are looked at together, one
//! bit each. Not responsible for: what is looked for (`rules`).

pub(super) mod base;
pub(super) mod condition;
pub(super) mod days;
pub(super) mod grid;
pub(super) mod ladder;
pub(super) mod region;
pub(super) mod search;
pub(super) mod spot;

#[cfg(test)]
mod tests;
