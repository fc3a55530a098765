//! Commands, each with a name of its own.
//!
//! Responsible for: the bytes of the few commands that Tashika sends; there are no others, in particular none
//! that writes, changes or unblocks. Not responsible for: when to send them.
//! Layout of commands: ISO/IEC 7816-4:2020, 5.4; short form only. Source of the values: OpenSC, myna-card.

use std::fmt;

use zeroize::Zeroizing;

use crate::secret::Secret;

/// Short id of an elementary file, 1 to 30.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShortFile(pub u8);

/// Marks a short file id in P1 or P2: "by this id" instead of "the current file".
const BY_SHORT_ID: u8 = 0x80;

/// A command. It may hold a secret, so it is wiped, and printed as its header alone.
pub struct Command {
    name: &'static str,
    bytes: Zeroizing<Vec<u8>>,
}

impl Command {
    /// SELECT an application by its full name, without asking for an answer.
    /// Names are matched by prefix on some cards, so a shortened one may hit another application.
    pub(crate) fn select_application(aid: &[u8]) -> Self {
        let mut bytes = Zeroizing::new(vec![0x00, 0xA4, 0x04, 0x0C, short(aid.len())]);
        bytes.extend_from_slice(aid);
        Self { name: "SELECT", bytes }
    }

    /// A SELECT that changes nothing: wakes cards whose first answer after power-on is `6F00`.
    pub(crate) fn wake() -> Self {
        Self::plain("SELECT", [0x00, 0xA4, 0x00, 0x00])
    }

    /// Asks how many tries are left. Has neither body nor length: any body, even an empty one, would be
    /// another command.
    pub(crate) fn query_tries(file: ShortFile) -> Self {
        Self::plain("VERIFY (query)", [0x00, 0x20, 0x00, BY_SHORT_ID | file.0])
    }

    /// Presents a secret.
    pub(crate) fn verify(file: ShortFile, secret: &Secret) -> Self {
        let body = secret.bytes();
        // Made at its full size at once, so that growing leaves no copy of the secret behind.
        let mut bytes = Zeroizing::new(Vec::with_capacity(5 + body.len()));
        bytes.extend_from_slice(&[0x00, 0x20, 0x00, BY_SHORT_ID | file.0, short(body.len())]);
        bytes.extend_from_slice(body);
        Self { name: "VERIFY", bytes }
    }

    /// Reads the first bytes of a file and makes it the current one. A length of 0 asks for 256 bytes.
    pub(crate) fn read_file(file: ShortFile, length: u8) -> Self {
        Self {
            name: "READ BINARY",
            bytes: Zeroizing::new(vec![0x00, 0xB0, BY_SHORT_ID | file.0, 0x00, length]),
        }
    }

    /// Reads on in the current file. P1-P2 hold an offset of 15 bits.
    pub(crate) fn read_on(offset: u16, length: u8) -> Self {
        let [high, low] = (offset & 0x7FFF).to_be_bytes();
        Self { name: "READ BINARY", bytes: Zeroizing::new(vec![0x00, 0xB0, high, low, length]) }
    }

    /// COMPUTE DIGITAL SIGNATURE over data that the caller has prepared.
    /// P1 = 00 has the widest evidence: every public tool uses it, also with phones.
    pub(crate) fn sign(key: ShortFile, data: &[u8]) -> Self {
        let mut bytes = Zeroizing::new(vec![0x80, 0x2A, 0x00, BY_SHORT_ID | key.0, short(data.len())]);
        bytes.extend_from_slice(data);
        bytes.push(0x00);
        Self { name: "COMPUTE DIGITAL SIGNATURE", bytes }
    }

    /// GET RESPONSE: the rest of an answer that was announced.
    pub(crate) fn get_response(length: u8) -> Self {
        Self { name: "GET RESPONSE", bytes: Zeroizing::new(vec![0x00, 0xC0, 0x00, 0x00, length]) }
    }

    /// The same command with another length of answer; `None` where it asks for no answer, so that its last
    /// byte is no length.
    pub(crate) fn asking_for(&self, length: u8) -> Option<Self> {
        let asks = matches!(self.bytes.get(1), Some(0xB0 | 0x2A | 0xC0));
        let mut bytes = self.bytes.clone();
        *bytes.last_mut().filter(|_| asks)? = length;
        Some(Self { name: self.name, bytes })
    }

    fn plain(name: &'static str, header: [u8; 4]) -> Self {
        Self { name, bytes: Zeroizing::new(header.to_vec()) }
    }

    /// Its name in the trace.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The bytes to send.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

impl fmt::Debug for Command {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({} bytes)", self.name, self.bytes.len())
    }
}

/// A length for one byte. Names, secrets and prepared data are all shorter.
fn short(length: usize) -> u8 {
    u8::try_from(length).expect("names, secrets and data to sign have fewer than 256 bytes")
}

#[cfg(test)]
mod tests;
