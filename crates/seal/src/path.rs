//! Names of files inside a pack.
//!
//! Responsible for: letting through only names that mean the same file, inside the folder, on every system.
//! Not responsible for: which files a pack needs.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use thiserror::Error;

/// A name may have this many bytes.
pub const PATH_LIMIT: usize = 200;

/// Names that Windows gives to devices, with any ending.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// What is wrong with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PathProblem {
    /// It leads out of the folder: absolute, a drive, `..`, or a backslash.
    #[error("leads outside the folder")]
    Outside,
    /// It is empty, ends with `/`, has an empty part, or a part `.`.
    #[error("has an empty part")]
    EmptyPart,
    /// It has a character other than the letters and digits of ASCII, `-`, `_` and `.`, or a part that begins with
    /// something else than a letter or digit or ends with a dot.
    #[error("has a character that not every system can store")]
    Character,
    /// Windows keeps it for a device.
    #[error("is the name of a device on Windows")]
    Device,
    /// It is longer than [`PATH_LIMIT`].
    #[error("is longer than 200 bytes")]
    TooLong,
    /// Two entries have it.
    #[error("is there twice")]
    Twice,
    /// Another name differs from it in capitals alone.
    #[error("differs from another name in capitals alone")]
    Capitals,
    /// It is a file, and another name needs it as a folder.
    #[error("is a file and a folder at once")]
    FileAndFolder,
    /// It is a link, which can lead anywhere.
    #[error("is a link")]
    Link,
}

impl PathProblem {
    /// The word in keys of sentences.
    pub fn code(self) -> &'static str {
        match self {
            PathProblem::Outside => "outside",
            PathProblem::EmptyPart => "empty-part",
            PathProblem::Character => "character",
            PathProblem::Device => "device",
            PathProblem::TooLong => "too-long",
            PathProblem::Twice => "twice",
            PathProblem::Capitals => "capitals",
            PathProblem::FileAndFolder => "file-and-folder",
            PathProblem::Link => "link",
        }
    }
}

/// Looks at one name by itself.
pub(crate) fn check(name: &str) -> Result<(), PathProblem> {
    let bytes = name.as_bytes();
    // What leads outside is said first, whatever else is wrong with the name.
    let drive = bytes.first().is_some_and(u8::is_ascii_alphabetic) && bytes.get(1) == Some(&b':');
    if name.starts_with('/')
        || drive
        || name.split(['/', '\\']).any(|part| part == "..")
        || name.contains('\\')
    {
        return Err(PathProblem::Outside);
    }
    if bytes.len() > PATH_LIMIT {
        return Err(PathProblem::TooLong);
    }
    name.split('/').try_for_each(check_part)
}

fn check_part(part: &str) -> Result<(), PathProblem> {
    if part.is_empty() || part == "." {
        return Err(PathProblem::EmptyPart);
    }
    let portable = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    if !part.bytes().all(portable)
        || !part.starts_with(|first: char| first.is_ascii_alphanumeric())
        || part.ends_with('.')
    {
        return Err(PathProblem::Character);
    }
    let stem = part.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let numbered = |word: &str| {
        stem.strip_prefix(word)
            .is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|b| b.is_ascii_digit()))
    };
    if DEVICES.contains(&stem.as_str()) || numbered("com") || numbered("lpt") {
        return Err(PathProblem::Device);
    }
    Ok(())
}

/// Names that are there already, to hold the next one against.
#[derive(Default)]
pub(crate) struct Seen<'a>(BTreeMap<String, Known<'a>>);

struct Known<'a> {
    spelling: &'a str,
    file: bool,
}

impl<'a> Seen<'a> {
    /// Looks at a name beside those that came before.
    pub(crate) fn add(&mut self, name: &'a str) -> Result<(), PathProblem> {
        for (end, _) in name.match_indices('/') {
            // Every folder on the way: the same spelling everywhere, and no file.
            let folder = name.get(..end).unwrap_or_default();
            self.meet(folder, false)?;
        }
        self.meet(name, true)
    }

    fn meet(&mut self, spelling: &'a str, file: bool) -> Result<(), PathProblem> {
        match self.0.entry(spelling.to_ascii_lowercase()) {
            Entry::Vacant(place) => {
                place.insert(Known { spelling, file });
                Ok(())
            }
            Entry::Occupied(known) => {
                let known = known.get();
                if known.spelling != spelling {
                    Err(PathProblem::Capitals)
                } else if known.file != file {
                    Err(PathProblem::FileAndFolder)
                } else if file {
                    Err(PathProblem::Twice)
                } else {
                    Ok(())
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
