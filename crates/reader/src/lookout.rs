//! One look at all readers.
//!
//! Responsible for: asking the service, and asking it anew when it was restarted. Not responsible for: waiting
//! for something to change; that is `watch`.

use std::ffi::CString;
use std::time::Duration;

use pcsc::{Context, Error, Scope, State};

use crate::error::ReaderError;
use crate::state::ReaderState;

/// Attempts at a list while readers come and go during the asking.
const ATTEMPTS: usize = 5;

/// All readers and what lies on them. No reader is an empty list, not an error.
pub fn list() -> Result<Vec<ReaderState>, ReaderError> {
    Lookout::default().look()
}

/// Somebody who looks again and again, without a new conversation with the service each time.
#[derive(Default)]
pub(crate) struct Lookout {
    context: Option<Context>,
}

impl Lookout {
    /// All readers as they are now.
    pub(crate) fn look(&mut self) -> Result<Vec<ReaderState>, ReaderError> {
        let kept = self.context.is_some();
        let found = self.ask();
        if found.is_err() {
            // A conversation with a service that was restarted is over for good; a new one may well succeed.
            self.context = None;
            if kept {
                return self.look();
            }
        }
        found.map_err(ReaderError::of_service)
    }

    fn ask(&mut self) -> Result<Vec<ReaderState>, Error> {
        let context = match &self.context {
            Some(context) => context,
            None => self.context.insert(Context::establish(Scope::User)?),
        };
        let mut last = Error::UnknownReader;
        for _ in 0..ATTEMPTS {
            match states(context) {
                // A reader left between its name and its state.
                Err(error @ (Error::UnknownReader | Error::ReaderUnavailable)) => last = error,
                other => return other,
            }
        }
        Err(last)
    }
}

fn states(context: &Context) -> Result<Vec<ReaderState>, Error> {
    let names = names(context)?;
    if names.is_empty() {
        return Ok(Vec::new());
    }
    let mut states: Vec<_> =
        names.into_iter().map(|name| pcsc::ReaderState::new(name, State::UNAWARE)).collect();
    match context.get_status_change(Duration::ZERO, &mut states) {
        Ok(()) | Err(Error::Timeout) => Ok(in_words(&states)),
        Err(error) => Err(error),
    }
}

/// The names of all readers, as the service spells them.
pub(crate) fn names(context: &Context) -> Result<Vec<CString>, Error> {
    for _ in 1..ATTEMPTS {
        match context.list_readers_owned() {
            // A reader came between the length of the list and the list.
            Err(Error::InsufficientBuffer) => {}
            other => return other,
        }
    }
    context.list_readers_owned()
}

/// The states in our words, without readers that are gone.
pub(crate) fn in_words(states: &[pcsc::ReaderState]) -> Vec<ReaderState> {
    states
        .iter()
        .filter_map(|state| {
            let name = state.name().to_string_lossy().into_owned();
            ReaderState::of(name, state.event_state(), state.atr())
        })
        .collect()
}
