//! The content of a report: result and answers in the report's language.
//!
//! Responsible for: everything that depends on policies and answers, as text. Not responsible for: headings,
//! order and layout (the `report` crate).

mod content;
mod decision;
mod described;
pub(crate) mod evidence;
mod method;
mod open;
mod sector;

use std::collections::BTreeMap;

use ::sector::overlay::Guideline;
use engine::Engine;
use model::evidence::Evidence;
use model::result::AssessmentResult;
use model::{AnswerSet, Axis};
use report::ReportInput;
use report::input::{
    Derivation, DerivationStep, FrameworkPart, LevelPart, PolicyPart, RatingRow, RatingTable, ServicePart,
};
use sha2::{Digest, Sha256};

use self::open::Ahead;
use crate::draft_text;
use crate::phrase::{LevelPhrase, Phrases};

/// What a report is made of.
pub struct ReportSource<'a> {
    /// Speaks the report's language.
    pub phrases: Phrases<'a>,
    /// The engine that made the result.
    pub engine: &'a Engine,
    /// Everything entered.
    pub answers: &'a AnswerSet,
    /// The result.
    pub result: &'a AssessmentResult,
    /// Edited draft texts.
    pub draft_texts: &'a BTreeMap<String, String>,
    /// What live tests found, by key.
    pub evidence: &'a BTreeMap<String, Evidence>,
    /// The guideline that the result was made under.
    pub guideline: Option<&'a Guideline>,
}

/// The content of the report.
pub fn report_input(source: &ReportSource<'_>) -> ReportInput {
    let ReportSource { phrases, answers, result, .. } = source;
    let framework = phrases.catalogue().framework(&result.framework);
    let text = |pick: fn(&policy::kind::framework::Framework) -> &model::Text| {
        framework.map(|framework| phrases.text(pick(framework)).to_owned()).unwrap_or_default()
    };
    let optional = |field: &Option<String>| field.clone().unwrap_or_default();
    let checkpoints = content::checkpoints(source);
    let sector = sector::part(source);
    let (others, open_questions) = (open::others(source), open::questions(source));
    let ahead = Ahead {
        items: open::next_items(source, &checkpoints),
        open: others.len() + sector.as_ref().map_or(0, |part| part.open.len()),
    };
    ReportInput {
        lang: phrases.lang(),
        document_id: document_id(answers, result, source.evidence),
        as_of: phrases.date(result.as_of),
        as_of_iso: result.as_of.to_string(),
        draft: result.draft,
        missing: result.open.iter().map(|code| phrases.open_point(code)).collect(),
        service: ServicePart {
            name: answers.service.name.clone(),
            transaction: optional(&answers.service.transaction),
            users: optional(&answers.service.users),
            organisation: optional(&answers.service.organisation),
            note: optional(&answers.service.note),
        },
        framework: FrameworkPart {
            short_title: text(|framework| &framework.short_title),
            title: text(|framework| &framework.title),
            notice: text(|framework| &framework.notice),
            reading: phrases.say(match result.reading {
                model::result::Reading::Strict => "reading-strict",
                model::result::Reading::Figure => "reading-figure",
            }),
        },
        policy: PolicyPart {
            id: result.policy.id.clone(),
            version: result.policy.version.clone(),
            hash: result.policy.hash.clone(),
        },
        ial: level(phrases, phrases.ial(result), result),
        aal: phrases.aal(result).map(|aal| level(phrases, aal, result)),
        summary: decision::summary(source, &ahead),
        gate: content::gate(phrases, result),
        answers: content::answers(source),
        thresholds: content::thresholds(phrases),
        ratings: ratings(source),
        derivations: derivations(phrases, result),
        proofing_methods: method::rows(source, Axis::Proofing),
        authentication_methods: method::rows(source, Axis::Authentication),
        legal_only_methods: method::legal_only(source),
        plane: method::plane(source),
        recommendation: decision::recommendation(phrases, result),
        described_methods: described::methods(source),
        sector,
        acceptance: decision::acceptance(source),
        checkpoints,
        first_questions: open::first_questions(source),
        next_items: ahead.items,
        notice_draft: edited(source, "notice")
            .unwrap_or_else(|| draft_text::notice(phrases, answers, result)),
        faq_draft: faq(source),
        evidence: evidence::parts(phrases, source.evidence),
        open_points: others.into_iter().chain(open_questions.clone()).collect(),
        open_questions,
        ignored_answers: open::ignored(source),
        dated_warnings: open::dated_warnings(source),
        glossary: content::glossary(phrases),
        sources: content::sources(phrases),
        disclaimer: [
            "disclaimer-not-a-rule",
            "disclaimer-own-words",
            "disclaimer-not-endorsed",
            "disclaimer-no-person",
        ]
        .map(|key| phrases.say(key))
        .to_vec(),
        level_origin: vec![level_origin(phrases, framework)],
    }
}

