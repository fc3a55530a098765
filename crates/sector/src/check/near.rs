//! "Did you mean …".
//!
//! Responsible for: the nearest known word as a remedy. Not responsible for: which words are known.

use model::Text;

use super::finding::say;

/// The known word that is close enough to what was written, or the general advice.
pub(super) fn near<'a>(written: &str, known: impl IntoIterator<Item = &'a str>, ja: &str, en: &str) -> Text {
    // Of very short words everything is near.
    let tolerance = (written.chars().count() / 4).min(3);
    known
        .into_iter()
        .map(|word| (strsim::damerau_levenshtein(written, word), word))
        .filter(|(distance, _)| *distance <= tolerance)
        .min()
        .map_or_else(
            || say(ja, en),
            |(_, word)| say(format!("`{word}` のことですか。{ja}"), format!("Did you mean `{word}`? {en}")),
        )
}
