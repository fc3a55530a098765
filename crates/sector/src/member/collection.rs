//! Many results, each of a member and one of its services once.
//!
//! Responsible for: bringing files together so that neither their order nor a file that comes twice means anything.
//! Not responsible for: opening files and showing them.

use std::collections::BTreeMap;

use semver::Version;

use super::MemberResult;

/// Results for one guideline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collection {
    sector: String,
    results: BTreeMap<(String, String), Kept>,
}

/// A result with the hash of its content.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Kept {
    digest: [u8; 32],
    result: MemberResult,
}

/// What adding a result did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// The member had none for this service.
    New,
    /// It replaced an older one.
    Replaced,
    /// A newer one was there already; nothing changed.
    Older,
    /// The very same was there already; nothing changed.
    Same,
}

/// A result for another guideline.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the result is for the guideline `{found}` and not for `{wanted}`")]
pub struct OtherSector {
    /// The guideline that results are collected for.
    pub wanted: String,
    /// The guideline of the result.
    pub found: String,
}

impl Collection {
    /// No results yet.
    pub fn of(sector: impl Into<String>) -> Self {
        Self { sector: sector.into(), results: BTreeMap::new() }
    }

    /// The guideline.
    pub fn sector(&self) -> &str {
        &self.sector
    }

    /// Adds a result. Of two for the same service the one made later counts; of two made in the same moment the one
    /// whose hash is higher, which is arbitrary and the same whatever comes first.
    ///
    /// # Errors
    /// When it is for another guideline.
    pub fn add(&mut self, result: MemberResult) -> Result<Added, OtherSector> {
        if result.sector.id != self.sector {
            return Err(OtherSector { wanted: self.sector.clone(), found: result.sector.id });
        }
        let key = (result.member.clone(), result.subject.clone());
        let new = Kept { digest: result.digest(), result };
        let Some(old) = self.results.get_mut(&key) else {
            self.results.insert(key, new);
            return Ok(Added::New);
        };
        if old.digest == new.digest {
            return Ok(Added::Same);
        }
        let rank = |kept: &Kept| (kept.result.moment(), kept.digest);
        if rank(&new) < rank(old) {
            return Ok(Added::Older);
        }
        *old = new;
        Ok(Added::Replaced)
    }

    /// The results, by member and service.
    pub fn results(&self) -> impl Iterator<Item = &MemberResult> + Clone {
        self.results.values().map(|kept| &kept.result)
    }

    /// How many results there are.
    pub fn len(&self) -> usize {
        self.results.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.results.is_empty()
    }

    /// Results that were made under a version of the guideline before this one: worth asking for anew.
    pub fn before<'a>(&'a self, version: &'a str) -> impl Iterator<Item = &'a MemberResult> {
        let wanted = Version::parse(version).ok();
        self.results().filter(move |result| {
            let own = Version::parse(&result.sector.version).ok();
            matches!((&own, &wanted), (Some(own), Some(wanted)) if own < wanted)
        })
    }
}
