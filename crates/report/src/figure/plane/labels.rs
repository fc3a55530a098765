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
/// How often every label is placed.
const ROUNDS: usize = 2;
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

/// What stands in the way of labels.
struct Obstacles<'a> {
    /// Boxes of the points, in their order.
    points: Vec<Bounds>,
    /// Boxes of words that are already drawn.
    words: &'a [Bounds],
    /// Lines that are already drawn.
    lines: &'a [Segment],
    frame: Frame,
}

/// Draws the labels.
pub(super) fn place(
    canvas: &mut Canvas,
    points: &[PlanePoint],
    places: &[(f32, f32)],
    frame: Frame,
    words: &[Bounds],
    lines: &[Segment],
) {
    let reach = |point: &PlanePoint| if point.chosen { POINT + 4.0 } else { POINT + 0.5 };
    let boxes = places.iter().zip(points).map(|((x, y), point)| {
        let reach = reach(point);
        [x - reach, y - reach, x + reach, y + reach]
    });
    let obstacles = Obstacles { points: boxes.collect(), words, lines, frame };
    let texts: Vec<String> = points.iter().map(|point| font::settable(&point.label)).collect();
    let bold = |index: usize| points[index].chosen || points[index].intermediate;
    let widths: Vec<f32> =
        texts.iter().enumerate().map(|(index, text)| font::width(text, bold(index)) * SIZE).collect();

    // Chosen and intermediate methods find their place first, then those with the least room at their right.
    let mut order: Vec<usize> = (0..points.len()).collect();
    order.sort_by(|a, b| {
        let rank = |index: usize| (!points[index].chosen, !points[index].intermediate);
        rank(*a).cmp(&rank(*b)).then(places[*b].0.total_cmp(&places[*a].0))
    });
    let found = settle(&order, &widths, places, &obstacles);
    for index in order {
        if let Some(bounds) = found[index] {
            let tone = if points[index].excluded && !bold(index) { Tone::Quiet } else { Tone::Ink };
            leader(canvas, places[index], bounds);
            canvas.label(bounds[0], bounds[3] - 2.4, SIZE, bold(index), tone, Anchor::Start, &texts[index]);
        }
    }
}

/// Places for all labels, found one after the other and then once more, now knowing the others.
fn settle(
    order: &[usize],
    widths: &[f32],
    places: &[(f32, f32)],
    obstacles: &Obstacles<'_>,
) -> Vec<Option<Bounds>> {
    let mut found: Vec<Option<Bounds>> = vec![None; places.len()];
    for _ in 0..ROUNDS {
        for index in order {
            found[*index] = None;
            found[*index] = Some(best(*index, widths[*index], places, &found, obstacles));
        }
    }
    found
}

/// The cheapest place around a point, given the places of the other labels.
fn best(
    own: usize,
    width: f32,
    places: &[(f32, f32)],
    found: &[Option<Bounds>],
    obstacles: &Obstacles<'_>,
) -> Bounds {
    let (x, y) = places[own];
    let placed: Vec<Bounds> = found.iter().flatten().copied().collect();
    let mut lines = obstacles.lines.to_vec();
    lines.extend(found.iter().zip(places).filter_map(|(bounds, place)| Some(way(*place, (*bounds)?))));
    let mut best = ([x, y, x + width, y + LINE], f32::MAX);
    for ring in 0..12 {
        let reach = 7.0 + ring as f32 * 6.0;
        for (turn, (dx, dy)) in SIDES.into_iter().enumerate() {
            let centre = y + dy * (reach + LINE * 0.3);
            let left = match dx {
                _ if dx > 0.0 => x + dx * reach,
                _ if dx < 0.0 => x + dx * reach - width,
                _ => x - width / 2.0,
            };
            let bounds = [left, centre - LINE / 2.0, left + width, centre + LINE / 2.0];
            let way = way((x, y), bounds);
            let others = obstacles.points.iter().enumerate().filter(|(index, _)| *index != own);
            let passed = others.map(|(_, other)| other).chain(&placed).chain(obstacles.words);
            let cost = ring as f32 * 3.0
                + turn as f32 * 0.4
                + outside(bounds, obstacles.frame)
                + obstacles
                    .points
                    .iter()
                    .chain(&placed)
                    .chain(obstacles.words)
                    .map(|other| overlap(bounds, *other))
                    .sum::<f32>()
                + lines.iter().filter(|line| crosses(**line, bounds)).count() as f32 * 14.0
                + passed.filter(|other| crosses(way, **other)).count() as f32 * 40.0;
            if cost < best.1 {
                best = (bounds, cost);
            }
        }
    }
    best.0
}

fn outside(bounds: Bounds, frame: Frame) -> f32 {
    let outside = bounds[0] < frame.left + 3.0
        || bounds[2] > frame.right
        || bounds[1] < frame.top - 8.0
        || bounds[3] > frame.bottom - 1.0;
    if outside { 4000.0 } else { 0.0 }
}

fn overlap(bounds: Bounds, other: Bounds) -> f32 {
    let wide = bounds[2].min(other[2]) - bounds[0].max(other[0]) + 3.0;
    let high = bounds[3].min(other[3]) - bounds[1].max(other[1]) + 0.5;
    if wide > 0.0 && high > 0.0 { 60.0 + wide * high } else { 0.0 }
}

/// The straight way from a point to its label.
fn way((x, y): (f32, f32), bounds: Bounds) -> Segment {
    ((x, y), (x.clamp(bounds[0], bounds[2]), y.clamp(bounds[1], bounds[3])))
}

/// Whether a line runs through a box.
fn crosses((from, to): Segment, bounds: Bounds) -> bool {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let (mut enter, mut leave) = (0.0_f32, 1.0_f32);
    let sides = [
        (-dx, from.0 - bounds[0]),
        (dx, bounds[2] - from.0),
        (-dy, from.1 - bounds[1]),
        (dy, bounds[3] - from.1),
    ];
    for (speed, distance) in sides {
        if speed == 0.0 {
            if distance < 0.0 {
                return false;
            }
        } else if speed < 0.0 {
            enter = enter.max(distance / speed);
        } else {
            leave = leave.min(distance / speed);
        }
    }
    enter <= leave
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
