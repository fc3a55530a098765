//! The sample assessment: `examples/answers.yaml`, in the program.

/// Its text.
pub const ANSWERS: &str = include_str!("../../../examples/answers.yaml");
