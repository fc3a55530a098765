//! A chain of reasoning steps as pieces.
//!
//! Responsible for: the vertical line with its dots, kinds at the left, sentences at the right.
//! Not responsible for: which step decides.

use super::blocks::vertical;
use super::flow::{Flow, set_line};
use super::paginate::Piece;
use super::slices::{Grid, slices};
use crate::document::{Step, Text};
use crate::figure;
use crate::paper::{Ink, Item, LEFT, Owner, Tag};

const SIZE: f32 = 9.0;
const LEADING: f32 = 1.58;
/// Where the kinds begin.
const KIND: f32 = 17.0;

impl Flow<'_> {
    pub(crate) fn chain(&mut self, steps: &[Step]) {
        let list = self.node(Tag::List, self.section);
        let size = SIZE * self.scale;
        let widest = steps
            .iter()
            .map(|step| super::lines::measure(&Text::bold(&step.kind), size).0)
            .fold(30.0_f32, f32::max)
            .min(110.0);
        let column = KIND + widest + 12.0;
        let count = steps.len();
        for (index, step) in steps.iter().enumerate() {
            let item = self.node(Tag::Item, list);
            let label = self.node(Tag::Label, item);
            let body = self.node(Tag::Body, item);
            let mut text = Text::default();
            text = if step.decisive.is_some() { text.then_bold(&step.text) } else { text.then(&step.text) };
            if !step.source.is_empty() {
                text = text.then_quiet(format!(" ［{}］", step.source));
            }
            if let Some(words) = &step.decisive {
                text = text.then_accent(format!("　◀ {words}"));
            }
            let mut piece = Piece { keep_next: index + 2 == count, ..Piece::default() };
            let kinds = self.lines(&Text::quiet(&step.kind), size, widest + 1.0, false);
            for (row, line) in kinds.iter().enumerate() {
                let top = row as f32 * size * LEADING;
                set_line(&mut piece.items, line, LEFT + KIND, top, size, LEADING, Owner::Node(label));
            }
            let lines = self.lines(&text, size, self.measure() - column, false);
            for (row, line) in lines.iter().enumerate() {
                let top = row as f32 * size * LEADING;
                set_line(&mut piece.items, line, LEFT + column, top, size, LEADING, Owner::Node(body));
            }
            let depth = lines.len().max(kinds.len()) as f32;
            piece.height = depth * size * LEADING + 6.5;
            let middle = size * LEADING / 2.0;
            let from = if index == 0 { middle } else { 0.0 };
            let to = if index + 1 == count { middle } else { piece.height };
            if to > from {
                piece.items.insert(0, vertical(LEFT + 5.0, from, to, Ink::Hairline, 0.8));
            }
            let dot = figure::dot(LEFT + 5.0, middle, step.decisive.is_some());
            let dots = dot.into_iter().map(|draw| Item { owner: Owner::Decoration, draw });
            piece.items.splice(1.min(piece.items.len())..1.min(piece.items.len()), dots);
            let grid = Grid { above: 0.0, leading: size * LEADING, lines: depth as usize };
            let slices = slices(piece, grid);
            let rest = slices.len() - 1;
            for (part, slice) in slices.into_iter().enumerate() {
                let before = if index == 0 && part == 0 { 7.0 } else { 0.0 };
                let after = if index + 1 == count && part == rest { 8.0 } else { 0.0 };
                self.add(slice, before, after);
            }
        }
    }
}
