//! Paragraphs, lists, remarks, blanks and figures as pieces.
//!
//! Responsible for: sizes, indents and rules of the simple blocks. Not responsible for: tables (`grid`).

use super::flow::{Flow, set_line};
use super::paginate::Piece;
use super::slices::{Grid, slices};
use crate::document::{Figure, Style, Text};
use crate::figure;
use crate::paper::{Draw, Ink, Item, LEFT, Owner, PathDraw, Point, Tag};

/// Space above the first line of a value that is written on a rule.
const ABOVE_BLANK: f32 = 10.0;

/// Size, leading, space before, space after of a style.
fn setting(style: Style) -> (f32, f32, f32, f32) {
    match style {
        Style::Body => (9.5, 1.68, 5.0, 5.0),
        Style::Title => (24.0, 1.4, 6.0, 8.0),
        Style::Kind => (11.0, 1.5, 0.0, 4.0),
        Style::Subtitle => (12.0, 1.6, 2.0, 2.0),
        Style::Lead => (11.0, 1.65, 6.0, 6.0),
        Style::Small => (8.0, 1.55, 3.0, 3.0),
        Style::Label => (9.5, 1.5, 12.0, 3.0),
    }
}

impl Flow<'_> {
    pub(crate) fn paragraph(&mut self, text: &Text, style: Style) {
        let (size, leading, before, after) = setting(style);
        let tag = if style == Style::Title { Tag::Title } else { Tag::Paragraph };
        let node = self.node(tag, self.section);
        let flush = matches!(style, Style::Body | Style::Small);
        let mut pieces = self.set(text, size, leading, LEFT, self.measure(), flush, Owner::Node(node));
        if style == Style::Label {
            pieces.iter_mut().for_each(|piece| piece.keep_next = true);
        }
        self.add_all(pieces, before, after, true);
    }

    /// Lines of a text as pieces.
    #[expect(clippy::too_many_arguments, reason = "type, place and owner of a text")]
    pub(crate) fn set(
        &self,
        text: &Text,
        size: f32,
        leading: f32,
        x: f32,
        width: f32,
        flush: bool,
        owner: Owner,
    ) -> Vec<Piece> {
        let size = size * self.scale;
        self.lines(text, size, width, flush)
            .iter()
            .map(|line| {
                let mut piece = Piece { height: size * leading, ..Piece::default() };
                set_line(&mut piece.items, line, x, 0.0, size, leading, owner);
                piece
            })
            .collect()
    }

    pub(crate) fn list(&mut self, items: &[Text]) {
        if items.is_empty() {
            return;
        }
        let list = self.node(Tag::List, self.section);
        let count = items.len();
        for (index, text) in items.iter().enumerate() {
            let item = self.node(Tag::Item, list);
            let label = self.node(Tag::Label, item);
            let body = self.node(Tag::Body, item);
            let indent = 13.0;
            let mut pieces =
                self.set(text, 9.5, 1.62, LEFT + indent, self.measure() - indent, true, Owner::Node(body));
            if let Some(first) = pieces.first_mut() {
                let size = 9.5 * self.scale;
                let bullet = self.lines(&Text::plain("・"), size, 20.0, false);
                if let Some(line) = bullet.first() {
                    let mut mark = Vec::new();
                    set_line(&mut mark, line, LEFT + 2.0, 0.0, size, 1.62, Owner::Node(label));
                    first.items.splice(0..0, mark);
                }
            }
            let before = if index == 0 { 5.0 } else { 2.5 };
            let after = if index + 1 == count { 6.0 } else { 0.0 };
            self.add_all(pieces, before, after, true);
        }
    }

    pub(crate) fn note(&mut self, title: &str, paragraphs: &[Text]) {
        let remark = self.node(Tag::Remark, self.section);
        let indent = 12.0;
        let width = self.measure() - indent;
        let mut pieces = Vec::new();
        if !title.is_empty() {
            let node = self.node(Tag::Paragraph, remark);
            let owner = Owner::Node(node);
            pieces.extend(self.set(
                &Text::default().then_accent(title),
                9.0,
                1.6,
                LEFT + indent,
                width,
                false,
                owner,
            ));
        }
        for paragraph in paragraphs.iter().filter(|paragraph| !paragraph.is_blank()) {
            let node = self.node(Tag::Paragraph, remark);
            pieces.extend(self.set(paragraph, 8.8, 1.6, LEFT + indent, width, true, Owner::Node(node)));
        }
        for piece in &mut pieces {
            let bar = vertical(LEFT + 1.0, 0.0, piece.height + 0.3, Ink::Strong, 2.0);
            piece.items.insert(0, bar);
        }
        // A short remark stays in one piece.
        let count = pieces.len();
        if count <= 8 {
            pieces.iter_mut().take(count.saturating_sub(1)).for_each(|piece| piece.keep_next = true);
        }
        self.add_all(pieces, 10.0, 10.0, true);
    }

    pub(crate) fn blanks(&mut self, blanks: &[(String, String)]) {
        let count = blanks.len();
        for (index, (label, value)) in blanks.iter().enumerate() {
            let node = self.node(Tag::Paragraph, self.section);
            let mut piece = Piece { height: 30.0, keep_next: index + 1 < count, ..Piece::default() };
            let mut bottom = 28.0_f32;
            let mut depth = 0;
            for (text, x, size, room) in
                [(Text::quiet(label), LEFT, 8.5, 114.0), (Text::plain(value), LEFT + 126.0, 10.0, 270.0)]
            {
                let lines = self.lines(&text, size, room, false);
                depth = depth.max(lines.len());
                for (row, line) in lines.iter().enumerate() {
                    let top = ABOVE_BLANK + row as f32 * size * 1.6;
                    set_line(&mut piece.items, line, x, top, size, 1.6, Owner::Node(node));
                    bottom = bottom.max(top + 18.0);
                }
            }
            piece.height = bottom + 2.0;
            piece.items.push(horizontal(LEFT + 120.0, LEFT + 400.0, bottom, Ink::Grey, 0.5));
            let slices = slices(piece, Grid { above: ABOVE_BLANK, leading: 16.0, lines: depth });
            let rest = slices.len() - 1;
            for (part, slice) in slices.into_iter().enumerate() {
                let before = if index == 0 && part == 0 { 8.0 } else { 0.0 };
                self.add(slice, before, if part == rest { 8.0 } else { 0.0 });
            }
        }
    }

    pub(crate) fn figure(&mut self, figure: &Figure) {
        let node = self.node(Tag::Figure, self.section);
        let drawn = figure::draw(&figure.drawing, LEFT, self.measure());
        self.nodes[node].alternative = crate::font::settable(&figure.alternative);
        self.nodes[node].bounds = Some([LEFT, 0.0, self.right(), drawn.height]);
        let items = drawn.draws.into_iter().map(|draw| Item { owner: Owner::Node(node), draw }).collect();
        let captioned = !figure.caption.is_empty();
        let piece = Piece {
            height: drawn.height,
            keep_next: captioned,
            items,
            figure: Some(node),
            ..Piece::default()
        };
        self.add(piece, 8.0, 6.0);
        if captioned {
            let caption = self.node(Tag::Caption, self.section);
            let text = Text::quiet(&figure.caption);
            let pieces = self.set(&text, 8.5, 1.55, LEFT, self.measure(), true, Owner::Node(caption));
            self.add_all(pieces, 2.0, 8.0, true);
        }
    }
}

/// A horizontal rule.
pub(crate) fn horizontal(left: f32, right: f32, y: f32, ink: Ink, width: f32) -> Item {
    rule(Point { x: left, y, control: false }, Point { x: right, y, control: false }, ink, width)
}

/// A vertical rule.
pub(crate) fn vertical(x: f32, top: f32, bottom: f32, ink: Ink, width: f32) -> Item {
    rule(Point { x, y: top, control: false }, Point { x, y: bottom, control: false }, ink, width)
}

fn rule(from: Point, to: Point, ink: Ink, width: f32) -> Item {
    let points = vec![from, to];
    let path = PathDraw { points, closed: false, fill: None, stroke: Some((ink, width)), dash: 0.0 };
    Item { owner: Owner::Decoration, draw: Draw::Path(path) }
}
