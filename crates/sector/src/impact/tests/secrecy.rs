//! What an export tells.
