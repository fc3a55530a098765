//! The body.
//!
//! Responsible for: every kind of block as paragraphs and tables, and the format of the pages.
//! Not responsible for: cells (`table`), runs (`paragraph`).

use super::numbering::{ANNEXES, BULLETS, CLAUSES, Counter, Numbers};
use super::paragraph::{Shape, Writer, plain};
use super::xml::Xml;
use crate::ReportError;
use crate::document::{Block, Clause, Document, Heading, Run, Series, Sheet, Style, Text};

/// Left edge of the text of a clause, and how far its number hangs, by level (twips).
const INDENTS: [(u32, u32); 3] = [(600, 600), (680, 480), (1080, 400)];

struct Body<'a> {
    document: &'a Document,
    writer: Writer<'a>,
    counter: Counter,
    /// The next paragraph begins a page.
    new_page: bool,
    /// The next paragraph stays with what it introduces.
    keep_next: bool,
}

/// The part of the document.
pub(super) fn write(document: &Document, numbers: &Numbers) -> Result<Vec<u8>, ReportError> {
    let writer = Writer::new("w:document", numbers);
    let mut body = Body { document, writer, counter: Counter::default(), new_page: false, keep_next: false };
    body.writer.xml.open("w:body", &[]);
    body.blocks(&document.blocks);
    section(&mut body.writer.xml, document.sheet);
    body.writer.xml.close("w:body");
    body.writer.xml.close("w:document");
    body.writer.xml.finish()
}

impl Body<'_> {
    fn blocks(&mut self, blocks: &[Block]) {
        for (index, block) in blocks.iter().enumerate() {
            self.keep_next = Block::introduces(blocks, index);
            self.block(block);
            // Two tables in a row would become one, and a table needs something after it.
            let next = blocks.get(index + 1);
            let note = matches!(block, Block::Note { .. });
            if is_table(block) && next.is_none_or(is_table) || note && next.is_some_and(is_table) {
                self.styled("Small", &Text::default());
            }
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph { text, style } => self.styled(name(*style), text),
            Block::List(items) => items.iter().for_each(|item| self.bullet(item)),
            Block::Table(table) => self.writer.table(table, self.document.sheet),
            Block::KeyValues(rows) => self.writer.key_values(rows, self.document.sheet),
            Block::Matrix(matrix) => self.writer.matrix(matrix, self.document.sheet),
            Block::Note { title, paragraphs } => {
                self.styled("Remark", &Text::default().then_accent(title));
                paragraphs.iter().for_each(|paragraph| self.styled("Remark", paragraph));
            }
            Block::Chain(steps) => {
                for step in steps {
                    let mut text = Text::quiet(&step.kind).then("　");
                    let decisive = step.decisive.is_some();
                    text = if decisive { text.then_bold(&step.text) } else { text.then(&step.text) };
                    if !step.source.is_empty() {
                        text = text.then_quiet(format!(" ［{}］", step.source));
                    }
                    if let Some(words) = &step.decisive {
                        text = text.then_accent(format!("　◀ {words}"));
                    }
                    self.bullet(&text);
                }
            }
            Block::Blanks(blanks) => {
                let rows: Vec<(String, Text)> =
                    blanks.iter().map(|(label, value)| (label.clone(), Text::plain(value))).collect();
                self.writer.key_values(&rows, self.document.sheet);
            }
            // A drawing is told in words.
            Block::Figure(figure) => {
                self.styled("BodyText", &Text::plain(&figure.alternative));
                self.styled("Small", &Text::plain(&figure.caption));
            }
            Block::Clauses(clauses) => clauses.iter().for_each(|clause| self.clause(clause)),
            Block::Contents => self.contents(),
            // Styles have their own spaces.
            Block::Space(_) => {}
            Block::PageBreak => self.new_page = true,
            Block::Marked { marks, blocks } => {
                marks.iter().for_each(|mark| self.styled("Label", &Text::plain(mark)));
                self.blocks(blocks);
            }
            Block::OnePage { full, .. } => {
                self.blocks(full);
                self.new_page = true;
            }
        }
    }

    /// A paragraph of a style; nothing for an empty one that does not part tables.
    fn styled(&mut self, style: &str, text: &Text) {
        if text.is_blank() && style != "Small" {
            return;
        }
        let new_page = std::mem::take(&mut self.new_page);
        let keep_next = std::mem::take(&mut self.keep_next);
        self.writer.paragraph(Shape { new_page, keep_next, ..plain(style) }, &[], text);
    }

    fn bullet(&mut self, text: &Text) {
        let new_page = std::mem::take(&mut self.new_page);
        let shape = Shape { list: Some((BULLETS, 0)), new_page, ..plain("ListBullet") };
        self.writer.paragraph(shape, &[], text);
    }

    fn heading(&mut self, heading: &Heading) {
        let live = self.writer.numbers.heading(&mut self.counter, heading);
        let (style, list, level) = match (heading.series, heading.level) {
            (Series::Annexes, 1) => ("Annex", ANNEXES, 0),
            (_, 1) => ("Heading1", CLAUSES, 0),
            (_, 2) => ("Heading2", CLAUSES, 1),
            _ => ("Heading3", CLAUSES, 2),
        };
        let mut text = Text::default();
        if !live && !heading.number.is_empty() {
            text = text.then_accent(format!("{} ", heading.number));
        }
        // The space after a counted number is narrow.
        let text = text.then(if live { " " } else { "" }).then(&heading.text);
        let new_page = std::mem::take(&mut self.new_page);
        let list = live.then_some((list, level));
        let uncounted = !live && heading.level <= 2;
        let shape = Shape { list, uncounted, new_page, ..plain(style) };
        self.writer.paragraph(shape, std::slice::from_ref(&heading.anchor), &text);
    }

    fn clause(&mut self, clause: &Clause) {
        let level = clause.level.clamp(1, 3);
        let live = self.writer.numbers.clause(&mut self.counter, clause);
        let indent = INDENTS[usize::from(level) - 1];
        let shape = plain("Clause");
        let mut anchors = std::slice::from_ref(&clause.anchor);
        let mut first = Some(&clause.number);
        let empty = [Text::default()];
        let paragraphs = if clause.paragraphs.is_empty() { &empty[..] } else { &clause.paragraphs };
        for paragraph in paragraphs {
            let number = first.take();
            let list = number.filter(|_| live).map(|_| (CLAUSES, level));
            let literal = number.filter(|_| !live && !clause.number.is_empty());
            let text = match literal {
                Some(number) => Text::default().then_accent(format!("{number} ")).then_all(paragraph.clone()),
                None => paragraph.clone(),
            };
            // Only the first paragraph hangs from a number.
            let indent = if number.is_some() { indent } else { (indent.0, 0) };
            let new_page = std::mem::take(&mut self.new_page);
            let shape = Shape { list, indent: Some(indent), new_page, ..shape };
            self.writer.paragraph(shape, anchors, &text);
            anchors = &[];
        }
        for note in &clause.notes {
            let shape = Shape { indent: Some((indent.0, 0)), ..plain("ClauseNote") };
            self.writer.paragraph(shape, &[], note);
        }
        clause.clauses.iter().for_each(|inner| self.clause(inner));
    }

    /// A table of contents that a word processor can make anew. Without pages, which only it knows.
    fn contents(&mut self) {
        let mut entries = Vec::new();
        headings(&self.document.blocks, &mut |heading| {
            if heading.level == 1 {
                entries.push((heading.full(), heading.anchor.clone()));
            }
        });
        let run = Run::default();
        let count = entries.len();
        for (index, (title, anchor)) in entries.into_iter().enumerate() {
            self.writer.begin(plain("TOC1"));
            if index == 0 {
                self.writer.field_mark(&run, "begin");
                self.writer.xml.open("w:r", &[]);
                let instruction = " TOC \\o \"1-1\" \\n \\h \\z \\u ";
                self.writer.xml.leaf("w:instrText", &[("xml:space", "preserve")], instruction);
                self.writer.xml.close("w:r");
                self.writer.field_mark(&run, "separate");
            }
            self.writer.xml.open("w:hyperlink", &[("w:anchor", &anchor), ("w:history", "1")]);
            self.writer.words(&run, &title);
            self.writer.xml.close("w:hyperlink");
            if index + 1 == count {
                self.writer.field_mark(&run, "end");
            }
            self.writer.xml.close("w:p");
        }
    }
}

