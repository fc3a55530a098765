//! The documents of a sector guideline: the guideline itself and the comparison of two versions (新旧対照表).
//!
//! Responsible for: their order, headings and fixed sentences, as PDF, DOCX and plain text.
//! Not responsible for: what they say, which arrives in [`GuidelineInput`] and [`ComparisonInput`]; saving files.

pub mod input;

mod bookmark;
mod comparison;
mod compose;

pub use bookmark::bookmark_name;
pub use input::{ComparisonInput, GuidelineInput};

use crate::compose::noted;
use crate::document::Document;
use crate::{OutlineEntry, ReportError, docx, entries, layout, pdf, plain};

/// The guideline as PDF. The same input gives the same bytes.
pub fn guideline_pdf(input: &GuidelineInput) -> Result<Vec<u8>, ReportError> {
    to_pdf(compose::compose(input))
}

/// The guideline as DOCX, with live headings, numbers and references. The same input gives the same bytes.
pub fn guideline_docx(input: &GuidelineInput) -> Result<Vec<u8>, ReportError> {
    docx::write(&compose::compose(input))
}

/// The guideline as plain text.
pub fn guideline_plain(input: &GuidelineInput) -> String {
    plain::write(&noted(compose::compose(input)))
}

/// Chapters, clauses with a heading and annexes of the guideline with their pages in the PDF.
pub fn guideline_outline(input: &GuidelineInput) -> Vec<OutlineEntry> {
    entries(layout::lay_out(&noted(compose::compose(input))))
}

/// The comparison of two versions as PDF, on landscape pages. The same input gives the same bytes.
pub fn comparison_pdf(input: &ComparisonInput) -> Result<Vec<u8>, ReportError> {
    to_pdf(comparison::compose(input))
}

/// The comparison of two versions as DOCX. The same input gives the same bytes.
pub fn comparison_docx(input: &ComparisonInput) -> Result<Vec<u8>, ReportError> {
    docx::write(&comparison::compose(input))
}

/// The comparison of two versions as plain text; changed words stand in braces.
pub fn comparison_plain(input: &ComparisonInput) -> String {
    plain::write(&noted(comparison::compose(input)))
}

fn to_pdf(document: Document) -> Result<Vec<u8>, ReportError> {
    let document = noted(document);
    pdf::write(&document, &layout::lay_out(&document))
}
