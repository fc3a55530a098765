//! Blocks -> pieces.
//!
//! Responsible for: the order of pieces, space between blocks, the structure tree, scaling a block that must
//! fit one page. Not responsible for: the look of single kinds of blocks (`blocks`, `grid`, `chain`).

use std::rc::Rc;

use model::Lang;

use super::blocks::horizontal;
use super::lines::{self, Line};
use super::paginate::Piece;
use crate::document::{Block, Document, Heading, Sheet, Text, Tone};
use crate::paper::{Bookmark, Draw, Item, LEFT, Node, Owner, TOP, Tag, TextDraw};

/// Scales tried for blocks that share one page.
const SCALES: [f32; 7] = [1.0, 0.96, 0.92, 0.88, 0.84, 0.80, 0.76];
/// How many of them are tried before the shorter form is taken.
const READABLE: usize = 5;

/// The state of the flow.
pub(crate) struct Flow<'a> {
    pub(crate) document: &'a Document,
    pub(crate) pieces: Vec<Piece>,
    pub(crate) nodes: Vec<Node>,
    pub(crate) bookmarks: Vec<Bookmark>,
    /// The section that is open.
    pub(crate) section: usize,
    /// Factor on sizes and spaces.
    pub(crate) scale: f32,
    /// Space the last block wants below itself.
    after: f32,
    break_next: bool,
    /// The first piece of the open section.
    opening: usize,
    /// What must stand on every page with the pieces that follow.
    marks: Rc<[String]>,
}

