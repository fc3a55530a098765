//! Tests of comparing, on a small pack with every kind of entry.

mod edits;
mod examples;
mod inverse;
mod mutation;
mod requirement;
mod shipped;
mod spans;
mod table;

use crate::pack::Pack;

/// The small pack.
pub(crate) fn sample() -> Pack {
    serde_yaml::from_str(include_str!("tests/sample.yaml")).expect("the sample is a pack")
}
