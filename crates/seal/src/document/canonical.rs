//! The one form of a JSON value that hashes and signatures are made over.
//!
//! Responsible for: JSON without white space, keys in the order of their UTF-8 bytes, whole numbers in decimal,
//! texts with the shortest escapes. Not responsible for: reading JSON.
//!
//! Fractions are left out because programs write the same fraction in different ways.

use serde_json::{Map, Value};

use crate::document::NESTING_LIMIT;
use crate::error::SealError;

/// The same value with its keys in order, so that the order of writing is always the same, whichever map the JSON
/// library was built with.
///
/// # Errors
/// [`SealError::Fraction`], and [`SealError::TooDeep`] beyond so many levels.
pub(crate) fn sorted(value: &Value, levels: usize) -> Result<Value, SealError> {
    let inside = || levels.checked_sub(1).ok_or(SealError::TooDeep(NESTING_LIMIT));
    match value {
        Value::Object(map) => {
            let levels = inside()?;
            let mut entries: Vec<(&String, &Value)> = map.iter().collect();
            entries.sort_unstable_by_key(|(key, _)| *key);
            let entry = |(key, value): (&String, &Value)| Ok((key.clone(), sorted(value, levels)?));
            Ok(Value::Object(entries.into_iter().map(entry).collect::<Result<Map<_, _>, SealError>>()?))
        }
        Value::Array(list) => {
            let levels = inside()?;
            Ok(Value::Array(list.iter().map(|value| sorted(value, levels)).collect::<Result<_, _>>()?))
        }
        Value::Number(number) if !number.is_i64() && !number.is_u64() => Err(SealError::Fraction),
        Value::Number(_) | Value::Null | Value::Bool(_) | Value::String(_) => Ok(value.clone()),
    }
}

/// The canonical bytes of a value whose keys are in order.
pub(crate) fn bytes(value: &Value) -> Vec<u8> {
    serde_json::to_vec(value).expect("JSON values can be written")
}

#[cfg(test)]
mod tests;
