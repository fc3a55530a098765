//! Every way in which a file departs from the schema of its kind.
//!
//! Responsible for: turning violations of the schema into findings in the author's words. Not responsible
//! for: YAML itself, nor for rules that a schema cannot say.

mod alternatives;
mod wording;

use jsonschema::error::{TypeKind, ValidationErrorKind as Kinds};
use jsonschema::{JsonType, ValidationError};
use serde_json::Value;

use self::wording::{json_type, language, one_of, type_name, way_to_write, words};
use crate::check::report::{At, FileIndex, OwnedStep, Part, Report};
use crate::check::untranslated;
use crate::code::Code;
use crate::finding::{say, suggest};
use crate::tree::{Body, Node};

/// Reports every violation.
pub(super) fn explain(schema: &Value, file: FileIndex, root: &Node, report: &mut Report) {
    let validator = jsonschema::options()
        .should_validate_formats(true)
        .build(schema)
        .expect("schemas made from the types compile, as a test shows");
    let document = root.to_json();
    let mut explainer = Explainer { file, root, schema, report };
    for error in validator.iter_errors(&document) {
        explainer.error(&error);
    }
}

struct Explainer<'a> {
    file: FileIndex,
    root: &'a Node,
    schema: &'a Value,
    report: &'a mut Report,
}

