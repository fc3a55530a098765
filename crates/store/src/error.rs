//! What can go wrong, sorted by what the person can do about it.
//!
//! Responsible for: turning failures of SQLite and of the disk into situations.
//! Not responsible for: the words shown to people.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

/// What is damaged: each has its own way out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// A `.tashika` file: ask for it again.
    File,
    /// The data themselves: restore a backup.
    Data,
    /// A backup: take another one.
    Backup,
}

/// A failure of the store. A variant is a situation with its own way out.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Made by a newer program: update this one. The file was not touched.
    #[error("the file has version {found}, this program knows versions up to {known}")]
    Newer {
        /// Version of the file.
        found: u64,
        /// Newest version this program reads.
        known: u64,
    },
    /// Something else entirely: choose another file.
    #[error("not a Tashika file")]
    NotATashikaFile,
    /// Another program is writing: close it or try again.
    #[error("the file is in use by another program")]
    Locked,
    /// No room: free some space and try again.
    #[error("the disk is full")]
    DiskFull,
    /// Not allowed to write there: choose another place or change the permissions.
    #[error("the file or its folder cannot be written")]
    ReadOnly,
    /// No such assessment, or it lies in the bin.
    #[error("no assessment {id}")]
    NotFound {
        /// The id asked for.
        id: String,
    },
    /// No such file.
    #[error("no file {}", path.display())]
    NoFile {
        /// The path asked for.
        path: PathBuf,
    },
    /// A file is to be made in a folder that does not exist: make the folder, or choose another place.
    #[error("no folder {}", path.display())]
    NoFolder {
        /// The folder.
        path: PathBuf,
    },
    /// The content contradicts itself.
    #[error("damaged: {detail}")]
    Damaged {
        /// What is damaged.
        what: Damage,
        /// What does not fit; never content of the file.
        detail: String,
    },
    /// A file stands there already: choose another name.
    #[error("{} exists already", path.display())]
    Exists {
        /// The path in the way.
        path: PathBuf,
    },
    /// A version of a guideline was published before: raise the version.
    #[error("{what} is published already")]
    Published {
        /// Guideline and version.
        what: String,
    },
    /// More than the limit.
    #[error("{bytes} bytes are more than the limit of {limit}")]
    TooLarge {
        /// Size found.
        bytes: u64,
        /// Size allowed.
        limit: u64,
    },
    /// Text that does not follow its format: correct the place named.
    #[error("line {line}, column {column}: {detail}")]
    Malformed {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What was expected there.
        detail: String,
    },
    /// The disk refused in another way.
    #[error("{}", path.display())]
    Disk {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// SQLite refused in another way.
    #[error("the database refused")]
    Database(#[source] rusqlite::Error),
}

impl StoreError {
    /// Damage of the data themselves.
    pub(crate) fn damaged(detail: impl Into<String>) -> Self {
        Self::Damaged { what: Damage::Data, detail: detail.into() }
    }

    /// The same failure, where damage is known to be that of something else.
    pub(crate) fn about(self, what: Damage) -> Self {
        match self {
            Self::Damaged { detail, .. } => Self::Damaged { what, detail },
            other => other,
        }
    }

    /// A failure of the file system at a path.
    pub(crate) fn disk(path: &Path, source: io::Error) -> Self {
        let path = path.to_owned();
        match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::AlreadyExists => Self::Exists { path },
            io::ErrorKind::NotFound => Self::NoFile { path },
            _ => Self::Disk { path, source },
        }
    }

    /// A failure of the JSON reader in a text that came from outside.
    pub(crate) fn malformed(error: &serde_json::Error) -> Self {
        // The reader repeats the place at the end of its sentence; we carry it in fields.
        let full = error.to_string();
        let detail = full.rsplit_once(" at line ").map_or(full.as_str(), |(head, _)| head);
        Self::Malformed {
            line: error.line().max(1),
            column: error.column().max(1),
            detail: detail.to_owned(),
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::Error as Sql;
        match &error {
            Sql::SqliteFailure(failure, _) => match failure.code {
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Locked,
                ErrorCode::DiskFull => Self::DiskFull,
                ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen => Self::ReadOnly,
                ErrorCode::DatabaseCorrupt => Self::damaged("the database pages contradict each other"),
                ErrorCode::NotADatabase => Self::NotATashikaFile,
                _ => Self::Database(error),
            },
            Sql::FromSqlConversionFailure(..)
            | Sql::InvalidColumnType(..)
            | Sql::IntegralValueOutOfRange(..) => Self::damaged("a column holds a value of another kind"),
            _ => Self::Database(error),
        }
    }
}

impl From<rusqlite_migration::Error> for StoreError {
    fn from(error: rusqlite_migration::Error) -> Self {
        match error {
            rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
            _ => Self::damaged("the tables could not be brought to the present version"),
        }
    }
}
