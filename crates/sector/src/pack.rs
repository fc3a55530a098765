//! A pack: everything that one version of a sector guideline says.
//!
//! Responsible for: the shape of its files, which are its types. Not responsible for: whether ids exist or rules
//! agree (`check`), nor for what follows from answers (`decide`).
//!
//! | file | type |
//! |---|---|
//! | `sector.yaml` | [`Header`] |
//! | `transactions.yaml` | [`Transactions`] |
//! | `clauses/<id>.yaml` | [`Chapter`], one a file, in the order of `order` |
//! | `operations.yaml` | [`Operations`] |
//! | `matrix.yaml` | [`Matrix`] |
//! | `questions/<id>.yaml` | [`policy::kind::question::Section`]: extra questions and self-checks |
//! | `examples/<id>.yaml` | [`Example`], one a file |
//! | `glossary.yaml`, `sources.yaml` | terms and sources as in the base policies |
//!
//! Every entry has an id that stays when it moves or is worded anew: numbers of clauses follow from the structure,
//! references name ids.

pub mod clause;
pub mod example;
pub mod header;
pub mod matrix;
pub mod operation;
pub mod transaction;

use model::SourceId;
use policy::kind::glossary::Term;
use policy::kind::question::Section;
use policy::kind::source::Source;
use serde::{Deserialize, Serialize};

pub use clause::{Chapter, Clause, Obligation};
pub use example::Example;
pub use header::Header;
pub use matrix::{Column, Matrix, Way};
pub use operation::{Op, Operation, Operations, Target, When};
pub use transaction::{Transaction, Transactions};

/// Format of a pack.
pub const FORMAT: &str = "tashika-sector/1";

/// The question that asks which transaction of the guideline an assessment is about. Its options are the ids of the
/// transactions; it belongs to every pack and is written in none.
pub const TRANSACTION_QUESTION: &str = "sector-transaction";

/// The question that asks which ways of the matrix a member uses. Its options are the ids of the ways and
/// [`OTHER_WAY`].
pub const WAYS_QUESTION: &str = "sector-ways";

/// Option of [`WAYS_QUESTION`] for a way that the matrix does not have.
pub const OTHER_WAY: &str = "another-way";

/// A pack as its files say it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Pack {
    /// The header.
    pub header: Header,
    /// The transactions that it speaks of.
    pub transactions: Vec<Transaction>,
    /// The chapters, in order.
    pub chapters: Vec<Chapter>,
    /// The operations on the base policies.
    pub operations: Vec<Operation>,
    /// The level matrix.
    pub matrix: Matrix,
    /// Extra questions and self-checks.
    pub sections: Vec<Section>,
    /// The worked examples.
    pub examples: Vec<Example>,
    /// Terms that the base glossary does not have, or means otherwise.
    pub terms: Vec<Term>,
    /// Sources that the base does not have.
    pub sources: Vec<Source>,
}

impl Pack {
    /// All clauses with their chapter, from top to bottom.
    pub fn clauses(&self) -> impl Iterator<Item = &Clause> {
        self.chapters.iter().flat_map(|chapter| chapter.clauses.iter().flat_map(Clause::with_all_within))
    }

    /// A clause.
    pub fn clause(&self, id: &str) -> Option<&Clause> {
        self.clauses().find(|clause| clause.id == id)
    }

    /// An operation.
    pub fn operation(&self, id: &str) -> Option<&Operation> {
        self.operations.iter().find(|operation| operation.id == id)
    }

    /// Every source that the pack names, as often as it is named.
    pub fn named_sources(&self) -> Vec<&SourceId> {
        let mut named: Vec<&SourceId> = Vec::new();
        named.extend(self.header.based_on.iter().map(|based_on| &based_on.source));
        for transaction in &self.transactions {
            named.extend(transaction.harm.values().flat_map(|row| row.values()).map(|harm| &harm.source));
            named.extend(transaction.attributes.iter().map(|attribute| &attribute.source));
        }
        named.extend(self.clauses().filter_map(|clause| clause.source.as_ref()));
        named.extend(self.operations.iter().map(|operation| &operation.source));
        named.extend(self.matrix.ways.iter().map(|way| &way.source));
        named.extend(
            self.sections.iter().flat_map(|section| &section.questions).map(|question| &question.source),
        );
        named.extend(self.terms.iter().map(|term| &term.source));
        named
    }

    /// A way of the matrix.
    pub fn way(&self, id: &str) -> Option<&Way> {
        self.matrix.ways.iter().find(|way| way.id == id)
    }
}
