//! Where the entries of a pack stand in its files.
//!
//! Responsible for: file, line and column of an entry by its id. Files are read for places only when one is asked for.
//! Not responsible for: whether the entry is as it should be.

use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

use policy::locate::{Locations, Step};

use super::layout::FileKind;
use super::{Files, shown_path};
use crate::pack::{Clause, Pack};

/// An entry of a pack. Of entries with the same id, the first counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Entry<'a> {
    /// The header; there is one.
    Header,
    /// A transaction.
    Transaction(&'a str),
    /// A chapter.
    Chapter(&'a str),
    /// A clause.
    Clause(&'a str),
    /// An operation.
    Operation(&'a str),
    /// A way of the matrix.
    Way(&'a str),
    /// A section of questions.
    Section(&'a str),
    /// A question.
    Question(&'a str),
    /// A worked example.
    Example(&'a str),
    /// A term.
    Term(&'a str),
    /// A source.
    Source(&'a str),
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file, as findings show it.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// The places of a pack's entries.
#[derive(Clone, Debug, Default)]
pub struct PlaceIndex {
    shown: String,
    entries: HashMap<(&'static str, String), Spot>,
    texts: BTreeMap<String, FileText>,
}

/// A path within a file.
#[derive(Clone, Debug)]
struct Spot {
    file: String,
    steps: Vec<Step<'static>>,
}

#[derive(Clone, Debug)]
struct FileText {
    text: String,
    places: OnceLock<Option<Locations>>,
}

impl PlaceIndex {
    /// The places of a pack that was read from files, or written to them. Without files, every entry stands at the
    /// beginning of the file that would hold it.
    pub fn of(pack: &Pack, files: &Files, shown: &str) -> Self {
        let mut index = Self { shown: shown.to_owned(), ..Self::default() };
        for (path, bytes) in files {
            if let Ok(text) = std::str::from_utf8(bytes) {
                let file = FileText { text: text.to_owned(), places: OnceLock::new() };
                index.texts.insert(path.clone(), file);
            }
        }
        index.collect(pack);
        index
    }

    /// Where an entry begins.
    pub fn place(&self, entry: Entry<'_>) -> Place {
        self.within(entry, &[])
    }

    /// Where a part of an entry begins; the nearest place that exists.
    pub fn within(&self, entry: Entry<'_>, path: &[Step<'_>]) -> Place {
        let (kind, id) = entry.key();
        let Some(spot) = self.entries.get(&(kind, id.to_owned())) else {
            return self.beginning(entry.file().place());
        };
        let steps: Vec<Step<'_>> = spot.steps.iter().chain(path).copied().collect();
        self.at(&spot.file, &steps)
    }

    /// A place in a file by its path; the nearest that exists.
    pub fn at(&self, file: &str, path: &[Step<'_>]) -> Place {
        let Some(places) = self.texts.get(file).and_then(FileText::places) else {
            return self.beginning(file);
        };
        let (line, column) = places.value(path).unwrap_or_else(|| places.nearest(path).0);
        Place { file: shown_path(&self.shown, file), line, column }
    }

    /// The text of a file.
    pub fn text(&self, file: &str) -> Option<&str> {
        self.texts.get(file).map(|file| file.text.as_str())
    }

    fn beginning(&self, file: &str) -> Place {
        Place { file: shown_path(&self.shown, file), line: 1, column: 1 }
    }

    fn collect(&mut self, pack: &Pack) {
        self.list(FileKind::Transactions, "transactions", &pack.transactions, |entry| {
            Entry::Transaction(&entry.id)
        });
        self.list(FileKind::Operations, "operations", &pack.operations, |entry| Entry::Operation(&entry.id));
        self.list(FileKind::Matrix, "ways", &pack.matrix.ways, |entry| Entry::Way(&entry.id));
        self.list(FileKind::Glossary, "terms", &pack.terms, |entry| Entry::Term(&entry.id));
        self.list(FileKind::Sources, "sources", &pack.sources, |entry| Entry::Source(entry.id.as_str()));
        for chapter in &pack.chapters {
            let file = FileKind::Chapter.path(&chapter.id);
            self.add(Entry::Chapter(&chapter.id), &file, &[]);
            self.clauses(&chapter.clauses, &file, &mut Vec::new());
        }
        for section in &pack.sections {
            let file = FileKind::Section.path(&section.id);
            self.add(Entry::Section(&section.id), &file, &[]);
            for (i, question) in section.questions.iter().enumerate() {
                let steps = [Step::Key("questions"), Step::Index(i)];
                self.add(Entry::Question(question.id.as_str()), &file, &steps);
            }
        }
        for example in &pack.examples {
            self.add(Entry::Example(&example.id), &FileKind::Example.path(&example.id), &[]);
        }
    }

    fn list<T>(&mut self, file: FileKind, key: &'static str, entries: &[T], entry: impl Fn(&T) -> Entry<'_>) {
        for (i, value) in entries.iter().enumerate() {
            self.add(entry(value), file.place(), &[Step::Key(key), Step::Index(i)]);
        }
    }

    fn clauses(&mut self, clauses: &[Clause], file: &str, path: &mut Vec<Step<'static>>) {
        for (i, clause) in clauses.iter().enumerate() {
            path.extend([Step::Key("clauses"), Step::Index(i)]);
            self.add(Entry::Clause(&clause.id), file, path);
            self.clauses(&clause.clauses, file, path);
            path.truncate(path.len() - 2);
        }
    }

    fn add(&mut self, entry: Entry<'_>, file: &str, steps: &[Step<'static>]) {
        let (kind, id) = entry.key();
        let spot = || Spot { file: file.to_owned(), steps: steps.to_vec() };
        self.entries.entry((kind, id.to_owned())).or_insert_with(spot);
    }
}

impl FileText {
    fn places(&self) -> Option<&Locations> {
        self.places.get_or_init(|| Locations::of(&self.text).ok()).as_ref()
    }
}

impl<'a> Entry<'a> {
    fn key(self) -> (&'static str, &'a str) {
        match self {
            Entry::Header => ("header", ""),
            Entry::Transaction(id) => ("transaction", id),
            Entry::Chapter(id) => ("chapter", id),
            Entry::Clause(id) => ("clause", id),
            Entry::Operation(id) => ("operation", id),
            Entry::Way(id) => ("way", id),
            Entry::Section(id) => ("section", id),
            Entry::Question(id) => ("question", id),
            Entry::Example(id) => ("example", id),
            Entry::Term(id) => ("term", id),
            Entry::Source(id) => ("source", id),
        }
    }

    /// The kind of file that holds such entries.
    fn file(self) -> FileKind {
        match self {
            Entry::Header => FileKind::Header,
            Entry::Transaction(_) => FileKind::Transactions,
            Entry::Chapter(_) | Entry::Clause(_) => FileKind::Chapter,
            Entry::Operation(_) => FileKind::Operations,
            Entry::Way(_) => FileKind::Matrix,
            Entry::Section(_) | Entry::Question(_) => FileKind::Section,
            Entry::Example(_) => FileKind::Example,
            Entry::Term(_) => FileKind::Glossary,
            Entry::Source(_) => FileKind::Sources,
        }
    }
}
