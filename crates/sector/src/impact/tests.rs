//! The light evaluation says what the full one says, and impacts count what they name.

mod changes;
mod light;
mod secrecy;
