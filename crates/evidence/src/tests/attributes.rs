//! Attributes: both sources, what may vary, and what may not.

use super::forge::{CARD, Draft, ROOT, attributes};
use crate::{Attribute, AttributeError, Attributes, Malformed, Purpose};

/// The record of a test card; the person is invented.
const RECORD: [&str; 8] = [
    "ff2065df2108000e0020",
    "00590064",
    "df220fe9bb92e6a190e38080e5b9b9e4b99f",
    "df2336e69db1e4baace983bde6b885e780ace5b882e8a6b3e5b883e5ad90e58d97",
    "efbc91efbc92efbc8defbc97efbc8defbc92efbc90efbc92",
    "df2408",
    "3139383030323137",
    "df250131",
];

fn bytes(hex: &[&str]) -> Vec<u8> {
    hex.concat()
        .as_bytes()
        .chunks(2)
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).expect("ASCII"), 16).expect("hex"))
        .collect()
}

fn record(parts: &[(u8, &[u8])]) -> Vec<u8> {
    let length = |bytes: &[u8]| u8::try_from(bytes.len()).expect("short");
    let body: Vec<u8> =
        parts.iter().flat_map(|(tag, value)| [&[0xdf, *tag, length(value)], *value].concat()).collect();
    [&[0xff, 0x20, 0x81, length(&body)], body.as_slice()].concat()
}

fn certificate(values: &[(u32, &str)]) -> Vec<u8> {
    Draft::leaf(Purpose::Signature, &CARD, &ROOT).with(attributes(values)).signed(&ROOT)
}

fn all(found: &Attributes) -> [&str; 4] {
    Attribute::ALL.map(|attribute| found.full(attribute))
}

fn right(found: Result<Attributes, AttributeError>) -> Attributes {
    match found {
        Ok(found) => found,
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn the_record_of_a_test_card_is_read() {
    let mut file = bytes(&RECORD);
    file.extend([0xff; 40]);
    let found = right(Attributes::from_record(&file));
    assert_eq!(all(&found), ["黒桐　幹也", "東京都清瀬市観布子南１２－７－２０２", "1980-02-17", "male"]);
}

#[test]
fn masks_tell_neither_text_nor_length() {
    let found = right(Attributes::from_record(&bytes(&RECORD)));
    assert_eq!(
        Attribute::ALL.map(|attribute| found.masked(attribute)),
        ["黒***", "東***", "19**-**-**", "***"]
    );
    // Outside the basic plane a character is one character too.
    let found = right(Attributes::from_certificate(&certificate(&[
        (1, "𠮷田　太郎"),
        (4, "520190501"),
        (3, "3"),
        (5, ""),
    ])));
    assert_eq!(all(&found), ["𠮷田　太郎", "", "2019-05-01", "other"]);
    assert_eq!(found.masked(Attribute::Name), "𠮷***");
    assert_eq!(found.masked(Attribute::Address), "***");
}

#[test]
fn the_order_is_free_and_positions_of_substitutes_may_be_absent() {
    let values = [(1, "甲　乙"), (2, "010"), (3, "1"), (4, "319800217"), (5, "丙県丁市"), (6, "0000")];
    for start in 0..values.len() {
        let mut turned = values;
        turned.rotate_left(start);
        let found = right(Attributes::from_certificate(&certificate(&turned)));
        assert_eq!(all(&found), ["甲　乙", "丙県丁市", "1980-02-17", "male"]);
        assert!(found.substituted());
        let bare: Vec<_> = turned.into_iter().filter(|(last, _)| ![2, 6].contains(last)).collect();
        assert!(!right(Attributes::from_certificate(&certificate(&bare))).substituted());
    }
    let parts: [(u8, &[u8]); 4] = [(0x25, b"0"), (0x24, b"19800000"), (0x23, b"B"), (0x22, b"A")];
    assert_eq!(all(&right(Attributes::from_record(&record(&parts)))), ["A", "B", "1980-00-00", "unknown"]);
}

#[test]
fn every_era_is_dropped_and_no_other_digit_is_one() {
    for era in 0..=9 {
        let birth = format!("{era}19260101");
        let found = Attributes::from_certificate(&certificate(&[(1, "A"), (4, &birth), (3, "1"), (5, "B")]));
        match era {
            0..=5 => assert_eq!(right(found).full(Attribute::Birth), "1926-01-01"),
            _ => assert_eq!(found.err(), Some(AttributeError::Form(Attribute::Birth))),
        }
    }
}

#[test]
fn what_is_missing_twice_or_misshapen_is_told() {
    let error = |parts: &[(u8, &[u8])]| Attributes::from_record(&record(parts)).err();
    let right: [(u8, &[u8]); 4] = [(0x22, b"A"), (0x23, b"B"), (0x24, b"19800217"), (0x25, b"1")];
    assert_eq!(error(&right), None);
    let kinds = [Attribute::Name, Attribute::Address, Attribute::Birth, Attribute::Sex];
    for (place, kind) in kinds.into_iter().enumerate() {
        let mut fewer = right.to_vec();
        fewer.remove(place);
        assert_eq!(error(&fewer), Some(AttributeError::Missing(kind)));
        let mut twice = right.to_vec();
        twice.push(right[place]);
        assert_eq!(error(&twice), Some(AttributeError::Twice(kind)));
        let mut broken = right;
        broken[place].1 = &[0xe9, 0xbb];
        assert_eq!(error(&broken), Some(AttributeError::NotText(kind)));
    }
    let with = |place: usize, value| {
        let mut parts = right;
        parts[place].1 = value;
        error(&parts)
    };
    assert_eq!(with(0, b""), Some(AttributeError::Missing(Attribute::Name)));
    for birth in ["1980021", "198002170", "19801317", "19800232", "1980-2-1", "１９８０"] {
        assert_eq!(with(2, birth.as_bytes()), Some(AttributeError::Form(Attribute::Birth)), "{birth}");
    }
    assert_eq!(with(3, b"7"), Some(AttributeError::Form(Attribute::Sex)));
}

#[test]
fn another_structure_is_no_record() {
    for wrong in [&[][..], &[0xff], &[0xff, 0x20], &[0xff, 0x20, 0x05, 0xdf], &[0xff, 0x20, 0x84, 1, 1, 1, 1]]
    {
        assert_eq!(Attributes::from_record(wrong).err(), Some(AttributeError::Structure));
    }
    // The record with the My Number has another tag; it is not even looked into.
    assert_eq!(Attributes::from_record(&[0xff, 0x10, 0x01, 0x00]).err(), Some(AttributeError::Structure));
    let inner = [0xff, 0x20, 0x04, 0xdf, 0x22, 0x20, 0x41];
    assert_eq!(Attributes::from_record(&inner).err(), Some(AttributeError::Structure));
}

#[test]
fn a_certificate_without_attributes_has_none() {
    let der = Draft::leaf(Purpose::UserAuth, &CARD, &ROOT).signed(&ROOT);
    let error = Attributes::from_certificate(&der).err();
    assert_eq!(error, Some(AttributeError::Missing(Attribute::Name)));
    let error = Attributes::from_certificate(b"\x04\x00\x00\x00").err();
    assert_eq!(error, Some(AttributeError::Certificate(Malformed::NotACertificate)));
    assert_eq!(error.map(AttributeError::code), Some("attributes-certificate"));
}
