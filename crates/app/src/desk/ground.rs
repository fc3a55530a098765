//! What an assessment stands on: the base policies, or a sector guideline over them.
//!
//! Responsible for: finding the guideline of an assessment, its engine for the day, and evaluating on both. Not
//! responsible for: reading and verifying guidelines (`sector::library`).

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::NaiveDate;
use engine::{Engine, Settings};
use model::result::AssessmentResult;
use model::{AnswerSet, Lang};
use policy::Catalogue;
use sector::overlay::Guideline;

use super::Desk;
use crate::error::AppError;
use crate::phrase::{Phrases, say_error_on_screen};
use crate::sector::library::{Library, Loaded};

/// Guidelines and engines that were made ready; making them takes longer than a screen may wait at every answer.
#[derive(Default)]
pub(super) struct Grounds {
    loaded: HashMap<String, Loaded>,
    /// By hash of the catalogue: a guideline has another one from each day on which an operation begins.
    engines: HashMap<String, Arc<Engine>>,
}

/// What an assessment stands on.
pub(super) struct Ground {
    /// The engine on its catalogue.
    pub(super) engine: Arc<Engine>,
    /// The guideline, where the assessment is made under one that can be used.
    pub(super) guideline: Option<Loaded>,
    /// Why the guideline of the assessment cannot be used; then the assessment stands on the base alone.
    pub(super) problem: Option<AppError>,
    /// The guideline that the assessment names.
    pub(super) key: String,
}

impl Ground {
    /// The policies.
    pub(super) fn catalogue(&self) -> &Arc<Catalogue> {
        self.engine.catalogue()
    }

    /// Words about them.
    pub(super) fn phrases(&self, lang: Lang) -> Phrases<'_> {
        Phrases::new(self.engine.catalogue(), lang)
    }

    /// The guideline alone.
    pub(super) fn guideline(&self) -> Option<&Guideline> {
        self.guideline.as_ref().map(|loaded| &*loaded.guideline)
    }

    /// Why the guideline cannot be used, in words; empty when it can.
    pub(super) fn problem_in(&self, lang: Lang) -> String {
        self.problem.as_ref().map(|error| say_error_on_screen(error, lang)).unwrap_or_default()
    }

    /// Evaluates, under the guideline where there is one.
    pub(super) fn evaluate(
        &self,
        answers: &AnswerSet,
        settings: &Settings,
    ) -> Result<AssessmentResult, AppError> {
        let mut result = self
            .engine
            .evaluate(answers, settings)
            .ok_or_else(|| AppError::Framework { id: settings.framework.to_string() })?;
        if let Some(loaded) = &self.guideline {
            let sector = sector::decide::assess(&loaded.guideline, &self.engine, answers, settings, &result);
            result.sector = sector.map(|mut sector| {
                sector.fingerprint = loaded.fingerprint_text();
                Box::new(sector)
            });
        }
        Ok(result)
    }
}

impl Desk {
    /// The guidelines on the present policies.
    pub(super) fn library(&self) -> Library {
        Library::new(Arc::clone(self.catalogue()), Some(&self.data))
    }

    /// What an assessment under a guideline (`id@version`), or under none, stands on. A guideline that cannot be used
    /// never keeps an assessment from being opened.
    pub(super) fn ground(&self, sector: Option<&str>, as_of: NaiveDate) -> Ground {
        let base = |key: &str, problem| Ground {
            engine: Arc::clone(&self.engine),
            guideline: None,
            problem,
            key: key.to_owned(),
        };
        let Some(key) = sector else { return base("", None) };
        match self.loaded(key) {
            Ok(loaded) => {
                let catalogue = Arc::clone(loaded.guideline.catalogue_on(as_of));
                Ground {
                    engine: self.engine_on(&catalogue),
                    guideline: Some(loaded),
                    problem: None,
                    key: key.to_owned(),
                }
            }
            Err(error) => base(key, Some(error)),
        }
    }

    /// A guideline by `id@version` or `id`.
    pub(super) fn loaded(&self, key: &str) -> Result<Loaded, AppError> {
        if let Some(loaded) = self.grounds().loaded.get(key) {
            return Ok(loaded.clone());
        }
        let loaded = self.library().find(key)?;
        self.grounds().loaded.insert(key.to_owned(), loaded.clone());
        Ok(loaded)
    }

    /// An engine on a catalogue.
    pub(super) fn engine_on(&self, catalogue: &Arc<Catalogue>) -> Arc<Engine> {
        let mut grounds = self.grounds();
        let made = grounds
            .engines
            .entry(catalogue.hash().to_owned())
            .or_insert_with(|| Arc::new(Engine::new(Arc::clone(catalogue))));
        Arc::clone(made)
    }

    /// Forgets what was made ready, after the policies or the installed guidelines changed.
    pub(super) fn forget_grounds(&self) {
        *self.grounds() = Grounds::default();
    }

    fn grounds(&self) -> std::sync::MutexGuard<'_, Grounds> {
        // What is kept here can be made again at any time, so a panic elsewhere leaves nothing half done.
        self.grounds.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The shared form.
pub(super) type SharedGrounds = Mutex<Grounds>;
