//! The slow path for files that are not of the shape: every defect of shape, each in its place.
//!
//! Responsible for: telling all of them at once where the quick parser stops at the first, and keeping what
//! is of the shape, so that its words are checked too. Not responsible for: whether words exist (`check`).

use chrono::NaiveDate;
use model::{Axis, Category, Choice, ItemRecord, Override, Service};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use super::raw::{RawAnswer, RawAnswers, RawRatings, Unique};
use super::{FORMAT, OwnedStep, Pending, both, unknown_format};

const TOP: [&str; 6] = ["format", "service", "answers", "ratings", "choice", "checkpoints"];
const SERVICE: [&str; 5] = ["name", "transaction", "users", "organisation", "note"];
const CHOICE: [&str; 6] =
    ["proofing", "authentication", "compensating", "reason", "accepted-by", "accepted-on"];
const CONTROL: [&str; 3] = ["control", "comparability", "residual-risk"];
const ITEM: [&str; 5] = ["state", "owner", "due", "evidence", "note"];
const STATES: [&str; 4] = ["open", "doing", "done", "not-applicable"];
const RATINGS: [&str; 4] = ["none", "low", "moderate", "high"];

/// Reads what is of the shape and names what is not.
pub(super) fn read(top: Map<String, Value>, findings: &mut Vec<Pending>) -> RawAnswers {
    let mut shape = Shape { path: Vec::new(), findings };
    shape.known(&top, &TOP, &["format", "service"]);
    if let Some(format) = top.get("format")
        && format != FORMAT
    {
        shape.findings.push(unknown_format(&word(format)));
    }
    let mut raw = RawAnswers::default();
    // A service that is not there has been told; it must not be told again as one without a name.
    "-".clone_into(&mut raw.service.name);
    for (name, value) in top {
        shape.at(&name, |shape| match name.as_str() {
            "service" => raw.service = shape.service(value),
            "answers" => raw.answers = Some(shape.answers(value)),
            "ratings" => raw.ratings = Some(shape.ratings(value)),
            "choice" => raw.choice = Some(shape.choice(value)),
            "checkpoints" => raw.checkpoints = Some(shape.checkpoints(value)),
            _ => {}
        });
    }
    raw
}

struct Shape<'a> {
    path: Vec<OwnedStep>,
    findings: &'a mut Vec<Pending>,
}

