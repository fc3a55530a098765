//! Which reader is meant.
//!
//! Responsible for: the one reader that holds a card, waiting for it a while, and why there is none. Not
//! responsible for: connecting to it.

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::error::ReaderError;
use crate::lookout::Lookout;
use crate::state::{CardState, ReaderState};

#[cfg(test)]
mod tests;

/// Time between two looks: short beside the time in which a service notices a card.
const PAUSE: Duration = Duration::from_millis(100);

/// The reader with the card: the one named, or the only one that holds a card.
///
/// Empty slots do not count, nor do readers that the operating system makes up. While `wait` lasts, a card may
/// still be placed, placed better, or let go of by another program, and a service may still start. Several cards
/// are told at once, because waiting does not help. Ends soon after `cancel` is set.
pub fn choose(reader: Option<&str>, wait: Duration, cancel: &AtomicBool) -> Result<String, ReaderError> {
    // A time too far away to be told is for ever.
    let until = Instant::now().checked_add(wait);
    let mut lookout = Lookout::default();
    loop {
        if cancel.load(Ordering::Relaxed) {
            return Err(ReaderError::Cancelled);
        }
        let error = match lookout.look().and_then(|readers| among(&readers, reader)) {
            Ok(name) => return Ok(name),
            Err(error @ ReaderError::SeveralCards { .. }) => return Err(error),
            Err(error) => error,
        };
        let left = until.map_or(PAUSE, |until| until.saturating_duration_since(Instant::now()));
        if left.is_zero() {
            return Err(error);
        }
        thread::sleep(left.min(PAUSE));
    }
}

/// The choice among these readers as they are.
fn among(readers: &[ReaderState], name: Option<&str>) -> Result<String, ReaderError> {
    let chosen = match name {
        Some(name) => readers
            .iter()
            .find(|reader| reader.name == name)
            .ok_or_else(|| ReaderError::UnknownReader { name: name.to_owned() })?,
        None => only_one(readers)?,
    };
    let name = chosen.name.clone();
    match chosen.card {
        CardState::Present => Ok(name),
        CardState::Absent => Err(ReaderError::NoCard),
        CardState::InUse => Err(ReaderError::InUse { name }),
        CardState::Unresponsive => Err(ReaderError::Unresponsive { name }),
    }
}

fn only_one(readers: &[ReaderState]) -> Result<&ReaderState, ReaderError> {
    let holding: Vec<&ReaderState> = readers.iter().filter(|reader| reader.holds_card()).collect();
    match holding.as_slice() {
        [one] => Ok(one),
        [] if readers.iter().all(|reader| reader.os_virtual) => Err(ReaderError::NoReader),
        [] => Err(ReaderError::NoCard),
        several => Err(ReaderError::SeveralCards {
            names: several.iter().map(|reader| reader.name.clone()).collect(),
        }),
    }
}
