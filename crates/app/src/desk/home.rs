//! Home: lists, new, copy, sample, bin.

use model::{AnswerSet, Service};
use policy::kind::framework::Scale;
use store::AssessmentRow as StoredRow;

use super::{Desk, parse_id, parse_lang};
use crate::answers_file;
use crate::clock::Now;
use crate::error::AppError;
use crate::phrase::Phrases;
use crate::wire::{
    AssessmentRequest, AssessmentRow, AssessmentView, BinView, CopyRequest, CreateRequest, HomeView,
    LangRequest, ListRequest, ServiceGroup,
};
use crate::{guard, sample};

impl Desk {
    /// Assessments that match, grouped by service.
    pub fn list_assessments(&self, request: &ListRequest) -> Result<HomeView, AppError> {
        let listing = self.store.list(&request.query, request.offset, request.limit)?;
        let phrases = self.phrases(self.lang()?);
        let mut groups: Vec<ServiceGroup> = Vec::new();
        let mut highest: Vec<[Option<[u8; 2]>; 2]> = Vec::new();
        for row in &listing.rows {
            let organisation = row.organisation.clone().unwrap_or_default();
            let place =
                groups.iter().position(|group| group.name == row.name && group.organisation == organisation);
            let place = place.unwrap_or_else(|| {
                groups.push(ServiceGroup {
                    name: row.name.clone(),
                    organisation,
                    highest_ial: String::new(),
                    highest_aal: String::new(),
                    rows: Vec::new(),
                });
                highest.push([None, None]);
                groups.len() - 1
            });
            if let Some(summary) = row.summary {
                for (best, range) in highest[place].iter_mut().zip([summary.range.ial, summary.range.aal]) {
                    *best = (*best).max(range.map(|[low, high]| [high, low])).or(*best);
                }
            }
            groups[place].rows.push(row_view(&phrases, row));
        }
        for (group, [ial, aal]) in groups.iter_mut().zip(highest) {
            // Compared by the upper end first, shown from the lower end.
            let label = |scale, range: Option<[u8; 2]>| {
                range.map(|[high, low]| phrases.level_label(scale, Some([low, high]))).unwrap_or_default()
            };
            group.highest_ial = label(Scale::Ial, ial);
            group.highest_aal = label(Scale::Aal, aal);
        }
        Ok(HomeView { groups, total: listing.total, binned: self.store.counts()?.binned })
    }

    /// A new assessment.
    pub fn create_assessment(
        &mut self,
        request: &CreateRequest,
        now: Now,
    ) -> Result<AssessmentView, AppError> {
        let name = request.name.trim();
        if name.is_empty() {
            return Err(AppError::NameRequired);
        }
        guard::text("name", name)?;
        let service = Service { name: name.to_owned(), ..Service::default() };
        self.create(&AnswerSet { service, ..AnswerSet::default() }, &request.lang, now)
    }

    /// The sample assessment.
    pub fn create_sample(&mut self, request: &LangRequest, now: Now) -> Result<AssessmentView, AppError> {
        let answers = answers_file::read(sample::ANSWERS, self.catalogue()).map_err(AppError::Input)?;
        self.create(&answers, &request.lang, now)
    }

    /// Copies an assessment for another transaction or user group.
    pub fn copy_assessment(&mut self, request: &CopyRequest, now: Now) -> Result<AssessmentView, AppError> {
        let id = parse_id(&request.id)?;
        let mut service = self.store.load(&id)?.answers.service;
        for (field, text) in
            [(&mut service.transaction, &request.transaction), (&mut service.users, &request.users)]
        {
            if !text.trim().is_empty() {
                *field = Some(text.trim().to_owned());
            }
        }
        guard::service(&service)?;
        let copy = self.store.copy(&id, &service, now.timestamp())?;
        self.changed(&copy, parse_lang(&request.lang), now)
    }

    /// Puts an assessment into the bin.
    pub fn trash_assessment(&mut self, request: &AssessmentRequest, now: Now) -> Result<(), AppError> {
        let id = parse_id(&request.id)?;
        self.shown.remove(&id);
        Ok(self.store.trash(&id, now.timestamp())?)
    }

    /// Takes an assessment out of the bin.
    pub fn restore_assessment(&mut self, request: &AssessmentRequest, now: Now) -> Result<(), AppError> {
        Ok(self.store.restore(&parse_id(&request.id)?, now.timestamp())?)
    }

    /// The bin.
    pub fn list_bin(&self) -> Result<BinView, AppError> {
        let phrases = self.phrases(self.lang()?);
        Ok(BinView { rows: self.store.trashed()?.iter().map(|row| row_view(&phrases, row)).collect() })
    }

    /// Empties the bin: rows, undo history and search index are really gone.
    pub fn empty_bin(&mut self, now: Now) -> Result<(), AppError> {
        self.store.empty_bin(now.timestamp())?;
        Ok(())
    }

    pub(super) fn create(
        &mut self,
        answers: &AnswerSet,
        lang: &str,
        now: Now,
    ) -> Result<AssessmentView, AppError> {
        let id = self.store.create(answers, now.timestamp())?;
        self.changed(&id, parse_lang(lang), now)
    }
}

fn row_view(phrases: &Phrases<'_>, row: &StoredRow) -> AssessmentRow {
    let text = |field: &Option<String>| field.clone().unwrap_or_default();
    let label = |scale, pick: fn(store::Summary) -> Option<[u8; 2]>| {
        row.summary.map(|summary| phrases.level_label(scale, pick(summary))).unwrap_or_default()
    };
    AssessmentRow {
        id: row.id.to_string(),
        name: row.name.clone(),
        transaction: text(&row.transaction),
        users: text(&row.users),
        ial: label(Scale::Ial, |summary| summary.range.ial),
        aal: label(Scale::Aal, |summary| summary.range.aal),
        draft: row.summary.is_none_or(|summary| summary.draft),
        answered: row.summary.map_or(0, |summary| summary.answered),
        asked: row.summary.map_or(0, |summary| summary.asked),
        changed: row.changed.to_string(),
    }
}
