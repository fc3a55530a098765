//! The legal gate: which laws apply, what they permit on the day, what changes within the horizon.
//!
//! Responsible for: dates and effects of laws. It never changes a level. Not responsible for: advice.

use chrono::{Months, NaiveDate};
use model::Axis;
use model::result::{ChangeResult, Gate, GateOutcome, LawResult, PermitResult};
use policy::kind::law::{Effect, Law};

use crate::Engine;
use crate::facts::Facts;
use crate::method::status;
use crate::tri::Tri;

/// Changes are shown this far ahead of the day.
pub const HORIZON_MONTHS: u32 = 24;

/// A law with whether it applies.
pub struct Applying<'c> {
    /// The law.
    pub law: &'c Law,
    /// Its position in the catalogue.
    pub position: usize,
    /// Whether it applies.
    pub applies: Tri,
}

impl Engine {
    /// Laws that apply or may apply. A law that merely asks to be known is left out until it is certain:
    /// a list of everything that might be worth knowing helps nobody.
    pub fn applying_laws(&self, facts: &Facts<'_>) -> Vec<Applying<'_>> {
        self.catalogue
            .laws()
            .iter()
            .zip(&self.compiled.laws)
            .enumerate()
            .map(|(position, (law, condition))| Applying { law, position, applies: facts.holds(condition) })
            .filter(|applying| match applying.applies {
                Tri::Yes => true,
                Tri::Open => applying.law.effect > Effect::Note,
                Tri::No => false,
            })
            .collect()
    }

    /// The gate as of a day.
    pub fn gate(&self, laws: &[Applying<'_>], as_of: NaiveDate) -> Gate {
        let horizon = horizon(as_of);
        Gate {
            outcome: laws
                .iter()
                .filter(|applying| applying.applies.certain())
                .map(|applying| outcome(applying.law.effect))
                .max()
                .unwrap_or(GateOutcome::None),
            laws: laws
                .iter()
                .map(|applying| LawResult {
                    id: applying.law.id.clone(),
                    effect: outcome(applying.law.effect),
                    certain: applying.applies.certain(),
                    permitted: permitted(applying.law, as_of),
                    changes: applying
                        .law
                        .changes
                        .iter()
                        .filter(|change| change.date.is_none_or(|date| as_of < date && date <= horizon))
                        .map(|change| ChangeResult {
                            date: change.date,
                            code: change.code.clone(),
                            text: None,
                        })
                        .collect(),
                })
                .collect(),
        }
    }
}

/// Laws of which it is open whether they apply, although they would bear on the choice of methods.
pub fn open_laws(gate: &Gate) -> impl Iterator<Item = &LawResult> {
    gate.laws.iter().filter(|law| !law.certain)
}

/// Whether a law decides that certainly applies, on the methods of this axis.
pub fn decides(laws: &[Applying<'_>], axis: Axis) -> bool {
    laws.iter().any(|applying| {
        applying.applies.certain() && applying.law.effect == Effect::Decides && speaks_of(applying.law, axis)
    })
}

/// The last day of the planning horizon.
pub fn horizon(as_of: NaiveDate) -> NaiveDate {
    as_of.checked_add_months(Months::new(HORIZON_MONTHS)).unwrap_or(NaiveDate::MAX)
}

/// Whether a law speaks about the choice of methods on this axis.
pub fn speaks_of(law: &Law, axis: Axis) -> bool {
    law.axes.contains(&axis) && !law.permits.is_empty()
}

fn permitted(law: &Law, as_of: NaiveDate) -> Vec<PermitResult> {
    let mut permitted = Vec::with_capacity(law.permits.len());
    let on_the_day = law.permits.iter().filter(|permit| permit.period.contains(as_of));
    permitted.extend(on_the_day.map(|permit| PermitResult {
        method: permit.method.clone(),
        clause: permit.clause.clone(),
        from: permit.period.from,
        until: permit.period.until,
        status: status(permit.status_on(as_of)),
        conditional: permit.condition.is_some(),
        source: Some(permit.source.clone()),
        text: None,
    }));
    permitted
}

fn outcome(effect: Effect) -> GateOutcome {
    match effect {
        Effect::Note => GateOutcome::Note,
        Effect::Constrains => GateOutcome::Constrains,
        Effect::Decides => GateOutcome::Decides,
    }
}
