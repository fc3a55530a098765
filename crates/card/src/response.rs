//! An answer: data and status.
//!
//! Responsible for: splitting bytes. Not responsible for: judging the status.

use zeroize::Zeroizing;

use crate::status::Status;

/// An answer. Its data may name a person, so it is wiped and never printed.
pub struct Response {
    /// The data, possibly empty.
    pub data: Zeroizing<Vec<u8>>,
    /// The status.
    pub status: Status,
    /// The status as it came.
    pub word: u16,
}

impl Response {
    /// Splits an answer; `None` when it is too short to be one, which means that the card went away.
    pub fn parse(mut bytes: Vec<u8>) -> Option<Self> {
        let low = bytes.pop()?;
        let high = bytes.pop()?;
        let word = u16::from_be_bytes([high, low]);
        Some(Self { data: Zeroizing::new(bytes), status: Status::parse(word), word })
    }
}

#[cfg(test)]
mod tests {
    use super::Response;
    use crate::status::Status;

    #[test]
    fn short_answers_are_none() {
        assert!(Response::parse(vec![]).is_none());
        assert!(Response::parse(vec![0x90]).is_none());
    }

    #[test]
    fn data_and_status_are_split() {
        let response = Response::parse(vec![1, 2, 0x63, 0xC2]).expect("long enough");
        assert_eq!((response.data.as_slice(), response.status), (&[1, 2][..], Status::TriesLeft(2)));
    }
}