impl Shape<'_> {
    /// Does something one step deeper.
    fn at<T>(&mut self, key: &str, work: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(OwnedStep::Key(key.to_owned()));
        let done = work(self);
        self.path.pop();
        done
    }

    fn add(&mut self, code: &'static str, ja: String, en: String) {
        self.findings.push(Pending { path: self.path.clone(), at_key: false, code, message: both(ja, en) });
    }

    fn wrong_type(&mut self, ja: &str, en: &str, found: &Value) {
        self.add(
            "wrong-type",
            format!("{ja}が必要ですが、`{}` とあります", word(found)),
            format!("expected {en}, found `{}`", word(found)),
        );
    }

    /// Keys that are not known, and keys that must be there and are not.
    fn known(&mut self, map: &Map<String, Value>, known: &[&str], required: &[&str]) {
        let list = known.join(", ");
        for key in map.keys().filter(|key| !known.contains(&key.as_str())) {
            self.at(key, |shape| {
                shape.add(
                    "unknown-key",
                    format!("{list} のいずれかが必要ですが、`{key}` とあります"),
                    format!("expected one of {list}; found `{key}`"),
                );
            });
            if let Some(pending) = self.findings.last_mut() {
                pending.at_key = true;
            }
        }
        for key in required.iter().filter(|key| !map.contains_key(**key)) {
            self.add(
                "missing-key",
                format!("`{key}` が必要ですが、ありません"),
                format!("expected `{key}`, found none"),
            );
        }
    }

    /// A mapping; nothing after the colon is an empty one.
    fn map(&mut self, value: Value) -> Map<String, Value> {
        match value {
            Value::Object(map) => map,
            Value::Null => Map::new(),
            other => {
                self.wrong_type("「名前: 値」の並び", "a mapping", &other);
                Map::new()
            }
        }
    }

    fn service(&mut self, value: Value) -> Service {
        let mut map = self.map(value);
        self.known(&map, &SERVICE, &["name"]);
        self.keep_texts(&mut map, &SERVICE);
        // A name that is not there has been told; it must not be told again as an empty one.
        map.entry("name").or_insert_with(|| json!("-"));
        map.retain(|key, _| SERVICE.contains(&key.as_str()));
        decoded(map)
    }

    fn answers(&mut self, value: Value) -> Unique<RawAnswer> {
        let mut answers = Unique::default();
        for (id, value) in self.map(value) {
            match serde_json::from_value(value.clone()) {
                Ok(answer) => {
                    answers.0.insert(id, answer);
                }
                Err(_) => self.at(&id, |shape| {
                    shape.wrong_type(
                        "選択肢の id、その並び、文字列、unknown のいずれか",
                        "an option id, a list of them, text, or `unknown`",
                        &value,
                    );
                }),
            }
        }
        answers
    }

    fn ratings(&mut self, value: Value) -> RawRatings {
        let mut ratings = RawRatings::default();
        for (word, value) in self.map(value) {
            let axis = Axis::ALL.into_iter().find(|axis| axis.word() == word);
            self.at(&word, |shape| {
                let Some(axis) = axis else { return shape.unknown_key(&Axis::ALL.map(Axis::word), &word) };
                let mut row = Unique::default();
                for (word, value) in shape.map(value) {
                    let category = Category::ALL.into_iter().find(|category| category.word() == word);
                    shape.at(&word, |shape| {
                        let Some(category) = category else {
                            return shape.unknown_key(&Category::ALL.map(Category::word), &word);
                        };
                        if let Some(set) = shape.rating(value) {
                            row.0.insert(category, set);
                        }
                    });
                }
                ratings.0.insert(axis, Some(row));
            });
        }
        ratings
    }

    fn rating(&mut self, value: Value) -> Option<Override> {
        let mut map = self.map(value);
        let before = self.findings.len();
        self.known(&map, &["value", "reason"], &["value", "reason"]);
        self.keep_texts(&mut map, &["reason"]);
        self.one_of(&map, "value", &RATINGS);
        if self.findings.len() == before { serde_json::from_value(Value::Object(map)).ok() } else { None }
    }

    fn choice(&mut self, value: Value) -> Choice {
        let mut map = self.map(value);
        self.known(&map, &CHOICE, &[]);
        self.keep_texts(&mut map, &["reason", "accepted-by"]);
        self.date(&mut map, "accepted-on");
        for key in ["proofing", "authentication"] {
            let Some(list) = map.remove(key) else { continue };
            match serde_json::from_value::<Vec<String>>(list.clone()) {
                Ok(ids) => {
                    map.insert(key.to_owned(), json!(ids));
                }
                Err(_) => {
                    self.at(key, |shape| shape.wrong_type("手法の id の並び", "a list of method ids", &list))
                }
            }
        }
        if let Some(list) = map.remove("compensating") {
            let controls = self.at("compensating", |shape| shape.controls(list));
            map.insert("compensating".to_owned(), Value::Array(controls));
        }
        map.retain(|key, _| CHOICE.contains(&key.as_str()));
        decoded(map)
    }

    fn controls(&mut self, value: Value) -> Vec<Value> {
        let Value::Array(list) = value else {
            self.wrong_type("対策の並び", "a list of controls", &value);
            return Vec::new();
        };
        let mut controls = Vec::new();
        for (place, control) in list.into_iter().enumerate() {
            self.path.push(OwnedStep::Index(place));
            let mut map = self.map(control);
            let before = self.findings.len();
            self.known(&map, &CONTROL, &CONTROL);
            self.keep_texts(&mut map, &CONTROL);
            if self.findings.len() == before {
                controls.push(Value::Object(map));
            }
            self.path.pop();
        }
        controls
    }

    fn checkpoints(&mut self, value: Value) -> Unique<ItemRecord> {
        let mut items = Unique::default();
        for (id, value) in self.map(value) {
            let record = self.at(&id, |shape| {
                let mut map = shape.map(value);
                shape.known(&map, &ITEM, &[]);
                shape.keep_texts(&mut map, &["owner", "evidence", "note"]);
                shape.date(&mut map, "due");
                if !shape.one_of(&map, "state", &STATES) {
                    map.remove("state");
                }
                map.retain(|key, _| ITEM.contains(&key.as_str()));
                decoded(map)
            });
            items.0.insert(id, record);
        }
        items
    }

    /// Says that a key is none of the known ones.
    fn unknown_key(&mut self, known: &[&str], found: &str) {
        let list = known.join(", ");
        self.add(
            "unknown-value",
            format!("{list} のいずれかが必要ですが、`{found}` とあります"),
            format!("expected one of {list}; found `{found}`"),
        );
        if let Some(pending) = self.findings.last_mut() {
            pending.at_key = true;
        }
    }

    /// Whether the value is one of the words; absent is fine.
    fn one_of(&mut self, map: &Map<String, Value>, key: &str, words: &[&str]) -> bool {
        let Some(value) = map.get(key) else { return true };
        let good = value.as_str().is_some_and(|found| words.contains(&found));
        if !good {
            let list = words.join(", ");
            self.at(key, |shape| {
                shape.add(
                    "unknown-value",
                    format!("{list} のいずれかが必要ですが、`{}` とあります", word(value)),
                    format!("expected one of {list}; found `{}`", word(value)),
                );
            });
        }
        good
    }

    /// Keeps texts, and words that look like numbers or booleans; what is not a text is named and taken away.
    fn keep_texts(&mut self, map: &mut Map<String, Value>, keys: &[&str]) {
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
        map.retain(|_, value| !value.is_null());
    }

    /// Keeps a date; what is none is named and taken away.
    fn date(&mut self, map: &mut Map<String, Value>, key: &str) {
        let Some(value) = map.get(key).cloned() else { return };
        if value.as_str().is_none_or(|text| text.parse::<NaiveDate>().is_err()) {
            self.at(key, |shape| {
                shape.add(
                    "invalid-date",
                    format!("2026-11-23 の形の日付が必要ですが、`{}` とあります", word(&value)),
                    format!("expected a date such as 2026-11-23, found `{}`", word(&value)),
                );
            });
            map.remove(key);
        }
    }
}

/// A map that has been brought into shape.
fn decoded<T: DeserializeOwned + Default>(map: Map<String, Value>) -> T {
    serde_json::from_value(Value::Object(map)).unwrap_or_default()
}

/// A value in one word, for a message: never long, and with nothing that looks like a My Number.
fn word(value: &Value) -> String {
    let text = match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    // Masked before it is cut: a part of a number would not be recognised.
    crate::my_number::mask(&text).chars().take(40).collect()
}
