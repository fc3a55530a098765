//! Looking at a JSON text before and beside parsing it.
//!
//! Responsible for: encoding, nesting, white space. Not responsible for: syntax; the parser is.

use serde::de::IgnoredAny;

use crate::StoreError;

/// The bytes as text; a byte order mark is none of the content.
pub(crate) fn utf8(bytes: &[u8]) -> Result<&str, StoreError> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let (line, column) = place(bytes.get(..error.valid_up_to()).unwrap_or_default());
        StoreError::Malformed { line, column, detail: "expected UTF-8 text".to_owned() }
    })
}

/// Refuses lists and objects that lie deeper in each other than `limit`.
pub(crate) fn check_nesting(text: &str, limit: usize) -> Result<(), StoreError> {
    let mut depth = 0_usize;
    let mut outside = Outside::default();
    for (at, byte) in text.bytes().enumerate() {
        if !outside.step(byte) {
            continue;
        }
        match byte {
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > limit {
            let (line, column) = place(text.as_bytes().get(..at).unwrap_or_default());
            let detail = format!("expected lists and objects at most {limit} deep");
            return Err(StoreError::Malformed { line, column, detail });
        }
    }
    Ok(())
}

/// The same JSON text without the white space between its words. Numbers and the order of keys stay
/// as they are written.
pub(crate) fn compact(text: &str) -> Result<String, StoreError> {
    let _: IgnoredAny = serde_json::from_str(text).map_err(|error| StoreError::malformed(&error))?;
    let mut outside = Outside::default();
    Ok(text
        .chars()
        .filter(|&character| {
            let byte = u8::try_from(character).unwrap_or(b'?');
            !(outside.step(byte) && matches!(character, ' ' | '\t' | '\n' | '\r'))
        })
        .collect())
}

/// Follows where strings begin and end.
#[derive(Default)]
struct Outside {
    string: bool,
    escaped: bool,
}

impl Outside {
    /// Takes the next byte and says whether it stands outside of strings.
    fn step(&mut self, byte: u8) -> bool {
        match (self.string, byte) {
            (false, b'"') => self.string = true,
            (false, _) => {}
            (true, _) if self.escaped => self.escaped = false,
            (true, b'\\') => self.escaped = true,
            (true, b'"') => self.string = false,
            (true, _) => {}
        }
        !self.string && byte != b'"'
    }
}

/// Line and column, from 1, of what follows `before`. Columns count bytes, as the parser's do.
fn place(before: &[u8]) -> (usize, usize) {
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let column = before.iter().rev().take_while(|byte| **byte != b'\n').count() + 1;
    (line, column)
}

#[cfg(test)]
mod tests;
