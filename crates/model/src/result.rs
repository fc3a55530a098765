//! What the engine concludes, in the shape that is stored and printed.
//!
//! Responsible for: the result contract `tashika-result/1` (snake_case keys, kebab-case ids).
//! Not responsible for: how conclusions are reached. `text` fields are empty until a sentence is put in
//! by whoever knows the language.

mod code;
mod sector;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Axis, Category, FrameworkId, ItemId, ItemState, LawId, MethodId, QuestionId, Rating, SourceId};

pub use code::{Code, Params, Word};
pub use sector::{ClauseResult, ClauseState, Conformance, SectorEffect, SectorResult, WayResult};

/// The complete result of one evaluation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AssessmentResult {
    /// Always `tashika-result/1`.
    pub format: String,
    /// The day for which everything holds.
    pub as_of: NaiveDate,
    /// The framework of the levels.
    pub framework: FrameworkId,
    /// How the framework's contradictory place was read.
    pub reading: Reading,
    /// The policies used.
    pub policy: PolicyStamp,
    /// Whether something is still missing, unsettled or undecided.
    pub draft: bool,
    /// Visible questions without an answer.
    pub missing: Vec<QuestionId>,
    /// What else keeps the result a draft, as codes.
    pub open: Vec<Code>,
    /// Answered questions that other answers hide; they count for nothing.
    pub ignored: Vec<QuestionId>,
    /// The required levels; the upper end of the range while unsettled.
    pub required: Levels<Option<u8>>,
    /// Lowest and highest level that the open answers allow.
    pub range: Levels<Option<[u8; 2]>>,
    /// Whether the range is a single level.
    pub settled: Levels<bool>,
    /// Unknowns that decide an unsettled level, the strongest first.
    pub deciding_unknowns: Vec<QuestionId>,
    /// Ratings by axis and category.
    pub ratings: BTreeMap<Axis, BTreeMap<Category, RatingResult>>,
    /// Steps of the derivation; a step names only earlier ones.
    pub proof: Vec<ProofStep>,
    /// What the law says.
    pub gate: Gate,
    /// A verdict on every method.
    pub methods: Vec<MethodResult>,
    /// What we would take.
    pub recommendation: Recommendation,
    /// What was chosen, measured against what is required.
    pub choice: ChoiceResult,
    /// The checkpoint items that apply.
    pub checklist: Vec<ChecklistItem>,
    /// What a sector guideline says beside, when the assessment is made under one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sector: Option<Box<SectorResult>>,
}

/// The two readings of the place where NIST SP 800-63-3 contradicts itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Reading {
    /// The text: a single validated attribute already asks for IAL2.
    #[default]
    Strict,
    /// Figure 6-1: low harm may end at IAL1 even then.
    Figure,
}

/// Which policies were used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PolicyStamp {
    /// Pack id.
    pub id: String,
    /// Pack version.
    pub version: String,
    /// `sha256:` and the hash of all files.
    pub hash: String,
}

/// A value for each of the two scales.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Levels<T> {
    /// Identity assurance.
    pub ial: T,
    /// Authentication assurance; null where nobody logs in.
    pub aal: T,
}

/// A rating: what the facts gave, what a person set, what counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RatingResult {
    /// From the facts; null while they leave more than one possibility.
    pub derived: Option<Rating>,
    /// Lightest and heaviest that the facts allow.
    pub range: [Rating; 2],
    /// Set by a person.
    #[serde(rename = "override")]
    pub overridden: Option<Rating>,
    /// The reason given with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// What counts; the upper end while the facts leave more than one.
    pub value: Rating,
}

/// One step of the derivation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ProofStep {
    /// `p1`, `p2`, …
    #[schemars(with = "String")]
    pub id: Word,
    /// What kind of rule made it.
    pub kind: ProofKind,
    /// What was concluded, as a proposition: `proofing.financial=moderate`, `ial=2`, `ial=1..3`, `ic-selfie=fits`.
    pub conclusion: String,
    /// Earlier steps it rests on.
    #[schemars(with = "Vec<String>")]
    pub because: Vec<Word>,
    /// Where the rule was read.
    pub source: Option<SourceId>,
    /// Whether this step decides: the level, what the law says, or the verdict on a method.
    pub decisive: bool,
    /// The sentence in the language asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// Kinds of proof step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ProofKind {
    /// An answer as given (or not given).
    Answer,
    /// A rating from answers or by override.
    Rating,
    /// A level by the table.
    Table,
    /// A short-circuit of the tree.
    ShortCircuit,
    /// A floor from a rule about data.
    DataRule,
    /// A floor from the allowed pairs.
    PairRule,
    /// What the law says.
    Gate,
    /// A verdict on a method.
    Method,
}

/// What the law says about the choice of methods.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Gate {
    /// The strongest effect of any law that applies.
    pub outcome: GateOutcome,
    /// Laws that apply, or may apply.
    pub laws: Vec<LawResult>,
}

