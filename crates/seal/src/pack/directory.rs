//! What an archive says about its entries, and whether it is laid out in the one way that we write.
//!
//! Responsible for: finding the entries, and accounting for every byte of the file. Not responsible for: contents.
//!
//! Zip is lenient: data may stand before, between and behind the entries, an entry is described twice, and readers
//! differ in which description they believe. Here an archive has entries one behind the other in the order of their
//! names, described twice in the same words, then the directory, then the end record, and nothing else. Sizes and
//! names are looked at before that, so that a dangerous archive of another program is refused for what is dangerous.

use crate::error::{Alteration, OpenError};

/// Bytes before the name of an entry.
pub(super) const LOCAL_LENGTH: usize = 30;

/// Signatures and lengths of the three records (APPNOTE.TXT, 4.3.7, 4.3.12, 4.3.16).
const LOCAL: (&[u8], usize) = (b"PK\x03\x04", LOCAL_LENGTH);
const CENTRAL: (&[u8], usize) = (b"PK\x01\x02", 46);
const END: (&[u8], usize) = (b"PK\x05\x06", 22);

/// The first moment of the format, 1980-01-01, in the words of its time and date.
const MOMENT: &[u8] = &[0, 0, 0x21, 0];

/// The highest version of the format that an entry may need: 2.0, which has deflate.
const VERSION: u16 = 20;

/// A file that its owner writes and everybody reads, in the words of Unix.
pub(super) const ATTRIBUTES: u32 = (0o100_000 | PERMISSIONS) << 16;

/// The permissions of every file.
pub(super) const PERMISSIONS: u32 = 0o644;

/// Compression: none.
const STORED: u16 = 0;

/// Compression: deflate.
const DEFLATED: u16 = 8;

/// An entry as the directory describes it.
#[derive(Clone, Copy)]
pub(super) struct Described<'a> {
    /// The name as bytes.
    pub(super) name: &'a [u8],
    /// Its size unpacked, as stated.
    pub(super) size: usize,
    flags: u16,
    attributes: u32,
    /// The fixed part of the record.
    record: &'a [u8],
    /// The record with name, extra fields and comment.
    length: usize,
}

impl Described<'_> {
    /// Whether it is a link for Unix.
    pub(super) fn is_link(&self) -> bool {
        self.attributes >> 28 == 0o12
    }
}

/// The entries of an archive as its directory has them.
pub(super) struct Directory<'a> {
    bytes: &'a [u8],
    /// Where the end record is.
    end: usize,
    /// Where the directory is.
    start: usize,
    /// The entries.
    pub(super) entries: Vec<Described<'a>>,
}

/// An entry whose place is certain.
pub(super) struct Placed<'a> {
    /// The packed bytes.
    pub(super) packed: &'a [u8],
    /// Whether they are compressed.
    pub(super) deflated: bool,
    /// The check sum of the content.
    pub(super) crc: u32,
}

impl<'a> Directory<'a> {
    /// Finds the directory, wherever it is.
    ///
    /// # Errors
    /// [`OpenError::NotSealed`], [`OpenError::Truncated`], and [`OpenError::Altered`] for a broken directory.
    pub(super) fn find(bytes: &'a [u8]) -> Result<Self, OpenError> {
        let ends = bytes.windows(END.1).enumerate().rev();
        let found = ends.filter(|(_, record)| record.starts_with(END.0)).find_map(|(end, record)| {
            let start = end.checked_sub(u32_at(record, 12)?)?;
            // A directory is there, or there is nothing to describe.
            let plausible = start == end || bytes.get(start..)?.starts_with(CENTRAL.0);
            plausible.then_some((start, end))
        });
        let Some((start, end)) = found else {
            let begun = bytes.starts_with(LOCAL.0) || (!bytes.is_empty() && LOCAL.0.starts_with(bytes));
            let ended = bytes.len().checked_sub(END.1).and_then(|end| bytes.get(end..));
            return Err(match (begun, ended) {
                // The end is there and describes nothing that is.
                (true, Some(record)) if record.starts_with(END.0) => OpenError::Altered(Alteration::Layout),
                (true, _) => OpenError::Truncated,
                (false, _) => OpenError::NotSealed,
            });
        };
        let mut entries = Vec::new();
        let mut rest = bytes.get(start..end).unwrap_or_default();
        while !rest.is_empty() {
            let entry = describe(rest).ok_or(OpenError::Altered(Alteration::Layout))?;
            rest = rest.get(entry.length..).unwrap_or_default();
            entries.push(entry);
        }
        Ok(Self { bytes, end, start, entries })
    }

