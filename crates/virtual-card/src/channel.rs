//! The line to a virtual card in the process.
//!
//! Responsible for: keeping to `card::Channel`. Not responsible for: the card.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use card::{Channel, LinkError};

use crate::card::{Reply, VirtualCard};

/// An open line to a virtual card. Dropping it without [`Channel::power_off`] leaves the card under power, as
/// letting go of a real one does.
pub struct VirtualChannel {
    card: Arc<Mutex<VirtualCard>>,
    session: u64,
    closed: bool,
}

impl VirtualChannel {
    pub(crate) fn open(card: &Arc<Mutex<VirtualCard>>) -> VirtualChannel {
        let mut opened = lock(card);
        opened.power_on();
        let session = opened.begin_session();
        drop(opened);
        VirtualChannel { card: Arc::clone(card), session, closed: false }
    }
}

impl Channel for VirtualChannel {
    fn transmit(&mut self, command: &[u8]) -> Result<Vec<u8>, LinkError> {
        if self.closed {
            return Err(LinkError::Removed);
        }
        let mut card = lock(&self.card);
        if card.session() != self.session {
            return Err(LinkError::Reset);
        }
        match card.exchange(command) {
            Reply::Answer(answer) => Ok(answer),
            Reply::Removed => Err(LinkError::Removed),
            Reply::Reset => Err(LinkError::Reset),
            Reply::Unresponsive => Err(LinkError::Unresponsive),
        }
    }

    fn power_off(&mut self) {
        if std::mem::replace(&mut self.closed, true) {
            return;
        }
        let mut card = lock(&self.card);
        if card.session() == self.session {
            card.power_off();
        }
    }
}

/// A card stays usable when a thread that held it ended badly: it has no state that is half written.
pub(crate) fn lock(card: &Mutex<VirtualCard>) -> MutexGuard<'_, VirtualCard> {
    card.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
