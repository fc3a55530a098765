//! Writing a pack: the value to the files that say it.
//!
//! Responsible for: the one written form of a pack. Not responsible for: putting files on the disk (`app`).
//!
//! The same pack always gives the same bytes, whatever its files looked like, and reading them gives the same pack.
//! Lists keep their order; chapters and sections come back in the order of their `order`.

use std::collections::BTreeSet;

use policy::MAX_FILE_BYTES;
use policy::kind::condition::Condition;
use policy::kind::glossary::Glossary;
use policy::kind::source::Sources;
use serde::Serialize;
use thiserror::Error;

use crate::pack::{Clause, Operations, Pack, Transactions, When};
use crate::read::{FileKind, Files, is_kebab_case};

/// Characters of a line before a long English text is folded.
const LINE: usize = 110;

/// How deep clauses lie within clauses and conditions within conditions at most. Each takes two levels of nesting of
/// the [`policy::MAX_NESTING`] that are read, and the rest of the file needs a few.
const MAX_WITHIN: usize = 24;

/// Why a pack has no written form.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum WriteError {
    /// The id of a chapter, section or example cannot be the name of a file.
    #[error("`{id}` cannot be the name of a file; write lower-case letters, digits and single hyphens")]
    Name {
        /// The id.
        id: String,
    },
    /// Two chapters, sections or examples have the same id, so that one would take the place of the other.
    #[error("the id `{id}` is used twice")]
    DuplicateId {
        /// The id.
        id: String,
    },
    /// A file would be larger than what is read again.
    #[error("`{file}` would have more than {MAX_FILE_BYTES} bytes")]
    TooLarge {
        /// The file.
        file: String,
    },
    /// Clauses or conditions lie deeper within each other than what is read again.
    #[error("in `{file}`, clauses or conditions lie more than {MAX_WITHIN} deep within each other")]
    TooDeep {
        /// The file.
        file: String,
    },
    /// A value that YAML cannot hold.
    #[error("`{file}` cannot be written: {reason}")]
    Value {
        /// The file.
        file: String,
        /// What the writer said.
        reason: String,
    },
}

/// The files of a pack. `glossary.yaml` and `sources.yaml` are there only when they say something.
///
/// # Errors
/// When two files would have the same name, or a name that is none, or one would be beyond the limits of reading.
pub fn write_pack(pack: &Pack) -> Result<Files, WriteError> {
    let mut writer = Writer { files: Files::new() };
    let deep = |file: String| Err(WriteError::TooDeep { file });
    if pack
        .operations
        .iter()
        .filter_map(|operation| operation.when.as_ref())
        .any(|when| !is_flat(when, MAX_WITHIN))
    {
        return deep(FileKind::Operations.place().to_owned());
    }
    if let Some(chapter) = pack.chapters.iter().find(|chapter| !are_flat(&chapter.clauses, MAX_WITHIN)) {
        return deep(FileKind::Chapter.path(&chapter.id));
    }
    let asked = pack
        .sections
        .iter()
        .flat_map(|section| section.questions.iter().map(move |question| (section, question)));
    for (section, question) in asked {
        if question.show_when.as_ref().is_some_and(|condition| !is_shown_flat(condition, MAX_WITHIN)) {
            return deep(FileKind::Section.path(&section.id));
        }
    }
    writer.single(FileKind::Header, &pack.header)?;
    writer.single(FileKind::Transactions, &Transactions { transactions: pack.transactions.clone() })?;
    writer.single(FileKind::Operations, &Operations { operations: pack.operations.clone() })?;
    writer.single(FileKind::Matrix, &pack.matrix)?;
    if !pack.terms.is_empty() {
        let id = FileKind::Glossary.stem().to_owned();
        writer.single(FileKind::Glossary, &Glossary { id, terms: pack.terms.clone() })?;
    }
    if !pack.sources.is_empty() {
        let id = FileKind::Sources.stem().to_owned();
        writer.single(FileKind::Sources, &Sources { id, sources: pack.sources.clone() })?;
    }
    writer.named(FileKind::Chapter, &pack.chapters, |chapter| &chapter.id)?;
    writer.named(FileKind::Section, &pack.sections, |section| &section.id)?;
    writer.named(FileKind::Example, &pack.examples, |example| &example.id)?;
    Ok(writer.files)
}

struct Writer {
    files: Files,
}

impl Writer {
    fn single<T: Serialize>(&mut self, kind: FileKind, value: &T) -> Result<(), WriteError> {
        self.file(kind.place().to_owned(), value)
    }

    fn named<T: Serialize>(
        &mut self,
        kind: FileKind,
        values: &[T],
        id: impl Fn(&T) -> &str,
    ) -> Result<(), WriteError> {
        let mut seen = BTreeSet::new();
        for value in values {
            let id = id(value);
            if !is_kebab_case(id) {
                return Err(WriteError::Name { id: id.to_owned() });
            }
            if !seen.insert(id) {
                return Err(WriteError::DuplicateId { id: id.to_owned() });
            }
            self.file(kind.path(id), value)?;
        }
        Ok(())
    }

    fn file<T: Serialize>(&mut self, path: String, value: &T) -> Result<(), WriteError> {
        match yaml(value) {
            Ok(text) if text.len() > MAX_FILE_BYTES => Err(WriteError::TooLarge { file: path }),
            Ok(text) => {
                self.files.insert(path, text.into_bytes());
                Ok(())
            }
            Err(error) => Err(WriteError::Value { file: path, reason: error.to_string() }),
        }
    }
}

fn yaml<T: Serialize>(value: &T) -> Result<String, serde_yaml::ser::Error> {
    let options = serde_yaml::ser_options! {
        compact_list_indent: false,
        folded_wrap_chars: LINE,
    };
    serde_yaml::to_string_with_options(value, options)
}

/// Whether conditions lie at most so deep within each other.
fn is_flat(when: &When, depth: usize) -> bool {
    let Some(within) = depth.checked_sub(1) else { return false };
    match when {
        When::Is(_) | When::Rating(_) => true,
        When::All(parts) | When::Any(parts) => parts.iter().all(|part| is_flat(part, within)),
        When::Not(part) => is_flat(part, within),
    }
}

/// The same for the conditions of questions.
fn is_shown_flat(condition: &Condition, depth: usize) -> bool {
    let Some(within) = depth.checked_sub(1) else { return false };
    match condition {
        Condition::Is(_) | Condition::Chosen(_) => true,
        Condition::All(parts) | Condition::Any(parts) => parts.iter().all(|part| is_shown_flat(part, within)),
        Condition::Not(part) => is_shown_flat(part, within),
    }
}

/// The same for clauses.
fn are_flat(clauses: &[Clause], depth: usize) -> bool {
    clauses.is_empty()
        || depth
            .checked_sub(1)
            .is_some_and(|within| clauses.iter().all(|clause| are_flat(&clause.clauses, within)))
}

#[cfg(test)]
mod tests;
