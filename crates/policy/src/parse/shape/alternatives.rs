//! Values for which the schema knows several shapes: words of a list, what may be absent, conditions.
//!
//! Responsible for: finding the shape that was most likely meant and speaking of that one alone.

use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind as Kinds;
use serde_json::{Map, Value};

use super::wording::words;
use super::{Explainer, expected_types};
use crate::check::report::Part;
use crate::code::Code;
use crate::finding::say;

impl Explainer<'_> {
    /// None of several shapes fits: speaks about the one that was most likely meant.
    pub(super) fn alternatives(
        &mut self,
        pointer: &str,
        instance: &Value,
        context: &[Vec<ValidationError<'static>>],
    ) {
        let is_null_shape = |errors: &Vec<ValidationError<'static>>| {
            errors.iter().any(|error| is_here(error, pointer) && expects_null(error))
        };
        let shapes: Vec<_> = context.iter().filter(|errors| !is_null_shape(errors)).collect();
        if let [only] = shapes[..] {
            only.iter().for_each(|error| self.error(error));
            return;
        }
        // A list of words, which the schema writes as one shape per word.
        let mut allowed = Vec::new();
        for error in shapes.iter().flat_map(|errors| errors.iter()).filter(|error| is_here(error, pointer)) {
            match error.kind() {
                Kinds::Constant { expected_value } => {
                    allowed.extend(expected_value.as_str().map(str::to_owned))
                }
                Kinds::Enum { options } => allowed.extend(words(options)),
                _ => {}
            }
        }
        if !allowed.is_empty() {
            self.unknown_value(pointer, instance, &allowed);
            return;
        }
        let types: Vec<_> = shapes.iter().map(|errors| types_of(errors, pointer)).collect();
        let (Some(object), true) = (instance.as_object(), types.iter().any(Vec::is_empty)) else {
            let mut types = types.concat();
            types.dedup();
            let expected = if types.is_empty() { &["object"] } else { types.as_slice() };
            self.wrong_type(pointer, instance, expected);
            return;
        };
        // One key that says which shape is meant, and the shape of its value.
        let fits_here = |errors: &Vec<ValidationError<'static>>| {
            !errors.iter().any(|error| {
                is_here(error, pointer)
                    && matches!(error.kind(), Kinds::Required { .. } | Kinds::AdditionalProperties { .. })
            })
        };
        if let Some(meant) = shapes.iter().find(|errors| fits_here(errors)) {
            meant.iter().for_each(|error| self.error(error));
            return;
        }
        let mut known: Vec<String> = Vec::new();
        for errors in &shapes {
            known.extend(tag_of(errors, pointer, object));
        }
        let strangers: Vec<&String> = object.keys().filter(|key| !known.contains(key)).collect();
        for key in &strangers {
            self.unknown_key(pointer, key, &known);
        }
        if strangers.is_empty() {
            let list = known.join(", ");
            let at = self.at(pointer, None, Part::Value);
            let message = say(
                format!("次のうち一つだけを書きます: {list}"),
                format!("exactly one of these keys is expected: {list}"),
            );
            self.report.add(Code::Malformed, at, message);
        }
    }
}

/// The one key of a shape, which is either demanded and absent or present beside others.
fn tag_of(errors: &[ValidationError<'static>], pointer: &str, object: &Map<String, Value>) -> Option<String> {
    let here = || errors.iter().filter(|error| is_here(error, pointer));
    let demanded = here().find_map(|error| match error.kind() {
        Kinds::Required { property } => property.as_str().map(str::to_owned),
        _ => None,
    });
    demanded.or_else(|| {
        let unexpected = here().find_map(|error| match error.kind() {
            Kinds::AdditionalProperties { unexpected } => Some(unexpected),
            _ => None,
        })?;
        object.keys().find(|key| !unexpected.contains(key)).cloned()
    })
}

/// The types that a shape asks for where another one is written.
fn types_of(errors: &[ValidationError<'static>], pointer: &str) -> Vec<&'static str> {
    let types = errors.iter().filter(|error| is_here(error, pointer)).map(|error| match error.kind() {
        Kinds::Type { kind } => expected_types(kind),
        _ => Vec::new(),
    });
    types.flatten().collect()
}

fn is_here(error: &ValidationError<'_>, pointer: &str) -> bool {
    error.instance_path().as_str() == pointer
}

fn expects_null(error: &ValidationError<'_>) -> bool {
    matches!(error.kind(), Kinds::Type { kind } if expected_types(kind) == ["null"])
}
