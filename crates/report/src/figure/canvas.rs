//! A canvas that collects paths and labels.
//!
//! Responsible for: simple shapes. Not responsible for: meaning.

use crate::document::Tone;
use crate::font;
use crate::paper::{Draw, Ink, PathDraw, Point, TextDraw};

/// Length of the handles of a quarter circle.
const KAPPA: f32 = 0.552_284_8;

/// Paths and labels.
#[derive(Default)]
pub(crate) struct Canvas {
    /// What was drawn, in order.
    pub(crate) draws: Vec<Draw>,
}

/// Where a label stands in relation to its point.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    /// Begins there.
    Start,
    /// Ends there.
    End,
}

impl Canvas {
    /// A straight line; `dash` zero for a solid one.
    pub(crate) fn line(&mut self, from: (f32, f32), to: (f32, f32), ink: Ink, width: f32, dash: f32) {
        let points = vec![at(from.0, from.1), at(to.0, to.1)];
        self.path(PathDraw { points, closed: false, fill: None, stroke: Some((ink, width)), dash });
    }

    /// A polygon or open polyline.
    pub(crate) fn polygon(&mut self, corners: &[(f32, f32)], fill: Option<Ink>, stroke: Option<(Ink, f32)>) {
        let points = corners.iter().map(|corner| at(corner.0, corner.1)).collect();
        self.path(PathDraw { points, closed: true, fill, stroke, dash: 0.0 });
    }

    /// A polyline.
    pub(crate) fn polyline(&mut self, corners: &[(f32, f32)], ink: Ink, width: f32, dash: f32) {
        let points = corners.iter().map(|corner| at(corner.0, corner.1)).collect();
        self.path(PathDraw { points, closed: false, fill: None, stroke: Some((ink, width)), dash });
    }

    /// A rectangle; `dash` zero for a solid edge.
    #[expect(clippy::too_many_arguments, reason = "place, size, fill, edge")]
    pub(crate) fn rectangle(
        &mut self,
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        fill: Option<Ink>,
        stroke: Option<(Ink, f32)>,
        dash: f32,
    ) {
        let points = vec![at(x, y), at(x + width, y), at(x + width, y + height), at(x, y + height)];
        self.path(PathDraw { points, closed: true, fill, stroke, dash });
    }

    /// A circle.
    pub(crate) fn circle(
        &mut self,
        x: f32,
        y: f32,
        radius: f32,
        fill: Option<Ink>,
        stroke: Option<(Ink, f32)>,
    ) {
        self.path(PathDraw { points: circle(x, y, radius), closed: true, fill, stroke, dash: 0.0 });
    }

    /// The left half of a disc.
    pub(crate) fn half_disc(&mut self, x: f32, y: f32, radius: f32, fill: Ink) {
        let handle = radius * KAPPA;
        let points = vec![
            at(x, y - radius),
            control(x - handle, y - radius),
            control(x - radius, y - handle),
            at(x - radius, y),
            control(x - radius, y + handle),
            control(x - handle, y + radius),
            at(x, y + radius),
        ];
        self.path(PathDraw { points, closed: true, fill: Some(fill), stroke: None, dash: 0.0 });
    }

    /// A label on one line. Characters the font lacks are written as code points.
    #[expect(clippy::too_many_arguments, reason = "place, type, tone")]
    pub(crate) fn label(
        &mut self,
        x: f32,
        y: f32,
        size: f32,
        bold: bool,
        tone: Tone,
        anchor: Anchor,
        text: &str,
    ) {
        let text = font::settable(text);
        let width = font::width(&text, bold) * size;
        let x = match anchor {
            Anchor::Start => x,
            Anchor::End => x - width,
        };
        self.draws.push(Draw::Text(TextDraw { x, y, size, bold, tone, spacing: 0.0, text }));
    }

    fn path(&mut self, path: PathDraw) {
        self.draws.push(Draw::Path(path));
    }
}

fn at(x: f32, y: f32) -> Point {
    Point { x, y, control: false }
}

fn control(x: f32, y: f32) -> Point {
    Point { x, y, control: true }
}

fn circle(x: f32, y: f32, radius: f32) -> Vec<Point> {
    let handle = radius * KAPPA;
    vec![
        at(x + radius, y),
        control(x + radius, y + handle),
        control(x + handle, y + radius),
        at(x, y + radius),
        control(x - handle, y + radius),
        control(x - radius, y + handle),
        at(x - radius, y),
        control(x - radius, y - handle),
        control(x - handle, y - radius),
        at(x, y - radius),
        control(x + handle, y - radius),
        control(x + radius, y - handle),
        at(x + radius, y),
    ]
}
