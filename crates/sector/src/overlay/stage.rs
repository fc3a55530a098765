//! Catalogues by day: operations that hold only for a time.
//!
//! Responsible for: the days on which the catalogue becomes another one. Not responsible for: operations on levels,
//! which are looked at on the day of the evaluation (`decide`).

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use model::Period;
use policy::overlay::{Change, Overlay, Placed};
use policy::{Catalogue, Code, Finding, say};

use super::operation::Dated;

/// Days on which the catalogue may become another one. Each costs a catalogue; a guideline has a handful.
const MAX_TURNING_DAYS: usize = 48;

/// A catalogue from a day on.
#[derive(Clone, Debug)]
pub(super) struct Stage {
    /// The first day; none for the time before all others.
    pub(super) from: Option<NaiveDate>,
    /// The catalogue, until the next stage begins.
    pub(super) catalogue: Arc<Catalogue>,
}

/// All catalogues of a guideline.
pub(super) struct Stages {
    /// With what holds on every day.
    pub(super) always: Arc<Catalogue>,
    /// From the first to the last.
    pub(super) days: Vec<Stage>,
}

/// The catalogue of a day.
pub(super) fn on(stages: &[Stage], day: NaiveDate) -> Option<&Arc<Catalogue>> {
    let stage = stages.iter().rev().find(|stage| stage.from.is_none_or(|from| from <= day));
    stage.map(|stage| &stage.catalogue)
}

/// Makes the catalogues. Changes of what a law permits carry their days with them and hold in all of them.
pub(super) fn catalogues(
    base: &Catalogue,
    overlay: &Overlay,
    changes: &[Dated],
) -> Result<Stages, Vec<Finding>> {
    let is_lasting = |dated: &Dated| {
        dated.period == Period::default() || matches!(dated.change.value, Change::PermitRefused { .. })
    };
    let passing = changes.iter().filter(|dated| !is_lasting(dated));
    let days: BTreeSet<NaiveDate> = passing.flat_map(|dated| turning_days(dated.period)).collect();

    if days.len() > MAX_TURNING_DAYS {
        return Err(changes.iter().filter(|dated| !is_lasting(dated)).map(too_many).take(1).collect());
    }

    let mut findings = Vec::new();
    let mut with = |holds: &dyn Fn(&Dated) -> bool| {
        let mut overlay = overlay.clone();
        let holding = changes.iter().filter(|dated| is_lasting(dated) || holds(dated));
        overlay.changes = holding.map(|dated| dated.change.clone()).collect();
        base.overlay(&overlay).map(Arc::new).map_err(|found| findings.extend(found)).ok()
    };
    let always = with(&|_| false);
    let mut stages = Vec::new();
    if let Some(first) = days.first() {
        let before = first.pred_opt();
        let catalogue = with(&|dated| before.is_some_and(|day| dated.period.contains(day)));
        stages.extend(catalogue.map(|catalogue| Stage { from: None, catalogue }));
    }
    for day in days {
        let catalogue = with(&|dated| dated.period.contains(day));
        stages.extend(catalogue.map(|catalogue| Stage { from: Some(day), catalogue }));
    }
    match always.filter(|_| findings.is_empty()) {
        Some(always) => Ok(Stages { always, days: stages }),
        None => Err(findings),
    }
}

fn too_many(dated: &Dated) -> Finding {
    let Placed { file, position, .. } = &dated.change;
    let message = say(
        format!("期間のあるルールが多すぎます。内容が変わる日は {MAX_TURNING_DAYS} 日までです"),
        format!("too many rules have a period; at most {MAX_TURNING_DAYS} days may change what holds"),
    );
    Finding::new(file.clone(), *position, Code::OutOfRange, message, None)
}

/// The first day of a period and the first one after it.
fn turning_days(period: Period) -> impl Iterator<Item = NaiveDate> {
    period.from.into_iter().chain(period.until.and_then(|until| until.succ_opt()))
}
