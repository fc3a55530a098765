//! `tashika card serve`: a virtual card on a waiting vpcd, for pcscd and whatever program uses it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use app::virtual_card::{Event, ServeError, cards, serve};
use model::Lang;

use crate::arguments::card::ServeOptions;
use crate::console::{Outcome, Problem, complain, on_end, print};

/// Serves until the process is asked to end.
pub(crate) fn run(options: &ServeOptions) -> Result<Outcome, Problem> {
    let (persona, faults) = super::virtual_card(&options.persona, &options.faults, Lang::from(options.lang))?;
    let stop = Arc::new(AtomicBool::new(false));
    let ended = Arc::clone(&stop);
    on_end(move || ended.store(true, Ordering::SeqCst));
    let told = |event| {
        // Whoever waits for the card reads the word; a reader of ours that went away ends nothing.
        let _ = match event {
            Event::Connected(_) => print("ready"),
            Event::Left(port) => print(&format!("removed {port}")),
            Event::Lost(port) => print(&format!("disconnected {port}")),
        };
    };
    match serve(&cards(persona, &faults), &options.host, options.port, &stop, &told) {
        Ok(()) => Ok(Outcome::Result),
        Err(error @ ServeError::UnknownHost { .. }) => {
            complain(&[format!("--host: error[not-found]: {error}")]);
            Err(Problem { code: 3, lines: Vec::new() })
        }
        Err(error @ ServeError::NoPort { .. }) => {
            Err(Problem::input(vec![format!("--port: error[not-found]: {error}")]))
        }
    }
}
