//! Editing a draft: one field, one entry at a time.

use model::result::Levels;
use sector::Pack;
use sector::diff::examples::{Judge, Outcome};
use sector::pack::Example;
use sector::pack::example::{Expected, Levels as ExpectedLevels};

use super::OpenDraft;
use crate::clock::Now;
use crate::desk::{Desk, parse_lang};
use crate::error::AppError;
use crate::form::{self, FormContext, Place, PlaceKind};
use crate::guard;
use crate::phrase::Phrases;
use crate::wire::{
    AddEntryRequest, EntryRequest, FormView, MoveEntryRequest, SectorEditView, SetFieldRequest,
};

impl Desk {
    /// The form of an entry.
    pub fn sector_entry(&self, request: &EntryRequest) -> Result<FormView, AppError> {
        let open = self.open_draft(&request.key)?;
        let place = place_of(&request.place)?;
        self.form(&open, &place, &request.lang)
    }

    /// Sets a field. What the field does not take is refused; the draft stays as it was.
    pub fn set_sector_field(
        &mut self,
        request: &SetFieldRequest,
        now: Now,
    ) -> Result<SectorEditView, AppError> {
        guard::text(&request.path, &request.value)?;
        let open = self.open_draft(&request.key)?;
        let place = place_of(&request.place)?;
        let base = self.catalogue().clone();
        let context = context(&open, open.catalogue(&base), &request.lang);
        let pack = form::set(&context, &place, &request.path, &request.value, now.today())?;
        self.keep_draft(&request.key, &open.pack, pack, now)?;
        self.edited(&request.key, Some(&place), &request.lang, now)
    }

    /// Adds an entry.
    pub fn add_sector_entry(
        &mut self,
        request: &AddEntryRequest,
        now: Now,
    ) -> Result<SectorEditView, AppError> {
        let open = self.open_draft(&request.key)?;
        let (pack, place) =
            form::add(&open.pack, &request.within, &request.kind, &request.cell, now.today())?;
        self.keep_draft(&request.key, &open.pack, pack, now)?;
        self.edited(&request.key, Some(&place), &request.lang, now)
    }

    /// Removes an entry.
    pub fn remove_sector_entry(
        &mut self,
        request: &EntryRequest,
        now: Now,
    ) -> Result<SectorEditView, AppError> {
        let open = self.open_draft(&request.key)?;
        let pack = form::remove(&open.pack, &place_of(&request.place)?)?;
        self.keep_draft(&request.key, &open.pack, pack, now)?;
        self.edited(&request.key, None, &request.lang, now)
    }

    /// Moves an entry.
    pub fn move_sector_entry(
        &mut self,
        request: &MoveEntryRequest,
        now: Now,
    ) -> Result<SectorEditView, AppError> {
        let open = self.open_draft(&request.key)?;
        let place = place_of(&request.place)?;
        let pack = form::move_to(&open.pack, &place, &request.to)?;
        self.keep_draft(&request.key, &open.pack, pack, now)?;
        self.edited(&request.key, Some(&place), &request.lang, now)
    }

    /// Makes what comes out of an example what it expects.
    pub fn take_sector_outcome(
        &mut self,
        request: &EntryRequest,
        now: Now,
    ) -> Result<SectorEditView, AppError> {
        let open = self.open_draft(&request.key)?;
        let place = place_of(&request.place)?;
        let mut pack: Pack = open.pack.clone();
        let example = pack
            .examples
            .iter_mut()
            .find(|example| place.kind() == PlaceKind::Example && example.id == place.id())
            .ok_or(form::FormError::NotFound)?;
        let outcome = outcome(&open, example).ok_or(AppError::DraftHasErrors)?;
        example.expect = expected(&outcome, &example.clauses);
        self.keep_draft(&request.key, &open.pack, pack, now)?;
        self.edited(&request.key, Some(&place), &request.lang, now)
    }

    fn edited(
        &self,
        key: &str,
        place: Option<&Place>,
        lang: &str,
        now: Now,
    ) -> Result<SectorEditView, AppError> {
        let open = self.open_draft(key)?;
        let form = place.map(|place| self.form(&open, place, lang)).transpose()?;
        Ok(SectorEditView { draft: self.draft_view(key, parse_lang(lang), now)?, form })
    }

    fn form(&self, open: &OpenDraft, place: &Place, lang: &str) -> Result<FormView, AppError> {
        let context = context(open, open.catalogue(self.catalogue()), lang);
        let mut form = context.form(place)?;
        let example = open.pack.examples.iter().find(|example| example.id == place.id());
        if let (PlaceKind::Example, Some(example), Some(guideline)) =
            (place.kind(), example, open.guideline.as_ref())
            && let Some(outcome) = outcome(open, example)
        {
            form.outcome = super::view::outcome_rows(guideline, &outcome, parse_lang(lang));
        }
        Ok(form)
    }
}

pub(super) fn context<'a>(
    open: &'a OpenDraft,
    catalogue: &'a policy::Catalogue,
    lang: &str,
) -> FormContext<'a> {
    FormContext { pack: &open.pack, catalogue, phrases: Phrases::new(catalogue, parse_lang(lang)) }
}

fn place_of(text: &str) -> Result<Place, AppError> {
    Place::parse(text).ok_or(AppError::Form(form::FormError::NotFound))
}

/// What comes out of an example; `None` while the draft cannot be laid over the policies.
fn outcome(open: &OpenDraft, example: &Example) -> Option<Outcome> {
    Judge::new(open.guideline.as_ref()?, [example]).outcome(example)
}

/// An outcome as an example expects it. Ranges are not expected: a level that is open stays out. Of the clauses, those
/// that the example shows.
fn expected(outcome: &Outcome, shown: &[String]) -> Expected {
    let levels = |range: Levels<Option<[u8; 2]>>| {
        let settled = |range: Option<[u8; 2]>| match range {
            None => Some(0),
            Some([low, high]) => (low == high).then_some(low),
        };
        let (ial, aal) = (settled(range.ial)?, settled(range.aal)?);
        Some(ExpectedLevels { ial, aal: (aal > 0).then_some(aal) })
    };
    Expected {
        base: levels(outcome.base),
        sector: levels(outcome.sector),
        conformance: Some(outcome.conformance),
        clauses: outcome
            .clauses
            .iter()
            .filter(|(id, _)| shown.contains(id))
            .map(|(id, state)| (id.clone(), *state))
            .collect(),
    }
}
