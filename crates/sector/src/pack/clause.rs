//! Clauses: the text of a guideline, numbered from its structure.
//!
//! Files: `clauses/<id>.yaml`, one chapter each. Chapters are 第1章, clauses 1.1, within them (1), within those ①.
//! In texts, `{clause:ID}` becomes the number of a clause and `{term:ID}` the term of the glossary.

use model::{QuestionId, SourceId, Text};
use policy::kind::fact::Status;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Levels of clauses within a chapter: 1.1, (1), ①.
pub const DEEPEST: usize = 3;

/// A chapter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Chapter {
    /// Id, equal to the file name.
    pub id: String,
    /// Position.
    pub order: u32,
    /// What part of the skeleton it fills.
    pub part: ChapterPart,
    /// Heading.
    pub title: Text,
    /// The clauses, in order.
    pub clauses: Vec<Clause>,
}

/// The parts that a guideline has, in their usual order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ChapterPart {
    /// 目的と対象範囲.
    Purpose,
    /// 用語.
    Definitions,
    /// 対象取引と業法.
    Transactions,
    /// 想定被害.
    Harm,
    /// 必要な属性.
    Attributes,
    /// 必要な IAL / AAL.
    Levels,
    /// 許容手法.
    Methods,
    /// 例外・代替・未成年・外国人.
    Exceptions,
    /// 個人情報の取扱い・保存期間.
    PersonalData,
    /// 委託・依拠.
    Delegation,
    /// 実施記録・自己点検.
    SelfCheck,
    /// 見直し.
    Review,
    /// Anything else.
    Other,
}

/// A clause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Clause {
    /// Id, never shown; stays when the clause moves.
    pub id: String,
    /// How binding it is.
    pub obligation: Obligation,
    /// Heading, usually on the level of 1.1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<Text>,
    /// What it says.
    pub text: Text,
    /// Operations that carry it out (`operations.yaml`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub operations: Vec<String>,
    /// The matrix carries it out: a member conforms with accepted ways only.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub matrix: bool,
    /// Self-check questions that show whether a member keeps it; `yes` means kept.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<QuestionId>,
    /// Transactions it is about; empty: all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub transactions: Vec<String>,
    /// What a member does who does not keep it yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remedy: Option<Text>,
    /// How sure it is that the sector says so.
    #[serde(default)]
    pub status: Status,
    /// Where it comes from; needed when the text holds a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceId>,
    /// The clauses within it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub clauses: Vec<Clause>,
}

impl Clause {
    /// The clause and all clauses within it, from top to bottom.
    pub fn with_all_within(&self) -> Vec<&Clause> {
        let mut all = vec![self];
        all.extend(self.clauses.iter().flat_map(Clause::with_all_within));
        all
    }

    /// Whether something can be measured against it.
    pub fn is_requirement(&self) -> bool {
        !self.operations.is_empty() || self.matrix || !self.questions.is_empty()
    }
}

/// How binding a clause is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Obligation {
    /// 必須.
    Required,
    /// 推奨.
    Recommended,
    /// 任意.
    Optional,
    /// 参考.
    Reference,
}

impl Obligation {
    /// The kebab-case word.
    pub fn word(self) -> &'static str {
        match self {
            Obligation::Required => "required",
            Obligation::Recommended => "recommended",
            Obligation::Optional => "optional",
            Obligation::Reference => "reference",
        }
    }
}
