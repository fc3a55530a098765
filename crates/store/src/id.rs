//! The id of an assessment.
//!
//! Responsible for: making and recognising ids. Not responsible for: whether the assessment exists.

use std::fmt;

use uuid::Uuid;

/// Names one assessment: a random UUID in its usual lower-case text form.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AssessmentId(String);

impl AssessmentId {
    /// A new id that no other assessment has.
    pub fn random() -> Self {
        Self(Uuid::new_v4().to_string())
    }

    /// Recognises an id; `None` when the text is not one.
    pub fn parse(text: &str) -> Option<Self> {
        Uuid::parse_str(text).ok().map(|uuid| Self(uuid.to_string()))
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for AssessmentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for AssessmentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
