//! What a draft changes.
