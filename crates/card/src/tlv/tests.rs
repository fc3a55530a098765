//! Lengths and walks.

use proptest::prelude::*;

use super::{Object, object_length, split};

/// All objects, one after the other, until something else follows.
fn objects(mut bytes: &[u8]) -> impl Iterator<Item = Object<'_>> {
    std::iter::from_fn(move || {
        let (object, rest) = split(bytes)?;
        bytes = rest;
        Some(object)
    })
}

#[test]
fn lengths_of_all_forms() {
    let table: [(&[u8], Option<usize>); 9] = [
        (&[0x30, 0x82, 0x06, 0x21], Some(4 + 0x621)),
        (&[0x30, 0x03, 1, 2, 3], Some(5)),
        (&[0xFF, 0x20, 0x65], Some(3 + 0x65)),
        (&[0xFF, 0x20, 0x81, 0x80], Some(4 + 0x80)),
        (&[0x30, 0x80], None),
        (&[0x30, 0x84, 1, 2, 3, 4], None),
        (&[0x30, 0x82, 0x06], None),
        (&[0xFF, 0xFF, 0xFF], None),
        (&[], None),
    ];
    for (bytes, expected) in table {
        assert_eq!(object_length(bytes), expected, "{bytes:02X?}");
    }
}

#[test]
fn a_walk_ends_at_filler() {
    let bytes = [0xDF, 0x22, 2, b'a', b'b', 0xDF, 0x25, 1, b'1', 0xFF, 0xFF, 0xFF];
    let found: Vec<_> = objects(&bytes).map(|object| (object.tag, object.value.to_vec())).collect();
    assert_eq!(found, [(0xDF22, b"ab".to_vec()), (0xDF25, b"1".to_vec())]);
}

#[test]
fn a_value_that_is_cut_off_is_none() {
    assert!(split(&[0x30, 5, 1, 2]).is_none());
}

proptest! {
    #[test]
    fn any_bytes_are_walked_to_an_end(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let total: usize = objects(&bytes).map(|object| object.value.len() + 2).sum();
        prop_assert!(total <= bytes.len());
        let _ = object_length(&bytes);
    }
}
