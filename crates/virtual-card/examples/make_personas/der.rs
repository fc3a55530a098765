//! Writing DER.
//!
//! Responsible for: the few types a certificate is made of. Not responsible for: their meaning.

/// Tag, length, content.
pub(crate) fn tlv(tag: u8, content: &[u8]) -> Vec<u8> {
    let mut der = vec![tag];
    let length = content.len().to_be_bytes();
    let significant: Vec<u8> = length.into_iter().skip_while(|byte| *byte == 0).collect();
    match significant.as_slice() {
        [] => der.push(0),
        [short] if *short < 0x80 => der.push(*short),
        long => {
            der.push(0x80 | u8::try_from(long.len()).expect("a length has eight bytes at most"));
            der.extend(long);
        }
    }
    der.extend(content);
    der
}

/// SEQUENCE.
pub(crate) fn sequence(parts: &[Vec<u8>]) -> Vec<u8> {
    tlv(0x30, &parts.concat())
}

/// SET of one element.
pub(crate) fn set(part: &[u8]) -> Vec<u8> {
    tlv(0x31, part)
}

/// A constructed, context-specific tag.
pub(crate) fn tagged(number: u8, content: &[u8]) -> Vec<u8> {
    tlv(0xA0 | number, content)
}

/// OBJECT IDENTIFIER from its dotted form.
pub(crate) fn oid(dotted: &str) -> Vec<u8> {
    let arcs: Vec<u32> = dotted.split('.').map(|arc| arc.parse().expect("arcs are numbers")).collect();
    let (first, rest) = arcs.split_first_chunk::<2>().expect("an identifier has two arcs at least");
    let mut content = vec![u8::try_from(first[0] * 40 + first[1]).expect("small first arcs")];
    for arc in rest {
        let mut groups: Vec<u8> = Vec::new();
        let mut left = *arc;
        loop {
            let more = if groups.is_empty() { 0 } else { 0x80 };
            groups.push(more | u8::try_from(left & 0x7F).expect("seven bits"));
            left >>= 7;
            if left == 0 {
                break;
            }
        }
        groups.reverse();
        content.extend(groups);
    }
    tlv(0x06, &content)
}

/// A positive INTEGER.
pub(crate) fn integer(bytes: &[u8]) -> Vec<u8> {
    let mut content = bytes.to_vec();
    if content.first().is_none_or(|first| *first >= 0x80) {
        content.insert(0, 0);
    }
    tlv(0x02, &content)
}

/// BIT STRING of whole bytes.
pub(crate) fn bits(content: &[u8]) -> Vec<u8> {
    tlv(0x03, &[&[0], content].concat())
}

/// BIT STRING of one byte whose last bits are not part of it.
pub(crate) fn flags(byte: u8) -> Vec<u8> {
    tlv(0x03, &[u8::try_from(byte.trailing_zeros()).expect("eight at most"), byte])
}

/// OCTET STRING.
pub(crate) fn octets(content: &[u8]) -> Vec<u8> {
    tlv(0x04, content)
}

/// BOOLEAN true.
pub(crate) fn truth() -> Vec<u8> {
    tlv(0x01, &[0xFF])
}

/// PrintableString where that is possible, otherwise UTF8String.
pub(crate) fn text(content: &str) -> Vec<u8> {
    tlv(if content.is_ascii() { 0x13 } else { 0x0C }, content.as_bytes())
}

/// UTF8String.
pub(crate) fn utf8(content: &str) -> Vec<u8> {
    tlv(0x0C, content.as_bytes())
}

/// UTCTime, `YYMMDDhhmmssZ`.
pub(crate) fn time(content: &str) -> Vec<u8> {
    tlv(0x17, content.as_bytes())
}
