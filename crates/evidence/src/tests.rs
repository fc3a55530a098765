//! Tests of the crate as a whole, with certificates that are forged when the tests run.
//!
//! No private key lies in the repository: keys are drawn from fixed seeds, once per run.

pub(crate) mod forge;

mod attributes;
mod authorities;
mod battery;
mod fixtures;
mod possession;
mod robust;
mod vectors;
