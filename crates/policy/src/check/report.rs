//! Collecting findings: places inside files, and what was found there.
//!
//! Responsible for: paths that cost nothing until something is found at them. Not responsible for: lines and
//! columns, which `load` looks up once all rules have run.

use model::Text;

use crate::code::Code;
use crate::locate::{Locations, Position, Step};

/// A file of the pack by position.
pub(crate) type FileIndex = usize;

/// A place in a file while walking through it: a chain of steps on the stack.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    file: FileIndex,
    step: Option<(&'a Place<'a>, Step<'a>)>,
}

impl<'a> Place<'a> {
    /// The file as a whole.
    pub(crate) fn file(file: FileIndex) -> Self {
        Self { file, step: None }
    }

    /// The value under a key.
    pub(crate) fn key(&'a self, key: &'a str) -> Place<'a> {
        Place { file: self.file, step: Some((self, Step::Key(key))) }
    }

    /// An element of a list.
    pub(crate) fn index(&'a self, index: usize) -> Place<'a> {
        Place { file: self.file, step: Some((self, Step::Index(index))) }
    }

    /// The file that the place is in.
    pub(crate) fn file_index(&self) -> FileIndex {
        self.file
    }

    /// Where the value begins.
    pub(crate) fn value(&self) -> At {
        self.at(Part::Value)
    }

    /// Where its key begins.
    pub(crate) fn name(&self) -> At {
        self.at(Part::Name)
    }

    fn at(&self, part: Part) -> At {
        let mut path = Vec::new();
        let mut place = self;
        while let Some((parent, step)) = place.step {
            path.push(OwnedStep::from(step));
            place = parent;
        }
        path.reverse();
        At { file: self.file, spot: Spot::Path(path, part) }
    }
}

/// A place that outlives the walk.
#[derive(Clone, Debug)]
pub(crate) struct At {
    pub(crate) file: FileIndex,
    pub(crate) spot: Spot,
}

impl At {
    /// A place whose line and column are known.
    pub(crate) fn position(file: FileIndex, position: Position) -> Self {
        Self { file, spot: Spot::Position(position) }
    }

    /// A place by path.
    pub(crate) fn path(file: FileIndex, path: Vec<OwnedStep>, part: Part) -> Self {
        Self { file, spot: Spot::Path(path, part) }
    }

    /// Line and column; the nearest place that exists, or the beginning of a file that cannot be read.
    pub(crate) fn locate(&self, locations: Option<&Locations>) -> Position {
        match (&self.spot, locations) {
            (Spot::Position(position), _) => *position,
            (Spot::Path(..), None) => (1, 1),
            (Spot::Path(path, part), Some(locations)) => {
                let path: Vec<Step<'_>> = path.iter().map(OwnedStep::as_step).collect();
                let value = locations.value(&path).filter(|_| *part == Part::Value);
                value.unwrap_or_else(|| locations.nearest(&path).0)
            }
        }
    }
}

/// How a place is known.
#[derive(Clone, Debug)]
pub(crate) enum Spot {
    Position(Position),
    Path(Vec<OwnedStep>, Part),
}

/// Which end of an entry is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Name,
    Value,
}

/// A step that owns its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum OwnedStep {
    Key(String),
    Index(usize),
}

impl OwnedStep {
    fn as_step(&self) -> Step<'_> {
        match self {
            OwnedStep::Key(key) => Step::Key(key),
            OwnedStep::Index(index) => Step::Index(*index),
        }
    }
}

impl From<Step<'_>> for OwnedStep {
    fn from(step: Step<'_>) -> Self {
        match step {
            Step::Key(key) => OwnedStep::Key(key.to_owned()),
            Step::Index(index) => OwnedStep::Index(index),
        }
    }
}

/// Something found, before its place is looked up.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub(crate) at: At,
    pub(crate) code: Code,
    pub(crate) message: Text,
    pub(crate) hint: Option<Text>,
}

/// Everything found so far.
#[derive(Debug, Default)]
pub(crate) struct Report {
    pub(crate) found: Vec<Found>,
}

impl Report {
    /// Adds a finding without a hint.
    pub(crate) fn add(&mut self, code: Code, at: At, message: Text) {
        self.add_with(code, at, message, None);
    }

    /// Adds a finding, perhaps with a hint.
    pub(crate) fn add_with(&mut self, code: Code, at: At, message: Text, hint: Option<Text>) {
        self.found.push(Found { at, code, message, hint });
    }
}
