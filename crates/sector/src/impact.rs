//! What a draft would change for the members.
//!
//! Responsible for: replaying members, real or imagined, under a draft and under the guideline in force, on several
//! days: who would not conform any more, whose level changes, what it costs, whom it leaves out. Not responsible for:
//! reading results (`member`), making members up (`population`), charts and sentences.
//!
//! A member is evaluated without reasons and proofs (`light`), which is checked against the full evaluation by a test,
//! so that ten thousand members take less than a second.
//!
//! [`Impact`] is for the screen and cannot be written to a file; [`ExportedImpact`] can, without small groups.

mod case;
mod day;
mod export;
mod joint;
mod left;
mod light;
mod outcome;
mod prepared;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Months, NaiveDate};
use model::MethodId;
use serde::Serialize;

use crate::overlay::Guideline;
use crate::pack::OTHER_WAY;
use outcome::{Comparison, Outcome};
use prepared::Prepared;

pub use case::{Basis, Case, Cases};
pub use day::{Affected, Changes, ClauseChanges, DayImpact, LeftOut, WayChanges};
pub use export::{ExportedChanges, ExportedClauseImpact, ExportedDay, ExportedImpact, ExportedLeftOut};
pub use left::NEEDS;

/// How far ahead days on which something changes are looked for.
const HORIZON: Months = Months::new(24);

/// Days of one impact: each multiplies the groups that an export has to keep apart.
pub const MOST_DAYS: usize = 12;

/// Which version of a guideline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Version {
    /// The guideline.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Its hash.
    pub hash: String,
}

/// What a draft would change, for the screen: it names members. It has no form for files:
///
/// ```compile_fail
/// fn write<T: serde::Serialize>(_: &T) {}
/// fn leak(them: &sector::impact::Impact) {
///     write(them);
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Impact {
    /// The draft.
    pub draft: Version,
    /// The guideline in force; `None`: there is none yet.
    pub current: Option<Version>,
    /// Real members or imagined ones.
    pub basis: Basis,
    /// The days.
    pub days: Vec<NaiveDate>,
    /// Clauses of the draft that something can be measured against: id, number, whether conformance hangs on it.
    pub clauses: Vec<(String, String, bool)>,
    /// Ways of both guidelines and the one outside the matrix.
    pub ways: Vec<String>,
    /// Methods of the policies.
    pub methods: Vec<MethodId>,
    /// By member, in alphabetical order; for each of the days.
    members: Vec<(String, Vec<Outcome>)>,
}

/// Why there is no impact.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImpactError {
    /// No day was given.
    #[error("no day was given; name at least one")]
    NoDay,
    /// More days than [`MOST_DAYS`].
    #[error("{0} days are too many; name at most {MOST_DAYS}")]
    TooManyDays(usize),
    /// The framework of one of the guidelines does not exist or is disabled.
    #[error("the framework `{0}` cannot be used; choose another one in the header of the guideline")]
    Framework(String),
}

/// Days worth looking at: the day itself, and within 24 months those on which a law changes what it permits of the
/// ways' methods, an operation begins or ends, or the catalogue changes.
pub fn days_of_interest(as_of: NaiveDate, draft: &Guideline) -> Vec<NaiveDate> {
    let end = as_of.checked_add_months(HORIZON).unwrap_or(NaiveDate::MAX);
    let ways = &draft.pack.matrix.ways;
    let methods: BTreeSet<&MethodId> =
        ways.iter().flat_map(|way| way.proofing.iter().chain(&way.authentication)).collect();
    let permits = draft.catalogue.laws().iter().flat_map(|law| &law.permits);
    let permits = permits.filter(|permit| methods.contains(&permit.method)).map(|permit| permit.period);
    let operations = draft.pack.operations.iter().map(|operation| operation.period);
    let mut days: BTreeSet<NaiveDate> = permits
        .chain(operations)
        .flat_map(|period| [period.from, period.until.and_then(|until| until.succ_opt())])
        .flatten()
        .chain(draft.turning_days())
        .filter(|day| as_of < *day && *day <= end)
        .collect();
    days.insert(as_of);
    days.into_iter().take(MOST_DAYS).collect()
}

