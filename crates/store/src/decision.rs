//! Decisions: the complete result behind an evaluation or an exported report.
//!
//! Responsible for: keeping results as text, once each. Not responsible for: reading or making them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::file::compact;
use crate::table::audit::{self, Record};
use crate::table::{self, decision};
use crate::{AssessmentId, Store, StoreError, Timestamp};

/// Why a result was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DecisionKind {
    /// The assessment was evaluated.
    Evaluation,
    /// A report was exported.
    Report,
}

impl DecisionKind {
    /// The word used in files.
    pub fn word(self) -> &'static str {
        match self {
            DecisionKind::Evaluation => "evaluation",
            DecisionKind::Report => "report",
        }
    }

    /// Reads the word back.
    pub(crate) fn parse(word: &str) -> Option<Self> {
        [Self::Evaluation, Self::Report].into_iter().find(|kind| kind.word() == word)
    }
}

/// A decision to keep.
#[derive(Clone, Copy, Debug)]
pub struct NewDecision<'a> {
    /// Why it is kept.
    pub kind: DecisionKind,
    /// The complete result, JSON.
    pub result: &'a str,
    /// Policy pack.
    pub policy_id: &'a str,
    /// Its version.
    pub policy_version: &'a str,
    /// Its hash.
    pub policy_hash: &'a str,
    /// The day for which the result holds.
    pub as_of: NaiveDate,
}

/// A decision that was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Why it was kept.
    pub kind: DecisionKind,
    /// When.
    pub time: Timestamp,
    /// The day for which the result holds.
    pub as_of: NaiveDate,
    /// Policy pack.
    pub policy_id: String,
    /// Its version.
    pub policy_version: String,
    /// Its hash.
    pub policy_hash: String,
    /// The complete result, JSON without spaces between its words.
    pub result: String,
}

impl Store {
    /// Keeps a complete result, unless the last one of its kind is identical. Says whether it was kept.
    ///
    /// # Errors
    /// [`StoreError::Malformed`] when `result` is not JSON.
    pub fn save_decision(
        &mut self,
        id: &AssessmentId,
        new: &NewDecision<'_>,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let decision = Decision {
            kind: new.kind,
            time: now,
            as_of: new.as_of,
            policy_id: new.policy_id.to_owned(),
            policy_version: new.policy_version.to_owned(),
            policy_hash: new.policy_hash.to_owned(),
            result: compact(new.result)?,
        };
        let hash = decision.hash();
        self.write(|db| {
            let handle = table::assessment::handle(db, id)?;
            if decision::last_hash(db, handle.number, decision.kind)?.as_deref() == Some(&hash) {
                return Ok(false);
            }
            decision::insert(db, handle.number, &decision, &hash)?;
            let record = Record {
                time: now,
                kind: "decision",
                assessment: Some(id),
                subject: decision.kind.word(),
                salt: &handle.salt,
                value: Some(&decision.result),
            };
            let seq = audit::append(db, &record)?;
            table::assessment::touch(db, handle.number, None, seq)?;
            Ok(true)
        })
    }

    /// The decision kept last, of either kind.
    pub fn latest_decision(&self, id: &AssessmentId) -> Result<Option<Decision>, StoreError> {
        self.read(|db| decision::latest(db, table::assessment::header(db, id)?.handle.number))
    }

    /// All decisions, oldest first.
    pub fn decisions(&self, id: &AssessmentId) -> Result<Vec<Decision>, StoreError> {
        self.read(|db| decision::all(db, table::assessment::header(db, id)?.handle.number))
    }
}

impl Decision {
    /// Two decisions with the same hash differ in nothing but the time they were made.
    pub(crate) fn hash(&self) -> Vec<u8> {
        let Decision { kind: _, time: _, as_of, policy_id, policy_version, policy_hash, result } = self;
        let mut hasher = Sha256::new();
        for field in [&as_of.to_string(), policy_id, policy_version, policy_hash, result] {
            hasher.update((field.len() as u64).to_be_bytes());
            hasher.update(field);
        }
        hasher.finalize().to_vec()
    }
}

#[cfg(test)]
mod tests;
