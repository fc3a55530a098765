//! Why a file is refused, and why one is not made.
//!
//! Responsible for: situations, grouped by what they say about the file. Not responsible for: sentences in the
//! languages of the product; the codes are the keys of those.

use thiserror::Error;

use crate::field::FieldError;
use crate::path::PathProblem;

/// What a refusal says about a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// It cannot be opened: it is no such file, is cut short, is too large, or would write outside its folder.
    /// Programs end with 2.
    Input,
    /// It can be opened and is not what was signed. Programs end with 1.
    Negative,
}

/// What was measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Bytes of a pack file.
    Packed,
    /// Bytes of all files of a pack.
    Unpacked,
    /// Number of files of a pack.
    Files,
    /// Bytes of the list of a pack.
    Manifest,
    /// Bytes of a document.
    Document,
}

impl Measure {
    /// The word in keys of sentences.
    pub fn code(self) -> &'static str {
        match self {
            Measure::Packed => "packed",
            Measure::Unpacked => "unpacked",
            Measure::Files => "files",
            Measure::Manifest => "manifest",
            Measure::Document => "document",
        }
    }

    fn unit(self) -> &'static str {
        match self {
            Measure::Packed => "bytes as a file",
            Measure::Unpacked => "bytes unpacked",
            Measure::Files => "files",
            Measure::Manifest => "bytes of its list of files",
            Measure::Document => "bytes",
        }
    }
}

/// How a file differs from what was signed.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Alteration {
    /// The archive is not laid out as publishing does it: another program packed it, or bytes were changed or added.
    #[error("it is not packed as publishing does it")]
    Layout,
    /// A file inside has another content.
    #[error("the content of `{0}` was changed")]
    Content(String),
    /// A file of the signed list is missing.
    #[error("`{0}` is missing")]
    Missing(String),
    /// A file is not in the signed list.
    #[error("`{0}` was added")]
    Added(String),
    /// The body of a document does not match its hash.
    #[error("its content does not match its hash")]
    Hash,
}

impl Alteration {
    /// The word in keys of sentences.
    pub fn code(&self) -> &'static str {
        match self {
            Alteration::Layout => "layout",
            Alteration::Content(_) => "content",
            Alteration::Missing(_) => "missing",
            Alteration::Added(_) => "added",
            Alteration::Hash => "hash",
        }
    }

    /// The file inside a pack, where it is about one; printable.
    pub fn name(&self) -> Option<&str> {
        match self {
            Alteration::Content(name) | Alteration::Missing(name) | Alteration::Added(name) => Some(name),
            Alteration::Layout | Alteration::Hash => None,
        }
    }
}

/// Why a sealed file is refused. Names in it are printable whatever the file holds.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum OpenError {
    /// It is no file of this kind at all.
    #[error("this is not a sealed file of Tashika; choose a file that was published or exported by it")]
    NotSealed,
    /// It is a document of another kind.
    #[error("the file is of the kind `{found}`, not `{expected}`; choose the right file")]
    OtherKind {
        /// The kind it names.
        found: String,
        /// The kind that was asked for.
        expected: String,
    },
    /// A newer version of Tashika made it.
    #[error("the file is of format {found}, and this version knows {known} at most; update Tashika")]
    Newer {
        /// Its format.
        found: u64,
        /// The newest format that is known.
        known: u64,
    },
    /// It ends too early.
    #[error("the file is cut short; fetch it again")]
    Truncated,
    /// It is larger than such files may be.
    #[error("the file is too large: at most {limit} {} are allowed", .measure.unit())]
    TooLarge {
        /// What is too large.
        measure: Measure,
        /// How much is allowed.
        limit: u64,
    },
    /// A name inside it is not acceptable.
    #[error("the name `{name}` inside the file {problem}; do not use this file")]
    Path {
        /// The name, printable.
        name: String,
        /// What is wrong with it.
        problem: PathProblem,
    },
    /// Its list or its JSON cannot be read.
    #[error("line {line}, column {column} of {part}: {detail}; ask for the file again")]
    Malformed {
        /// `manifest.json`, or `the file` for a document.
        part: &'static str,
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What is wrong, in English.
        detail: String,
    },
    /// It is not what was signed or hashed.
    #[error("the file was altered: {0}; fetch it again from where it was published")]
    Altered(Alteration),
    /// A pack without a signature.
    #[error("the file is not signed; only signed packs are used")]
    Unsigned,
    /// The signature does not belong to this content.
    #[error("the signature does not match; fetch the file again from where it was published")]
    BadSignature,
}

