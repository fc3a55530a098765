//! Guards every text on its way in.
//!
//! Responsible for: naming the field and the place of a number that looks like a My Number, before anything
//! is saved. Not responsible for: recognising it (`my_number`).

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

/// Guards every string of a JSON document. Hashes are hexadecimal runs that may look like anything; keys
/// named `hash` are passed over.
pub fn json(value: &serde_json::Value) -> Result<(), AppError> {
    match value {
        serde_json::Value::String(found) => text("file", found),
        serde_json::Value::Array(list) => list.iter().try_for_each(json),
        serde_json::Value::Object(map) => map.iter().try_for_each(|(key, value)| {
            text("file", key)?;
            if key == "hash" { Ok(()) } else { json(value) }
        }),
        serde_json::Value::Number(number) => text("file", &number.to_string()),
        _ => Ok(()),
    }
}
