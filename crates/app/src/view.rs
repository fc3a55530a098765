//! Results and answers as the screens show them.
//!
//! Responsible for: filling the wire types with sentences in one language. Not responsible for: deciding
//! (the engine), storing, or which screen shows what.

pub(crate) mod catalogue;
pub(crate) mod change;
pub(crate) mod checkpoint;
mod evidence;
mod level;
pub(crate) mod method;
mod question;

pub use catalogue::catalogue_view;
pub use change::changes;
pub use level::{level_view, path};

use std::collections::BTreeMap;

use engine::{Engine, Settings};
use model::evidence::Evidence;
use model::result::{AssessmentResult, ClauseState};
use model::{AnswerSet, Axis, Service};
use policy::kind::question::Step;

use crate::draft_text;
use crate::phrase::Phrases;
use crate::wire::{
    AssessmentView, ChoiceForm, CompensatingForm, DraftText, OpenPoint, SectorResultView, ServiceForm,
    StepView, StoredNotice, ViewState,
};

/// What a view is made of.
pub struct ViewInput<'a> {
    /// Speaks the language asked for.
    pub phrases: Phrases<'a>,
    /// The engine that made the result.
    pub engine: &'a Engine,
    /// Day, framework, reading.
    pub settings: &'a Settings,
    /// Assessment id.
    pub id: String,
    /// Everything entered.
    pub answers: &'a AnswerSet,
    /// The result to show.
    pub result: &'a AssessmentResult,
    /// The result before the last change.
    pub before: Option<&'a AssessmentResult>,
    /// Edited draft texts.
    pub draft_texts: &'a BTreeMap<String, String>,
    /// What live tests found, by key.
    pub evidence: &'a BTreeMap<String, Evidence>,
    /// When the last change was stored.
    pub saved_at: String,
    /// There is something to undo.
    pub can_undo: bool,
    /// There is something to redo.
    pub can_redo: bool,
    /// The view follows today.
    pub follows_today: bool,
    /// The result was made under other policies.
    pub stored: Option<StoredNotice>,
    /// What a sector guideline says beside.
    pub sector: Option<SectorResultView>,
}

/// The view of an assessment.
pub fn assessment_view(input: ViewInput<'_>) -> AssessmentView {
    let ViewInput { phrases, engine, answers, result, .. } = input;
    let facts = engine.facts(answers);
    let framework = phrases.catalogue().framework(&result.framework);
    let text = |pick: fn(&policy::kind::framework::Framework) -> &model::Text| {
        framework.map(|framework| phrases.text(pick(framework)).to_owned()).unwrap_or_default()
    };
    let sections = question::sections(&phrases, engine, &facts, answers, result);
    let checkpoints = checkpoint::checkpoints(&phrases, answers, result);
    AssessmentView {
        steps: steps(&phrases, &sections, &checkpoints, answers, result),
        last_change: input.before.map(|before| change::changes(&phrases, before, result)).unwrap_or_default(),
        ial: level::level_view(phrases.ial(result)),
        aal: phrases.aal(result).map(level::level_view),
        ratings: level::ratings(&phrases, engine, result),
        proofing_path: level::path(&phrases, result, Axis::Proofing),
        authentication_path: level::path(&phrases, result, Axis::Authentication),
        what_if: level::what_if(&phrases, engine, answers, result, input.settings),
        gate: level::gate(&phrases, result),
        methods: method::methods(&phrases, answers, result),
        recommendation: method::recommendation(&phrases, result),
        choice: choice_form(answers),
        choice_findings: result.choice.findings.iter().map(|finding| phrases.open_point(finding)).collect(),
        needs_compensating: result
            .choice
            .findings
            .iter()
            .any(|finding| engine::choice::is_below(&finding.code)),
        draft_texts: draft_texts(&phrases, answers, result, input.draft_texts),
        evidence: evidence::evidence(&phrases, input.evidence),
        open_points: open_points(&phrases, result),
        draft: result.draft,
        sector: input.sector,
        service: service_form(&answers.service),
        view: ViewState {
            as_of: result.as_of.to_string(),
            follows_today: input.follows_today,
            framework: result.framework.to_string(),
            framework_title: text(|framework| &framework.short_title),
            framework_notice: text(|framework| &framework.notice),
            reading: match result.reading {
                model::result::Reading::Strict => "strict",
                model::result::Reading::Figure => "figure",
            }
            .to_owned(),
        },
        id: input.id,
        saved_at: input.saved_at,
        can_undo: input.can_undo,
        can_redo: input.can_redo,
        stored: input.stored,
        sections,
        checkpoints,
    }
}

