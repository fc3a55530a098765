//! Ways that a member uses: whether each is accepted, fits the chosen methods and reaches the levels.
//!
//! Responsible for: the state of single ways. Not responsible for: which clauses they matter to (`clause`).

use engine::tri::Tri;
use model::result::{ClauseState, Code, WayResult};
use model::{Axis, Choice, MethodId};

use super::level::SectorLevels;
use crate::pack::matrix::Way;
use crate::pack::{OTHER_WAY, Pack};

/// A way in use, looked at from each side.
pub(super) struct UsedWay {
    /// Its id.
    pub(super) id: String,
    /// Accepted, in this transaction, and realised by the chosen methods.
    pub(super) accepted: ClauseState,
    /// Reaches the level of each axis.
    pub(super) reaches: [ClauseState; 2],
    /// Why and why not.
    pub(super) reasons: Vec<Code>,
}

impl UsedWay {
    /// As results have it.
    pub(super) fn result(&self) -> WayResult {
        let state = all([self.accepted, self.reaches[0], self.reaches[1]]);
        WayResult { id: self.id.clone(), state, reasons: self.reasons.clone(), text: None }
    }
}

/// What a way is measured against.
pub(super) struct WayInputs<'a> {
    pub(super) pack: &'a Pack,
    pub(super) transaction: Option<&'a str>,
    pub(super) levels: SectorLevels,
    pub(super) choice: &'a Choice,
}

/// Looks at the ways by their ids.
pub(super) fn used(ids: &[&str], inputs: &WayInputs<'_>) -> Vec<UsedWay> {
    ids.iter()
        .map(|id| match inputs.pack.way(id) {
            Some(way) => look(way, inputs),
            None => foreign(id),
        })
        .collect()
}

/// A way that the matrix does not have: it cannot be told whether it reaches anything, and it is not accepted.
fn foreign(id: &str) -> UsedWay {
    debug_assert_eq!(id, OTHER_WAY, "options of the question are the ways and this one");
    UsedWay {
        id: id.to_owned(),
        accepted: ClauseState::NotMet,
        reaches: [ClauseState::Open; 2],
        reasons: vec![Code::new("way-unknown")],
    }
}

fn look(way: &Way, inputs: &WayInputs<'_>) -> UsedWay {
    let mut reasons = Vec::new();
    let mut states = Vec::new();
    if way.accepted {
        states.push(ClauseState::Met);
    } else {
        reasons.push(Code::new("way-not-accepted"));
        states.push(ClauseState::NotMet);
    }
    match transaction_allows(&way.transactions, inputs.transaction) {
        Tri::Yes => {}
        Tri::Open => {
            reasons.push(Code::new("way-transaction-open"));
            states.push(ClauseState::Open);
        }
        Tri::No => {
            reasons.push(Code::new("way-other-transaction"));
            states.push(ClauseState::NotMet);
        }
    }
    for (axis, own, chosen) in [
        (Axis::Proofing, &way.proofing, &inputs.choice.proofing),
        (Axis::Authentication, &way.authentication, &inputs.choice.authentication),
    ] {
        states.push(methods(axis, own, chosen, &mut reasons));
    }
    let levels = inputs.levels;
    let ial = reaches(Some(way.ial), levels.ial, ["way-ial-open", "way-ial-short"], &mut reasons);
    let aal = reaches(way.column.aal(), levels.aal, ["way-aal-open", "way-aal-short"], &mut reasons);
    UsedWay { id: way.id.clone(), accepted: all(states), reaches: [ial, aal], reasons }
}

/// Whether something about some transactions (none named: about all) is about this one.
pub(crate) fn transaction_allows(named: &[String], transaction: Option<&str>) -> Tri {
    match transaction {
        _ if named.is_empty() => Tri::Yes,
        None => Tri::Open,
        Some(id) if named.iter().any(|named| named == id) => Tri::Yes,
        Some(_) => Tri::No,
    }
}

/// Whether the chosen methods of an axis realise the way.
fn methods(axis: Axis, own: &[MethodId], chosen: &[MethodId], reasons: &mut Vec<Code>) -> ClauseState {
    if own.is_empty() || chosen.iter().any(|method| own.contains(method)) {
        return ClauseState::Met;
    }
    let (code, state) = if chosen.is_empty() {
        ("way-method-open", ClauseState::Open)
    } else {
        ("way-method-other", ClauseState::NotMet)
    };
    let names: Vec<&str> = own.iter().map(MethodId::as_str).collect();
    reasons.push(Code::new(code).with("axis", axis.word()).with("methods", names.join(",")));
    state
}

/// Whether a level reaches a required range; `None`: nobody is authenticated, so no level is asked for. The codes are
/// for a level that may reach it and for one that does not.
fn reaches(
    own: Option<u8>,
    required: [u8; 2],
    [open, short]: [&'static str; 2],
    reasons: &mut Vec<Code>,
) -> ClauseState {
    let Some(own) = own else { return ClauseState::Met };
    let [low, high] = required;
    if own >= high {
        return ClauseState::Met;
    }
    let (code, state) = if own >= low { (open, ClauseState::Open) } else { (short, ClauseState::NotMet) };
    reasons.push(Code::new(code).with("own", own).with("low", low).with("high", high));
    state
}

/// All parts together: one that is not kept breaks the whole, one that is open leaves it open.
pub(crate) fn all(states: impl IntoIterator<Item = ClauseState>) -> ClauseState {
    let mut whole = ClauseState::NotApplicable;
    for state in states {
        whole = match (whole, state) {
            (ClauseState::NotMet, _) | (_, ClauseState::NotMet) => ClauseState::NotMet,
            (ClauseState::Open, _) | (_, ClauseState::Open) => ClauseState::Open,
            (ClauseState::Met, _) | (_, ClauseState::Met) => ClauseState::Met,
            _ => ClauseState::NotApplicable,
        };
    }
    whole
}
