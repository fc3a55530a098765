//! Files of a pack: the shipped ones, embedded in the program, and those of a folder.
//!
//! Responsible for: which files make a pack, limits, the content hash. Not responsible for: what is in them.

mod error;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

use include_dir::{Dir, include_dir};
use sha2::{Digest, Sha256};

pub use self::error::ReadError;
use crate::kind::Kind;
use crate::scenario;

static SHIPPED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../policies");

/// The name of the folder of shipped policies, as findings print it.
const SHIPPED_NAME: &str = "policies";

/// Folders beside the policies that are not part of a pack.
const IGNORED: [&str; 2] = [scenario::FOLDER, "sectors"];

/// Bytes that a file may have.
pub const MAX_FILE_BYTES: usize = 1 << 20;

/// Files that a folder may have. Far above any pack; stops a walk that took the wrong folder.
const MAX_FILES: usize = 5_000;

/// Folders within folders that are looked into.
const MAX_FOLDERS: usize = 8;

/// One file of a pack.
#[derive(Clone, Debug)]
pub(crate) struct SourceFile {
    /// How findings name it.
    pub(crate) shown: String,
    /// Its bytes; of a file above [`MAX_FILE_BYTES`] only so many that this can be seen.
    pub(crate) bytes: Cow<'static, [u8]>,
}

/// The files of a pack by relative path, `/` between the parts.
pub(crate) type Files = BTreeMap<String, SourceFile>;

/// The shipped policies.
pub(crate) fn shipped() -> Files {
    let mut files = Files::new();
    collect_shipped(&SHIPPED, &mut files);
    files
}

fn collect_shipped(dir: &'static Dir<'static>, files: &mut Files) {
    for file in dir.files() {
        let path = slashed(file.path());
        if belongs(&path) {
            let shown = format!("{SHIPPED_NAME}/{path}");
            files.insert(path, SourceFile { shown, bytes: Cow::Borrowed(file.contents()) });
        }
    }
    for dir in dir.dirs() {
        collect_shipped(dir, files);
    }
}

/// Files that are shipped beside the policies, in a folder that is not part of the pack, by path within that folder.
/// Empty when nothing is shipped there.
pub fn shipped_beside(folder: &str) -> BTreeMap<String, &'static [u8]> {
    fn collect(root: &Path, dir: &'static Dir<'static>, files: &mut BTreeMap<String, &'static [u8]>) {
        for file in dir.files() {
            if let Ok(path) = file.path().strip_prefix(root) {
                files.insert(slashed(path), file.contents());
            }
        }
        dir.dirs().for_each(|dir| collect(root, dir, files));
    }
    let mut files = BTreeMap::new();
    if let Some(dir) = SHIPPED.get_dir(folder).filter(|_| IGNORED.contains(&folder)) {
        collect(dir.path(), dir, &mut files);
    }
    files
}

/// The shipped scenarios.
pub(crate) fn shipped_scenarios() -> Files {
    let scenarios = shipped_beside(scenario::FOLDER).into_iter();
    let file = |(path, bytes)| {
        let shown = format!("{SHIPPED_NAME}/{}/{path}", scenario::FOLDER);
        (path, SourceFile { shown, bytes: Cow::Borrowed(bytes) })
    };
    scenarios.filter(|(path, _)| belongs(path)).map(file).collect()
}

/// The policies of a folder.
pub(crate) fn folder(root: &Path) -> Result<Files, ReadError> {
    // A folder behind another one that is closed is there all the same.
    let found = root.metadata().map_err(|source| match source.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => ReadError::Absent { path: root.to_owned() },
        _ => ReadError::Unreadable { path: root.to_owned(), source },
    })?;
    if !found.is_dir() {
        return Err(ReadError::NotAFolder { path: root.to_owned() });
    }
    let mut files = Files::new();
    collect_folder(root, root, 0, &mut files)?;
    Ok(files)
}

fn collect_folder(root: &Path, folder: &Path, depth: usize, files: &mut Files) -> Result<(), ReadError> {
    let unreadable = |path: &Path| {
        let path = path.to_owned();
        move |source| ReadError::Unreadable { path, source }
    };
    for entry in fs::read_dir(folder).map_err(unreadable(folder))? {
        let path = entry.map_err(unreadable(folder))?.path();
        let relative = slashed(path.strip_prefix(root).unwrap_or(&path));
        if path.is_dir() {
            if depth < MAX_FOLDERS && !is_ignored(&relative) {
                collect_folder(root, &path, depth + 1, files)?;
            }
        } else if belongs(&relative) {
            if files.len() == MAX_FILES {
                return Err(ReadError::TooManyFiles { path: root.to_owned() });
            }
            let bytes = read_limited(&path).map_err(unreadable(&path))?;
            files
                .insert(relative, SourceFile { shown: path.display().to_string(), bytes: Cow::Owned(bytes) });
        }
    }
    Ok(())
}

/// Reads one byte more than is allowed, so that a file that is too large is seen but not held.
fn read_limited(path: &Path) -> io::Result<Vec<u8>> {
    use io::Read as _;

    let mut bytes = Vec::new();
    fs::File::open(path)?.take(MAX_FILE_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Whether a folder is a pack of its own rather than additions to the shipped one:
/// it has the header and at least one file of every kind that each pack must have.
pub(crate) fn is_complete(files: &Files) -> bool {
    Kind::REQUIRED.iter().all(|kind| files.keys().any(|path| Kind::of_path(path) == Some(*kind)))
}

/// `sha256:` and the hash over the sorted relative paths and the bytes of every file, each preceded by its length.
pub(crate) fn hash(files: &Files) -> String {
    content_hash(files.iter().map(|(path, file)| (path.as_str(), file.bytes.as_ref())))
}

/// `sha256:` and the hash over paths and bytes of files, each preceded by its length. The paths must come sorted, so
/// that the same files always have the same hash.
pub fn content_hash<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> String {
    let mut hash = Sha256::new();
    for (path, bytes) in files {
        for bytes in [path.as_bytes(), bytes] {
            hash.update((bytes.len() as u64).to_be_bytes());
            hash.update(bytes);
        }
    }
    hash_text(hash)
}

/// The written form of a finished hash.
pub(crate) fn hash_text(hash: Sha256) -> String {
    let mut text = String::from("sha256:");
    for byte in hash.finalize() {
        // Writing into a string cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// Whether a file counts: YAML (also under the ending that is not read, so that it is noticed), not hidden,
/// not in an ignored folder.
fn belongs(path: &str) -> bool {
    !is_ignored(path) && (path.ends_with(".yaml") || path.ends_with(".yml"))
}

fn is_ignored(path: &str) -> bool {
    path.split('/').next().is_some_and(|first| IGNORED.contains(&first))
        || path.split('/').any(|part| part.starts_with('.'))
}

fn slashed(path: &Path) -> String {
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests;
