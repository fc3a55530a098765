//! Steps of a test, as the card sees them.
//!
//! Responsible for: their names. Not responsible for: recognizing them in commands, which the card does.

use std::fmt;

use serde::Deserialize;

/// What a client is about to do, told by its command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Selects an application of the My Number card.
    Select,
    /// Reads what the card tells about itself: token information and availability of certificates.
    Token,
    /// Reads a certificate of the holder.
    Certificate,
    /// Asks how many tries are left.
    Counter,
    /// Presents a secret.
    Verify,
    /// Asks for a signature.
    Sign,
    /// Leaves by selecting the issuer security domain.
    Close,
    /// Reads the four attributes.
    Attributes,
}

impl Step {
    /// All steps.
    pub const ALL: [Step; 8] = [
        Step::Select,
        Step::Token,
        Step::Certificate,
        Step::Counter,
        Step::Verify,
        Step::Sign,
        Step::Close,
        Step::Attributes,
    ];

    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Step::Select => "select",
            Step::Token => "token",
            Step::Certificate => "certificate",
            Step::Counter => "counter",
            Step::Verify => "verify",
            Step::Sign => "sign",
            Step::Close => "close",
            Step::Attributes => "attributes",
        }
    }

    /// The step of that word.
    pub fn of_word(word: &str) -> Option<Step> {
        Step::ALL.into_iter().find(|step| step.word() == word)
    }
}

impl fmt::Display for Step {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.word())
    }
}
