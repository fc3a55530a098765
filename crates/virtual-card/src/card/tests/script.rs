//! Commands and answers of a card in order.

use super::{
    ISSUER, JPKI, PASSWORD, PIN, SIGN_AUTH, TEXT, WRONG_PIN, ask, card, object, play, split, status,
};
use crate::persona::{Tries, personas};
use crate::stock;

#[test]
fn selecting() {
    play(
        &mut card("adult", &[]),
        &[
            ("00A40000", 0x6A86),
            ("00A40000023F00", 0x6A82),
            ("00A4020C020018", 0x6A82),
            ("00200098", 0x6A82),
            ("00200080", 0x6986),
            ("00B0000000", 0x6986),
            ("00A4040C05A000000308", 0x6A82),
            (JPKI, 0x9000),
            ("00A40000", 0x9000),
            ("00A40000023F00", 0x6A82),
            ("00200098", 0x63C3),
            ("00A4020C02001B", 0x9000),
            ("00200080", 0x63C5),
            ("00A4020C020017", 0x9000),
            ("00A4020C021234", 0x6A82),
            ("00A4020C0100", 0x6700),
            ("00A4030C020018", 0x6A86),
            ("00A40201020018", 0x6A86),
            // Names match by their beginning, and not beyond their end.
            ("00A4040C03D392F0", 0x9000),
            ("00A4040C02D392", 0x9000),
            ("00A4040C0BD392F0002601 0000000100", 0x6A82),
            (ISSUER, 0x9000),
            ("00200098", 0x6A82),
        ],
    );
}

#[test]
fn classes_lengths_and_instructions() {
    let script = [
        (JPKI, 0x9000),
        ("01200098", 0x6881),
        ("03200098", 0x6881),
        ("40200098", 0x6881),
        ("08200098", 0x6882),
        ("0C200098", 0x6882),
        ("04200098", 0x6882),
        ("10200098", 0x6E00),
        ("FF200098", 0x6E00),
        ("00B08A00000100", 0x6700),
        ("0020009800", 0x6700),
        ("0020019800", 0x6A86),
        ("00200018", 0x6A86),
        ("0020008A", 0x6981),
        ("00B08A00", 0x6700),
        ("00B0980000", 0x6981),
        ("00B0970000", 0x6981),
        ("00CA004600", 0x6A81),
        ("80FC000000", 0x6D00),
        ("00", 0x6700),
        ("00840000000100", 0x6700),
        ("00C0000000", 0x6985),
    ];
    play(&mut card("adult", &[]), &script);
    let (challenge, word) = split(&mut card("adult", &[]), "0084000008");
    assert_eq!((challenge.len(), word), (8, 0x9000));
}

#[test]
fn a_pin_counts_and_opens_and_the_query_costs_nothing() {
    let mut card = card("adult", &[]);
    play(
        &mut card,
        &[
            (JPKI, 0x9000),
            (SIGN_AUTH, 0x6982),
            ("00200098", 0x63C3),
            ("00200098", 0x63C3),
            (WRONG_PIN, 0x63C2),
            ("00200098", 0x63C2),
            ("00A4020C020018", 0x9000),
            ("002000800431323334", 0x9000),
            ("00200098", 0x9000),
            (SIGN_AUTH, 0x9000),
            ("0020009B", 0x63C5),
            ("0020009B06616263313233", 0x63C4),
            (PASSWORD, 0x9000),
        ],
    );
    assert_eq!(card.tries(), Tries::FULL);
    assert_eq!(card.verifications(), 4);
    card.power_off();
    card.power_on();
    play(&mut card, &[(JPKI, 0x9000), ("00200098", 0x63C3), (SIGN_AUTH, 0x6982)]);
}

#[test]
fn the_third_mistake_locks() {
    let mut card = card("adult", &[]);
    play(
        &mut card,
        &[
            (JPKI, 0x9000),
            (WRONG_PIN, 0x63C2),
            (WRONG_PIN, 0x63C1),
            (WRONG_PIN, 0x63C0),
            (WRONG_PIN, 0x6984),
            (PIN, 0x6984),
            ("00200098", 0x63C0),
            ("0020009B", 0x63C5),
        ],
    );
    assert_eq!(card.tries().pin, 0);
}

