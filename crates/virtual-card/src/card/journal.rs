//! What a client did to the card.
//!
//! Responsible for: remembering what tests ask for, without any data of commands. Not responsible for: what
//! follows from it.

/// How many forbidden commands are remembered.
const LIMIT: usize = 64;

/// Instructions that change, unblock or lock something, in any class.
///
/// Source: ISO/IEC 7816-4, -8 and -9; myna-card (A2, 8A and 5x of the My Number card).
const CHANGING: [u8; 26] = [
    0x04, 0x06, 0x0E, 0x24, 0x2C, 0x32, 0x44, 0x50, 0x52, 0x54, 0x8A, 0xA2, 0xAE, 0xD0, 0xD2, 0xD6, 0xD8,
    0xDA, 0xDB, 0xDC, 0xE0, 0xE2, 0xE4, 0xE6, 0xE8, 0xF0,
];

/// Data objects that identify the holder's card. Source: myna-card.
const IDENTIFYING: [[u8; 2]; 2] = [[0x00, 0x45], [0x00, 0xF0]];

/// What a client did.
#[derive(Debug, Default)]
pub(crate) struct Journal {
    trap_sprung: bool,
    fired: bool,
    commands: u64,
    verifications: u64,
    forbidden: Vec<[u8; 4]>,
}

impl Journal {
    /// Notes a command.
    pub(crate) fn note(&mut self, bytes: &[u8]) {
        self.commands += 1;
        let Some(header) = bytes.first_chunk::<4>() else { return };
        let [_, ins, p1, p2] = *header;
        let identifying = matches!(ins, 0xCA | 0xCB) && IDENTIFYING.contains(&[p1, p2]);
        if (CHANGING.contains(&ins) || identifying) && self.forbidden.len() < LIMIT {
            self.forbidden.push(*header);
        }
    }

    pub(crate) fn spring_trap(&mut self) {
        self.trap_sprung = true;
    }

    pub(crate) fn trap_sprung(&self) -> bool {
        self.trap_sprung
    }

    pub(crate) fn fire(&mut self) {
        self.fired = true;
    }

    pub(crate) fn fired(&self) -> bool {
        self.fired
    }

    pub(crate) fn commands(&self) -> u64 {
        self.commands
    }

    pub(crate) fn count_verification(&mut self) {
        self.verifications += 1;
    }

    pub(crate) fn verifications(&self) -> u64 {
        self.verifications
    }

    pub(crate) fn forbidden(&self) -> &[[u8; 4]] {
        &self.forbidden
    }
}
