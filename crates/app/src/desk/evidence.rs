//! Evidence of live tests: attaching it to an assessment and taking it away.
//!
//! Nothing is concluded from evidence, so the result of the assessment stays as it is, and evidence may be
//! attached while a result of other policies is shown.

use model::evidence::Evidence;

use super::{Desk, parse_id, parse_lang};
use crate::clock::Now;
use crate::error::AppError;
use crate::wire::{AssessmentView, RemoveEvidenceRequest, SaveEvidenceRequest};
use crate::{guard, my_number};

impl Desk {
    /// Attaches evidence.
    pub fn save_evidence(
        &mut self,
        request: &SaveEvidenceRequest,
        evidence: Evidence,
        now: Now,
    ) -> Result<AssessmentView, AppError> {
        let id = parse_id(&request.id)?;
        let evidence = kept(evidence);
        guard::evidence(&evidence)?;
        self.store.add_evidence(&id, &evidence, now.timestamp())?;
        self.touched(&id, parse_lang(&request.lang), now)
    }

    /// Takes evidence away; can be undone.
    pub fn remove_evidence(
        &mut self,
        request: &RemoveEvidenceRequest,
        now: Now,
    ) -> Result<AssessmentView, AppError> {
        let id = parse_id(&request.id)?;
        if !self.store.save_evidence(&id, &request.key, None, now.timestamp())? {
            return Err(AppError::NotFound { what: request.key.clone() });
        }
        self.touched(&id, parse_lang(&request.lang), now)
    }
}

/// Evidence as it is kept: without sentences, which are made anew in the language of the reader; times in
/// microseconds, since longer fractions could look like somebody's number; names of readers, which may carry
/// a serial number, with such numbers masked.
fn kept(mut evidence: Evidence) -> Evidence {
    let result = &mut evidence.result;
    result.text.clear();
    result.checks.iter_mut().for_each(|check| check.text.clear());
    result.error.iter_mut().for_each(|error| error.text.clear());
    for step in &mut result.steps {
        step.ms = (step.ms * 1000.0).round() / 1000.0;
    }
    evidence.reader = my_number::mask(&evidence.reader);
    evidence
}

#[cfg(test)]
mod tests;
