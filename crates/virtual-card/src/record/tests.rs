//! The record against an example of a test card, and with long fields.

use super::{attributes, malformed};
use crate::persona::{Holder, persona};

/// The content of a test card whose person is invented. Source: myna-card.
const EXAMPLE: &str = "ff2065df2108000e0020\
    00590064df220fe9bb92e6a190e38080e5b9b9e4b99fdf2336e69db1e4baace983bd\
    e6b885e780ace5b882e8a6b3e5b883e5ad90e58d97efbc91efbc92efbc8defbc97efbc8defbc92efbc90efbc92df24083139383030\
    323137df250131";

#[test]
fn the_record_of_a_test_card_comes_out_alike() {
    let holder = Holder {
        name: "黒桐　幹也".to_owned(),
        address: "東京都清瀬市観布子南１２－７－２０２".to_owned(),
        birth: "1980-02-17".to_owned(),
        sex: "1".to_owned(),
    };
    let hex: String = attributes(&holder).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(hex, EXAMPLE);
}

#[test]
fn offsets_point_at_the_fields_whatever_their_length() {
    for count in [1, 30, 60, 200] {
        let mut holder = persona("adult").expect("the adult").holder.clone();
        holder.address = "町".repeat(count);
        let record = attributes(&holder);
        let offsets = record.windows(2).position(|pair| pair == [0xDF, 0x21]).expect("offsets") + 3;
        for (number, tag) in [0x22, 0x23, 0x24, 0x25].into_iter().enumerate() {
            let pair = &record[offsets + number * 2..offsets + number * 2 + 2];
            let place = usize::from(u16::from_be_bytes([pair[0], pair[1]]));
            assert_eq!(record[place..place + 2], [0xDF, tag], "{count} characters, field {number}");
        }
    }
}

#[test]
fn a_malformed_record_claims_more_than_it_has() {
    let record = malformed(&persona("adult").expect("the adult").holder);
    let name = record.windows(2).position(|pair| pair == [0xDF, 0x22]).expect("the name");
    assert!(name + 3 + usize::from(record[name + 2]) > record.len());
}
