//! The small parts of the package.
//!
//! Responsible for: types and relations of the parts, properties, settings, fonts, header and footer.
//! Not responsible for: body, styles, numbers.

use super::numbering::Numbers;
use super::paragraph::{Shape, Writer, plain};
use super::styles::FONT;
use super::xml::{RELATIONS, Xml};
use crate::ReportError;
use crate::document::{Document, Run, Tone};

const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/";

/// What each part is.
pub(super) fn content_types() -> Result<Vec<u8>, ReportError> {
    let mut xml = Xml::new();
    xml.open("Types", &[("xmlns", &format!("{PACKAGE}content-types"))]);
    let rels = "application/vnd.openxmlformats-package.relationships+xml";
    xml.empty("Default", &[("Extension", "rels"), ("ContentType", rels)]);
    xml.empty("Default", &[("Extension", "xml"), ("ContentType", "application/xml")]);
    for (part, kind) in [
        ("document", "document.main"),
        ("styles", "styles"),
        ("numbering", "numbering"),
        ("settings", "settings"),
        ("fontTable", "fontTable"),
        ("header1", "header"),
        ("header2", "header"),
        ("footer1", "footer"),
    ] {
        let (name, kind) = (format!("/word/{part}.xml"), format!("{WORD}{kind}+xml"));
        xml.empty("Override", &[("PartName", &name), ("ContentType", &kind)]);
    }
    let core = "application/vnd.openxmlformats-package.core-properties+xml";
    xml.empty("Override", &[("PartName", "/docProps/core.xml"), ("ContentType", core)]);
    let app = "application/vnd.openxmlformats-officedocument.extended-properties+xml";
    xml.empty("Override", &[("PartName", "/docProps/app.xml"), ("ContentType", app)]);
    xml.close("Types");
    xml.finish()
}

/// What the package consists of.
pub(super) fn package_relations() -> Result<Vec<u8>, ReportError> {
    let core = format!("{PACKAGE}relationships/metadata/core-properties");
    let document = format!("{RELATIONS}/officeDocument");
    let app = format!("{RELATIONS}/extended-properties");
    relations(&[(&document, "word/document.xml"), (&core, "docProps/core.xml"), (&app, "docProps/app.xml")])
}

/// What the document refers to. The places in this list are the ids that the body uses.
pub(super) fn document_relations() -> Result<Vec<u8>, ReportError> {
    let kinds = ["styles", "numbering", "settings", "fontTable", "header", "header", "footer"]
        .map(|kind| format!("{RELATIONS}/{kind}"));
    let parts = ["styles", "numbering", "settings", "fontTable", "header1", "header2", "footer1"]
        .map(|part| format!("{part}.xml"));
    let all: Vec<(&str, &str)> =
        kinds.iter().map(String::as_str).zip(parts.iter().map(String::as_str)).collect();
    relations(&all)
}

fn relations(all: &[(&str, &str)]) -> Result<Vec<u8>, ReportError> {
    let mut xml = Xml::new();
    xml.open("Relationships", &[("xmlns", &format!("{PACKAGE}relationships"))]);
    for (index, (kind, target)) in all.iter().enumerate() {
        let id = format!("rId{}", index + 1);
        xml.empty("Relationship", &[("Id", &id), ("Type", kind), ("Target", target)]);
    }
    xml.close("Relationships");
    xml.finish()
}

/// Title, publisher, language, day.
pub(super) fn core(document: &Document) -> Result<Vec<u8>, ReportError> {
    let mut xml = Xml::new();
    xml.open(
        "cp:coreProperties",
        &[
            ("xmlns:cp", &format!("{PACKAGE}metadata/core-properties")),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ],
    );
    xml.leaf("dc:title", &[], &document.title);
    xml.leaf("dc:subject", &[], &document.subject);
    xml.leaf("dc:creator", &[], &document.author);
    xml.leaf("dc:identifier", &[], &document.document_id);
    xml.leaf("dc:language", &[], document.lang.tag());
    if let Some(day) = document.day() {
        for name in ["dcterms:created", "dcterms:modified"] {
            xml.leaf(name, &[("xsi:type", "dcterms:W3CDTF")], &format!("{day}T00:00:00Z"));
        }
    }
    xml.close("cp:coreProperties");
    xml.finish()
}

