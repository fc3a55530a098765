//! Files that appear complete or not at all.
//!
//! Responsible for: names beside a file, syncing, putting a finished file in place.
//! Not responsible for: what is in the files.

use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use crate::{StoreError, Timestamp};

/// The folder a file lies in.
pub(crate) fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// The path with something appended to the file name, as SQLite names its companions.
pub(crate) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name: OsString = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// The file as an address under which SQLite neither locks it nor looks at its log.
pub(crate) fn unchanging(path: &Path) -> String {
    use std::fmt::Write as _;
    let mut address = String::from("file:");
    if cfg!(windows) && path.has_root() {
        address.push('/');
    }
    for &byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'\\' if cfg!(windows) => address.push('/'),
            b'/' | b':' | b'.' | b'-' | b'_' => address.push(char::from(byte)),
            _ if byte.is_ascii_alphanumeric() => address.push(char::from(byte)),
            _ => {
                let _ = write!(address, "%{byte:02X}");
            }
        }
    }
    address.push_str("?immutable=1");
    address
}

/// A free name beside a file: `tashika.before-version-10.20261123-101530.sqlite`.
pub(crate) fn dated_name(path: &Path, why: &str, now: Timestamp) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let ending = path.extension().map(|ending| format!(".{}", ending.to_string_lossy())).unwrap_or_default();
    let time = now.in_file_name();
    (1..)
        .map(|attempt| {
            let again = if attempt == 1 { String::new() } else { format!("-{attempt}") };
            path.with_file_name(format!("{stem}.{why}.{time}{again}{ending}"))
        })
        .find(|candidate| fs::symlink_metadata(candidate).is_err())
        .expect("an endless list of names has a free one")
}

/// A name for a file being written beside its destination.
pub(crate) fn temporary_name(path: &Path) -> PathBuf {
    with_suffix(path, &format!(".{}.part", uuid::Uuid::new_v4().simple()))
}

/// Makes a folder with its parents, readable for its owner alone; one that exists stays as it is.
pub(crate) fn create_folder(folder: &Path) -> Result<(), StoreError> {
    let mut folders = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut folders, 0o700);
    folders.recursive(true).create(folder).map_err(|error| match error.kind() {
        // The folders around it were made where they did not exist, so this is a place that takes none.
        std::io::ErrorKind::NotFound => StoreError::ReadOnly,
        _ => StoreError::disk(folder, error),
    })
}

/// Makes an empty file readable for its owner alone; one that exists stays as it is. SQLite gives its
/// companion files the same permissions.
pub(crate) fn create_private(path: &Path) -> Result<(), StoreError> {
    let mut options = File::options();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let opened = options.write(true).create(true).truncate(false).open(path);
    opened.map(drop).map_err(|error| StoreError::disk(path, error))
}

/// Writes a file's content through to the disk.
pub(crate) fn sync(path: &Path) -> Result<(), StoreError> {
    File::options()
        .read(true)
        .write(true)
        .open(path)
        .and_then(|file| file.sync_all())
        .map_err(|error| StoreError::disk(path, error))
}

/// Makes new names in a folder durable, where the system has a way to.
pub(crate) fn sync_folder(folder: &Path) {
    // Windows opens no folders; and where syncing one fails, the files in it are still complete.
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
}

/// Gives a finished file its name, never over another file.
pub(crate) fn place_new(finished: &Path, path: &Path) -> Result<(), StoreError> {
    // A hard link fails where the name is taken, in one step; USB sticks often know no hard links.
    let linked = match fs::hard_link(finished, path) {
        Ok(()) => fs::remove_file(finished),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Err(error),
        Err(_) if fs::symlink_metadata(path).is_ok() => {
            Err(std::io::Error::from(std::io::ErrorKind::AlreadyExists))
        }
        Err(_) => fs::rename(finished, path),
    };
    linked.map_err(|error| StoreError::disk(path, error))?;
    sync_folder(folder(path));
    Ok(())
}

/// Gives a finished file its name, over whatever had it.
pub(crate) fn place_over(finished: &Path, path: &Path) -> Result<(), StoreError> {
    fs::rename(finished, path).map_err(|error| StoreError::disk(path, error))?;
    sync_folder(folder(path));
    Ok(())
}

/// Removes a file when dropped, unless it has been put in place.
pub(crate) struct Temporary(pub(crate) PathBuf);

impl Drop for Temporary {
    fn drop(&mut self) {
        for suffix in ["", "-journal", "-wal", "-shm"] {
            let _ = fs::remove_file(with_suffix(&self.0, suffix));
        }
    }
}
