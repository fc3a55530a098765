//! What a fault does, as a value.
//!
//! Responsible for: the meaning of each id. Not responsible for: carrying it out.

use super::FaultInfo;

/// What a fault does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Every counter has this many tries.
    Tries(u8),
    /// Query and verification answer this status.
    Blocked(u16),
    /// Every secret counts as presented since power-up.
    OpenedBefore,
    /// The query answers 6300.
    CounterWithoutNumber,
    /// The first command after power-up fails.
    FirstCommandFails,
    /// A read past the end answers 6B00.
    EndRefused,
    /// A read past the end answers 6282.
    EndWarned,
    /// Data comes by GET RESPONSE.
    ByGetResponse,
    /// A read of 256 bytes is refused with the right length.
    WrongLength,
    /// A decoy has a name that starts alike.
    PrefixDecoy,
    /// A signature takes its time.
    SlowSignature,
    /// Files are as long as their content.
    NoFiller,
    /// The answer to reset tells nothing.
    GenericAtr,
    /// There is a second card.
    TwoCards,
    /// Something happens at a step.
    AtStep(Strike),
    /// The card leaves after the query.
    RemovedBeforeVerify,
    /// The card of a phone.
    Phone,
    /// No certificate for signatures.
    Child,
    /// No application of ours.
    ForeignCard,
    /// Token information without sense.
    GarbageToken,
    /// The certificate's file ends early.
    TruncatedCertificate,
    /// The certificate's length is too large.
    OversizedLength,
    /// The record of the attributes has a wrong length inside.
    MalformedAttributes,
    /// The certificate's signature is changed.
    AlteredCertificate,
    /// Other certificates, by name.
    Certificate(&'static str),
    /// A changed signature.
    WrongSignature,
    /// The same signature every time.
    ReplayedSignature,
    /// Half a signature.
    ShortSignature,
}

/// What happens at a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Strike {
    /// The card goes away.
    Removed,
    /// The answer is empty, and the card gone.
    Empty,
    /// The answer has one byte, and the card is gone.
    Short,
    /// Somebody resets the card.
    Reset,
    /// The card is silent from now on.
    Unresponsive,
    /// Every command of the step answers this status and does nothing.
    Status(u16),
}

impl Kind {
    /// The meaning of a fault of the list.
    pub(crate) fn of(info: &'static FaultInfo) -> Option<Kind> {
        if let Some(certificate) = &info.certificate {
            return Some(Kind::Certificate(certificate));
        }
        Some(match info.id.as_str() {
            "tries-2" => Kind::Tries(2),
            "tries-1" => Kind::Tries(1),
            "tries-0" => Kind::Tries(0),
            "blocked-6984" => Kind::Blocked(0x6984),
            "blocked-6983" => Kind::Blocked(0x6983),
            "opened-before" => Kind::OpenedBefore,
            "counter-6300" => Kind::CounterWithoutNumber,
            "first-command-6f00" => Kind::FirstCommandFails,
            "end-6b00" => Kind::EndRefused,
            "end-6282" => Kind::EndWarned,
            "more-61xx" => Kind::ByGetResponse,
            "wrong-length-6cxx" => Kind::WrongLength,
            "prefix-aid" => Kind::PrefixDecoy,
            "slow-signature" => Kind::SlowSignature,
            "no-filler" => Kind::NoFiller,
            "generic-atr" => Kind::GenericAtr,
            "two-cards" => Kind::TwoCards,
            "removed" => Kind::AtStep(Strike::Removed),
            "removed-before-verify" => Kind::RemovedBeforeVerify,
            "empty-answer" => Kind::AtStep(Strike::Empty),
            "short-answer" => Kind::AtStep(Strike::Short),
            "reset" => Kind::AtStep(Strike::Reset),
            "unresponsive" => Kind::AtStep(Strike::Unresponsive),
            "error-6f00" => Kind::AtStep(Strike::Status(0x6F00)),
            "status-6a82" => Kind::AtStep(Strike::Status(0x6A82)),
            "status-6982" => Kind::AtStep(Strike::Status(0x6982)),
            "phone-token" => Kind::Phone,
            "child" => Kind::Child,
            "not-a-my-number-card" => Kind::ForeignCard,
            "garbage-token" => Kind::GarbageToken,
            "truncated-certificate" => Kind::TruncatedCertificate,
            "oversized-length" => Kind::OversizedLength,
            "malformed-attributes" => Kind::MalformedAttributes,
            "altered-certificate" => Kind::AlteredCertificate,
            "wrong-signature" => Kind::WrongSignature,
            "replayed-signature" => Kind::ReplayedSignature,
            "short-signature" => Kind::ShortSignature,
            _ => return None,
        })
    }
}
