//! The burden–assurance plane.
//!
//! Responsible for: axes, level bands, required lines, the Pareto front, points and labels that do not cover
//! each other. Not responsible for: the values.

use super::canvas::{Anchor, Canvas};
use super::{Drawn, mark};
use crate::document::{Mark, PlaneDrawing, Tone};
use crate::font;
use crate::input::{PlanePoint, VerdictMark};
use crate::paper::Ink;

mod labels;

const HEIGHT: f32 = 288.0;
const AXIS: f32 = 46.0;
const POINT: f32 = 4.0;

/// A straight line between two places.
type Segment = ((f32, f32), (f32, f32));

/// Box of the plot.
#[derive(Clone, Copy)]
struct Frame {
    left: f32,
    top: f32,
    right: f32,
    bottom: f32,
    /// The least and the greatest burden.
    burdens: (u32, u32),
}

impl Frame {
    /// Where a point lies. Burdens are stretched over the width: the axis has a direction, no scale.
    fn place(&self, point: &PlanePoint) -> (f32, f32) {
        let (least, most) = self.burdens;
        let span = most.saturating_sub(least).max(1) as f32;
        let x = point.burden.clamp(least, most).saturating_sub(least) as f32 / span;
        let (left, right) = (self.left + 26.0, self.right - 50.0);
        (left + x * (right - left), self.level(point.assurance.min(100) as f32 / 100.0))
    }

    /// The height of an assurance between 0 and 1.
    fn level(&self, assurance: f32) -> f32 {
        self.bottom - assurance * (self.bottom - self.top)
    }
}

/// Draws the plane.
pub(crate) fn draw(drawing: &PlaneDrawing, left: f32, width: f32) -> Drawn {
    let mut canvas = Canvas::default();
    let burdens = drawing.plane.points.iter().map(|point| point.burden);
    let burdens = (burdens.clone().min().unwrap_or(0), burdens.max().unwrap_or(0));
    let frame =
        Frame { left: left + AXIS, top: 18.0, right: left + width - 4.0, bottom: HEIGHT - 22.0, burdens };
    axes(&mut canvas, drawing, frame, left);
    let lines = required(&mut canvas, drawing, frame);
    let front = front(&mut canvas, drawing, frame);
    let places: Vec<(f32, f32)> = drawing.plane.points.iter().map(|point| frame.place(point)).collect();
    for (point, place) in drawing.plane.points.iter().zip(&places) {
        symbol(&mut canvas, point, *place);
    }
    let mut segments: Vec<Segment> = front.windows(2).map(|pair| (pair[0], pair[1])).collect();
    for level in 2..=3 {
        let y = frame.level(lower_edge(level));
        segments.push(((frame.left, y), (frame.right, y)));
    }
    labels::place(&mut canvas, &drawing.plane.points, &places, frame, &lines, &segments);
    let height = legend(&mut canvas, drawing, left, width);
    Drawn { draws: canvas.draws, height }
}

fn axes(canvas: &mut Canvas, drawing: &PlaneDrawing, frame: Frame, left: f32) {
    for (index, band) in drawing.bands.iter().enumerate() {
        let lower = frame.level(index as f32 / 3.0);
        let middle = frame.level((index as f32 + 0.5) / 3.0);
        if index > 0 {
            canvas.line((frame.left, lower), (frame.right, lower), Ink::Hairline, 0.4, 0.0);
        }
        canvas.label(frame.left - 7.0, middle + 3.0, 8.5, true, Tone::Quiet, Anchor::End, band);
    }
    canvas.line((frame.left, frame.top), (frame.left, frame.bottom), Ink::Grey, 0.8, 0.0);
    canvas.line((frame.left, frame.bottom), (frame.right, frame.bottom), Ink::Grey, 0.8, 0.0);
    arrow(canvas, (frame.right, frame.bottom), (1.0, 0.0));
    arrow(canvas, (frame.left, frame.top), (0.0, -1.0));
    canvas.label(left, 8.0, 8.5, false, Tone::Quiet, Anchor::Start, &drawing.assurance);
    canvas.label(frame.right, frame.bottom + 14.0, 8.5, false, Tone::Quiet, Anchor::End, &drawing.burden);
}

fn arrow(canvas: &mut Canvas, at: (f32, f32), towards: (f32, f32)) {
    let (x, y) = at;
    let (dx, dy) = towards;
    let corners = [(x + 4.0 * dx, y + 4.0 * dy), (x - 2.4 * dy, y + 2.4 * dx), (x + 2.4 * dy, y - 2.4 * dx)];
    canvas.polygon(&corners, Some(Ink::Grey), None);
}

