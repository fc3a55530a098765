//! What a planner does in the window, step by step, through the wire types and a real data folder.
//!
//! Responsible for: use cases in their order and what is left on disk. Not responsible for: how screens
//! look (`tests/window`), the rules (`levels`, `properties`).

mod assessment;
mod bin;
mod exchange;
mod guard;
mod office;
mod policies;
