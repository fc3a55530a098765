//! Rules about texts.

use std::collections::HashSet;

use model::Text;

use super::index::Index;
use super::report::Report;
use crate::code::Code;
use crate::draft::Draft;
use crate::finding::say;
use crate::walk::{Leaf, walk};

/// A text exists in Japanese and in English; blank is not a text.
pub(super) fn texts_exist_in_both_languages(draft: &Draft, _: &Index<'_>, report: &mut Report) {
    walk(draft, &mut |at, leaf| {
        let Leaf::Text(text) = leaf else { return };
        for (key, words, ja, en) in
            [("ja", &text.ja, "日本語", "Japanese"), ("en", &text.en, "英語", "English")]
        {
            if words.trim().is_empty() {
                let message = say(format!("{ja}の文が空です"), format!("the {en} text is empty"));
                let hint = untranslated(key);
                report.add_with(Code::MissingTranslation, at.key(key).name(), message, Some(hint));
            }
        }
    });
}

/// What helps where a text is there in one language only.
pub(crate) fn untranslated(key: &str) -> Text {
    say(
        format!("`{key}: \"…\"` のように文を書いてください。文は `ja` と `en` の両方が要ります"),
        format!("write it as `{key}: \"…\"`; a text needs both `ja` and `en`"),
    )
}

/// Nothing that looks like an individual number stands in a question or option.
pub(super) fn texts_hold_no_twelve_digits(draft: &Draft, _: &Index<'_>, report: &mut Report) {
    let questions: HashSet<usize> = draft.sections.iter().map(|section| section.file).collect();
    walk(draft, &mut |at, leaf| {
        let Leaf::Text(text) = leaf else { return };
        if !questions.contains(&at.file_index()) {
            return;
        }
        for (key, words) in [("ja", &text.ja), ("en", &text.en)] {
            if holds_twelve_digits(words) {
                let message = say(
                    "12 桁の数字は書けません。個人番号のように見えます",
                    "a number of twelve digits must not stand here; it looks like an individual number",
                );
                report.add(Code::TwelveDigits, at.key(key).value(), message);
            }
        }
    });
}

/// Exactly twelve digits in a row, full width or not, perhaps in three groups of four.
pub(crate) fn holds_twelve_digits(text: &str) -> bool {
    let folded: Vec<char> = text
        .chars()
        .map(|c| match c {
            '０'..='９' => char::from_digit(c as u32 - '０' as u32, 10).unwrap_or(c),
            '　' => ' ',
            '‐' | '－' | '−' | '–' | 'ー' => '-',
            c => c,
        })
        .collect();
    let runs: Vec<(usize, usize)> = digit_runs(&folded);
    let is_joined = |a: (usize, usize), b: (usize, usize)| a.1 + 1 == b.0 && matches!(folded[a.1], ' ' | '-');
    runs.iter().any(|run| run.1 - run.0 == 12)
        || runs.windows(3).any(|three| {
            three.iter().all(|run| run.1 - run.0 == 4)
                && is_joined(three[0], three[1])
                && is_joined(three[1], three[2])
        })
}

/// Begin and end of every run of digits.
fn digit_runs(text: &[char]) -> Vec<(usize, usize)> {
    let mut runs = Vec::new();
    let mut begin = None;
    for (i, c) in text.iter().chain([&' ']).enumerate() {
        match (c.is_ascii_digit(), begin) {
            (true, None) => begin = Some(i),
            (false, Some(from)) => {
                runs.push((from, i));
                begin = None;
            }
            _ => {}
        }
    }
    runs
}

#[cfg(test)]
mod tests;
