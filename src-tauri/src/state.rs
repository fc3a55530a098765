//! The one desk behind all commands.
//!
//! Responsible for: one command at a time, and for turning a panic into an error that the screen can show
//! instead of a window that no longer answers. Not responsible for: what commands do.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, PoisonError};

use app::phrase::Lang;
use app::wire::ErrorView;
use app::{AppError, Desk, Now};

use crate::paths::Places;

/// The shared desk.
pub(crate) struct Shared(Mutex<Desk>);

impl Shared {
    /// Opens the data folder.
    pub(crate) fn open(places: &Places) -> Result<Self, String> {
        Desk::open(&places.data, &places.documents, Now::read())
            .map(|desk| Self(Mutex::new(desk)))
            // No setting can be read yet, so the first language speaks.
            .map_err(|error| app::phrase::say_error(&error, Lang::Ja))
    }

    /// Runs a use case.
    pub(crate) fn run<T>(
        &self,
        work: impl FnOnce(&mut Desk, Now) -> Result<T, AppError>,
    ) -> Result<T, ErrorView> {
        // The desk keeps nothing half done: what counts is in the store, which rolls back by itself.
        let mut desk = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match catch_unwind(AssertUnwindSafe(|| work(&mut desk, Now::read()))) {
            Ok(Ok(view)) => Ok(view),
            Ok(Err(error)) => Err(error.view()),
            Err(_) => Err(ErrorView { code: "internal".to_owned(), params: Default::default(), place: None }),
        }
    }
}
