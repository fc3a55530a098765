//! Widths of table columns.
//!
//! Responsible for: dividing the measure among columns by content and weight. Not responsible for: rows, room that
//! another column can do without (`room`).

use super::{lines, room};
use crate::document::{Cell, Table, Text, Width};

/// Space inside a cell at its left and right.
pub(crate) const PAD: f32 = 5.0;
/// Room for a mark before the text of a cell.
pub(crate) const MARK: f32 = 13.0;

/// What a column has beside its longest line.
pub(super) const AROUND: f32 = 2.0 * PAD + 0.5;

/// Widths of the columns of a table, padding included; their sum is `measure`.
pub(crate) fn column_widths(table: &Table, size: f32, measure: f32) -> Vec<f32> {
    let count = table.columns.len();
    let mut natural = vec![0.0_f32; count];
    let mut least = vec![0.0_f32; count];
    for (index, column) in table.columns.iter().enumerate() {
        let (line, part) = lines::measure(&Text::bold(&column.title), size * 0.94);
        natural[index] = line;
        least[index] = part;
    }
    for row in &table.rows {
        for (index, cell) in row.cells.iter().enumerate().take(count) {
            let (line, part) = cell_extent(cell, size);
            natural[index] = natural[index].max(line);
            least[index] = least[index].max(part);
        }
    }
    let mut widths = vec![0.0_f32; count];
    let mut left = measure;
    let mut weights = 0.0;
    for (index, column) in table.columns.iter().enumerate() {
        match column.width {
            Width::Fit(limit) => {
                let wanted = natural[index].min(limit).max(least[index].min(limit * 1.3));
                widths[index] = wanted + AROUND;
                left -= widths[index];
            }
            Width::Share(weight) => weights += weight,
        }
    }
    if weights > 0.0 {
        share(table, &least, &mut widths, left.max(measure * 0.2), weights);
    }
    even_out(table, &natural, &mut widths);
    let sum: f32 = widths.iter().sum();
    if sum > measure {
        shrink(&mut widths, &least, sum - measure);
    } else if weights > 0.0 {
        widths.iter_mut().for_each(|width| *width *= measure / sum.max(1.0));
    } else if let Some(last) = widths.last_mut() {
        *last += measure - sum;
    }
    room::make(table, size, &natural, &least, &mut widths);
    widths
}

/// Gives what columns that share have beyond their longest line to columns whose lines are cut at their limit.
fn even_out(table: &Table, natural: &[f32], widths: &mut [f32]) {
    // How much wider than its longest line a column is; negative where lines have to wrap.
    let slack: Vec<f32> =
        widths.iter().zip(natural).map(|(width, natural)| width - natural - 2.0 * PAD - 0.5).collect();
    let fits = |index: usize| matches!(table.columns[index].width, Width::Fit(_));
    let spare: f32 = (0..widths.len()).filter(|index| !fits(*index)).map(|index| slack[index].max(0.0)).sum();
    let wanted: f32 =
        (0..widths.len()).filter(|index| fits(*index)).map(|index| (-slack[index]).max(0.0)).sum();
    let moved = spare.min(wanted);
    if moved <= 0.0 {
        return;
    }
    for (index, width) in widths.iter_mut().enumerate() {
        *width += if fits(index) {
            (-slack[index]).max(0.0) / wanted * moved
        } else {
            -slack[index].max(0.0) / spare * moved
        };
    }
}

/// Takes what is too much from what columns have beyond their longest unbreakable part.
fn shrink(widths: &mut [f32], least: &[f32], excess: f32) {
    let spare = |width: f32, least: f32| (width - least - 2.0 * PAD - 0.5).max(0.0);
    let sum: f32 = widths.iter().zip(least).map(|(width, least)| spare(*width, *least)).sum();
    let total: f32 = widths.iter().sum();
    for (width, least) in widths.iter_mut().zip(least) {
        // Where nothing can be spared every column gives way, and words are cut.
        *width -= if sum >= excess { spare(*width, *least) / sum * excess } else { *width / total * excess };
    }
}

/// Divides what is left by weight, but gives every column its longest unbreakable part.
fn share(table: &Table, least: &[f32], widths: &mut [f32], left: f32, weights: f32) {
    let wanted = |index: usize, weight: f32, left: f32, weights: f32| {
        (left * weight / weights).max((least[index] + AROUND).min(left * 0.6))
    };
    // Two rounds: columns that need more than their share take it, the others divide the rest.
    let (mut rest, mut rest_weights) = (left, weights);
    let mut fixed = vec![false; widths.len()];
    for (index, column) in table.columns.iter().enumerate() {
        if let Width::Share(weight) = column.width {
            let plain = left * weight / weights;
            let width = wanted(index, weight, left, weights);
            if width > plain + 0.01 {
                widths[index] = width;
                fixed[index] = true;
                rest -= width;
                rest_weights -= weight;
            }
        }
    }
    for (index, column) in table.columns.iter().enumerate() {
        if let (Width::Share(weight), false) = (column.width, fixed[index]) {
            widths[index] = (rest * weight / rest_weights.max(0.01)).max(20.0);
        }
    }
}

fn cell_extent(cell: &Cell, size: f32) -> (f32, f32) {
    let mark = if cell.mark.is_some() { MARK } else { 0.0 };
    cell.paragraphs.iter().fold((0.0_f32, 0.0_f32), |(natural, least), paragraph| {
        let (line, part) = lines::measure(paragraph, size);
        (natural.max(line + mark), least.max(part + mark))
    })
}
