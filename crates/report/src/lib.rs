//! From the content of a report or a sector guideline to PDF, DOCX or plain text.
//!
//! Responsible for: the order of these documents, their headings and fixed sentences, their look, their files.
//! Not responsible for: facts and decisions, which arrive in [`ReportInput`], [`GuidelineInput`] and
//! [`ComparisonInput`]; saving files.
//!
//! [`ReportInput`] -> `compose` -> blocks (`document`) -> `layout` -> pages (`paper`) -> `pdf`;
//! `docx` and `plain` read the same blocks, and `guideline` makes them for guidelines.

pub mod document;
pub mod guideline;
pub mod input;
pub mod tables;

mod compose;
mod docx;
mod figure;
mod font;
mod layout;
mod paper;
mod pdf;
mod plain;

pub use guideline::{
    ComparisonInput, GuidelineInput, comparison_docx, comparison_pdf, comparison_plain, guideline_docx,
    guideline_outline, guideline_pdf, guideline_plain,
};
pub use input::ReportInput;

/// A section or subsection of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutlineEntry {
    /// 1 for a section, 2 for a part of it.
    pub level: u8,
    /// Number and title.
    pub title: String,
    /// Page, from 1.
    pub page: usize,
}

/// Why a report could not be written. All of these are faults of the program, not of the input.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The embedded font could not be read.
    #[error("the embedded font cannot be read")]
    FontUnreadable,
    /// A bookmark points to a page that does not exist.
    #[error("a bookmark points to a page that does not exist")]
    PageMissing,
    /// The file lacks an object that was just written.
    #[error("the file is incomplete: {0}")]
    Incomplete(String),
    /// Writing to memory failed.
    #[error("the file cannot be written")]
    Write(#[source] std::io::Error),
}

impl ReportError {
    #[expect(clippy::needless_pass_by_value, reason = "taken by map_err")]
    fn file(error: lopdf::Error) -> ReportError {
        ReportError::Incomplete(error.to_string())
    }
}

/// The report as PDF. The same input gives the same bytes.
pub fn pdf(input: &ReportInput) -> Result<Vec<u8>, ReportError> {
    let document = compose::compose(input);
    let paper = layout::lay_out(&document);
    pdf::write(&document, &paper)
}

/// The report as plain text.
pub fn plain(input: &ReportInput) -> String {
    plain::write(&compose::compose(input))
}

/// Characters of the input that the font lacks, in order of their code points. In the PDF they are written as
/// code points and listed in a note.
pub fn missing_characters(input: &ReportInput) -> Vec<char> {
    compose::missing(&compose::compose(input)).into_iter().collect()
}

/// The sections of the report with their pages.
pub fn outline(input: &ReportInput) -> Vec<OutlineEntry> {
    entries(layout::lay_out(&compose::compose(input)))
}

fn entries(paper: paper::Paper) -> Vec<OutlineEntry> {
    let entry =
        |mark: paper::Bookmark| OutlineEntry { level: mark.level, title: mark.title, page: mark.page + 1 };
    paper.bookmarks.into_iter().map(entry).collect()
}
