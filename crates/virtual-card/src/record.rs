//! The record of the four attributes.
//!
//! Responsible for: writing it as the card of a persona holds it. Not responsible for: who may read it.
//!
//! Form – Source: myna-card, jpki/myna: template FF20 of DF21 (offsets of the others from the start of the
//! file), DF22 name, DF23 address, DF24 birth, DF25 sex.

use crate::persona::Holder;

#[cfg(test)]
mod tests;

/// The record of a holder.
pub(crate) fn attributes(holder: &Holder) -> Vec<u8> {
    let birth = holder.birth.replace('-', "");
    let fields: [(u8, &str); 4] =
        [(0x22, &holder.name), (0x23, &holder.address), (0x24, &birth), (0x25, &holder.sex)];
    let fields: Vec<Vec<u8>> = fields.iter().map(|(tag, text)| tlv(0xDF, *tag, text.as_bytes())).collect();
    let behind_offsets: usize = fields.iter().map(Vec::len).sum();
    // Eight bytes of offsets behind a tag of two bytes and a length of one.
    let value = 11 + behind_offsets;
    let mut place = 2 + length(value).len() + 11;
    let mut offsets = Vec::new();
    for field in &fields {
        let offset = u16::try_from(place).unwrap_or(u16::MAX);
        offsets.extend(offset.to_be_bytes());
        place += field.len();
    }
    tlv(0xFF, 0x20, &[tlv(0xDF, 0x21, &offsets), fields.concat()].concat())
}

/// The record with a name that claims to be longer than everything.
pub(crate) fn malformed(holder: &Holder) -> Vec<u8> {
    let mut record = attributes(holder);
    let name = record.windows(2).position(|pair| pair == [0xDF, 0x22]);
    if let Some(length) = name.and_then(|place| record.get_mut(place + 2)) {
        *length = 0x7F;
    }
    if let Some(end) = record.len().checked_sub(20) {
        record.truncate(end);
    }
    record
}

fn tlv(first: u8, second: u8, value: &[u8]) -> Vec<u8> {
    [&[first, second], length(value.len()).as_slice(), value].concat()
}

/// A length in the definite form.
fn length(value: usize) -> Vec<u8> {
    match u16::try_from(value).unwrap_or(u16::MAX).to_be_bytes() {
        [0, low] if low < 0x80 => vec![low],
        [0, low] => vec![0x81, low],
        [high, low] => vec![0x82, high, low],
    }
}
