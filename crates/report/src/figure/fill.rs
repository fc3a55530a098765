//! Fills that differ without colour.
//!
//! Responsible for: five fills, told apart by strength and by pattern, in the order of the charts on the screen. Not
//! responsible for: what a fill stands for.

use super::canvas::Canvas;
use crate::paper::Ink;

/// A box: left, top, width, height.
pub(super) type Frame = (f32, f32, f32, f32);

/// Distance of slanted lines along the edge.
const SLANTED: f32 = 4.2;
/// Distance of upright lines.
const UPRIGHT: f32 = 3.2;
/// Distance of rows of dots, and of the dots in them.
const DOTS: f32 = 3.4;

/// Draws a box with a fill. Fills repeat after the fifth.
pub(super) fn filled(canvas: &mut Canvas, series: usize, frame: Frame) {
    let (x, y, width, height) = frame;
    let which = series % 5;
    let ground = match which {
        0 => Ink::Medium,
        3 => Ink::Light,
        _ => Ink::White,
    };
    canvas.rectangle(x, y, width, height, Some(ground), None, 0.0);
    match which {
        1 => slanted(canvas, frame),
        2 => dotted(canvas, frame),
        4 => upright(canvas, frame),
        _ => {}
    }
    canvas.rectangle(x, y, width, height, None, Some((Ink::Strong, 0.7)), 0.0);
}

/// Whether a numeral can stand on a fill without ground of its own.
pub(super) fn is_plain(series: usize) -> bool {
    matches!(series % 5, 0 | 3)
}

/// Lines from the lower left to the upper right, cut off at the edges.
fn slanted(canvas: &mut Canvas, (x, y, width, height): Frame) {
    let mut along = SLANTED / 2.0;
    while along < width + height {
        // Where the line enters at the left or lower edge, and leaves at the upper or right one.
        let from = if along <= height { (x, y + along) } else { (x + along - height, y + height) };
        let to = if along <= width { (x + along, y) } else { (x + width, y + along - width) };
        canvas.line(from, to, Ink::Strong, 1.3, 0.0);
        along += SLANTED;
    }
}

fn upright(canvas: &mut Canvas, (x, y, width, height): Frame) {
    let mut along = UPRIGHT / 2.0;
    while along < width {
        canvas.line((x + along, y), (x + along, y + height), Ink::Grey, 0.5, 0.0);
        along += UPRIGHT;
    }
}

/// Rows of short dashes, each row shifted against the last.
fn dotted(canvas: &mut Canvas, (x, y, width, height): Frame) {
    let (mut down, mut shifted) = (DOTS / 2.0, false);
    while down < height {
        let from = x + if shifted { DOTS / 2.0 } else { 0.4 };
        if from < x + width {
            canvas.line((from, y + down), (x + width, y + down), Ink::Grey, 1.3, DOTS / 2.0);
        }
        shifted = !shifted;
        down += DOTS;
    }
}
