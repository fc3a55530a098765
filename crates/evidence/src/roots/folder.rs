//! Certificates in files and folders of a person.
//!
//! Responsible for: which files count, their sizes, DER and PEM. Not responsible for: whether a certificate
//! makes a root.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use x509_parser::pem::Pem;

use super::{RootError, RootProblem};

/// Bytes that no file with a few certificates exceeds.
const LARGEST: u64 = 256 * 1024;

/// Endings of names that count.
const ENDINGS: [&str; 4] = ["cer", "crt", "der", "pem"];

/// The files of a folder with such an ending, by name.
pub(super) fn files(folder: &Path) -> Result<Vec<(String, Vec<u8>)>, RootError> {
    let error = |path: &Path, problem| RootError { file: shown(path), problem };
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(|_| error(folder, RootProblem::Unreadable))? {
        let path = entry.map_err(|_| error(folder, RootProblem::Unreadable))?.path();
        let counts = path
            .extension()
            .and_then(|ending| ending.to_str())
            .is_some_and(|ending| ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known)));
        if !counts || path.is_dir() {
            continue;
        }
        // A pipe or a device would be waited for without end.
        if !path.is_file() {
            return Err(error(&path, RootProblem::Unreadable));
        }
        let mut bytes = Vec::new();
        File::open(&path)
            .and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes))
            .map_err(|_| error(&path, RootProblem::Unreadable))?;
        if bytes.len() as u64 > LARGEST {
            return Err(error(&path, RootProblem::TooLarge));
        }
        files.push((shown(&path), bytes));
    }
    if files.is_empty() {
        return Err(error(folder, RootProblem::NoCertificates));
    }
    files.sort();
    Ok(files)
}

/// The certificates of a file: DER as it is, or every block of a PEM file.
pub(super) fn certificates(bytes: &[u8]) -> Result<Vec<Vec<u8>>, RootProblem> {
    if bytes.first() == Some(&0x30) {
        return Ok(vec![bytes.to_vec()]);
    }
    let mut found = Vec::new();
    for block in Pem::iter_from_buffer(bytes) {
        match block {
            Ok(block) if block.label == "CERTIFICATE" => found.push(block.contents),
            _ => return Err(RootProblem::NotACertificate),
        }
    }
    if found.is_empty() { Err(RootProblem::NotACertificate) } else { Ok(found) }
}

/// The name without the way to it, which may tell who the person is.
fn shown(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
