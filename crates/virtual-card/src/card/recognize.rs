//! Telling the step of a test by its command.
//!
//! Responsible for: that. Not responsible for: carrying out the command.

use super::VirtualCard;
use crate::apdu::Command;
use crate::application::{aid, ef};
use crate::file::Role;
use crate::step::Step;

impl VirtualCard {
    /// The step a command belongs to, if it is one of a test.
    pub(super) fn recognize(&self, bytes: &[u8]) -> Option<Step> {
        let command = Command::parse(bytes)?;
        let header = command.header;
        match (header.cla, header.ins) {
            (0x00, 0xA4) if header.p1 == 0x04 => named(command.body),
            (0x00, 0x20) if command.body.is_empty() => Some(Step::Counter),
            (0x00, 0x20) => Some(Step::Verify),
            (0x80, 0x2A) => Some(Step::Sign),
            (0x00, 0xB0) => {
                let short = (header.p1 & 0x80 != 0).then(|| u16::from(header.p1 & 0x1F));
                match (self.application()?.role, short.or(self.file)?) {
                    (Role::Jpki, ef::TOKEN | ef::AVAILABILITY) => Some(Step::Token),
                    (Role::Jpki, ef::AUTH_CERTIFICATE | ef::SIGN_CERTIFICATE) => Some(Step::Certificate),
                    (Role::Text, ef::ATTRIBUTES) => Some(Step::Attributes),
                    _ => None,
                }
            }
            _ => None,
        }
    }
}

/// The step of selecting a name. A shortened name is none of a test.
fn named(name: &[u8]) -> Option<Step> {
    match name {
        name if name == aid::JPKI || name == aid::TEXT => Some(Step::Select),
        name if name == aid::ISSUER => Some(Step::Close),
        _ => None,
    }
}
