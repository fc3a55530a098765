//! Headers and footers.
//!
//! Responsible for: what stands at the edges of every page: title, draft mark, marks of
//! what stands on the page, document id, page numbers.
//! Not responsible for: the text area.

use super::blocks::horizontal;
use super::flow::plain_text;
use crate::document::{Document, Tone};
use crate::figure;
use crate::font;
use crate::paper::{Draw, Ink, Item, LEFT, Owner, Paper};

const SIZE: f32 = 8.0;
const HEAD: f32 = 40.0;
/// Baseline of the footer, from the foot of the page.
const FOOT: f32 = 33.89;
/// Baseline of a line of marks, between the rule of the header and the text.
const MARKS: f32 = 59.5;
/// How many marks stand beside each other before they take two lines.
const BESIDE: usize = 2;

/// Adds headers and footers to all pages.
pub(crate) fn furnish(paper: &mut Paper, document: &Document) {
    let count = paper.pages.len();
    let (edge, foot) = (paper.sheet.right(), paper.sheet.height() - FOOT);
    for (index, page) in paper.pages.iter_mut().enumerate() {
        let mut draws = Vec::new();
        let mut right = edge;
        if let Some(mark) = &document.draft_mark {
            let mark = font::settable(mark);
            let width = font::width(&mark, true) * 9.0 + 14.0;
            draws.push(figure::boxed(right - width, HEAD - 11.0, width, 15.0));
            draws.push(plain_text(right - width + 7.0, HEAD - 0.3, 9.0, true, Tone::Accent, &mark));
            right -= width + 10.0;
        }
        if index > 0 {
            let title = shortened(&font::settable(&document.running_title), right - LEFT);
            draws.push(plain_text(LEFT, HEAD, SIZE, false, Tone::Quiet, &title));
        }
        draws.extend(marks(&page.marks, edge - LEFT));
        let number = format!("{} / {}", index + 1, count);
        let at = edge - font::width(&number, false) * SIZE;
        draws.push(plain_text(LEFT, foot, SIZE, false, Tone::Quiet, &document.document_id));
        draws.push(plain_text(at, foot, SIZE, false, Tone::Quiet, &number));
        let mut rules: Vec<Draw> = vec![horizontal(LEFT, edge, foot - 13.0, Ink::Hairline, 0.5).draw];
        if index > 0 {
            rules.push(horizontal(LEFT, edge, HEAD + 8.0, Ink::Hairline, 0.5).draw);
        }
        draws.extend(rules);
        page.items.extend(draws.into_iter().map(|draw| Item { owner: Owner::Pagination, draw }));
    }
}

/// The marks of a page, in at most two lines; none is cut.
fn marks(marks: &[String], measure: f32) -> Vec<Draw> {
    let count = marks.len();
    let (first, pitch) = if count > BESIDE { (MARKS - 4.0, 8.5) } else { (MARKS, 0.0) };
    let rows = marks.chunks(count.div_ceil(2).max(BESIDE));
    rows.enumerate()
        .map(|(index, row)| {
            let text = font::settable(&row.join("　／　"));
            let size = (measure / font::width(&text, true).max(1.0)).min(SIZE);
            plain_text(LEFT, first + index as f32 * pitch, size, true, Tone::Accent, &text)
        })
        .collect()
}

/// A title cut to a width, with an ellipsis where it was cut.
fn shortened(text: &str, width: f32) -> String {
    if font::width(text, false) * SIZE <= width {
        return text.to_owned();
    }
    let mut short = String::new();
    let mut sum = SIZE;
    for character in text.chars() {
        sum += font::Metrics::of(false).advance(character) * SIZE;
        if sum > width {
            break;
        }
        short.push(character);
    }
    short.push('…');
    short
}
