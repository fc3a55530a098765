//! Headers and footers.
//!
//! Responsible for: what stands at the edges of every page: title, draft mark, document id, page numbers.
//! Not responsible for: the text area.

use super::blocks::horizontal;
use super::flow::plain_text;
use crate::document::{Document, Tone};
use crate::figure;
use crate::font;
use crate::paper::{Draw, Ink, Item, LEFT, MEASURE, Owner, Paper};

const SIZE: f32 = 8.0;
const HEAD: f32 = 40.0;
const FOOT: f32 = 808.0;

/// Adds headers and footers to all pages.
pub(crate) fn furnish(paper: &mut Paper, document: &Document) {
    let count = paper.pages.len();
    for (index, page) in paper.pages.iter_mut().enumerate() {
        let mut draws = Vec::new();
        let mut right = LEFT + MEASURE;
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
        let number = format!("{} / {}", index + 1, count);
        let at = LEFT + MEASURE - font::width(&number, false) * SIZE;
        draws.push(plain_text(LEFT, FOOT, SIZE, false, Tone::Quiet, &document.document_id));
        draws.push(plain_text(at, FOOT, SIZE, false, Tone::Quiet, &number));
        let mut rules: Vec<Draw> =
            vec![horizontal(LEFT, LEFT + MEASURE, FOOT - 13.0, Ink::Hairline, 0.5).draw];
        if index > 0 {
            rules.push(horizontal(LEFT, LEFT + MEASURE, HEAD + 8.0, Ink::Hairline, 0.5).draw);
        }
        draws.extend(rules);
        page.items.extend(draws.into_iter().map(|draw| Item { owner: Owner::Pagination, draw }));
    }
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
