//! Findings in their final form: with the name of the file, line and column, in order.
//!
//! Responsible for: looking places up, reading only the files that have findings. Not responsible for: finding anything.

use std::collections::HashMap;

use crate::check::report::{FileIndex, Report};
use crate::finding::{Finding, arranged};
use crate::locate::Locations;

/// A file as findings show it.
pub(crate) struct Shown<'a> {
    /// Its name.
    pub(crate) name: &'a str,
    /// Its bytes.
    pub(crate) bytes: &'a [u8],
}

/// The findings of a report. A finding in no file stands in `pack.yaml`, where a pack begins.
pub(crate) fn placed(report: Report, files: &[Shown<'_>]) -> Vec<Finding> {
    let mut locations: HashMap<FileIndex, Option<Locations>> = HashMap::new();
    let findings = report.found.into_iter().map(|found| {
        let file = files.get(found.at.file);
        let places = locations.entry(found.at.file).or_insert_with(|| {
            let text = std::str::from_utf8(file?.bytes).ok()?;
            Locations::of(text).ok()
        });
        let position = found.at.locate(places.as_ref());
        let name = file.map_or("pack.yaml", |file| file.name);
        Finding::new(name, position, found.code, found.message, found.hint)
    });
    arranged(findings.collect())
}
