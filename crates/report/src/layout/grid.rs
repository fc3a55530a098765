//! Tables as pieces.
//!
//! Responsible for: rows, cells, marks, rules between rows, heads to be repeated.
//! Not responsible for: column widths (`widths`), cuts through high rows (`slices`).

use std::rc::Rc;

use super::blocks::{horizontal, vertical};
use super::flow::{Flow, set_line};
use super::paginate::{Head, Piece};
use super::slices::{Grid, slices};
use super::widths::{MARK, PAD, column_widths};
use crate::document::{Align, Cell, Column, Row, Table, Text, Width};
use crate::figure;
use crate::paper::{Bookmark, Ink, Item, LEFT, Owner, Tag};

const SIZE: f32 = 8.5;
const LEADING: f32 = 1.5;
/// A table lower than this is not divided.
const SHORT: f32 = 150.0;
/// Names and values lower than this are not divided.
const WHOLE: f32 = 300.0;
/// Space above and below the text of a row.
const ABOVE: f32 = 3.6;

impl Flow<'_> {
    pub(crate) fn table(&mut self, table: &Table) {
        if table.rows.is_empty() {
            return;
        }
        let size = SIZE * self.scale;
        let widths = column_widths(table, size, self.measure());
        let node = self.node(Tag::Table, self.section);
        let head = self.head(table, &widths, node);
        let shared = Rc::new(Head { height: head.height, items: head.items.clone() });
        self.add(head, 7.0, 0.0);
        let count = table.rows.len();
        let first = self.pieces.len();
        for (index, row) in table.rows.iter().enumerate() {
            let mut piece = self.row(table, row, &widths, node, size);
            piece.bookmark = self.row_bookmark(row);
            let mut slices = row_slices(piece, size);
            for slice in &mut slices {
                slice.head = Some(Rc::clone(&shared));
                if table.ruled {
                    slice.items.extend(columns_rules(&widths, slice.height));
                }
            }
            // The last row is not left alone.
            if index + 2 == count
                && let Some(last) = slices.last_mut()
            {
                last.keep_next = last.height < 90.0;
            }
            if let Some(last) = slices.last_mut() {
                last.keep_next |= row.keep_next && index + 1 < count;
            }
            for slice in slices {
                self.add(slice, 0.0, if index + 1 == count { 9.0 } else { 0.0 });
            }
        }
        // A short table stays in one piece.
        let rows = &mut self.pieces[first..];
        if rows.iter().map(|piece| piece.height).sum::<f32>() < SHORT {
            rows.iter_mut().take(count - 1).for_each(|piece| piece.keep_next = true);
        }
    }

    fn row_bookmark(&mut self, row: &Row) -> Option<usize> {
        if row.bookmark.is_empty() {
            return None;
        }
        self.bookmarks.push(Bookmark { level: 2, title: row.bookmark.clone(), page: 0, y: 0.0 });
        Some(self.bookmarks.len() - 1)
    }

    pub(crate) fn key_values(&mut self, rows: &[(String, Text)]) {
        let size = 9.0 * self.scale;
        let columns = vec![
            Column::fit(String::new(), 118.0 * self.scale),
            Column { width: Width::Share(1.0), ..Column::fit(String::new(), 0.0) },
        ];
        let mut table = Table::new(columns);
        for (name, value) in rows.iter().filter(|(_, value)| !value.is_blank()) {
            table.push(vec![Cell::of(Text::quiet(name)), Cell::of(value.clone())]);
        }
        if table.rows.is_empty() {
            return;
        }
        let widths = column_widths(&table, size, self.measure());
        let node = self.node(Tag::Table, self.section);
        let count = table.rows.len();
        let mut pieces: Vec<Piece> =
            table.rows.iter().map(|row| self.row(&table, row, &widths, node, size)).collect();
        // Long values would take all of them to the next page.
        let whole = pieces.iter().map(|piece| piece.height).sum::<f32>() < WHOLE;
        if let Some(first) = pieces.first_mut() {
            first.items.push(horizontal(LEFT, self.right(), 0.0, Ink::Hairline, 0.5));
        }
        for (index, mut piece) in pieces.into_iter().enumerate() {
            piece.keep_next = whole && index + 1 < count;
            let slices = row_slices(piece, size);
            let rest = slices.len() - 1;
            for (part, slice) in slices.into_iter().enumerate() {
                let before = if index == 0 && part == 0 { 7.0 } else { 0.0 };
                let after = if index + 1 == count && part == rest { 9.0 } else { 0.0 };
                self.add(slice, before, after);
            }
        }
    }

    fn head(&mut self, table: &Table, widths: &[f32], node: usize) -> Piece {
        let row_node = self.node(Tag::Row, node);
        let size = SIZE * 0.94 * self.scale;
        let mut items = Vec::new();
        let mut height = 0.0_f32;
        let mut x = LEFT;
        for (column, width) in table.columns.iter().zip(widths) {
            let cell = self.node(Tag::ColumnHead, row_node);
            let lines = self.lines(&Text::bold(&column.title), size, width - 2.0 * PAD + 0.4, false);
            for (index, line) in lines.iter().enumerate() {
                let top = ABOVE + index as f32 * size * 1.4;
                let left = x + PAD + offset(column.align, width - 2.0 * PAD, line.width);
                set_line(&mut items, line, left, top, size, 1.4, Owner::Node(cell));
            }
            height = height.max(lines.len() as f32 * size * 1.4);
            x += width;
        }
        let height = height + 2.0 * ABOVE;
        items.push(horizontal(LEFT, self.right(), 0.0, Ink::Black, 0.8));
        items.push(horizontal(LEFT, self.right(), height, Ink::Black, 0.5));
        if table.ruled {
            items.extend(columns_rules(widths, height));
        }
        Piece { height, items, keep_next: true, ..Piece::default() }
    }

    fn row(&mut self, table: &Table, row: &Row, widths: &[f32], node: usize, size: f32) -> Piece {
        let row_node = self.node(Tag::Row, node);
        let leading = size * LEADING;
        let mut items = Vec::new();
        let mut deepest = 1.0_f32;
        let mut x = LEFT;
        for (index, (column, width)) in table.columns.iter().zip(widths).enumerate() {
            let tag = if index == 0 && table.row_heads { Tag::RowHead } else { Tag::Cell };
            let cell_node = self.node(tag, row_node);
            if let Some(cell) = row.cells.get(index) {
                let owner = Owner::Node(cell_node);
                let depth = self.cell(cell, column.align, x, *width, size, owner, &mut items);
                deepest = deepest.max(depth);
            }
            x += width;
        }
        let height = deepest * leading + 2.0 * ABOVE;
        if row.strong {
            items.insert(0, vertical(LEFT + 1.0, 1.0, height - 1.0, Ink::Strong, 2.0));
        }
        items.push(horizontal(LEFT, self.right(), height, Ink::Hairline, 0.5));
        Piece { height, items, ..Piece::default() }
    }

    /// Sets a cell; returns its depth in lines.
    #[expect(clippy::too_many_arguments, reason = "place, type and owner of a cell")]
    fn cell(
        &self,
        cell: &Cell,
        align: Align,
        x: f32,
        width: f32,
        size: f32,
        owner: Owner,
        items: &mut Vec<Item>,
    ) -> f32 {
        let leading = size * LEADING;
        let mark = if cell.mark.is_some() { MARK } else { 0.0 };
        let room = width - 2.0 * PAD - mark + 0.4;
        if let Some(kind) = cell.mark {
            let middle = ABOVE + leading / 2.0;
            let draws = figure::mark(kind, x + PAD + 4.2, middle, 3.6);
            items.extend(draws.into_iter().map(|draw| Item { owner: Owner::Decoration, draw }));
        }
        let mut depth = 0.0;
        for (index, paragraph) in cell.paragraphs.iter().enumerate() {
            let (bullet, paragraph) = without_bullet(paragraph);
            let hang = if bullet { size * 0.95 } else { 0.0 };
            if bullet && let Some(line) = self.lines(&Text::plain("・"), size, room, false).first() {
                set_line(items, line, x + PAD + mark, ABOVE + depth * leading, size, LEADING, owner);
            }
            let mut lines = self.lines(&paragraph, size, room - hang, false);
            if let Some(last) = lines.last_mut() {
                // Paragraphs of a cell are one element of the structure.
                last.space = index + 1 < cell.paragraphs.len();
            }
            for line in lines {
                let left = x + PAD + mark + hang + offset(align, room - hang, line.width);
                set_line(items, &line, left, ABOVE + depth * leading, size, LEADING, owner);
                depth += 1.0;
            }
        }
        depth
    }
}