/// What a draft would change for the members on some days.
///
/// # Errors
/// When no day or too many are given, or a framework cannot be used.
pub fn impact(
    draft: &Guideline,
    current: Option<&Guideline>,
    cases: &Cases,
    days: &[NaiveDate],
) -> Result<Impact, ImpactError> {
    let days: Vec<NaiveDate> = days.iter().copied().collect::<BTreeSet<_>>().into_iter().collect();
    match days.len() {
        0 => return Err(ImpactError::NoDay),
        1..=MOST_DAYS => {}
        many => return Err(ImpactError::TooManyDays(many)),
    }
    let comparison = comparison(draft, current, cases, &days);
    let mut members: BTreeMap<&str, Vec<Outcome>> = BTreeMap::new();
    for case in &cases.cases {
        let outcomes = comparison.outcomes(case).ok_or_else(|| {
            let usable = |guideline: &&Guideline| {
                let framework = guideline.catalogue.framework(&guideline.pack.header.framework);
                framework.is_some_and(|framework| framework.rules.is_some())
            };
            let faulty = current.into_iter().find(|current| !usable(current)).unwrap_or(draft);
            ImpactError::Framework(faulty.pack.header.framework.as_str().to_owned())
        })?;
        match members.remove(case.member.as_str()) {
            Some(known) => {
                let joined = known.into_iter().zip(outcomes).map(|(own, other)| own.joined(other));
                members.insert(&case.member, joined.collect());
            }
            None => {
                members.insert(&case.member, outcomes);
            }
        }
    }
    Ok(Impact {
        draft: version(draft),
        current: current.map(version),
        basis: cases.basis.clone(),
        days,
        clauses: comparison
            .draft
            .clauses
            .iter()
            .map(|light| {
                let number = draft.numbers.full(&light.clause.id).unwrap_or_default();
                (light.clause.id.clone(), number.to_owned(), light.required)
            })
            .collect(),
        methods: draft.catalogue.methods().iter().map(|method| method.id.clone()).collect(),
        members: members.into_iter().map(|(member, outcomes)| (member.to_owned(), outcomes)).collect(),
        ways: comparison.ways,
    })
}

fn comparison<'g>(
    draft: &'g Guideline,
    current: Option<&'g Guideline>,
    cases: &Cases,
    days: &[NaiveDate],
) -> Comparison<'g> {
    let current = current.map(|current| Prepared::of(current, days));
    let draft = Prepared::of(draft, days);
    let position = |clause: &str| {
        let old = current.as_ref()?.clauses.iter();
        old.map(|light| light.clause.id.as_str()).position(|id| id == clause)
    };
    let old_clauses = draft.clauses.iter().map(|light| position(&light.clause.id)).collect();
    let own = draft.guideline.pack.matrix.ways.iter();
    let old = current.iter().flat_map(|current| &current.guideline.pack.matrix.ways);
    let mut ways: Vec<String> = Vec::new();
    for id in own.chain(old).map(|way| way.id.as_str()).chain([OTHER_WAY]) {
        if !ways.iter().any(|known| known == id) {
            ways.push(id.to_owned());
        }
    }
    Comparison { draft, current, old_clauses, ways, costs: medians(cases) }
}

/// Median yen per check by method, among the members that say so.
fn medians(cases: &Cases) -> BTreeMap<MethodId, u32> {
    let mut by_method: BTreeMap<&MethodId, Vec<u32>> = BTreeMap::new();
    for (method, cost) in cases.cases.iter().flat_map(|case| &case.costs) {
        by_method.entry(method).or_default().push(*cost);
    }
    let median = |mut costs: Vec<u32>| {
        costs.sort_unstable();
        costs[(costs.len() - 1) / 2]
    };
    by_method.into_iter().map(|(method, costs)| (method.clone(), median(costs))).collect()
}

fn version(guideline: &Guideline) -> Version {
    let header = &guideline.pack.header;
    Version { id: header.id.clone(), version: header.version.clone(), hash: guideline.hash.clone() }
}

#[cfg(test)]
mod tests;
