//! The list of sections.
//!
//! Responsible for: its lines on the cover, and the page numbers once pages are known.
//! Not responsible for: bookmarks in the file (`pdf`).

use super::blocks::horizontal;
use super::flow::{Flow, set_line};
use super::paginate::Piece;
use crate::document::{Block, Heading, Text, Tone};
use crate::font;
use crate::paper::{Draw, Ink, Item, LEFT, Owner, Paper, Tag, TextDraw};

const SIZE: f32 = 9.0;
const LEADING: f32 = 1.66;

impl Flow<'_> {
    pub(crate) fn contents(&mut self) {
        let list = self.node(Tag::Contents, self.section);
        // Bookmarks are made in the order of what has one.
        let mut bookmark = self.bookmarks.len();
        let mut entries = Vec::new();
        bookmarked(&self.document.blocks, &mut |heading| {
            if let Some(heading) = heading {
                entries.push((bookmark, heading.full()));
            }
            bookmark += 1;
        });
        let count = entries.len();
        let size = SIZE * self.scale;
        // A long list is set closer.
        let after = if count > 14 { 3.0 } else { 8.0 };
        for (index, (bookmark, title)) in entries.into_iter().enumerate() {
            let node = self.node(Tag::Entry, list);
            let height = size * LEADING;
            let mut piece = Piece { height, keep_next: index + 1 < count, ..Piece::default() };
            let mut lines = self.lines(&Text::plain(title), size, self.measure() - 40.0, false);
            if let Some(line) = lines.first_mut() {
                // The number of the page follows in the same element.
                line.space = true;
                set_line(&mut piece.items, line, LEFT, 0.0, size, LEADING, Owner::Node(node));
            }
            let y = super::flow::baseline(size, LEADING);
            let draw = Draw::PageOf { bookmark, x: self.right(), y, size };
            piece.items.push(Item { owner: Owner::Node(node), draw });
            piece.items.push(horizontal(LEFT, self.right(), height, Ink::Hairline, 0.4));
            self.add(piece, if index == 0 { 4.0 } else { 0.0 }, after);
        }
    }
}

/// Everything with a bookmark in order; headings of sections are told.
fn bookmarked(blocks: &[Block], see: &mut impl FnMut(Option<&Heading>)) {
    for block in blocks {
        match block {
            Block::Heading(heading) if heading.level == 1 => see(Some(heading)),
            Block::Heading(heading) if heading.level == 2 => see(None),
            Block::Table(table) => {
                table.rows.iter().filter(|row| !row.bookmark.is_empty()).for_each(|_| see(None));
            }
            Block::OnePage { full: blocks, .. } | Block::Marked { blocks, .. } => bookmarked(blocks, see),
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
