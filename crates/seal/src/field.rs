//! Values of a manifest that programs use or people read.
//!
//! Responsible for: letting through only values that can do no harm in a file name, on a terminal or in a sentence.
//! Not responsible for: calendars, the order of versions, whether such a base exists.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::hash::is_sha256_hex;

/// A value does not have the form that its place asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("expected {expected}")]
pub struct FieldError {
    /// What was expected, in English.
    pub expected: &'static str,
}

/// Makes a text that exists only in the right form.
macro_rules! field {
    ($(#[$doc:meta])+ $name:ident, $expected:literal, $fits:expr) => {
        $(#[$doc])+
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Takes a text in the right form.
            ///
            /// # Errors
            /// [`FieldError`] for any other text.
            pub fn parse(text: impl Into<String>) -> Result<Self, FieldError> {
                let text = text.into();
                let fits: fn(&str) -> bool = $fits;
                if fits(&text) { Ok(Self(text)) } else { Err(FieldError { expected: $expected }) }
            }

            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = FieldError;

            fn try_from(text: String) -> Result<Self, FieldError> {
                Self::parse(text)
            }
        }

        impl From<$name> for String {
            fn from(field: $name) -> String {
                field.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

field! {
    /// An id: words of lower-case letters and digits joined by single hyphens, at most 64 characters.
    Id, "an id such as `alcohol-tobacco` of at most 64 characters", is_id
}

field! {
    /// A version: a digit, then letters, digits, `.`, `-` and `+`, without `..`, at most 64 characters.
    /// Every semantic version has this form.
    Version, "a version such as `1.2.0` of at most 64 characters", is_version
}

field! {
    /// A day in the form `2026-11-26`. Whether the calendar has it is not looked at.
    Date, "a day such as `2026-11-26`", is_date
}

field! {
    /// A line of text for people: 1 to 200 characters, not blank, no control characters and none that change the
    /// direction of writing, so that it cannot pretend to be something else on a terminal or in a dialogue.
    Line, "one line of 1 to 200 characters without control characters", is_line
}

field! {
    /// `sha256:` and 64 lower-case hexadecimal digits.
    Hash, "`sha256:` and 64 hexadecimal digits", |text| text.strip_prefix("sha256:").is_some_and(is_sha256_hex)
}

fn is_id(text: &str) -> bool {
    let word = |part: &str| {
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    text.len() <= 64 && text.split('-').all(word)
}

fn is_version(text: &str) -> bool {
    text.len() <= 64
        && text.starts_with(|first: char| first.is_ascii_digit())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'+'))
        && !text.contains("..")
        && !text.ends_with('.')
}

fn is_date(text: &str) -> bool {
    text.len() == 10
        && text.bytes().enumerate().all(|(i, byte)| match i {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        })
}

fn is_line(text: &str) -> bool {
    let unseen = |c: char| {
        c.is_control()
            || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
    };
    !text.trim().is_empty() && text.chars().count() <= 200 && !text.contains(unseen)
}

#[cfg(test)]
mod tests;
