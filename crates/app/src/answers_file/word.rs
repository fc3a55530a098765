//! Words as they are written: an answer, and the members of lists.
//!
//! Responsible for: bare booleans and numbers, which mean words. Not responsible for: whether words exist (`check`).

use std::fmt;

use serde::Deserialize;
use serde::de::{self, Deserializer, SeqAccess, Unexpected, Visitor};

/// An answer as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RawAnswer {
    /// Nothing after the colon: not answered.
    Empty,
    /// A word, or a bare `true`/`false`, which mean `yes`/`no`.
    Word(String),
    /// A list of words.
    Words(Words),
}

/// A list of words. A member that is none has been told and is `None`, so that the others keep their places.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words(pub Vec<Option<String>>);

/// A member of a list.
struct Member(String);

/// A list within a list is refused at once, so that nothing is followed deeper than answers go.
struct Answers {
    lists: bool,
}

impl<'de> Visitor<'de> for Answers {
    type Value = RawAnswer;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an option id, a list of option ids, text, or `unknown`")
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<RawAnswer, E> {
        Ok(RawAnswer::Word(if value { "yes" } else { "no" }.to_owned()))
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<RawAnswer, E> {
        Ok(RawAnswer::Word(value.to_owned()))
    }

    fn visit_string<E: de::Error>(self, value: String) -> Result<RawAnswer, E> {
        Ok(RawAnswer::Word(value))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<RawAnswer, E> {
        Ok(RawAnswer::Word(value.to_string()))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<RawAnswer, E> {
        Ok(RawAnswer::Word(value.to_string()))
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<RawAnswer, E> {
        Ok(RawAnswer::Word(value.to_string()))
    }

    fn visit_unit<E: de::Error>(self) -> Result<RawAnswer, E> {
        Ok(RawAnswer::Empty)
    }

    fn visit_none<E: de::Error>(self) -> Result<RawAnswer, E> {
        Ok(RawAnswer::Empty)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<RawAnswer, A::Error> {
        if !self.lists {
            return Err(de::Error::invalid_type(Unexpected::Seq, &self));
        }
        let mut words = Vec::new();
        while let Some(Member(word)) = list.next_element()? {
            words.push(Some(word));
        }
        Ok(RawAnswer::Words(Words(words)))
    }
}

impl<'de> Deserialize<'de> for RawAnswer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Answers { lists: true })
    }
}

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match RawAnswer::deserialize(deserializer)? {
            RawAnswer::Words(words) => Ok(words),
            _ => Err(de::Error::custom("not a list of words")),
        }
    }
}

impl<'de> Deserialize<'de> for Member {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match deserializer.deserialize_any(Answers { lists: false })? {
            RawAnswer::Word(word) => Ok(Self(word)),
            _ => Err(de::Error::custom("not a word")),
        }
    }
}
