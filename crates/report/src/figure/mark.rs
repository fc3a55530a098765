//! Small marks: verdicts, states, checks, dots, the frame of the draft mark.
//!
//! Responsible for: shapes that differ without colour. Not responsible for: the words beside them.

use super::Canvas;
use crate::document::Mark;
use crate::input::{CheckMark, StateMark, VerdictMark};
use crate::paper::{Draw, Ink};

/// A mark around a centre.
pub(crate) fn mark(mark: Mark, x: f32, y: f32, radius: f32) -> Vec<Draw> {
    let mut canvas = Canvas::default();
    let edge = Some((Ink::Strong, 0.9));
    match mark {
        Mark::Verdict(VerdictMark::Fits) => canvas.circle(x, y, radius, Some(Ink::Strong), edge),
        Mark::Verdict(VerdictMark::Conditions) => {
            canvas.half_disc(x, y, radius, Ink::Strong);
            canvas.circle(x, y, radius, None, edge);
        }
        Mark::Verdict(VerdictMark::Depends) => canvas.circle(x, y, radius, None, edge),
        Mark::Verdict(VerdictMark::Excluded) => {
            let arm = radius * 0.8;
            canvas.line((x - arm, y - arm), (x + arm, y + arm), Ink::Grey, 1.1, 0.0);
            canvas.line((x - arm, y + arm), (x + arm, y - arm), Ink::Grey, 1.1, 0.0);
        }
        Mark::Check(CheckMark::Pass) => {
            let tick =
                [(x - radius, y), (x - radius * 0.3, y + radius * 0.75), (x + radius, y - radius * 0.8)];
            canvas.polyline(&tick, Ink::Strong, 1.5, 0.0);
        }
        Mark::Check(CheckMark::Fail) => {
            let arm = radius * 0.8;
            canvas.line((x - arm, y - arm), (x + arm, y + arm), Ink::Black, 1.6, 0.0);
            canvas.line((x - arm, y + arm), (x + arm, y - arm), Ink::Black, 1.6, 0.0);
        }
        Mark::Check(CheckMark::NotChecked) => {
            canvas.line((x - radius * 0.8, y), (x + radius * 0.8, y), Ink::Grey, 1.3, 0.0);
        }
        Mark::State(state) => {
            let (left, top, side) = (x - radius, y - radius, radius * 2.0);
            match state {
                StateMark::Open => {}
                StateMark::Doing => {
                    let corners = [(left, top), (left + side, top), (left, top + side)];
                    canvas.polygon(&corners, Some(Ink::Strong), None);
                }
                StateMark::Done => {
                    let tick = [
                        (left + side * 0.2, y),
                        (left + side * 0.43, top + side * 0.75),
                        (left + side * 0.85, top + side * 0.2),
                    ];
                    canvas.polyline(&tick, Ink::Strong, 1.3, 0.0);
                }
                StateMark::NotApplicable => {
                    canvas.line((left + side * 0.22, y), (left + side * 0.78, y), Ink::Grey, 1.1, 0.0);
                }
            }
            canvas.rectangle(left, top, side, side, None, edge, 0.0);
        }
    }
    canvas.draws
}

/// A dot on a line: filled when it decides.
pub(crate) fn dot(x: f32, y: f32, filled: bool) -> Vec<Draw> {
    let mut canvas = Canvas::default();
    let (radius, fill) = if filled { (3.6, Ink::Strong) } else { (2.6, Ink::White) };
    canvas.circle(x, y, radius, Some(fill), Some((Ink::Strong, 0.9)));
    canvas.draws
}

/// A frame.
pub(crate) fn boxed(x: f32, y: f32, width: f32, height: f32) -> Draw {
    let mut canvas = Canvas::default();
    canvas.rectangle(x, y, width, height, None, Some((Ink::Strong, 0.9)), 0.0);
    canvas.draws.remove(0)
}