fn steps(
    phrases: &Phrases<'_>,
    sections: &[crate::wire::SectionState],
    checkpoints: &[crate::wire::CheckpointState],
    answers: &AnswerSet,
    result: &AssessmentResult,
) -> Vec<StepView> {
    let count = |step: Step| {
        let mut done = 0;
        let mut total = 0;
        for (section, state) in phrases.catalogue().sections().iter().zip(sections) {
            if section.step == step {
                for question in state.questions.iter().filter(|question| question.visible) {
                    let answered = question.answer.is_some();
                    // A question that is neither answered nor missing is not asked for.
                    if answered || question.missing {
                        total += 1;
                        done += u32::from(answered);
                    }
                }
            }
        }
        (done, total)
    };
    let view = |id: &str, (done, total): (u32, u32)| StepView {
        id: id.to_owned(),
        state: if done == total {
            "done"
        } else if done == 0 {
            "open"
        } else {
            "partial"
        }
        .to_owned(),
        done,
        total,
    };
    let settled = u32::from(result.settled.ial) + u32::from(result.settled.aal);
    let (method_done, method_total) = count(Step::Method);
    let items = |pick: fn(&crate::wire::CheckpointState) -> u32| checkpoints.iter().map(pick).sum::<u32>();
    let (items_done, items_all) = (items(|part| part.done), items(|part| part.open + part.doing + part.done));
    let (service_done, service_total) = count(Step::Service);
    let named = u32::from(!answers.service.name.trim().is_empty());
    let mut steps = vec![
        view("service", (service_done + named, service_total + 1)),
        view("law", count(Step::Law)),
        view("proofing", count(Step::Proofing)),
        view("authentication", count(Step::Authentication)),
        view("level", (settled, 2)),
        view("method", (method_done + u32::from(result.choice.complete), method_total + 1)),
        view("checkpoint", (items_done, items_all)),
        view("report", (u32::from(!result.draft), 1)),
    ];
    if let Some(sector) = &result.sector {
        // Clauses that hang on an open answer are what is still to be done here.
        let all = sector.clauses.iter().filter(|clause| clause.state != ClauseState::NotApplicable);
        let (settled, total) = all.fold((0, 0), |(settled, total), clause| {
            (settled + u32::from(clause.state != ClauseState::Open), total + 1)
        });
        let before_report = steps.len() - 1;
        steps.insert(before_report, view("sector", (settled, total)));
    }
    steps
}

fn open_points(phrases: &Phrases<'_>, result: &AssessmentResult) -> Vec<OpenPoint> {
    let step_of = |id: &model::QuestionId| {
        phrases.catalogue().section_of(id).map_or("service", |section| step_word(section.step)).to_owned()
    };
    let mut points: Vec<OpenPoint> = result
        .deciding_unknowns
        .iter()
        .map(|id| OpenPoint {
            step: step_of(id),
            question: Some(id.to_string()),
            text: phrases.say_with("what-if-unknown", &[("question", &phrases.question(id))]),
        })
        .collect();
    for id in &result.missing {
        if !result.deciding_unknowns.contains(id) {
            points.push(OpenPoint {
                step: step_of(id),
                question: Some(id.to_string()),
                text: phrases.say_with("proof-answer-unanswered", &[("question", &phrases.question(id))]),
            });
        }
    }
    for code in &result.open {
        let step = match code.code.as_str() {
            "questions-missing" => continue,
            "law-open" => "law",
            "ial-unsettled" | "aal-unsettled" => "level",
            _ => "method",
        };
        points.push(OpenPoint { step: step.to_owned(), question: None, text: phrases.open_point(code) });
    }
    points
}

/// The word of a step.
pub(crate) fn step_word(step: Step) -> &'static str {
    match step {
        Step::Service => "service",
        Step::Law => "law",
        Step::Proofing => "proofing",
        Step::Authentication => "authentication",
        Step::Method => "method",
        Step::Sector => "sector",
    }
}

fn draft_texts(
    phrases: &Phrases<'_>,
    answers: &AnswerSet,
    result: &AssessmentResult,
    edited: &BTreeMap<String, String>,
) -> Vec<DraftText> {
    ["notice", "faq"]
        .into_iter()
        .map(|key| {
            let own = edited.get(&draft_text::key(key, phrases.lang()));
            DraftText {
                key: key.to_owned(),
                text: own.cloned().unwrap_or_else(|| draft_text::draft(phrases, key, answers, result)),
                edited: own.is_some(),
            }
        })
        .collect()
}

/// The service as a form.
pub fn service_form(service: &Service) -> ServiceForm {
    let text = |field: &Option<String>| field.clone().unwrap_or_default();
    ServiceForm {
        name: service.name.clone(),
        transaction: text(&service.transaction),
        users: text(&service.users),
        organisation: text(&service.organisation),
        note: text(&service.note),
    }
}

fn choice_form(answers: &AnswerSet) -> ChoiceForm {
    let choice = &answers.choice;
    ChoiceForm {
        proofing: choice.proofing.iter().map(ToString::to_string).collect(),
        authentication: choice.authentication.iter().map(ToString::to_string).collect(),
        compensating: choice
            .compensating
            .iter()
            .map(|control| CompensatingForm {
                control: control.control.clone(),
                comparability: control.comparability.clone(),
                residual_risk: control.residual_risk.clone(),
            })
            .collect(),
        reason: choice.reason.clone().unwrap_or_default(),
        accepted_by: choice.accepted_by.clone().unwrap_or_default(),
        accepted_on: choice.accepted_on.map(|day| day.to_string()).unwrap_or_default(),
    }
}
