//! The level matrix: 身元確認 × 当人認証, with a column for checking the person each time (都度身元確認).
//!
//! File: `matrix.yaml`. A cell holds ways: named combinations of methods, documents and conditions. A cell without a
//! way is not part of the guideline.

use model::{DocumentId, MethodId, SourceId, Text};
use policy::kind::fact::Status;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Matrix {
    /// The ways, in order.
    pub ways: Vec<Way>,
}

/// A way to check a user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Way {
    /// Id.
    pub id: String,
    /// Title, as a member would name it.
    pub title: Text,
    /// Row: identity assurance, 1 to 3.
    pub ial: u8,
    /// Column.
    pub column: Column,
    /// Whether the sector accepts it. Ways that are not accepted are shown so that nobody takes them by mistake.
    pub accepted: bool,
    /// Proofing methods of the base that realise it, any of them; empty: the sector's own, told in `conditions`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub proofing: Vec<MethodId>,
    /// Authentication methods of the base that realise it, any of them; empty: none, or the sector's own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authentication: Vec<MethodId>,
    /// Documents that may be used; empty: all that the methods take.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<DocumentId>,
    /// What must be kept to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conditions: Vec<Text>,
    /// Transactions in which it may be used; empty: all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub transactions: Vec<String>,
    /// Why it is accepted, or not.
    pub reason: Text,
    /// How sure it is that it stands in this cell.
    #[serde(default)]
    pub status: Status,
    /// Where it was read.
    pub source: SourceId,
}

/// A column of the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Column {
    /// One factor.
    Aal1,
    /// Two factors.
    Aal2,
    /// Two factors, one of them tamper-resistant.
    Aal3,
    /// The person is checked anew each time (都度身元確認); nobody is authenticated.
    EachTime,
}

impl Column {
    /// From left to right.
    pub const ALL: [Column; 4] = [Column::Aal1, Column::Aal2, Column::Aal3, Column::EachTime];

    /// The level of authentication; `None` for [`Column::EachTime`].
    pub fn aal(self) -> Option<u8> {
        match self {
            Column::Aal1 => Some(1),
            Column::Aal2 => Some(2),
            Column::Aal3 => Some(3),
            Column::EachTime => None,
        }
    }

    /// The kebab-case word.
    pub fn word(self) -> &'static str {
        match self {
            Column::Aal1 => "aal1",
            Column::Aal2 => "aal2",
            Column::Aal3 => "aal3",
            Column::EachTime => "each-time",
        }
    }
}