/// The program.
pub(super) fn app() -> Result<Vec<u8>, ReportError> {
    let mut xml = Xml::new();
    let space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    xml.open("Properties", &[("xmlns", space)]);
    xml.leaf("Application", &[], "Tashika");
    xml.close("Properties");
    xml.finish()
}

/// Rules of line breaking and of the format.
pub(super) fn settings() -> Result<Vec<u8>, ReportError> {
    let mut xml = Xml::word("w:settings");
    xml.empty("w:zoom", &[("w:percent", "100")]);
    xml.val("w:defaultTabStop", "840");
    xml.val("w:characterSpacingControl", "compressPunctuation");
    // The strict Japanese rules, as in the PDF.
    xml.empty("w:strictFirstAndLastChars", &[]);
    xml.open("w:compat", &[]);
    let word = "http://schemas.microsoft.com/office/word";
    // 15: as Word has laid out documents since 2013.
    let mode = [("w:name", "compatibilityMode"), ("w:uri", word), ("w:val", "15")];
    xml.empty("w:compatSetting", &mode);
    xml.close("w:compat");
    xml.empty("w:themeFontLang", &[("w:val", "en-US"), ("w:eastAsia", "ja-JP")]);
    xml.close("w:settings");
    xml.finish()
}

/// The font, and what stands in for it where it is not installed.
pub(super) fn fonts() -> Result<Vec<u8>, ReportError> {
    let mut xml = Xml::word("w:fonts");
    xml.open("w:font", &[("w:name", FONT)]);
    xml.val("w:altName", "MS PGothic");
    // Shift JIS: the font is for Japanese.
    xml.val("w:charset", "80");
    xml.val("w:family", "swiss");
    xml.val("w:pitch", "variable");
    xml.close("w:font");
    xml.close("w:fonts");
    xml.finish()
}

/// Title and draft mark.
pub(super) fn header(document: &Document) -> Result<Vec<u8>, ReportError> {
    furniture("w:hdr", document, |writer| {
        writer.words(&Run::default(), &document.running_title);
        mark(writer, document);
    })
}

/// The draft mark alone: the first page has the title already.
pub(super) fn first_header(document: &Document) -> Result<Vec<u8>, ReportError> {
    furniture("w:hdr", document, |writer| mark(writer, document))
}

/// Id and page number.
pub(super) fn footer(document: &Document) -> Result<Vec<u8>, ReportError> {
    furniture("w:ftr", document, |writer| {
        let run = Run::default();
        writer.words(&run, &document.document_id);
        tab(writer);
        writer.field(&run, " PAGE ", "1");
        writer.words(&run, " / ");
        writer.field(&run, " NUMPAGES ", "1");
    })
}

fn furniture(
    root: &str,
    document: &Document,
    fill: impl FnOnce(&mut Writer<'_>),
) -> Result<Vec<u8>, ReportError> {
    let numbers = Numbers::of(&[]);
    let mut writer = Writer::new(root, &numbers);
    let style = if root == "w:hdr" { "Header" } else { "Footer" };
    let right = super::body::twips(document.sheet.measure());
    writer.begin(Shape { right_tab: Some(&right), ..plain(style) });
    fill(&mut writer);
    writer.xml.close("w:p");
    writer.xml.close(root);
    writer.xml.finish()
}

fn mark(writer: &mut Writer<'_>, document: &Document) {
    if let Some(mark) = &document.draft_mark {
        tab(writer);
        writer.words(&Run { bold: true, tone: Tone::Accent, ..Run::default() }, mark);
    }
}

fn tab(writer: &mut Writer<'_>) {
    writer.xml.open("w:r", &[]);
    writer.xml.empty("w:tab", &[]);
    writer.xml.close("w:r");
}
