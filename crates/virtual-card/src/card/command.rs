//! The commands of a My Number card.
//!
//! Responsible for: doing what a command asks, or refusing it with the card's status. Not responsible for:
//! faults of the line.
//!
//! Behavior – Source: OpenSC, myna-card, JICSAP 2.0 as quoted there.

use std::time::Duration;

use sha2::{Digest, Sha256};

use super::VirtualCard;
use crate::apdu::{Command, Header, answer};
use crate::application::ef;
use crate::behavior::{End, WrongSignature};
use crate::file::{Application, Content, File, Presented};
use crate::status;

/// How long a slow signature takes. Source: measured by others on a real card.
const SLOW: Duration = Duration::from_millis(700);
/// The length that a card asks for instead of 256.
const OTHER_LENGTH: u16 = 0x00F8;

/// The counter of 照合番号A, which nobody may present. Source: vendor document.
const NUMBER_A_TRIES: u8 = 10;

/// Data and status, or a status alone.
type Outcome = Result<(Vec<u8>, u16), u16>;

impl VirtualCard {
    /// Carries out a command.
    pub(super) fn run(&mut self, bytes: &[u8]) -> Vec<u8> {
        let outcome = match (Header::of(bytes), Command::parse(bytes)) {
            (None, _) => Err(status::WRONG_LENGTH),
            (Some(header), command) => match (class(header.cla), command) {
                (Some(refusal), _) => Err(refusal),
                (None, None) => Err(status::WRONG_LENGTH),
                (None, Some(command)) => self.dispatch(&command),
            },
        };
        match outcome {
            Ok((data, word)) => answer(&data, word),
            Err(word) => answer(&[], word),
        }
    }

    /// The selected application.
    pub(super) fn application(&self) -> Option<&Application> {
        self.applications.get(self.selected?)
    }

    fn dispatch(&mut self, command: &Command<'_>) -> Outcome {
        let Header { cla, ins, .. } = command.header;
        if ins == 0xC0 && cla == 0x00 {
            return self.get_response(command);
        }
        self.pending.clear();
        let (data, word) = match (cla, ins) {
            (0x00, 0xA4) => self.select(command)?,
            (0x00, 0x20) => self.verify(command)?,
            (0x00, 0xB0) => self.read(command)?,
            (0x80, 0x2A) => self.sign(command)?,
            (0x00, 0x84) => self.challenge(command)?,
            (_, 0xCA | 0xCB) => return Err(status::NO_FUNCTION),
            _ => return Err(status::NO_INSTRUCTION),
        };
        if self.behavior.by_get_response && !data.is_empty() {
            let word = more(data.len());
            self.pending = data;
            return Err(word);
        }
        Ok((data, word))
    }

    fn get_response(&mut self, command: &Command<'_>) -> Outcome {
        let Some(expected) = command.expected.filter(|_| command.body.is_empty()) else {
            return Err(status::WRONG_LENGTH);
        };
        if self.pending.is_empty() {
            return Err(status::NOTHING_PENDING);
        }
        let rest = self.pending.split_off(expected.min(self.pending.len()));
        let data = std::mem::replace(&mut self.pending, rest);
        let word = if self.pending.is_empty() { status::OK } else { more(self.pending.len()) };
        Ok((data, word))
    }

    fn select(&mut self, command: &Command<'_>) -> Outcome {
        if !matches!(command.header.p2, 0x00 | 0x0C) {
            return Err(status::WRONG_PARAMETERS);
        }
        match (command.header.p1, command.body) {
            // There is no master file. Without data the command does nothing where an application is current.
            (0x00, []) if self.selected.is_some() => Ok((Vec::new(), status::OK)),
            (0x00, []) => Err(status::WRONG_PARAMETERS),
            (0x00, _) => Err(status::NOT_FOUND),
            (0x04, name) if (1..=16).contains(&name.len()) => {
                // Names match by their beginning: JICSAP 2.0, 4.2.
                let place = self.applications.iter().position(|other| other.aid.starts_with(name));
                self.selected = Some(place.ok_or(status::NOT_FOUND)?);
                self.file = None;
                Ok((Vec::new(), status::OK))
            }
            (0x02, &[high, low]) => {
                let id = u16::from_be_bytes([high, low]);
                let file = self.application().and_then(|application| application.file(id));
                // Presenting 照合番号A is the offense; the other traps may not even be selected.
                if matches!(file.ok_or(status::NOT_FOUND)?.content, Content::Trap) && id != ef::NUMBER_A {
                    self.journal.spring_trap();
                }
                self.file = Some(id);
                Ok((Vec::new(), status::OK))
            }
            (0x02 | 0x04, _) => Err(status::WRONG_LENGTH),
            _ => Err(status::WRONG_PARAMETERS),
        }
    }

    fn verify(&mut self, command: &Command<'_>) -> Outcome {
        if command.header.p1 != 0x00 {
            return Err(status::WRONG_PARAMETERS);
        }
        // An expected length makes another command of the query.
        if command.expected.is_some() {
            return Err(status::WRONG_LENGTH);
        }
        let id = self.target(command.header.p2)?;
        let (blocked, no_number) = (self.behavior.blocked, self.behavior.counter_without_number);
        let application = self.selected.and_then(|place| self.applications.get_mut(place));
        let file = application.and_then(|application| application.file_mut(id)).ok_or(status::NOT_FOUND)?;
        let secret = match &mut file.content {
            Content::Secret(secret) => secret,
            Content::Trap if command.body.is_empty() => return Err(counter(NUMBER_A_TRIES)),
            Content::Trap => {
                self.journal.spring_trap();
                return Err(status::TRAPPED);
            }
            Content::Data(_) | Content::Key(_) => return Err(status::WRONG_KIND),
        };
        self.file = Some(id);
        if let Some(word) = blocked {
            return Err(word);
        }
        let left = if command.body.is_empty() {
            if secret.is_presented() {
                return Ok((Vec::new(), status::OK));
            }
            secret.left()
        } else {
            match secret.present(command.body) {
                Presented::Right => return Ok((Vec::new(), status::OK)),
                Presented::Blocked => return Err(status::BLOCKED),
                Presented::Wrong(left) => left,
            }
        };
        Err(if no_number { status::WRONG_WITHOUT_NUMBER } else { counter(left) })
    }

