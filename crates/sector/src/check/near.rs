//! "Did you mean …".
//!
//! Responsible for: the nearest known word as a remedy, and what else can be done. Not responsible for: which words are
//! known.

use super::finding::say;
use super::sentence::{Part, Sentence, tell};

/// The known word that is close enough to what was written, or the general advice. `part` says what the words name.
pub(super) fn near<'a>(
    written: &str,
    known: impl IntoIterator<Item = &'a str>,
    part: impl Fn(String) -> Part,
    advice: impl Into<Sentence>,
) -> Sentence {
    // Of very short words everything is near.
    let tolerance = (written.chars().count() / 4).min(3);
    let nearest = known
        .into_iter()
        .map(|word| (strsim::damerau_levenshtein(written, word), word))
        .filter(|(distance, _)| *distance <= tolerance)
        .min();
    match nearest {
        None => advice.into(),
        Some((_, word)) => tell!(
            "{word} のことですか。{advice}",
            "Did you mean {word}? {advice}",
            word = part(word.to_owned()),
            advice = Part::Told(advice.into()),
        ),
    }
}

/// That something which exists is to be chosen. In files, where it is named by its id, the id is at fault.
pub(super) fn another() -> Sentence {
    tell!(
        "あるものを選び直すか、取り除いてください{id}。",
        "Choose one that exists, or remove it{id}.",
        id = corrected_id(),
    )
}

/// That in files the id can be corrected.
pub(super) fn corrected_id() -> Part {
    Part::InFiles(say("（ファイルでは id を直します）", " (in files, correct the id)"))
}
