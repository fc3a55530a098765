//! The shape of an answers file before it is checked against the catalogue.
//!
//! Responsible for: what may be left out, and that nothing behind a colon is the same as leaving it out. Not
//! responsible for: words in answers and lists (`word`), days (`day`).

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use chrono::NaiveDate;
use model::{Axis, Category, Compensating, ItemRecord, ItemState, Override, Service};
use serde::Deserialize;
use serde::de::{self, Deserializer, MapAccess, Visitor};

use super::day;
use super::word::{RawAnswer, Words};

/// An answers file.
#[derive(Clone, Debug)]
pub struct RawFile {
    /// `tashika-answers/1`.
    pub format: String,
    /// Everything else.
    pub content: RawAnswers,
}

/// Ratings as written; an axis or category with nothing behind its colon has none.
pub(super) type RawRatings = Unique<Option<Unique<Option<Override>, Category>>, Axis>;

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
    pub choice: Option<RawChoice>,
    /// Checkpoint items.
    #[serde(default)]
    pub checkpoints: Option<Unique<Option<RawItem>>>,
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
    choice: Option<RawChoice>,
    #[serde(default)]
    checkpoints: Option<Unique<Option<RawItem>>>,
}

impl<'de> Deserialize<'de> for RawFile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Written { format, service, answers, ratings, choice, checkpoints } =
            Written::deserialize(deserializer)?;
        Ok(Self { format, content: RawAnswers { service, answers, ratings, choice, checkpoints } })
    }
}

/// The choice as written.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct RawChoice {
    /// Chosen proofing methods.
    pub proofing: Option<Words>,
    /// Chosen authentication methods.
    pub authentication: Option<Words>,
    /// Controls that make up for a lower level.
    pub compensating: Option<Vec<Compensating>>,
    /// Why these methods.
    pub reason: Option<String>,
    /// Who accepts the residual risk.
    pub accepted_by: Option<String>,
    /// When it was accepted.
    #[serde(deserialize_with = "day::optional")]
    pub accepted_on: Option<NaiveDate>,
}

/// A checkpoint item as written.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RawItem {
    /// Where it stands.
    pub state: Option<ItemState>,
    /// Who is responsible.
    pub owner: Option<String>,
    /// When it is due.
    #[serde(deserialize_with = "day::optional")]
    pub due: Option<NaiveDate>,
    /// Where the evidence is.
    pub evidence: Option<String>,
    /// Anything else.
    pub note: Option<String>,
}

impl From<RawItem> for ItemRecord {
    fn from(raw: RawItem) -> Self {
        let RawItem { state, owner, due, evidence, note } = raw;
        Self { state: state.unwrap_or_default(), owner, due, evidence, note }
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
