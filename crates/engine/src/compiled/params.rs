//! Parameters of reasons, put together once for all evaluations.
//!
//! Responsible for: the parameters that depend on the catalogue alone. Hundreds of reasons carry them in every
//! evaluation, and sharing them is far cheaper than writing them again. Not responsible for: which reason is given.

use std::collections::HashMap;

use model::FrameworkId;
use model::result::Params;
use policy::Catalogue;
use policy::kind::law::{Law, Permit};

/// Levels run from 0 to this one.
const HIGHEST_LEVEL: u8 = 3;

/// The framework where it is the one that rates, the level that counts, and the required one.
pub type LevelKey = (Option<FrameworkId>, u8, u8);

/// Parameters of reasons about a law.
pub struct LawParams {
    /// The law alone.
    pub law: Params,
    /// By permit, in the order of the law.
    pub permits: Vec<PermitParams>,
}

/// Parameters of reasons about a permit.
pub struct PermitParams {
    /// The law and the clause.
    pub clause: Params,
    /// The same with the last day of the permit, where it has one.
    pub until: Params,
}

impl LawParams {
    /// Those of a law.
    pub fn of(law: &Law) -> Self {
        let alone = Params::default().with("law", &law.id);
        let permit = |permit: &Permit| {
            let clause = alone.clone().with("clause", &permit.clause);
            let until = match permit.period.until {
                Some(until) => clause.clone().with("until", until),
                None => clause.clone(),
            };
            PermitParams { clause, until }
        };
        Self { permits: law.permits.iter().map(permit).collect(), law: alone }
    }
}

/// Those of a level against the required one, for every pair.
pub(super) fn of_levels(catalogue: &Catalogue) -> HashMap<LevelKey, Params> {
    let frameworks = catalogue.frameworks().iter().map(|framework| Some(framework.id.clone()));
    let mut all = HashMap::new();
    for framework in frameworks.chain([None]) {
        for level in 0..=HIGHEST_LEVEL {
            for required in 0..=HIGHEST_LEVEL {
                let params = Params::default().with("level", level).with("required", required);
                let params =
                    framework.iter().fold(params, |params, framework| params.with("framework", framework));
                all.insert((framework.clone(), level, required), params);
            }
        }
    }
    all
}

/// Those of a requirement, by its position in a method.
pub(super) fn of_requirements(catalogue: &Catalogue) -> Vec<Params> {
    let most = catalogue.methods().iter().map(|method| method.requirements.len()).max().unwrap_or_default();
    (0..most).map(|position| Params::default().with("requirement", position)).collect()
}
