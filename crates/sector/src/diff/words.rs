//! Two wordings of a text: which words they share.
//!
//! Responsible for: stretches of text, marked the same or different, that a reader follows at a glance. Not
//! responsible for: drawing them.
//!
//! Japanese is split where the kind of character changes, which is close enough to words: a change then covers
//! whole words, as in comparison tables made by hand. Within a pair of replaced words, what they share at the
//! beginning or end is kept. Short words that stay between two changes are counted to the change, and two texts
//! that share little are shown as two texts.

use serde::Serialize;

use super::order::longest_common;

/// A stretch of text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Span {
    /// The characters.
    pub text: String,
    /// Whether the other side has them too.
    pub mark: Mark,
}

/// Whether the other side has a stretch of text too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// Both sides have it.
    Same,
    /// Only the new side has it.
    Added,
    /// Only the old side has it.
    Removed,
}

/// Kinds of character that make a word together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Kanji,
    Hiragana,
    Katakana,
    /// Letters of other scripts.
    Letter,
    Digit,
    Space,
    /// Anything else; each stands alone.
    Other,
}

/// Characters of an unchanged stretch that are too few to interrupt a change, when nothing in it carries meaning.
const TOO_SHORT: usize = 2;

/// Texts that share less than one part in this many are two texts.
const SHARES: usize = 4;

/// Both sides, old and new, with what they share.
pub fn compare(old: &str, new: &str) -> (Vec<Span>, Vec<Span>) {
    if old == new {
        return (spans(old, Mark::Same), spans(new, Mark::Same));
    }
    let (before, after) = (words(old), words(new));
    let mut pieces = Vec::new();
    let (mut a, mut b) = (0, 0);
    for (next_a, next_b) in longest_common(&before, &after) {
        pieces.push(Piece::Changed(before[a..next_a].concat(), after[b..next_b].concat()));
        pieces.push(Piece::Same(before[next_a].to_owned()));
        (a, b) = (next_a + 1, next_b + 1);
    }
    pieces.push(Piece::Changed(before[a..].concat(), after[b..].concat()));

    let pieces = joined(trimmed(joined(pieces)));
    let shared: usize = pieces.iter().map(Piece::shared).sum();
    let longer = old.chars().count().max(new.chars().count());
    if shared * SHARES < longer {
        return (spans(old, Mark::Removed), spans(new, Mark::Added));
    }
    (side(&pieces, Mark::Removed), side(&pieces, Mark::Added))
}

/// A text as one stretch; nothing where it is empty.
pub fn spans(text: &str, mark: Mark) -> Vec<Span> {
    if text.is_empty() { Vec::new() } else { vec![Span { text: text.to_owned(), mark }] }
}

/// A part of both texts.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Same(String),
    /// What the old text has, and what the new one has instead.
    Changed(String, String),
}

impl Piece {
    /// Characters that carry meaning and are shared.
    fn shared(&self) -> usize {
        match self {
            Piece::Same(text) => text.chars().filter(|c| class(*c) != Class::Space).count(),
            Piece::Changed(..) => 0,
        }
    }
}

/// Puts neighbours of a kind together; unchanged stretches that are too short to be seen go into the changes around.
fn joined(pieces: Vec<Piece>) -> Vec<Piece> {
    bridged(neighbours(pieces))
}

fn neighbours(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut all: Vec<Piece> = Vec::new();
    for piece in pieces {
        match (all.last_mut(), piece) {
            (_, Piece::Changed(old, new)) if old.is_empty() && new.is_empty() => {}
            (Some(Piece::Same(before)), Piece::Same(text)) => before.push_str(&text),
            (Some(Piece::Changed(old, new)), Piece::Changed(more_old, more_new)) => {
                old.push_str(&more_old);
                new.push_str(&more_new);
            }
            (_, piece) => all.push(piece),
        }
    }
    all
}

