//! A line whose answers are arbitrary, alone or as changes of what a virtual card answers.
//!
//! Responsible for: answers by the tape, and the record of what was sent. Not responsible for: judging it.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use card::{Channel, LinkError};
use virtual_card::VirtualCard;

use crate::app::card_test::{NotOpened, Source};
use crate::tape::Tape;

/// One command and what came of it.
pub struct Exchange {
    /// The command.
    pub command: Vec<u8>,
    /// What the caller got.
    pub answer: Result<Vec<u8>, LinkError>,
    /// What the card had answered, where one was asked.
    pub genuine: Option<Vec<u8>>,
}

impl Exchange {
    /// The status, where the answer has one.
    pub fn status(&self) -> Option<[u8; 2]> {
        self.answer.as_ref().ok()?.last_chunk().copied()
    }
}

/// What happened on all lines of a place.
#[derive(Default)]
pub struct Record {
    /// The commands, in order.
    pub exchanges: Vec<Exchange>,
    /// Lines that were opened.
    pub opened: u32,
    /// Lines whose power was cut.
    pub cut: u32,
}

/// A place whose lines answer by a tape.
pub struct Place {
    answers: Arc<Mutex<Vec<u8>>>,
    card: Option<Arc<Mutex<VirtualCard>>>,
    /// What happened.
    pub record: Arc<Mutex<Record>>,
}

impl Place {
    /// A place with these answers, and with a card that is asked where the answers do not say otherwise.
    pub fn new(answers: &[u8], card: Option<Arc<Mutex<VirtualCard>>>) -> Self {
        Self { answers: Arc::new(Mutex::new(answers.to_vec())), card, record: Arc::default() }
    }
}

impl Source for Place {
    fn open(&mut self) -> Result<Box<dyn Channel>, NotOpened> {
        lock(&self.record).opened += 1;
        Ok(Box::new(Line {
            answers: Arc::clone(&self.answers),
            behind: self.card.as_ref().map(|card| Box::new(VirtualCard::open(card)) as Box<dyn Channel>),
            record: Arc::clone(&self.record),
            cut: false,
        }))
    }

    fn simulated(&self) -> bool {
        true
    }
}

/// One line. Its power may be cut once, and nothing may be sent afterwards.
struct Line {
    answers: Arc<Mutex<Vec<u8>>>,
    behind: Option<Box<dyn Channel>>,
    record: Arc<Mutex<Record>>,
    cut: bool,
}

impl Channel for Line {
    fn transmit(&mut self, command: &[u8]) -> Result<Vec<u8>, LinkError> {
        assert!(!self.cut, "a command after the power was cut");
        let mut answers = lock(&self.answers);
        let mut tape = Tape::new(&answers);
        let (answer, genuine) = answer(&mut tape, self.behind.as_mut(), command);
        *answers = tape.rest().to_vec();
        let exchange = Exchange { command: command.to_vec(), answer: answer.clone(), genuine };
        lock(&self.record).exchanges.push(exchange);
        answer
    }

    fn power_off(&mut self) {
        if !std::mem::replace(&mut self.cut, true) {
            lock(&self.record).cut += 1;
        }
        if let Some(behind) = &mut self.behind {
            behind.power_off();
        }
    }
}

/// An answer: the card's own, changed, invented, or none. Without a card its own is an empty success.
fn answer(
    tape: &mut Tape<'_>,
    behind: Option<&mut Box<dyn Channel>>,
    command: &[u8],
) -> (Result<Vec<u8>, LinkError>, Option<Vec<u8>>) {
    let decision = tape.byte();
    // Invented answers and broken lines do not reach the card at all in half of the cases.
    let reaches = decision % 16 < 12;
    let own = match behind {
        Some(behind) if reaches => behind.transmit(command),
        Some(_) | None => Ok(vec![0x90, 0x00]),
    };
    let genuine = own.as_ref().ok().filter(|_| reaches).cloned();
    let answer = match (decision % 16, own) {
        (_, Err(error)) => Err(error),
        (0..=5, Ok(own)) => Ok(own),
        // A changed byte.
        (6 | 7, Ok(mut own)) => {
            let place = usize::from(u16::from_be_bytes([tape.byte(), tape.byte()]));
            let place = place.checked_rem(own.len()).unwrap_or_default();
            if let Some(byte) = own.get_mut(place) {
                *byte ^= tape.byte();
            }
            Ok(own)
        }
        // Another status.
        (8, Ok(mut own)) => {
            own.truncate(own.len().saturating_sub(2));
            own.extend([tape.byte(), tape.byte()]);
            Ok(own)
        }
        // Cut short.
        (9, Ok(mut own)) => {
            own.truncate(tape.byte().into());
            Ok(own)
        }
        // An invented answer, with the status of success or another one.
        (10 | 12 | 13, Ok(_)) => Ok([tape.piece(), &[0x90, 0x00]].concat()),
        (14, Ok(_)) => Ok(tape.piece().to_vec()),
        // No answer.
        (_, Ok(_)) => Err(match tape.byte() % 7 {
            0 => LinkError::Removed,
            1 => LinkError::Reset,
            2 => LinkError::InUse,
            3 => LinkError::Unresponsive,
            4 => LinkError::NoReader,
            5 => LinkError::NoService,
            _ => LinkError::Failed { code: 0x8010_0001 },
        }),
    };
    (answer, genuine)
}

/// Whatever a thread left behind is what is looked at.
pub fn lock<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}
