//! The level ladder.
//!
//! Responsible for: three rungs per axis whose length grows with the level; the required rung is filled, one
//! that is information is light, a possible one is light with a dashed edge and hatched, the chosen one carries
//! a pointer; each says so in words.
//! Not responsible for: which level is required.

use super::Drawn;
use super::canvas::{Anchor, Canvas};
use crate::document::{Ladder, Tone};
use crate::font::CAP_HEIGHT;
use crate::paper::Ink;

const GAP: f32 = 26.0;
const RUNG: f32 = 21.0;
const STEP: f32 = 26.0;
const HEAD: f32 = 24.0;

/// Draws ladders side by side.
pub(crate) fn draw(ladders: &[Ladder], left: f32, width: f32) -> Drawn {
    let mut canvas = Canvas::default();
    let share = (width - GAP) / 2.0;
    for (index, ladder) in ladders.iter().enumerate() {
        one(&mut canvas, ladder, left + index as f32 * (share + GAP), share);
    }
    Drawn { draws: canvas.draws, height: HEAD + 3.0 * STEP + 2.0 }
}

fn one(canvas: &mut Canvas, ladder: &Ladder, left: f32, width: f32) {
    canvas.label(left, 11.0, 11.0, true, Tone::Accent, Anchor::Start, &ladder.scale);
    canvas.label(left + 32.0, 11.0, 9.0, false, Tone::Quiet, Anchor::Start, &ladder.title);
    canvas.line((left, HEAD - 6.0), (left + width, HEAD - 6.0), Ink::Hairline, 0.5, 0.0);
    // The longest rung leaves room for the words beside it.
    let full = width - 84.0;
    for level in (1..=3_u8).rev() {
        let top = HEAD + f32::from(3 - level) * STEP;
        let length = full * (0.34 + 0.22 * f32::from(level));
        let possible = (ladder.range[0]..=ladder.range[1]).contains(&level);
        let settled = ladder.settled && possible;
        let required = settled && !ladder.information;
        let chosen = ladder.chosen == Some(level);
        let middle = top + RUNG / 2.0;
        let baseline = middle + CAP_HEIGHT * 11.0 / 2.0;
        if required {
            canvas.rectangle(left, top, length, RUNG, Some(Ink::Strong), Some((Ink::Strong, 1.0)), 0.0);
        } else if settled {
            canvas.rectangle(left, top, length, RUNG, Some(Ink::Light), Some((Ink::Strong, 1.0)), 0.0);
        } else if possible {
            canvas.rectangle(left, top, length, RUNG, Some(Ink::Light), Some((Ink::Strong, 1.0)), 2.5);
            hatch(canvas, left + 24.0, top, length - 24.0);
        } else {
            canvas.rectangle(left, top, length, RUNG, None, Some((Ink::Hairline, 0.7)), 0.0);
        }
        let tone = match (required, possible) {
            (true, _) => Tone::Paper,
            (false, true) => Tone::Accent,
            (false, false) => Tone::Quiet,
        };
        canvas.label(left + 9.0, baseline, 11.0, true, tone, Anchor::Start, &level.to_string());
        let mut x = left + length + 7.0;
        if chosen {
            let tip = [(x, middle), (x + 8.0, middle - 5.0), (x + 8.0, middle + 5.0)];
            canvas.polygon(&tip, Some(Ink::Medium), Some((Ink::Strong, 0.9)));
            x += 13.0;
        }
        let mut words = Vec::new();
        if settled {
            words.push(ladder.required_word.as_str());
        } else if possible {
            words.push(ladder.possible_word.as_str());
        }
        if chosen {
            words.push(ladder.chosen_word.as_str());
        }
        let tone = if possible || chosen { Tone::Ink } else { Tone::Quiet };
        // Two words stand one above the other.
        let count = words.len() as f32;
        for (row, word) in words.iter().enumerate() {
            let y = middle + 8.5 * (CAP_HEIGHT / 2.0 + row as f32 * 1.3 - (count - 1.0) * 0.65);
            canvas.label(x, y, 8.5, true, tone, Anchor::Start, word);
        }
    }
}

/// Slanted lines, so that the possible rungs differ in black and white.
fn hatch(canvas: &mut Canvas, left: f32, top: f32, width: f32) {
    let mut x = left;
    while x + RUNG <= left + width {
        canvas.line((x, top + RUNG), (x + RUNG, top), Ink::Medium, 0.6, 0.0);
        x += 7.0;
    }
}
