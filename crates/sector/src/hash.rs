//! The identity of a pack: one hash over what it says.
//!
//! Responsible for: being the same for the same content. Not responsible for: signatures (`seal`).

use crate::pack::Pack;
use crate::read::Files;
use crate::write::{WriteError, write_pack};

/// `sha256:` and the hash over the sorted paths and the bytes of files, as the policies are hashed.
pub fn of_files(files: &Files) -> String {
    policy::content_hash(files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())))
}

/// The hash of a pack: that of its written form, so that comments and layout of the files it was read from do not
/// matter.
///
/// # Errors
/// When the pack has no written form.
pub fn of_pack(pack: &Pack) -> Result<String, WriteError> {
    Ok(of_files(&write_pack(pack)?))
}
