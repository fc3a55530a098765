//! The use cases of Tashika; the only API of the back end.

pub mod wire;
