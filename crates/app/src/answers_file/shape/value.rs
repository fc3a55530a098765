//! Values of one kind: mappings, lists of words, texts, days.
//!
//! Responsible for: keeping what is of the kind, and naming what is not in its place. Not responsible for: which
//! values a file has.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::Shape;
use crate::answers_file::OwnedStep;
use crate::answers_file::day::day;
use crate::answers_file::word::{RawAnswer, Words};

/// What the members of a list are: in Japanese, in English, and the list in English.
pub(super) type Kind = [&'static str; 3];

impl Shape<'_> {
    /// A mapping with known keys alone, and without those behind whose colon nothing stands: they are as if they
    /// were not written. Keys that are not known, and keys that must be there and are not, are named.
    pub(super) fn keys(&mut self, value: Value, known: &[&str], required: &[&str]) -> Map<String, Value> {
        let mut map = self.map(value);
        let list = known.join(", ");
        for key in map.keys().filter(|key| !known.contains(&key.as_str())) {
            self.at_key(
                key,
                "unknown-key",
                format!("{list} のいずれかが必要ですが、`{key}` とあります"),
                format!("expected one of {list}; found `{key}`"),
            );
        }
        for key in required {
            match map.get(*key) {
                None => self.add(
                    "missing-key",
                    format!("`{key}` が必要ですが、ありません"),
                    format!("expected `{key}`, found none"),
                ),
                Some(Value::Null) => self.at_key(
                    key,
                    "missing-key",
                    format!("`{key}` の値が必要ですが、ありません"),
                    format!("expected a value of `{key}`, found none"),
                ),
                Some(_) => {}
            }
        }
        map.retain(|key, value| known.contains(&key.as_str()) && !value.is_null());
        map
    }

    /// Says something about a key.
    fn at_key(&mut self, key: &str, code: &'static str, ja: String, en: String) {
        self.at(key, |shape| shape.add(code, ja, en));
        if let Some(pending) = self.findings.last_mut() {
            pending.at_key = true;
        }
    }

    /// A mapping; nothing after the colon is an empty one.
    pub(super) fn map(&mut self, value: Value) -> Map<String, Value> {
        match value {
            Value::Object(map) => map,
            Value::Null => Map::new(),
            other => {
                self.wrong_type("「名前: 値」の並び", "a mapping", &other);
                Map::new()
            }
        }
    }

    /// A list of words; nothing after the colon is none. Every member that is no word is named in its place.
    pub(super) fn words(&mut self, value: Value, [of_ja, of_en, list]: Kind) -> Option<Words> {
        let members = match value {
            Value::Array(members) => members,
            Value::Null => return None,
            other => {
                self.wrong_type(&format!("{of_ja}の並び"), list, &other);
                return None;
            }
        };
        let word = |(place, value): (usize, Value)| {
            if let Ok(RawAnswer::Word(word)) = serde_json::from_value(value.clone()) {
                return Some(word);
            }
            self.path.push(OwnedStep::Index(place));
            self.wrong_type(of_ja, of_en, &value);
            self.path.pop();
            None
        };
        Some(Words(members.into_iter().enumerate().map(word).collect()))
    }

    /// Keeps one of the words; another one is named and taken away. Absent is fine.
    pub(super) fn one_of(&mut self, map: &mut Map<String, Value>, key: &str, words: &[&str]) {
        self.keep(map, key, |value| {
            if value.as_str().is_some_and(|found| words.contains(&found)) {
                return None;
            }
            let list = words.join(", ");
            Some((
                "unknown-value",
                format!("{list} のいずれかが必要ですが、`{}` とあります", word(value)),
                format!("expected one of {list}; found `{}`", word(value)),
            ))
        });
    }

    /// Keeps a date; what is none is named and taken away. Absent is fine.
    pub(super) fn date(&mut self, map: &mut Map<String, Value>, key: &str) {
        self.keep(map, key, |value| {
            if value.as_str().is_some_and(|text| day(text).is_some()) {
                return None;
            }
            Some((
                "invalid-date",
                format!("2026-11-23 の形の日付が必要ですが、`{}` とあります", word(value)),
                format!("expected a date such as 2026-11-23, found `{}`", word(value)),
            ))
        });
    }

    /// Keeps a value with which nothing is wrong.
    fn keep(
        &mut self,
        map: &mut Map<String, Value>,
        key: &str,
        wrong: impl FnOnce(&Value) -> Option<(&'static str, String, String)>,
    ) {
        if let Some((code, ja, en)) = map.get(key).and_then(wrong) {
            self.at(key, |shape| shape.add(code, ja, en));
            map.remove(key);
        }
    }

    /// Keeps texts, and words that look like numbers or booleans; what is not a text is named and taken away.
    pub(super) fn keep_texts(&mut self, map: &mut Map<String, Value>, keys: &[&str]) {
        for key in keys {
            let Some(value) = map.get_mut(*key) else { continue };
            if value.is_number() || value.is_boolean() {
                *value = Value::String(value.to_string());
            } else if value.is_array() || value.is_object() {
                let value = value.clone();
                self.at(key, |shape| shape.wrong_type("文字列", "text", &value));
                map.remove(*key);
            }
        }
    }
}

/// A map that has been brought into shape.
pub(super) fn decoded<T: DeserializeOwned + Default>(map: Map<String, Value>) -> T {
    serde_json::from_value(Value::Object(map)).unwrap_or_default()
}

/// A value in one word, for a message: never long, and with nothing that looks like a My Number.
pub(super) fn word(value: &Value) -> String {
    let text = match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    // Masked before it is cut: a part of a number would not be recognised.
    crate::my_number::mask(&text).chars().take(40).collect()
}
