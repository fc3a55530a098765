//! Policies.

pub mod kind;
