//! Guards a JSON text that comes as a file.
//!
//! Responsible for: telling every number with line and column, also in a text that turns out not to be JSON. Not
//! responsible for: whether it is JSON.

use super::is_hash;
use crate::answers_file::my_number_at;
use crate::error::AppError;
use crate::my_number::{self, Places};

/// Refuses a JSON text with such numbers; all of them are named.
pub fn document(bytes: &[u8]) -> Result<(), AppError> {
    // What is no text is refused by whoever reads it.
    let Ok(text) = std::str::from_utf8(bytes) else { return Ok(()) };
    let mut places = Places::of(text);
    let mut findings = Vec::new();
    for part in Parts::of(text) {
        findings.extend(part.numbers().into_iter().map(|position| my_number_at(places.at(position))));
    }
    if findings.is_empty() { Ok(()) } else { Err(AppError::Input(findings)) }
}

/// A piece of the text: a string with its quotation marks, or what stands between two strings.
struct Part<'t> {
    start: usize,
    text: &'t str,
}

impl Part<'_> {
    /// Where numbers stand, as positions in the whole text; with digits behind escapes, where their string begins.
    fn numbers(&self) -> Vec<usize> {
        let meant =
            self.text.starts_with('"').then(|| serde_json::from_str::<String>(self.text).ok()).flatten();
        let meant = meant.as_deref().unwrap_or(self.text);
        if is_hash(meant) {
            return Vec::new();
        }
        let found = my_number::find_all(meant);
        let written = my_number::find_all(self.text);
        if written.len() < found.len() {
            return vec![self.start; found.len()];
        }
        written.iter().map(|found| self.start + found.start).collect()
    }
}

/// The parts of a text, in order.
struct Parts<'t> {
    text: &'t str,
    position: usize,
}

impl<'t> Parts<'t> {
    fn of(text: &'t str) -> Self {
        Self { text, position: 0 }
    }
}

impl<'t> Iterator for Parts<'t> {
    type Item = Part<'t>;

    fn next(&mut self) -> Option<Part<'t>> {
        let rest = self.text.get(self.position..).filter(|rest| !rest.is_empty())?;
        let length = if rest.starts_with('"') { string(rest) } else { rest.find('"').unwrap_or(rest.len()) };
        let part = Part { start: self.position, text: &rest[..length] };
        self.position += length;
        Some(part)
    }
}

/// How long the string is that a text begins with.
fn string(text: &str) -> usize {
    let mut escaped = false;
    for (place, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return place + 1,
            _ => {}
        }
    }
    text.len()
}
