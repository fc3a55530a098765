//! The comparison table (新旧対照表): rows with remarks, and annexes for what a guideline says outside of its clauses.
//!
//! Responsible for: the rows in one language, in the shape that `report` sets them in. Not responsible for: pages, the
//! words （追加）, （削除）, （改正）, （移動） and （略）, titles of the versions.
//!
//! A change of what is required is told in the remark, also where it stands behind the clause: in a rule, in a
//! question of the self-check. Such a clause counts as amended although its words are the same.

mod annex;

use std::collections::BTreeSet;

use model::Lang;

use super::align::align;
use super::clauses::{self, Edition, Line, Row, RowChange, RowKind, Side};
use super::forest::{Key, Kind};
use super::requirement::RequirementChange;

/// All rows: chapters and, after each, its clauses from top to bottom; then the annexes in which something changed.
/// What only the old version has stands where it stood.
pub fn rows(old: Edition<'_>, new: Edition<'_>, requirements: &[RequirementChange], lang: Lang) -> Vec<Row> {
    let (before, after) = (clauses::lines(old, lang), clauses::lines(new, lang));
    let references = clauses::only_references(&before, &after);
    let mut rows = remarked(&before, &after, requirements, &references, lang);
    for (title, before, after) in annex::all(old, new, lang) {
        let annex = remarked(&before, &after, requirements, &BTreeSet::new(), lang);
        if annex.iter().any(|row| row.change != RowChange::Unchanged) {
            rows.push(title);
            rows.extend(annex);
        }
    }
    rows
}

/// Rows with their remarks.
fn remarked(
    old: &[Line],
    new: &[Line],
    requirements: &[RequirementChange],
    references: &BTreeSet<Key>,
    lang: Lang,
) -> Vec<Row> {
    align(old, new)
        .into_iter()
        .filter_map(|(old, new)| {
            let key = &new.or(old)?.key;
            let mut row = clauses::row(old, new)?;
            let mut remarks: Vec<String> = Vec::new();
            for change in requirements.iter().filter(|change| concerns(change, key)) {
                let remark = change.remark(lang);
                if !remark.is_empty() && !remarks.contains(&remark) {
                    remarks.push(remark);
                }
            }
            if remarks.is_empty() && references.contains(key) {
                remarks.push(match lang {
                    Lang::Ja => "引用する番号や用語だけの変更".to_owned(),
                    Lang::En => "only numbers or terms that it refers to".to_owned(),
                });
            }
            let silent = matches!(row.change, RowChange::Unchanged | RowChange::Moved);
            if silent && !remarks.is_empty() {
                row.change = RowChange::Amended;
            }
            row.remark = remarks.join(match lang {
                Lang::Ja => "、",
                Lang::En => "; ",
            });
            Some(row)
        })
        .collect()
}

/// Whether a change of what is required belongs into the row of an entry: its own changes, and for clauses those of
/// the rules and self-checks behind them. Ways have rows of their own.
fn concerns(change: &RequirementChange, key: &Key) -> bool {
    if change.entry.kind == Kind::Header {
        return key.kind == Kind::Header && change.what.header_field() == Some(key.id.as_str());
    }
    let behind = matches!(change.entry.kind, Kind::Operation | Kind::Question);
    change.entry == *key || behind && key.kind == Kind::Clause && change.clauses.contains(&key.id)
}

/// The same rows with each run of unchanged ones as one: its numbers from the first to the last, without text. A chapter
/// in which nothing changed is one row, and so are several of them in a row.
pub fn collapsed(rows: Vec<Row>, lang: Lang) -> Vec<Row> {
    let mut all: Vec<Row> = Vec::new();
    for part in parts(rows) {
        let quiet = part.iter().all(|row| row.change == RowChange::Unchanged);
        let kept = if quiet { part.into_iter().take(1).collect() } else { part };
        for mut row in kept {
            if row.change != RowChange::Unchanged {
                all.push(row);
                continue;
            }
            // The heading of a chapter in which something changed stays readable.
            if row.kind == RowKind::Clause || quiet {
                shorten(&mut row);
            }
            match all.last_mut() {
                Some(before) if runs_on(before, &row) => extend(before, row, lang),
                _ => all.push(row),
            }
        }
    }
    all
}

/// The rows of each chapter, its heading first.
fn parts(rows: Vec<Row>) -> Vec<Vec<Row>> {
    let mut parts: Vec<Vec<Row>> = Vec::new();
    for row in rows {
        match parts.last_mut() {
            Some(part) if row.kind == RowKind::Clause => part.push(row),
            _ => parts.push(vec![row]),
        }
    }
    parts
}

/// Takes away what an unchanged row says, but not what it is.
fn shorten(row: &mut Row) {
    for side in [&mut row.old, &mut row.new].into_iter().flatten() {
        let number = std::mem::take(&mut side.number);
        *side = Side { number, ..Side::default() };
    }
}

/// Whether a shortened row goes on with the run of the row before.
fn runs_on(before: &Row, row: &Row) -> bool {
    let shortened = |row: &Row| {
        row.change == RowChange::Unchanged
            && [&row.old, &row.new]
                .into_iter()
                .flatten()
                .all(|side| side.heading.is_empty() && side.text.is_empty())
    };
    before.kind == row.kind && shortened(before) && shortened(row)
}

fn extend(before: &mut Row, row: Row, lang: Lang) {
    let dash = match lang {
        Lang::Ja => "～",
        Lang::En => "–",
    };
    for (side, end) in [(&mut before.old, row.old), (&mut before.new, row.new)] {
        let (Some(side), Some(end)) = (side, end) else { continue };
        let first = side.number.split(dash).next().unwrap_or_default();
        if !end.number.is_empty() {
            side.number = format!("{first}{dash}{}", end.number);
        }
    }
}
