//! The highest levels of services, over all their assessments outside the bin.
//!
//! Responsible for: one question for all services of a page. Not responsible for: which services a page shows
//! (`home`), what the numbers mean.

use model::result::Levels;
use rusqlite::Row;

use crate::{Store, StoreError};

/// Names a service.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ServiceKey {
    /// Its name.
    pub name: String,
    /// The organisation; empty when not given.
    pub organisation: String,
}

/// The highest levels of a service under one framework.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Highest {
    /// The service, as its place in the list that was asked for.
    pub service: usize,
    /// The framework; `None` means the caller's first choice.
    pub framework: Option<String>,
    /// The ranges with the highest upper ends, and of those the one with the highest lower end; `None` where no
    /// assessment has a level.
    pub range: Levels<Option<[u8; 2]>>,
}

/// Upper end times this plus lower end: the greatest of these numbers is the highest range.
const PAIR: i64 = 256;

// The frameworks of each service one after the other, and for each the last entry of an index: however many
// assessments a service has, a few of them are looked at.
const HIGHEST: &str = "
WITH RECURSIVE
service(key, name, organisation) AS (SELECT key, value ->> 0, value ->> 1 FROM json_each(?1)),
part(key, name, organisation, framework) AS (
    SELECT key, name, organisation, (
        SELECT coalesce(a.framework, '') FROM assessment a INDEXED BY assessment_ial
        WHERE a.name = s.name AND coalesce(a.organisation, '') = s.organisation
            AND a.deleted IS NULL AND a.draft IS NOT NULL
        ORDER BY coalesce(a.framework, '') LIMIT 1)
    FROM service s
    UNION ALL
    SELECT key, name, organisation, (
        SELECT coalesce(a.framework, '') FROM assessment a INDEXED BY assessment_ial
        WHERE a.name = p.name AND coalesce(a.organisation, '') = p.organisation
            AND coalesce(a.framework, '') > p.framework
            AND a.deleted IS NULL AND a.draft IS NOT NULL
        ORDER BY coalesce(a.framework, '') LIMIT 1)
    FROM part p WHERE p.framework IS NOT NULL
)
SELECT key, framework, (
        SELECT a.ial_high * 256 + a.ial_low FROM assessment a INDEXED BY assessment_ial
        WHERE a.name = p.name AND coalesce(a.organisation, '') = p.organisation
            AND coalesce(a.framework, '') = p.framework
            AND a.deleted IS NULL AND a.draft IS NOT NULL
        ORDER BY a.ial_high DESC, a.ial_low DESC LIMIT 1), (
        SELECT a.aal_high * 256 + a.aal_low FROM assessment a INDEXED BY assessment_aal
        WHERE a.name = p.name AND coalesce(a.organisation, '') = p.organisation
            AND coalesce(a.framework, '') = p.framework
            AND a.deleted IS NULL AND a.draft IS NOT NULL
        ORDER BY a.aal_high DESC, a.aal_low DESC LIMIT 1)
FROM part p WHERE p.framework IS NOT NULL ORDER BY key, framework";

impl Store {
    /// The highest levels of these services, each framework by itself; assessments without a summary do not count.
    pub fn highest(&self, services: &[ServiceKey]) -> Result<Vec<Highest>, StoreError> {
        let asked: Vec<[&str; 2]> =
            services.iter().map(|service| [&*service.name, &*service.organisation]).collect();
        let asked = serde_json::to_string(&asked).expect("texts are always JSON");
        self.read(|db| {
            let mut statement = db.prepare_cached(HIGHEST)?;
            let rows = statement.query_map([asked], highest)?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }
}

fn highest(row: &Row<'_>) -> rusqlite::Result<Highest> {
    let range = |column| -> rusqlite::Result<Option<[u8; 2]>> {
        let pair: Option<i64> = row.get(column)?;
        let end = |number: i64| u8::try_from(number).unwrap_or(u8::MAX);
        Ok(pair.map(|pair| [end(pair % PAIR), end(pair / PAIR)]))
    };
    Ok(Highest {
        service: row.get::<_, u32>(0)? as usize,
        framework: Some(row.get(1)?).filter(|set: &String| !set.is_empty()),
        range: Levels { ial: range(2)?, aal: range(3)? },
    })
}

#[cfg(test)]
mod tests;
