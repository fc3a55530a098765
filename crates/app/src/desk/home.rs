//! Home: lists, new, copy, sample, bin.

use std::collections::BTreeMap;

use model::{AnswerSet, FrameworkId, Lang, Service};
use policy::kind::framework::Scale;
use store::{AssessmentRow as StoredRow, ServiceKey};

use super::{DEFAULT_FRAMEWORK, Desk, framework_title, parse_id, parse_lang};
use crate::answers_file;
use crate::clock::Now;
use crate::error::AppError;
use crate::phrase::Phrases;
use crate::wire::{
    AssessmentRequest, AssessmentRow, AssessmentView, BinView, CopyRequest, CreateRequest, HighestLevels,
    HomeView, LangRequest, ListRequest, ServiceGroup,
};
use crate::{guard, sample};

impl Desk {
    /// Assessments that match, grouped by service.
    pub fn list_assessments(&self, request: &ListRequest) -> Result<HomeView, AppError> {
        self.list_in(request, self.lang()?)
    }

    /// The same in a language of the caller's choice.
    pub fn list_in(&self, request: &ListRequest, lang: Lang) -> Result<HomeView, AppError> {
        let listing = self.store.list(&request.query, request.offset, request.limit)?;
        let phrases = self.phrases(lang);
        let mut keys: Vec<ServiceKey> = Vec::new();
        let mut groups: Vec<ServiceGroup> = Vec::new();
        for row in &listing.rows {
            let organisation = row.organisation.clone().unwrap_or_default();
            let key = ServiceKey { name: row.name.clone(), organisation };
            let place = keys.iter().position(|known| *known == key).unwrap_or_else(|| {
                let ServiceKey { name, organisation } = key.clone();
                groups.push(ServiceGroup { name, organisation, highest: Vec::new(), rows: Vec::new() });
                keys.push(key);
                keys.len() - 1
            });
            groups[place].rows.push(row_view(&phrases, row));
        }
        // Also over those that the search passes over and that stand on another page.
        let mut highest: Vec<Highest> = vec![Highest::new(); groups.len()];
        for found in self.store.highest(&keys)? {
            let best = highest[found.service].entry(framework_of(found.framework.as_deref())).or_default();
            for (best, range) in best.iter_mut().zip([found.range.ial, found.range.aal]) {
                *best = (*best).max(range.map(|[low, high]| [high, low]));
            }
        }
        for (group, highest) in groups.iter_mut().zip(highest) {
            group.highest = highest_views(&phrases, highest);
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

    /// Copies an assessment for another transaction or user group. The acceptance stays with the original.
    pub fn copy_assessment(&mut self, request: &CopyRequest, now: Now) -> Result<AssessmentView, AppError> {
        let id = parse_id(&request.id)?;
        let mut service = self.store.load(&id)?.answers.service;
        for (field, text) in
            [(&mut service.transaction, &request.transaction), (&mut service.users, &request.users)]
        {
            let text = text.trim();
            *field = (!text.is_empty()).then(|| text.to_owned());
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

/// The highest IAL and AAL by framework; each is compared by its upper end first, so that stands first here.
type Highest = BTreeMap<FrameworkId, [Option<[u8; 2]>; 2]>;

fn highest_views(phrases: &Phrases<'_>, highest: Highest) -> Vec<HighestLevels> {
    highest
        .into_iter()
        .map(|(framework, [ial, aal])| {
            let label = |scale, range: Option<[u8; 2]>| {
                phrases.level_label(scale, range.map(|[high, low]| [low, high]))
            };
            HighestLevels {
                framework: framework_title(phrases, &framework),
                ial: label(Scale::Ial, ial),
                aal: label(Scale::Aal, aal),
            }
        })
        .collect()
}

fn framework_of(set: Option<&str>) -> FrameworkId {
    FrameworkId::from(set.unwrap_or(DEFAULT_FRAMEWORK))
}

fn row_view(phrases: &Phrases<'_>, row: &StoredRow) -> AssessmentRow {
    let text = |field: &Option<String>| field.clone().unwrap_or_default();
    let label = |scale, pick: fn(store::Summary) -> Option<[u8; 2]>| {
        row.summary.map(|summary| phrases.level_label(scale, pick(summary))).unwrap_or_default()
    };
    let framework = framework_of(row.framework.as_deref());
    AssessmentRow {
        id: row.id.to_string(),
        name: row.name.clone(),
        transaction: text(&row.transaction),
        users: text(&row.users),
        framework_id: framework.to_string(),
        framework: framework_title(phrases, &framework),
        ial: label(Scale::Ial, |summary| summary.range.ial),
        aal: label(Scale::Aal, |summary| summary.range.aal),
        draft: row.summary.is_none_or(|summary| summary.draft),
        answered: row.summary.map_or(0, |summary| summary.answered),
        asked: row.summary.map_or(0, |summary| summary.asked),
        changed: row.changed.to_string(),
    }
}

#[cfg(test)]
mod tests;
