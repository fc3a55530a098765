//! Where a card comes from: a reader, or a virtual card in this process.

use std::sync::{Arc, Mutex};

use card::{Channel, LinkError};
use reader::ReaderError;
use virtual_card::VirtualCard;

/// Why no line to the card could be had, as a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotOpened(pub &'static str);

impl From<ReaderError> for NotOpened {
    fn from(error: ReaderError) -> Self {
        Self(error.code())
    }
}

impl From<LinkError> for NotOpened {
    fn from(error: LinkError) -> Self {
        Self(super::code_of_link(error))
    }
}

/// A place with one card.
pub trait Source: Send {
    /// Opens a line to the card, exclusively.
    fn open(&mut self) -> Result<Box<dyn Channel>, NotOpened>;

    /// The card is simulated, whatever its certificates say.
    fn simulated(&self) -> bool;
}

/// A reader by its name.
pub struct ReaderSource {
    /// Its name.
    pub name: String,
}

impl Source for ReaderSource {
    fn open(&mut self) -> Result<Box<dyn Channel>, NotOpened> {
        Ok(Box::new(reader::connect(&self.name)?))
    }

    fn simulated(&self) -> bool {
        reader::is_virtual_reader(&self.name)
    }
}

/// A virtual card in this process. It keeps its counters from one opening to the next, as a card does.
pub struct VirtualSource {
    /// The card.
    pub card: Arc<Mutex<VirtualCard>>,
}

impl Source for VirtualSource {
    fn open(&mut self) -> Result<Box<dyn Channel>, NotOpened> {
        Ok(Box::new(VirtualCard::open(&self.card)))
    }

    fn simulated(&self) -> bool {
        true
    }
}
