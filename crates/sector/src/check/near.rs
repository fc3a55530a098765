//! "Did you mean …".
//!
//! Responsible for: the nearest known word as a remedy. Not responsible for: which words are known.

use super::finding::say;
use super::sentence::{Part, Sentence, tell};

/// The known word that is close enough to what was written, or the general advice. `part` says what the words name.
pub(super) fn near<'a>(
    written: &str,
    known: impl IntoIterator<Item = &'a str>,
    part: impl Fn(String) -> Part,
    [ja, en]: [&str; 2],
) -> Sentence {
    // Of very short words everything is near.
    let tolerance = (written.chars().count() / 4).min(3);
    known
        .into_iter()
        .map(|word| (strsim::damerau_levenshtein(written, word), word))
        .filter(|(distance, _)| *distance <= tolerance)
        .min()
        .map_or_else(
            || say(ja, en).into(),
            |(_, word)| {
                let (word, advice) = (part(word.to_owned()), Part::Told(say(ja, en).into()));
                tell!(
                    "{word} のことですか。{advice}",
                    "Did you mean {word}? {advice}",
                    word = word,
                    advice = advice
                )
            },
        )
}
