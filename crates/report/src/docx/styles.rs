//! Styles.
//!
//! Responsible for: the look of headings, text and tables, with fonts for both scripts, in the names that word
//! processors know. Not responsible for: which paragraph has which style.

use model::Lang;

use super::numbering::{ANNEXES, CLAUSES};
use super::xml::Xml;
use crate::ReportError;

/// The font of the reports; see `parts::fonts` for what stands in for it.
pub(super) const FONT: &str = "BIZ UDPGothic";
/// The hue, as in the PDF.
pub(super) const STRONG: &str = "00118F";
/// Secondary text.
pub(super) const QUIET: &str = "595959";
/// Rules.
pub(super) const RULE: &str = "B4B8C2";
/// Ground of framed cells.
pub(super) const LIGHT: &str = "D9E6FF";

/// A paragraph style.
struct Style {
    id: &'static str,
    /// Name as word processors know it.
    name: &'static str,
    based_on: &'static str,
    next: &'static str,
    /// Half points.
    size: u32,
    bold: bool,
    colour: Option<&'static str>,
    /// Space before and after, in twips.
    space: (u32, u32),
    keep_next: bool,
    /// Level in the outline, from 0.
    outline: Option<u32>,
    /// List and level that number it.
    list: Option<(&'static str, u32)>,
    /// Left indent in twips.
    left: u32,
    /// A rule at the left.
    bar: bool,
}

const BODY: Style = Style {
    id: "BodyText",
    name: "Body Text",
    based_on: "Normal",
    next: "BodyText",
    size: 20,
    bold: false,
    colour: None,
    space: (60, 80),
    keep_next: false,
    outline: None,
    list: None,
    left: 0,
    bar: false,
};

const HEADING: Style = Style { next: "BodyText", bold: true, keep_next: true, outline: Some(0), ..BODY };

const STYLES: &[Style] = &[
    BODY,
    Style {
        id: "Heading1",
        name: "heading 1",
        size: 32,
        space: (560, 160),
        list: Some((CLAUSES, 0)),
        ..HEADING
    },
    Style {
        id: "Heading2",
        name: "heading 2",
        size: 24,
        space: (320, 80),
        outline: Some(1),
        list: Some((CLAUSES, 1)),
        ..HEADING
    },
    Style { id: "Heading3", name: "heading 3", size: 21, space: (260, 60), outline: Some(2), ..HEADING },
    Style { id: "Annex", name: "Annex", size: 32, space: (560, 160), list: Some((ANNEXES, 0)), ..HEADING },
    Style { id: "Title", name: "Title", size: 46, space: (120, 120), ..BODY },
    Style { id: "Kind", name: "Kind", size: 22, bold: true, colour: Some(STRONG), space: (600, 60), ..BODY },
    Style { id: "Subtitle", name: "Subtitle", size: 24, colour: Some(QUIET), space: (40, 200), ..BODY },
    Style { id: "Lead", name: "Lead", size: 22, space: (120, 120), ..BODY },
    Style { id: "Small", name: "Small", size: 17, colour: Some(QUIET), space: (40, 60), ..BODY },
    Style { id: "Label", name: "Label", bold: true, space: (240, 60), keep_next: true, ..BODY },
    Style { id: "Clause", name: "Clause", space: (60, 60), ..BODY },
    Style { id: "ClauseNote", name: "Clause Note", size: 17, colour: Some(QUIET), space: (0, 40), ..BODY },
    Style { id: "ListBullet", name: "List Bullet", space: (40, 40), ..BODY },
    Style { id: "Remark", name: "Remark", size: 19, space: (0, 0), left: 200, bar: true, ..BODY },
    Style {
        id: "TableHead",
        name: "Table Head",
        size: 17,
        bold: true,
        space: (30, 30),
        keep_next: true,
        ..BODY
    },
    Style { id: "TableText", name: "Table Text", size: 18, space: (30, 30), ..BODY },
    Style { id: "TOC1", name: "toc 1", size: 19, space: (30, 30), ..BODY },
    Style { id: "Header", name: "header", size: 16, colour: Some(QUIET), space: (0, 0), ..BODY },
    Style { id: "Footer", name: "footer", size: 16, colour: Some(QUIET), space: (0, 0), ..BODY },
];

/// The part of the styles.
pub(super) fn write(lang: Lang) -> Result<Vec<u8>, ReportError> {
    let mut xml = Xml::word("w:styles");
    defaults(&mut xml, lang);
    xml.open("w:style", &[("w:type", "paragraph"), ("w:default", "1"), ("w:styleId", "Normal")]);
    xml.val("w:name", "Normal");
    xml.empty("w:qFormat", &[]);
    xml.open("w:pPr", &[]);
    // No space of its own between Latin letters and kana, as in the PDF.
    xml.val("w:autoSpaceDE", "0");
    xml.val("w:autoSpaceDN", "0");
    xml.close("w:pPr");
    xml.close("w:style");
    xml.open("w:style", &[("w:type", "table"), ("w:default", "1"), ("w:styleId", "TableNormal")]);
    xml.val("w:name", "Normal Table");
    xml.val("w:uiPriority", "99");
    xml.empty("w:semiHidden", &[]);
    xml.empty("w:unhideWhenUsed", &[]);
    xml.open("w:tblPr", &[]);
    xml.empty("w:tblInd", &[("w:w", "0"), ("w:type", "dxa")]);
    xml.open("w:tblCellMar", &[]);
    for (side, width) in [("w:top", "0"), ("w:left", "100"), ("w:bottom", "0"), ("w:right", "100")] {
        xml.empty(side, &[("w:w", width), ("w:type", "dxa")]);
    }
    xml.close("w:tblCellMar");
    xml.close("w:tblPr");
    xml.close("w:style");
    for style in STYLES {
        paragraph(&mut xml, style);
    }
    xml.close("w:styles");
    xml.finish()
}

fn defaults(xml: &mut Xml, lang: Lang) {
    xml.open("w:docDefaults", &[]);
    xml.open("w:rPrDefault", &[]);
    xml.open("w:rPr", &[]);
    xml.empty("w:rFonts", &[("w:ascii", FONT), ("w:hAnsi", FONT), ("w:eastAsia", FONT), ("w:cs", FONT)]);
    xml.val("w:sz", "20");
    xml.val("w:szCs", "20");
    let latin = if lang == Lang::Ja { "ja-JP" } else { "en-GB" };
    xml.empty("w:lang", &[("w:val", latin), ("w:eastAsia", "ja-JP"), ("w:bidi", "ar-SA")]);
    xml.close("w:rPr");
    xml.close("w:rPrDefault");
    xml.open("w:pPrDefault", &[]);
    xml.open("w:pPr", &[]);
    xml.empty("w:spacing", &[("w:line", "320"), ("w:lineRule", "auto")]);
    xml.close("w:pPr");
    xml.close("w:pPrDefault");
    xml.close("w:docDefaults");
}

fn paragraph(xml: &mut Xml, style: &Style) {
    let own = !BUILT_IN.contains(&style.name);
    let mut attributes = vec![("w:type", "paragraph")];
    if own {
        attributes.push(("w:customStyle", "1"));
    }
    attributes.push(("w:styleId", style.id));
    xml.open("w:style", &attributes);
    xml.val("w:name", style.name);
    xml.val("w:basedOn", style.based_on);
    xml.val("w:next", style.next);
    xml.empty("w:qFormat", &[]);
    xml.open("w:pPr", &[]);
    if style.keep_next {
        xml.empty("w:keepNext", &[]);
        xml.empty("w:keepLines", &[]);
    }
    if let Some((list, level)) = style.list {
        xml.open("w:numPr", &[]);
        if level > 0 {
            xml.val("w:ilvl", &level.to_string());
        }
        xml.val("w:numId", list);
        xml.close("w:numPr");
    }
    if style.bar {
        xml.open("w:pBdr", &[]);
        xml.empty("w:left", &[("w:val", "single"), ("w:sz", "18"), ("w:space", "8"), ("w:color", STRONG)]);
        xml.close("w:pBdr");
    }
    let (before, after) = style.space;
    xml.empty("w:spacing", &[("w:before", &before.to_string()), ("w:after", &after.to_string())]);
    if style.left > 0 {
        xml.empty("w:ind", &[("w:left", &style.left.to_string())]);
    }
    if let Some(outline) = style.outline {
        xml.val("w:outlineLvl", &outline.to_string());
    }
    xml.close("w:pPr");
    xml.open("w:rPr", &[]);
    if style.bold {
        xml.empty("w:b", &[]);
        xml.empty("w:bCs", &[]);
    }
    if let Some(colour) = style.colour {
        xml.val("w:color", colour);
    }
    xml.val("w:sz", &style.size.to_string());
    xml.val("w:szCs", &style.size.to_string());
    xml.close("w:rPr");
    xml.close("w:style");
}

/// Names that word processors have styles of their own for.
const BUILT_IN: [&str; 10] = [
    "heading 1",
    "heading 2",
    "heading 3",
    "Title",
    "Subtitle",
    "Body Text",
    "List Bullet",
    "toc 1",
    "header",
    "footer",
];
