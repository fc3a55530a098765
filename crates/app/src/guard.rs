//! Guards every text on its way in.
//!
//! Responsible for: naming the field and the place of a number that looks like a My Number, before anything
//! is saved. Not responsible for: recognising it (`my_number`).

mod document;

pub use document::document;

use std::path::Path;

use model::evidence::Evidence;
use model::{Choice, ItemRecord, Service};

use crate::error::AppError;
use crate::my_number;

/// Refuses a text with such a number.
pub fn text(field: &str, text: &str) -> Result<(), AppError> {
    match my_number::find(text) {
        None => Ok(()),
        Some(found) => {
            let units = |end: usize| u32::try_from(text[..end].encode_utf16().count()).unwrap_or(u32::MAX);
            Err(AppError::MyNumber { field: field.to_owned(), place: [units(found.start), units(found.end)] })
        }
    }
}

fn optional(field: &str, value: &Option<String>) -> Result<(), AppError> {
    value.as_ref().map_or(Ok(()), |value| text(field, value))
}

/// Guards every field of a service.
pub fn service(service: &Service) -> Result<(), AppError> {
    text("name", &service.name)?;
    optional("transaction", &service.transaction)?;
    optional("users", &service.users)?;
    optional("organisation", &service.organisation)?;
    optional("note", &service.note)
}

/// Guards every field of a choice.
pub fn choice(choice: &Choice) -> Result<(), AppError> {
    optional("reason", &choice.reason)?;
    optional("acceptedBy", &choice.accepted_by)?;
    for (number, control) in choice.compensating.iter().enumerate() {
        text(&format!("control-{number}"), &control.control)?;
        text(&format!("comparability-{number}"), &control.comparability)?;
        text(&format!("residualRisk-{number}"), &control.residual_risk)?;
    }
    Ok(())
}

/// Guards every field of an item's record.
pub fn item(record: &ItemRecord) -> Result<(), AppError> {
    optional("owner", &record.owner)?;
    optional("evidence", &record.evidence)?;
    optional("note", &record.note)
}

/// Guards every string and number of evidence.
pub fn evidence(evidence: &Evidence) -> Result<(), AppError> {
    // A number that JSON does not have is none of anybody's; the store refuses it.
    serde_json::to_value(evidence).map_or(Ok(()), |value| json(&value))
}

/// Guards every string, key and number of a JSON value.
fn json(value: &serde_json::Value) -> Result<(), AppError> {
    match value {
        serde_json::Value::String(found) if is_hash(found) => Ok(()),
        serde_json::Value::String(found) => text("file", found),
        serde_json::Value::Array(list) => list.iter().try_for_each(json),
        serde_json::Value::Object(map) => map.iter().try_for_each(|(key, value)| {
            text("file", key)?;
            json(value)
        }),
        serde_json::Value::Number(number) => text("file", &number.to_string()),
        _ => Ok(()),
    }
}

/// Whether a text is a hash: digits in it are nobody's number.
fn is_hash(text: &str) -> bool {
    text.strip_prefix("sha256:")
        .is_some_and(|hash| hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// Guards a file name, with the folders written before it.
pub fn file_name(path: &Path) -> Result<(), AppError> {
    if my_number::find(&path.to_string_lossy()).is_some() {
        return Err(AppError::MyNumberInName);
    }
    Ok(())
}

#[cfg(test)]
mod tests;
