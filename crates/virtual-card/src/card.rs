//! A virtual card.
//!
//! Responsible for: power, presence, the faults around a command, and the journal of what a client did. Not
//! responsible for: what a single command does (`card/command.rs`), nor for how bytes arrive.

mod command;
mod journal;
mod recognize;

use std::sync::{Arc, Mutex};

use crate::apdu::answer;
use crate::application::{aid, applications, ef};
use crate::behavior::Behavior;
use crate::channel::VirtualChannel;
use crate::fault::{Fault, Strike};
use crate::file::{Application, Content};
use crate::persona::{Persona, Tries};
use crate::status;
use crate::step::Step;

use journal::Journal;

#[cfg(test)]
mod tests;

/// A card of a persona, with faults.
pub struct VirtualCard {
    applications: Vec<Application>,
    behavior: Behavior,
    selected: Option<usize>,
    file: Option<u16>,
    powered: bool,
    fresh: bool,
    presence: Presence,
    pending: Vec<u8>,
    challenges: u64,
    session: u64,
    journal: Journal,
}

/// What came of a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// An answer, perhaps too short to be one.
    Answer(Vec<u8>),
    /// The card is gone.
    Removed,
    /// Somebody else reset the card.
    Reset,
    /// The card is silent.
    Unresponsive,
}

/// Whether a command reaches the card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Presence {
    Here,
    Gone,
    ResetByOther,
    Mute,
}

impl VirtualCard {
    /// A card without power.
    pub fn new(persona: &Persona, faults: &[Fault]) -> VirtualCard {
        let behavior = Behavior::of(faults);
        VirtualCard {
            applications: applications(persona, &behavior),
            behavior,
            selected: None,
            file: None,
            powered: false,
            fresh: false,
            presence: Presence::Here,
            pending: Vec::new(),
            challenges: 0,
            session: 0,
            journal: Journal::default(),
        }
    }

    /// Opens a line to the card and powers it, or resets it when nobody cut its power: then what was opened
    /// stays open, as on a real card. A card that went away is there again.
    pub fn open(card: &Arc<Mutex<VirtualCard>>) -> VirtualChannel {
        VirtualChannel::open(card)
    }

