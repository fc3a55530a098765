//! Fields of one entry: what differs, and putting that in.
//!
//! Responsible for: comparing two JSON objects down to single values. Not responsible for: which entries belong
//! together, nor what a field means. Bilingual texts, conditions and lists are values here and are never taken
//! apart: half of a condition says nothing.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::apply::ApplyError;

/// The fields of an entry, without the entries within it. Nothing in it is null: an absent key says the same.
pub type Fields = Map<String, Value>;

/// Keys whose objects are one value.
const WHOLE: [&str; 2] = ["when", "show-when"];

/// A field that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct FieldChange {
    /// JSON Pointer (RFC 6901) of the field in its entry, for example `/harm/proofing/financial/rating`.
    pub field: String,
    /// What the old version says; absent where it says nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub old: Option<Value>,
    /// What the new version says; absent where it says nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub new: Option<Value>,
}

impl FieldChange {
    /// The first key of the pointer: the field of the entry itself, for example `harm`.
    pub fn head(&self) -> String {
        keys(&self.field).into_iter().next().unwrap_or_default()
    }
}

/// All fields that differ, by key.
pub(super) fn compare(old: &Fields, new: &Fields) -> Vec<FieldChange> {
    let mut changes = Vec::new();
    compare_within("", old, new, &mut changes);
    changes.sort_by(|a, b| a.field.cmp(&b.field));
    changes
}

fn compare_within(place: &str, old: &Fields, new: &Fields, changes: &mut Vec<FieldChange>) {
    let added = new.keys().filter(|key| !old.contains_key(*key));
    for key in old.keys().chain(added) {
        let (before, after) = (old.get(key), new.get(key));
        if before == after {
            continue;
        }
        let field = format!("{place}/{}", escaped(key));
        match (before, after) {
            (Some(Value::Object(before)), Some(Value::Object(after)))
                if !WHOLE.contains(&key.as_str()) && !is_text(before) && !is_text(after) =>
            {
                compare_within(&field, before, after, changes);
            }
            _ => changes.push(FieldChange { field, old: before.cloned(), new: after.cloned() }),
        }
    }
}

/// Puts changes in. Every field must stand as the change says that it stood.
pub(super) fn apply(fields: &mut Fields, changes: &[FieldChange]) -> Result<(), ApplyError> {
    for change in changes {
        let differs = || ApplyError::OldDiffers { field: change.field.clone() };
        let mut keys = keys(&change.field);
        let last = keys.pop().ok_or_else(differs)?;
        let mut within = &mut *fields;
        for key in &keys {
            within = within.get_mut(key).and_then(Value::as_object_mut).ok_or_else(differs)?;
        }
        if within.get(&last) != change.old.as_ref() {
            return Err(differs());
        }
        match &change.new {
            Some(value) => within.insert(last, value.clone()),
            None => within.remove(&last),
        };
    }
    Ok(())
}

/// Whether an object is a bilingual text.
fn is_text(object: &Fields) -> bool {
    object.len() == 2 && ["ja", "en"].iter().all(|lang| object.get(*lang).is_some_and(Value::is_string))
}

fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

fn keys(pointer: &str) -> Vec<String> {
    pointer.split('/').skip(1).map(|key| key.replace("~1", "/").replace("~0", "~")).collect()
}

/// Takes away everything that is null, at any depth.
pub(super) fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(object) => Value::Object(
            object
                .into_iter()
                .filter(|(_, value)| !value.is_null())
                .map(|(key, value)| (key, without_nulls(value)))
                .collect(),
        ),
        Value::Array(list) => Value::Array(list.into_iter().map(without_nulls).collect()),
        value => value,
    }
}
