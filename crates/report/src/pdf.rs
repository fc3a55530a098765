//! Pages -> PDF bytes.
//!
//! Responsible for: the file: fonts, page contents, structure tree, bookmarks, metadata, after the rules of
//! PDF/A-2u. Not responsible for: positions. Only this module and its parts know `printpdf` and `lopdf`.
//!
//! `printpdf` writes pages and subset fonts; what it cannot write (tags, output intent, metadata, a stable
//! `/ID`) is added to its `lopdf` document before that is saved.

mod archive;
mod content;
mod outline;
mod profile;
mod structure;

use std::sync::LazyLock;

use printpdf::{FontId, Mm, ParsedFont, PdfDocument, PdfFont, PdfPage, PdfSaveOptions};

use crate::ReportError;
use crate::document::{Document, Sheet};
use crate::font;
use crate::paper::Paper;

/// Resource names of the two weights. The first six letters also tag the subsets.
const FONT_NAMES: [&str; 2] = ["TSKREG", "TSKBLD"];

/// The parsed fonts, kept for the next report of the process.
static PARSED: LazyLock<[Option<PdfFont>; 2]> = LazyLock::new(|| [parse(font::REGULAR), parse(font::BOLD)]);

/// Writes a document.
pub(crate) fn write(document: &Document, paper: &Paper) -> Result<Vec<u8>, ReportError> {
    let mut pdf = PdfDocument::new(&document.title);
    for (name, parsed) in FONT_NAMES.iter().zip(PARSED.iter()) {
        let font = parsed.clone().ok_or(ReportError::FontUnreadable)?;
        pdf.resources.fonts.map.insert(FontId((*name).to_owned()), font);
    }
    let (width, height) = match paper.sheet {
        Sheet::Portrait => (Mm(210.0), Mm(297.0)),
        Sheet::Landscape => (Mm(297.0), Mm(210.0)),
    };
    let mut marks = structure::Marks::new(paper);
    for (index, page) in paper.pages.iter().enumerate() {
        let ops = content::operations(page, paper.sheet.height(), index, &mut marks);
        pdf.pages.push(PdfPage::new(width, height, ops));
    }
    let options = PdfSaveOptions { image_optimization: None, ..PdfSaveOptions::default() };
    let mut file = pdf.to_lopdf_document(&options, &mut Vec::new());
    archive::clean(&mut file)?;
    structure::add(&mut file, paper, &marks)?;
    outline::add(&mut file, paper)?;
    archive::complete(&mut file, document)?;
    archive::save(file)
}

fn parse(bytes: &'static [u8]) -> Option<PdfFont> {
    ParsedFont::from_bytes(bytes, 0, &mut Vec::new()).map(PdfFont::new)
}
