//! Codes and their parameters, cheap to hand on.
//!
//! Responsible for: words that are mostly known when the program is built, and parameters that many reasons
//! share. An evaluation makes hundreds of both, so neither is copied where it can be shared. In JSON they
//! are plain strings and objects. Not responsible for: which codes exist.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::SourceId;

/// A word that programs match on. One that stands in the program costs nothing to make or to copy.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Word(Cow<'static, str>);

impl Word {
    /// The word itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Deref for Word {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl From<&'static str> for Word {
    fn from(word: &'static str) -> Self {
        Self(Cow::Borrowed(word))
    }
}

impl From<String> for Word {
    fn from(word: String) -> Self {
        Self(Cow::Owned(word))
    }
}

impl fmt::Display for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl PartialEq<str> for Word {
    fn eq(&self, other: &str) -> bool {
        &*self.0 == other
    }
}

impl PartialEq<&str> for Word {
    fn eq(&self, other: &&str) -> bool {
        &*self.0 == *other
    }
}

impl PartialEq<String> for Word {
    fn eq(&self, other: &String) -> bool {
        &*self.0 == other.as_str()
    }
}

/// Values for a sentence, by name. A copy shares them until it is changed.
#[derive(Clone, Default)]
pub struct Params(Option<Arc<BTreeMap<String, String>>>);

/// What stands behind parameters of which there are none.
static NONE: BTreeMap<String, String> = BTreeMap::new();

impl Params {
    /// Whether there are none; then they are left out of JSON.
    pub fn is_empty(&self) -> bool {
        self.deref().is_empty()
    }

    /// Adds a parameter.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.insert(name.to_owned(), value.to_string());
        self
    }
}

impl Deref for Params {
    type Target = BTreeMap<String, String>;

    fn deref(&self) -> &Self::Target {
        self.0.as_deref().unwrap_or(&NONE)
    }
}

impl DerefMut for Params {
    fn deref_mut(&mut self) -> &mut Self::Target {
        Arc::make_mut(self.0.get_or_insert_default())
    }
}

impl PartialEq for Params {
    fn eq(&self, other: &Self) -> bool {
        self.deref() == other.deref()
    }
}

impl Eq for Params {}

impl fmt::Debug for Params {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.deref(), f)
    }
}

impl Serialize for Params {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.deref().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Params {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        BTreeMap::deserialize(deserializer).map(|params| Self(Some(Arc::new(params))))
    }
}

/// A word that programs match on, with its parameters and, when asked for, a sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Code {
    /// The word.
    #[schemars(with = "String")]
    pub code: Word,
    /// Values for the sentence; ids stay ids.
    #[serde(default, skip_serializing_if = "Params::is_empty")]
    #[schemars(with = "BTreeMap<String, String>")]
    pub params: Params,
    /// Where the rule behind it was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceId>,
    /// The sentence in the language asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

impl Code {
    /// A code without parameters.
    pub fn new(code: &'static str) -> Self {
        Self { code: code.into(), ..Self::default() }
    }

    /// Adds a parameter.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.params = self.params.with(name, value);
        self
    }

    /// Names the source.
    #[must_use]
    pub fn from_source(mut self, source: &SourceId) -> Self {
        self.source = Some(source.clone());
        self
    }
}