/// Where the band of a level begins, between 0 and 1.
fn lower_edge(level: u8) -> f32 {
    f32::from(level.saturating_sub(1).min(2)) / 3.0
}

/// The lower edge of each required level; two lines where the level is not settled. Returns the boxes of
/// their words.
fn required(canvas: &mut Canvas, drawing: &PlaneDrawing, frame: Frame) -> Vec<[f32; 4]> {
    let mut boxes = Vec::new();
    let dash = if drawing.plane.required.len() > 1 { 4.0 } else { 0.0 };
    for level in &drawing.plane.required {
        let y = frame.level(lower_edge(*level));
        canvas.line((frame.left, y), (frame.right, y), Ink::Strong, 1.4, dash);
        let words = format!("{} {level}", drawing.required);
        let width = font::width(&font::settable(&words), true) * 8.0;
        // At the end of the line where fewer points are in the way.
        let crowd = |left: f32| {
            let inside = |(x, yy): (f32, f32)| {
                x > left - 8.0 && x < left + width + 8.0 && yy > y - 20.0 && yy < y + 6.0
            };
            drawing.plane.points.iter().filter(|point| inside(frame.place(point))).count()
        };
        let (first, last) = (frame.left + 4.0, frame.right - 2.0 - width);
        let left = if crowd(first) < crowd(last) { first } else { last };
        canvas.label(left, y - 4.0, 8.0, true, Tone::Accent, Anchor::Start, &words);
        boxes.push([left, y - 12.0, left + width, y + 1.5]);
    }
    boxes
}

/// Draws the Pareto front as steps and returns their corners.
fn front(canvas: &mut Canvas, drawing: &PlaneDrawing, frame: Frame) -> Vec<(f32, f32)> {
    let mut places: Vec<(f32, f32)> =
        drawing.plane.points.iter().filter(|point| point.pareto).map(|point| frame.place(point)).collect();
    places.sort_by(|a, b| a.0.total_cmp(&b.0));
    // Only what no other method beats in both respects of this drawing.
    let all: Vec<(f32, f32)> = places.clone();
    places.retain(|(x, y)| !all.iter().any(|(ox, oy)| ox <= x && oy <= y && (ox < x || oy < y)));
    let Some((first, last)) = places.first().copied().zip(places.last().copied()) else { return Vec::new() };
    // Steps: everything to the right of and below them is beaten by a method on them.
    let mut corners = vec![(first.0, frame.bottom)];
    for (index, place) in places.iter().enumerate() {
        if index > 0 {
            corners.push((place.0, places[index - 1].1));
        }
        corners.push(*place);
    }
    corners.push((frame.right, last.1));
    canvas.polyline(&corners, Ink::Medium, 1.1, 2.0);
    corners
}

fn symbol(canvas: &mut Canvas, point: &PlanePoint, (x, y): (f32, f32)) {
    if point.chosen {
        canvas.circle(x, y, POINT + 3.2, Some(Ink::White), Some((Ink::Strong, 1.2)));
    }
    let fill = if point.excluded { Ink::White } else { Ink::Strong };
    let edge = Some((if point.excluded { Ink::Grey } else { Ink::Strong }, 1.0));
    if point.intermediate {
        let size = POINT + 1.0;
        let corners = [(x, y - size), (x + size, y), (x, y + size), (x - size, y)];
        canvas.polygon(&corners, Some(fill), edge);
    } else {
        canvas.circle(x, y, POINT - 0.4, Some(fill), edge);
    }
}

fn legend(canvas: &mut Canvas, drawing: &PlaneDrawing, left: f32, width: f32) -> f32 {
    let mut x = left + AXIS;
    let mut y = HEIGHT + 8.0;
    for (index, words) in drawing.legend.iter().enumerate() {
        let wide = font::width(&font::settable(words), false) * 8.0 + 34.0;
        if x + wide > left + width && x > left + AXIS {
            x = left + AXIS;
            y += 15.0;
        }
        let middle = y - 2.8;
        let sample = PlanePoint {
            intermediate: index == 1,
            chosen: index == 2,
            excluded: index == 3,
            ..PlanePoint::default()
        };
        match index {
            0 => canvas.draws.extend(mark(Mark::Verdict(VerdictMark::Fits), x + 7.0, middle, POINT - 0.6)),
            4 => canvas.line((x, middle), (x + 14.0, middle), Ink::Medium, 1.1, 2.0),
            _ => symbol(canvas, &sample, (x + 7.0, middle)),
        }
        canvas.label(x + 18.0, y, 8.0, false, Tone::Quiet, Anchor::Start, words);
        x += wide;
    }
    y + 6.0
}
