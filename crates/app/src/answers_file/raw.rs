//! The shape of an answers file before it is checked against the catalogue.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use model::{Axis, Category, Choice, ItemRecord, Override, Service};
use serde::Deserialize;
use serde::de::{self, Deserializer, MapAccess, SeqAccess, Visitor};

/// An answers file.
#[derive(Clone, Debug)]
pub struct RawFile {
    /// `tashika-answers/1`.
    pub format: String,
    /// Everything else.
    pub content: RawAnswers,
}

/// Ratings as written; an axis with nothing behind its colon has none.
pub(super) type RawRatings = Unique<Option<Unique<Override, Category>>, Axis>;

/// The content of an answers file.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RawAnswers {
    /// The service.
    pub service: Service,
    /// Answers.
    #[serde(default)]
    pub answers: Option<Unique<RawAnswer>>,
    /// Ratings set by hand.
    #[serde(default)]
    pub ratings: Option<RawRatings>,
    /// The choice.
    #[serde(default)]
    pub choice: Option<Choice>,
    /// Checkpoint items.
    #[serde(default)]
    pub checkpoints: Option<Unique<ItemRecord>>,
}

/// The same with the format, because `flatten` would lose the places of errors.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Written {
    format: String,
    service: Service,
    #[serde(default)]
    answers: Option<Unique<RawAnswer>>,
    #[serde(default)]
    ratings: Option<RawRatings>,
    #[serde(default)]
    choice: Option<Choice>,
    #[serde(default)]
    checkpoints: Option<Unique<ItemRecord>>,
}

impl<'de> Deserialize<'de> for RawFile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Written { format, service, answers, ratings, choice, checkpoints } =
            Written::deserialize(deserializer)?;
        Ok(Self { format, content: RawAnswers { service, answers, ratings, choice, checkpoints } })
    }
}

/// An answer as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RawAnswer {
    /// Nothing after the colon: not answered.
    Empty,
    /// A word, or a bare `true`/`false`, which mean `yes`/`no`.
    Word(String),
    /// A list of words.
    Words(Vec<String>),
}

impl<'de> Deserialize<'de> for RawAnswer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Answers;

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
                let mut words = Vec::new();
                while let Some(word) = list.next_element::<String>()? {
                    words.push(word);
                }
                Ok(RawAnswer::Words(words))
            }
        }

        deserializer.deserialize_any(Answers)
    }
}

/// A mapping in which a key written twice is an error instead of silently the last one.
#[derive(Clone, Debug)]
pub struct Unique<T, K = String>(pub BTreeMap<K, T>);

impl<T, K> Default for Unique<T, K> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<'de, T: Deserialize<'de>, K: Deserialize<'de> + Ord> Deserialize<'de> for Unique<T, K> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries<T, K>(PhantomData<(T, K)>);

        impl<'de, T: Deserialize<'de>, K: Deserialize<'de> + Ord> Visitor<'de> for Entries<T, K> {
            type Value = Unique<T, K>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a mapping")
            }

            fn visit_unit<E: de::Error>(self) -> Result<Self::Value, E> {
                Ok(Unique::default())
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = BTreeMap::new();
                while let Some((key, value)) = map.next_entry::<K, T>()? {
                    if entries.insert(key, value).is_some() {
                        return Err(de::Error::custom("a key is written twice"));
                    }
                }
                Ok(Unique(entries))
            }
        }

        deserializer.deserialize_map(Entries(PhantomData))
    }
}
