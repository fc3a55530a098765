//! Why a folder of policies could not be read, and what helps.

use std::io;
use std::path::{Path, PathBuf};

use model::Text;
use thiserror::Error;

use super::MAX_FILES;
use crate::finding::say;

/// Why a folder of policies could not be read.
#[derive(Debug, Error)]
pub enum ReadError {
    /// Nothing stands there.
    #[error("`{}` is not there", .path.display())]
    Absent {
        /// The path.
        path: PathBuf,
    },
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
    /// The folder holds more files than any pack.
    #[error("`{}` holds more than {MAX_FILES} files", .path.display())]
    TooManyFiles {
        /// The folder.
        path: PathBuf,
    },
    /// Somebody named a folder in which there is no policy file.
    #[error("`{}` holds no policy file", .path.display())]
    NoPolicies {
        /// The folder.
        path: PathBuf,
    },
}

impl ReadError {
    /// The file or folder.
    pub fn path(&self) -> &Path {
        match self {
            ReadError::Absent { path }
            | ReadError::NotAFolder { path }
            | ReadError::Unreadable { path, .. }
            | ReadError::TooManyFiles { path }
            | ReadError::NoPolicies { path } => path,
        }
    }

    /// What is wrong, as a word.
    pub fn word(&self) -> &'static str {
        match self {
            ReadError::Absent { .. } | ReadError::NotAFolder { .. } => "not-found",
            ReadError::Unreadable { .. } => "disk",
            ReadError::TooManyFiles { .. } => "too-large",
            ReadError::NoPolicies { .. } => "missing-part",
        }
    }

    /// Whether the system failed, rather than the one who named the folder.
    pub fn is_environment(&self) -> bool {
        matches!(self, ReadError::Unreadable { .. })
    }

    /// What is wrong, without the place.
    pub fn message(&self) -> Text {
        match self {
            ReadError::Absent { .. } => say("指定したフォルダーがありません", "the folder is not there"),
            ReadError::NotAFolder { .. } => {
                say("指定したものはフォルダーではありません", "this is not a folder")
            }
            ReadError::Unreadable { source, .. } if source.kind() == io::ErrorKind::PermissionDenied => {
                say("読む許可がありません", "reading it is not permitted")
            }
            ReadError::Unreadable { source, .. } => {
                say(format!("読めません（{source}）"), format!("it cannot be read ({source})"))
            }
            ReadError::TooManyFiles { .. } => say(
                format!("フォルダーのファイルが {MAX_FILES} 個を超えています"),
                format!("the folder holds more than {MAX_FILES} files"),
            ),
            ReadError::NoPolicies { .. } => {
                say("ポリシーのファイルが一つもありません", "the folder holds no policy file at all")
            }
        }
    }

    /// What helps.
    pub fn hint(&self) -> Text {
        match self {
            ReadError::Absent { .. } => say(
                "パスの綴りを確かめて、ポリシーのあるフォルダーを指定してください",
                "check the spelling of the path, and name the folder that holds the policies",
            ),
            ReadError::NotAFolder { .. } => say(
                "ファイルではなく、ポリシーのあるフォルダーを指定してください",
                "name the folder that holds the policies, not a file",
            ),
            ReadError::Unreadable { .. } => say(
                "アクセス権とディスクを確かめて、もう一度お試しください",
                "check the permissions and the disk, and try again",
            ),
            ReadError::TooManyFiles { .. } => say(
                "ポリシーだけのあるフォルダーを指定してください",
                "name a folder that holds policies alone",
            ),
            ReadError::NoPolicies { .. } => say(
                "`pack.yaml`、`laws/` などのあるフォルダーを指定してください。ファイル名は `.yaml` で終わります",
                "name the folder in which `pack.yaml`, `laws/` or the like lie; names of files end with `.yaml`",
            ),
        }
    }
}
