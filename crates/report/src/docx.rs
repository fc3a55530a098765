//! Blocks -> DOCX bytes.
//!
//! Responsible for: a WordprocessingML package whose headings, numbers, references and repeated heads are live in a
//! word processor, in the order of elements that the schema of ECMA-376 asks for, the same bytes each time.
//! Not responsible for: what the blocks say; pages, which a word processor makes. Only this module and its parts know
//! `quick_xml` and `zip`.

mod body;
mod numbering;
mod package;
mod paragraph;
mod parts;
mod styles;
mod table;
mod xml;

use crate::ReportError;
use crate::document::Document;

/// Writes a document.
pub(crate) fn write(document: &Document) -> Result<Vec<u8>, ReportError> {
    let numbers = numbering::Numbers::of(&document.blocks);
    package::pack(&[
        ("[Content_Types].xml", parts::content_types()?),
        ("_rels/.rels", parts::package_relations()?),
        ("docProps/core.xml", parts::core(document)?),
        ("docProps/app.xml", parts::app()?),
        ("word/document.xml", body::write(document, &numbers)?),
        ("word/_rels/document.xml.rels", parts::document_relations()?),
        ("word/styles.xml", styles::write(document.lang)?),
        ("word/numbering.xml", numbers.write()?),
        ("word/settings.xml", parts::settings()?),
        ("word/fontTable.xml", parts::fonts()?),
        ("word/header1.xml", parts::header(document)?),
        ("word/header2.xml", parts::first_header(document)?),
        ("word/footer1.xml", parts::footer(document)?),
    ])
}
