//! Tag, length, value, as cards write them.
//!
//! Responsible for: the length of an object and walking through the objects of a value. The card applications
//! use two-byte tags beginning with `FF` that strict readers of ASN.1 do not accept.
//! Not responsible for: what a tag means. Nothing here panics, whatever the bytes are.

/// An object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Object<'a> {
    /// The tag: one byte, or two when the first has all five low bits set.
    pub tag: u16,
    /// The value.
    pub value: &'a [u8],
}

/// Whole length of the object that begins here, header included; `None` when the header is not complete or
/// not one. The object itself need not be complete.
pub fn object_length(bytes: &[u8]) -> Option<usize> {
    let (_, header, length) = header(bytes)?;
    header.checked_add(length)
}

/// Splits the first object from what follows it.
pub fn split(bytes: &[u8]) -> Option<(Object<'_>, &[u8])> {
    let (tag, header, length) = header(bytes)?;
    let (value, rest) = bytes.get(header..)?.split_at_checked(length)?;
    Some((Object { tag, value }, rest))
}

/// Tag, length of the header, length of the value.
fn header(bytes: &[u8]) -> Option<(u16, usize, usize)> {
    let first = *bytes.first()?;
    let (tag, at) = if first & 0x1F == 0x1F {
        let second = *bytes.get(1)?;
        // A set top bit announces a third byte, which no tag of these cards has; filler (FF FF) looks like it.
        if second & 0x80 != 0 {
            return None;
        }
        (u16::from_be_bytes([first, second]), 2)
    } else {
        (u16::from(first), 1)
    };
    if tag == 0 {
        return None;
    }
    let length = *bytes.get(at)?;
    match length {
        0..=0x7F => Some((tag, at + 1, usize::from(length))),
        0x81..=0x83 => {
            let count = usize::from(length & 0x0F);
            let digits = bytes.get(at + 1..at + 1 + count)?;
            let value = digits.iter().fold(0, |value: usize, digit| value << 8 | usize::from(*digit));
            Some((tag, at + 1 + count, value))
        }
        // Lengths of more than three bytes and the indefinite form do not occur on cards.
        _ => None,
    }
}

#[cfg(test)]
mod tests;
