//! The reader doctor: why a card cannot be had, reader by reader.
//!
//! Responsible for: findings as codes and parameters, from what can be seen without touching a card. Not
//! responsible for: sentences, and repairs.

use std::path::Path;

use crate::error::ReaderError;
use crate::lookout;
use crate::state::{AtrKind, CardState, ReaderState};
use usb::UsbDevice;

pub(crate) mod usb;

#[cfg(test)]
mod tests;

/// What the doctor found. The sentences for each say cause and remedy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FindingCode {
    /// Cause: the smart card service does not run, or does not answer; on Windows also that no reader is
    /// attached. Remedy: attach the reader, then start the service (`pcscd` on Linux, "Smart Card" on Windows).
    NoService,
    /// Cause: the service turns this person or program away: a policy of the system, a remote session, a
    /// sandbox without the permission for smart cards. Remedy: allow it there.
    AccessDenied,
    /// Cause: no reader is attached, or the system does not know it. Remedy: attach one, try another socket
    /// without a hub, install the driver of its maker.
    NoReader,
    /// Cause: another program holds the card: a browser, a signing program, a key daemon. Remedy: close it and
    /// look again. No program is ended from here.
    ReaderInUse,
    /// Cause: a memory or transit card lies on the reader, which takes no commands. Remedy: take it away and put
    /// the My Number card there; out of a wallet with several cards, the reader takes whichever answers first.
    CardUnsupported,
    /// Cause: something lies on the reader and does not answer: badly placed, upside down, on metal, or a chip
    /// that is dirty or broken. Remedy: take it away, wait a moment, place it again and let it lie.
    CardUnresponsive,
    /// Cause: the computer sees the device, but the service has no driver for it. Remedy: install the driver
    /// (`libccid` on Linux); for a device that has none on this system, use another reader.
    DriverMissing,
    /// Cause: this is no reader for cards; the operating system makes it up for keys inside the computer.
    /// Remedy: none needed, it is passed over; attach a real reader.
    OsVirtualReader,
    /// Cause: nothing lies on the reader, or the card lies where the reader does not feel it. Remedy: put the
    /// card there and let it lie.
    NoCard,
    /// A card lies there, answers, and can be had.
    Ready,
}

impl FindingCode {
    /// All of them, from the service down to the card.
    pub const ALL: [Self; 10] = [
        Self::NoService,
        Self::AccessDenied,
        Self::NoReader,
        Self::DriverMissing,
        Self::OsVirtualReader,
        Self::ReaderInUse,
        Self::CardUnsupported,
        Self::CardUnresponsive,
        Self::NoCard,
        Self::Ready,
    ];

    /// The code as it is written.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NoService => "no-service",
            Self::AccessDenied => "access-denied",
            Self::NoReader => "no-reader",
            Self::ReaderInUse => "reader-in-use",
            Self::CardUnsupported => "card-unsupported",
            Self::CardUnresponsive => "card-unresponsive",
            Self::DriverMissing => "driver-missing",
            Self::OsVirtualReader => "os-virtual-reader",
            Self::NoCard => "no-card",
            Self::Ready => "ready",
        }
    }
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What was found.
    pub code: FindingCode,
    /// The reader it is about.
    pub reader: Option<String>,
    /// The device it is about, for [`FindingCode::DriverMissing`].
    pub device: Option<UsbDevice>,
    /// The number of the system, where the service failed in a way without a word of its own.
    pub number: Option<u32>,
}

impl Finding {
    fn of(code: FindingCode) -> Self {
        Self { code, reader: None, device: None, number: None }
    }
}

/// Looks at service, readers, cards and devices. There is always at least one finding.
pub fn diagnose() -> Vec<Finding> {
    judge(&lookout::list(), &usb::devices(Path::new(usb::DEVICES)))
}

/// The findings for these facts.
fn judge(readers: &Result<Vec<ReaderState>, ReaderError>, devices: &[UsbDevice]) -> Vec<Finding> {
    let readers = match readers {
        Ok(readers) => readers.as_slice(),
        Err(ReaderError::NoReader) => &[],
        Err(ReaderError::AccessDenied) => return vec![Finding::of(FindingCode::AccessDenied)],
        // Without the service nothing can be said about drivers: it is the one that has them.
        Err(error) => {
            let number = if let ReaderError::Failed { code } = error { Some(*code) } else { None };
            return vec![Finding { number, ..Finding::of(FindingCode::NoService) }];
        }
    };
    let without_driver = usb::without_driver(devices, readers)
        .map(|device| Finding { device: Some(device.clone()), ..Finding::of(FindingCode::DriverMissing) });
    let mut findings: Vec<Finding> = readers.iter().map(about).chain(without_driver).collect();
    if findings.iter().all(|finding| finding.code == FindingCode::OsVirtualReader) {
        findings.insert(0, Finding::of(FindingCode::NoReader));
    }
    findings
}

fn about(reader: &ReaderState) -> Finding {
    let code = match reader.card {
        _ if reader.os_virtual => FindingCode::OsVirtualReader,
        CardState::Absent => FindingCode::NoCard,
        CardState::InUse => FindingCode::ReaderInUse,
        CardState::Unresponsive => FindingCode::CardUnresponsive,
        CardState::Present if reader.atr_kind == Some(AtrKind::Storage) => FindingCode::CardUnsupported,
        CardState::Present => FindingCode::Ready,
    };
    Finding { reader: Some(reader.name.clone()), ..Finding::of(code) }
}
