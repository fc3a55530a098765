//! Everything that differs between two versions, in one value.
//!
//! Responsible for: the shape of `tashika sector diff --json`. Not responsible for: any one view.
//!
//! ```json
//! {
//!   "format": "tashika-sector-diff/1",
//!   "old": {"id": "…", "version": "1.0.0", "date": "2026-11-01"},
//!   "new": {"id": "…", "version": "1.1.0", "date": "2027-04-01"},
//!   "edits": ["… as in `diff`"],
//!   "requirements": ["… what is asked of members, with direction"],
//!   "version": {"bump": "minor", "reasons": ["…"], "enough": true, "least": "1.1.0"},
//!   "clauses": ["… rows of the comparison table in one language"],
//!   "rules": ["… transactions, operations, ways and questions, field by field"],
//!   "examples": ["… examples out of which something else comes"]
//! }
//! ```

use model::Lang;
use semver::Version as Semver;
use serde::Serialize;

use super::bump::{self, Advice};
use super::clauses::{Edition, Row};
use super::examples::{self, ExampleChange};
use super::requirement::{self, RequirementChange};
use super::rules::{self, RuleChange};
use super::{Diff, diff, table};
use crate::overlay::Guideline;

/// Everything that differs between two versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Comparison {
    /// Format, both versions, and the edits.
    #[serde(flatten)]
    pub diff: Diff,
    /// What is asked of members that was not, and the other way round.
    pub requirements: Vec<RequirementChange>,
    /// How far the version should rise, and whether it does.
    pub version: VersionAdvice,
    /// The rows of the comparison table, unchanged ones too, in the language asked for.
    pub clauses: Vec<Row>,
    /// Transactions, operations, ways and questions that differ.
    pub rules: Vec<RuleChange>,
    /// Examples out of which something else comes.
    pub examples: Vec<ExampleChange>,
}

/// Advice on the version, beside the version that there is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct VersionAdvice {
    /// The advice.
    #[serde(flatten)]
    pub advice: Advice,
    /// Whether the new version rises far enough.
    pub enough: bool,
    /// The lowest version that does; null when the old version is none.
    pub least: Option<String>,
}

/// Compares two versions.
pub fn compare(old: &Guideline, new: &Guideline, lang: Lang) -> Comparison {
    let (before, after) = (&old.pack, &new.pack);
    let diff = diff(before, after);
    let requirements = requirement::changes(before, after);
    let examples = examples::compare(old, new);
    let advice = bump::suggested(&diff, &requirements, &examples);
    let clauses = table::rows(Edition::of(old), Edition::of(new), &requirements, lang);
    let rules = rules::rules(before, after, &diff, &requirements);
    let version = VersionAdvice {
        enough: bump::follows(&before.header.version, &after.header.version, advice.bump).is_ok(),
        least: Semver::parse(&before.header.version)
            .ok()
            .map(|version| bump::least_after(&version, advice.bump).to_string()),
        advice,
    };
    Comparison { diff, requirements, version, clauses, rules, examples }
}