    /// Accounts for every byte of the archive.
    ///
    /// # Errors
    /// [`OpenError::Altered`] for every other layout than ours.
    pub(super) fn place(&self) -> Result<Vec<Placed<'a>>, OpenError> {
        self.placed().ok_or(OpenError::Altered(Alteration::Layout))
    }

    fn placed(&self) -> Option<Vec<Placed<'a>>> {
        let Self { bytes, end, start, entries } = self;
        let record = bytes.get(*end..)?;
        let count = Some(entries.len());
        let right_end = record.len() == END.1
            && u32_at(record, 4) == Some(0)
            && u16_at(record, 8).map(usize::from) == count
            && u16_at(record, 10).map(usize::from) == count
            && u32_at(record, 16) == Some(*start)
            && u16_at(record, 20) == Some(0);
        let ordered = entries.windows(2).all(|pair| matches!(pair, [a, b] if a.name <= b.name));
        if !right_end || !ordered {
            return None;
        }
        let mut at = 0;
        let placed = entries.iter().map(|entry| {
            let (placed, behind) = place(bytes, at, entry)?;
            at = behind;
            Some(placed)
        });
        let placed: Vec<Placed<'a>> = placed.collect::<Option<_>>()?;
        (at == *start).then_some(placed)
    }
}

/// The first entry of a directory.
fn describe(rest: &[u8]) -> Option<Described<'_>> {
    let record = rest.get(..CENTRAL.1).filter(|record| record.starts_with(CENTRAL.0))?;
    let name = usize::from(u16_at(record, 28)?);
    let more = usize::from(u16_at(record, 30)?) + usize::from(u16_at(record, 32)?);
    let length = CENTRAL.1 + name + more;
    rest.get(..length)?;
    Some(Described {
        name: rest.get(CENTRAL.1..CENTRAL.1 + name)?,
        size: u32_at(record, 24)?,
        flags: u16_at(record, 8)?,
        attributes: u32::try_from(u32_at(record, 38)?).ok()?,
        record,
        length,
    })
}

/// Where an entry is if it begins at `at`, and where the next one begins.
fn place<'a>(bytes: &'a [u8], at: usize, entry: &Described<'_>) -> Option<(Placed<'a>, usize)> {
    let Described { name, size, record, length, .. } = *entry;
    let local = bytes.get(at..at + LOCAL.1)?;
    let method = u16_at(record, 10)?;
    let packed = u32_at(record, 20)?;
    let right = local.starts_with(LOCAL.0)
        // Version, flags, method, moment, check sum, sizes, length of the name, length of extra fields: both times the
        // same words.
        && local.get(4..LOCAL.1) == record.get(6..32)
        && u16_at(record, 6)? <= VERSION
        && entry.flags == 0
        && matches!(method, STORED | DEFLATED)
        && record.get(12..16)? == MOMENT
        && (method == DEFLATED || packed == size)
        // Neither extra fields nor a comment.
        && length == CENTRAL.1 + name.len()
        // First disk, nothing said about the content, and the permissions that every file has.
        && u32_at(record, 34)? == 0
        && entry.attributes == ATTRIBUTES
        && u32_at(record, 42)? == at;
    let start = at + LOCAL.1 + name.len();
    let end = start.checked_add(packed)?;
    if !right || bytes.get(at + LOCAL.1..start)? != name {
        return None;
    }
    let crc = u32::try_from(u32_at(record, 16)?).ok()?;
    Some((Placed { packed: bytes.get(start..end)?, deflated: method == DEFLATED, crc }, end))
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?)).ok()
}
