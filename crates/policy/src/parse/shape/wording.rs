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

/// How a value of the expected types is written, where another one stands.
pub(super) fn way_to_write(expected: &[&str], instance: &Value) -> Option<Text> {
    if expected.contains(&"string") && matches!(instance, Value::Number(_) | Value::Bool(_)) {
        return Some(say("引用符で囲んでください", "put it in quotes"));
    }
    let (ja, en) = match *expected.first()? {
        "boolean" => ("`true` か `false` と書きます", "write `true` or `false`"),
        "string" => {
            ("`キー: \"文\"` のように、一つの文字列を書きます", "write a single text, as in `key: \"words\"`")
        }
        "integer" => {
            ("引用符や単位を付けずに、数字だけを書きます", "write the digits alone, without quotes or a unit")
        }
        "number" => {
            ("引用符や単位を付けずに、数値だけを書きます", "write the number alone, without quotes or a unit")
        }
        "array" => (
            "一つだけでも `[a]` のように書くか、行ごとに `- ` を付けて書きます",
            "write it as `[a]`, also where there is only one, or each on a line that begins with `- `",
        ),
        "object" => (
            "`キー: 値` の組で書きます。文は `{ja: …, en: …}` です",
            "write pairs of `key: value`; a text is `{ja: …, en: …}`",
        ),
        _ => return None,
    };
    Some(say(ja, en))
}
