//! Archives that no program of ours writes.
//!
//! Responsible for: any entries, described truly or falsely, in the layout of a pack. Not responsible for: verdicts.

use std::io::Write as _;

use super::super::{PREFIX, manifest};
use super::{head, key};
use crate::key::SigningKey;

/// One entry, with everything that can be said of it.
#[derive(Clone)]
pub(super) struct Entry {
    pub(super) name: Vec<u8>,
    pub(super) packed: Vec<u8>,
    pub(super) size: u32,
    pub(super) crc: u32,
    pub(super) method: u16,
    pub(super) flags: u16,
    pub(super) attributes: u32,
}

impl Entry {
    /// An honest entry, uncompressed.
    pub(super) fn stored(name: impl AsRef<[u8]>, content: &[u8]) -> Self {
        let mut crc = flate2::Crc::new();
        crc.update(content);
        Self {
            name: name.as_ref().to_vec(),
            packed: content.to_vec(),
            size: u32::try_from(content.len()).unwrap(),
            crc: crc.sum(),
            method: 0,
            flags: 0,
            attributes: 0o100_644 << 16,
        }
    }

    /// An honest entry, compressed.
    pub(super) fn deflated(name: impl AsRef<[u8]>, content: &[u8]) -> Self {
        Self { packed: deflate(content), method: 8, ..Self::stored(name, content) }
    }

    /// What both descriptions say.
    fn words(&self) -> Vec<u8> {
        let mut words = Vec::new();
        for word in [20, self.flags, self.method, 0, 0x21] {
            words.extend_from_slice(&word.to_le_bytes());
        }
        let packed = u32::try_from(self.packed.len()).unwrap();
        for word in [self.crc, packed, self.size] {
            words.extend_from_slice(&word.to_le_bytes());
        }
        words.extend_from_slice(&u16::try_from(self.name.len()).unwrap().to_le_bytes());
        words.extend_from_slice(&[0; 2]);
        words
    }
}

/// The compressed form.
pub(super) fn deflate(content: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(content).unwrap();
    encoder.finish().unwrap()
}

/// The archive of these entries, in this order.
pub(super) fn archive(entries: &[Entry]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for entry in entries {
        let offset = u32::try_from(bytes.len()).unwrap();
        bytes.extend_from_slice(b"PK\x03\x04");
        bytes.extend_from_slice(&entry.words());
        bytes.extend_from_slice(&entry.name);
        bytes.extend_from_slice(&entry.packed);
        directory.extend_from_slice(b"PK\x01\x02\x14\x03");
        directory.extend_from_slice(&entry.words());
        // Comment, disk, inside.
        directory.extend_from_slice(&[0; 6]);
        directory.extend_from_slice(&entry.attributes.to_le_bytes());
        directory.extend_from_slice(&offset.to_le_bytes());
        directory.extend_from_slice(&entry.name);
    }
    let (start, count) = (bytes.len(), u16::try_from(entries.len()).unwrap());
    bytes.extend_from_slice(&directory);
    bytes.extend_from_slice(b"PK\x05\x06\0\0\0\0");
    bytes.extend_from_slice(&[count.to_le_bytes(), count.to_le_bytes()].concat());
    for number in [directory.len(), start] {
        bytes.extend_from_slice(&u32::try_from(number).unwrap().to_le_bytes());
    }
    bytes.extend_from_slice(&[0; 2]);
    bytes
}

/// A list of these files.
pub(super) fn list(files: &[(&str, &[u8])]) -> String {
    let files = files.iter().map(|(path, content)| ((*path).to_owned(), content.to_vec())).collect();
    String::from_utf8(manifest::write(&head(), &files, key().public())).unwrap()
}

/// A list of one file with any name and truth.
pub(super) fn list_of(path: &str, bytes: u64, content: &[u8]) -> String {
    list(&[("x.yaml", content)])
        .replace("\"x.yaml\"", &serde_json::to_string(path).unwrap())
        .replace(&format!("\"bytes\": {}", content.len()), &format!("\"bytes\": {bytes}"))
}

/// List, entries and signature, rightly signed by the key.
pub(super) fn signed(list: &str, entries: &[Entry], key: &SigningKey) -> Vec<u8> {
    let signature = key.sign(&[PREFIX, list.as_bytes()].concat());
    let mut all = vec![Entry::stored("manifest.json", list.as_bytes())];
    all.extend_from_slice(entries);
    all.push(Entry::stored("signature", &signature));
    archive(&all)
}
