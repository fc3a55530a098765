//! Parts -> one file.
//!
//! Responsible for: the archive, the same bytes for the same parts. Not responsible for: what the parts hold.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::ReportError;

/// Packs the parts in the order given.
pub(super) fn pack(parts: &[(&str, Vec<u8>)]) -> Result<Vec<u8>, ReportError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // No entry tells when it was written.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, bytes) in parts {
        archive.start_file(*name, options).map_err(failed)?;
        archive.write_all(bytes).map_err(ReportError::Write)?;
    }
    Ok(archive.finish().map_err(failed)?.into_inner())
}

fn failed(error: zip::result::ZipError) -> ReportError {
    ReportError::Write(error.into())
}
