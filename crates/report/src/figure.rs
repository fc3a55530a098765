//! Drawings: marks, level ladders, the burden–assurance plane, bars.
//!
//! Responsible for: vector paths and their labels. Everything told by strength of the hue is also told by a
//! word, a numeral or a length. Not responsible for: places on a page.

mod bars;
mod canvas;
mod fill;
mod ladder;
mod mark;
mod plane;

pub(crate) use bars::heights;
pub(crate) use canvas::Canvas;
pub(crate) use mark::{boxed, dot, mark};

use crate::document::Drawing;
use crate::paper::Draw;

#[cfg(test)]
mod tests;

/// A finished drawing.
pub(crate) struct Drawn {
    /// Its parts, `y` from the top of the drawing.
    pub(crate) draws: Vec<Draw>,
    /// Its height.
    pub(crate) height: f32,
}

/// Draws a figure with its left edge at `left`.
pub(crate) fn draw(drawing: &Drawing, left: f32, width: f32) -> Drawn {
    match drawing {
        Drawing::Ladders(ladders) => ladder::draw(ladders, left, width),
        Drawing::Plane(plane) => plane::draw(plane, left, width),
        Drawing::Bars(bars) => bars::draw(bars, left, width),
    }
}