/// Where the levels come from, as the framework says it itself.
fn level_origin(phrases: &Phrases<'_>, framework: Option<&policy::kind::framework::Framework>) -> String {
    let Some(framework) = framework else { return String::new() };
    framework.origin.as_ref().map_or_else(
        || phrases.say_with("origin-levels", &[("framework", phrases.text(&framework.title))]),
        |origin| phrases.text(origin).to_owned(),
    )
}

/// The same content gives the same id, whenever the report is made.
fn document_id(
    answers: &AnswerSet,
    result: &AssessmentResult,
    evidence: &BTreeMap<String, Evidence>,
) -> String {
    let mut hash = Sha256::new();
    hash.update(serde_json::to_vec(result).unwrap_or_default());
    hash.update(format!("{answers:?}"));
    if !evidence.is_empty() {
        hash.update(serde_json::to_vec(evidence).unwrap_or_default());
    }
    let digest = hash.finalize();
    let short: String = digest.iter().take(6).map(|byte| format!("{byte:02X}")).collect();
    format!("TSK-{}-{short}", result.as_of.format("%Y%m%d"))
}

fn level(phrases: &Phrases<'_>, level: LevelPhrase, result: &AssessmentResult) -> LevelPart {
    let prefix = if level.scale == "IAL" { "ial" } else { "aal" };
    let why = result
        .proof
        .iter()
        .filter(|step| {
            step.decisive
                && (step.conclusion.starts_with(&format!("{prefix}="))
                    || step.conclusion.starts_with(&format!("{}.", axis_word(prefix))))
        })
        .map(|step| phrases.proof_step(step, result))
        .collect();
    LevelPart {
        scale: level.scale.to_owned(),
        range: level.range,
        settled: level.settled,
        information: level.information,
        chosen: level.chosen,
        label: level.label,
        meaning: level.meaning,
        why,
        cases: level.cases,
        ladder_text: level.ladder_text,
    }
}

fn axis_word(prefix: &str) -> &'static str {
    if prefix == "ial" { "proofing" } else { "authentication" }
}

fn ratings(source: &ReportSource<'_>) -> Vec<RatingTable> {
    let ReportSource { phrases, engine, result, .. } = source;
    result
        .ratings
        .iter()
        .filter(|(_, rows)| !rows.is_empty())
        .map(|(axis, rows)| RatingTable {
            title: phrases.axis(*axis),
            rows: rows
                .iter()
                .map(|(category, row)| {
                    let conclusion = format!("{}.{}=", axis.word(), category.word());
                    RatingRow {
                        category: phrases.category(&result.framework, *category),
                        derived: phrases.rating_range(row.range),
                        overridden: row.overridden.map(|rating| phrases.rating(rating)).unwrap_or_default(),
                        value: match row.overridden {
                            Some(rating) => phrases.rating(rating),
                            None => phrases.rating_range(row.range),
                        },
                        reason: row.reason.clone().unwrap_or_default(),
                        level: engine.category_level(&result.framework, *category, row.value).to_string(),
                        decisive: result
                            .proof
                            .iter()
                            .any(|step| step.decisive && step.conclusion.starts_with(&conclusion)),
                    }
                })
                .collect(),
        })
        .collect()
}

fn derivations(phrases: &Phrases<'_>, result: &AssessmentResult) -> Vec<Derivation> {
    Axis::ALL
        .into_iter()
        .map(|axis| Derivation {
            title: phrases.axis(axis),
            steps: crate::view::path(phrases, result, axis)
                .into_iter()
                .map(|step| DerivationStep {
                    kind: step.kind_label,
                    text: step.text,
                    source: step.source,
                    decisive: step.decisive,
                })
                .collect(),
        })
        .filter(|derivation| !derivation.steps.is_empty())
        .collect()
}

fn edited(source: &ReportSource<'_>, name: &str) -> Option<Vec<String>> {
    let text = source.draft_texts.get(&draft_text::key(name, source.phrases.lang()))?;
    Some(text.split("\n\n").map(str::to_owned).collect())
}

/// Questions and answers; an edited text is split at its blank lines.
fn faq(source: &ReportSource<'_>) -> Vec<(String, String)> {
    match edited(source, "faq") {
        None => draft_text::faq(&source.phrases, source.answers, source.result),
        Some(parts) => parts
            .into_iter()
            .map(|part| {
                let (question, answer) = part.split_once('\n').unwrap_or((part.as_str(), ""));
                let strip = |text: &str, mark: &str| text.trim().trim_start_matches(mark).trim().to_owned();
                (strip(question, "Q."), strip(answer, "A."))
            })
            .collect(),
    }
}