impl OpenError {
    /// What the refusal says about the file.
    pub fn class(&self) -> Class {
        match self {
            OpenError::NotSealed
            | OpenError::OtherKind { .. }
            | OpenError::Newer { .. }
            | OpenError::Truncated
            | OpenError::TooLarge { .. }
            | OpenError::Path { .. }
            | OpenError::Malformed { .. } => Class::Input,
            OpenError::Altered(_) | OpenError::Unsigned | OpenError::BadSignature => Class::Negative,
        }
    }

    /// The code in keys of sentences.
    pub fn code(&self) -> &'static str {
        match self {
            OpenError::NotSealed => "seal-not-sealed",
            OpenError::OtherKind { .. } => "seal-other-kind",
            OpenError::Newer { .. } => "seal-newer",
            OpenError::Truncated => "seal-truncated",
            OpenError::TooLarge { .. } => "seal-too-large",
            OpenError::Path { .. } => "seal-path",
            OpenError::Malformed { .. } => "seal-malformed",
            OpenError::Altered(_) => "seal-altered",
            OpenError::Unsigned => "seal-unsigned",
            OpenError::BadSignature => "seal-bad-signature",
        }
    }

    pub(crate) fn too_large(measure: Measure, limit: usize) -> Self {
        OpenError::TooLarge { measure, limit: limit as u64 }
    }

    pub(crate) fn path(name: &str, problem: PathProblem) -> Self {
        OpenError::Path { name: printable(name), problem }
    }

    /// What the JSON parser found; a text that merely ends too early is [`OpenError::Truncated`].
    pub(crate) fn json(part: &'static str, error: &serde_json::Error) -> Self {
        if error.is_eof() {
            return OpenError::Truncated;
        }
        let text = error.to_string();
        // The parser repeats the place at the end of its sentence.
        let detail = text.split(" at line ").next().unwrap_or_default();
        OpenError::Malformed { part, line: error.line(), column: error.column(), detail: printable(detail) }
    }
}

/// Why something cannot be sealed. Whatever is sealed can be opened.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SealError {
    /// It would be larger than such files may be.
    #[error("too large: at most {limit} {} are allowed", .measure.unit())]
    TooLarge {
        /// What is too large.
        measure: Measure,
        /// How much is allowed.
        limit: u64,
    },
    /// A file has a name that a pack cannot have.
    #[error("the name `{name}` {problem}; rename the file")]
    Path {
        /// The name, printable.
        name: String,
        /// What is wrong with it.
        problem: PathProblem,
    },
    /// The name of the format is not a word, a slash and a number.
    #[error(transparent)]
    Format(FieldError),
    /// The body is not a JSON object.
    #[error("the body of a document is a JSON object")]
    NotAnObject,
    /// A number is not whole; such numbers are not written in the same way by every program.
    #[error("a document holds whole numbers only")]
    Fraction,
    /// Lists and objects lie too deep in each other.
    #[error("a document is at most {0} levels deep")]
    TooDeep(usize),
}

impl SealError {
    /// The code in keys of sentences.
    pub fn code(&self) -> &'static str {
        match self {
            SealError::TooLarge { .. } => "seal-make-too-large",
            SealError::Path { .. } => "seal-make-path",
            SealError::Format(_) => "seal-make-format",
            SealError::NotAnObject => "seal-make-not-an-object",
            SealError::Fraction => "seal-make-fraction",
            SealError::TooDeep(_) => "seal-make-too-deep",
        }
    }

    pub(crate) fn too_large(measure: Measure, limit: usize) -> Self {
        SealError::TooLarge { measure, limit: limit as u64 }
    }
}

/// A text of the file as it may be printed: short, and without characters that do anything on a terminal.
pub(crate) fn printable(text: &str) -> String {
    const LONGEST: usize = 100;
    let mut shown: String = text.chars().take(LONGEST).flat_map(char::escape_debug).collect();
    if text.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    shown
}
