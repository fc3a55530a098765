//! Tag, length, value, as cards and names in certificates have them.
//!
//! Responsible for: taking one object after another off a run of bytes. Tags have one or two bytes, lengths
//! up to three, which is all that cards use. Not responsible for: what a tag means, and the rest of DER.

/// One object: its tag as it stands in the bytes, and its value.
#[derive(Clone, Copy)]
pub(crate) struct Object<'a> {
    /// The tag, one byte or two.
    pub(crate) tag: u16,
    /// The value.
    pub(crate) value: &'a [u8],
}

/// Takes the first object off; gives it and what follows. None where the bytes end too early or use a form
/// that cards do not use.
pub(crate) fn take(bytes: &[u8]) -> Option<(Object<'_>, &[u8])> {
    let (&first, rest) = bytes.split_first()?;
    let (tag, rest) = if first & 0x1f == 0x1f {
        let (&second, rest) = rest.split_first()?;
        // A set top bit announces a third byte.
        (second < 0x80).then_some((u16::from(first) << 8 | u16::from(second), rest))?
    } else {
        (u16::from(first), rest)
    };
    let (length, rest) = match rest {
        [short @ 0..=0x7f, rest @ ..] => (usize::from(*short), rest),
        [0x81, one, rest @ ..] => (usize::from(*one), rest),
        [0x82, high, low, rest @ ..] => (usize::from(*high) << 8 | usize::from(*low), rest),
        _ => return None,
    };
    let (value, rest) = rest.split_at_checked(length)?;
    Some((Object { tag, value }, rest))
}
