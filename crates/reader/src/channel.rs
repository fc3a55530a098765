//! An exclusive line to the card on one reader.
//!
//! Responsible for: bytes there and back, telling removal and reset once and for ever, and cutting the power on
//! every way out. Not responsible for: repeating anything, and what the bytes mean.
//!
//! The line is exclusive from the connection to the end. A transaction is not opened besides: under pcsc-lite an
//! exclusive connection already holds that very lock, and Windows resets a card whose transaction rests for five
//! seconds, which a person who types a PIN needs.

use std::thread;
use std::time::{Duration, Instant};

use card::{Channel, LinkError};
use pcsc::{Card, Context, Disposition, Protocol, Protocols, Scope, ShareMode};
use zeroize::Zeroize;

use crate::error::ReaderError;
use crate::{link, lookout};

#[cfg(test)]
mod tests;

/// Room for the longest answer there is: extended length and status, with the reserve pcsc-lite asks for.
const ROOM: usize = 65_548;

/// How long a service may take to notice that a card left: pcsc-lite looks every 0.4 seconds.
const NOTICED: Duration = Duration::from_millis(600);

/// Time between two questions about it.
const PAUSE: Duration = Duration::from_millis(50);

/// An exclusive line to one card over PC/SC. Dropping it cuts the power of the card.
pub struct PcscChannel {
    card: Option<Card>,
    protocol: Protocol,
    ended: Option<LinkError>,
    buffer: Vec<u8>,
}

/// Opens an exclusive line to the card on a reader.
pub fn connect(name: &str) -> Result<PcscChannel, ReaderError> {
    let context = Context::establish(Scope::User).map_err(ReaderError::of_service)?;
    let names = lookout::names(&context).map_err(ReaderError::of_service)?;
    // Compared as it is shown: a name in another encoding still leads back to its reader.
    let reader = names
        .iter()
        .find(|found| found.to_string_lossy() == name)
        .ok_or_else(|| ReaderError::UnknownReader { name: name.to_owned() })?;
    let card = context
        .connect(reader, ShareMode::Exclusive, Protocols::ANY)
        .map_err(|error| ReaderError::of_reader(error, name))?;
    let protocol = card.status2_owned().map(|status| status.protocol2());
    // From here on the power is cut on every way out, also when the state cannot be had.
    let mut channel =
        PcscChannel { card: Some(card), protocol: Protocol::T1, ended: None, buffer: vec![0; ROOM] };
    match protocol {
        Ok(Some(protocol)) => {
            channel.protocol = protocol;
            Ok(channel)
        }
        Ok(None) => Err(ReaderError::Unresponsive { name: name.to_owned() }),
        Err(error) => Err(ReaderError::of_reader(error, name)),
    }
}

impl Channel for PcscChannel {
    fn transmit(&mut self, command: &[u8]) -> Result<Vec<u8>, LinkError> {
        if let Some(ended) = self.ended {
            return Err(ended);
        }
        let Some(card) = &self.card else { return Err(LinkError::Removed) };
        let outcome = match card.transmit(as_carried(self.protocol, command), &mut self.buffer) {
            Ok(answer) => {
                let answer = answer.to_vec();
                // What came from the card does not lie about longer than needed.
                if let Some(used) = self.buffer.get_mut(..answer.len()) {
                    used.zeroize();
                }
                Ok(answer)
            }
            Err(error) => Err(refined(card, error)),
        };
        self.ended = end_after(&outcome);
        if self.ended.is_some() {
            // A line that is over does not keep the reader from the next card.
            self.power_off();
        }
        outcome
    }

    fn power_off(&mut self) {
        let Some(card) = self.card.take() else { return };
        // A refusal leaves nothing to do: the card, the reader or the service is gone. Dropping the handle that
        // comes back ends the connection anyway.
        drop(card.disconnect(Disposition::UnpowerCard));
        self.buffer.zeroize();
    }
}

impl Drop for PcscChannel {
    fn drop(&mut self) {
        self.power_off();
    }
}

/// The command as the protocol carries it: T=0 has no place for the expected length behind data, and a card
/// tells by its status that an answer waits. Source: ISO/IEC 7816-3, 12.1 and 12.2.
fn as_carried(protocol: Protocol, command: &[u8]) -> &[u8] {
    match (protocol, command) {
        (Protocol::T0, [_, _, _, _, length, rest @ ..])
            if *length > 0 && rest.len() == usize::from(*length) + 1 =>
        {
            command.split_last().map_or(command, |(_, carried)| carried)
        }
        _ => command,
    }
}

/// What a failed exchange stands for. The service is asked about a reader that gave up, because most often the
/// card left, which the service notices only when it looks again. The card itself gets no command.
fn refined(card: &Card, error: pcsc::Error) -> LinkError {
    let first = link::situation(error);
    let start = Instant::now();
    while first == LinkError::Unresponsive && start.elapsed() < NOTICED {
        match card.status2_owned().map_err(link::situation) {
            Err(
                certain
                @ (LinkError::Removed | LinkError::Reset | LinkError::NoReader | LinkError::NoService),
            ) => return certain,
            _ => thread::sleep(PAUSE),
        }
    }
    first
}

/// How every later command fails, if this outcome was the end of the line.
///
/// An answer without a status means that the card left: with several drivers the exchange succeeds and is empty.
/// A card that is back in the meantime is another one, as far as opened keys are concerned.
fn end_after(outcome: &Result<Vec<u8>, LinkError>) -> Option<LinkError> {
    match outcome {
        Ok(answer) if answer.len() < 2 => Some(LinkError::Removed),
        Ok(_) => None,
        Err(end @ (LinkError::Removed | LinkError::Reset | LinkError::NoReader | LinkError::NoService)) => {
            Some(*end)
        }
        Err(LinkError::InUse | LinkError::Unresponsive | LinkError::Failed { .. }) => None,
    }
}
