//! Objects of cards in arbitrary bytes.
//!
//! Responsible for: lengths and walks that stay within the bytes. Not responsible for: what tags mean.
#![no_main]

use card::tlv::{object_length, split};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Some((object, rest)) = split(bytes) {
        assert_eq!(object_length(bytes), Some(bytes.len() - rest.len()), "both tell the same length");
        assert!(bytes.ends_with(rest) && rest.len() < bytes.len());
        assert!(object.tag != 0 && object.tag != 0xFFFF, "filler is no object");
        // What lies behind an object says nothing about it.
        let (alone, _) = bytes.split_at(bytes.len() - rest.len());
        assert_eq!(split(alone), Some((object, &[][..])));
    } else if let Some(length) = object_length(bytes) {
        assert!(length > bytes.len(), "an object that is all there can be split off");
    }
    let mut walked = bytes;
    while let Some((_, rest)) = split(walked) {
        assert!(rest.len() < walked.len(), "a walk comes to an end");
        walked = rest;
    }
    if let Some((&tag, value)) = bytes.split_first() {
        written_and_read(tag, value);
    }
});

/// An object that is written by hand is read back, whatever the form of its length.
fn written_and_read(tag: u8, value: &[u8]) {
    if tag == 0 || tag & 0x1F == 0x1F {
        return;
    }
    let [a, b, c] = [value.len() >> 16, value.len() >> 8, value.len()].map(|digits| (digits & 0xFF) as u8);
    let mut forms = vec![vec![0x83, a, b, c]];
    if a == 0 {
        forms.push(vec![0x82, b, c]);
    }
    if (a, b) == (0, 0) {
        forms.push(vec![0x81, c]);
    }
    if value.len() < 0x80 {
        forms.push(vec![c]);
    }
    for form in forms {
        for tag in [vec![tag], vec![0xDF, tag & 0x7F], vec![0xFF, tag & 0x7F]] {
            let expected = tag.iter().fold(0, |tag, byte| tag << 8 | u16::from(*byte));
            let written = [tag.as_slice(), &form, value, &[0xFF; 3]].concat();
            let (object, rest) = split(&written).expect("an object");
            assert_eq!((object.tag, object.value, rest), (expected, value, &[0xFF; 3][..]));
            let cut = written.get(..written.len() - 4).filter(|_| !value.is_empty());
            assert!(cut.is_none_or(|cut| split(cut).is_none()), "an object without its last byte");
        }
    }
}