impl<'a> Flow<'a> {
    /// An empty flow.
    pub(crate) fn new(document: &'a Document) -> Flow<'a> {
        let root = Node { tag: Tag::Document, parent: None, alternative: String::new(), bounds: None };
        let mut flow = Flow {
            document,
            pieces: Vec::new(),
            nodes: vec![root],
            bookmarks: Vec::new(),
            section: 0,
            scale: 1.0,
            after: 0.0,
            break_next: false,
            opening: 0,
            marks: Rc::default(),
        };
        flow.section = flow.node(Tag::Section, 0);
        flow
    }

    /// Pieces, structure and bookmarks.
    pub(crate) fn finish(self) -> (Vec<Piece>, Vec<Node>, Vec<Bookmark>) {
        (self.pieces, self.nodes, self.bookmarks)
    }

    /// Adds blocks.
    pub(crate) fn blocks(&mut self, blocks: &[Block]) {
        for (index, block) in blocks.iter().enumerate() {
            let before = self.pieces.len();
            self.block(block);
            if Block::introduces(blocks, index) {
                // A long introduction may be divided; its end stays with what it introduces.
                let whole = self.pieces.len() - before <= 3;
                let from = if whole { before } else { self.pieces.len() - 1 };
                self.pieces[from..].iter_mut().for_each(|piece| piece.keep_next = true);
            }
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph { text, style } => self.paragraph(text, *style),
            Block::List(items) => self.list(items),
            Block::Table(table) => self.table(table),
            Block::KeyValues(rows) => self.key_values(rows),
            Block::Note { title, paragraphs } => self.note(title, paragraphs),
            Block::Chain(steps) => self.chain(steps),
            Block::Blanks(blanks) => self.blanks(blanks),
            Block::Figure(figure) => self.figure(figure),
            Block::Clauses(clauses) => self.clauses(clauses),
            Block::Matrix(matrix) => self.matrix(matrix),
            Block::Contents => self.contents(),
            Block::Space(points) => {
                self.after = self.after.max(0.0);
                self.add(Piece { height: points * self.scale, ..Piece::default() }, 0.0, 0.0);
            }
            Block::PageBreak => self.break_next = true,
            Block::Marked { marks, blocks } => {
                let outer = std::mem::replace(&mut self.marks, marks.as_slice().into());
                self.blocks(blocks);
                self.marks = outer;
            }
            Block::OnePage { full, brief } => self.one_page(full, brief),
        }
    }

    /// Width of the text.
    pub(crate) fn measure(&self) -> f32 {
        self.document.sheet.measure()
    }

    /// Right edge of the text.
    pub(crate) fn right(&self) -> f32 {
        self.document.sheet.right()
    }

    /// Lower edge of the text.
    pub(crate) fn bottom(&self) -> f32 {
        self.document.sheet.bottom()
    }

    /// A new node of the structure tree.
    pub(crate) fn node(&mut self, tag: Tag, parent: usize) -> usize {
        self.nodes.push(Node { tag, parent: Some(parent), alternative: String::new(), bounds: None });
        self.nodes.len() - 1
    }

    /// Adds a piece with the space it wants around itself.
    pub(crate) fn add(&mut self, mut piece: Piece, before: f32, after: f32) {
        piece.before = before.max(self.after) * self.scale;
        piece.break_before = std::mem::take(&mut self.break_next);
        piece.marks = Rc::clone(&self.marks);
        self.after = after;
        self.pieces.push(piece);
    }

    /// Adds pieces that belong to one block. `hold`: never leave fewer lines than two alone.
    pub(crate) fn add_all(&mut self, mut pieces: Vec<Piece>, before: f32, after: f32, hold: bool) {
        let count = pieces.len();
        for (index, piece) in pieces.iter_mut().enumerate() {
            if hold && (index == 0 || index + 2 == count) && index + 1 < count {
                piece.keep_next = true;
            }
        }
        for (index, piece) in pieces.into_iter().enumerate() {
            let inner = piece.before / self.scale;
            self.add(
                piece,
                if index == 0 { before } else { inner },
                if index + 1 == count { after } else { 0.0 },
            );
        }
    }

    /// Broken lines in the language of the report.
    pub(crate) fn lines(&self, text: &Text, size: f32, width: f32, flush: bool) -> Vec<Line> {
        lines::break_lines(text, size, width, flush && self.document.lang == Lang::Ja)
    }

    fn heading(&mut self, heading: &Heading) {
        let (size, before, after, room) = match heading.level {
            1 if self.document.sheet == Sheet::Landscape => (18.0, 30.0, 8.0, 120.0),
            1 => (18.0, 36.0, 10.0, 170.0),
            2 => (13.0, 22.0, 6.0, 96.0),
            _ => (10.5, 13.0, 3.0, 60.0),
        };
        if heading.level == 1 {
            self.section = self.node(Tag::Section, 0);
        }
        if heading.level == 1 {
            self.opening = self.pieces.len();
        } else if self.pieces.len() - self.opening <= 5 {
            // A section is not left with its first sentence alone.
            self.pieces[self.opening..].iter_mut().for_each(|piece| piece.keep_next = true);
        }
        let node = self.node(Tag::Heading(heading.level), self.section);
        let bookmark = (heading.level <= 2).then(|| {
            self.bookmarks.push(Bookmark { level: heading.level, title: heading.full(), page: 0, y: 0.0 });
            self.bookmarks.len() - 1
        });
        let mut text = Text::default();
        if !heading.number.is_empty() {
            text = text.then_accent(format!("{}  ", heading.number));
        }
        let text = text.then_bold(&heading.text);
        let size = size * self.scale;
        let lines = self.lines(&text, size, self.measure(), false);
        let mut pieces: Vec<Piece> = lines
            .iter()
            .map(|line| {
                let mut piece = Piece { height: size * 1.4, keep_next: true, ..Piece::default() };
                set_line(&mut piece.items, line, LEFT, 0.0, size, 1.4, Owner::Node(node));
                piece
            })
            .collect();
        if let Some(first) = pieces.first_mut() {
            first.bookmark = bookmark;
            first.room = room * self.scale;
        }
        self.add_all(pieces, before, after, false);
    }

    fn one_page(&mut self, full: &[Block], brief: &[Block]) {
        let marks = (self.pieces.len(), self.nodes.len(), self.bookmarks.len(), self.section);
        let tries = SCALES.iter().take(READABLE).map(|scale| (full, *scale));
        for (blocks, scale) in tries.chain(SCALES.iter().map(|scale| (brief, *scale))) {
            self.pieces.truncate(marks.0);
            self.nodes.truncate(marks.1);
            self.bookmarks.truncate(marks.2);
            self.section = marks.3;
            self.scale = scale;
            self.break_next = true;
            self.after = 0.0;
            self.blocks(blocks);
            let height: f32 = self.pieces[marks.0..]
                .iter()
                .enumerate()
                .map(|(i, p)| p.height + if i == 0 { 0.0 } else { p.before })
                .sum();
            if height <= self.bottom() - TOP {
                break;
            }
        }
        self.scale = 1.0;
        self.break_next = true;
    }
}

/// Sets a line at a place. A space at its end shows nothing and is no part of its width, but parts words for
/// whoever reads the text out.
pub(crate) fn set_line(
    items: &mut Vec<Item>,
    line: &Line,
    x: f32,
    top: f32,
    size: f32,
    leading: f32,
    owner: Owner,
) {
    let count = line.spans.len();
    for (index, span) in line.spans.iter().enumerate() {
        let mut text = span.text.clone();
        if line.space && index + 1 == count {
            text.push(' ');
        }
        items.push(Item {
            owner,
            draw: Draw::Text(TextDraw {
                x: x + span.x,
                y: top + baseline(size, leading),
                size,
                bold: span.bold,
                tone: span.tone,
                spacing: line.spacing,
                text,
            }),
        });
    }
    for span in line.spans.iter().filter(|span| span.underline) {
        let count = span.text.chars().count() as f32;
        let width = crate::font::width(&span.text, span.bold) * size + count * line.spacing;
        let y = top + baseline(size, leading) + size * 0.17;
        items.push(horizontal(x + span.x, x + span.x + width, y, span.tone.into(), size * 0.06));
    }
}

/// The baseline in a line box.
pub(crate) fn baseline(size: f32, leading: f32) -> f32 {
    size * (leading / 2.0 + 0.37)
}

/// A text in one tone, cut to a width: for captions in drawings.
pub(crate) fn plain_text(x: f32, y: f32, size: f32, bold: bool, tone: Tone, text: &str) -> Draw {
    Draw::Text(TextDraw { x, y, size, bold, tone, spacing: 0.0, text: crate::font::settable(text) })
}
