//! A text as a plain value, and the keys that are written twice in it.
//!
//! Responsible for: telling every such key in its place, where a plain value keeps one of them and a parser stops
//! at the first. Not responsible for: what keys mean.

use std::cell::RefCell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use serde_yaml::{Error, Options, Spanned};

/// A text as it is written.
pub(super) struct Written {
    /// Of keys written twice it holds the first.
    pub(super) value: Value,
    /// The keys written again.
    pub(super) twice: Vec<Twice>,
}

/// A key that stands in its mapping already.
pub(super) struct Twice {
    /// The key.
    pub(super) key: String,
    /// Where it is written again: line and column.
    pub(super) place: (usize, usize),
}

/// Reads a text; options must pass on keys written twice.
pub(super) fn written(text: &str, options: Options) -> Result<Written, Box<Error>> {
    let twice = RefCell::new(Vec::new());
    let value = serde_yaml::with_deserializer_from_str_with_options(text, options, |deserializer| {
        Walk(&twice).deserialize(deserializer)
    })?;
    Ok(Written { value, twice: twice.into_inner() })
}

/// Reads a value of any kind. The reader's budget bounds how deep it goes.
#[derive(Clone, Copy)]
struct Walk<'a>(&'a RefCell<Vec<Twice>>);

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element_seed(self)? {
            values.push(value);
        }
        Ok(Value::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut entries = Map::new();
        while let Some(key) = map.next_key::<Spanned<String>>()? {
            let value = map.next_value_seed(self)?;
            if entries.contains_key(&key.value) {
                let number = |number| usize::try_from(number).unwrap_or(1);
                let place = (number(key.referenced.line()), number(key.referenced.column()));
                self.0.borrow_mut().push(Twice { key: key.value, place });
            } else {
                entries.insert(key.value, value);
            }
        }
        Ok(Value::Object(entries))
    }
}
