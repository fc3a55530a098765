//! The exchange file as plain types, key by key.
//!
//! Responsible for: names and nesting of keys, refusing unknown and repeated ones.
//! Not responsible for: the hash, the version, limits.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use chrono::NaiveDate;
use model::{Answer, Axis, Category, Choice, ItemId, ItemRecord, Override, QuestionId, Service};
use serde::de::{Error as _, MapAccess, SeqAccess, Visitor};
use serde::ser::SerializeMap as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

use crate::{DecisionKind, Timestamp};

pub(crate) use evidence::{EvidenceForm, EvidenceKey};

mod evidence;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileForm {
    pub(crate) format: String,
    pub(crate) hash: String,
    pub(crate) content: ContentForm,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct ContentForm {
    pub(crate) service: Service,
    pub(crate) answers: Unique<QuestionId, AnswerForm>,
    pub(crate) ratings: Unique<Axis, Unique<Category, Override>>,
    pub(crate) choice: Choice,
    pub(crate) checkpoints: Unique<ItemId, ItemRecord>,
    pub(crate) view: ViewForm,
    pub(crate) draft_texts: Unique<String, String>,
    #[serde(default, skip_serializing_if = "Unique::is_empty")]
    pub(crate) evidence: Unique<EvidenceKey, EvidenceForm>,
    pub(crate) decisions: Vec<DecisionForm>,
    pub(crate) created: Timestamp,
    pub(crate) changed: Timestamp,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct ViewForm {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) as_of: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) framework: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) reading: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) sector: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct DecisionForm {
    pub(crate) kind: DecisionKind,
    pub(crate) time: Timestamp,
    pub(crate) as_of: NaiveDate,
    pub(crate) policy: PolicyForm,
    pub(crate) result: Box<RawValue>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PolicyForm {
    pub(crate) id: String,
    pub(crate) version: String,
    pub(crate) hash: String,
}

/// A map that refuses a key given twice; reading one by JSON's habit would lose the first value.
pub(crate) struct Unique<K, V>(pub(crate) BTreeMap<K, V>);

impl<K, V> Unique<K, V> {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<K, V> Default for Unique<K, V> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<K: Serialize, V: Serialize> Serialize for Unique<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de, K: Deserialize<'de> + Ord, V: Deserialize<'de>> Deserialize<'de> for Unique<K, V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries<K, V>(PhantomData<(K, V)>);

        impl<'de, K: Deserialize<'de> + Ord, V: Deserialize<'de>> Visitor<'de> for Entries<K, V> {
            type Value = Unique<K, V>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = BTreeMap::new();
                while let Some(key) = map.next_key::<K>()? {
                    if entries.contains_key(&key) {
                        return Err(A::Error::custom("this key is given twice"));
                    }
                    entries.insert(key, map.next_value()?);
                }
                Ok(Unique(entries))
            }
        }

        deserializer.deserialize_map(Entries(PhantomData))
    }
}

/// The word for an unknown answer.
const UNKNOWN: &str = "unknown";

/// The key around a text that would otherwise be taken for [`UNKNOWN`].
const TEXT: &str = "text";

/// An answer as in an answers file: a word or text, a list of words, or `unknown`.
///
/// A free text that reads `unknown` is written `{"text": "unknown"}`, so that nothing is lost.
pub(crate) struct AnswerForm(pub(crate) Answer);

impl Serialize for AnswerForm {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Answer::Unknown => serializer.serialize_str(UNKNOWN),
            Answer::One(text) if text == UNKNOWN => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry(TEXT, text)?;
                map.end()
            }
            Answer::One(text) => serializer.serialize_str(text),
            Answer::Many(list) => list.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for AnswerForm {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Forms;

        impl<'de> Visitor<'de> for Forms {
            type Value = Answer;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text, a list of texts, or `unknown`")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Answer, E> {
                Ok(if text == UNKNOWN { Answer::Unknown } else { Answer::One(text.to_owned()) })
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Answer, A::Error> {
                let mut list = Vec::new();
                while let Some(text) = seq.next_element()? {
                    list.push(text);
                }
                Ok(Answer::Many(list))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Answer, A::Error> {
                match map.next_key::<String>()? {
                    Some(key) if key == TEXT => {}
                    _ => return Err(A::Error::custom("expected the single key `text`")),
                }
                let text = map.next_value()?;
                match map.next_key::<String>()? {
                    None => Ok(Answer::One(text)),
                    Some(_) => Err(A::Error::custom("expected the single key `text`")),
                }
            }
        }

        deserializer.deserialize_any(Forms).map(AnswerForm)
    }
}
