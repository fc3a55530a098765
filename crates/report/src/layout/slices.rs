//! High pieces cut between their lines, so that they go on over pages.
//!
//! Responsible for: where a row or a step is cut, and rules that run through a cut. Not responsible for: which slice
//! stands on which page (`paginate`).

use super::paginate::Piece;
use crate::paper::{Draw, Item};

/// A piece of so many lines or more is cut; a lower one is moved to the next page as a whole.
const HIGH: usize = 18;
/// Lines of a slice; the last one has what is left over.
const LINES: usize = 4;

/// The grid of lines in a piece.
#[derive(Clone, Copy)]
pub(crate) struct Grid {
    /// Space above the first line.
    pub(crate) above: f32,
    /// From one line to the next.
    pub(crate) leading: f32,
    /// Number of lines.
    pub(crate) lines: usize,
}

/// Cuts a piece whose lines all stand on one grid. The slices, one below the other, look like the piece.
pub(crate) fn slices(piece: Piece, grid: Grid) -> Vec<Piece> {
    if grid.lines < HIGH {
        return vec![piece];
    }
    let count = grid.lines / LINES;
    let step = LINES as f32 * grid.leading;
    let top = |index: usize| if index == 0 { 0.0 } else { grid.above + index as f32 * step };
    let bottom = |index: usize| if index + 1 == count { piece.height } else { top(index + 1) };
    let mut cut: Vec<Piece> = (0..count)
        .map(|index| Piece {
            height: bottom(index) - top(index),
            head: piece.head.clone(),
            ..Piece::default()
        })
        .collect();
    for item in piece.items {
        let (from, to) = extent(&item.draw);
        let at = |y: f32| (((y - grid.above).max(0.0) / step) as usize).min(count - 1);
        // A text stands where its baseline is; a rule may run through several slices.
        let (first, last) =
            if matches!(item.draw, Draw::Path(_)) { (at(from), at(to)) } else { (at(to), at(to)) };
        for (index, slice) in cut.iter_mut().enumerate().take(last + 1).skip(first) {
            let mut draw = item.draw.clone();
            draw.shift(-top(index));
            if let Draw::Path(path) = &mut draw
                && first < last
            {
                path.points.iter_mut().for_each(|point| point.y = point.y.clamp(0.0, slice.height));
            }
            slice.items.push(Item { owner: item.owner, draw });
        }
    }
    if let Some(first) = cut.first_mut() {
        first.bookmark = piece.bookmark;
        first.before = piece.before;
        first.break_before = piece.break_before;
    }
    if let Some(last) = cut.last_mut() {
        last.keep_next = piece.keep_next;
    }
    cut
}

/// Highest and lowest place of a drawing.
fn extent(draw: &Draw) -> (f32, f32) {
    match draw {
        Draw::Text(text) => (text.y, text.y),
        Draw::PageOf { y, .. } => (*y, *y),
        Draw::Path(path) => path
            .points
            .iter()
            .fold((f32::MAX, f32::MIN), |(low, high), point| (low.min(point.y), high.max(point.y))),
    }
}
