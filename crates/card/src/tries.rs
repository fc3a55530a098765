//! The counter of tries, and what it permits.
//!
//! Responsible for: the rule that no card is locked by a test. Not responsible for: asking the person.

use crate::secret::SecretKind;
use crate::status::Status;

/// What the card says about tries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tries {
    /// So many are left; at least one.
    Left(u8),
    /// None is left; only the issuer can help.
    Blocked,
    /// The card does not say. After an earlier success a card answers the query with "done", which tells
    /// nothing about the counter.
    Unknown,
}

impl Tries {
    /// Reads the answer to a query, or to a rejected secret.
    pub(crate) fn of(status: Status) -> Self {
        match status {
            Status::TriesLeft(0) | Status::Blocked => Tries::Blocked,
            Status::TriesLeft(left) => Tries::Left(left),
            _ => Tries::Unknown,
        }
    }

    /// The number, if the card told one.
    pub fn number(self) -> Option<u8> {
        match self {
            Tries::Left(left) => Some(left),
            Tries::Blocked => Some(0),
            Tries::Unknown => None,
        }
    }
}

/// The counter as it was just read. Needed to present a secret, and used up by doing so; it cannot be copied.
#[derive(Debug)]
pub struct Counter {
    pub(crate) kind: SecretKind,
    pub(crate) tries: Tries,
}

impl Counter {
    /// What the card said.
    pub fn tries(&self) -> Tries {
        self.tries
    }

    /// Whether a secret may be presented now.
    ///
    /// # Errors
    /// The reason why not.
    pub fn permits(&self, last_try: LastTry) -> Result<(), Refusal> {
        match (self.tries, last_try) {
            (Tries::Unknown, _) => Err(Refusal::CounterUnknown),
            (Tries::Blocked | Tries::Left(0), _) => Err(Refusal::Blocked),
            (Tries::Left(1), LastTry::Keep) => Err(Refusal::LastTry),
            (Tries::Left(_), _) => Ok(()),
        }
    }
}

/// Whether the person agreed, separately, to spend the last try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LastTry {
    /// The last try is kept.
    Keep,
    /// The person confirmed that it may be spent.
    Spend,
}

/// Why a secret is not presented.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// One try is left and the person did not agree to spend it.
    LastTry,
    /// No try is left.
    Blocked,
    /// The card does not say how many are left.
    CounterUnknown,
}

/// What the card said to a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verified {
    /// It is the right one.
    Accepted,
    /// It is not; so many tries are left.
    Rejected(Tries),
}

#[cfg(test)]
mod tests {
    use super::{Counter, LastTry, Refusal, Tries};
    use crate::secret::SecretKind;
    use crate::status::Status;

    #[test]
    fn the_counter_decides_what_is_permitted() {
        let table = [
            (0x63C3, LastTry::Keep, Ok(())),
            (0x63C1, LastTry::Keep, Err(Refusal::LastTry)),
            (0x63C1, LastTry::Spend, Ok(())),
            (0x63C0, LastTry::Spend, Err(Refusal::Blocked)),
            (0x6983, LastTry::Spend, Err(Refusal::Blocked)),
            (0x6984, LastTry::Spend, Err(Refusal::Blocked)),
            (0x9000, LastTry::Spend, Err(Refusal::CounterUnknown)),
            (0x6300, LastTry::Spend, Err(Refusal::CounterUnknown)),
            (0x6A86, LastTry::Spend, Err(Refusal::CounterUnknown)),
        ];
        for (word, last_try, expected) in table {
            let counter = Counter { kind: SecretKind::UserPin, tries: Tries::of(Status::parse(word)) };
            assert_eq!(counter.permits(last_try), expected, "{word:04X} {last_try:?}");
        }
    }
}
