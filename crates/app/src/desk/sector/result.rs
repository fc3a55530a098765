//! An assessment under a guideline as the screens show it, and choosing the guideline.

use model::Lang;
use model::result::{AssessmentResult, ClauseState, SectorResult};
use sector::pack::Obligation;

use crate::clock::Now;
use crate::desk::ground::Ground;
use crate::desk::{Desk, parse_id, parse_lang};
use crate::error::AppError;
use crate::sector::phrase::SectorPhrases;
use crate::view;
use crate::wire::{
    AssessmentView, SectorClauseView, SectorEffectView, SectorResultView, SectorWayView, SetSectorRequest,
};

impl Desk {
    /// Puts an assessment under a guideline, or under none, and evaluates it anew.
    pub fn set_sector(&mut self, request: &SetSectorRequest, now: Now) -> Result<AssessmentView, AppError> {
        let id = parse_id(&request.id)?;
        let mut view = self.store.load(&id)?.view;
        view.sector = if request.sector.is_empty() {
            None
        } else {
            // Named with its version, so that a newer one changes nothing by being installed.
            Some(self.loaded(&request.sector)?.key())
        };
        self.store.save_view(&id, &view, now.timestamp())?;
        self.changed(&id, parse_lang(&request.lang), now)
    }
}

/// What a guideline says beside the base result; `None` when the assessment is made under none.
pub(in crate::desk) fn result_view(
    ground: &Ground,
    result: &AssessmentResult,
    lang: Lang,
) -> Option<SectorResultView> {
    if ground.key.is_empty() {
        return None;
    }
    let (Some(guideline), Some(found)) = (ground.guideline(), &result.sector) else {
        return Some(unusable(ground, lang));
    };
    let words = SectorPhrases::on(guideline, result.as_of, lang);
    let header = &guideline.pack.header;
    let levels = |levels| words.levels(levels).to_vec();
    Some(SectorResultView {
        key: ground.key.clone(),
        title: words.title(),
        notice: words.filled(&header.notice),
        base: levels(result.range),
        sector: levels(found.range),
        effects: effects(&words, found),
        sections: view::catalogue::sector_sections(words.phrases()),
        ways: found
            .ways
            .iter()
            .map(|way| SectorWayView {
                title: words.way(&way.id),
                state: state_word(way.state).to_owned(),
                reasons: way.reasons.iter().map(|reason| words.reason(reason)).collect(),
            })
            .collect(),
        conformance: word(found.conformance),
        conformance_text: words.conformance(found.conformance),
        clauses: clauses(&words, found),
        remark: String::new(),
    })
}

/// An assessment whose guideline cannot be used: it says why, and shows nothing in its name.
fn unusable(ground: &Ground, lang: Lang) -> SectorResultView {
    SectorResultView {
        key: ground.key.clone(),
        title: ground.key.clone(),
        notice: String::new(),
        base: Vec::new(),
        sector: Vec::new(),
        effects: Vec::new(),
        sections: Vec::new(),
        ways: Vec::new(),
        conformance: "open".to_owned(),
        conformance_text: String::new(),
        clauses: Vec::new(),
        remark: ground.problem_in(lang),
    }
}

fn effects(words: &SectorPhrases<'_>, found: &SectorResult) -> Vec<SectorEffectView> {
    found
        .effects
        .iter()
        .map(|effect| {
            let operation = words.guideline().pack.operation(&effect.operation);
            let reason = operation.and_then(|operation| operation.reason.as_ref());
            SectorEffectView {
                text: words.effect(effect),
                reason: reason.map(|reason| words.filled(reason)).unwrap_or_default(),
                certain: effect.certain,
            }
        })
        .collect()
}

fn clauses(words: &SectorPhrases<'_>, found: &SectorResult) -> Vec<SectorClauseView> {
    let pack = &words.guideline().pack;
    found
        .clauses
        .iter()
        .filter_map(|result| {
            let clause = pack.clause(&result.id)?;
            let needed = matches!(result.state, ClauseState::NotMet | ClauseState::Open);
            let remedy = clause.remedy.as_ref().filter(|_| needed);
            let obligation: Obligation = clause.obligation;
            Some(SectorClauseView {
                id: result.id.clone(),
                number: result.number.clone(),
                heading: clause.heading.as_ref().map(|heading| words.filled(heading)).unwrap_or_default(),
                text: words.filled(&clause.text),
                obligation: obligation.word().to_owned(),
                obligation_text: words.obligation(obligation),
                state: state_word(result.state).to_owned(),
                state_text: words.state(result.state),
                reasons: result.reasons.iter().map(|reason| words.reason(reason)).collect(),
                remedy: remedy.map(|remedy| words.filled(remedy)).unwrap_or_default(),
                missing: result.missing.iter().map(ToString::to_string).collect(),
            })
        })
        .collect()
}

fn state_word(state: ClauseState) -> &'static str {
    match state {
        ClauseState::Met => "met",
        ClauseState::NotMet => "not-met",
        ClauseState::Open => "open",
        ClauseState::NotApplicable => "not-applicable",
    }
}

fn word(conformance: model::result::Conformance) -> String {
    use model::result::Conformance;
    match conformance {
        Conformance::Conforms => "conforms",
        Conformance::DoesNotConform => "does-not-conform",
        Conformance::Open => "open",
    }
    .to_owned()
}

#[cfg(test)]
mod tests;
