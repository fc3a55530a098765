//! The slow path for files that are not of the shape: every defect of shape, each in its place.
//!
//! Responsible for: telling all of them at once where the quick parser stops at the first, and keeping what
//! is of the shape, so that its words are checked too. Not responsible for: values of one kind (`value`), whether
//! words exist (`check`).

mod value;

use model::{Axis, Category, Override, Service};
use serde_json::{Map, Value, json};

use super::raw::{RawAnswers, RawChoice, RawItem, RawRatings, Unique};
use super::word::RawAnswer;
use super::{FORMAT, OwnedStep, Pending, both, unknown_format};
use value::{Kind, decoded, word};

const TOP: [&str; 6] = ["format", "service", "answers", "ratings", "choice", "checkpoints"];
const SERVICE: [&str; 5] = ["name", "transaction", "users", "organisation", "note"];
const CHOICE: [&str; 6] =
    ["proofing", "authentication", "compensating", "reason", "accepted-by", "accepted-on"];
const CONTROL: [&str; 3] = ["control", "comparability", "residual-risk"];
const ITEM: [&str; 5] = ["state", "owner", "due", "evidence", "note"];
const STATES: [&str; 4] = ["open", "doing", "done", "not-applicable"];
const OPTIONS: Kind = ["選択肢の id ", "an option id", "a list of option ids"];
const METHODS: Kind = ["手法の id ", "a method id", "a list of method ids"];
const RATINGS: [&str; 4] = ["none", "low", "moderate", "high"];

/// Reads what is of the shape and names what is not.
pub(super) fn read(top: Map<String, Value>, findings: &mut Vec<Pending>) -> RawAnswers {
    let mut shape = Shape { path: Vec::new(), findings };
    let top = shape.keys(Value::Object(top), &TOP, &["format", "service"]);
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

    fn service(&mut self, value: Value) -> Service {
        let mut map = self.keys(value, &SERVICE, &["name"]);
        self.keep_texts(&mut map, &SERVICE);
        // A name that is not there has been told; it must not be told again as an empty one.
        map.entry("name").or_insert_with(|| json!("-"));
        decoded(map)
    }

    fn answers(&mut self, value: Value) -> Unique<RawAnswer> {
        let mut answers = Unique::default();
        for (id, value) in self.map(value) {
            if value.is_array() {
                let words = self.at(&id, |shape| shape.words(value, OPTIONS));
                answers.0.insert(id, RawAnswer::Words(words.unwrap_or_default()));
            } else if let Ok(answer) = serde_json::from_value(value.clone()) {
                answers.0.insert(id, answer);
            } else {
                self.at(&id, |shape| {
                    shape.wrong_type(
                        "選択肢の id、その並び、文字列、unknown のいずれか",
                        "an option id, a list of them, text, or `unknown`",
                        &value,
                    );
                });
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
                        if !value.is_null() {
                            row.0.insert(category, shape.rating(value));
                        }
                    });
                }
                ratings.0.insert(axis, Some(row));
            });
        }
        ratings
    }

    fn rating(&mut self, value: Value) -> Option<Override> {
        let before = self.findings.len();
        let mut map = self.keys(value, &["value", "reason"], &["value", "reason"]);
        self.keep_texts(&mut map, &["reason"]);
        self.one_of(&mut map, "value", &RATINGS);
        if self.findings.len() == before { serde_json::from_value(Value::Object(map)).ok() } else { None }
    }

    fn choice(&mut self, value: Value) -> RawChoice {
        let mut map = self.keys(value, &CHOICE, &[]);
        self.keep_texts(&mut map, &["reason", "accepted-by"]);
        self.date(&mut map, "accepted-on");
        let mut methods = |key: &str| {
            let list = map.remove(key)?;
            self.at(key, |shape| shape.words(list, METHODS))
        };
        let (proofing, authentication) = (methods("proofing"), methods("authentication"));
        if let Some(list) = map.remove("compensating") {
            let controls = self.at("compensating", |shape| shape.controls(list));
            map.insert("compensating".to_owned(), Value::Array(controls));
        }
        RawChoice { proofing, authentication, ..decoded(map) }
    }

    fn controls(&mut self, value: Value) -> Vec<Value> {
        let Value::Array(list) = value else {
            self.wrong_type("対策の並び", "a list of controls", &value);
            return Vec::new();
        };
        let mut controls = Vec::new();
        for (place, control) in list.into_iter().enumerate() {
            self.path.push(OwnedStep::Index(place));
            let before = self.findings.len();
            if control.is_object() {
                let mut map = self.keys(control, &CONTROL, &CONTROL);
                self.keep_texts(&mut map, &CONTROL);
                if self.findings.len() == before {
                    controls.push(Value::Object(map));
                }
            } else {
                self.wrong_type("「名前: 値」の並び", "a mapping", &control);
            }
            self.path.pop();
        }
        controls
    }

    fn checkpoints(&mut self, value: Value) -> Unique<Option<RawItem>> {
        let mut items = Unique::default();
        for (id, value) in self.map(value) {
            let record = (!value.is_null()).then(|| self.at(&id, |shape| shape.item(value)));
            items.0.insert(id, record);
        }
        items
    }

    fn item(&mut self, value: Value) -> RawItem {
        let mut map = self.keys(value, &ITEM, &[]);
        self.keep_texts(&mut map, &["owner", "evidence", "note"]);
        self.date(&mut map, "due");
        self.one_of(&mut map, "state", &STATES);
        decoded(map)
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
}
