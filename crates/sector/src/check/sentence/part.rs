//! What sentences of findings can name.
//!
//! Responsible for: the kinds of parts, and how each stands in files. Not responsible for: sentences around them.

use std::fmt::Write as _;

use chrono::NaiveDate;
use model::{Axis, Category, Lang, Rating, Text};

use super::Sentence;
use crate::pack::operation::{Op, Target};

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

impl Part {
    /// Words that no list of names has.
    pub(in crate::check) fn plain(words: impl ToString) -> Self {
        let words = words.to_string();
        Part::Told(Sentence::from(Text { ja: words.clone(), en: words }))
    }

    /// As it stands in files.
    pub(super) fn write(&self, lang: Lang, into: &mut String) {
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
