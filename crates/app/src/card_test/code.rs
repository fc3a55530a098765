//! Codes for what ends a test other than a check.
//!
//! Responsible for: one word per situation that a person treats differently, and the verdict that goes with it.
//! Sentences have the keys `error-<code>` and `error-<code>-help`; `docs/error-codes.md` lists all.

use card::{CardError, LinkError, Refusal};

use super::run::Stop;

/// All codes of this module.
pub const CODES: &[&str] = &[
    "card-removed",
    "card-reset",
    "reader-in-use",
    "card-unresponsive",
    "reader-removed",
    "no-service",
    "card-link",
    "cancelled",
    "not-a-my-number-card",
    "unexpected-answer",
    "internal",
    "last-try",
    "secret-locked",
    "counter-unknown",
    "wrong-secret",
    "wrong-secret-locked",
    "no-signature-certificate",
    "no-authentication-certificate",
];

/// A line that broke.
pub fn code_of_link(error: LinkError) -> &'static str {
    match error {
        LinkError::Removed => "card-removed",
        LinkError::Reset => "card-reset",
        LinkError::InUse => "reader-in-use",
        LinkError::Unresponsive => "card-unresponsive",
        LinkError::NoReader => "reader-removed",
        LinkError::NoService => "no-service",
        LinkError::Failed { .. } => "card-link",
    }
}

impl From<CardError> for Stop {
    fn from(error: CardError) -> Self {
        match error {
            CardError::Link(error) => Stop::Error(code_of_link(error)),
            CardError::Cancelled => Stop::Cancelled,
            CardError::NoApplication => Stop::Error("not-a-my-number-card"),
            CardError::NoFile
            | CardError::SecretRequired
            | CardError::Unexpected { .. }
            | CardError::Malformed => Stop::Error("unexpected-answer"),
            CardError::Denied(_) => Stop::Error("internal"),
        }
    }
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Self {
        Stop::Refused(match refusal {
            Refusal::LastTry => "last-try",
            Refusal::Blocked => "secret-locked",
            Refusal::CounterUnknown => "counter-unknown",
        })
    }
}
