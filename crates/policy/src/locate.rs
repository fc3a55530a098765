//! Where a value stands in a YAML or JSON text.
//!
//! Responsible for: line and column of a path such as `questions[3].text`. Not responsible for: whether the
//! path makes sense; [`Locations::nearest`] finds the closest place that exists. JSON is read as the YAML it is.
//!
//! ```
//! use policy::locate::{Locations, Step};
//!
//! let text = "answers:\n  needs-personal-information: \"yes\"\n";
//! let locations = Locations::of(text)?;
//! let path = [Step::Key("answers"), Step::Key("needs-personal-information")];
//! assert_eq!(locations.key(&path), Some((2, 3)));
//! assert_eq!(locations.value(&path), Some((2, 31)));
//! assert_eq!(locations.value(&[Step::Key("choice")]), None);
//! # Ok::<(), policy::locate::NotYaml>(())
//! ```

use thiserror::Error;

use crate::tree::{Body, Fault, Node, read};

pub use crate::tree::Position;

/// One step of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    /// Into a mapping.
    Key(&'a str),
    /// Into a list, from 0.
    Index(usize),
}

/// A text has no places because it is not YAML.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("not YAML at line {line}, column {column}: {detail}")]
pub struct NotYaml {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What the parser met.
    pub detail: String,
}

/// The places of one text.
#[derive(Clone, Debug)]
pub struct Locations {
    root: Node,
}

impl Locations {
    /// Reads a text. A key written twice counts where it is written first.
    ///
    /// # Errors
    /// When the text is not YAML or is nested too deeply.
    pub fn of(text: &str) -> Result<Self, NotYaml> {
        let reading = read(text);
        match reading.root {
            Some(root) => Ok(Self { root }),
            None => Err(reading.faults.last().map_or_else(NotYaml::nowhere, NotYaml::of)),
        }
    }

    /// Where a value begins.
    pub fn value(&self, path: &[Step<'_>]) -> Option<Position> {
        self.follow(path).map(|(_, node)| node.position)
    }

    /// Where the key of a value begins; for an element of a list, where the element begins.
    pub fn key(&self, path: &[Step<'_>]) -> Option<Position> {
        self.follow(path).map(|(key, _)| key)
    }

    /// The key of the longest part of the path that exists, and whether that is the whole path.
    pub fn nearest(&self, path: &[Step<'_>]) -> (Position, bool) {
        let mut length = path.len();
        loop {
            match self.key(&path[..length]) {
                Some(position) => return (position, length == path.len()),
                None => length -= 1,
            }
        }
    }

    /// The place of the key and the node.
    fn follow(&self, path: &[Step<'_>]) -> Option<(Position, &Node)> {
        path.iter().try_fold((self.root.position, &self.root), |(_, node), step| child(node, step))
    }
}

fn child<'a>(node: &'a Node, step: &Step<'_>) -> Option<(Position, &'a Node)> {
    match (&node.body, step) {
        (Body::Mapping(entries), Step::Key(name)) => {
            entries.iter().find(|(key, _)| key.text == *name).map(|(key, value)| (key.position, value))
        }
        (Body::List(nodes), Step::Index(index)) => nodes.get(*index).map(|node| (node.position, node)),
        _ => None,
    }
}

impl NotYaml {
    fn of(fault: &Fault) -> Self {
        let ((line, column), detail) = match fault {
            Fault::Syntax { position, detail } => (*position, detail.clone()),
            Fault::TooDeep { position } => (*position, "nested too deeply".to_owned()),
            Fault::DuplicateKey { position, .. } => (*position, "duplicate key".to_owned()),
            Fault::NotPlain { position, .. } => (*position, "not plain YAML".to_owned()),
        };
        Self { line, column, detail }
    }

    fn nowhere() -> Self {
        Self { line: 1, column: 1, detail: String::new() }
    }
}

#[cfg(test)]
mod tests;
