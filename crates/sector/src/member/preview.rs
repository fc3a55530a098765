//! A result file line by line, before it is saved.
//!
//! Responsible for: showing everything that is in the file and nothing that is not. It walks the content as it will
//! be written, so a field cannot be forgotten. Not responsible for: sentences and names for the codes.

use serde_json::Value;

use super::MemberResult;

/// One value in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The part of the file, for example `answers`: a code with a sentence of its own.
    pub label: String,
    /// What the value is about within the part, for example the id of a question; empty where the part is one value.
    pub about: String,
    /// The value as it stands in the file.
    pub value: String,
}

/// All values of a result, in the order of the file.
pub fn preview(result: &MemberResult) -> Vec<Line> {
    let content = serde_json::to_value(result).expect("every key of a result is a word");
    let mut lines = Vec::new();
    if let Value::Object(parts) = &content {
        for (label, value) in parts {
            walk(label, "", value, &mut lines);
        }
    }
    lines
}

fn walk(label: &str, about: &str, value: &Value, lines: &mut Vec<Line>) {
    let below = |name: &str| if about.is_empty() { name.to_owned() } else { format!("{about} {name}") };
    let mut line = |value: String| {
        lines.push(Line { label: label.to_owned(), about: about.to_owned(), value });
    };
    match value {
        Value::Object(parts) => match (parts.get("id"), parts.get("state")) {
            (Some(Value::String(id)), Some(state)) if parts.len() == 2 => {
                walk(label, &below(id), state, lines);
            }
            _ => parts.iter().for_each(|(name, part)| walk(label, &below(name), part, lines)),
        },
        Value::Array(parts) if parts.iter().any(Value::is_object) => {
            parts.iter().for_each(|part| walk(label, about, part, lines));
        }
        Value::Array(parts) => line(parts.iter().map(shown).collect::<Vec<_>>().join(", ")),
        single => line(shown(single)),
    }
}

fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
