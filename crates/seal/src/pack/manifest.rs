//! The list of a pack: who publishes what, on which base, and the hash of every file.
//!
//! Responsible for: its JSON form `tashika-sector-file/1`. Not responsible for: whether signature and files agree with
//! it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{FILES_LIMIT, MANIFEST};
use crate::document::format::Format;
use crate::document::strict;
use crate::error::{Measure, OpenError, printable};
use crate::field::{Date, Hash, Id, Line, Version};
use crate::hash::{is_sha256_hex, sha256_hex};
use crate::key::PublicKey;

/// The format of pack files.
pub const PACK_FORMAT: &str = "tashika-sector-file/1";

/// The title of a pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Title {
    /// In Japanese.
    pub ja: Line,
    /// In English.
    pub en: Line,
}

/// The base policies that a pack was written for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Base {
    /// Pack id of the base.
    pub id: Id,
    /// Its version.
    pub version: Version,
    /// The hash of its files.
    pub hash: Hash,
}

/// What the publisher says about a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackHead {
    /// Id of the guideline; safe as the name of a file or folder.
    pub id: Id,
    /// Its version; safe in the name of a file.
    pub version: Version,
    /// Day of this version.
    pub date: Date,
    /// Title.
    pub title: Title,
    /// The publisher's name, as the publisher writes it.
    pub publisher: Line,
    /// The base it was written for.
    pub base: Base,
}

/// A file of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ManifestFile {
    /// The path from the folder of the pack, with `/`.
    pub path: String,
    /// The size in bytes.
    pub bytes: u64,
    /// The SHA-256 in 64 lower-case hexadecimal digits.
    pub sha256: String,
}

/// The list of a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    /// What the publisher says.
    pub head: PackHead,
    /// The key that signed.
    pub key: PublicKey,
    /// The files, in the order of their paths' bytes.
    pub files: Vec<ManifestFile>,
}

/// The list key by key.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Form {
    format: String,
    id: Id,
    version: Version,
    date: Date,
    title: Title,
    publisher: Line,
    base: Base,
    public_key: String,
    files: Vec<ManifestFile>,
}

/// The bytes of a list.
pub(super) fn write(head: &PackHead, files: &BTreeMap<String, Vec<u8>>, key: PublicKey) -> Vec<u8> {
    let PackHead { id, version, date, title, publisher, base } = head.clone();
    let file = |(path, content): (&String, &Vec<u8>)| ManifestFile {
        path: path.clone(),
        bytes: content.len() as u64,
        sha256: sha256_hex(content),
    };
    let form = Form {
        format: PACK_FORMAT.to_owned(),
        id,
        version,
        date,
        title,
        publisher,
        base,
        public_key: key.to_text(),
        files: files.iter().map(file).collect(),
    };
    let mut bytes = serde_json::to_vec_pretty(&form).expect("texts and whole numbers");
    bytes.push(b'\n');
    bytes
}

/// Reads a list.
///
/// # Errors
/// [`OpenError::NotSealed`], [`OpenError::OtherKind`], [`OpenError::Newer`], [`OpenError::Malformed`] with the place,
/// [`OpenError::TooLarge`], [`OpenError::BadSignature`] when its key is none under which anything can be signed.
pub(super) fn read(bytes: &[u8]) -> Result<Manifest, OpenError> {
    /// A newer list may have keys we do not know, so its format is looked at before them.
    #[derive(Deserialize)]
    struct Head {
        format: Option<String>,
    }
    // The whole list is in one entry, so a text that ends early was not cut with the file.
    let json = |error: &serde_json::Error| match OpenError::json(MANIFEST, error) {
        OpenError::Truncated => malformed(error, "the text ends too early".to_owned()),
        other => other,
    };
    let head: Head = serde_json::from_slice(bytes).map_err(|error| json(&error))?;
    Format::expect(PACK_FORMAT, &head.format.ok_or(OpenError::NotSealed)?)?;
    // Keys given twice, which a reader of maps would settle by itself.
    strict::parse(MANIFEST, bytes)?;
    let form: Form = serde_json::from_slice(bytes).map_err(|error| json(&error))?;

    let Form { format: _, id, version, date, title, publisher, base, public_key, files } = form;
    if files.len() > FILES_LIMIT {
        return Err(OpenError::too_large(Measure::Files, FILES_LIMIT));
    }
    let disordered = files.windows(2).any(|pair| matches!(pair, [a, b] if a.path >= b.path));
    let unhashed = files.iter().find(|file| !is_sha256_hex(&file.sha256));
    let detail = match unhashed {
        Some(file) => format!("`{}` has no hash", printable(&file.path)),
        None if disordered => "the files are not in the order of their paths".to_owned(),
        None => {
            let key = PublicKey::from_text(&public_key).ok_or(OpenError::BadSignature)?;
            let head = PackHead { id, version, date, title, publisher, base };
            return Ok(Manifest { head, key, files });
        }
    };
    Err(OpenError::Malformed { part: MANIFEST, line: 1, column: 1, detail })
}

fn malformed(error: &serde_json::Error, detail: String) -> OpenError {
    OpenError::Malformed { part: MANIFEST, line: error.line(), column: error.column(), detail }
}
