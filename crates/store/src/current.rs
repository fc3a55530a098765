//! The present result of an assessment, replaced at every evaluation.
//!
//! Responsible for: keeping it beside what lists show of it, so that an assessment opened under newer
//! policies can show what stood there before. Derived from the answers, therefore neither a change of the
//! assessment nor a record of the audit log. Not responsible for: results kept for good (`decision`).

use crate::table::{assessment, current};
use crate::{AssessmentId, NewDecision, Store, StoreError, Summary};

/// A present result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurrentResult {
    /// Hash of the policies it was made under.
    pub policy_hash: String,
    /// The complete result, JSON.
    pub result: String,
}

impl Store {
    /// Replaces the present result and its summary.
    pub fn save_current(
        &mut self,
        id: &AssessmentId,
        new: &NewDecision<'_>,
        summary: &Summary,
    ) -> Result<(), StoreError> {
        self.write(|db| {
            let handle = assessment::handle(db, id)?;
            current::put(db, handle.number, new.policy_hash, new.result)?;
            assessment::set_summary(db, handle.number, summary)
        })
    }

    /// The present result; after an import, the decision kept last.
    pub fn current_result(&self, id: &AssessmentId) -> Result<Option<CurrentResult>, StoreError> {
        let found = self.read(|db| current::get(db, assessment::header(db, id)?.handle.number))?;
        if found.is_some() {
            return Ok(found);
        }
        Ok(self
            .latest_decision(id)?
            .map(|decision| CurrentResult { policy_hash: decision.policy_hash, result: decision.result }))
    }

    /// Hash of the policies behind the present result.
    pub fn current_policy_hash(&self, id: &AssessmentId) -> Result<Option<String>, StoreError> {
        let found = self.read(|db| current::policy_hash(db, assessment::header(db, id)?.handle.number))?;
        if found.is_some() {
            return Ok(found);
        }
        Ok(self.latest_decision(id)?.map(|decision| decision.policy_hash))
    }
}

#[cfg(test)]
mod tests;
