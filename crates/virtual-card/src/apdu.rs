//! Commands as the card receives them.
//!
//! Responsible for: taking bytes apart. Not responsible for: what a command does.

/// The four bytes that every command starts with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Header {
    /// Class.
    pub(crate) cla: u8,
    /// Instruction.
    pub(crate) ins: u8,
    /// First parameter.
    pub(crate) p1: u8,
    /// Second parameter.
    pub(crate) p2: u8,
}

/// A short command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Command<'bytes> {
    /// How it starts.
    pub(crate) header: Header,
    /// Its data, empty without.
    pub(crate) body: &'bytes [u8],
    /// How many bytes it expects at most; nothing when it expects none.
    pub(crate) expected: Option<usize>,
}

impl Header {
    /// The header of a command, if it has one.
    pub(crate) fn of(bytes: &[u8]) -> Option<Header> {
        let [cla, ins, p1, p2] = *bytes.first_chunk::<4>()?;
        Some(Header { cla, ins, p1, p2 })
    }
}

impl<'bytes> Command<'bytes> {
    /// Takes a short command apart. Nothing for an extended one and for lengths that do not fit.
    pub(crate) fn parse(bytes: &'bytes [u8]) -> Option<Command<'bytes>> {
        let header = Header::of(bytes)?;
        let (_, rest) = bytes.split_at_checked(4)?;
        let (body, expected) = match rest {
            [] => (&[][..], None),
            [expected] => (&[][..], Some(short(*expected))),
            [0, ..] => return None,
            [length, rest @ ..] => match rest.split_at_checked(usize::from(*length))? {
                (body, []) => (body, None),
                (body, [expected]) => (body, Some(short(*expected))),
                _ => return None,
            },
        };
        Some(Command { header, body, expected })
    }
}

/// An expected length in one byte: nought stands for 256.
fn short(byte: u8) -> usize {
    if byte == 0 { 256 } else { usize::from(byte) }
}

/// An answer: data, then status.
pub(crate) fn answer(data: &[u8], status: u16) -> Vec<u8> {
    let mut bytes = data.to_vec();
    bytes.extend(status.to_be_bytes());
    bytes
}

#[cfg(test)]
mod tests;
