//! The pack file `.tsector`: a list of files, a signature over the list, and the files.
//!
//! Responsible for: making such a file, and opening one so that list, signature and every file agree. Not responsible
//! for: what the files mean, whom to trust.

use std::collections::BTreeMap;

use crate::error::{Alteration, Measure, OpenError, SealError, printable};
use crate::fingerprint::Fingerprint;
use crate::hash::sha256_hex;
use crate::key::SigningKey;
use crate::path::{self, Seen};

mod archive;
mod directory;
mod manifest;
mod unpack;

pub use manifest::{Base, Manifest, ManifestFile, PACK_FORMAT, PackHead, Title};

use unpack::Unpacked;

/// A pack file may have this many bytes: 10 MiB.
pub const PACKED_LIMIT: usize = 10 * 1024 * 1024;

/// The files of a pack may have this many bytes together: 50 MiB.
pub const UNPACKED_LIMIT: usize = 50 * 1024 * 1024;

/// A pack may have this many files.
pub const FILES_LIMIT: usize = 2000;

/// The list of a pack may have this many bytes: 1 MiB, room for [`FILES_LIMIT`] files with the longest names.
pub const MANIFEST_LIMIT: usize = 1024 * 1024;

/// The entry with the list.
const MANIFEST: &str = "manifest.json";

/// The entry with the 64 bytes of the signature.
const SIGNATURE: &str = "signature";

/// What stands before the names of the files.
const FOLDER: &str = "pack/";

/// What stands before the signed bytes of every list, so that a signature is good for nothing else.
const PREFIX: &[u8] = b"tashika-sector-file\0";

/// A pack that was opened: its list is signed by the holder of the key with this fingerprint, and its files are
/// exactly those of the list. Whether that key is the publisher's is for the caller to say: a name in the list is
/// what the signer wrote there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedPack {
    /// The signed list.
    pub manifest: Manifest,
    /// `sha256:` and the hash of the list as it was signed. Two pack files with the same hash have the same content,
    /// publisher's key and version.
    pub hash: String,
    /// The fingerprint of the key that signed.
    pub fingerprint: Fingerprint,
    /// The files: path from the folder of the pack, with `/`, and content.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// Seals files: path from the folder of the pack, with `/`, and content. The same input gives the same bytes.
///
/// # Errors
/// [`SealError`] for what [`open_pack`] would refuse.
pub fn seal_pack(
    head: &PackHead,
    files: &BTreeMap<String, Vec<u8>>,
    key: &SigningKey,
) -> Result<Vec<u8>, SealError> {
    if files.len() > FILES_LIMIT {
        return Err(SealError::too_large(Measure::Files, FILES_LIMIT));
    }
    let mut seen = Seen::default();
    for path in files.keys() {
        let problem = |problem| SealError::Path { name: printable(path), problem };
        path::check(path).and_then(|()| seen.add(path)).map_err(problem)?;
    }
    if files.values().map(Vec::len).sum::<usize>() > UNPACKED_LIMIT {
        return Err(SealError::too_large(Measure::Unpacked, UNPACKED_LIMIT));
    }
    let list = manifest::write(head, files, key.public());
    if list.len() > MANIFEST_LIMIT {
        return Err(SealError::too_large(Measure::Manifest, MANIFEST_LIMIT));
    }
    let packed = archive::write(&list, files, &key.sign(&signed(&list)));
    if packed.len() > PACKED_LIMIT {
        return Err(SealError::too_large(Measure::Packed, PACKED_LIMIT));
    }
    Ok(packed)
}

/// Opens a pack file and verifies everything about it.
///
/// Sizes, names that lead outside and links come first, so that a dangerous file is refused as such whatever its
/// signature says. Then layout, names, contents, list, signature, and every file against the list.
///
/// # Errors
/// [`OpenError`], of class `Input` when the file cannot be opened and `Negative` when it is not what was signed.
pub fn open_pack(bytes: &[u8]) -> Result<SealedPack, OpenError> {
    let Unpacked { list, signature, files } = unpack::all(bytes)?;
    let manifest = manifest::read(&list)?;
    if !manifest.key.verifies(&signed(&list), &signature) {
        return Err(OpenError::BadSignature);
    }
    check_files(&manifest.files, &files)?;
    Ok(SealedPack {
        fingerprint: manifest.key.fingerprint(),
        hash: format!("sha256:{}", sha256_hex(&list)),
        manifest,
        files,
    })
}

/// The files are exactly those of the list.
fn check_files(list: &[ManifestFile], files: &BTreeMap<String, Vec<u8>>) -> Result<(), OpenError> {
    let altered = |alteration: fn(String) -> Alteration, path: &str| {
        Err(OpenError::Altered(alteration(printable(path))))
    };
    for ManifestFile { path, bytes, sha256 } in list {
        let Some(content) = files.get(path) else { return altered(Alteration::Missing, path) };
        if content.len() as u64 != *bytes || sha256_hex(content) != *sha256 {
            return altered(Alteration::Content, path);
        }
    }
    let listed = |path: &str| list.binary_search_by(|file| file.path.as_str().cmp(path)).is_ok();
    match files.keys().find(|path| !listed(path)) {
        Some(path) => altered(Alteration::Added, path),
        None => Ok(()),
    }
}

/// What a signature is made for.
fn signed(list: &[u8]) -> Vec<u8> {
    [PREFIX, list].concat()
}

#[cfg(test)]
mod tests;
