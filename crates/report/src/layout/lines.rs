//! Text -> lines.
//!
//! Responsible for: filling lines greedily, and setting full lines flush. Not responsible for: where a line may end
//! (`breaks`), vertical positions.

use super::breaks::{self, Chance, NOT_AT_END, NOT_AT_START};
use crate::document::{Text, Tone};
use crate::font::{self, Metrics};

/// A line.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    /// Its stretches.
    pub(crate) spans: Vec<Span>,
    /// Width in points.
    pub(crate) width: f32,
    /// Space added after every character so that the line is flush (or taken, so that it fits), in points.
    pub(crate) spacing: f32,
    /// Whether words end with the line: who reads the text without its lines needs a space here.
    pub(crate) space: bool,
}

/// A stretch of a line in one weight and tone.
#[derive(Clone, Debug)]
pub(crate) struct Span {
    /// From the left edge of the line, in points.
    pub(crate) x: f32,
    /// Characters.
    pub(crate) text: String,
    /// Bold.
    pub(crate) bold: bool,
    /// Tone.
    pub(crate) tone: Tone,
    /// Underlined.
    pub(crate) underline: bool,
}

/// A character ready to be set.
#[derive(Clone, Copy)]
struct Glyph {
    character: char,
    advance: f32,
    run: usize,
    /// Whether a line may end before it.
    chance: Chance,
}

/// Breaks a text into lines of a width. A text without characters has no lines.
pub(crate) fn break_lines(text: &Text, size: f32, width: f32, flush: bool) -> Vec<Line> {
    let text = font::settable_text(text);
    let mut lines: Vec<Line> = Vec::new();
    for glyphs in paragraphs(&text) {
        if let Some(last) = lines.last_mut() {
            last.space = true;
        }
        fill(&text, &glyphs, size, width, flush, &mut lines);
    }
    lines
}

/// Natural width of a text on one line, and of its longest part that cannot be broken, in points.
pub(crate) fn measure(text: &Text, size: f32) -> (f32, f32) {
    let text = font::settable_text(text);
    let (mut natural, mut longest) = (0.0_f32, 0.0_f32);
    for glyphs in paragraphs(&text) {
        let (mut line, mut part) = (0.0_f32, 0.0_f32);
        for glyph in &glyphs {
            if glyph.chance == Chance::Free {
                part = 0.0;
            }
            line += glyph.advance;
            if glyph.character != ' ' {
                part += glyph.advance;
            }
            longest = longest.max(part);
        }
        natural = natural.max(line);
    }
    (natural * size, longest * size)
}

/// The glyphs of a text, line end by line end.
fn paragraphs(text: &Text) -> Vec<Vec<Glyph>> {
    let mut all: Vec<Vec<Glyph>> = vec![Vec::new()];
    for (run, part) in text.runs.iter().enumerate() {
        let metrics = Metrics::of(part.bold);
        for character in part.text.chars() {
            match character {
                '\n' => all.push(Vec::new()),
                '\r' => {}
                _ => {
                    let character = if character == '\t' { ' ' } else { character };
                    let advance = metrics.advance(character);
                    if let Some(last) = all.last_mut() {
                        last.push(Glyph { character, advance, run, chance: Chance::Never });
                    }
                }
            }
        }
    }
    all.retain(|glyphs| !glyphs.is_empty());
    all.iter_mut().for_each(|glyphs| find_breaks(glyphs));
    all
}

/// Marks where lines may end.
fn find_breaks(glyphs: &mut [Glyph]) {
    let characters: Vec<char> = glyphs.iter().map(|glyph| glyph.character).collect();
    for (glyph, chance) in glyphs.iter_mut().zip(breaks::chances(&characters)) {
        glyph.chance = chance;
    }
}

