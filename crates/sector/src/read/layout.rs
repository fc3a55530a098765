//! The files of a pack: which path is what.
//!
//! Responsible for: the names of files. Not responsible for: what is in them.

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FileKind {
    /// `sector.yaml`.
    Header,
    /// `transactions.yaml`.
    Transactions,
    /// `operations.yaml`.
    Operations,
    /// `matrix.yaml`.
    Matrix,
    /// `glossary.yaml`.
    Glossary,
    /// `sources.yaml`.
    Sources,
    /// `clauses/<id>.yaml`.
    Chapter,
    /// `questions/<id>.yaml`.
    Section,
    /// `examples/<id>.yaml`.
    Example,
}

impl FileKind {
    /// All kinds.
    pub(crate) const ALL: [FileKind; 9] = [
        FileKind::Header,
        FileKind::Transactions,
        FileKind::Operations,
        FileKind::Matrix,
        FileKind::Glossary,
        FileKind::Sources,
        FileKind::Chapter,
        FileKind::Section,
        FileKind::Example,
    ];

    /// Kinds that every pack has.
    pub(crate) const REQUIRED: [FileKind; 5] =
        [FileKind::Header, FileKind::Transactions, FileKind::Operations, FileKind::Matrix, FileKind::Chapter];

    /// The file, or the folder of files.
    pub(crate) fn place(self) -> &'static str {
        match self {
            FileKind::Header => "sector.yaml",
            FileKind::Transactions => "transactions.yaml",
            FileKind::Operations => "operations.yaml",
            FileKind::Matrix => "matrix.yaml",
            FileKind::Glossary => "glossary.yaml",
            FileKind::Sources => "sources.yaml",
            FileKind::Chapter => "clauses",
            FileKind::Section => "questions",
            FileKind::Example => "examples",
        }
    }

    /// Whether there is one file of the kind.
    pub(crate) fn is_single(self) -> bool {
        !matches!(self, FileKind::Chapter | FileKind::Section | FileKind::Example)
    }

    /// The name of the file without ending, or of the folder; the id within a file that has one although it is single.
    pub(crate) fn stem(self) -> &'static str {
        self.place().strip_suffix(".yaml").unwrap_or(self.place())
    }

    /// The path of a file of a kind that has several.
    pub(crate) fn path(self, id: &str) -> String {
        format!("{}/{id}.yaml", self.place())
    }

    /// The kind of a file, and its name without ending.
    pub(crate) fn of_path(path: &str) -> Option<(FileKind, &str)> {
        let stem = path.strip_suffix(".yaml")?;
        match stem.split_once('/') {
            None => {
                let kind = Self::ALL.into_iter().find(|kind| kind.is_single() && kind.place() == path)?;
                Some((kind, stem))
            }
            Some((folder, name)) => {
                let kind = Self::ALL.into_iter().find(|kind| !kind.is_single() && kind.place() == folder)?;
                (!name.is_empty() && !name.contains('/')).then_some((kind, name))
            }
        }
    }
}
