//! Answering: open, save, undo, what-if.

use model::result::Reading;
use model::{
    Answer, Axis, Category, Choice, Compensating, FrameworkId, ItemId, ItemRecord, ItemState, MethodId,
    Override, QuestionId, Rating, Service,
};
use policy::Catalogue;
use policy::kind::question::QuestionKind;
use store::{DecisionKind, View};

use super::{Desk, parse_id, parse_lang};
use crate::clock::Now;
use crate::error::AppError;
use crate::wire::{
    AnswerValue, AssessmentRequest, AssessmentView, ChoiceForm, ItemForm, MaskRequest, MaskedText,
    SaveAnswerRequest, SaveChoiceRequest, SaveDraftTextRequest, SaveItemRequest, SaveRatingRequest,
    SaveServiceRequest, ServiceForm, SetViewRequest, WhatIfRequest, WhatIfView,
};
use crate::{draft_text, guard, my_number, view};

impl Desk {
    /// Opens an assessment.
    pub fn open_assessment(
        &mut self,
        request: &AssessmentRequest,
        now: Now,
    ) -> Result<AssessmentView, AppError> {
        let (id, lang) = (parse_id(&request.id)?, parse_lang(&request.lang));
        let opened = self.opened(&id, lang, now)?;
        if opened.notice.is_none() {
            self.keep_current(&id, &opened.result, &opened.stored)?;
        }
        self.shown.insert(id, opened.result.clone());
        self.view(opened, None, lang)
    }

    /// Saves an answer, or takes it back.
    pub fn save_answer(&mut self, request: &SaveAnswerRequest, now: Now) -> Result<AssessmentView, AppError> {
        let id = self.editable(&request.id, now)?;
        let question = QuestionId::from(request.question.as_str());
        let stored = self.store.load(&id)?;
        let ground = self.ground(stored.view.sector.as_deref(), crate::desk::settings_of(&stored, now).as_of);
        let answer = parse_answer(ground.catalogue(), &question, request.answer.as_ref())?;
        self.store.save_answer(&id, &question, answer.as_ref(), now.timestamp())?;
        self.changed(&id, parse_lang(&request.lang), now)
    }

    /// What an answer would change, without saving it.
    pub fn what_if(&self, request: &WhatIfRequest, now: Now) -> Result<WhatIfView, AppError> {
        let (id, lang) = (parse_id(&request.id)?, parse_lang(&request.lang));
        let opened = self.opened(&id, lang, now)?;
        let question = QuestionId::from(request.question.as_str());
        let mut tried = opened.stored.answers.clone();
        match parse_answer(opened.ground.catalogue(), &question, request.answer.as_ref())? {
            Some(answer) => tried.answers.insert(question, answer),
            None => tried.answers.remove(&question),
        };
        let after = opened.ground.evaluate(&tried, &opened.settings)?;
        let phrases = opened.ground.phrases(lang);
        Ok(WhatIfView {
            ial: view::level_view(phrases.ial(&after)),
            aal: phrases.aal(&after).map(view::level_view),
            changes: view::changes(&phrases, &opened.result, &after),
        })
    }

    /// Saves the service.
    pub fn save_service(
        &mut self,
        request: &SaveServiceRequest,
        now: Now,
    ) -> Result<AssessmentView, AppError> {
        let id = parse_id(&request.id)?;
        let service = parse_service(&request.service)?;
        self.store.save_service(&id, &service, now.timestamp())?;
        self.touched(&id, parse_lang(&request.lang), now)
    }

    /// Sets or takes back a rating by hand.
    pub fn save_rating(&mut self, request: &SaveRatingRequest, now: Now) -> Result<AssessmentView, AppError> {
        let id = self.editable(&request.id, now)?;
        let not_found = || AppError::NotFound { what: format!("{}.{}", request.axis, request.category) };
        let axis = Axis::ALL.into_iter().find(|axis| axis.word() == request.axis).ok_or_else(not_found)?;
        let category = Category::ALL
            .into_iter()
            .find(|category| category.word() == request.category)
            .ok_or_else(not_found)?;
        let rating = match &request.rating {
            None => None,
            Some(form) => {
                let value = Rating::ALL
                    .into_iter()
                    .find(|rating| rating.word() == form.value)
                    .ok_or_else(not_found)?;
                if form.reason.trim().is_empty() {
                    return Err(AppError::ReasonRequired);
                }
                guard::text("reason", &form.reason)?;
                Some(Override { value, reason: form.reason.trim().to_owned() })
            }
        };
        self.store.save_rating(&id, axis, category, rating.as_ref(), now.timestamp())?;
        self.changed(&id, parse_lang(&request.lang), now)
    }

