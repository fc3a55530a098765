//! Reading JSON without its freedoms.
//!
//! Responsible for: one value per key, whole numbers, bounded nesting, keys in order. Not responsible for: which keys
//! there are.
//!
//! The usual reader takes the last of two equal keys, and another program may take the first: a signature would then
//! stand under two contents.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use crate::document::NESTING_LIMIT;
use crate::error::OpenError;

/// Reads one value and nothing behind it; keys come out in the order of their bytes.
///
/// # Errors
/// [`OpenError::Truncated`], or [`OpenError::Malformed`] with the place in the part that is named.
pub(crate) fn parse(part: &'static str, bytes: &[u8]) -> Result<Value, OpenError> {
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let value = Level(NESTING_LIMIT).deserialize(&mut reader).and_then(|value| reader.end().map(|()| value));
    value.map_err(|error| OpenError::json(part, &error))
}

/// A value that may hold so many levels of lists and objects.
#[derive(Clone, Copy)]
struct Level(usize);

impl Level {
    fn inside<E: Error>(self) -> Result<Self, E> {
        let deeper = self.0.checked_sub(1).map(Level);
        deeper.ok_or_else(|| E::custom(format_args!("lists and objects are more than {NESTING_LIMIT} deep")))
    }
}

impl<'de> DeserializeSeed<'de> for Level {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Level {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, a whole number, true, false, null, a list or an object")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let inside = self.inside()?;
        let mut list = Vec::new();
        while let Some(value) = seq.next_element_seed(inside)? {
            list.push(value);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let inside = self.inside()?;
        let mut entries = BTreeMap::new();
        while let Some(key) = map.next_key::<String>()? {
            if entries.contains_key(&key) {
                return Err(A::Error::custom(format_args!("the key `{key}` is there twice")));
            }
            entries.insert(key, map.next_value_seed(inside)?);
        }
        Ok(Value::Object(entries.into_iter().collect()))
    }
}

#[cfg(test)]
mod tests;
