//! The chart before a table.
//!
//! Responsible for: whether there is one, its parts where it is longer than a page, what is read out for it. Not
//! responsible for: its look (`figure`).

use words::Words;

use super::{BarChart, BarCount, BarRow, TableInput};
use crate::document::{BarsDrawing, Drawing, Figure, Sheet};
use crate::figure::heights;

/// Height of the rows of a part: it has room on a page with headings and legend.
const HEIGHT: f32 = 520.0;

/// The chart of a table, in parts of like length; nothing where there are not two bars to compare.
pub(super) fn figures(words: &Words, table: &TableInput) -> Vec<Figure> {
    let chart = &table.chart;
    if !chart.compares() {
        return Vec::new();
    }
    let slices = parts(chart);
    let parts = slices.len();
    let part = |(index, rows): (usize, &[BarRow])| {
        let own = BarChart { rows: rows.to_vec(), ..chart.clone() };
        Figure {
            caption: String::new(),
            alternative: alternative(words, table, &own, (index + 1, parts)),
            drawing: Drawing::Bars(Box::new(BarsDrawing {
                // Bars of one table are compared over its parts as well.
                scale: chart.clone(),
                chart: own,
                left_out: words.say("tables-chart-gap"),
            })),
        }
    };
    slices.into_iter().enumerate().map(part).collect()
}

/// Rows in parts of like height, each with room on a page.
fn parts(chart: &BarChart) -> Vec<&[BarRow]> {
    let heights = heights(chart, Sheet::Portrait.measure());
    let all: f32 = heights.iter().sum();
    let each = all / (all / HEIGHT).ceil().max(1.0);
    let mut parts = Vec::new();
    let (mut begin, mut high) = (0, 0.0);
    for (index, height) in heights.iter().enumerate() {
        // The row in the middle of which a part would end still belongs to it.
        if high + height / 2.0 > each && index > begin {
            parts.push(&chart.rows[begin..index]);
            (begin, high) = (index, 0.0);
        }
        high += height;
    }
    parts.push(&chart.rows[begin..]);
    parts
}

fn alternative(words: &Words, table: &TableInput, chart: &BarChart, (part, parts): (usize, usize)) -> String {
    let separator = words.say("list-separator");
    let said = |(series, count): (&String, &BarCount)| {
        if *count == BarCount::Absent {
            return None;
        }
        let count = count.said(&table.left_out);
        let params = [("series", series.as_str()), ("count", count.as_str())];
        Some(if chart.series.len() > 1 { words.say_with("tables-chart-count", &params) } else { count })
    };
    let mut rows: String = chart
        .rows
        .iter()
        .map(|row| {
            let counts: Vec<String> = chart.series.iter().zip(&row.counts).filter_map(said).collect();
            let params = [("label", row.label.as_str()), ("counts", &counts.join(&separator))];
            words.say_with("tables-chart-row", &params)
        })
        .collect();
    if chart.has_gaps() {
        rows.push_str(&words.say_with("tables-chart-gap-read", &[("word", &table.left_out)]));
    }
    let (part, all) = (part.to_string(), parts.to_string());
    let params = [("title", table.title.as_str()), ("rows", rows.trim()), ("part", &part), ("parts", &all)];
    words.say_with(if parts > 1 { "tables-chart-part" } else { "tables-chart" }, &params)
}
