//! Pieces -> pages.
//!
//! Responsible for: keeping together what belongs together, repeating table heads, page breaks.
//! Not responsible for: what a piece looks like.

use std::rc::Rc;

use crate::document::Sheet;
use crate::paper::{Bookmark, Item, Node, Owner, Page, Paper, TOP};

/// The smallest thing that is put on a page.
#[derive(Clone, Debug, Default)]
pub(crate) struct Piece {
    /// Height.
    pub(crate) height: f32,
    /// Space above, dropped at the top of a page.
    pub(crate) before: f32,
    /// Whether the next piece must be on the same page.
    pub(crate) keep_next: bool,
    /// Whether a page begins here.
    pub(crate) break_before: bool,
    /// Room that must be left on the page for this piece to begin there.
    pub(crate) room: f32,
    /// Items, `y` from the top of the piece.
    pub(crate) items: Vec<Item>,
    /// The table head to repeat when this piece begins a page.
    pub(crate) head: Option<Rc<Head>>,
    /// The bookmark that points here.
    pub(crate) bookmark: Option<usize>,
    /// What must stand on the page of this piece.
    pub(crate) marks: Rc<[String]>,
    /// The figure whose box this piece is.
    pub(crate) figure: Option<usize>,
}

/// A table head to be repeated.
#[derive(Clone, Debug, Default)]
pub(crate) struct Head {
    /// Height.
    pub(crate) height: f32,
    /// Items, `y` from the top of the head.
    pub(crate) items: Vec<Item>,
}

struct Pages {
    paper: Paper,
    y: f32,
}

/// Puts pieces on pages.
pub(crate) fn paginate(
    sheet: Sheet,
    pieces: Vec<Piece>,
    nodes: Vec<Node>,
    bookmarks: Vec<Bookmark>,
) -> Paper {
    let paper = Paper { sheet, pages: vec![Page::default()], nodes, bookmarks };
    let mut pages = Pages { paper, y: TOP };
    let mut group = Vec::new();
    for piece in pieces {
        let keep = piece.keep_next;
        group.push(piece);
        if !keep {
            pages.place_group(std::mem::take(&mut group));
        }
    }
    pages.place_group(group);
    pages.paper
}

impl Pages {
    fn at_top(&self) -> bool {
        self.y <= TOP + 0.01
    }

    fn turn(&mut self) {
        if !self.paper.pages.last().is_none_or(|page| page.items.is_empty()) {
            self.paper.pages.push(Page::default());
        }
        self.y = TOP;
    }

    fn place_group(&mut self, group: Vec<Piece>) {
        let Some(first) = group.first() else { return };
        if first.break_before {
            self.turn();
        }
        let height: f32 = group.iter().map(|piece| piece.height + piece.before).sum();
        let height = if self.at_top() { height - first.before } else { height };
        let needed = height.max(first.before + first.room);
        let whole = height <= self.paper.sheet.bottom() - TOP;
        if !self.at_top()
            && needed > self.paper.sheet.bottom() - self.y
            && (whole || first.room > self.paper.sheet.bottom() - self.y)
        {
            self.turn();
        }
        for piece in group {
            self.place(piece);
        }
    }

    fn place(&mut self, mut piece: Piece) {
        let before = if self.at_top() { 0.0 } else { piece.before };
        if !self.at_top() && self.y + before + piece.height > self.paper.sheet.bottom() + 0.01 {
            self.turn();
        } else {
            self.y += before;
        }
        if self.at_top()
            && let Some(head) = &piece.head
        {
            for mut item in head.items.iter().cloned() {
                item.owner = Owner::Pagination;
                item.draw.shift(self.y);
                self.add(item);
            }
            self.y += head.height;
        }
        if let Some(page) = self.paper.pages.last_mut() {
            for mark in piece.marks.iter() {
                if !page.marks.contains(mark) {
                    page.marks.push(mark.clone());
                }
            }
        }
        let page = self.paper.pages.len() - 1;
        if let Some(bookmark) = piece.bookmark.and_then(|index| self.paper.bookmarks.get_mut(index)) {
            bookmark.page = page;
            bookmark.y = self.y;
        }
        if let Some(bounds) =
            piece.figure.and_then(|node| self.paper.nodes.get_mut(node)).and_then(|node| node.bounds.as_mut())
        {
            bounds[1] += self.y;
            bounds[3] += self.y;
        }
        for item in &mut piece.items {
            item.draw.shift(self.y);
        }
        for item in piece.items {
            self.add(item);
        }
        self.y += piece.height;
    }

    fn add(&mut self, item: Item) {
        if let Some(page) = self.paper.pages.last_mut() {
            page.items.push(item);
        }
    }
}