#[test]
fn opened_keys_stay_open_over_a_warm_reset_and_close_with_power() {
    let mut card = card("adult", &[]);
    play(&mut card, &[(JPKI, 0x9000), (PIN, 0x9000)]);
    card.reset();
    play(&mut card, &[("00A40000", 0x6A86), (JPKI, 0x9000), ("00200098", 0x9000), (SIGN_AUTH, 0x9000)]);
    card.power_on();
    play(
        &mut card,
        &[(JPKI, 0x9000), (SIGN_AUTH, 0x9000), (ISSUER, 0x9000), (JPKI, 0x9000), (SIGN_AUTH, 0x9000)],
    );
    card.power_off();
    card.power_on();
    play(&mut card, &[(JPKI, 0x9000), (SIGN_AUTH, 0x6982)]);
}

#[test]
fn signing() {
    let mut card = card("adult", &[]);
    play(&mut card, &[(JPKI, 0x9000), (PIN, 0x9000), (PASSWORD, 0x9000)]);
    let (signature, word) = split(&mut card, SIGN_AUTH);
    assert_eq!((signature.len(), word), (256, 0x9000));
    let other = split(&mut card, &SIGN_AUTH.replacen("802A0097", "802A009A", 1)).0;
    assert_ne!(signature, other, "two keys");
    play(
        &mut card,
        &[
            ("00A4020C020017", 0x9000),
            ("802A00800155 00", 0x9000),
            ("802A01970155 00", 0x9000),
            ("802A03970155 00", 0x9000),
            ("802A02970155 00", 0x6A80),
            ("802A04970155 00", 0x6A86),
            ("802A00970155", 0x6700),
            ("802A009700", 0x6700),
            ("802A00980155 00", 0x6981),
            ("802A009D0155 00", 0x6A82),
            ("802A00970155 10", 0x6C00),
            ("002A00970155 00", 0x6D00),
        ],
    );
    assert_eq!(ask(&mut card, &format!("802A0097F5{}00", "42".repeat(245))).len(), 258);
    assert_eq!(status(&mut card, &format!("802A0097F6{}00", "42".repeat(246))), 0x6A80);
}

#[test]
fn reading() {
    let mut card = card("adult", &[]);
    assert_eq!(status(&mut card, JPKI), 0x9000);
    let (token, word) = split(&mut card, "00B0860020");
    assert_eq!((token.as_slice(), word), (&b"JPKIAPICCTOKEN2                 "[..], 0x9000));
    assert_eq!(split(&mut card, "00B0860000").0.len(), 160);
    assert_eq!(split(&mut card, "00B0880003"), (vec![0x8F, 0x8F, 0x00], 0x9000));
    assert_eq!(object(&mut card, 0x0A), stock::certificate("adult-auth").expect("embedded"));
    assert_eq!(status(&mut card, "00B0810000"), 0x6982);
    assert_eq!(status(&mut card, PASSWORD), 0x9000);
    assert_eq!(object(&mut card, 0x01), stock::certificate("adult-sign").expect("embedded"));
    play(
        &mut card,
        &[("00A4020C02000B", 0x9000), ("00B0000000", 0x9000), ("00B07FFF00", 0x6B00), ("00B0A00000", 0x6A86)],
    );
}

#[test]
fn files_are_longer_than_what_they_hold() {
    let mut card = card("adult", &[]);
    assert_eq!(status(&mut card, JPKI), 0x9000);
    let length = object(&mut card, 0x0A).len();
    let (filler, word) = split(&mut card, &format!("00B0{length:04X}10"));
    assert_eq!((filler, word), (vec![0xFF; 16], 0x9000));
}

#[test]
fn the_attributes_open_to_number_b_and_to_the_pin() {
    for secret in ["00200095 0E 3630303631353230333434383231", "00200091 04 31323334"] {
        let mut card = card("adult", &[]);
        play(
            &mut card,
            &[(TEXT, 0x9000), ("00200095", 0x63CA), ("00200091", 0x63C3), ("00B0820000", 0x6982)],
        );
        assert_eq!(status(&mut card, secret), 0x9000);
        let (record, word) = split(&mut card, "00B0820000");
        assert_eq!(word, 0x9000);
        let text = String::from_utf8_lossy(&record);
        assert!(text.contains("見本　花子") && text.contains("雛形県見本市") && text.contains("19850615"));
        assert!(!card.trap_sprung());
    }
}