    fn read(&mut self, command: &Command<'_>) -> Outcome {
        let Header { p1, p2, .. } = command.header;
        let Some(expected) = command.expected.filter(|_| command.body.is_empty()) else {
            return Err(status::WRONG_LENGTH);
        };
        let offset = if p1 & 0x80 == 0 {
            u16::from_be_bytes([p1, p2])
        } else {
            self.file = Some(self.target(p1)?);
            u16::from(p2)
        };
        let file = self.current()?;
        let bytes = match &file.content {
            Content::Data(bytes) => bytes,
            Content::Trap => {
                self.journal.spring_trap();
                return Err(status::TRAPPED);
            }
            Content::Secret(_) | Content::Key(_) => return Err(status::WRONG_KIND),
        };
        if !self.application().is_some_and(|application| application.is_open(file)) {
            return Err(status::NOT_VERIFIED);
        }
        let rest =
            bytes.get(usize::from(offset)..).filter(|rest| !rest.is_empty()).ok_or(status::BEHIND_END)?;
        if self.behavior.wrong_length && expected == 256 && rest.len() >= usize::from(OTHER_LENGTH) {
            return Err(0x6C00 | OTHER_LENGTH);
        }
        if let Some(data) = rest.get(..expected) {
            return Ok((data.to_vec(), status::OK));
        }
        match self.behavior.end {
            End::Rest => Ok((rest.to_vec(), status::OK)),
            End::Warned => Ok((rest.to_vec(), status::END_REACHED)),
            End::Refused => Err(status::BEHIND_END),
        }
    }

    fn sign(&mut self, command: &Command<'_>) -> Outcome {
        let Header { p1, p2, .. } = command.header;
        if p1 > 0x03 {
            return Err(status::WRONG_PARAMETERS);
        }
        self.file = Some(self.target(p2)?);
        let file = self.current()?;
        let Content::Key(key) = &file.content else { return Err(status::WRONG_KIND) };
        if !self.application().is_some_and(|application| application.is_open(file)) {
            return Err(status::NOT_VERIFIED);
        }
        if command.body.is_empty() || command.expected.is_none() {
            return Err(status::WRONG_LENGTH);
        }
        if self.behavior.slow_signature {
            std::thread::sleep(SLOW);
        }
        let mut signature = match self.behavior.signature {
            Some(WrongSignature::Replayed) => key.earlier()?,
            _ => key.sign(p1, command.body)?,
        };
        match self.behavior.signature {
            Some(WrongSignature::Short) => signature.truncate(signature.len() / 2),
            Some(WrongSignature::Altered) => {
                if let Some(last) = signature.last_mut() {
                    *last ^= 1;
                }
            }
            Some(WrongSignature::Replayed) | None => {}
        }
        if command.expected.is_some_and(|expected| expected < signature.len()) {
            return Err(0x6C00 | (u16::try_from(signature.len()).unwrap_or_default() & 0xFF));
        }
        Ok((signature, status::OK))
    }

    /// Numbers that are fresh for every command, and the same in every run.
    fn challenge(&mut self, command: &Command<'_>) -> Outcome {
        let Some(expected) = command.expected.filter(|_| command.body.is_empty()) else {
            return Err(status::WRONG_LENGTH);
        };
        if (command.header.p1, command.header.p2) != (0, 0) {
            return Err(status::WRONG_PARAMETERS);
        }
        let mut random = Vec::new();
        while random.len() < expected {
            self.challenges += 1;
            random.extend(Sha256::digest(self.challenges.to_be_bytes()));
        }
        random.truncate(expected);
        Ok((random, status::OK))
    }

    /// The file a parameter means: 80 the selected one, otherwise a short id.
    fn target(&self, parameter: u8) -> Result<u16, u16> {
        match (parameter & 0xE0, parameter & 0x1F) {
            (0x80, 0) => self.file.ok_or(status::NO_FILE),
            (0x80, short) => {
                let application = self.application().ok_or(status::NOT_FOUND)?;
                let file = application.files.iter().find(|file| file.has_short_id(short));
                file.map(|file| file.id).ok_or(status::NOT_FOUND)
            }
            _ => Err(status::WRONG_PARAMETERS),
        }
    }

    /// The selected file.
    fn current(&self) -> Result<&File, u16> {
        let id = self.file.ok_or(status::NO_FILE)?;
        self.application().and_then(|application| application.file(id)).ok_or(status::NO_FILE)
    }
}

/// Why a class is refused, if it is.
fn class(cla: u8) -> Option<u16> {
    match cla {
        0x00 | 0x80 => None,
        0xFF => Some(status::NO_CLASS),
        _ if cla & 0x43 != 0 => Some(status::NO_CHANNEL),
        _ if cla & 0x0C != 0 => Some(status::NO_SECURE_MESSAGING),
        _ => Some(status::NO_CLASS),
    }
}

/// The status that names tries left.
fn counter(left: u8) -> u16 {
    0x63C0 | u16::from(left.min(0x0F))
}

/// The status that announces data; nought stands for 256.
fn more(length: usize) -> u16 {
    0x6100 | u16::try_from(length.min(256) & 0xFF).unwrap_or_default()
}
