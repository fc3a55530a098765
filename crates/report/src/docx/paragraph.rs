//! Paragraphs and runs.
//!
//! Responsible for: weight, tone and underline of runs, bookmarks, references that follow their place.
//! Not responsible for: which paragraphs there are (`body`, `table`).

use std::collections::BTreeSet;

use super::numbering::Numbers;
use super::styles::{QUIET, STRONG};
use super::xml::Xml;
use crate::document::{Run, Text, Tone};

/// The body being written, with what has to be unique in it.
pub(super) struct Writer<'a> {
    pub(super) xml: Xml,
    pub(super) numbers: &'a Numbers,
    /// Names of the bookmarks so far.
    bookmarks: BTreeSet<String>,
}

/// What a paragraph has beyond its text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape<'a> {
    /// Style.
    pub(super) style: &'a str,
    /// List and level that count it.
    pub(super) list: Option<(&'a str, u8)>,
    /// No list, although the style has one.
    pub(super) uncounted: bool,
    /// Left edge and hanging of the first line, in twips.
    pub(super) indent: Option<(u32, u32)>,
    /// A tab that ends at this place, in twips.
    pub(super) right_tab: Option<&'a str>,
    /// Whether it begins a page.
    pub(super) new_page: bool,
    /// Whether it stays with the next.
    pub(super) keep_next: bool,
    /// Whether it is centred.
    pub(super) centred: bool,
}

/// The shape of a paragraph of a style and nothing more.
pub(super) const fn plain(style: &str) -> Shape<'_> {
    Shape {
        style,
        list: None,
        uncounted: false,
        indent: None,
        right_tab: None,
        new_page: false,
        keep_next: false,
        centred: false,
    }
}

impl<'a> Writer<'a> {
    /// A part with its root.
    pub(super) fn new(root: &str, numbers: &'a Numbers) -> Writer<'a> {
        Writer { xml: Xml::word(root), numbers, bookmarks: BTreeSet::new() }
    }

    /// A paragraph that is the places named.
    pub(super) fn paragraph(&mut self, shape: Shape<'_>, anchors: &[String], text: &Text) {
        self.begin(shape);
        let fresh: Vec<(String, String)> = anchors
            .iter()
            .filter(|anchor| !anchor.is_empty())
            .filter_map(|anchor| {
                // A name stands for one place: the first.
                let id = self.bookmarks.len().to_string();
                self.bookmarks.insert(anchor.clone()).then(|| (id, anchor.clone()))
            })
            .collect();
        for (id, anchor) in &fresh {
            self.xml.empty("w:bookmarkStart", &[("w:id", id), ("w:name", anchor)]);
        }
        for run in &text.runs {
            self.run(run);
        }
        for (id, _) in fresh.iter().rev() {
            self.xml.empty("w:bookmarkEnd", &[("w:id", id)]);
        }
        self.xml.close("w:p");
    }

    /// Begins a paragraph.
    pub(super) fn begin(&mut self, shape: Shape<'_>) {
        let xml = &mut self.xml;
        xml.open("w:p", &[]);
        xml.open("w:pPr", &[]);
        xml.val("w:pStyle", shape.style);
        if shape.keep_next {
            xml.empty("w:keepNext", &[]);
        }
        if shape.new_page {
            xml.empty("w:pageBreakBefore", &[]);
        }
        if let Some((list, level)) = shape.list {
            xml.open("w:numPr", &[]);
            xml.val("w:ilvl", &level.to_string());
            xml.val("w:numId", list);
            xml.close("w:numPr");
        } else if shape.uncounted {
            xml.open("w:numPr", &[]);
            xml.val("w:numId", "0");
            xml.close("w:numPr");
        }
        if let Some(position) = shape.right_tab {
            xml.open("w:tabs", &[]);
            xml.empty("w:tab", &[("w:val", "right"), ("w:pos", position)]);
            xml.close("w:tabs");
        }
        if let Some((left, hanging)) = shape.indent {
            xml.empty("w:ind", &[("w:left", &left.to_string()), ("w:hanging", &hanging.to_string())]);
        }
        if shape.centred {
            xml.val("w:jc", "center");
        }
        xml.close("w:pPr");
    }

    fn run(&mut self, run: &Run) {
        if run.link.is_empty() {
            self.words(run, &run.text);
            return;
        }
        match self.numbers.chain(&run.link, &run.text) {
            // The number of each part is asked for: the whole then follows a clause that moves.
            Some(chain) => {
                for (place, number) in chain {
                    self.field(run, &format!(" REF {place} \\n \\h "), &number);
                }
            }
            None => {
                self.xml.open("w:hyperlink", &[("w:anchor", &run.link), ("w:history", "1")]);
                self.words(run, &run.text);
                self.xml.close("w:hyperlink");
            }
        }
    }

    /// A field with the result that it has today.
    pub(super) fn field(&mut self, run: &Run, instruction: &str, result: &str) {
        self.field_mark(run, "begin");
        self.xml.open("w:r", &[]);
        self.properties(run);
        self.xml.leaf("w:instrText", &[("xml:space", "preserve")], instruction);
        self.xml.close("w:r");
        self.field_mark(run, "separate");
        self.words(run, result);
        self.field_mark(run, "end");
    }

    /// Begin, middle or end of a field.
    pub(super) fn field_mark(&mut self, run: &Run, kind: &str) {
        self.xml.open("w:r", &[]);
        self.properties(run);
        self.xml.empty("w:fldChar", &[("w:fldCharType", kind)]);
        self.xml.close("w:r");
    }

    /// Characters in the look of a run.
    pub(super) fn words(&mut self, run: &Run, text: &str) {
        if text.is_empty() {
            return;
        }
        self.xml.open("w:r", &[]);
        self.properties(run);
        for (index, line) in text.replace('\r', "").split('\n').enumerate() {
            if index > 0 {
                self.xml.empty("w:br", &[]);
            }
            if !line.is_empty() {
                self.xml.leaf("w:t", &[("xml:space", "preserve")], &line.replace('\t', " "));
            }
        }
        self.xml.close("w:r");
    }

    fn properties(&mut self, run: &Run) {
        let colour = match run.tone {
            Tone::Ink => None,
            Tone::Quiet => Some(QUIET),
            Tone::Accent => Some(STRONG),
            Tone::Paper => Some("FFFFFF"),
        };
        if !run.bold && !run.underline && colour.is_none() {
            return;
        }
        self.xml.open("w:rPr", &[]);
        if run.bold {
            self.xml.empty("w:b", &[]);
            self.xml.empty("w:bCs", &[]);
        }
        if let Some(colour) = colour {
            self.xml.val("w:color", colour);
        }
        if run.underline {
            self.xml.val("w:u", "single");
        }
        self.xml.close("w:rPr");
    }
}
