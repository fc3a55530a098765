//! Where a line may end.
//!
//! Responsible for: the strict Japanese rules of `icu_segmenter`, and a few of our own that keep a number with its
//! unit and a date in one line. Not responsible for: how much fits a line (`lines`).

use std::sync::LazyLock;

use icu_segmenter::options::{LineBreakOptions, LineBreakStrictness};
use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};

static SEGMENTER: LazyLock<LineSegmenterBorrowed<'static>> = LazyLock::new(|| {
    let mut options = LineBreakOptions::default();
    options.strictness = Some(LineBreakStrictness::Strict);
    LineSegmenter::new_for_non_complex_scripts(options)
});

/// Characters that never begin a line.
pub(crate) const NOT_AT_START: &str = "、。，．,.・：；:;？！?!ー―…‥）)」』】〕］]｝}〉》”’゛゜々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ〜～％%℃";
/// Characters that never end a line.
pub(crate) const NOT_AT_END: &str = "（(「『【〔［[｛{〈《“‘￥＄№";
/// Counters and units that stay with the digit before them.
const COUNTERS: &str = "年月日時分秒件円万億点章個人回名割階桁倍歳項";
/// Units that stay with the number and the space before them.
const UNITS: [&str; 20] = [
    "s", "ms", "min", "h", "d", "day", "yen", "JPY", "mm", "cm", "m", "km", "pt", "px", "bit", "B", "kB",
    "KB", "MB", "GB",
];
/// Months as dates in English name them: by their first three letters, or in full.
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
/// Marks that point at the words after them.
const POINTERS: [char; 2] = ['◀', '◂'];

/// Whether a line may end before a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Chance {
    /// No.
    Never,
    /// Only where the line has no better place: what stands here belongs together.
    Poor,
    /// Yes.
    Free,
}

/// The chance before every character of a paragraph.
pub(super) fn chances(characters: &[char]) -> Vec<Chance> {
    let string: String = characters.iter().collect();
    let mut breaks = SEGMENTER.segment_str(&string).peekable();
    let mut offset = 0;
    let mut chances = Vec::with_capacity(characters.len());
    for (index, character) in characters.iter().enumerate() {
        while breaks.peek().is_some_and(|at| *at < offset) {
            breaks.next();
        }
        let here = index > 0 && breaks.peek() == Some(&offset);
        chances.push(if here { chance(characters, index) } else { Chance::Never });
        offset += character.len_utf8();
    }
    chances
}

/// Our own rules where the segmenter would end a line.
fn chance(characters: &[char], index: usize) -> Chance {
    let (before, after) = (characters[index - 1], characters[index]);
    let counted = before.is_ascii_digit() && COUNTERS.contains(after);
    if NOT_AT_START.contains(after) || NOT_AT_END.contains(before) || counted {
        return Chance::Never;
    }
    if belongs_together(characters, index) { Chance::Poor } else { Chance::Free }
}

/// Whether what ends before `index`, perhaps with a space, and what begins there are one expression.
fn belongs_together(characters: &[char], index: usize) -> bool {
    let (left, spaced) = match &characters[..index] {
        [left @ .., ' '] => (left, true),
        left => (left, false),
    };
    let Some(last) = left.last() else { return false };
    let number = characters[index].is_ascii_digit();
    // "2027年3月31日", and a mark with its words.
    if POINTERS.contains(last) || number && matches!(last, '年' | '月') {
        return true;
    }
    if !spaced {
        return false;
    }
    if number {
        // "IAL 2", "Mar 2027" and "March 31".
        let word = word(left.iter().rev()).chars().rev().collect::<String>();
        return matches!(word.as_str(), "IAL" | "AAL") || is_month(&word);
    }
    // "30 s" and "31 Mar".
    let word = word(characters[index..].iter());
    last.is_ascii_digit() && (UNITS.contains(&word.as_str()) || is_month(&word))
}

/// The Latin letters that come first; none if a digit follows them.
fn word<'a>(characters: impl Iterator<Item = &'a char>) -> String {
    let mut word = String::new();
    for character in characters {
        if character.is_ascii_digit() {
            return String::new();
        }
        if !character.is_alphabetic() || !character.is_ascii() {
            break;
        }
        word.push(*character);
    }
    word
}

fn is_month(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    MONTHS.iter().any(|month| word == *month || word == month[..3])
}