/// Effects of the law, weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum GateOutcome {
    /// No law applies.
    None,
    /// Something to know.
    Note,
    /// The choice is narrowed.
    Constrains,
    /// The law's list decides; the level is information.
    Decides,
}

/// A law in the result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LawResult {
    /// The law.
    pub id: LawId,
    /// What it does.
    pub effect: GateOutcome,
    /// False while an unanswered question leaves open whether it applies.
    pub certain: bool,
    /// Methods it allows on the day.
    pub permitted: Vec<PermitResult>,
    /// Changes within 24 months of the day, and those without a date.
    pub changes: Vec<ChangeResult>,
}

/// A permitted method.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PermitResult {
    /// The method.
    pub method: MethodId,
    /// Its letter or item on the day.
    pub clause: String,
    /// Since when; null when it does not matter any more.
    pub from: Option<NaiveDate>,
    /// Until when; null when no end is known.
    pub until: Option<NaiveDate>,
    /// How sure it is that the law permits the method.
    #[serde(default)]
    pub status: LevelStatus,
    /// The law permits it under a condition; `text` says which.
    #[serde(default)]
    pub conditional: bool,
    /// Where it was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceId>,
    /// The condition in the language asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// A coming change of a law.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ChangeResult {
    /// First day of the new state; null when none is set.
    pub date: Option<NaiveDate>,
    /// The change.
    pub code: String,
    /// The sentence in the language asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// A verdict on a method.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MethodResult {
    /// The method.
    pub id: MethodId,
    /// What it serves.
    pub kind: Axis,
    /// The verdict.
    pub verdict: Verdict,
    /// Its level is above the upper end of the required range.
    pub over_strict: bool,
    /// Its level; null for methods that exist only in a statute's list.
    pub level: Option<MethodLevel>,
    /// Why and why not.
    pub reasons: Vec<MethodReason>,
    /// Position in the ranking of methods that fit, from 1: methods that last and suit first, then by score.
    pub rank: Option<u32>,
    /// Score by the documented preferences, 0 to 1000, higher is better.
    pub score: Option<u32>,
    /// Not dominated by another method that fits.
    pub pareto: bool,
}

/// The level of a method.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MethodLevel {
    /// The stated value.
    pub value: u8,
    /// How sure it is.
    pub status: LevelStatus,
    /// The value used for the verdict: the lower of the alternatives unless confirmed or accepted.
    pub counted: u8,
    /// The organisation accepted the stated value with a written reason.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub accepted: bool,
    /// The framework does not rate the method: the stated value is the one outside of it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unrated: bool,
}

/// How sure a level or a permit is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LevelStatus {
    /// Read in a source.
    #[default]
    Confirmed,
    /// Worked out.
    Inferred,
    /// Not confirmed.
    Unconfirmed,
}

/// Verdicts, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Can be used.
    Fits,
    /// Can be used if the conditions named are met.
    FitsWithConditions,
    /// Hangs on an open answer.
    Depends,
    /// Cannot be used.
    Excluded,
}

/// A reason for or against a method.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MethodReason {
    /// The word.
    #[schemars(with = "String")]
    pub code: Word,
    /// By how many levels, where that is the point.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<u8>,
    /// Values for the sentence.
    #[serde(default, skip_serializing_if = "Params::is_empty")]
    #[schemars(with = "BTreeMap<String, String>")]
    pub params: Params,
    /// Where the rule was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceId>,
    /// The sentence in the language asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// What we would take, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Recommendation {
    /// Main proofing method; null when none is needed or none fits.
    pub proofing: Option<MethodId>,
    /// The intermediate method.
    pub intermediate: Intermediate,
    /// For people without the document, card, phone or PIN.
    pub fallback: Vec<MethodId>,
    /// Authentication method; null when nobody logs in or none fits.
    pub authentication: Option<MethodId>,
    /// Why.
    pub reasons: Vec<Code>,
}

/// The intermediate method, or why there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Intermediate {
    /// The method; null when none suits.
    pub id: Option<MethodId>,
    /// Why, or why not.
    pub reasons: Vec<Code>,
}

/// The choice against the requirement.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ChoiceResult {
    /// Lowest level among the chosen methods as counted; null when nothing is chosen.
    pub level: Levels<Option<u8>>,
    /// What is wrong or missing.
    pub findings: Vec<Code>,
    /// Whether the acceptance statement is complete.
    pub complete: bool,
}

/// A checkpoint item that applies to the choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ChecklistItem {
    /// The item.
    pub id: ItemId,
    /// False when it does not apply to the chosen methods.
    pub applies: bool,
    /// It must be done, whatever the plan.
    pub compulsory: bool,
    /// Where it stands.
    pub state: ItemState,
}
