//! Assessing under a guideline.
//!
//! Responsible for: the engine on the guideline's catalogue, the sector part of a result, and what reports and
//! summaries say about it. Not responsible for: base levels (`engine`), what the guideline decides (`sector`).

use std::sync::Arc;

use chrono::NaiveDate;
use engine::{Engine, Settings};
use model::result::{ClauseState, SectorResult};
use model::{AnswerSet, AssessmentResult, Lang};
use sector::overlay::Guideline;

use super::library::Loaded;
use super::phrase::SectorPhrases;

/// A guideline that assessments are made under.
#[derive(Clone)]
pub struct Under {
    guideline: Arc<Guideline>,
    fingerprint: Option<String>,
}

impl Under {
    /// Under this guideline.
    pub fn new(loaded: &Loaded) -> Self {
        Self { guideline: loaded.guideline.clone(), fingerprint: loaded.fingerprint_text() }
    }

    /// The guideline.
    pub fn guideline(&self) -> &Arc<Guideline> {
        &self.guideline
    }

    /// The framework of its levels.
    pub fn framework(&self) -> &model::FrameworkId {
        &self.guideline.pack.header.framework
    }

    /// An engine on the guideline's catalogue of a day.
    pub fn engine(&self, day: NaiveDate) -> Engine {
        Engine::new(self.guideline.catalogue_on(day).clone())
    }

    /// Puts into a result what the guideline says. The engine is that of the day of the result.
    pub fn complete(
        &self,
        engine: &Engine,
        answers: &AnswerSet,
        settings: &Settings,
        mut base: AssessmentResult,
    ) -> AssessmentResult {
        let found = sector::decide::assess(&self.guideline, engine, answers, settings, &base);
        base.sector =
            found.map(|found| Box::new(SectorResult { fingerprint: self.fingerprint.clone(), ..found }));
        base
    }

    /// Fills in the sentences of the sector part, for `--json`.
    pub fn with_text(&self, mut result: AssessmentResult, lang: Lang) -> AssessmentResult {
        let words = SectorPhrases::on(&self.guideline, result.as_of, lang);
        result.sector = result.sector.map(|sector| Box::new(words.with_text(*sector)));
        result
    }

    /// Lines about a result: the guideline, base levels and sector levels side by side, conformance, and every
    /// clause that is not kept or not settled, with what to do.
    pub fn lines(&self, result: &AssessmentResult, lang: Lang) -> SectorLines {
        let words = SectorPhrases::on(&self.guideline, result.as_of, lang);
        let Some(sector) = &result.sector else { return SectorLines::default() };
        let phrases = words.phrases();
        let levels = |range| words.levels(range).join(" / ");
        let mut head = vec![
            phrases.say_with("sector-under", &[("guideline", &words.title())]),
            phrases.say_with(
                "sector-side-by-side",
                &[("base", &levels(result.range)), ("sector", &levels(sector.range))],
            ),
        ];
        head.extend(sector.effects.iter().filter(|effect| is_about_levels(&effect.target)).map(|effect| {
            let operation = self.guideline.pack.operation(&effect.operation);
            let reason = operation.and_then(|operation| operation.reason.as_ref());
            let effect = words.effect(effect);
            match reason {
                Some(reason) => phrases.say_with(
                    "sector-effect-reason",
                    &[("effect", &effect), ("reason", &words.filled(reason))],
                ),
                None => effect,
            }
        }));
        head.push(words.conformance(sector.conformance));
        let clauses = sector
            .clauses
            .iter()
            .filter(|clause| matches!(clause.state, ClauseState::NotMet | ClauseState::Open))
            .map(|clause| {
                let pack = self.guideline.pack.clause(&clause.id);
                let what = pack
                    .map_or_else(String::new, |own| words.filled(own.heading.as_ref().unwrap_or(&own.text)));
                let reasons: Vec<String> = clause.reasons.iter().map(|code| words.reason(code)).collect();
                let remedy = pack.and_then(|own| own.remedy.as_ref());
                let obligation =
                    pack.map_or_else(|| clause.obligation.clone(), |own| words.obligation(own.obligation));
                let said = phrases.say_with(
                    "sector-clause-line",
                    &[
                        ("number", &clause.number),
                        ("obligation", &obligation),
                        ("clause", &what),
                        ("state", &words.state(clause.state)),
                    ],
                );
                let why = phrases.list(&reasons);
                let said = if why.is_empty() {
                    said
                } else {
                    phrases.say_with("sector-clause-why", &[("said", &said), ("why", &why)])
                };
                match remedy {
                    Some(remedy) => phrases.say_with(
                        "sector-clause-remedy",
                        &[("said", &said), ("remedy", &words.filled(remedy))],
                    ),
                    None => said,
                }
            })
            .collect();
        SectorLines { head, clauses }
    }
}

/// What is said about a result under a guideline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SectorLines {
    /// The guideline, levels side by side, what changed them, conformance.
    pub head: Vec<String>,
    /// Clauses that are not kept or not settled.
    pub clauses: Vec<String>,
}

fn is_about_levels(target: &str) -> bool {
    target.starts_with("level/") || target == "pair-rule"
}
