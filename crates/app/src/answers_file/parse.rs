//! Text to raw answers: the quick way, and the look at what the quick way refused.
//!
//! Responsible for: limits, and everything that can be known about a text that is not an answers file. Not
//! responsible for: words for what a parser met (`refusal`), the shape (`shape`).

use serde_json::{Map, Value};
use serde_yaml::{Error, Options};

use super::raw::RawFile;
use super::twice::{Written, written};
use super::{DEEPEST, InputFinding, LARGEST, both, refusal};

/// Refuses what is too large or empty before anything is read.
pub(super) fn check_size(text: &str) -> Result<(), Vec<InputFinding>> {
    if text.len() > LARGEST {
        let message = both(
            format!("{LARGEST} バイトまでですが、{} バイトあります", text.len()),
            format!("expected at most {LARGEST} bytes, found {}", text.len()),
        );
        return Err(vec![InputFinding { line: 1, column: 1, code: "too-large", message }]);
    }
    if text.trim().is_empty() { Err(vec![refusal::empty()]) } else { Ok(()) }
}

/// Parses JSON straight into the types. They are a few levels deep and refuse the first thing that does not belong
/// to them, so nothing is followed deeper than that.
pub(super) fn json(text: &str) -> Option<RawFile> {
    if text.trim_start().starts_with('{') { serde_json::from_str(text).ok() } else { None }
}

/// Parses YAML, which JSON is as well, straight into the types.
pub(super) fn yaml(text: &str) -> Result<RawFile, Box<Error>> {
    serde_yaml::from_str_with_options(text, options()).map_err(Box::new)
}

/// Why a text is no JSON. One that is nested deeply may be JSON.
pub(super) fn not_json(text: &str) -> Option<InputFinding> {
    // Ignored values would be followed to any depth.
    let error = serde_json::from_str::<Value>(text).err()?;
    (!refusal::is_too_deep(&error)).then(|| refusal::not_json(text, &error))
}

/// Looks at a text that was refused: its top, if it has one, and what is wrong with it whatever it is about.
pub(super) fn examine(text: &str, refused: &Error) -> (Option<Map<String, Value>>, Vec<InputFinding>) {
    match written(text, options()) {
        Ok(Written { value: Value::Object(top), twice }) => {
            (Some(top), twice.iter().map(refusal::twice).collect())
        }
        // Comments alone, or a word for nothing.
        Ok(Written { value: Value::Null, .. }) => (None, vec![refusal::empty()]),
        Ok(_) => (None, vec![refusal::no_mapping(refused)]),
        Err(error) => (None, vec![refusal::end(&error)]),
    }
}

/// The nesting is bounded while it is read, so comments and texts do not count.
fn options() -> Options {
    serde_yaml::options! {
        budget: serde_yaml::budget! { max_depth: DEEPEST },
        duplicate_keys: serde_yaml::options::DuplicateKeyPolicy::PassThrough,
        with_snippet: false,
    }
}
