//! Values of fields: as a form writes them, and as a pack holds them.

use chrono::NaiveDate;
use serde_json::{Map, Value, json};

use super::{FieldKind, FormError};

/// A value as the form shows it: text as it is, ids of a list with line breaks between, a condition as JSON.
pub(super) fn written(kind: &FieldKind, value: Option<&Value>) -> String {
    match (kind, value) {
        (_, None | Some(Value::Null)) => String::new(),
        (FieldKind::Condition(_), Some(value)) => value.to_string(),
        (_, Some(Value::String(text))) => text.clone(),
        (_, Some(Value::Array(list))) => list.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("\n"),
        (_, Some(value)) => value.to_string(),
    }
}

/// A value as the pack holds it; `None`: the field is emptied.
pub(super) fn read(kind: &FieldKind, text: &str) -> Result<Option<Value>, FormError> {
    let trimmed = text.trim();
    let filled = |value: Value| Ok(Some(value));
    match kind {
        // An empty text stays a text: both languages are always there, and the checker asks for what is missing.
        FieldKind::Text | FieldKind::Long => filled(Value::String(text.to_owned())),
        _ if trimmed.is_empty() => Ok(None),
        FieldKind::Number => filled(json!(trimmed.parse::<u64>().map_err(|_| FormError::Value)?)),
        FieldKind::Date => {
            let day: NaiveDate = trimmed.parse().map_err(|_| FormError::Value)?;
            filled(Value::String(day.to_string()))
        }
        FieldKind::Flag => filled(Value::Bool(trimmed == "true")),
        FieldKind::One(options) => {
            if !options.iter().any(|option| option.id == trimmed) {
                return Err(FormError::Value);
            }
            // Levels are numbers with a choice.
            filled(trimmed.parse::<u64>().map_or_else(|_| Value::String(trimmed.to_owned()), |n| json!(n)))
        }
        FieldKind::Many(options) => {
            let ids: Vec<&str> = trimmed.lines().map(str::trim).filter(|id| !id.is_empty()).collect();
            if !ids.iter().all(|id| options.iter().any(|option| option.id == *id)) {
                return Err(FormError::Value);
            }
            filled(json!(ids))
        }
        FieldKind::Condition(_) => filled(serde_json::from_str(trimmed).map_err(|_| FormError::Value)?),
    }
}

/// Puts a value at a pointer, making objects on the way; `None` takes the key away.
pub(super) fn put(entry: &mut Value, pointer: &str, value: Option<Value>) -> Result<(), FormError> {
    let (parent, key) = pointer.rsplit_once('/').ok_or(FormError::NotFound)?;
    let mut node = entry;
    for step in parent.split('/').skip(1) {
        node = match node {
            Value::Array(list) => {
                let at: usize = step.parse().map_err(|_| FormError::NotFound)?;
                list.get_mut(at).ok_or(FormError::NotFound)?
            }
            Value::Object(map) => map.entry(step).or_insert_with(|| Value::Object(Map::new())),
            other => {
                *other = Value::Object(Map::new());
                let Value::Object(map) = other else { return Err(FormError::NotFound) };
                map.entry(step).or_insert_with(|| Value::Object(Map::new()))
            }
        };
    }
    match node {
        Value::Object(map) => {
            match value {
                Some(value) => map.insert(key.to_owned(), value),
                None => map.remove(key),
            };
            Ok(())
        }
        _ => Err(FormError::NotFound),
    }
}