/// The style of a paragraph.
fn name(style: Style) -> &'static str {
    match style {
        Style::Body => "BodyText",
        Style::Title => "Title",
        Style::Kind => "Kind",
        Style::Subtitle => "Subtitle",
        Style::Lead => "Lead",
        Style::Small => "Small",
        Style::Label => "Label",
    }
}

fn is_table(block: &Block) -> bool {
    matches!(block, Block::Table(_) | Block::KeyValues(_) | Block::Matrix(_) | Block::Blanks(_))
}

fn headings(blocks: &[Block], see: &mut impl FnMut(&Heading)) {
    for block in blocks {
        match block {
            Block::Heading(heading) => see(heading),
            Block::OnePage { full: blocks, .. } | Block::Marked { blocks, .. } => headings(blocks, see),
            _ => {}
        }
    }
}

/// Header, footer and format of the pages.
fn section(xml: &mut Xml, sheet: Sheet) {
    xml.open("w:sectPr", &[]);
    xml.empty("w:headerReference", &[("w:type", "default"), ("r:id", "rId5")]);
    xml.empty("w:headerReference", &[("w:type", "first"), ("r:id", "rId6")]);
    xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", "rId7")]);
    xml.empty("w:footerReference", &[("w:type", "first"), ("r:id", "rId7")]);
    let (width, height) = (twips(sheet.width()), twips(sheet.height()));
    match sheet {
        Sheet::Portrait => xml.empty("w:pgSz", &[("w:w", &width), ("w:h", &height)]),
        Sheet::Landscape => {
            xml.empty("w:pgSz", &[("w:w", &width), ("w:h", &height), ("w:orient", "landscape")]);
        }
    }
    xml.empty(
        "w:pgMar",
        &[
            ("w:top", "1320"),
            ("w:right", "1240"),
            ("w:bottom", "1240"),
            ("w:left", "1240"),
            ("w:header", "640"),
            ("w:footer", "560"),
            ("w:gutter", "0"),
        ],
    );
    xml.empty("w:titlePg", &[]);
    xml.close("w:sectPr");
}

/// Points as twentieths of a point.
pub(super) fn twips(points: f32) -> String {
    format!("{:.0}", points * 20.0)
}
