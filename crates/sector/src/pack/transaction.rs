//! Transactions: what members do with their users, the harm that follows and the attributes needed.
//!
//! File: `transactions.yaml`.

use std::collections::BTreeMap;

use model::{Axis, Category, Rating, SourceId, Text};
use policy::kind::fact::{Statement, Status};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Transactions {
    /// The transactions, in order.
    pub transactions: Vec<Transaction>,
}

/// A transaction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Transaction {
    /// Id.
    pub id: String,
    /// Title.
    pub title: Text,
    /// What happens in it.
    pub summary: Text,
    /// The harm of a failure as the association expects it, by axis and category. A category that is left out is
    /// `none`. Members rate their own service; the checker takes these ratings as the typical case.
    pub harm: BTreeMap<Axis, BTreeMap<Category, Harm>>,
    /// What must be known about the user.
    pub attributes: Vec<Statement>,
}

/// The harm expected in one category.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Harm {
    /// How heavy.
    pub rating: Rating,
    /// Why: what people, things or money suffer.
    pub reason: Text,
    /// How sure it is.
    #[serde(default)]
    pub status: Status,
    /// Where it comes from.
    pub source: SourceId,
}

impl Transaction {
    /// The expected ratings of an axis, by category position.
    pub fn ratings(&self, axis: Axis) -> [Rating; 6] {
        Category::ALL.map(|category| {
            self.harm.get(&axis).and_then(|row| row.get(&category)).map_or(Rating::None, |harm| harm.rating)
        })
    }
}
