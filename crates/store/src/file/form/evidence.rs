//! Evidence in the exchange file.
//!
//! Responsible for: refusing, at its place in the file, evidence that breaks its limits.
//! Not responsible for: the limits (`crate::evidence`).

use model::evidence::Evidence;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

use crate::evidence::{check, check_key};

/// The key of a piece of evidence.
#[derive(PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub(crate) struct EvidenceKey(pub(crate) String);

impl<'de> Deserialize<'de> for EvidenceKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let key = String::deserialize(deserializer)?;
        check_key(&key).map_err(D::Error::custom)?;
        Ok(Self(key))
    }
}

/// Evidence within its limits.
#[derive(Serialize)]
#[serde(transparent)]
pub(crate) struct EvidenceForm(pub(crate) Evidence);

impl<'de> Deserialize<'de> for EvidenceForm {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let found = Evidence::deserialize(deserializer)?;
        check(&found).map_err(D::Error::custom)?;
        Ok(Self(found))
    }
}
