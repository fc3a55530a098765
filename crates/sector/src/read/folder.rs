//! The files of a folder on the disk.
//!
//! Responsible for: reading no more than a pack may have, and nothing outside of the folder. Not responsible for:
//! what is in the files (`read_pack`).

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use policy::MAX_FILE_BYTES;
use thiserror::Error;

use super::Files;

/// Files that a folder may have.
pub const MAX_FILES: usize = 2_000;

/// Bytes that the files of a folder may have together: 50 MiB.
pub const MAX_TOTAL_BYTES: usize = 50 << 20;

/// Folders within folders that are looked into. A pack has one level; what lies deeper is told as an unknown file.
const MAX_FOLDERS: usize = 8;

/// Why a folder cannot be read as a pack.
#[derive(Debug, Error)]
pub enum FolderError {
    /// The path names no folder.
    #[error("`{}` is not a folder", .path.display())]
    NotAFolder {
        /// The path.
        path: PathBuf,
    },
    /// The operating system refused.
    #[error("`{}` cannot be read", .path.display())]
    Unreadable {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// A link, which may lead out of the folder, or something else that is neither a file nor a folder.
    #[error("`{}` is neither a file nor a folder; links are not followed", .path.display())]
    NotAFile {
        /// The link.
        path: PathBuf,
    },
    /// A name that is not Unicode, or holds a backslash: it would mean another file on another system.
    #[error("the name of `{}` cannot be used on every system", .path.display())]
    Name {
        /// The file.
        path: PathBuf,
    },
    /// Folders within folders, deeper than in any pack.
    #[error("`{}` lies too deep", .path.display())]
    TooDeep {
        /// The folder.
        path: PathBuf,
    },
    /// More files than any pack.
    #[error("`{}` holds more than {MAX_FILES} files", .path.display())]
    TooManyFiles {
        /// The folder.
        path: PathBuf,
    },
    /// More bytes than any pack.
    #[error("`{}` holds more than {MAX_TOTAL_BYTES} bytes", .path.display())]
    TooLarge {
        /// The folder.
        path: PathBuf,
    },
}

impl FolderError {
    /// The file or folder that it is about.
    pub fn path(&self) -> &Path {
        match self {
            FolderError::NotAFolder { path }
            | FolderError::Unreadable { path, .. }
            | FolderError::NotAFile { path }
            | FolderError::Name { path }
            | FolderError::TooDeep { path }
            | FolderError::TooManyFiles { path }
            | FolderError::TooLarge { path } => path,
        }
    }
}

/// The files of a folder. What begins with a dot is left out: systems and editors leave such files behind.
/// Of a file above [`MAX_FILE_BYTES`] only so much is read that this can be seen.
///
/// # Errors
/// When the folder cannot be read, is larger than a pack may be, or holds links.
pub fn folder(root: &Path) -> Result<Files, FolderError> {
    if !root.is_dir() {
        return Err(FolderError::NotAFolder { path: root.to_owned() });
    }
    let mut walk = Walk { root, files: Files::new(), bytes: 0 };
    walk.folder(root, "", 0)?;
    Ok(walk.files)
}

struct Walk<'a> {
    root: &'a Path,
    files: Files,
    bytes: usize,
}

impl Walk<'_> {
    fn folder(&mut self, folder: &Path, prefix: &str, depth: usize) -> Result<(), FolderError> {
        for entry in fs::read_dir(folder).map_err(|error| unreadable(folder, error))? {
            let entry = entry.map_err(|error| unreadable(folder, error))?;
            let path = entry.path();
            let name = entry.file_name();
            let Some(name) = name.to_str().filter(|name| !name.contains('\\')) else {
                return Err(FolderError::Name { path });
            };
            if name.starts_with('.') {
                continue;
            }
            let relative = format!("{prefix}{name}");
            // The type of the entry itself, so that a link is seen as one.
            let kind = entry.file_type().map_err(|error| unreadable(&path, error))?;
            if kind.is_dir() {
                if depth == MAX_FOLDERS {
                    return Err(FolderError::TooDeep { path });
                }
                self.folder(&path, &format!("{relative}/"), depth + 1)?;
            } else if kind.is_file() {
                self.file(&path, relative)?;
            } else {
                return Err(FolderError::NotAFile { path });
            }
        }
        Ok(())
    }

    fn file(&mut self, path: &Path, relative: String) -> Result<(), FolderError> {
        if self.files.len() == MAX_FILES {
            return Err(FolderError::TooManyFiles { path: self.root.to_owned() });
        }
        let mut bytes = Vec::new();
        File::open(path)
            .and_then(|file| file.take(MAX_FILE_BYTES as u64 + 1).read_to_end(&mut bytes))
            .map_err(|error| unreadable(path, error))?;
        self.bytes += bytes.len();
        if self.bytes > MAX_TOTAL_BYTES {
            return Err(FolderError::TooLarge { path: self.root.to_owned() });
        }
        self.files.insert(relative, bytes);
        Ok(())
    }
}

fn unreadable(path: &Path, source: io::Error) -> FolderError {
    FolderError::Unreadable { path: path.to_owned(), source }
}
