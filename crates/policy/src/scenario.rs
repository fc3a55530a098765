//! Scenarios: answers, a day, and what must come out.
//!
//! Files: `scenarios/<id>.yaml`, beside the policies and no part of a pack. Responsible for: their shape, and that what
//! they name exists. Not responsible for: what stands under a key of the content of an answers file (the `app` crate),
//! nor for running them (the tests).

mod check;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use model::result::{GateOutcome, Reading, Verdict};
use model::{FrameworkId, LawId, MethodId, QuestionId, Text};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

pub use self::check::check_scenarios;

/// The format that this version reads.
pub const FORMAT: &str = "tashika-scenario/1";

/// The folder of scenarios beside the policies; also the name of their schema.
pub(crate) const FOLDER: &str = "scenarios";

/// A scenario. Whoever runs it reads `answers` as the `app` crate reads the content of an answers file.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[schemars(rename = "Scenario")]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Scenario<Answers = Content> {
    /// Always `tashika-scenario/1`.
    pub format: String,
    /// Id, equal to the file name.
    pub id: String,
    /// What it shows.
    pub title: Text,
    /// The day.
    pub as_of: NaiveDate,
    /// The framework; the default when absent.
    #[serde(default)]
    pub framework: Option<FrameworkId>,
    /// The reading; strict when absent.
    #[serde(default)]
    pub reading: Reading,
    /// The content of an answers file.
    pub answers: Answers,
    /// What must come out.
    pub expect: Expect,
}

/// The content of an answers file.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Content {
    /// The service.
    pub service: BTreeMap<String, Value>,
    /// Answers.
    #[serde(default)]
    pub answers: BTreeMap<QuestionId, Value>,
    /// Ratings set by hand.
    #[serde(default)]
    pub ratings: BTreeMap<String, Value>,
    /// The choice.
    #[serde(default)]
    pub choice: BTreeMap<String, Value>,
    /// Checkpoint items.
    #[serde(default)]
    pub checkpoints: BTreeMap<String, Value>,
}

/// What must come out; absent parts are not compared.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Expect {
    /// The IAL required.
    pub ial: Option<u8>,
    /// The AAL required; `null`: none is, which is not the same as saying nothing.
    #[serde(default, deserialize_with = "stated")]
    #[schemars(with = "Option<u8>")]
    pub aal: Option<Option<u8>>,
    /// The lowest and highest IAL.
    pub ial_range: Option<[u8; 2]>,
    /// The lowest and highest AAL.
    pub aal_range: Option<[u8; 2]>,
    /// Which levels are settled.
    #[serde(default)]
    pub settled: Settled,
    /// The unknowns that decide most, in order; more may follow.
    pub deciding_unknowns: Option<Vec<QuestionId>>,
    /// What the law does.
    pub gate: Option<GateOutcome>,
    /// Methods that a law permits.
    #[serde(default)]
    pub permitted: BTreeMap<LawId, Vec<MethodId>>,
    /// Methods that a law does not permit.
    #[serde(default)]
    pub not_permitted: BTreeMap<LawId, Vec<MethodId>>,
    /// Letters or items of methods.
    #[serde(default)]
    pub clauses: BTreeMap<LawId, BTreeMap<MethodId, String>>,
    /// Changes of laws that are ahead.
    #[serde(default)]
    pub upcoming: BTreeMap<LawId, Vec<String>>,
    /// Verdicts on methods.
    #[serde(default)]
    pub verdicts: BTreeMap<MethodId, Verdict>,
    /// Methods that are stricter than needed.
    #[serde(default)]
    pub over_strict: Vec<MethodId>,
    /// Questions whose answers do not count.
    #[serde(default)]
    pub ignored: Vec<QuestionId>,
    /// The main method.
    pub recommended_proofing: Option<MethodId>,
    /// Codes of open points that must be there.
    #[serde(default)]
    pub open: Vec<String>,
}

/// Which levels must be settled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Settled {
    /// Whether the IAL is.
    pub ial: Option<bool>,
    /// Whether the AAL is.
    pub aal: Option<bool>,
}

fn stated<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Option<u8>>, D::Error> {
    Option::<u8>::deserialize(deserializer).map(Some)
}

#[cfg(test)]
mod tests;
