//! `tashika card serve`: a virtual card on a waiting vpcd, for pcscd and whatever program uses it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use app::virtual_card::{Event, ServeError, cards, serve};
use model::Lang;

use crate::arguments::card::ServeOptions;
use crate::console::{Outcome, Problem, on_end, print};

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
    let lang = Lang::from(options.lang);
    serve(&cards(persona, &faults), &options.host, options.port, &stop, &told).map_err(
        |error| match &error {
            ServeError::UnknownHost { host, .. } => {
                let sentence = words::Words::of(lang).say_with("cli-host-unknown", &[("host", host)]);
                Problem { code: 3, lines: vec![format!("--host: error[not-found]: {sentence}")] }
            }
            ServeError::NoPort { port } => {
                let port = port.to_string();
                let sentence = words::Words::of(lang).say_with("cli-port-last", &[("port", &port)]);
                Problem::input(vec![format!("--port: error[not-found]: {sentence}")])
            }
        },
    )?;
    Ok(Outcome::Result)
}
