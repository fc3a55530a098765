//! Why a file cannot be written, as a situation with its own way out.
//!
//! Responsible for: the word of the situation, and what its sentence names. Not responsible for: the sentence.

use std::io::{Error, ErrorKind};
use std::path::Path;

/// The word for what the system said.
pub(crate) fn code(source: &Error) -> &'static str {
    match source.kind() {
        ErrorKind::NotFound => "no-folder",
        ErrorKind::IsADirectory => "a-folder",
        // A folder is made only where none is; what exists there already is none.
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => "not-a-folder",
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => "read-only",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "disk-full",
        _ => "disk",
    }
}

/// What the sentence names: the folder that is not there, what stands in the way of one, or the file itself.
pub(crate) fn about(path: &str, source: &Error) -> String {
    let file = Path::new(path);
    let named = match source.kind() {
        ErrorKind::NotFound => file.parent(),
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => {
            file.ancestors().find(|part| part.metadata().is_ok_and(|there| !there.is_dir()))
        }
        _ => None,
    };
    named.unwrap_or(file).display().to_string()
}

#[cfg(test)]
mod tests;
