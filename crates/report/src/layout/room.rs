//! Room that one column of a table needs more than another.
//!
//! Responsible for: columns that are cut a little short of their longest line, though a column that has to wrap
//! anyway could be narrower and the table no higher. Not responsible for: first widths (`widths`).

use super::lines;
use super::widths::{AROUND, MARK, PAD};
use crate::document::{Cell, Table, Text, Width};

/// How far beyond its limit a column may grow to keep its lines whole.
const BEYOND: f32 = 1.3;
/// How much more a column is given, in points, that has to wrap in any case.
const STEPS: [f32; 3] = [8.0, 16.0, 24.0];
/// What a line of height costs, in lines of single cells.
const ROW: usize = 1000;

/// Moves room to columns that lack a little, where that leaves the table no higher and fewer cells broken; and to
/// others that have to wrap, where that makes the table lower.
pub(super) fn make(table: &Table, size: f32, natural: &[f32], least: &[f32], widths: &mut [f32]) {
    let lacks = |widths: &[f32], index: usize| natural[index] + AROUND - widths[index];
    let limit = |index: usize| match table.columns[index].width {
        Width::Fit(limit) => limit,
        Width::Share(_) => 0.0,
    };
    let mut short: Vec<usize> =
        (0..widths.len()).filter(|index| limit(*index) > 0.0 && lacks(widths, *index) > 0.1).collect();
    if short.is_empty() {
        return;
    }
    short.sort_by(|one, other| lacks(widths, *one).total_cmp(&lacks(widths, *other)));
    let mut lines: Vec<Vec<usize>> =
        (0..widths.len()).map(|index| depths(table, size, index, widths[index])).collect();
    for index in short {
        let lack = lacks(widths, index);
        let whole = (natural[index] <= limit(index) * BEYOND).then_some((lack, false));
        let steps = STEPS.into_iter().filter(|step| *step < lack).map(|step| (step, true));
        let plans: Vec<(Vec<f32>, bool)> = whole
            .into_iter()
            .chain(steps)
            .flat_map(|(wanted, lower)| plans(widths, least, index, wanted).map(move |plan| (plan, lower)))
            .collect();
        for (plan, lower) in plans {
            let mut tried = lines.clone();
            for (at, width) in plan.iter().enumerate().filter(|(at, width)| **width != widths[*at]) {
                tried[at] = depths(table, size, at, *width);
            }
            let better = if lower { height(&tried) < height(&lines) } else { cost(&tried) < cost(&lines) };
            if better {
                widths.copy_from_slice(&plan);
                lines = tried;
                break;
            }
        }
    }
}

/// The widths if a column has what it wants: from one other alone, those with most to spare first, or from all.
fn plans(widths: &[f32], least: &[f32], index: usize, wanted: f32) -> impl Iterator<Item = Vec<f32>> {
    let spare: Vec<f32> = (0..widths.len())
        .map(|other| if other == index { 0.0 } else { (widths[other] - least[other] - AROUND).max(0.0) })
        .collect();
    let mut wider = widths.to_vec();
    wider[index] += wanted;
    let mut alone: Vec<usize> = (0..widths.len()).filter(|other| spare[*other] >= wanted).collect();
    alone.sort_by(|one, other| spare[*other].total_cmp(&spare[*one]));
    let sum: f32 = spare.iter().sum();
    let together: Option<Vec<f32>> = (sum >= wanted)
        .then(|| wider.iter().zip(&spare).map(|(width, spare)| width - spare / sum * wanted).collect());
    let single = alone.into_iter().map(move |giver| {
        let mut plan = wider.clone();
        plan[giver] -= wanted;
        plan
    });
    single.chain(together)
}

/// Lines of the cells of a column, that of its head first.
fn depths(table: &Table, size: f32, index: usize, width: f32) -> Vec<usize> {
    let title = Text::bold(&table.columns[index].title);
    let head = lines::break_lines(&title, size * 0.94, width - 2.0 * PAD + 0.4, false).len();
    let cells = table.rows.iter().map(|row| row.cells.get(index).map_or(0, |cell| depth(cell, size, width)));
    std::iter::once(head).chain(cells).collect()
}

fn depth(cell: &Cell, size: f32, width: f32) -> usize {
    let mark = if cell.mark.is_some() { MARK } else { 0.0 };
    let room = width - 2.0 * PAD - mark + 0.4;
    cell.paragraphs.iter().map(|paragraph| lines::break_lines(paragraph, size, room, false).len()).sum()
}

/// The height of the table in lines.
fn height(lines: &[Vec<usize>]) -> usize {
    let rows = lines.first().map_or(0, Vec::len);
    (0..rows).map(|row| lines.iter().map(|column| column[row]).max().unwrap_or_default()).sum()
}

/// The height of the table, then the lines of its cells.
fn cost(lines: &[Vec<usize>]) -> usize {
    height(lines) * ROW + lines.iter().flatten().sum::<usize>()
}