impl Explainer<'_> {
    fn error(&mut self, error: &ValidationError<'_>) {
        let pointer = error.instance_path().as_str();
        match error.kind() {
            Kinds::AdditionalProperties { unexpected } => {
                let known = self.keys_beside(error);
                for key in unexpected {
                    self.unknown_key(pointer, key, &known);
                }
            }
            Kinds::PropertyNames { error: inner } => {
                let key = inner.instance().as_str().unwrap_or_default().to_owned();
                let known = match inner.kind() {
                    Kinds::Enum { options } => words(options),
                    _ => Vec::new(),
                };
                self.unknown_key(pointer, &key, &known);
            }
            Kinds::Required { property } => self.missing_key(pointer, property.as_str().unwrap_or_default()),
            Kinds::Enum { options } => self.unknown_value(pointer, error.instance(), &words(options)),
            Kinds::Constant { expected_value } => {
                let expected = expected_value.as_str().map(str::to_owned).into_iter().collect::<Vec<_>>();
                self.unknown_value(pointer, error.instance(), &expected);
            }
            Kinds::Type { kind } => self.wrong_type(pointer, error.instance(), &expected_types(kind)),
            Kinds::Format { .. } => self.invalid_date(pointer, error.instance()),
            Kinds::Pattern { .. } => self.unfit_text(pointer, error),
            Kinds::Minimum { limit } => {
                self.out_of_range(pointer, error.instance(), "以上", "at least", limit)
            }
            Kinds::Maximum { limit } => {
                self.out_of_range(pointer, error.instance(), "以下", "at most", limit)
            }
            Kinds::AnyOf { context } | Kinds::OneOfNotValid { context } => {
                self.alternatives(pointer, error.instance(), context);
            }
            _ => {
                let detail = error.to_string();
                let at = self.at(pointer, None, Part::Value);
                let message = say(
                    format!("形が合いません ({detail})"),
                    format!("the shape is not as expected ({detail})"),
                );
                self.report.add(Code::Malformed, at, message);
            }
        }
    }

    fn unknown_key(&mut self, pointer: &str, key: &str, known: &[String]) {
        let at = self.at(pointer, Some(key), Part::Name);
        let message =
            say(format!("知らないキー `{key}` です"), format!("`{key}` is not a key of this format"));
        let hint = suggest(key, known.iter().map(String::as_str)).or_else(|| one_of(known));
        self.report.add_with(Code::UnknownKey, at, message, hint);
    }

    fn missing_key(&mut self, pointer: &str, key: &str) {
        let at = self.at(pointer, None, Part::Name);
        match language(key) {
            Some((ja, en)) => self.report.add_with(
                Code::MissingTranslation,
                at,
                say(format!("{ja}の文 `{key}` がありません"), format!("the {en} text `{key}` is missing")),
                Some(untranslated(key)),
            ),
            None => self.report.add(
                Code::MissingKey,
                at,
                say(format!("キー `{key}` がありません"), format!("the key `{key}` is missing")),
            ),
        }
    }

    fn unknown_value(&mut self, pointer: &str, instance: &Value, allowed: &[String]) {
        let Some(written) = instance.as_str() else {
            self.wrong_type(pointer, instance, &["string"]);
            return;
        };
        let at = self.at(pointer, None, Part::Value);
        let message = say(
            format!("`{written}` という値はありません"),
            format!("`{written}` is not one of the allowed words"),
        );
        let hint = suggest(written, allowed.iter().map(String::as_str)).or_else(|| one_of(allowed));
        self.report.add_with(Code::UnknownValue, at, message, hint);
    }

    /// A text that is built otherwise than it must be; the examples of the schema tell how.
    fn unfit_text(&mut self, pointer: &str, error: &ValidationError<'_>) {
        let examples = self.schema_of(error).and_then(|schema| schema.get("examples"));
        let examples = examples.map(words).unwrap_or_default();
        self.unknown_value(pointer, error.instance(), &examples);
    }

    fn wrong_type(&mut self, pointer: &str, instance: &Value, expected: &[&str]) {
        let last = pointer.rsplit('/').next().unwrap_or_default();
        if let (Some((ja, en)), Value::Null) = (language(last), instance) {
            let at = self.at(pointer, None, Part::Name);
            let message = say(format!("{ja}の文がありません"), format!("the {en} text is missing"));
            self.report.add_with(Code::MissingTranslation, at, message, Some(untranslated(last)));
            return;
        }
        let (expected_ja, expected_en): (Vec<_>, Vec<_>) =
            expected.iter().map(|name| type_name(name)).unzip();
        let (is_ja, is_en) = type_name(json_type(instance));
        let at = self.at(pointer, None, Part::Value);
        let message = say(
            format!("{}を書く所に、{is_ja}があります", expected_ja.join("か")),
            format!("{} is expected here, not {is_en}", expected_en.join(" or ")),
        );
        let hint = way_to_write(expected, instance);
        self.report.add_with(Code::WrongType, at, message, hint);
    }

    fn invalid_date(&mut self, pointer: &str, instance: &Value) {
        let at = self.at(pointer, None, Part::Value);
        let written = instance.as_str().unwrap_or_default();
        let message = say(format!("`{written}` は日付ではありません"), format!("`{written}` is not a date"));
        let hint = say("`2027-04-01` のように書きます", "write it as in `2027-04-01`");
        self.report.add_with(Code::InvalidDate, at, message, Some(hint));
    }

    fn out_of_range(&mut self, pointer: &str, instance: &Value, ja: &str, en: &str, limit: &Value) {
        let at = self.at(pointer, None, Part::Value);
        let message = say(
            format!("{instance} は範囲の外です。{limit} {ja}にしてください"),
            format!("{instance} is out of range; it must be {en} {limit}"),
        );
        self.report.add(Code::OutOfRange, at, message);
    }

    /// The place of a JSON pointer, with one key more if given.
    fn at(&self, pointer: &str, key: Option<&str>, part: Part) -> At {
        let mut path = Vec::new();
        let mut node = Some(self.root);
        for segment in pointer.split('/').skip(1) {
            let name = segment.replace("~1", "/").replace("~0", "~");
            let (step, next) = match node.map(|node| &node.body) {
                Some(Body::List(nodes)) => {
                    let index = name.parse().unwrap_or_default();
                    (OwnedStep::Index(index), nodes.get(index))
                }
                Some(Body::Mapping(entries)) => {
                    let next = entries.iter().find(|(key, _)| key.text == name).map(|(_, value)| value);
                    (OwnedStep::Key(name), next)
                }
                _ => (OwnedStep::Key(name), None),
            };
            path.push(step);
            node = next;
        }
        path.extend(key.map(|key| OwnedStep::Key(key.to_owned())));
        At::path(self.file, path, part)
    }

    /// The keys that the object of an "additional property" error may have.
    fn keys_beside(&self, error: &ValidationError<'_>) -> Vec<String> {
        let properties =
            self.schema_of(error).and_then(|object| object.get("properties")).and_then(Value::as_object);
        properties.map(|properties| properties.keys().cloned().collect()).unwrap_or_default()
    }

    /// The part of the schema that holds the keyword of an error.
    fn schema_of(&self, error: &ValidationError<'_>) -> Option<&Value> {
        let place = error.absolute_keyword_location().map(|uri| uri.to_string());
        let pointer = place
            .as_deref()
            .and_then(|uri| uri.split_once('#'))
            .map_or_else(|| error.schema_path().as_str(), |(_, pointer)| pointer);
        self.schema.pointer(pointer.rsplit_once('/')?.0)
    }
}

fn expected_types(kind: &TypeKind) -> Vec<&'static str> {
    match kind {
        TypeKind::Single(single) => vec![single.as_str()],
        // What may be absent may also be null; that is not what the author should write.
        TypeKind::Multiple(set) => set.iter().map(JsonType::as_str).filter(|name| *name != "null").collect(),
    }
}
