//! The rows of a comparison table.
//!
//! Responsible for: shortening what did not change, underlining what did, the words of the third column.
//! Not responsible for: the head of the document.

use words::Words;

use crate::document::{Cell, Row, Text};
use crate::guideline::bookmark_name;
use crate::guideline::compose::chapter_anchor;
use crate::guideline::input::{ComparisonRow, RowChange, RowKind, Side, Span, SpanMark};

/// Stands for the word while the signs around it are looked up.
const WORD: &str = "\u{fffc}";

/// Whether a row is the same in both versions.
pub(super) fn is_unchanged(row: &ComparisonRow) -> bool {
    row.change == RowChange::Unchanged
}

/// Chapter by chapter; neighbours without a change become one row.
pub(super) fn rows(words: &Words, rows: &[ComparisonRow]) -> Vec<Row> {
    let mut made = Vec::new();
    let mut rest = rows;
    while let Some((first, after)) = rest.split_first() {
        let chapter = first.kind == RowKind::Chapter;
        let inner = after.iter().take_while(|row| row.kind == RowKind::Clause).count();
        if chapter && is_unchanged(first) && inner > 0 && after[..inner].iter().all(is_unchanged) {
            // Nothing in the whole chapter changed.
            made.push(omitted(words, &rest[..=inner]));
            rest = &after[inner..];
            continue;
        }
        let same = rest.iter().take_while(|row| row.kind == RowKind::Clause && is_unchanged(row)).count();
        if same > 0 {
            made.push(omitted(words, &rest[..same]));
            rest = &rest[same..];
            continue;
        }
        made.push(changed(words, first));
        rest = after;
    }
    made
}

/// One row for several that did not change.
fn omitted(words: &Words, rows: &[ComparisonRow]) -> Row {
    let side = |pick: fn(&ComparisonRow) -> Option<&Side>| {
        let sides: Vec<&Side> = rows.iter().filter_map(pick).collect();
        let omitted = format!("{}{}", words.say("guideline-gap"), words.say("comparison-omitted"));
        let (Some(first), Some(last)) = (sides.first(), sides.last()) else { return Text::default() };
        if sides.len() == 1 || rows[0].kind == RowKind::Chapter {
            return title(words, first, false).then(omitted);
        }
        let numbers = [("first", first.number.as_str()), ("last", last.number.as_str())];
        Text::bold(words.say_with("comparison-range", &numbers)).then(omitted)
    };
    let cells = vec![
        Cell::of(side(|row| row.new.as_ref())),
        Cell::of(side(|row| row.old.as_ref())),
        Cell::of(words.say("comparison-omitted").as_str()),
    ];
    Row {
        cells,
        anchors: rows.iter().filter_map(anchor).collect(),
        bookmark: bookmark(words, &rows[0]),
        ..Row::default()
    }
}

fn changed(words: &Words, row: &ComparisonRow) -> Row {
    let numbered_anew = match (&row.new, &row.old) {
        (Some(new), Some(old)) => new.number != old.number,
        _ => false,
    };
    let whole = matches!(row.change, RowChange::Added | RowChange::Removed);
    let cell = |side: Option<&Side>, absent: &str| match side {
        Some(side) if row.change == RowChange::Moved => {
            let omitted = format!("{}{}", words.say("guideline-gap"), words.say("comparison-omitted"));
            Cell::of(title(words, side, numbered_anew).then(omitted))
        }
        Some(side) => Cell::all(full(words, side, numbered_anew, whole)),
        None => Cell::of(Text::quiet(words.say(absent))),
    };
    let new = cell(row.new.as_ref(), "comparison-deleted");
    let old = cell(row.old.as_ref(), "comparison-newly-made");
    let word = match row.change {
        RowChange::Unchanged => String::new(),
        RowChange::Added => words.say("comparison-added"),
        RowChange::Removed => words.say("comparison-removed"),
        RowChange::Amended => words.say("comparison-amended"),
        RowChange::Moved => words.say("comparison-moved"),
    };
    let note = vec![Text::plain(word), Text::plain(&row.remark)];
    let note = Cell::all(note.into_iter().filter(|text| !text.is_blank()).collect());
    let strong = row.kind == RowKind::Chapter;
    let anchors = anchor(row).into_iter().collect();
    Row { cells: vec![new, old, note], strong, anchors, bookmark: bookmark(words, row), keep_next: strong }
}

/// Number and heading in one line.
fn title(words: &Words, side: &Side, underlined: bool) -> Text {
    let number = Text::default();
    let mut text = if underlined { number.then_underlined(&side.number) } else { number.then(&side.number) };
    if !side.heading.is_empty() {
        let gap = if side.number.is_empty() { String::new() } else { words.say("guideline-gap") };
        text = text.then(gap).then_all(spans(&side.heading));
    }
    text.strong()
}

/// Everything that one side says. `whole`: the other side says nothing, so all of it is underlined.
fn full(words: &Words, side: &Side, numbered_anew: bool, whole: bool) -> Vec<Text> {
    let mut first = title(words, side, numbered_anew);
    let mut text = Text::default();
    if !side.obligation.is_empty() {
        let signs = words.say_with("guideline-obligation", &[("word", WORD)]);
        let (before, after) = signs.split_once(WORD).unwrap_or_default();
        text = text.then(before).then_all(spans(&side.obligation)).then(after).strong();
    }
    text = text.then_all(spans(&side.text));
    // A clause without a heading begins beside its number.
    if side.heading.is_empty() && !text.is_blank() && !first.is_blank() {
        first = first.then(words.say("guideline-gap")).then_all(std::mem::take(&mut text));
    }
    let mut paragraphs: Vec<Text> = [first, text].into_iter().filter(|text| !text.is_blank()).collect();
    if whole {
        paragraphs.iter_mut().flat_map(|text| &mut text.runs).for_each(|run| run.underline = true);
    }
    paragraphs
}

/// Spans as a text.
fn spans(spans: &[Span]) -> Text {
    spans.iter().fold(Text::default(), |text, span| match span.mark {
        SpanMark::Same => text.then(&span.text),
        SpanMark::Added | SpanMark::Removed => text.then_underlined(&span.text),
    })
}

/// Chapters stand among the bookmarks.
fn bookmark(words: &Words, row: &ComparisonRow) -> String {
    match (row.kind, row.new.as_ref().or(row.old.as_ref())) {
        (RowKind::Chapter, Some(side)) => title(words, side, false).characters(),
        _ => String::new(),
    }
}

fn anchor(row: &ComparisonRow) -> Option<String> {
    let name = match row.kind {
        RowKind::Chapter => chapter_anchor(&row.id),
        RowKind::Clause => bookmark_name(&row.id),
    };
    (!row.id.is_empty()).then_some(name)
}