fn bridged(pieces: Vec<Piece>) -> Vec<Piece> {
    let last = pieces.len().saturating_sub(1);
    let mut all: Vec<Piece> = Vec::new();
    for (at, piece) in pieces.into_iter().enumerate() {
        match (all.last_mut(), piece) {
            // Pieces alternate, so another change follows unless this is the last one.
            (Some(Piece::Changed(old, new)), Piece::Same(text)) if at < last && says_little(&text) => {
                old.push_str(&text);
                new.push_str(&text);
            }
            (Some(Piece::Changed(old, new)), Piece::Changed(more_old, more_new)) => {
                old.push_str(&more_old);
                new.push_str(&more_new);
            }
            (_, piece) => all.push(piece),
        }
    }
    all
}

/// Keeps what replaced stretches share at their beginnings and ends. A single character may agree by chance and counts
/// only where nothing else of its side is left.
fn trimmed(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut all = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let Piece::Changed(old, new) = piece else {
            all.push(piece);
            continue;
        };
        let (old, new): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
        let mut start = agreeing(old.iter().zip(&new));
        let mut end = agreeing(old[start..].iter().rev().zip(new[start..].iter().rev()));
        if start + end < old.len().min(new.len()) {
            start = if start < TOO_SHORT { 0 } else { start };
            end = if end < TOO_SHORT { 0 } else { end };
        }
        let text = |chars: &[char]| chars.iter().collect::<String>();
        if start > 0 {
            all.push(Piece::Same(text(&old[..start])));
        }
        all.push(Piece::Changed(text(&old[start..old.len() - end]), text(&new[start..new.len() - end])));
        if end > 0 {
            all.push(Piece::Same(text(&old[old.len() - end..])));
        }
    }
    all
}

/// How many characters agree from the first on, as far as words may be cut there: only words of Japanese may.
fn agreeing<'a>(pairs: impl Iterator<Item = (&'a char, &'a char)>) -> usize {
    pairs
        .take_while(|(a, b)| a == b && matches!(class(**a), Class::Kanji | Class::Hiragana | Class::Katakana))
        .count()
}

/// A stretch that readers do not see between two changes: a particle, a sign or a space.
fn says_little(text: &str) -> bool {
    text.chars().count() <= TOO_SHORT
        && text.chars().all(|c| matches!(class(c), Class::Hiragana | Class::Space | Class::Other))
}

/// One side of the pieces.
fn side(pieces: &[Piece], mark: Mark) -> Vec<Span> {
    let mut all: Vec<Span> = Vec::new();
    for piece in pieces {
        let (text, mark) = match piece {
            Piece::Same(text) => (text, Mark::Same),
            Piece::Changed(old, _) if mark == Mark::Removed => (old, mark),
            Piece::Changed(_, new) => (new, mark),
        };
        match all.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.mark == mark => last.text.push_str(text),
            _ => all.push(Span { text: text.clone(), mark }),
        }
    }
    all
}

/// A text as words.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    let mut before: Option<Class> = None;
    for (at, c) in text.char_indices() {
        let class = class(c);
        if before.is_some_and(|before| before != class || class == Class::Other) {
            words.push(&text[start..at]);
            start = at;
        }
        before = Some(class);
    }
    if start < text.len() {
        words.push(&text[start..]);
    }
    words
}

fn class(c: char) -> Class {
    match c {
        '々' | '〇' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' => {
            Class::Kanji
        }
        '\u{20000}'..='\u{3ffff}' => Class::Kanji,
        '\u{3041}'..='\u{309f}' => Class::Hiragana,
        '\u{30a1}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{ff66}'..='\u{ff9f}' => Class::Katakana,
        c if c.is_whitespace() => Class::Space,
        c if c.is_numeric() => Class::Digit,
        // Marks that combine with a letter, and apostrophes, do not end a word.
        c if c.is_alphabetic() || matches!(c, '\u{300}'..='\u{36f}' | '’' | '\'') => Class::Letter,
        _ => Class::Other,
    }
}