    /// Saves the choice. A complete acceptance statement is a decision: its whole result is kept.
    pub fn save_choice(&mut self, request: &SaveChoiceRequest, now: Now) -> Result<AssessmentView, AppError> {
        let id = self.editable(&request.id, now)?;
        let choice = self.parse_choice(&request.choice)?;
        self.store.save_choice(&id, &choice, now.timestamp())?;
        let view = self.changed(&id, parse_lang(&request.lang), now)?;
        if let Some(result) = self.shown.get(&id).filter(|result| result.choice.complete).cloned() {
            self.keep_decision(&id, DecisionKind::Evaluation, &result, now)?;
        }
        Ok(view)
    }

    /// Saves a checkpoint item.
    pub fn save_item(&mut self, request: &SaveItemRequest, now: Now) -> Result<AssessmentView, AppError> {
        let id = parse_id(&request.id)?;
        let item = ItemId::from(request.item.as_str());
        if self.catalogue().checkpoint_item(&item).is_none() {
            return Err(AppError::NotFound { what: request.item.clone() });
        }
        let record = parse_item(&request.record)?;
        self.store.save_item(&id, &item, &record, now.timestamp())?;
        self.touched(&id, parse_lang(&request.lang), now)
    }

    /// Saves an edited draft text, or returns to the draft.
    pub fn save_draft_text(
        &mut self,
        request: &SaveDraftTextRequest,
        now: Now,
    ) -> Result<AssessmentView, AppError> {
        let (id, lang) = (parse_id(&request.id)?, parse_lang(&request.lang));
        let name = request.key.split('.').next().unwrap_or_default();
        if !matches!(name, "notice" | "faq") {
            return Err(AppError::NotFound { what: request.key.clone() });
        }
        if let Some(text) = &request.text {
            guard::text(name, text)?;
        }
        let key = draft_text::key(name, lang);
        self.store.save_draft_text(&id, &key, request.text.as_deref(), now.timestamp())?;
        self.touched(&id, lang, now)
    }

    /// Sets day, framework and reading.
    pub fn set_view(&mut self, request: &SetViewRequest, now: Now) -> Result<AssessmentView, AppError> {
        let id = self.editable(&request.id, now)?;
        let as_of = request.as_of.as_deref().map(parse_date).transpose()?;
        if let Some(framework) = &request.framework
            && self
                .catalogue()
                .framework(&FrameworkId::from(framework.as_str()))
                .is_none_or(|found| found.rules.is_none())
        {
            return Err(AppError::Framework { id: framework.clone() });
        }
        let reading = request.reading.as_deref().map(|reading| match reading {
            "figure" => Reading::Figure,
            _ => Reading::Strict,
        });
        let sector = self.store.load(&id)?.view.sector;
        let view = View {
            sector,
            as_of,
            framework: request.framework.clone(),
            reading: reading
                .map(|reading| if reading == Reading::Figure { "figure" } else { "strict" }.to_owned()),
        };
        self.store.save_view(&id, &view, now.timestamp())?;
        self.changed(&id, parse_lang(&request.lang), now)
    }

    /// Evaluates under the policies now in force; asked for, never by itself.
    pub fn reevaluate(&mut self, request: &AssessmentRequest, now: Now) -> Result<AssessmentView, AppError> {
        let id = parse_id(&request.id)?;
        let view = self.changed(&id, parse_lang(&request.lang), now)?;
        if let Some(result) = self.shown.get(&id).cloned() {
            self.keep_decision(&id, DecisionKind::Evaluation, &result, now)?;
        }
        Ok(view)
    }

    /// Undoes the last change.
    pub fn undo(&mut self, request: &AssessmentRequest, now: Now) -> Result<AssessmentView, AppError> {
        let id = self.editable(&request.id, now)?;
        self.store.undo(&id, now.timestamp())?;
        self.changed(&id, parse_lang(&request.lang), now)
    }

    /// Does an undone change again.
    pub fn redo(&mut self, request: &AssessmentRequest, now: Now) -> Result<AssessmentView, AppError> {
        let id = self.editable(&request.id, now)?;
        self.store.redo(&id, now.timestamp())?;
        self.changed(&id, parse_lang(&request.lang), now)
    }

    /// Masks what looks like a My Number.
    pub fn mask_my_number(request: &MaskRequest) -> MaskedText {
        MaskedText { text: my_number::mask(&request.text) }
    }

    /// An assessment whose answers may change: not while a result of other policies is shown, because a
    /// changed answer needs a new evaluation, and that is done only when asked.
    fn editable(&self, id: &str, now: Now) -> Result<store::AssessmentId, AppError> {
        let id = parse_id(id)?;
        match self.store.current_policy_hash(&id)? {
            Some(hash) if hash != self.hash_of(&id, now)? => Err(AppError::ReevaluateFirst),
            _ => Ok(id),
        }
    }

