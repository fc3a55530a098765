//! A grid with marked entries as pieces.
//!
//! Responsible for: rows and columns of equal rank, rules on all sides, the thick frame around a region, marks with
//! their words. Not responsible for: which cells are framed, what marks mean.

use super::blocks::{horizontal, vertical};
use super::flow::{Flow, set_line};
use super::paginate::Piece;
use super::widths::{MARK, PAD};
use crate::document::{Matrix, MatrixBox, Text};
use crate::figure;
use crate::paper::{Draw, Ink, Item, LEFT, Owner, PathDraw, Point, Tag};

const SIZE: f32 = 8.5;
const LEADING: f32 = 1.5;
/// Space above and below the text of a cell.
const ABOVE: f32 = 5.0;
/// Space between two entries of a cell.
const BETWEEN: f32 = 5.0;
/// Width of the row heads.
const HEADS: f32 = 92.0;
/// Width of the frame.
const FRAME: f32 = 2.0;

impl Flow<'_> {
    pub(crate) fn matrix(&mut self, matrix: &Matrix) {
        if matrix.rows.is_empty() || matrix.columns.is_empty() {
            return;
        }
        let node = self.node(Tag::Table, self.section);
        self.nodes[node].alternative = crate::font::settable(&matrix.alternative);
        let edges = self.edges(matrix.columns.len());
        let titles = std::iter::once(&matrix.corner).chain(&matrix.columns);
        let row = self.node(Tag::Row, node);
        let mut head = Piece { keep_next: true, ..Piece::default() };
        let mut depth = 0.0_f32;
        for (title, edge) in titles.zip(edges.windows(2)) {
            let cell = self.node(Tag::ColumnHead, row);
            let height = self.title(title, edge, cell, &mut head.items);
            depth = depth.max(height);
        }
        head.height = depth + 2.0 * ABOVE;
        self.rules(&edges, head.height, true, &mut head.items);
        self.add(head, 7.0, 0.0);
        let count = matrix.rows.len();
        for index in 0..count {
            let mut piece = self.matrix_row(matrix, index, &edges, node);
            piece.keep_next = index + 1 < count;
            self.add(piece, 0.0, if index + 1 == count { 10.0 } else { 0.0 });
        }
    }

    /// Left edges of the columns, and the right edge of the last.
    fn edges(&self, columns: usize) -> Vec<f32> {
        let share = (self.measure() - HEADS) / columns as f32;
        let inner = (0..=columns).map(|index| LEFT + HEADS + index as f32 * share);
        std::iter::once(LEFT).chain(inner).collect()
    }

    fn matrix_row(&mut self, matrix: &Matrix, index: usize, edges: &[f32], node: usize) -> Piece {
        let line = &matrix.rows[index];
        let row = self.node(Tag::Row, node);
        let mut words = Vec::new();
        let head = self.node(Tag::RowHead, row);
        let mut depth = self.title(&line.title, &edges[..2], head, &mut words);
        let nothing = MatrixBox::default();
        let cells: Vec<&MatrixBox> =
            (0..matrix.columns.len()).map(|at| line.cells.get(at).unwrap_or(&nothing)).collect();
        for (cell, edge) in cells.iter().zip(edges[1..].windows(2)) {
            let node = self.node(Tag::Cell, row);
            depth = depth.max(self.entries(matrix, cell, edge, Owner::Node(node), &mut words));
        }
        let height = depth + 2.0 * ABOVE;
        let mut items = Vec::new();
        for (cell, edge) in cells.iter().zip(edges[1..].windows(2)) {
            if cell.framed {
                items.push(fill(edge[0], edge[1], height));
            }
        }
        self.rules(edges, height, false, &mut items);
        let framed = |row: Option<usize>, at: usize| {
            row.and_then(|row| matrix.rows.get(row))
                .and_then(|line| line.cells.get(at))
                .is_some_and(|cell| cell.framed)
        };
        for (at, edge) in edges[1..].windows(2).enumerate().filter(|(at, _)| framed(Some(index), *at)) {
            let (left, right) = (edge[0], edge[1]);
            if !framed(index.checked_sub(1), at) {
                items.push(horizontal(left, right, 0.0, Ink::Strong, FRAME));
            }
            if !framed(Some(index + 1), at) {
                items.push(horizontal(left, right, height, Ink::Strong, FRAME));
            }
            if !at.checked_sub(1).is_some_and(|before| framed(Some(index), before)) {
                items.push(vertical(left, -FRAME / 2.0, height + FRAME / 2.0, Ink::Strong, FRAME));
            }
            if !framed(Some(index), at + 1) {
                items.push(vertical(right, -FRAME / 2.0, height + FRAME / 2.0, Ink::Strong, FRAME));
            }
        }
        items.append(&mut words);
        Piece { height, items, ..Piece::default() }
    }

    /// Sets a title; returns its height.
    fn title(&self, title: &str, edge: &[f32], node: usize, items: &mut Vec<Item>) -> f32 {
        let size = SIZE * self.scale;
        let lines = self.lines(&Text::bold(title), size, edge[1] - edge[0] - 2.0 * PAD, false);
        for (index, line) in lines.iter().enumerate() {
            let top = ABOVE + index as f32 * size * LEADING;
            set_line(items, line, edge[0] + PAD, top, size, LEADING, Owner::Node(node));
        }
        lines.len() as f32 * size * LEADING
    }

    /// Sets the entries of a cell; returns their height.
    fn entries(
        &self,
        matrix: &Matrix,
        cell: &MatrixBox,
        edge: &[f32],
        owner: Owner,
        items: &mut Vec<Item>,
    ) -> f32 {
        let size = SIZE * self.scale;
        let (left, width) = (edge[0] + PAD, edge[1] - edge[0] - 2.0 * PAD);
        let mut top = 0.0;
        if cell.entries.is_empty() {
            if let Some(line) = self.lines(&Text::quiet(&matrix.empty), size, width, false).first() {
                let middle = left + (width - line.width) / 2.0;
                set_line(items, line, middle, ABOVE, size, LEADING, owner);
            }
            return size * LEADING;
        }
        for (index, (mark, paragraphs)) in cell.entries.iter().enumerate() {
            if index > 0 {
                top += BETWEEN;
            }
            let middle = ABOVE + top + size * LEADING / 2.0;
            let draws = figure::mark(*mark, left + 4.2, middle, 3.6);
            items.extend(draws.into_iter().map(|draw| Item { owner: Owner::Decoration, draw }));
            for paragraph in paragraphs {
                for line in self.lines(paragraph, size, width - MARK, false) {
                    set_line(items, &line, left + MARK, ABOVE + top, size, LEADING, owner);
                    top += size * LEADING;
                }
            }
        }
        top
    }

    /// Hairlines around every cell of a row.
    fn rules(&self, edges: &[f32], height: f32, first: bool, items: &mut Vec<Item>) {
        let right = self.right();
        if first {
            items.push(horizontal(LEFT, right, 0.0, Ink::Black, 0.8));
        }
        let (ink, width) = if first { (Ink::Black, 0.8) } else { (Ink::Hairline, 0.6) };
        items.push(horizontal(LEFT, right, height, ink, width));
        items.extend(edges.iter().map(|x| vertical(*x, 0.0, height, Ink::Hairline, 0.6)));
    }
}

/// The ground of a framed cell.
fn fill(left: f32, right: f32, height: f32) -> Item {
    let points = [(left, 0.0), (right, 0.0), (right, height), (left, height)];
    let points = points.map(|(x, y)| Point { x, y, control: false }).to_vec();
    let path = PathDraw { points, closed: true, fill: Some(Ink::Light), stroke: None, dash: 0.0 };
    Item { owner: Owner::Decoration, draw: Draw::Path(path) }
}
