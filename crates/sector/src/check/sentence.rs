//! Sentences of findings, in which whatever they name keeps its kind.
//!
//! Responsible for: putting sentences together, with ids for those who edit files, and with names. Not responsible
//! for: what sentences can name (`part`), names of entries, which whoever knows the texts puts in.

mod part;

use model::{Lang, Text};
use serde::{Serialize, Serializer};

pub use part::{Field, Part};

/// A sentence in both languages. It is serialized as one that names entries by their ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    ja: Vec<Piece>,
    en: Vec<Piece>,
}

/// A stretch of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Words(String),
    Part(Part),
}

/// A sentence with parts, each of which both languages name. In braces stands the name of a part.
macro_rules! tell {
    ($ja:literal, $en:literal, $($name:ident = $part:expr),+ $(,)?) => {{
        // A sentence that names a part which is not given, or leaves one out, does not compile.
        let _ = || [format!($ja, $($name = ""),+), format!($en, $($name = ""),+)];
        $crate::check::sentence::Sentence::of([$ja, $en], &[$((stringify!($name), $part)),+])
    }};
}
pub(super) use tell;

impl Sentence {
    /// Puts parts where their names stand in braces.
    pub(super) fn of([ja, en]: [&str; 2], parts: &[(&str, Part)]) -> Self {
        Self { ja: filled(ja, parts, Lang::Ja), en: filled(en, parts, Lang::En) }
    }

    /// In one language, entries by their ids.
    pub fn in_lang(&self, lang: Lang) -> String {
        let mut text = String::new();
        for piece in self.pieces(lang) {
            match piece {
                Piece::Words(words) => text.push_str(words),
                Piece::Part(part) => part.write(lang, &mut text),
            }
        }
        text
    }

    /// In one language, with what `name` says for each part, and without what only those need to know who edit files.
    pub fn named(&self, lang: Lang, name: &impl Fn(&Part) -> String) -> String {
        let mut text = String::new();
        let mut after_part = false;
        for piece in self.pieces(lang) {
            match piece {
                Piece::Words(words) => {
                    // Japanese sets off ids by spaces, and names by brackets.
                    let words =
                        if after_part && lang == Lang::Ja { words.trim_start_matches(' ') } else { words };
                    text.push_str(words);
                }
                // Nothing is left of the spaces around it either.
                Piece::Part(Part::InFiles(_)) => text.truncate(text.trim_end_matches(' ').len()),
                Piece::Part(part) => {
                    if lang == Lang::Ja {
                        text.truncate(text.trim_end_matches(' ').len());
                    }
                    text.push_str(&name(part));
                }
            }
            after_part = matches!(piece, Piece::Part(_));
        }
        text
    }

    /// Several sentences as one.
    pub(super) fn joined(all: Vec<Sentence>, [ja, en]: [&str; 2]) -> Self {
        let mut joined = Self { ja: Vec::new(), en: Vec::new() };
        for (place, own) in all.into_iter().enumerate() {
            if place > 0 {
                joined.ja.push(Piece::Words(ja.to_owned()));
                joined.en.push(Piece::Words(en.to_owned()));
            }
            joined.ja.extend(own.ja);
            joined.en.extend(own.en);
        }
        joined
    }

    fn pieces(&self, lang: Lang) -> &[Piece] {
        match lang {
            Lang::Ja => &self.ja,
            Lang::En => &self.en,
        }
    }
}

impl From<Text> for Sentence {
    fn from(text: Text) -> Self {
        Self { ja: vec![Piece::Words(text.ja)], en: vec![Piece::Words(text.en)] }
    }
}

impl Serialize for Sentence {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Text { ja: self.in_lang(Lang::Ja), en: self.in_lang(Lang::En) }.serialize(serializer)
    }
}

/// The pieces of a sentence. Doubled braces stand for themselves.
fn filled(template: &str, parts: &[(&str, Part)], lang: Lang) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut words = String::new();
    let mut rest = template;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, from) = rest.split_at(at);
        words.push_str(before);
        if from.starts_with("{{") || from.starts_with("}}") {
            words.push_str(&from[..1]);
            rest = &from[2..];
            continue;
        }
        let (name, after) = from[1..].split_once('}').unwrap_or((&from[1..], ""));
        match parts.iter().find(|(own, _)| *own == name).map(|(_, part)| part) {
            Some(Part::Told(sentence)) => {
                // What is told is told in the same sentence, so that its words stand next to those around it.
                for piece in sentence.pieces(lang) {
                    match piece {
                        Piece::Words(own) => words.push_str(own),
                        Piece::Part(part) => {
                            pieces.push(Piece::Words(std::mem::take(&mut words)));
                            pieces.push(Piece::Part(part.clone()));
                        }
                    }
                }
            }
            Some(part) => {
                pieces.push(Piece::Words(std::mem::take(&mut words)));
                pieces.push(Piece::Part(part.clone()));
            }
            None => {}
        }
        rest = after;
    }
    words.push_str(rest);
    pieces.push(Piece::Words(words));
    pieces.retain(|piece| *piece != Piece::Words(String::new()));
    pieces
}

#[cfg(test)]
mod tests;
