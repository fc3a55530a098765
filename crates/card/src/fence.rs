//! Lets through only what Tashika may send.
//!
//! Responsible for: a list of permitted commands per selected application, and the conditions of presenting a
//! secret, at the last place before the line. Everything else is denied: whatever writes, changes or unblocks,
//! every application but two, and in 券面事項入力補助 the My Number (file 0001), the integrity record that holds a
//! guessable hash of it (0003), the number as a key (0014), and the PIN, because it opens the number too.
//! Not responsible for: what commands are for. The fence decodes the bytes itself and trusts no caller.
//!
//! Source of files and keys: myna-card, jpki/myna, OpenSC.

use thiserror::Error;

use crate::channel::{Channel, LinkError};

/// The application of the Japanese public key infrastructure (公的個人認証AP).
pub const JPKI_AID: [u8; 10] = [0xD3, 0x92, 0xF0, 0x00, 0x26, 0x01, 0x00, 0x00, 0x00, 0x01];
/// The application with the four attributes (券面事項入力補助AP).
pub const ATTRIBUTES_AID: [u8; 10] = [0xD3, 0x92, 0x10, 0x00, 0x31, 0x00, 0x01, 0x01, 0x04, 0x08];
/// The issuer security domain; selecting it leaves the others.
pub const SECURITY_DOMAIN_AID: [u8; 7] = [0xA0, 0x00, 0x00, 0x01, 0x51, 0x00, 0x00];

/// Why a command is not sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Denied {
    /// No such command is ever sent.
    #[error("this command is never sent")]
    Command,
    /// This application is never selected, or the command does not belong to the one that is.
    #[error("this command does not belong to the selected application")]
    Application,
    /// This file is never read.
    #[error("this file is never read")]
    File,
    /// The counter was not read by the command before, or permits no try.
    #[error("no secret is presented unless the counter was just read and permits it")]
    Counter,
    /// A secret was presented already.
    #[error("no second secret is presented")]
    SecondSecret,
}

/// What came of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum FenceError {
    /// It was not sent.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The line broke.
    #[error(transparent)]
    Link(#[from] LinkError),
}

/// The selected application, as far as it is known for certain.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Nowhere,
    Jpki,
    Attributes,
    SecurityDomain,
}

/// What a permitted command means for what may follow.
enum Step {
    Select(Place),
    Wake,
    Read(u8),
    ReadOn,
    Query(u8),
    Verify,
    Sign,
    GetResponse,
}

/// A line that lets through permitted commands only.
pub struct Fence {
    line: Box<dyn Channel>,
    place: Place,
    /// The file that was read by its short id last.
    file: Option<u8>,
    /// The secret whose counter the last command read, when it has tries left.
    queried: Option<u8>,
    /// A secret was presented.
    presented: bool,
    /// The last answer announced more bytes.
    more: bool,
}

impl Fence {
    /// Puts the fence before a line.
    pub fn new(line: Box<dyn Channel>) -> Self {
        Self { line, place: Place::Nowhere, file: None, queried: None, presented: false, more: false }
    }

    /// Sends a permitted command.
    ///
    /// # Errors
    /// [`FenceError::Denied`] when it is not permitted; nothing was sent then.
    pub fn transmit(&mut self, command: &[u8]) -> Result<Vec<u8>, FenceError> {
        let step = self.permit(command)?;
        self.presented |= matches!(step, Step::Verify);
        let answer = self.line.transmit(command);
        self.follow(&step, answer.as_deref().ok());
        Ok(answer?)
    }

    /// Cuts the power.
    pub fn power_off(&mut self) {
        self.place = Place::Nowhere;
        self.line.power_off();
    }

