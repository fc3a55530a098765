//! The level matrix of a guideline.
//!
//! Responsible for: the grid, what its marks mean, and the conditions of every way.
//! Not responsible for: drawing the grid (`layout`).

use super::{cited, joined};
use crate::compose::Composer;
use crate::document::{Block, Cell, Column, Mark, Matrix, MatrixBox, MatrixLine, Style, Table, Text};
use crate::guideline::GuidelineInput;
use crate::guideline::input::WayInput;
use crate::input::VerdictMark;

pub(super) fn add(composer: &mut Composer<'_, GuidelineInput>) {
    let input = composer.input;
    composer.sentence("guideline-ways-lead");
    let ways = || input.matrix.rows.iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.ways);
    let accepted = ways().filter(|way| way.accepted).count();
    let counts = [("accepted", accepted.to_string()), ("refused", (ways().count() - accepted).to_string())];
    let counts = counts.each_ref().map(|(name, count)| (*name, count.as_str()));
    let rows = input.matrix.rows.iter().map(|row| MatrixLine {
        title: row.title.clone(),
        cells: row
            .cells
            .iter()
            .map(|cell| MatrixBox {
                entries: cell.ways.iter().map(|way| entry(composer, way)).collect(),
                framed: cell.required,
            })
            .collect(),
    });
    let matrix = Matrix {
        alternative: composer.words.say_with("guideline-matrix-alternative", &counts),
        corner: composer.say("guideline-matrix-corner"),
        columns: input.matrix.columns.to_vec(),
        rows: rows.collect(),
        empty: composer.say("guideline-matrix-empty"),
    };
    composer.push(Block::Matrix(matrix));
    let legend = composer.say("guideline-matrix-legend");
    composer.paragraph(Text::quiet(legend), Style::Small);
    composer.paragraph(&input.matrix.required, Style::Body);
    details(composer);
}

fn entry(composer: &Composer<'_, GuidelineInput>, way: &WayInput) -> (Mark, Vec<Text>) {
    (mark(way), vec![Text::plain(&way.title), Text::quiet(verdict(composer, way))])
}

fn mark(way: &WayInput) -> Mark {
    Mark::Verdict(if way.accepted { VerdictMark::Fits } else { VerdictMark::Excluded })
}

/// Accepted or not, with the standing of the way.
fn verdict(composer: &Composer<'_, GuidelineInput>, way: &WayInput) -> String {
    let word = composer.say(if way.accepted { "guideline-accepted" } else { "guideline-refused" });
    if way.status.is_empty() {
        return word;
    }
    composer.words.say_with("guideline-way-status", &[("word", &word), ("status", &way.status)])
}

fn details(composer: &mut Composer<'_, GuidelineInput>) {
    let input = composer.input;
    let mut table = Table::new(vec![
        Column::share(composer.say("guideline-way"), 1.5),
        Column::fit(composer.say("guideline-verdict"), 74.0),
        Column::share(composer.say("guideline-way-conditions"), 2.4),
        Column::share(composer.say("guideline-reason"), 2.0),
    ]);
    for row in &input.matrix.rows {
        for (cell, column) in row.cells.iter().zip(&input.matrix.columns) {
            for way in &cell.ways {
                let place = format!("{} × {}", level(&row.title), level(column));
                table.push(vec![
                    Cell::all(vec![Text::bold(&way.title), Text::quiet(place)]),
                    Cell::of(verdict(composer, way)).marked(mark(way)),
                    Cell::all(conditions(composer, way)),
                    Cell::of(cited(composer, &way.reason, &way.source)),
                ]);
            }
        }
    }
    let title = composer.say("guideline-ways-details");
    composer.heading(&title);
    composer.push(Block::Table(table));
}

/// The first line of a title: the level without its meaning.
fn level(title: &str) -> &str {
    title.lines().next().unwrap_or(title)
}

fn conditions(composer: &Composer<'_, GuidelineInput>, way: &WayInput) -> Vec<Text> {
    let lists = [
        ("guideline-way-methods", &way.methods),
        ("guideline-way-documents", &way.documents),
        ("guideline-note-transactions", &way.transactions),
    ];
    let lists = lists.into_iter().filter(|(_, names)| !names.is_empty()).map(|(key, names)| {
        let names = joined(composer, names);
        Text::plain(composer.words.say_with(key, &[("text", &names)]))
    });
    let kept = way.conditions.iter().map(|condition| Text::plain(format!("・{condition}")));
    let all: Vec<Text> = lists.chain(kept).collect();
    if all.is_empty() { vec![Text::plain("—")] } else { all }
}
