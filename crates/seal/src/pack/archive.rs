//! Writing the archive.
//!
//! Responsible for: a zip whose bytes depend on its content alone. Not responsible for: what is in it.

use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use super::directory::PERMISSIONS;
use super::{FOLDER, MANIFEST, SIGNATURE};

/// The archive: the list, the files, the signature, which is the order of their names.
///
/// List and signature are stored as they are, so that they can be read with any tool; files are compressed.
pub(super) fn write(list: &[u8], files: &BTreeMap<String, Vec<u8>>, signature: &[u8]) -> Vec<u8> {
    const MEMORY: &str = "writing to memory, with names and sizes that were looked at before, cannot fail";
    let plain = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        // The first moment that the format knows: when something was packed is nobody's business here.
        .last_modified_time(DateTime::DEFAULT)
        .unix_permissions(PERMISSIONS)
        // Otherwise the archive would name the system that wrote it.
        .system(System::Unix);
    let deflated = plain.compression_method(CompressionMethod::Deflated).compression_level(Some(9));
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |name: &str, options: SimpleFileOptions, content: &[u8]| {
        zip.start_file(name, options).expect(MEMORY);
        zip.write_all(content).expect(MEMORY);
    };
    add(MANIFEST, plain, list);
    for (path, content) in files {
        add(&format!("{FOLDER}{path}"), deflated, content);
    }
    add(SIGNATURE, plain, signature);
    zip.finish().expect(MEMORY).into_inner()
}
