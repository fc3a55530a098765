//! Files that leave: names, and writing them complete or not at all.
//!
//! Responsible for: a safe name, never over an existing file, atomic. Not responsible for: content, and words for
//! what the system refused (`unwritable`).

mod together;
pub(crate) mod unwritable;

pub use together::Together;

use std::io::Write;
use std::path::{Path, PathBuf};

use crate::error::AppError;

/// Longest name without its ending, in bytes: file systems take 255 for the whole, and a number and the ending come
/// behind it.
const LONGEST: usize = 200;

/// How the names of temporary neighbours begin.
const PREFIX: &str = ".tashika-";

/// A file name from words: what a file system or a reader would stumble over becomes `-`. Where it gets too long, the
/// longest words lose their ends, so that kind and date stay whole.
pub fn file_name(words: &[&str], ending: &str) -> String {
    let words: Vec<&str> = words.iter().map(|word| word.trim()).filter(|word| !word.is_empty()).collect();
    let room = LONGEST.saturating_sub(words.len().saturating_sub(1));
    let most = longest_word(&words, room);
    let joined: Vec<&str> = words.iter().map(|word| &word[..word.floor_char_boundary(most)]).collect();
    let safe: String = joined
        .join("-")
        .chars()
        .map(|c| if c.is_control() || c.is_whitespace() || r#"/\:*?"<>|"#.contains(c) { '-' } else { c })
        .collect();
    let safe = safe.trim_matches(['-', '.']);
    format!("{}.{ending}", if safe.is_empty() { "tashika" } else { safe })
}

/// So many bytes each word may have at most, for all of them to fit into the room.
fn longest_word(words: &[&str], room: usize) -> usize {
    let mut lengths: Vec<usize> = words.iter().map(|word| word.len()).collect();
    lengths.sort_unstable();
    let mut left = room;
    for (place, length) in lengths.iter().enumerate() {
        let share = left / (lengths.len() - place);
        if *length > share {
            return share;
        }
        left -= length;
    }
    room
}

/// Writes into a folder under the first free name (`name`, `name (2)`, …).
pub fn write_new(folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf, AppError> {
    std::fs::create_dir_all(folder).map_err(|source| refused(folder, source))?;
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    for number in 1..1000 {
        let numbered = if number == 1 { name.to_owned() } else { format!("{stem} ({number}).{ending}") };
        let path = folder.join(numbered);
        if path.symlink_metadata().is_ok() {
            continue;
        }
        match write_once(&path, bytes) {
            Err(AppError::Exists { .. }) => {}
            done => return done.map(|()| path),
        }
    }
    Err(AppError::Exists { path: folder.join(name).display().to_string() })
}

/// Writes a file that must not exist yet: into a temporary neighbour, then moved into place.
pub fn write_once(path: &Path, bytes: &[u8]) -> Result<(), AppError> {
    if path.is_dir() {
        return Err(refused(path, std::io::ErrorKind::IsADirectory.into()));
    }
    if path.symlink_metadata().is_ok() {
        return Err(AppError::Exists { path: path.display().to_string() });
    }
    let temporary = filled(path, bytes)?;
    temporary.persist_noclobber(path).map(drop).map_err(|error| match error.error.kind() {
        std::io::ErrorKind::AlreadyExists => AppError::Exists { path: path.display().to_string() },
        _ => refused(path, error.error),
    })
}

/// Writes a file that the caller named, over what stands there: complete or not at all.
pub fn write_over(path: &Path, bytes: &[u8]) -> Result<(), AppError> {
    let temporary = filled(path, bytes)?;
    temporary.persist(path).map(drop).map_err(|error| refused(path, error.error))
}

/// Writes a file that must not exist yet and that only its owner can read, where the system knows owners.
pub fn write_secret(path: &Path, bytes: &[u8]) -> Result<(), AppError> {
    let mut temporary = tempfile::Builder::new()
        .prefix(PREFIX)
        .tempfile_in(folder(path))
        .map_err(|source| refused(path, source))?;
    temporary.write_all(bytes).map_err(|source| refused(path, source))?;
    temporary.as_file().sync_all().map_err(|source| refused(path, source))?;
    temporary.persist_noclobber(path).map(drop).map_err(|error| match error.error.kind() {
        std::io::ErrorKind::AlreadyExists => AppError::Exists { path: path.display().to_string() },
        _ => refused(path, error.error),
    })
}

/// The folder of a path.
fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// A temporary neighbour that holds these bytes.
fn filled(path: &Path, bytes: &[u8]) -> Result<tempfile::NamedTempFile, AppError> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX);
    // What an ordinary new file would get (less the umask); a temporary file is private by default.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o644));
    let mut temporary = builder.tempfile_in(folder(path)).map_err(|source| refused(path, source))?;
    temporary.write_all(bytes).map_err(|source| refused(path, source))?;
    temporary.as_file().sync_all().map_err(|source| refused(path, source))?;
    Ok(temporary)
}

fn refused(path: &Path, source: std::io::Error) -> AppError {
    AppError::Unwritable { path: path.display().to_string(), source }
}

#[cfg(test)]
mod tests;
