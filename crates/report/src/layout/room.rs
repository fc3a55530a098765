//! Room that one column of a table needs more than another.
//!
//! Responsible for: columns that are cut a little short of their longest line, though a column that has to wrap
//! anyway could be narrower and the table no higher. Not responsible for: first widths (`widths`).

use super::lines;
use super::widths::{AROUND, MARK, PAD};
use crate::document::{Cell, Table, Text, Width};

/// How far beyond its limit a column may grow to keep its lines whole.
const BEYOND: f32 = 1.3;
/// What a line of height costs, in lines of single cells.
const ROW: usize = 1000;

/// Moves room to columns that lack a little, where that leaves the table no higher and fewer cells broken.
pub(super) fn make(table: &Table, size: f32, natural: &[f32], least: &[f32], widths: &mut [f32]) {
    let lacks = |widths: &[f32], index: usize| natural[index] + AROUND - widths[index];
    let mut short: Vec<usize> = (0..widths.len())
        .filter(|index| match table.columns[*index].width {
            Width::Fit(limit) => natural[*index] <= limit * BEYOND && lacks(widths, *index) > 0.1,
            Width::Share(_) => false,
        })
        .collect();
    if short.is_empty() {
        return;
    }
    short.sort_by(|one, other| lacks(widths, *one).total_cmp(&lacks(widths, *other)));
    let mut lines: Vec<Vec<usize>> =
        (0..widths.len()).map(|index| depths(table, size, index, widths[index])).collect();
    for index in short {
        let wanted = lacks(widths, index);
        let before = cost(&lines);
        for gifts in gifts(widths, least, index, wanted) {
            let mut tried = lines.clone();
            tried[index] = depths(table, size, index, widths[index] + wanted);
            for (giver, gift) in gifts.iter().enumerate().filter(|(_, gift)| **gift > 0.0) {
                tried[giver] = depths(table, size, giver, widths[giver] - gift);
            }
            if cost(&tried) < before {
                widths[index] += wanted;
                widths.iter_mut().zip(gifts).for_each(|(width, gift)| *width -= gift);
                lines = tried;
                break;
            }
        }
    }
}

/// Who could give a column what it wants, and how much each: one column alone, those with most to spare first, or
/// all together.
fn gifts(widths: &[f32], least: &[f32], index: usize, wanted: f32) -> Vec<Vec<f32>> {
    let spare: Vec<f32> = (0..widths.len())
        .map(|other| if other == index { 0.0 } else { (widths[other] - least[other] - AROUND).max(0.0) })
        .collect();
    let mut alone: Vec<usize> = (0..widths.len()).filter(|other| spare[*other] >= wanted).collect();
    alone.sort_by(|one, other| spare[*other].total_cmp(&spare[*one]));
    let only =
        |giver: usize| (0..widths.len()).map(|other| if other == giver { wanted } else { 0.0 }).collect();
    let mut plans: Vec<Vec<f32>> = alone.into_iter().map(only).collect();
    let sum: f32 = spare.iter().sum();
    if sum >= wanted {
        plans.push(spare.iter().map(|spare| spare / sum * wanted).collect());
    }
    plans
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

/// The height of the table, then the lines of its cells.
fn cost(lines: &[Vec<usize>]) -> usize {
    let rows = lines.first().map_or(0, Vec::len);
    let height: usize =
        (0..rows).map(|row| lines.iter().map(|column| column[row]).max().unwrap_or_default()).sum();
    height * ROW + lines.iter().flatten().sum::<usize>()
}