    fn permit(&self, command: &[u8]) -> Result<Step, Denied> {
        match *command {
            [0x00, 0xA4, 0x04, 0x0C, length, ref name @ ..] if usize::from(length) == name.len() => {
                match name {
                    name if name == JPKI_AID => Ok(Step::Select(Place::Jpki)),
                    name if name == ATTRIBUTES_AID => Ok(Step::Select(Place::Attributes)),
                    name if name == SECURITY_DOMAIN_AID => Ok(Step::Select(Place::SecurityDomain)),
                    _ => Err(Denied::Application),
                }
            }
            [0x00, 0xA4, 0x00, 0x00] => Ok(Step::Wake),
            [0x00, 0xB0, p1 @ 0x80..=0xFF, _, _] => self.permit_file(p1 & 0x7F),
            [0x00, 0xB0, _, _, _] => self.file.map(|_| Step::ReadOn).ok_or(Denied::File),
            [0x00, 0x20, 0x00, reference] => self.permit_secret(reference).map(|_| Step::Query(reference)),
            [0x00, 0x20, 0x00, reference, length, ref body @ ..] => {
                let lengths = self.permit_secret(reference)?;
                if usize::from(length) != body.len() || !lengths.contains(&body.len()) {
                    Err(Denied::Command)
                } else if self.presented {
                    Err(Denied::SecondSecret)
                } else if self.queried == Some(reference) {
                    Ok(Step::Verify)
                } else {
                    Err(Denied::Counter)
                }
            }
            [0x80, 0x2A, 0x00, 0x97 | 0x9A, length, ref rest @ ..]
                if rest.len() == usize::from(length) + 1 && length > 0 =>
            {
                if self.place == Place::Jpki {
                    Ok(Step::Sign)
                } else {
                    Err(Denied::Application)
                }
            }
            [0x00, 0xC0, 0x00, 0x00, _] if self.more => Ok(Step::GetResponse),
            _ => Err(Denied::Command),
        }
    }

    /// Files that may be read: token, availability and the holder's certificates; the four attributes.
    fn permit_file(&self, file: u8) -> Result<Step, Denied> {
        match (self.place, file) {
            (Place::Jpki, 0x01 | 0x06 | 0x08 | 0x0A) | (Place::Attributes, 0x02) => Ok(Step::Read(file)),
            (Place::Jpki | Place::Attributes, _) => Err(Denied::File),
            (Place::Nowhere | Place::SecurityDomain, _) => Err(Denied::Application),
        }
    }

    /// Secrets that may be presented, with the lengths they can have.
    fn permit_secret(&self, reference: u8) -> Result<std::ops::RangeInclusive<usize>, Denied> {
        match (self.place, reference) {
            (Place::Jpki, 0x98) => Ok(4..=4),
            (Place::Jpki, 0x9B) => Ok(6..=16),
            (Place::Attributes, 0x95) => Ok(14..=14),
            _ => Err(Denied::Application),
        }
    }

    /// Follows what an answer changed. Where it is not certain, nothing counts as selected.
    fn follow(&mut self, step: &Step, answer: Option<&[u8]>) {
        let status = answer.and_then(|answer| answer.last_chunk::<2>()).copied();
        let done = matches!(status, Some([0x90, 0x00] | [0x61, _]));
        self.queried = None;
        self.more = matches!(status, Some([0x61, _]));
        match *step {
            _ if status.is_none() => {
                self.place = Place::Nowhere;
                self.file = None;
            }
            Step::Select(place) => {
                self.place = if done { place } else { Place::Nowhere };
                self.file = None;
            }
            Step::Read(file) => {
                self.file = (done || matches!(status, Some([0x62, 0x82] | [0x6C, _]))).then_some(file);
            }
            Step::Query(reference) => {
                let tries = matches!(status, Some([0x63, tries @ 0xC1..=0xCF]) if tries > 0xC0);
                self.queried = tries.then_some(reference);
                // Naming a secret by its short id makes its file the current one.
                self.file = None;
            }
            // Presenting and signing may move the current file on some cards.
            Step::Verify | Step::Sign => self.file = None,
            Step::Wake | Step::ReadOn | Step::GetResponse => {}
        }
    }
}

#[cfg(test)]
mod tests;