/// A row, or its slices where it is high.
fn row_slices(piece: Piece, size: f32) -> Vec<Piece> {
    let leading = size * LEADING;
    let lines = ((piece.height - 2.0 * ABOVE) / leading).round() as usize;
    slices(piece, Grid { above: ABOVE, leading, lines })
}

/// Rules before, between and after the columns.
fn columns_rules(widths: &[f32], height: f32) -> Vec<Item> {
    let mut x = LEFT;
    let mut rules = vec![vertical(x, 0.0, height, Ink::Hairline, 0.5)];
    for width in widths {
        x += width;
        rules.push(vertical(x, 0.0, height, Ink::Hairline, 0.5));
    }
    rules
}

/// A paragraph that begins with a bullet hangs from it.
fn without_bullet(paragraph: &Text) -> (bool, Text) {
    let mut paragraph = paragraph.clone();
    if let Some(first) = paragraph.runs.first_mut()
        && let Some(rest) = first.text.strip_prefix('・')
    {
        first.text = rest.to_owned();
        return (true, paragraph);
    }
    (false, paragraph)
}

fn offset(align: Align, room: f32, width: f32) -> f32 {
    match align {
        Align::Start => 0.0,
        Align::Centre => ((room - width) / 2.0).max(0.0),
        Align::End => (room - width).max(0.0),
    }
}