    /// Hash of the policies that an assessment stands on.
    fn hash_of(&self, id: &store::AssessmentId, now: Now) -> Result<String, AppError> {
        let stored = self.store.load(id)?;
        let ground = self.ground(stored.view.sector.as_deref(), crate::desk::settings_of(&stored, now).as_of);
        Ok(ground.catalogue().hash().to_owned())
    }

    fn parse_choice(&self, form: &ChoiceForm) -> Result<Choice, AppError> {
        let methods = |ids: &[String], axis: Axis| -> Result<Vec<MethodId>, AppError> {
            ids.iter()
                .map(|id| {
                    let id = MethodId::from(id.as_str());
                    match self.catalogue().method(&id) {
                        Some(method) if method.kind == axis => Ok(id),
                        _ => Err(AppError::NotFound { what: id.to_string() }),
                    }
                })
                .collect()
        };
        let choice = Choice {
            proofing: methods(&form.proofing, Axis::Proofing)?,
            authentication: methods(&form.authentication, Axis::Authentication)?,
            compensating: form
                .compensating
                .iter()
                .map(|control| Compensating {
                    control: control.control.clone(),
                    comparability: control.comparability.clone(),
                    residual_risk: control.residual_risk.clone(),
                })
                .collect(),
            reason: filled(&form.reason),
            accepted_by: filled(&form.accepted_by),
            accepted_on: filled(&form.accepted_on).as_deref().map(parse_date).transpose()?,
        };
        guard::choice(&choice)?;
        Ok(choice)
    }
}

/// A service as the screens send it.
pub(super) fn parse_service(form: &ServiceForm) -> Result<Service, AppError> {
    let service = Service {
        name: form.name.trim().to_owned(),
        transaction: filled(&form.transaction),
        users: filled(&form.users),
        organisation: filled(&form.organisation),
        note: filled(&form.note),
    };
    guard::service(&service)?;
    if service.name.is_empty() { Err(AppError::NameRequired) } else { Ok(service) }
}

fn parse_item(form: &ItemForm) -> Result<ItemRecord, AppError> {
    const STATES: [ItemState; 4] =
        [ItemState::Open, ItemState::Doing, ItemState::Done, ItemState::NotApplicable];
    let record = ItemRecord {
        state: STATES
            .into_iter()
            .find(|state| view::checkpoint::state_word(*state) == form.state)
            .ok_or_else(|| AppError::NotFound { what: form.state.clone() })?,
        owner: filled(&form.owner),
        due: filled(&form.due).as_deref().map(parse_date).transpose()?,
        evidence: filled(&form.evidence),
        note: filled(&form.note),
    };
    guard::item(&record)?;
    Ok(record)
}

fn filled(text: &str) -> Option<String> {
    (!text.trim().is_empty()).then(|| text.to_owned())
}

fn parse_date(text: &str) -> Result<chrono::NaiveDate, AppError> {
    text.trim().parse().map_err(|_| AppError::InvalidDate { text: text.to_owned() })
}

/// An answer as the screens send it, against its question.
fn parse_answer(
    catalogue: &Catalogue,
    id: &QuestionId,
    value: Option<&AnswerValue>,
) -> Result<Option<Answer>, AppError> {
    let question = catalogue.question(id).ok_or_else(|| AppError::NotFound { what: id.to_string() })?;
    let Some(value) = value else { return Ok(None) };
    let invalid = || AppError::InvalidAnswer { question: id.to_string() };
    if value.unknown {
        return Ok(Some(Answer::Unknown));
    }
    if matches!(question.kind, QuestionKind::Text | QuestionKind::PerMethod) {
        guard::text("answer", &value.text)?;
        if question.kind == QuestionKind::PerMethod {
            let lines = engine::per_method::read(&value.text).map_err(|_| invalid())?;
            if lines.iter().any(|line| catalogue.method(&line.method).is_none()) {
                return Err(invalid());
            }
        }
        return Ok((!value.text.trim().is_empty()).then(|| Answer::One(value.text.clone())));
    }
    let known = |option: &String| question.options.iter().any(|entry| entry.id == *option.as_str());
    if !value.options.iter().all(known) {
        return Err(invalid());
    }
    Ok(match (question.kind, value.options.as_slice()) {
        (_, []) => None,
        (QuestionKind::One, [option]) => Some(Answer::One(option.clone())),
        (QuestionKind::One, _) => return Err(invalid()),
        (_, options) => {
            let exclusive = question.options.iter().any(|entry| {
                entry.exclusive && options.len() > 1 && options.iter().any(|option| entry.id == **option)
            });
            if exclusive {
                return Err(invalid());
            }
            Some(Answer::Many(options.to_vec()))
        }
    })
}
