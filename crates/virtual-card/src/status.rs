//! Status words.
//!
//! Responsible for: naming those that the card answers. Not responsible for: when it does.
//!
//! Source: ISO/IEC 7816-4; which of them a My Number card uses: OpenSC, myna-card.

/// Done.
pub(crate) const OK: u16 = 0x9000;
/// The end came before all that was asked for.
pub(crate) const END_REACHED: u16 = 0x6282;
/// A secret was wrong, and the counter has no limit.
pub(crate) const WRONG_WITHOUT_NUMBER: u16 = 0x6300;
/// A length is wrong.
pub(crate) const WRONG_LENGTH: u16 = 0x6700;
/// There is no logical channel but the first.
pub(crate) const NO_CHANNEL: u16 = 0x6881;
/// There is no secure messaging.
pub(crate) const NO_SECURE_MESSAGING: u16 = 0x6882;
/// The file is of another kind.
pub(crate) const WRONG_KIND: u16 = 0x6981;
/// A secret has to be presented first.
pub(crate) const NOT_VERIFIED: u16 = 0x6982;
/// The secret is locked.
pub(crate) const BLOCKED: u16 = 0x6984;
/// Nothing is there to be fetched.
pub(crate) const NOTHING_PENDING: u16 = 0x6985;
/// No file is selected.
pub(crate) const NO_FILE: u16 = 0x6986;
/// The data is wrong.
pub(crate) const WRONG_DATA: u16 = 0x6A80;
/// The function does not exist.
pub(crate) const NO_FUNCTION: u16 = 0x6A81;
/// File or application not found.
pub(crate) const NOT_FOUND: u16 = 0x6A82;
/// P1 or P2 is wrong.
pub(crate) const WRONG_PARAMETERS: u16 = 0x6A86;
/// The offset lies behind the end.
pub(crate) const BEHIND_END: u16 = 0x6B00;
/// The instruction does not exist.
pub(crate) const NO_INSTRUCTION: u16 = 0x6D00;
/// The class does not exist.
pub(crate) const NO_CLASS: u16 = 0x6E00;
/// Something went wrong.
pub(crate) const FAILED: u16 = 0x6F00;
/// The card has seen a client reach for the My Number and says no more.
pub(crate) const TRAPPED: u16 = 0x6F87;
