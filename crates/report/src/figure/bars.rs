//! Horizontal bars of counts.
//!
//! Responsible for: bars to one scale, the number at each, the legend. A count that is left out is a gap of one size
//! with a dash, wherever it stands, so that nothing can be measured: what comes after it does not move by what it
//! would be. Not responsible for: which counts are left out.

use super::Drawn;
use super::canvas::{Anchor, Canvas};
use super::fill::{filled, is_plain};
use crate::document::{BarChart, BarCount, BarKind, BarRow, BarsDrawing, Text, Tone};
use crate::font::{self, CAP_HEIGHT};
use crate::layout::lines::{Line, break_lines, measure};
use crate::paper::Ink;

#[cfg(test)]
mod tests;

/// Size of every word and number.
const SIZE: f32 = 8.5;
const LEADING: f32 = 11.5;
/// Thickness of a bar.
const BAR: f32 = 12.0;
/// Distance of the bars of a row, and of rows.
const BESIDE: f32 = 2.5;
const APART: f32 = 8.0;
/// Width of the gap for a count that is left out.
const GAP: f32 = 16.0;
/// Widest share of the drawing for labels.
const LABELS: f32 = 0.42;
/// Lines of a label; the whole of it stands in the table.
const LINES: usize = 3;
/// Width of a patch in the legend and beside a number.
const PATCH: f32 = 12.0;
/// What stands where a count is left out.
const DASH: &str = "–";

/// Where bars are drawn.
struct Plot {
    /// Left end of the bars.
    left: f32,
    /// Points for each member.
    scale: f32,
}

/// Draws bars.
pub(crate) fn draw(drawing: &BarsDrawing, left: f32, width: f32) -> Drawn {
    let chart = &drawing.chart;
    let mut canvas = Canvas::default();
    let mut y = legend(&mut canvas, drawing, left, width);
    let names = labels(&drawing.scale, width);
    let room = width - names - 9.0;
    let plot = Plot { left: left + names + 9.0, scale: scale(&drawing.scale, room) };
    for row in &chart.rows {
        let lines = label(&row.label, names);
        let bars = thickness(chart.kind, row);
        let height = bars.max(lines.len() as f32 * LEADING);
        for (index, line) in lines.iter().enumerate() {
            let middle = y + height / 2.0 + (index as f32 - (lines.len() as f32 - 1.0) / 2.0) * LEADING;
            let words: String = line.spans.iter().map(|span| span.text.as_str()).collect();
            canvas.label(
                plot.left - 9.0 - line.width.min(names),
                base(middle),
                SIZE,
                false,
                Tone::Ink,
                Anchor::Start,
                &words,
            );
        }
        let top = y + (height - bars) / 2.0;
        match chart.kind {
            BarKind::Stacked => stacked(&mut canvas, &row.counts, &plot, top),
            BarKind::Beside => beside(&mut canvas, &row.counts, &plot, top),
        }
        canvas.line((plot.left, y - APART / 2.0), (plot.left, y + height + APART / 2.0), Ink::Grey, 0.7, 0.0);
        y += height + APART;
    }
    Drawn { draws: canvas.draws, height: y - APART / 2.0 }
}

/// Heights of the rows of a chart, with the space between them.
pub(crate) fn heights(chart: &BarChart, width: f32) -> Vec<f32> {
    let names = labels(chart, width);
    let height = |row: &BarRow| {
        let lines = label(&row.label, names).len() as f32 * LEADING;
        thickness(chart.kind, row).max(lines) + APART
    };
    chart.rows.iter().map(height).collect()
}

/// Width of the labels.
fn labels(chart: &BarChart, width: f32) -> f32 {
    let natural = chart.rows.iter().map(|row| measure(&Text::plain(&row.label), SIZE).0).fold(0.0, f32::max);
    (natural + 1.0).min(width * LABELS)
}

/// Height of the bars of a row.
fn thickness(kind: BarKind, row: &BarRow) -> f32 {
    match kind {
        BarKind::Stacked => BAR,
        BarKind::Beside => row.counts.len() as f32 * (BAR + BESIDE) - BESIDE,
    }
}

/// Points for each member, from the counts that are shown alone.
fn scale(chart: &BarChart, room: f32) -> f32 {
    let shown = |counts: &[BarCount]| counts.iter().filter_map(|count| count.shown()).collect::<Vec<u32>>();
    match chart.kind {
        BarKind::Beside => {
            let most = chart.rows.iter().flat_map(|row| shown(&row.counts)).max().unwrap_or(0).max(1);
            (room - number(most) - 10.0) / most as f32
        }
        BarKind::Stacked => {
            let fits = |scale: f32| {
                chart.rows.iter().all(|row| {
                    let wide: f32 = row.counts.iter().map(|count| part(*count, scale)).sum();
                    let after = row.counts.iter().map(|count| after(*count, scale)).sum::<f32>();
                    wide + after <= room
                })
            };
            let most = chart.rows.iter().map(|row| shown(&row.counts).iter().sum::<u32>()).max().unwrap_or(0);
            // Wider bars have fewer numbers behind them; the largest of these scales that leaves room for both.
            let widest = room / most.max(1) as f32;
            let scales = (8..=100_u8).rev().map(|share| widest * f32::from(share) / 100.0);
            scales.into_iter().find(|scale| fits(*scale)).unwrap_or(widest * 0.08)
        }
    }
}

/// Width of a part of a stacked bar.
fn part(count: BarCount, scale: f32) -> f32 {
    match count {
        BarCount::Shown(count) => count as f32 * scale,
        BarCount::LeftOut => GAP,
        BarCount::Absent => 0.0,
    }
}

