//! The My Number guard for guidelines: what comes in as files, and what is about to leave.
//!
//! Responsible for: naming file, line and column of every such number in the files of a guideline. Not responsible
//! for: recognising one (`my_number`).

use std::fmt;

use sector::read::Files;

use super::error::SectorError;
use crate::my_number::{self, Places};

/// Where such a number stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberPlace {
    /// The file.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

impl fmt::Display for NumberPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, column } = self;
        write!(f, "{file}:{line}:{column}")
    }
}

/// Refuses files with such numbers; all of them are named. What is no text is refused by whoever reads it.
///
/// # Errors
/// [`SectorError::MyNumber`].
pub(super) fn files(files: &Files, shown: &str) -> Result<(), SectorError> {
    let mut found = Vec::new();
    for (path, bytes) in files {
        let Ok(text) = std::str::from_utf8(bytes) else { continue };
        let file = if shown.is_empty() { path.clone() } else { format!("{shown}/{path}") };
        let mut places = Places::of(text);
        for number in my_number::find_all(text).into_iter().filter(|number| !is_in_hash(text, number.start)) {
            let (line, column) = places.at(number.start);
            found.push(NumberPlace { file: file.clone(), line, column });
        }
    }
    if found.is_empty() { Ok(()) } else { Err(SectorError::MyNumber(found)) }
}

/// Whether a place lies in `sha256:` and its digits: those are nobody's number.
fn is_in_hash(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let start = before.len() - before.bytes().rev().take_while(u8::is_ascii_hexdigit).count();
    let digits = text.get(start..).unwrap_or_default().bytes().take_while(u8::is_ascii_hexdigit).count();
    digits == 64 && before.get(..start).is_some_and(|before| before.ends_with("sha256:"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number() -> String {
        let body: Vec<u32> = (0..11).map(|place| (place * 7 + 3) % 10).collect();
        body.iter().chain([&my_number::check_digit(&body)]).map(u32::to_string).collect()
    }

    #[test]
    fn names_the_place_and_passes_over_hashes() {
        let number = number();
        let hash = format!("sha256:{number}-{}", "a".repeat(51));
        let real = format!("sha256:{number}{}", "a".repeat(52));
        let all: Files = [
            ("a.yaml".to_owned(), format!("x: y\ntext: 番号 {number}\n").into_bytes()),
            ("b.yaml".to_owned(), real.into_bytes()),
            ("c.yaml".to_owned(), hash.into_bytes()),
        ]
        .into();
        let Err(SectorError::MyNumber(places)) = files(&all, "dir") else { panic!("a number was missed") };
        let shown: Vec<String> = places.iter().map(ToString::to_string).collect();
        assert_eq!(shown, ["dir/a.yaml:2:10", "dir/c.yaml:1:8"]);
    }
}
