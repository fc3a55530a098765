//! Parameters of reasons, put together once for all evaluations.
//!
//! Responsible for: the parameters that depend on the catalogue alone. Hundreds of reasons carry them in every
//! evaluation, and sharing them is far cheaper than writing them again. Not responsible for: which reason is given.

use std::collections::HashMap;

use model::FrameworkId;
use model::result::Params;
use policy::Catalogue;
use policy::kind::law::{Law, Permit};

/// Levels run from 0 to below this.
const LEVELS: usize = 4;

/// Parameters of reasons about a law.
pub struct LawParams {
    /// The law alone.
    pub law: Params,
    /// By permit, in the order of the law.
    pub permits: Vec<PermitParams>,
    /// Positions of the permits of each method, by the position of the method in the catalogue.
    pub of_method: Vec<Vec<usize>>,
}

/// Parameters of reasons about a permit.
pub struct PermitParams {
    /// The law and the clause.
    pub clause: Params,
    /// The same with the last day of the permit, where it has one.
    pub until: Params,
    /// Law and clause with the position of the permit in the law, so that its condition can be found again.
    pub condition: Params,
}

impl LawParams {
    /// Those of a law.
    pub(super) fn of(law: &Law, catalogue: &Catalogue) -> Self {
        let alone = Params::default().with("law", &law.id);
        let permit = |permit: &Permit| {
            let clause = alone.clone().with("clause", &permit.clause);
            let position = law.permits.iter().position(|entry| entry == permit).unwrap_or_default();
            PermitParams {
                until: match permit.period.until {
                    Some(until) => clause.clone().with("until", until),
                    None => clause.clone(),
                },
                condition: clause.clone().with("permit", position),
                clause,
            }
        };
        let of_method = catalogue.methods().iter().map(|method| {
            let own = (0..).zip(&law.permits).filter(|(_, permit)| permit.method == method.id);
            own.map(|(position, _)| position).collect()
        });
        Self { permits: law.permits.iter().map(permit).collect(), of_method: of_method.collect(), law: alone }
    }
}

/// Parameters of reasons about a level.
pub struct LevelParams {
    framework: Option<FrameworkId>,
    alone: [Params; LEVELS],
    required: [[Params; LEVELS]; LEVELS],
}

impl LevelParams {
    /// Those of every level under every required one. A framework is named where it is the one that rates.
    pub(super) fn of(framework: Option<&FrameworkId>) -> Self {
        let level = |level: usize| of_level(level, framework);
        Self {
            framework: framework.cloned(),
            alone: std::array::from_fn(level),
            required: std::array::from_fn(|counted| {
                std::array::from_fn(|required| level(counted).with("required", required))
            }),
        }
    }

    /// Those of each framework, for where it rates methods itself.
    pub(super) fn of_frameworks(catalogue: &Catalogue) -> HashMap<FrameworkId, Self> {
        let all = catalogue.frameworks().iter().map(|framework| &framework.id);
        all.map(|id| (id.clone(), Self::of(Some(id)))).collect()
    }

    /// Those of a level.
    pub fn level(&self, counted: u8) -> Params {
        let prepared = self.alone.get(usize::from(counted)).cloned();
        prepared.unwrap_or_else(|| of_level(counted, self.framework.as_ref()))
    }

    /// Those of a level against the required one.
    pub fn against(&self, counted: u8, required: u8) -> Params {
        let row = self.required.get(usize::from(counted));
        let prepared = row.and_then(|row| row.get(usize::from(required))).cloned();
        prepared.unwrap_or_else(|| self.level(counted).with("required", required))
    }
}

fn of_level(level: impl ToString, framework: Option<&FrameworkId>) -> Params {
    let params = Params::default().with("level", level);
    framework.iter().fold(params, |params, framework| params.with("framework", framework))
}

/// Those of a requirement, by its position in a method.
pub(super) fn of_requirements(catalogue: &Catalogue) -> Vec<Params> {
    let most = catalogue.methods().iter().map(|method| method.requirements.len()).max().unwrap_or_default();
    (0..most).map(|position| Params::default().with("requirement", position)).collect()
}
