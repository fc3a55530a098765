//! Levels, ratings, derivation, gate and what-if.

use std::collections::HashMap;

use engine::{Engine, Settings};
use model::result::{AssessmentResult, ProofKind, ProofStep};
use model::{AnswerSet, Axis};
use policy::kind::framework::Scale;

use crate::phrase::{LevelPhrase, Phrases};
use crate::wire::{
    DatedText, GateView, LawView, LevelView, OverrideForm, PathStep, PermitView, RatingView, WhatIfLine,
};

/// So many single changes are told at most; more would not be read.
const CHANGES_TOLD: usize = 8;

/// A level.
pub fn level_view(level: LevelPhrase) -> LevelView {
    LevelView {
        scale: level.scale.to_owned(),
        range: level.range,
        settled: level.settled,
        information: level.information,
        chosen: level.chosen,
        figure: level.figure,
        state: level.state,
        label: level.label,
        meaning: level.meaning,
        cases: level.cases,
        ladder_text: level.ladder_text,
    }
}

/// The ratings of both axes.
pub(super) fn ratings(phrases: &Phrases<'_>, engine: &Engine, result: &AssessmentResult) -> Vec<RatingView> {
    let mut views = Vec::new();
    for (axis, rows) in &result.ratings {
        for (category, row) in rows {
            let conclusion = format!("{}.{}=", axis.word(), category.word());
            views.push(RatingView {
                axis: axis.word().to_owned(),
                category: category.word().to_owned(),
                label: phrases.category(&result.framework, *category),
                derived: phrases.rating_range(row.range),
                derived_id: row.derived.map(|rating| rating.word().to_owned()),
                rating: row.overridden.map(|value| OverrideForm {
                    value: value.word().to_owned(),
                    reason: row.reason.clone().unwrap_or_default(),
                }),
                value: if row.overridden.is_some() {
                    phrases.rating(row.value)
                } else {
                    phrases.rating_range(row.range)
                },
                value_id: row.value.word().to_owned(),
                level: engine.category_level(&result.framework, *category, row.value),
                decisive: result
                    .proof
                    .iter()
                    .any(|step| step.decisive && step.conclusion.starts_with(&conclusion)),
            });
        }
    }
    views
}

/// The derivation of one axis: everything that the level rests on, in order.
pub fn path(phrases: &Phrases<'_>, result: &AssessmentResult, axis: Axis) -> Vec<PathStep> {
    let name = if axis == Axis::Proofing { "ial=" } else { "aal=" };
    let by_id: HashMap<&str, &ProofStep> = result.proof.iter().map(|step| (step.id.as_str(), step)).collect();
    let Some(last) = result.proof.iter().find(|step| step.conclusion.starts_with(name)) else {
        return Vec::new();
    };
    let mut depths: HashMap<&str, u32> = HashMap::new();
    let mut open = vec![(last, 0)];
    while let Some((step, depth)) = open.pop() {
        depths.entry(step.id.as_str()).or_insert(depth);
        // The AAL may rest on the IAL; how that came about is told on its own path.
        if axis == Axis::Authentication && step.conclusion.starts_with("ial=") {
            continue;
        }
        open.extend(step.because.iter().filter_map(|id| Some((*by_id.get(id.as_str())?, depth + 1))));
    }
    result
        .proof
        .iter()
        .filter_map(|step| {
            Some(PathStep {
                depth: *depths.get(step.id.as_str())?,
                kind: kind_word(step.kind).to_owned(),
                kind_label: phrases.proof_kind(step.kind),
                text: phrases.proof_step(step, result),
                source: phrases.source(step.source.as_ref()),
                question: (step.kind == ProofKind::Answer)
                    .then(|| step.conclusion.split_once('=').map(|(name, _)| name.to_owned()))
                    .flatten()
                    .filter(|name| !name.starts_with("ratings.")),
                decisive: step.decisive,
            })
        })
        .collect()
}

/// What would change the levels.
pub(super) fn what_if(
    phrases: &Phrases<'_>,
    engine: &Engine,
    answers: &AnswerSet,
    result: &AssessmentResult,
    settings: &Settings,
) -> Vec<WhatIfLine> {
    let mut lines: Vec<WhatIfLine> = result
        .deciding_unknowns
        .iter()
        .map(|id| WhatIfLine {
            question: id.to_string(),
            text: phrases.say_with("what-if-unknown", &[("question", &phrases.question(id))]),
        })
        .collect();
    for change in engine.single_changes(answers, settings) {
        if lines.len() >= CHANGES_TOLD {
            break;
        }
        // Open questions stand above already.
        if result.deciding_unknowns.contains(&change.question) {
            continue;
        }
        let levels = [
            phrases.level_label(Scale::Ial, Some([change.ial.low, change.ial.high])),
            phrases.level_label(Scale::Aal, change.aal.map(|aal| [aal.low, aal.high])),
        ];
        lines.push(WhatIfLine {
            question: change.question.to_string(),
            text: phrases.say_with(
                "what-if-change",
                &[
                    ("question", &phrases.question(&change.question)),
                    ("answer", &phrases.option(&change.question, change.option.as_str())),
                    ("levels", &phrases.list(&levels)),
                ],
            ),
        });
    }
    lines
}

/// The legal gate.
pub(super) fn gate(phrases: &Phrases<'_>, result: &AssessmentResult) -> GateView {
    let outcome = result.gate.outcome;
    GateView {
        outcome: effect_word(outcome).to_owned(),
        text: phrases.gate_outcome(&result.gate),
        laws: result
            .gate
            .laws
            .iter()
            .filter_map(|found| {
                let law = phrases.catalogue().law(&found.id)?;
                Some(LawView {
                    id: found.id.to_string(),
                    title: phrases.text(&law.title).to_owned(),
                    effect: effect_word(found.effect).to_owned(),
                    effect_text: phrases.law_effect(found),
                    certain: found.certain,
                    summary: phrases.text(&law.summary).to_owned(),
                    permitted: found
                        .permitted
                        .iter()
                        .map(|permit| PermitView {
                            method: permit.method.to_string(),
                            title: phrases.method(&permit.method),
                            clause: permit.clause.clone(),
                            period: phrases.period(permit),
                            condition: phrases.permit_condition(law, permit),
                        })
                        .collect(),
                    changes: phrases
                        .law_changes(found)
                        .into_iter()
                        .map(|(date, text)| DatedText { date, text })
                        .collect(),
                    duties: phrases.law_duties(law),
                })
            })
            .collect(),
    }
}

fn effect_word(outcome: model::result::GateOutcome) -> &'static str {
    use model::result::GateOutcome;
    match outcome {
        GateOutcome::None => "none",
        GateOutcome::Note => "note",
        GateOutcome::Constrains => "constrains",
        GateOutcome::Decides => "decides",
    }
}

fn kind_word(kind: ProofKind) -> &'static str {
    match kind {
        ProofKind::Answer => "answer",
        ProofKind::Rating => "rating",
        ProofKind::Table => "table",
        ProofKind::ShortCircuit => "short-circuit",
        ProofKind::DataRule => "data-rule",
        ProofKind::PairRule => "pair-rule",
        ProofKind::Gate => "gate",
        ProofKind::Method => "method",
    }
}
