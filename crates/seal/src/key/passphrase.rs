//! The passphrase of a key file.
//!
//! Responsible for: wiping it, its least length for new keys. Not responsible for: asking for it.

use zeroize::Zeroizing;

/// A passphrase as a person typed it. Wiped on drop; deliberately without `Debug`, `Clone` and `Serialize`.
///
/// Its bytes are used as they come: the same characters in another Unicode form are another passphrase.
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// A new key asks for this many characters; Japanese ones count as one each.
    pub const LEAST: usize = 8;

    /// Takes a text over.
    pub fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// Whether it has [`Passphrase::LEAST`] characters.
    pub fn is_long_enough(&self) -> bool {
        self.0.chars().count() >= Self::LEAST
    }

    /// The bytes of the text in UTF-8.
    pub(super) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}