fn fill(text: &Text, glyphs: &[Glyph], size: f32, width: f32, flush: bool, lines: &mut Vec<Line>) {
    let mut start = 0;
    let mut index = 0;
    let mut sum = 0.0;
    let (mut last_break, mut poor_break) = (None, None);
    while index < glyphs.len() {
        let glyph = glyphs[index];
        if index > start {
            match glyph.chance {
                Chance::Free => last_break = Some(index),
                Chance::Poor => poor_break = Some(index),
                Chance::Never => {}
            }
        }
        sum += glyph.advance * size;
        if sum > width + 0.01 && glyph.character != ' ' && index > start {
            if let Some(rest) = squeezed(&glyphs[start..], glyphs.len() - index, size, width) {
                lines.push(line(text, &glyphs[start..], size, rest));
                return;
            }
            let cut = last_break.or(poor_break).unwrap_or_else(|| emergency(glyphs, start, index));
            let full = &glyphs[start..cut];
            let spacing = if flush { stretched(full, size, width) } else { 0.0 };
            lines.push(line(text, full, size, spacing));
            start = cut;
            while glyphs.get(start).is_some_and(|glyph| glyph.character == ' ') {
                start += 1;
            }
            // A space was left out at the end of this line.
            if glyphs[start - 1].character == ' '
                && let Some(line) = lines.last_mut()
            {
                line.space = true;
            }
            index = start;
            sum = 0.0;
            (last_break, poor_break) = (None, None);
            continue;
        }
        index += 1;
    }
    if start < glyphs.len() {
        lines.push(line(text, &glyphs[start..], size, 0.0));
    }
}

/// The (negative) spacing that brings one or two last characters into the line instead of a line of their own.
fn squeezed(glyphs: &[Glyph], over: usize, size: f32, width: f32) -> Option<f32> {
    let natural: f32 = glyphs.iter().map(|glyph| glyph.advance * size).sum();
    let spacing = (width - natural) / (glyphs.len() as f32 - 1.0).max(1.0);
    // Latin words show a change of spacing sooner than kana do.
    let limit = if glyphs.last().is_some_and(|glyph| glyph.character.is_ascii()) { 0.02 } else { 0.05 };
    (over <= 2 && glyphs.len() > 12 && spacing > -limit * size).then_some(spacing)
}

/// Where to cut a part that is longer than a line.
fn emergency(glyphs: &[Glyph], start: usize, index: usize) -> usize {
    let mut cut = index;
    while cut > start + 1
        && (NOT_AT_START.contains(glyphs[cut].character) || NOT_AT_END.contains(glyphs[cut - 1].character))
    {
        cut -= 1;
    }
    if cut > start + 1 { cut } else { index }
}

/// The characters of a line without the spaces at its end.
fn trimmed(glyphs: &[Glyph]) -> &[Glyph] {
    let end = glyphs.iter().rposition(|glyph| glyph.character != ' ').map_or(0, |at| at + 1);
    &glyphs[..end]
}

/// The spacing that makes a line flush; none where it would show.
fn stretched(glyphs: &[Glyph], size: f32, width: f32) -> f32 {
    let glyphs = trimmed(glyphs);
    let natural: f32 = glyphs.iter().map(|glyph| glyph.advance * size).sum();
    let spacing = (width - natural) / (glyphs.len() as f32 - 1.0).max(1.0);
    if spacing > 0.0 && spacing < size * 0.055 { spacing } else { 0.0 }
}

fn line(text: &Text, glyphs: &[Glyph], size: f32, spacing: f32) -> Line {
    let glyphs = trimmed(glyphs);
    let mut spans: Vec<Span> = Vec::new();
    let mut current = usize::MAX;
    let mut x = 0.0;
    for glyph in glyphs {
        let run = &text.runs[glyph.run];
        if glyph.run != current {
            spans.push(Span {
                x,
                text: String::new(),
                bold: run.bold,
                tone: run.tone,
                underline: run.underline,
            });
            current = glyph.run;
        }
        if let Some(span) = spans.last_mut() {
            span.text.push(glyph.character);
        }
        x += glyph.advance * size + spacing;
    }
    Line { spans, width: x, spacing, space: false }
}
