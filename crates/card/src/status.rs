//! The two status bytes that end every answer.
//!
//! Responsible for: telling apart what Tashika treats differently. Not responsible for: deciding what to do.
//! Source: ISO/IEC 7816-4:2020, 5.6; the values for blocked secrets as `JPKI` cards give them (myna-card).

/// A status, with what it carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// `9000`: done.
    Done,
    /// `61xx`: done, so many more bytes wait (0 means 256 or more).
    MoreBytes(u8),
    /// `6282`: the file ended before all bytes asked for were read.
    EndOfFile,
    /// `63Cx`: not verified, so many tries left.
    TriesLeft(u8),
    /// `6982`: a secret has to be presented first.
    SecretRequired,
    /// `6983` or `6984`: the secret is blocked.
    Blocked,
    /// `6A82`: no such file or application.
    NotFound,
    /// `6B00`: the offset lies beyond the file.
    BeyondEnd,
    /// `6Cxx`: ask again with exactly this length.
    WrongLength(u8),
    /// `6F00`: no diagnosis; also the first answer of some cards after power came on.
    NoDiagnosis,
    /// Anything else.
    Other(u16),
}

impl Status {
    /// Reads the two bytes. Total: every value has a status.
    pub fn parse(word: u16) -> Self {
        let [high, low] = word.to_be_bytes();
        match (high, low) {
            (0x90, 0x00) => Status::Done,
            (0x61, left) => Status::MoreBytes(left),
            (0x62, 0x82) => Status::EndOfFile,
            (0x63, tries) if tries & 0xF0 == 0xC0 => Status::TriesLeft(tries & 0x0F),
            (0x69, 0x82) => Status::SecretRequired,
            (0x69, 0x83 | 0x84) => Status::Blocked,
            (0x6A, 0x82) => Status::NotFound,
            (0x6B, 0x00) => Status::BeyondEnd,
            (0x6C, length) => Status::WrongLength(length),
            (0x6F, 0x00) => Status::NoDiagnosis,
            _ => Status::Other(word),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Status;

    #[test]
    fn every_status_that_is_treated_differently_is_told_apart() {
        let table = [
            (0x9000, Status::Done),
            (0x6100, Status::MoreBytes(0)),
            (0x6110, Status::MoreBytes(16)),
            (0x6282, Status::EndOfFile),
            (0x6300, Status::Other(0x6300)),
            (0x63C0, Status::TriesLeft(0)),
            (0x63C3, Status::TriesLeft(3)),
            (0x63CA, Status::TriesLeft(10)),
            (0x6982, Status::SecretRequired),
            (0x6983, Status::Blocked),
            (0x6984, Status::Blocked),
            (0x6A82, Status::NotFound),
            (0x6B00, Status::BeyondEnd),
            (0x6C20, Status::WrongLength(0x20)),
            (0x6F00, Status::NoDiagnosis),
            (0x6A86, Status::Other(0x6A86)),
        ];
        for (word, status) in table {
            assert_eq!(Status::parse(word), status, "{word:04X}");
        }
    }
}
