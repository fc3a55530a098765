//! Labels of the plane.
//!
//! Responsible for: finding a free place near each point, and a thin line where the place is not beside it.
//! Not responsible for: points and axes.

use super::{Frame, POINT, Segment};
use crate::document::Tone;
use crate::figure::canvas::{Anchor, Canvas};
use crate::font;
use crate::input::PlanePoint;
use crate::paper::Ink;

const SIZE: f32 = 8.0;
const LINE: f32 = 10.0;
/// Directions in which a place is sought, the best first.
const SIDES: [(f32, f32); 12] = [
    (1.0, 0.0),
    (-1.0, 0.0),
    (0.0, -1.0),
    (0.0, 1.0),
    (0.7, -0.8),
    (0.7, 0.8),
    (-0.7, -0.8),
    (-0.7, 0.8),
    (1.0, -0.45),
    (1.0, 0.45),
    (-1.0, -0.45),
    (-1.0, 0.45),
];

/// A box: left, top, right, bottom.
type Bounds = [f32; 4];

/// Draws the labels.
pub(super) fn place(
    canvas: &mut Canvas,
    points: &[PlanePoint],
    places: &[(f32, f32)],
    frame: Frame,
    words: &[Bounds],
    lines: &[Segment],
) {
    let mut taken: Vec<Bounds> = places
        .iter()
        .zip(points)
        .map(|((x, y), point)| {
            let reach = if point.chosen { POINT + 4.0 } else { POINT + 0.5 };
            [x - reach, y - reach, x + reach, y + reach]
        })
        .chain(words.iter().copied())
        .collect();
    // Chosen and intermediate methods find their place first, then those with the least room at their right.
    let mut order: Vec<usize> = (0..points.len()).collect();
    order.sort_by(|a, b| {
        let rank = |index: usize| (!points[index].chosen, !points[index].intermediate);
        rank(*a).cmp(&rank(*b)).then(places[*b].0.total_cmp(&places[*a].0))
    });
    for index in order {
        let point = &points[index];
        let bold = point.chosen || point.intermediate;
        let text = font::settable(&point.label);
        let width = font::width(&text, bold) * SIZE;
        let bounds = best(places[index], width, &taken, lines, frame, index);
        let tone = if point.excluded && !bold { Tone::Quiet } else { Tone::Ink };
        leader(canvas, places[index], bounds);
        canvas.label(bounds[0], bounds[3] - 2.4, SIZE, bold, tone, Anchor::Start, &text);
        taken.push(bounds);
    }
}

/// The cheapest place around a point.
fn best(
    (x, y): (f32, f32),
    width: f32,
    taken: &[Bounds],
    lines: &[Segment],
    frame: Frame,
    own: usize,
) -> Bounds {
    let mut best = ([x, y, x + width, y + LINE], f32::MAX);
    for ring in 0..12 {
        let reach = 7.0 + ring as f32 * 6.0;
        for (turn, (dx, dy)) in SIDES.into_iter().enumerate() {
            let centre = y + dy * (reach + LINE * 0.3);
            let left = if dx > 0.0 {
                x + dx * reach
            } else if dx < 0.0 {
                x + dx * reach - width
            } else {
                x - width / 2.0
            };
            let bounds = [left, centre - LINE / 2.0, left + width, centre + LINE / 2.0];
            let way = ((x, y), (x.clamp(bounds[0], bounds[2]), y.clamp(bounds[1], bounds[3])));
            let others = taken.iter().enumerate().filter(|(index, _)| *index != own).map(|(_, other)| *other);
            let cost = ring as f32 * 3.0
                + turn as f32 * 0.4
                + overlap(bounds, taken, frame)
                + crossings(bounds, lines)
                + others.map(|other| 3.0 * crossings(other, &[way])).sum::<f32>();
            if cost < best.1 {
                best = (bounds, cost);
            }
        }
    }
    best.0
}

fn overlap(bounds: Bounds, taken: &[Bounds], frame: Frame) -> f32 {
    let outside = bounds[0] < frame.left + 3.0
        || bounds[2] > frame.right
        || bounds[1] < frame.top - 8.0
        || bounds[3] > frame.bottom - 1.0;
    let mut cost = if outside { 4000.0 } else { 0.0 };
    for other in taken {
        let wide = bounds[2].min(other[2]) - bounds[0].max(other[0]) + 3.0;
        let high = bounds[3].min(other[3]) - bounds[1].max(other[1]) + 0.5;
        if wide > 0.0 && high > 0.0 {
            cost += 60.0 + wide * high;
        }
    }
    cost
}

/// What it costs to lie across lines.
fn crossings(bounds: Bounds, lines: &[Segment]) -> f32 {
    let inside = |x: f32, y: f32| {
        x > bounds[0] - 1.0 && x < bounds[2] + 1.0 && y > bounds[1] && y < bounds[3] + 0.5
    };
    let crossed = lines.iter().filter(|(from, to)| {
        let steps = ((to.0 - from.0).hypot(to.1 - from.1) / 3.0).ceil().max(1.0);
        (0..=steps as usize).any(|step| {
            let part = step as f32 / steps;
            inside(from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part)
        })
    });
    crossed.count() as f32 * 14.0
}

fn leader(canvas: &mut Canvas, (x, y): (f32, f32), bounds: Bounds) {
    let near = (x.clamp(bounds[0], bounds[2]), y.clamp(bounds[1], bounds[3]));
    let (dx, dy) = (near.0 - x, near.1 - y);
    let distance = dx.hypot(dy);
    if distance > 12.0 {
        let from = (x + dx / distance * (POINT + 1.0), y + dy / distance * (POINT + 1.0));
        let to = (near.0 - dx / distance, near.1 - dy / distance);
        canvas.line(from, to, Ink::Hairline, 0.6, 0.0);
    }
}
