//! Sentences of findings, in which whatever they name keeps its kind.
//!
//! Responsible for: putting sentences together, and writing them for those who edit files, who know entries by their
//! ids. Not responsible for: names of entries, which whoever knows the texts puts in.

use std::fmt::Write as _;

use chrono::NaiveDate;
use model::{Axis, Category, Lang, Rating, Text};
use serde::{Serialize, Serializer};

use crate::pack::operation::{Op, Target};

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

/// What a sentence names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A chapter or a clause, by its id.
    Clause(String),
    /// An operation of the pack, by its id.
    Operation(String),
    /// A transaction of the pack, by its id.
    Transaction(String),
    /// A way of the matrix, by its id.
    Way(String),
    /// A question, by its id.
    Question(String),
    /// An option: the question, then the option.
    Option(String, String),
    /// A method, by its id.
    Method(String),
    /// A document, by its id.
    Document(String),
    /// A law, by its id.
    Law(String),
    /// A threshold, by its id.
    Threshold(String),
    /// An item of a checkpoint, by its id.
    Item(String),
    /// A term of a glossary, by its id.
    Term(String),
    /// A source, by its id.
    Source(String),
    /// A framework, by its id.
    Framework(String),
    /// What an operation works on.
    Target(Target),
    /// What an operation does.
    Op(Op),
    /// A field of an entry.
    Field(Field),
    /// What is rated.
    Rated(Axis, Category),
    /// A rating.
    Rating(Rating),
    /// A day.
    Day(NaiveDate),
    /// A word that stands in files as it stands here, for example an id about which something is said.
    Word(String),
    /// Several of the same kind.
    List(Vec<Part>),
    /// What only those need to know who edit files.
    InFiles(Text),
    /// A sentence, or words of one.
    Told(Sentence),
}

/// Fields that sentences name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Why an operation or a way is as it is.
    Reason,
    /// The operations of a clause.
    Operations,
    /// The clauses that an example shows.
    Clauses,
    /// Where something comes from.
    Source,
    /// What to do where a clause is not kept.
    Remedy,
    /// When an operation applies.
    When,
    /// When a question is shown.
    ShowWhen,
    /// Conditions of a way.
    Conditions,
    /// What must come out of an example.
    Expect,
    /// The level of an operation.
    Level,
    /// The number of an operation.
    Number,
    /// The text of an operation.
    Text,
}

impl Field {
    /// All of them.
    pub const ALL: [Field; 12] = [
        Field::Reason,
        Field::Operations,
        Field::Clauses,
        Field::Source,
        Field::Remedy,
        Field::When,
        Field::ShowWhen,
        Field::Conditions,
        Field::Expect,
        Field::Level,
        Field::Number,
        Field::Text,
    ];

    /// Its key in files.
    pub fn key(self) -> &'static str {
        self.words().0
    }

    /// The key, and what the field is called beside it in Japanese.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Field::Reason => ("reason", "理由欄"),
            Field::Operations => ("operations", "ルールの欄"),
            Field::Clauses => ("clauses", "例が示す条項"),
            Field::Source => ("source", "出典欄"),
            Field::Remedy => ("remedy", "対応の欄"),
            Field::When => ("when", "条件"),
            Field::ShowWhen => ("show-when", "表示の条件"),
            Field::Conditions => ("conditions", "条件の欄"),
            Field::Expect => ("expect", "例に書いた結果"),
            Field::Level => ("level", ""),
            Field::Number => ("number", ""),
            Field::Text => ("text", ""),
        }
    }
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

    /// In one language, with what `name` says for each part. Lists come part by part, joined by `between`.
    pub fn named(&self, lang: Lang, between: &str, name: &impl Fn(&Part) -> String) -> String {
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
                    match part {
                        Part::List(parts) => {
                            text.push_str(&parts.iter().map(name).collect::<Vec<_>>().join(between));
                        }
                        part => text.push_str(&name(part)),
                    }
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

impl Part {
    /// Words that no list of names has.
    pub(super) fn plain(words: impl ToString) -> Self {
        let words = words.to_string();
        Part::Told(Sentence::from(Text { ja: words.clone(), en: words }))
    }

    /// As it stands in files.
    fn write(&self, lang: Lang, into: &mut String) {
        // Writing into a string cannot fail.
        let _ = match self {
            Part::Clause(id)
            | Part::Operation(id)
            | Part::Transaction(id)
            | Part::Way(id)
            | Part::Question(id)
            | Part::Option(_, id)
            | Part::Method(id)
            | Part::Document(id)
            | Part::Law(id)
            | Part::Threshold(id)
            | Part::Item(id)
            | Part::Term(id)
            | Part::Source(id)
            | Part::Framework(id)
            | Part::Word(id) => write!(into, "`{id}`"),
            Part::Target(target) => write!(into, "`{target}`"),
            Part::Op(op) => write!(into, "`{}`", op.word()),
            Part::Field(field) => match (lang, field.words()) {
                (Lang::Ja, (key, called)) if !called.is_empty() => write!(into, "{called}（`{key}`）"),
                (_, (key, _)) => write!(into, "`{key}`"),
            },
            Part::Rated(axis, category) => write!(into, "`{}/{}`", axis.word(), category.word()),
            Part::Rating(rating) => write!(into, "{}", rating.word()),
            Part::Day(day) => write!(into, "{day}"),
            Part::InFiles(text) => write!(into, "{}", text.in_lang(lang)),
            Part::Told(sentence) => write!(into, "{}", sentence.in_lang(lang)),
            Part::List(parts) => {
                for (place, part) in parts.iter().enumerate() {
                    if place > 0 {
                        into.push_str(", ");
                    }
                    part.write(lang, into);
                }
                Ok(())
            }
        };
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
