//! The list of sections.
//!
//! Responsible for: its lines on the cover, and the page numbers once pages are known.
//! Not responsible for: bookmarks in the file (`pdf`).

use super::blocks::horizontal;
use super::flow::{Flow, set_line};
use super::paginate::Piece;
use crate::document::{Block, Heading, Text, Tone};
use crate::font;
use crate::paper::{Draw, Ink, Item, LEFT, MEASURE, Owner, Paper, Tag, TextDraw};

const SIZE: f32 = 9.0;
const LEADING: f32 = 1.66;

impl Flow<'_> {
    pub(crate) fn contents(&mut self) {
        let list = self.node(Tag::Contents, self.section);
        // Bookmarks are made in the order of headings of level 1 and 2.
        let mut bookmark = self.bookmarks.len();
        let mut entries = Vec::new();
        headings(&self.document.blocks, &mut |heading| {
            if heading.level == 1 {
                entries.push((bookmark, heading.full()));
            }
            bookmark += usize::from(heading.level <= 2);
        });
        let count = entries.len();
        let size = SIZE * self.scale;
        for (index, (bookmark, title)) in entries.into_iter().enumerate() {
            let node = self.node(Tag::Entry, list);
            let height = size * LEADING;
            let mut piece = Piece { height, keep_next: index + 1 < count, ..Piece::default() };
            let lines = self.lines(&Text::plain(title), size, MEASURE - 40.0, false);
            if let Some(line) = lines.first() {
                set_line(&mut piece.items, line, LEFT, 0.0, size, LEADING, Owner::Node(node));
            }
            let y = super::flow::baseline(size, LEADING);
            let draw = Draw::PageOf { bookmark, x: LEFT + MEASURE, y, size };
            piece.items.push(Item { owner: Owner::Node(node), draw });
            piece.items.push(horizontal(LEFT, LEFT + MEASURE, height, Ink::Hairline, 0.4));
            self.add(piece, if index == 0 { 4.0 } else { 0.0 }, 8.0);
        }
    }
}

/// Every heading in order.
fn headings(blocks: &[Block], see: &mut impl FnMut(&Heading)) {
    for block in blocks {
        match block {
            Block::Heading(heading) => see(heading),
            Block::OnePage { full: blocks, .. } | Block::Marked { blocks, .. } => headings(blocks, see),
            _ => {}
        }
    }
}

/// Writes page numbers where they were left open.
pub(crate) fn resolve(paper: &mut Paper) {
    for item in paper.pages.iter_mut().flat_map(|page| page.items.iter_mut()) {
        if let Draw::PageOf { bookmark, x, y, size } = item.draw {
            let page = paper.bookmarks.get(bookmark).map_or(0, |bookmark| bookmark.page) + 1;
            let text = page.to_string();
            let x = x - font::width(&text, false) * size;
            item.draw = Draw::Text(TextDraw { x, y, size, bold: false, tone: Tone::Ink, spacing: 0.0, text });
        }
    }
}
