//! What a live test with a card found, in the shape that is printed and kept.
//!
//! Responsible for: the contract `tashika-card-test/1` and the record attached to an assessment.
//! Not responsible for: how a test runs. No personal data has a place here: no name, no serial, no id of a
//! card, and no hash of any of them.

use std::fmt;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::result::PolicyStamp;

/// Format word of [`TestResult`].
pub const TEST_FORMAT: &str = "tashika-card-test/1";

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        pub enum $name { $($(#[$variant_doc])* #[serde(rename = $word)] $variant),+ }

        impl $name {
            /// All of them, in the order in which they are shown.
            pub const ALL: &[$name] = &[$($name::$variant),+];

            /// The word in files, on the command line and in keys of sentences.
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }

            /// Reads the word back.
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.word() == word)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.word())
            }
        }
    };
}

words! {
    /// A test that is offered.
    TestId {
        /// Signs a challenge with the user-authentication key of the JPKI.
        JpkiUserAuth = "jpki-user-auth",
        /// Signs with the signature key of the JPKI; the certificate names the holder.
        JpkiSignature = "jpki-signature",
        /// Reads the four attributes with verification number B.
        CardAttributes = "card-attributes",
        /// Tells what the card is and in which state; needs no secret.
        CardInfo = "card-info",
    }
}

words! {
    /// How a test ended.
    Verdict {
        /// Everything that was checked holds.
        Passed = "passed",
        /// Something that was checked does not hold, or the secret was wrong.
        Failed = "failed",
        /// The program did not go on, so that the card stays usable, or because the card has no such function.
        Refused = "refused",
        /// The person stopped it.
        Cancelled = "cancelled",
        /// Reader, service or card failed; nothing is said about the card.
        Error = "error",
    }
}

words! {
    /// The roots that the certificate chain ends in.
    Trust {
        /// The six roots of the Japanese public key infrastructure in use.
        Production = "production",
        /// Roots of JPKI test cards.
        JpkiTest = "jpki-test",
        /// The root of our virtual cards.
        Simulation = "simulation",
        /// Roots that the person added.
        UserAdded = "user-added",
        /// None: no chain was evaluated, or it ends in no known root.
        None = "none",
    }
}

words! {
    /// One check, each its own line.
    CheckId {
        /// The certificate is signed by one of the known roots.
        SignatureToRoot = "signature-to-root",
        /// The day lies within the validity of certificate and root.
        Validity = "validity",
        /// The certificate is not one of an authority.
        BasicConstraints = "basic-constraints",
        /// The key may be used for this.
        KeyUsage = "key-usage",
        /// The certificate is one for client authentication.
        ExtendedKeyUsage = "extended-key-usage",
        /// The policy of the certificate is the one of the JPKI for this key.
        Policy = "policy",
        /// The certificate names the key of the root that signed it.
        KeyIdentifier = "key-identifier",
        /// Algorithms and key sizes are ones that count as safe.
        Algorithm = "algorithm",
        /// The card signed a fresh challenge with the key of the certificate.
        Possession = "possession",
        /// Whether the certificate was revoked: never checked.
        Revocation = "revocation",
        /// Whether the attributes are those the issuer wrote: never checked.
        Authenticity = "authenticity",
    }
}

words! {
    /// What a check found.
    CheckResult {
        /// It holds.
        Pass = "pass",
        /// It does not hold.
        Fail = "fail",
        /// It was not checked, and the reason says why.
        NotChecked = "not-checked",
    }
}

/// A check with its finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Check {
    /// Which check.
    pub id: CheckId,
    /// What it found.
    pub result: CheckResult,
    /// Why, as a code; the sentence has the key `check-<reason>`.
    pub reason: String,
    /// The sentence; empty until somebody knows the language.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
}

/// A fact about the card that tells nothing about its holder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Fact {
    /// What it is about, as a code; the label has the key `card-fact-<id>`.
    pub id: String,
    /// The value, as a code or number; words have the key `card-fact-value-<value>`.
    pub value: String,
}

/// A step with the time it took, never counting a person's time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Step {
    /// Its name, as a code; the label has the key `card-step-<name>`.
    pub name: String,
    /// Milliseconds.
    pub ms: f64,
}

/// Why a test did not pass, where no check tells it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TestError {
    /// The code; sentences have the keys `error-<code>` and `error-<code>-help`.
    pub code: String,
    /// The sentence; empty until somebody knows the language.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
}

/// The outcome of one test run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct TestResult {
    /// Always [`TEST_FORMAT`].
    pub format: String,
    /// Which test.
    pub test: TestId,
    /// The day for which the checks hold.
    pub as_of: NaiveDate,
    /// How it ended.
    pub verdict: Verdict,
    /// The verdict as a sentence; empty until somebody knows the language.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// A virtual card, or a real reader with a simulated card.
    pub simulated: bool,
    /// The roots that the chain ends in.
    pub trust: Trust,
    /// The checks, in the order of [`CheckId::ALL`].
    pub checks: Vec<Check>,
    /// Facts about the card.
    pub facts: Vec<Fact>,
    /// Steps in order.
    pub steps: Vec<Step>,
    /// Milliseconds for which the program waited for the person.
    pub person_ms: u64,
    /// Commands sent, counted at the line to the card.
    pub apdus: u32,
    /// Bytes sent.
    pub bytes_out: u32,
    /// Bytes received.
    pub bytes_in: u32,
    /// Tries left for the secret of this test, as far as the card told.
    pub tries_left: Option<u8>,
    /// Why it did not pass, where no check tells it.
    pub error: Option<TestError>,
}

/// A test result as it is attached to an assessment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// When the test ended, `2026-11-26T12:34:56+09:00`.
    pub time: String,
    /// Name of the reader; empty for a virtual card in the process.
    pub reader: String,
    /// The virtual card used; absent for a card on a reader.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub persona: Option<String>,
    /// Faults that were switched on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub faults: Vec<String>,
    /// The policies in force then.
    pub policy: PolicyStamp,
    /// The outcome, without sentences.
    pub result: TestResult,
}
