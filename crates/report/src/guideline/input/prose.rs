//! Text that names clauses.
//!
//! Responsible for: text whose references to clauses stay references, so that the DOCX can link them.
//! Not responsible for: numbers, which whoever knows the structure puts in.

/// What stands before the id of a clause in the texts of a pack.
const OPEN: &str = "{clause:";

/// Text with references to clauses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose {
    /// The parts in order.
    pub parts: Vec<Part>,
}

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Characters.
    Text(String),
    /// A reference to a clause.
    Clause {
        /// Its id.
        id: String,
        /// Its number as printed, for example `3.1(2)`.
        number: String,
    },
}

impl Prose {
    /// A text in which `{clause:ID}` stands for the number of a clause. `number` knows the numbers; what it does not
    /// know stays as it is written.
    pub fn with_references(text: &str, number: impl Fn(&str) -> Option<String>) -> Prose {
        let mut prose = Prose::default();
        let mut rest = text;
        while let Some(at) = rest.find(OPEN) {
            let inner = &rest[at + OPEN.len()..];
            let end = inner.find('}');
            let found = end.and_then(|end| number(&inner[..end]).map(|number| (end, number)));
            match found {
                Some((end, number)) => {
                    prose = prose.then(&rest[..at]).then_clause(&inner[..end], number);
                    rest = &inner[end + 1..];
                }
                None => {
                    prose = prose.then(&rest[..at + OPEN.len()]);
                    rest = inner;
                }
            }
        }
        prose.then(rest)
    }

    /// Adds characters.
    #[must_use]
    pub fn then(mut self, text: &str) -> Prose {
        match self.parts.last_mut() {
            Some(Part::Text(last)) => last.push_str(text),
            _ if text.is_empty() => {}
            _ => self.parts.push(Part::Text(text.to_owned())),
        }
        self
    }

    /// Adds a reference.
    #[must_use]
    pub fn then_clause(mut self, id: &str, number: impl Into<String>) -> Prose {
        self.parts.push(Part::Clause { id: id.to_owned(), number: number.into() });
        self
    }

    /// The characters as they are read.
    pub fn characters(&self) -> String {
        self.parts
            .iter()
            .map(|part| match part {
                Part::Text(text) => text.as_str(),
                Part::Clause { number, .. } => number.as_str(),
            })
            .collect()
    }

    /// Whether there is nothing to print.
    pub fn is_blank(&self) -> bool {
        self.characters().trim().is_empty()
    }
}

impl From<&str> for Prose {
    fn from(text: &str) -> Prose {
        Prose::default().then(text)
    }
}

impl From<String> for Prose {
    fn from(text: String) -> Prose {
        Prose::from(text.as_str())
    }
}
