//! What is known about a reader without touching the card on it.
//!
//! Responsible for: turning flags, names and the first bytes of a card into words. Not responsible for: asking
//! the service, and deciding what a card is; that takes a command, and never happens here.

use pcsc::State;

#[cfg(test)]
mod tests;

/// A reader and what lies on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReaderState {
    /// The name the system gives it.
    pub name: String,
    /// What lies on it.
    pub card: CardState,
    /// How the card introduces itself, where it does. A hint for diagnosis, never a reason to refuse a card.
    pub atr_kind: Option<AtrKind>,
    /// A slot of the virtual reader vpcd: everything on it is simulated.
    pub virtual_reader: bool,
    /// A reader that the operating system makes up for keys inside the computer. No card can be put on it.
    pub os_virtual: bool,
}

/// What lies on a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardState {
    /// Nothing.
    Absent,
    /// A card that can be had.
    Present,
    /// A card that a program holds; this one counts too.
    InUse,
    /// Something that does not answer: badly placed, upside down, or of a kind the reader does not know.
    Unresponsive,
}

impl CardState {
    /// The word in output for programs.
    pub fn word(self) -> &'static str {
        match self {
            Self::Absent => "absent",
            Self::Present => "present",
            Self::InUse => "in-use",
            Self::Unresponsive => "unresponsive",
        }
    }
}

/// How a card introduces itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AtrKind {
    /// A chip with contacts.
    Contact,
    /// A chip behind an antenna that takes commands.
    Contactless,
    /// A memory or transit card: the reader answers for it, and it runs no applications.
    Storage,
}

impl AtrKind {
    /// The kind that the first bytes of a card speak of.
    ///
    /// Source: PC/SC Workgroup, part 3, ATR of contactless cards: 3B 8n 80 01, and for storage cards an
    /// application identifier of the workgroup in the historical bytes.
    pub(crate) fn of(atr: &[u8]) -> Option<Self> {
        const STORAGE: [u8; 8] = [0x80, 0x4F, 0x0C, 0xA0, 0x00, 0x00, 0x03, 0x06];
        match atr {
            [] => None,
            [0x3B, format, 0x80, 0x01, historical @ ..] if format & 0xF0 == 0x80 => {
                Some(if historical.starts_with(&STORAGE) { Self::Storage } else { Self::Contactless })
            }
            _ => Some(Self::Contact),
        }
    }
}

impl ReaderState {
    /// The state that the service reports; `None` when the reader is gone.
    pub(crate) fn of(name: String, flags: State, atr: &[u8]) -> Option<Self> {
        let gone = State::UNKNOWN | State::IGNORE;
        if flags.intersects(gone) {
            return None;
        }
        let card = card_state(flags);
        let atr_kind = if card == CardState::Absent { None } else { AtrKind::of(atr) };
        let virtual_reader = is_virtual_reader(&name);
        let os_virtual = is_os_virtual(&name);
        Some(Self { name, card, atr_kind, virtual_reader, os_virtual })
    }

    /// Whether a person can have put a card on it.
    pub(crate) fn holds_card(&self) -> bool {
        self.card != CardState::Absent && !self.os_virtual
    }
}

fn card_state(flags: State) -> CardState {
    if flags.contains(State::MUTE) {
        CardState::Unresponsive
    } else if !flags.contains(State::PRESENT) {
        CardState::Absent
    } else if flags.intersects(State::INUSE | State::EXCLUSIVE) {
        // A shared connection of another program keeps ours out just as well as an exclusive one.
        CardState::InUse
    } else {
        CardState::Present
    }
}

/// Whether a name belongs to a slot of vpcd: everything on it is simulated. Source: vsmartcard, reader
/// configuration of the package.
pub fn is_virtual_reader(name: &str) -> bool {
    contains_any(name, &["virtual pcd", "vpcd"])
}

/// Whether a name belongs to a reader that Windows makes up: for keys in the TPM, for Windows Hello, and for the
/// SIM of a mobile modem. Source: Microsoft, virtual smart cards and Windows Hello for Business.
fn is_os_virtual(name: &str) -> bool {
    contains_any(name, &["microsoft virtual smart card", "windows hello", "microsoft uicc"])
}

fn contains_any(name: &str, parts: &[&str]) -> bool {
    let name = name.to_lowercase();
    parts.iter().any(|part| name.contains(part))
}
