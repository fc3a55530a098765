//! One card, exclusively, from the first command until its power is cut.
//!
//! Responsible for: repeating what is safe to repeat (answers in pieces, lengths corrected, the first command
//! after power-on), stopping when the person wants, counting, recording without secrets, and ending well on
//! every path. Security status of a My Number card survives a reset, so only cutting the power ends a session.
//! Not responsible for: what the commands are for (`application`).

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use zeroize::Zeroizing;

use crate::channel::{Channel, LinkError};
use crate::command::{Command, ShortFile};
use crate::error::CardError;
use crate::fence::{Fence, FenceError, SECURITY_DOMAIN_AID};
use crate::response::Response;
use crate::status::Status;
use crate::tlv;
use crate::trace::{TraceLine, redacted};

/// The largest object that is read. Certificates of the cards have about two thousand bytes.
const LARGEST_OBJECT: usize = 8192;
/// Enough bytes for tag and length of an object.
const HEAD: u8 = 8;
/// Answers in more pieces than this are not answers.
const MOST_PIECES: usize = 64;

/// A wish to stop, shared between whoever has it and whoever works.
#[derive(Clone, Debug, Default)]
pub struct Cancel(Arc<AtomicBool>);

impl Cancel {
    /// Stops before the next command.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::SeqCst);
    }

    /// Whether somebody wants to stop.
    pub fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }
}

/// What a session amounted to.
#[derive(Clone, Debug, Default)]
pub struct Summary {
    /// Commands sent, the closing one included.
    pub apdus: u32,
    /// Bytes sent.
    pub bytes_out: u32,
    /// Bytes received.
    pub bytes_in: u32,
    /// Every command with its answer, redacted.
    pub trace: Vec<TraceLine>,
}

/// A card that is ours until the value is dropped.
pub struct Session {
    fence: Fence,
    cancel: Cancel,
    /// Why the line is of no use any more.
    broken: Option<LinkError>,
    ended: bool,
    summary: Summary,
}

impl Session {
    /// Begins a session on a line that was just powered.
    pub fn begin(channel: Box<dyn Channel>, cancel: Cancel) -> Self {
        Self { fence: Fence::new(channel), cancel, broken: None, ended: false, summary: Summary::default() }
    }

    /// Leaves the application, cuts the power and tells what was sent.
    pub fn close(mut self) -> Summary {
        self.end();
        std::mem::take(&mut self.summary)
    }

    /// Selects an application. Only `application` calls this, so that one is open at a time.
    pub(crate) fn select(&mut self, aid: &[u8]) -> Result<(), CardError> {
        let command = Command::select_application(aid);
        let fresh = self.summary.apdus == 0;
        let mut response = self.exchange(&command)?;
        if fresh && response.status == Status::NoDiagnosis {
            self.send(&Command::wake())?;
            response = self.exchange(&command)?;
        }
        match response.status {
            Status::Done => Ok(()),
            Status::NotFound => Err(CardError::NoApplication),
            _ => Err(CardError::Unexpected { word: response.word }),
        }
    }

    /// Reads the object at the beginning of a file, without the filler behind it. An object that claims to be
    /// larger than what is read comes as far as it was read; whoever parses it sees that it is incomplete.
    pub(crate) fn read_object(&mut self, file: ShortFile) -> Result<Zeroizing<Vec<u8>>, CardError> {
        let first = match self.read_part(&Command::read_file(file, 0)) {
            // A card that gives nothing where a file is shorter than 256 bytes is asked for its head first.
            Err(CardError::Malformed) => self.read_part(&Command::read_file(file, HEAD))?,
            first => first?,
        };
        let total = tlv::object_length(&first).filter(|total| *total <= LARGEST_OBJECT);
        let Some(total) = total else { return Ok(first) };
        // At its full size at once, so that growing leaves no copies behind.
        let mut bytes = Zeroizing::new(Vec::with_capacity(total + first.len()));
        bytes.extend_from_slice(&first);
        while bytes.len() < total {
            // 256 is written as 0.
            let wanted = u8::try_from(total - bytes.len()).unwrap_or(0);
            let offset = u16::try_from(bytes.len()).map_err(|_| CardError::Malformed)?;
            let part = match self.read_part(&Command::read_on(offset, wanted)) {
                Err(CardError::Malformed) => break,
                part => part?,
            };
            bytes.extend_from_slice(&part);
        }
        bytes.truncate(total);
        Ok(bytes)
    }

    /// Reads bytes; [`CardError::Malformed`] when there are none.
    pub(crate) fn read_part(&mut self, command: &Command) -> Result<Zeroizing<Vec<u8>>, CardError> {
        let response = self.exchange(command)?;
        match response.status {
            Status::Done | Status::EndOfFile if !response.data.is_empty() => Ok(response.data),
            Status::Done | Status::EndOfFile | Status::BeyondEnd => Err(CardError::Malformed),
            Status::SecretRequired => Err(CardError::SecretRequired),
            Status::NotFound => Err(CardError::NoFile),
            _ => Err(CardError::Unexpected { word: response.word }),
        }
    }

    /// Sends a command that may be repeated, and puts an answer in pieces together.
    pub(crate) fn exchange(&mut self, command: &Command) -> Result<Response, CardError> {
        let mut response = self.send(command)?;
        if let Status::WrongLength(length) = response.status
            && let Some(again) = command.asking_for(length)
        {
            response = self.send(&again)?;
        }
        let mut pieces = 0;
        while let Status::MoreBytes(left) = response.status {
            pieces += 1;
            if pieces > MOST_PIECES {
                return Err(CardError::Malformed);
            }
            let mut next = self.send(&Command::get_response(left))?;
            let mut data = Zeroizing::new(Vec::with_capacity(response.data.len() + next.data.len()));
            data.extend_from_slice(&response.data);
            data.extend_from_slice(&next.data);
            next.data = data;
            response = next;
        }
        Ok(response)
    }

    /// Sends a command once. What presents a secret goes this way, because nothing here repeats it.
    pub(crate) fn send(&mut self, command: &Command) -> Result<Response, CardError> {
        if self.cancel.is_cancelled() {
            return Err(CardError::Cancelled);
        }
        self.send_anyway(command)
    }

    fn send_anyway(&mut self, command: &Command) -> Result<Response, CardError> {
        if let Some(error) = self.broken {
            return Err(error.into());
        }
        let start = Instant::now();
        let answer = match self.fence.transmit(command.bytes()) {
            Err(FenceError::Denied(denied)) => return Err(denied.into()),
            Err(FenceError::Link(error)) => Err(error),
            Ok(bytes) => {
                self.summary.bytes_in += count(bytes.len());
                // Some drivers tell of a removed card by an answer without a status.
                Response::parse(bytes).ok_or(LinkError::Removed)
            }
        };
        self.summary.apdus += 1;
        self.summary.bytes_out += count(command.bytes().len());
        self.summary.trace.push(TraceLine {
            name: command.name(),
            command: redacted(command),
            answer_length: answer.as_ref().map_or(0, |response| response.data.len()),
            status: answer.as_ref().ok().map(|response| response.word),
            time: start.elapsed(),
        });
        answer.map_err(|error| {
            self.broken = Some(error);
            error.into()
        })
    }

    fn end(&mut self) {
        if self.ended {
            return;
        }
        self.ended = true;
        // Some cards close opened keys when another application is selected, all when their power is cut.
        let _ = self.send_anyway(&Command::select_application(&SECURITY_DOMAIN_AID));
        self.fence.power_off();
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.end();
    }
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
