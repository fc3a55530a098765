//! Evidence: what a live test found, attached to an assessment.
//!
//! Responsible for: attaching, removing, and the limits within which evidence is taken, whoever wrote it.
//! Not responsible for: what it means; nothing is concluded from it.
//!
//! The limits keep personal data out by form: apart from names of readers and policies, evidence consists of
//! codes, numbers and times. Sentences are made anew in the language of the reader and have no place in it.

use model::evidence::{Evidence, TEST_FORMAT, TestResult};
use model::result::PolicyStamp;
use uuid::Uuid;

use crate::text::text;
use crate::{AssessmentId, Part, Store, StoreError, Timestamp};

/// Characters of a name: PC/SC itself ends names of readers at 128 bytes.
const NAME_LIMIT: usize = 200;

/// Characters of a code or key.
const CODE_LIMIT: usize = 64;

/// Entries of a list.
const LIST_LIMIT: usize = 64;

/// Milliseconds of a step: a day, more than any card takes.
const STEP_LIMIT: f64 = 86_400_000.0;

impl Store {
    /// Attaches evidence under a new key, and tells the key.
    ///
    /// # Errors
    /// See [`Store::save_evidence`].
    pub fn add_evidence(
        &mut self,
        id: &AssessmentId,
        evidence: &Evidence,
        now: Timestamp,
    ) -> Result<String, StoreError> {
        let key = random_key();
        self.save_evidence(id, &key, Some(evidence), now)?;
        Ok(key)
    }

    /// Attaches evidence under a key; `None` removes it. Says whether anything changed.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when the evidence breaks its limits; nothing was saved.
    pub fn save_evidence(
        &mut self,
        id: &AssessmentId,
        key: &str,
        evidence: Option<&Evidence>,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        if let Some(evidence) = evidence {
            check_key(key).and_then(|()| check(evidence)).map_err(StoreError::damaged)?;
        }
        self.change(id, Part::Evidence(key.to_owned()), evidence.map(text), now)
    }
}

/// A key that no other evidence has. Letters only: digits between hyphens could look like somebody's number.
fn random_key() -> String {
    let letter = |digit: char| match digit.to_digit(16) {
        Some(value) => char::from_u32('a' as u32 + value).unwrap_or(digit),
        None => digit,
    };
    Uuid::new_v4().simple().to_string().chars().map(letter).collect()
}

/// Whether a key may name evidence; otherwise says what is wrong with it.
pub(crate) fn check_key(key: &str) -> Result<(), &'static str> {
    code(key)
}

/// Whether evidence keeps its limits; otherwise says which it breaks, never repeating its content.
pub(crate) fn check(evidence: &Evidence) -> Result<(), &'static str> {
    let Evidence { time, reader, persona, faults, policy, result } = evidence;
    let PolicyStamp { id, version, hash } = policy;
    if Timestamp::parse(time).is_none() {
        return Err("expected a time such as 2026-11-26T12:34:56+09:00 in evidence");
    }
    [time, reader, id, version].into_iter().try_for_each(|text| name(text))?;
    // Guards against personal numbers pass over hashes, so a hash is nothing but one.
    let digits = hash.strip_prefix("sha256:").unwrap_or("-");
    if digits.len() > CODE_LIMIT || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err("expected a hash such as sha256:0a1b in evidence");
    }
    persona.iter().try_for_each(|persona| code(persona))?;
    list(faults)?;
    faults.iter().try_for_each(|fault| code(fault))?;
    check_result(result)
}

fn check_result(result: &TestResult) -> Result<(), &'static str> {
    let TestResult { format, text, checks, facts, steps, error, .. } = result;
    if format != TEST_FORMAT {
        return Err("expected a test result of the format tashika-card-test/1 in evidence");
    }
    let sentences = checks.iter().map(|check| &check.text).chain(error.iter().map(|error| &error.text));
    if std::iter::once(text).chain(sentences).any(|text| !text.is_empty()) {
        return Err("evidence holds codes, not sentences");
    }
    list(checks)?;
    list(facts)?;
    list(steps)?;
    checks.iter().try_for_each(|check| code(&check.reason))?;
    facts.iter().try_for_each(|fact| code(&fact.id).and_then(|()| code(&fact.value)))?;
    error.iter().try_for_each(|error| code(&error.code))?;
    for step in steps {
        code(&step.name)?;
        // Written down, a number that is none becomes `null` and could not be read again.
        if !(0.0..=STEP_LIMIT).contains(&step.ms) {
            return Err("expected a time from 0 to 86400000 milliseconds in evidence");
        }
    }
    Ok(())
}

fn name(text: &str) -> Result<(), &'static str> {
    if text.chars().count() > NAME_LIMIT {
        return Err("a name in evidence is longer than 200 characters");
    }
    if text.chars().any(char::is_control) {
        Err("a name in evidence holds a control character")
    } else {
        Ok(())
    }
}

fn code(text: &str) -> Result<(), &'static str> {
    let fits = (1..=CODE_LIMIT).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._@/".contains(&byte));
    if fits { Ok(()) } else { Err("expected a code of 1 to 64 letters, digits and hyphens in evidence") }
}

fn list<T>(entries: &[T]) -> Result<(), &'static str> {
    if entries.len() > LIST_LIMIT { Err("a list in evidence has more than 64 entries") } else { Ok(()) }
}

#[cfg(test)]
mod tests;
