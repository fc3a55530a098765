//! What kind of file bytes are.
//!
//! Responsible for: telling a `.tashika` file from an answers file by its `format`, wherever that stands. Not
//! responsible for: whether the file can be read.

use std::cell::Cell;
use std::fmt;

use serde::Deserializer as _;
use serde::de::{Error, IgnoredAny, MapAccess, Visitor};

use super::exchange::LARGEST_FILE;

/// How the format of a `.tashika` file begins; that of an answers file begins with `tashika-`.
const FORMAT: &str = "tashika/";

/// So many bytes of a text that is no JSON are looked at.
const HEAD: usize = 512;

/// Whether bytes are a `.tashika` file rather than an answers file: JSON whose format says so.
pub fn is_tashika(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    if !bytes.starts_with(b"{") {
        return false;
    }
    let told = if bytes.len() as u64 > LARGEST_FILE { None } else { format(bytes) };
    told.unwrap_or_else(|| {
        // A file that is cut short or broken is still told by its beginning.
        let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]);
        head.contains("\"tashika/")
    })
}

/// Whether the format is ours; `None` where no format can be found.
fn format(bytes: &[u8]) -> Option<bool> {
    let found = Cell::new(None);
    // The outcome is no matter: reading ends at the format, or where the text is no JSON any more.
    let _ = serde_json::Deserializer::from_slice(bytes).deserialize_map(Format(&found));
    found.get()
}

/// Reads up to the format.
struct Format<'f>(&'f Cell<Option<bool>>);

impl<'de> Visitor<'de> for Format<'_> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            if key == "format" {
                self.0.set(Some(map.next_value::<String>()?.starts_with(FORMAT)));
                return Err(A::Error::custom("found"));
            }
            map.next_value::<IgnoredAny>()?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{HEAD, is_tashika};

    #[test]
    fn a_file_is_told_by_its_format() {
        let long = "x".repeat(HEAD * 2);
        for (text, expected) in [
            (r#"{"format": "tashika/1", "hash": ""}"#.to_owned(), true),
            ("\u{FEFF}\n {\"format\": \"tashika/2\"}".to_owned(), true),
            (format!(r#"{{"content": {{"note": "{long}"}}, "format": "tashika/3"}}"#), true),
            (r#"{"format": "tashika/1", "hash""#.to_owned(), true),
            (r#"{"format": "tashika-answers/1", "note": "tashika/1"}"#.to_owned(), false),
            (r#"{"service": {"name": "\"tashika/1\""}, "format": "tashika-answers/1"}"#.to_owned(), false),
            (r#"{"a": {"format": "tashika/1"}, "format": "tashika-answers/1"}"#.to_owned(), false),
            ("format: tashika-answers/1\n# \"tashika/1\"".to_owned(), false),
            (String::new(), false),
        ] {
            assert_eq!(is_tashika(text.as_bytes()), expected, "{text:.60}");
        }
        assert!(!is_tashika(format!("{{\"a\": {}", "[".repeat(100_000)).as_bytes()), "depth is no matter");
    }
}
