//! Names of formats: a word, a slash and a number.
//!
//! Responsible for: telling another kind from a newer version of the same. Not responsible for: which kinds exist.

use crate::error::{OpenError, printable};
use crate::field::FieldError;

/// A name such as `tashika-result/1`.
pub(crate) struct Format<'a> {
    kind: &'a str,
    version: u64,
}

impl<'a> Format<'a> {
    /// Reads a name.
    pub(crate) fn parse(text: &'a str) -> Result<Self, FieldError> {
        let wrong = FieldError { expected: "a format such as `tashika-result/1`" };
        let (kind, version) = text.split_once('/').ok_or(wrong)?;
        let number: u64 = version.parse().map_err(|_| wrong)?;
        let word = !kind.is_empty() && kind.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
        // `01` and `+1` are numbers to the parser, but not names of a format.
        if word && number.to_string() == version { Ok(Self { kind, version: number }) } else { Err(wrong) }
    }

    /// Demands one format of a file.
    ///
    /// # Errors
    /// [`OpenError::NotSealed`] for what is no name of a format, [`OpenError::Newer`], [`OpenError::OtherKind`].
    pub(crate) fn expect(expected: &str, found: &str) -> Result<(), OpenError> {
        if expected == found {
            return Ok(());
        }
        let file = Format::parse(found).map_err(|_| OpenError::NotSealed)?;
        match Format::parse(expected) {
            Ok(known) if known.kind == file.kind && known.version < file.version => {
                Err(OpenError::Newer { found: file.version, known: known.version })
            }
            _ => Err(OpenError::OtherKind { found: printable(found), expected: printable(expected) }),
        }
    }
}
