//! Unpacking an archive within its limits.
//!
//! Responsible for: sizes, names and kinds of entries, contents that match their check sums. Not responsible for:
//! whether list, signature and files agree.

use std::collections::BTreeMap;
use std::io::Read as _;

use flate2::Crc;
use flate2::bufread::DeflateDecoder;

use super::directory::{Described, Directory, LOCAL_LENGTH, Placed};
use super::{FILES_LIMIT, FOLDER, MANIFEST, MANIFEST_LIMIT, PACKED_LIMIT, SIGNATURE, UNPACKED_LIMIT};
use crate::error::{Alteration, Measure, OpenError, printable};
use crate::key::SIGNATURE_LENGTH;
use crate::path::{self, PathProblem, Seen};

/// What an archive holds.
#[derive(Debug)]
pub(super) struct Unpacked {
    /// The list.
    pub(super) list: Vec<u8>,
    /// The signature.
    pub(super) signature: Vec<u8>,
    /// The files without the folder before their names.
    pub(super) files: BTreeMap<String, Vec<u8>>,
}

/// Unpacks a whole archive.
///
/// # Errors
/// [`OpenError`]; limits and dangerous names come before everything that is merely altered.
pub(super) fn all(bytes: &[u8]) -> Result<Unpacked, OpenError> {
    if bytes.len() > PACKED_LIMIT {
        return Err(OpenError::too_large(Measure::Packed, PACKED_LIMIT));
    }
    let directory = Directory::find(bytes)?;
    check_stated_sizes(&directory.entries)?;
    check_dangers(&directory.entries)?;
    if !has_list(bytes, &directory.entries) {
        return Err(OpenError::NotSealed);
    }
    let placed = directory.place()?;
    let names = names(&directory.entries)?;

    let (mut list, mut signature, mut files) = (None, None, BTreeMap::new());
    let mut room = UNPACKED_LIMIT;
    for ((name, described), entry) in names.into_iter().zip(&directory.entries).zip(placed) {
        let content = |measure, limit| unpack(name, described.size, &entry, measure, limit);
        if name == MANIFEST {
            list = Some(content(Measure::Manifest, MANIFEST_LIMIT)?);
        } else if name == SIGNATURE {
            signature = Some(content(Measure::Unpacked, SIGNATURE_LENGTH).map_err(|error| match error {
                OpenError::TooLarge { .. } => OpenError::BadSignature,
                other => other,
            })?);
        } else if let Some(path) = name.strip_prefix(FOLDER) {
            let content = content(Measure::Unpacked, room)?;
            room = room.saturating_sub(content.len());
            files.insert(path.to_owned(), content);
        } else {
            return Err(OpenError::Altered(Alteration::Added(printable(name))));
        }
    }
    match (list, signature) {
        (Some(list), Some(signature)) => Ok(Unpacked { list, signature, files }),
        (_, None) => Err(OpenError::Unsigned),
        (None, _) => Err(OpenError::NotSealed),
    }
}

/// Sizes as the archive states them. What it states too low is found while unpacking.
fn check_stated_sizes(entries: &[Described<'_>]) -> Result<(), OpenError> {
    let is = |entry: &Described<'_>, name: &str| entry.name == name.as_bytes();
    if entries.iter().any(|entry| is(entry, MANIFEST) && entry.size > MANIFEST_LIMIT) {
        return Err(OpenError::too_large(Measure::Manifest, MANIFEST_LIMIT));
    }
    let files = || entries.iter().filter(|entry| !is(entry, MANIFEST) && !is(entry, SIGNATURE));
    if files().count() > FILES_LIMIT {
        return Err(OpenError::too_large(Measure::Files, FILES_LIMIT));
    }
    if files().map(|entry| entry.size as u64).sum::<u64>() > UNPACKED_LIMIT as u64 {
        return Err(OpenError::too_large(Measure::Unpacked, UNPACKED_LIMIT));
    }
    Ok(())
}

/// Refuses what would be written outside the folder, whichever program made the archive.
fn check_dangers(entries: &[Described<'_>]) -> Result<(), OpenError> {
    for entry in entries {
        let name = String::from_utf8_lossy(entry.name);
        if check_name(&name) == Err(PathProblem::Outside) {
            return Err(OpenError::path(&name, PathProblem::Outside));
        }
        if entry.is_link() {
            return Err(OpenError::path(&name, PathProblem::Link));
        }
    }
    Ok(())
}

/// One name by itself. Where a file goes is decided by what stands behind the folder.
fn check_name(name: &str) -> Result<(), PathProblem> {
    path::check(name.strip_prefix(FOLDER).unwrap_or(name))
}

/// The names, all of them harmless, alone and beside each other.
fn names<'a>(entries: &[Described<'a>]) -> Result<Vec<&'a str>, OpenError> {
    let mut seen = Seen::default();
    let mut name = |entry: &Described<'a>| {
        let name = std::str::from_utf8(entry.name).map_err(|_| PathProblem::Character)?;
        check_name(name)?;
        seen.add(name)?;
        Ok(name)
    };
    let shown =
        |entry: &Described<'_>, problem| OpenError::path(&String::from_utf8_lossy(entry.name), problem);
    entries.iter().map(|entry| name(entry).map_err(|problem| shown(entry, problem))).collect()
}

/// Whether the archive has a list, in its directory or, where that was changed, as the entry that it begins with.
fn has_list(bytes: &[u8], entries: &[Described<'_>]) -> bool {
    let first = bytes.get(LOCAL_LENGTH..).unwrap_or_default();
    first.starts_with(MANIFEST.as_bytes()) || entries.iter().any(|entry| entry.name == MANIFEST.as_bytes())
}

/// The content of one entry, never more than `limit` bytes of it.
fn unpack(
    name: &str,
    stated: usize,
    entry: &Placed<'_>,
    measure: Measure,
    limit: usize,
) -> Result<Vec<u8>, OpenError> {
    let altered = || OpenError::Altered(Alteration::Content(printable(name)));
    let mut content = Vec::new();
    if entry.deflated {
        let mut decoder = DeflateDecoder::new(entry.packed).take(limit as u64 + 1);
        let read = decoder.read_to_end(&mut content);
        if content.len() > limit {
            return Err(OpenError::too_large(measure, limit));
        }
        // Nothing may hide behind the end of the compressed data.
        if read.is_err() || !decoder.into_inner().into_inner().is_empty() {
            return Err(altered());
        }
    } else {
        if entry.packed.len() > limit {
            return Err(OpenError::too_large(measure, limit));
        }
        content.extend_from_slice(entry.packed);
    }
    let mut crc = Crc::new();
    crc.update(&content);
    if content.len() == stated && crc.sum() == entry.crc { Ok(content) } else { Err(altered()) }
}
