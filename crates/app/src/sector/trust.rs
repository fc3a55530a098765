//! Publishers that a person has confirmed.
//!
//! Responsible for: the file that remembers them, and whether a signature is good enough to use a file. Not
//! responsible for: signatures themselves (`seal`).

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use seal::Fingerprint;
use serde::{Deserialize, Serialize};

use super::error::SectorError;
use super::library::{FOLDER, Loaded};
use crate::error::AppError;

/// The file in the folder of installed guidelines.
const FILE: &str = "publishers.json";

/// Known publishers by fingerprint.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Publishers(BTreeMap<Fingerprint, Publisher>);

/// A publisher whose key a person has confirmed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Publisher {
    /// The name in the file by which it was confirmed.
    pub publisher: String,
    /// When.
    pub confirmed_on: NaiveDate,
}

impl Publishers {
    /// Where they are kept in a data folder.
    pub fn path(data: &Path) -> PathBuf {
        data.join(FOLDER).join(FILE)
    }

    /// Those of a data folder; none where nothing was confirmed yet.
    ///
    /// # Errors
    /// When the file cannot be read, and [`SectorError::DamagedPublishers`].
    pub fn of(data: &Path) -> Result<Self, AppError> {
        let path = Self::path(data);
        match std::fs::read(&path) {
            Ok(bytes) => serde_json::from_slice(&bytes).map_err(|_| SectorError::DamagedPublishers.into()),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Self::default()),
            Err(source) => Err(AppError::Disk { path: path.display().to_string(), source }),
        }
    }

    /// Whether a key was confirmed.
    pub fn knows(&self, fingerprint: Fingerprint) -> bool {
        self.0.contains_key(&fingerprint)
    }

    /// Remembers a key; what is known already stays as it is.
    pub fn confirm(&mut self, fingerprint: Fingerprint, publisher: &str, today: NaiveDate) {
        let entry = Publisher { publisher: publisher.to_owned(), confirmed_on: today };
        self.0.entry(fingerprint).or_insert(entry);
    }

    /// The file.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).expect("texts under texts are JSON");
        bytes.push(b'\n');
        bytes
    }

    /// Whether the publisher of a file is the one that was named or, without a name, a known one. A file that nobody
    /// signed has no publisher to know.
    ///
    /// # Errors
    /// [`SectorError::OtherPublisher`], [`SectorError::UnknownPublisher`].
    pub fn accept(&self, loaded: &Loaded, named: Option<Fingerprint>) -> Result<Fingerprint, SectorError> {
        let found = loaded.fingerprint.ok_or(SectorError::Open(seal::OpenError::Unsigned))?;
        match named {
            Some(expected) if expected != found => {
                Err(SectorError::OtherPublisher { expected: expected.to_string(), found: found.to_string() })
            }
            Some(_) => Ok(found),
            None if self.knows(found) => Ok(found),
            None => Err(SectorError::UnknownPublisher {
                publisher: loaded.pack().header.publisher.clone(),
                fingerprint: found.to_string(),
            }),
        }
    }
}

/// The name under which examples are shipped; nobody publishes under it.
pub const EXAMPLES: &str = "Tashika project";

/// Whether a publisher's name would pass for that of the examples: capitals, spaces, signs and width do not matter.
pub fn is_reserved(publisher: &str) -> bool {
    folded(publisher) == folded(EXAMPLES)
}

fn folded(name: &str) -> String {
    name.chars()
        .map(|c| match c {
            // Full-width letters.
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
            other => other,
        })
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_the_examples_is_recognised_in_any_dress() {
        for name in ["Tashika project", "TASHIKA  Project", "Ｔａｓｈｉｋａ project", "tashika-project"]
        {
            assert!(is_reserved(name), "{name}");
        }
        assert!(!is_reserved("Tashika project friends"));
        assert!(!is_reserved("例示協会"));
    }
}
