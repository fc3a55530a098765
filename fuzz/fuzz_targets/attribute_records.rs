//! Records of the four attributes with arbitrary content.
//!
//! Responsible for: what is taken as attributes, and masks. Not responsible for: certificates.
#![no_main]

use evidence::{Attribute, Attributes};
use fuzz::tape::Tape;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(found) = Attributes::from_record(bytes) {
        holds(&found);
        let contains =
            |text: &str| text.is_empty() || bytes.windows(text.len()).any(|part| part == text.as_bytes());
        assert!(contains(found.full(Attribute::Name)), "a name that the card does not hold");
        assert!(contains(found.full(Attribute::Address)), "an address that the card does not hold");
        assert!(
            contains(&found.full(Attribute::Birth).replace('-', "")),
            "a date that the card does not hold"
        );
        let padded = [bytes, &[0xFF; 40]].concat();
        let again = Attributes::from_record(&padded);
        let same =
            again.is_ok_and(|again| Attribute::ALL.iter().all(|of| again.full(*of) == found.full(*of)));
        assert!(same, "filler behind the record changes nothing");
    }
    written_and_read(&mut Tape::new(bytes));
});

/// What every reading must keep to.
fn holds(found: &Attributes) {
    assert!(!found.full(Attribute::Name).is_empty());
    let birth: Vec<&str> = found.full(Attribute::Birth).split('-').collect();
    assert_eq!(birth.iter().map(|part| part.len()).collect::<Vec<_>>(), [4, 2, 2]);
    assert!(birth.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit())));
    assert!(
        birth.iter().zip(["9999", "12", "31"]).all(|(part, most)| *part <= most),
        "no day of any calendar"
    );
    assert!(["male", "female", "other", "unknown"].contains(&found.full(Attribute::Sex)));
    for of in [Attribute::Name, Attribute::Address] {
        let (full, masked) = (found.full(of), found.masked(of));
        let first: String = full.chars().take(1).collect();
        assert_eq!(masked, format!("{first}***"), "one character at most is told");
    }
    assert_eq!(found.masked(Attribute::Sex), "***");
    assert!(found.masked(Attribute::Birth).ends_with("**-**-**"));
}

/// A well-formed record in an arbitrary order is read as it was written; one with an attribute twice or without
/// one is refused.
fn written_and_read(tape: &mut Tape<'_>) {
    let turn = usize::from(tape.byte());
    let sex = tape.byte();
    let (name, address) = (String::from_utf8_lossy(tape.piece()), String::from_utf8_lossy(tape.piece()));
    // What tells offsets is passed over.
    let offsets = object(0x21, &[sex; 8]);
    let four = [
        object(0x22, name.as_bytes()),
        object(0x23, address.as_bytes()),
        object(0x24, b"19850615"),
        object(0x25, &[sex]),
    ];
    let word = match sex {
        b'0' => Some("unknown"),
        b'1' => Some("male"),
        b'2' => Some("female"),
        b'3' | b'9' => Some("other"),
        _ => None,
    };
    let mut objects = [four.as_slice(), &[offsets]].concat();
    let places = objects.len();
    objects.rotate_left(turn % places);
    match Attributes::from_record(&record(&objects)) {
        Ok(found) => {
            assert_eq!(found.full(Attribute::Name), name);
            assert_eq!(found.full(Attribute::Address), address);
            assert_eq!(found.full(Attribute::Birth), "1985-06-15");
            assert_eq!(Some(found.full(Attribute::Sex)), word);
        }
        Err(_) => assert!(name.is_empty() || word.is_none(), "a complete record is refused"),
    }
    let one = four.get(turn % four.len()).expect("one of four");
    let twice = [objects.as_slice(), std::slice::from_ref(one)].concat();
    assert!(Attributes::from_record(&record(&twice)).is_err(), "an attribute twice");
    objects.retain(|object| object != one);
    assert!(Attributes::from_record(&record(&objects)).is_err(), "an attribute is missing");
}

fn record(objects: &[Vec<u8>]) -> Vec<u8> {
    let body = objects.concat();
    [&[0xFF, 0x20, 0x82], length(&body).as_slice(), body.as_slice()].concat()
}

fn object(tag: u8, value: &[u8]) -> Vec<u8> {
    [&[0xDF, tag, 0x82], length(value).as_slice(), value].concat()
}

fn length(value: &[u8]) -> [u8; 2] {
    u16::try_from(value.len()).expect("a few hundred bytes").to_be_bytes()
}
