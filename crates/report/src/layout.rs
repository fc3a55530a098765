//! Blocks -> pages.
//!
//! Responsible for: A4 with margins, sizes of type, pieces in order, and the furniture of pages.
//! Not responsible for: what is said (`compose`), the file (`pdf`).
//!
//! `flow` turns blocks into pieces (a line, a table row, a drawing), `paginate` puts pieces on pages.

mod blocks;
mod breaks;
mod chain;
mod clauses;
mod contents;
mod flow;
mod furniture;
mod grid;
pub(crate) mod lines;
mod matrix;
mod paginate;
mod room;
mod slices;
pub(crate) mod widths;

use crate::document::Document;
use crate::paper::Paper;

#[cfg(test)]
mod tests;

/// Sets a document.
pub(crate) fn lay_out(document: &Document) -> Paper {
    let mut flow = flow::Flow::new(document);
    flow.blocks(&document.blocks);
    let (pieces, nodes, bookmarks) = flow.finish();
    let mut paper = paginate::paginate(document.sheet, pieces, nodes, bookmarks);
    contents::resolve(&mut paper);
    furniture::furnish(&mut paper, document);
    paper
}
