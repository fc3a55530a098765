//! What the faults of one card come to.
//!
//! Responsible for: collecting them; of two that exclude each other the later one holds. Not responsible for:
//! carrying them out.

use crate::fault::{Fault, Kind, Strike};
use crate::step::Step;

/// The faults of a card as switches.
#[derive(Clone, Debug, Default)]
pub(crate) struct Behavior {
    /// Every counter starts here.
    pub(crate) tries: Option<u8>,
    /// Query and verification answer this.
    pub(crate) blocked: Option<u16>,
    /// Every secret counts as presented at power-up.
    pub(crate) opened_before: bool,
    /// The query names no number.
    pub(crate) counter_without_number: bool,
    /// The first command after power-up fails.
    pub(crate) first_command_fails: bool,
    /// How reads past the end are answered.
    pub(crate) end: End,
    /// Data comes by GET RESPONSE.
    pub(crate) by_get_response: bool,
    /// Reads of 256 bytes are refused with another length.
    pub(crate) wrong_length: bool,
    /// There is a decoy.
    pub(crate) prefix_decoy: bool,
    /// A signature takes 700 milliseconds.
    pub(crate) slow_signature: bool,
    /// No filler behind objects.
    pub(crate) no_filler: bool,
    /// The answer to reset is the generic one.
    pub(crate) generic_atr: bool,
    /// What happens at steps.
    pub(crate) strikes: Vec<(Step, Strike)>,
    /// The card leaves after the query.
    pub(crate) removed_before_verify: bool,
    /// A phone.
    pub(crate) phone: bool,
    /// No certificate for signatures.
    pub(crate) child: bool,
    /// No application of ours.
    pub(crate) foreign: bool,
    /// Token information without sense.
    pub(crate) garbage_token: bool,
    /// What is wrong with the bytes of certificates.
    pub(crate) damage: Option<Damage>,
    /// The record of attributes has a wrong length inside.
    pub(crate) malformed_attributes: bool,
    /// The certificates instead of the persona's.
    pub(crate) certificate: Option<&'static str>,
    /// What is wrong with signatures.
    pub(crate) signature: Option<WrongSignature>,
}

/// How a read past the end is answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum End {
    /// With what is left.
    #[default]
    Rest,
    /// With 6B00 and nothing.
    Refused,
    /// With what is left and 6282.
    Warned,
}

/// What is wrong with the bytes of certificates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Damage {
    /// The file ends in the middle.
    Truncated,
    /// The length is larger than the file.
    Oversized,
    /// A bit of the issuer's signature is changed.
    Altered,
}

/// What is wrong with signatures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WrongSignature {
    /// A bit is changed.
    Altered,
    /// It is that of an earlier challenge.
    Replayed,
    /// Only the first half comes.
    Short,
}

impl Behavior {
    /// Collects faults.
    pub(crate) fn of(faults: &[Fault]) -> Behavior {
        let mut behavior = Behavior::default();
        for fault in faults {
            behavior.add(fault);
        }
        behavior
    }

    fn add(&mut self, fault: &Fault) {
        match fault.kind() {
            Kind::Tries(left) => self.tries = Some(left),
            Kind::Blocked(status) => self.blocked = Some(status),
            Kind::OpenedBefore => self.opened_before = true,
            Kind::CounterWithoutNumber => self.counter_without_number = true,
            Kind::FirstCommandFails => self.first_command_fails = true,
            Kind::EndRefused => self.end = End::Refused,
            Kind::EndWarned => self.end = End::Warned,
            Kind::ByGetResponse => self.by_get_response = true,
            Kind::WrongLength => self.wrong_length = true,
            Kind::PrefixDecoy => self.prefix_decoy = true,
            Kind::SlowSignature => self.slow_signature = true,
            Kind::NoFiller => self.no_filler = true,
            Kind::GenericAtr => self.generic_atr = true,
            // A matter of those who set up cards, not of a card.
            Kind::TwoCards => {}
            Kind::AtStep(strike) => self.strikes.extend(fault.step().map(|step| (step, strike))),
            Kind::RemovedBeforeVerify => self.removed_before_verify = true,
            Kind::Phone => self.phone = true,
            Kind::Child => self.child = true,
            Kind::ForeignCard => self.foreign = true,
            Kind::GarbageToken => self.garbage_token = true,
            Kind::TruncatedCertificate => self.damage = Some(Damage::Truncated),
            Kind::OversizedLength => self.damage = Some(Damage::Oversized),
            Kind::AlteredCertificate => self.damage = Some(Damage::Altered),
            Kind::MalformedAttributes => self.malformed_attributes = true,
            Kind::Certificate(name) => self.certificate = Some(name),
            Kind::WrongSignature => self.signature = Some(WrongSignature::Altered),
            Kind::ReplayedSignature => self.signature = Some(WrongSignature::Replayed),
            Kind::ShortSignature => self.signature = Some(WrongSignature::Short),
        }
    }

    /// The answer to reset. Source: OpenSC (a contactless My Number card), PC/SC part 3 (the generic one).
    pub(crate) fn atr(&self) -> &'static [u8] {
        if self.generic_atr {
            &[0x3B, 0x80, 0x80, 0x01, 0x01]
        } else {
            &[0x3B, 0x88, 0x80, 0x01, 0x00, 0x00, 0x05, 0xE0, 0xB3, 0x81, 0xA1, 0x00, 0x7F]
        }
    }
}
