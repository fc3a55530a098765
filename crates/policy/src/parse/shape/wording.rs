//! What the schema calls things, in the author's words.

use model::Text;
use serde_json::Value;

use crate::finding::say;

pub(super) fn words(options: &Value) -> Vec<String> {
    options.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

pub(super) fn one_of(known: &[String]) -> Option<Text> {
    let list = known.join(", ");
    (!known.is_empty()).then(|| say(format!("使えるもの: {list}"), format!("one of {list}")))
}

pub(super) fn language(key: &str) -> Option<(&'static str, &'static str)> {
    match key {
        "ja" => Some(("日本語", "Japanese")),
        "en" => Some(("英語", "English")),
        _ => None,
    }
}

pub(super) fn json_type(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

pub(super) fn type_name(json: &str) -> (&'static str, &'static str) {
    match json {
        "null" => ("空の値", "nothing"),
        "boolean" => ("真偽値", "true or false"),
        "number" => ("小数", "a decimal number"),
        "integer" => ("整数", "a whole number"),
        "string" => ("文字列", "text"),
        "array" => ("リスト", "a list"),
        _ => ("キーと値の組", "a mapping"),
    }
}