#[test]
fn whoever_reaches_for_the_my_number_is_noticed_for_good() {
    let attempts = [
        "00A4020C020001",
        "00A4020C020003",
        "00B0810000",
        "00B0830000",
        "00200094 0C 585858585858585858585858",
    ];
    for attempt in attempts {
        let mut card = card("adult", &[]);
        play(&mut card, &[(TEXT, 0x9000), ("00200091 04 31323334", 0x9000), ("00200094", 0x63CA)]);
        assert!(!card.trap_sprung());
        assert_eq!(ask(&mut card, attempt), [0x6F, 0x87], "{attempt}");
        assert!(card.trap_sprung(), "{attempt}");
        card.power_off();
        card.power_on();
        play(&mut card, &[(JPKI, 0x6F87), ("00A40000", 0x6F87)]);
    }
    // The same ids are harmless elsewhere.
    let mut card = card("adult", &[]);
    play(&mut card, &[(JPKI, 0x9000), ("00A4020C020001", 0x9000), ("00B0810000", 0x6982)]);
    assert!(!card.trap_sprung());
}

#[test]
fn commands_that_change_something_are_remembered_and_refused() {
    let mut card = card("adult", &[]);
    assert_eq!(status(&mut card, JPKI), 0x9000);
    assert!(card.forbidden().is_empty());
    for ins in [0x24, 0x2C, 0x32, 0xD6, 0xA2, 0x8A, 0xAE, 0x50] {
        assert_eq!(status(&mut card, &format!("00{ins:02X}009800")), 0x6D00);
        assert_eq!(card.forbidden().last(), Some(&[0x00, ins, 0x00, 0x98]));
    }
    assert_eq!(status(&mut card, "0824009800"), 0x6882);
    assert_eq!(status(&mut card, "00CA004500"), 0x6A81);
    assert_eq!(card.forbidden().len(), 10);
    assert_eq!(card.tries(), Tries::FULL);
}

#[test]
fn every_persona_can_be_tested_to_its_end() {
    for persona in personas() {
        let id = persona.id.as_str();
        let mut card = card(id, &[]);
        assert_eq!(status(&mut card, JPKI), 0x9000);
        let counter = |left: u8| 0x63C0 | u16::from(left);
        assert_eq!(status(&mut card, "00200098"), counter(persona.tries.pin), "{id}");
        assert_eq!(status(&mut card, "0020009B"), counter(persona.tries.password), "{id}");
        assert_eq!(object(&mut card, 0x0A), stock::certificate(&format!("{id}-auth")).expect("embedded"));
        let open = if persona.tries.pin == 0 { 0x6984 } else { 0x9000 };
        assert_eq!(status(&mut card, PIN), open, "{id}");
        assert_eq!(status(&mut card, PASSWORD), open, "{id}");
        let read = match (open, persona.signature_certificate) {
            (_, false) => 0x6A82,
            (0x9000, true) => 0x9000,
            _ => 0x6982,
        };
        assert_eq!(status(&mut card, "00B0810000"), read, "{id}");
        assert_eq!(ask(&mut card, "00B0880001")[0] != 0, persona.signature_certificate, "{id}");
        if open == 0x9000 {
            let hash = "5a".repeat(if id == "next-generation" { 48 } else { 51 });
            let answer = ask(&mut card, &format!("802A0097{:02X}{hash}00", hash.len() / 2));
            assert_eq!(answer.len(), if id == "next-generation" { 98 } else { 258 }, "{id}");
        }
        let number_b = persona.secrets.number_b.bytes().map(|c| format!("{c:02X}")).collect::<String>();
        assert_eq!(status(&mut card, TEXT), 0x9000);
        assert_eq!(status(&mut card, &format!("002000950E{number_b}")), open, "{id}");
        assert_eq!(status(&mut card, "00B0820000"), if open == 0x9000 { 0x9000 } else { 0x6982 }, "{id}");
    }
}