/// Width of a number that has no room in its part and stands behind the bar.
fn after(count: BarCount, scale: f32) -> f32 {
    match count.shown() {
        Some(count) if count > 0 && !has_room(count, scale) => PATCH + number(count) + 12.0,
        _ => 0.0,
    }
}

fn has_room(count: u32, scale: f32) -> bool {
    number(count) + 7.0 <= count as f32 * scale
}

fn number(count: u32) -> f32 {
    font::width(&count.to_string(), true) * SIZE
}

/// The baseline of words in the middle of a height.
fn base(middle: f32) -> f32 {
    middle + CAP_HEIGHT * SIZE / 2.0
}

/// Lines of a label, the last one cut where there are too many.
fn label(text: &str, width: f32) -> Vec<Line> {
    let mut lines = break_lines(&Text::plain(text), SIZE, width, false);
    if lines.len() > LINES {
        lines.truncate(LINES);
        if let Some(line) = lines.last_mut()
            && let Some(span) = line.spans.last_mut()
        {
            let cut = font::width("…", false) * SIZE;
            let mut wide = line.width;
            while wide + cut > width
                && let Some(last) = span.text.pop()
            {
                wide -= font::width(last.encode_utf8(&mut [0; 4]), false) * SIZE;
            }
            span.text.push('…');
            line.width = wide + cut;
        }
    }
    lines
}

fn beside(canvas: &mut Canvas, counts: &[BarCount], plot: &Plot, top: f32) {
    for (series, count) in counts.iter().enumerate() {
        let y = top + series as f32 * (BAR + BESIDE);
        match count {
            BarCount::Shown(count) => {
                let wide = *count as f32 * plot.scale;
                if *count > 0 {
                    filled(canvas, series, (plot.left, y, wide, BAR));
                }
                let x = plot.left + wide + 5.0;
                let words = count.to_string();
                canvas.label(x, base(y + BAR / 2.0), SIZE, true, Tone::Ink, Anchor::Start, &words);
            }
            BarCount::LeftOut => gap(canvas, plot.left, y),
            BarCount::Absent => {}
        }
    }
}

fn stacked(canvas: &mut Canvas, counts: &[BarCount], plot: &Plot, y: f32) {
    let mut x = plot.left;
    let mut behind = Vec::new();
    let middle = base(y + BAR / 2.0);
    for (series, count) in counts.iter().enumerate() {
        let wide = part(*count, plot.scale);
        match count {
            BarCount::Shown(0) | BarCount::Absent => {}
            BarCount::Shown(count) => {
                filled(canvas, series, (x, y, wide, BAR));
                if has_room(*count, plot.scale) {
                    let from = x + (wide - number(*count)) / 2.0;
                    if !is_plain(series) {
                        let plate = (from - 2.0, number(*count) + 4.0);
                        canvas.rectangle(plate.0, y + 1.2, plate.1, BAR - 2.4, Some(Ink::White), None, 0.0);
                    }
                    canvas.label(from, middle, SIZE, true, Tone::Ink, Anchor::Start, &count.to_string());
                } else {
                    behind.push((series, *count));
                }
            }
            BarCount::LeftOut => gap(canvas, x, y),
        }
        x += wide;
    }
    for (series, count) in behind {
        x += 6.0;
        filled(canvas, series, (x, y + 2.0, PATCH, BAR - 4.0));
        canvas.label(x + PATCH + 3.0, middle, SIZE, true, Tone::Ink, Anchor::Start, &count.to_string());
        x += PATCH + 6.0 + number(count);
    }
    if counts.iter().all(|count| matches!(count, BarCount::Shown(0) | BarCount::Absent)) {
        canvas.label(x + 5.0, middle, SIZE, true, Tone::Ink, Anchor::Start, "0");
    }
}

/// The gap for a count that is left out.
fn gap(canvas: &mut Canvas, x: f32, y: f32) {
    canvas.rectangle(x + 1.0, y + 0.5, GAP - 2.0, BAR - 1.0, None, Some((Ink::Grey, 0.6)), 1.8);
    let wide = font::width(DASH, true) * SIZE;
    let at = x + (GAP - wide) / 2.0;
    canvas.label(at, base(y + BAR / 2.0), SIZE, true, Tone::Quiet, Anchor::Start, DASH);
}

/// What the fills stand for; returns where the rows begin.
fn legend(canvas: &mut Canvas, drawing: &BarsDrawing, left: f32, width: f32) -> f32 {
    let chart = &drawing.chart;
    let mut entries: Vec<(Option<usize>, &str)> = Vec::new();
    if chart.series.len() > 1 {
        entries.extend(chart.series.iter().enumerate().map(|(series, name)| (Some(series), name.as_str())));
    }
    if chart.has_gaps() {
        entries.push((None, drawing.left_out.as_str()));
    }
    let (mut x, mut y) = (left, 2.0);
    for (series, name) in &entries {
        let wide = GAP + 5.0 + font::width(&font::settable(name), false) * SIZE;
        if x + wide > left + width && x > left {
            x = left;
            y += BAR + 5.0;
        }
        match series {
            Some(series) => filled(canvas, *series, (x, y + 1.0, GAP, BAR - 2.0)),
            None => gap(canvas, x, y),
        }
        canvas.label(x + GAP + 5.0, base(y + BAR / 2.0), SIZE, false, Tone::Ink, Anchor::Start, name);
        x += wide + 18.0;
    }
    if entries.is_empty() { APART / 2.0 } else { y + BAR + 6.0 + APART / 2.0 }
}
