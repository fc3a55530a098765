//! Fluent catalogues.
