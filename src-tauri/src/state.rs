//! The one desk behind all commands.
//!
//! Responsible for: one command at a time, and for turning a panic into an error that the screen can show
//! instead of a window that no longer answers. Not responsible for: what commands do.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, PoisonError};

use app::wire::ErrorView;
use app::{AppError, Desk, Now};

use crate::paths::Places;

/// The shared desk, or why there is none: then every command answers that.
pub(crate) struct Shared(Result<Mutex<Desk>, ErrorView>);

impl Shared {
    /// Opens the data folder.
    pub(crate) fn open(places: &Places) -> Result<Self, AppError> {
        Desk::open(&places.data, &places.documents, Now::read()).map(|desk| Self(Ok(Mutex::new(desk))))
    }

    /// Stands for a data folder that could not be opened.
    pub(crate) fn refused(error: &AppError, places: &Places) -> Self {
        let mut view = error.view();
        // What to do in these situations is something else while no screen can be reached.
        let start = match &*view.code {
            "damaged-data" => Some("start-damaged-data"),
            "not-a-tashika-file" => Some("start-not-a-tashika-file"),
            "read-only" => Some("start-read-only"),
            _ => None,
        };
        if let Some(start) = start {
            view.code = start.to_owned();
        }
        view.params.insert("folder".to_owned(), places.data.display().to_string());
        Self(Err(view))
    }

    /// Runs a use case.
    pub(crate) fn run<T, E: Into<ErrorView>>(
        &self,
        work: impl FnOnce(&mut Desk, Now) -> Result<T, E>,
    ) -> Result<T, ErrorView> {
        let desk = self.0.as_ref().map_err(Clone::clone)?;
        // The desk keeps nothing half done: what counts is in the store, which rolls back by itself.
        let mut desk = desk.lock().unwrap_or_else(PoisonError::into_inner);
        match catch_unwind(AssertUnwindSafe(|| work(&mut desk, Now::read()))) {
            Ok(outcome) => outcome.map_err(Into::into),
            Err(_) => Err(ErrorView { code: "internal".to_owned(), params: Default::default(), place: None }),
        }
    }
}

#[cfg(test)]
mod tests {
    use app::{AppError, Desk, Now};

    use super::Shared;
    use crate::paths::Places;

    #[test]
    fn a_data_folder_that_cannot_be_opened_is_told_by_every_command() {
        let folder = std::env::temp_dir().join(format!("tashika-desktop-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        std::fs::write(folder.join(app::desk::DATA_FILE), "x".repeat(200)).expect("a foreign file");
        let places = Places { data: folder.clone(), documents: folder.clone() };
        let error = Shared::open(&places).map(drop).expect_err("no data");
        let shared = Shared::refused(&error, &places);
        let command = |work: fn(&mut Desk, Now) -> Result<(), AppError>| shared.run(work);
        let told = command(|desk, now| desk.start_up("1", now).map(drop)).expect_err("refused");
        assert_eq!(told.code, "start-not-a-tashika-file");
        assert_eq!(told.params["folder"], folder.display().to_string());
        assert_eq!(command(|desk, now| desk.empty_bin(now)), Err(told));
        std::fs::remove_dir_all(&folder).expect("removed");
    }
}