    /// The answer to reset.
    pub fn atr(&self) -> &'static [u8] {
        self.behavior.atr()
    }

    /// Puts the card back where it belongs and gives it power. A card with power is reset.
    ///
    /// Security status survives a warm reset and ends with power – Source: myna-card, measured.
    pub fn power_on(&mut self) {
        self.presence = Presence::Here;
        if self.powered {
            self.reset();
            return;
        }
        self.powered = true;
        self.fresh = true;
        self.deselect();
        self.set_presented(self.behavior.opened_before);
    }

    /// A warm reset: nothing is selected any more, and what was opened stays open.
    pub fn reset(&mut self) {
        self.deselect();
    }

    /// Cuts the power.
    pub fn power_off(&mut self) {
        self.powered = false;
        self.deselect();
        self.set_presented(false);
    }

    /// Whether the card has power: somebody holds a line to it.
    pub fn is_powered(&self) -> bool {
        self.powered
    }

    /// Whether the card is there and answers.
    pub fn is_present(&self) -> bool {
        self.presence == Presence::Here
    }

    /// Takes a command.
    pub fn exchange(&mut self, bytes: &[u8]) -> Reply {
        match self.presence {
            Presence::Gone => return Reply::Removed,
            Presence::ResetByOther => return Reply::Reset,
            Presence::Mute => return Reply::Unresponsive,
            Presence::Here if !self.powered => return Reply::Unresponsive,
            Presence::Here => {}
        }
        self.journal.note(bytes);
        if self.journal.trap_sprung() {
            return Reply::Answer(answer(&[], status::TRAPPED));
        }
        let first = std::mem::take(&mut self.fresh);
        if first && self.behavior.first_command_fails {
            return Reply::Answer(answer(&[], status::FAILED));
        }
        let step = self.recognize(bytes);
        let strikes = self.behavior.strikes.clone();
        let strikes = strikes.iter().filter(|(at, _)| Some(*at) == step).map(|(_, strike)| *strike);
        let (refusals, cuts): (Vec<_>, Vec<_>) =
            strikes.partition(|strike| matches!(strike, Strike::Status(_)));
        if let Some(Strike::Status(word)) = refusals.first() {
            self.journal.fire();
            return Reply::Answer(answer(&[], *word));
        }
        if step == Some(Step::Verify) {
            self.journal.count_verification();
        }
        let given = self.run(bytes);
        if self.journal.trap_sprung() {
            return Reply::Answer(answer(&[], status::TRAPPED));
        }
        match (cuts.first(), step) {
            // A line breaks once; whoever comes back finds the card in order.
            (Some(strike), Some(at)) => {
                self.behavior.strikes.retain(|(place, other)| *place != at || other != strike);
                self.cut(*strike, &given)
            }
            (None, Some(Step::Counter)) if std::mem::take(&mut self.behavior.removed_before_verify) => {
                self.journal.fire();
                self.leave();
                Reply::Answer(given)
            }
            _ => Reply::Answer(given),
        }
    }

    /// Whether a client touched the My Number or what it can be found from. Stays set for the life of the card.
    pub fn trap_sprung(&self) -> bool {
        self.journal.trap_sprung()
    }

    /// The headers of commands that no client may send: changing, unblocking, locking, identifying the holder.
    pub fn forbidden(&self) -> &[[u8; 4]] {
        self.journal.forbidden()
    }

    /// Whether a fault that strikes once or at a step has struck.
    pub fn fired(&self) -> bool {
        self.journal.fired()
    }

    /// Commands that reached the card.
    pub fn commands(&self) -> u64 {
        self.journal.commands()
    }

    /// Secrets that were presented, right or wrong.
    pub fn verifications(&self) -> u64 {
        self.journal.verifications()
    }

    /// The counters as they stand; nought for a secret that the card does not have.
    pub fn tries(&self) -> Tries {
        let left = |name: &[u8], id: u16| {
            let application = self.applications.iter().find(|application| application.aid == name);
            match application.and_then(|application| application.file(id)).map(|file| &file.content) {
                Some(Content::Secret(secret)) => secret.left(),
                _ => 0,
            }
        };
        Tries {
            pin: left(aid::JPKI, ef::AUTH_PIN),
            password: left(aid::JPKI, ef::SIGN_PASSWORD),
            text_pin: left(aid::TEXT, ef::TEXT_PIN),
            number_b: left(aid::TEXT, ef::NUMBER_B),
        }
    }

    /// Starts a new session, after which older channels reach nothing.
    pub(crate) fn begin_session(&mut self) -> u64 {
        self.session += 1;
        self.session
    }

    /// The session that reaches the card.
    pub(crate) fn session(&self) -> u64 {
        self.session
    }

    /// The line breaks after the card has done its work: a wrong secret has been counted by then.
    fn cut(&mut self, strike: Strike, given: &[u8]) -> Reply {
        self.journal.fire();
        match strike {
            Strike::Removed => {
                self.leave();
                Reply::Removed
            }
            Strike::Empty => {
                self.leave();
                Reply::Answer(Vec::new())
            }
            Strike::Short => {
                self.leave();
                Reply::Answer(given.iter().take(1).copied().collect())
            }
            Strike::Reset => {
                self.reset();
                self.presence = Presence::ResetByOther;
                Reply::Reset
            }
            Strike::Unresponsive => {
                self.presence = Presence::Mute;
                Reply::Unresponsive
            }
            Strike::Status(word) => Reply::Answer(answer(&[], word)),
        }
    }

    fn leave(&mut self) {
        self.power_off();
        self.presence = Presence::Gone;
    }

    fn deselect(&mut self) {
        self.selected = None;
        self.file = None;
        self.pending.clear();
    }

    fn set_presented(&mut self, presented: bool) {
        let secrets = self.applications.iter_mut().flat_map(Application::secrets_mut);
        secrets.for_each(|secret| secret.set_presented(presented));
    }
}
