//! Identifiers: one newtype per kind of thing, all kebab-case words.
//!
//! Responsible for: keeping a question id from being used as a method id. Not responsible for:
//! whether the thing exists (that is the catalogue's knowledge).

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        #[serde(transparent)]
        pub struct $name(#[schemars(with = "String")] Arc<str>);

        impl $name {
            /// Wraps a word without checking that it names anything.
            pub fn new(word: impl Into<Arc<str>>) -> Self {
                Self(word.into())
            }

            /// The word itself.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(word: &str) -> Self {
                Self(word.into())
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&self.0, f)
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                &*self.0 == other
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                &*self.0 == *other
            }
        }
    )+};
}

ids! {
    /// A question of the questionnaire, for example `needs-personal-information`.
    QuestionId,
    /// An option of a question, for example `yes`; unique within its question only.
    OptionId,
    /// A proofing or authentication method, for example `ic-selfie`; never a statute's letter.
    MethodId,
    /// A law or rule that may name methods, for example `aml`.
    LawId,
    /// A framework of levels, for example `ds500-2019`.
    FrameworkId,
    /// A source of a fact, for example `nist-800-63-3`.
    SourceId,
    /// An identity document, for example `driving-licence`.
    DocumentId,
    /// A threat that a method may resist, for example `forged-document`.
    ThreatId,
    /// An item of the five checkpoints, for example `1.4`.
    ItemId,
}
