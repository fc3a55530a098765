//! Each fault can be seen from outside.

use super::{
    ISSUER, JPKI, PASSWORD, PIN, Reply, SIGN_AUTH, TEXT, WRONG_PIN, ask, bytes, card, object, play, split,
    status,
};
use crate::fault::faults;
use crate::stock;

const NUMBER_B: &str = "00200095 0E 3630303631353230333434383231";

#[test]
fn counters() {
    for (fault, query, verify) in [
        ("tries-2", 0x63C2, 0x63C1),
        ("tries-1", 0x63C1, 0x63C0),
        ("tries-0", 0x63C0, 0x6984),
        ("blocked-6984", 0x6984, 0x6984),
        ("blocked-6983", 0x6983, 0x6983),
        ("opened-before", 0x9000, 0x63C2),
        ("counter-6300", 0x6300, 0x6300),
    ] {
        let mut card = card("adult", &[fault]);
        play(&mut card, &[(JPKI, 0x9000), ("00200098", query), (WRONG_PIN, verify)]);
    }
    let mut card = card("adult", &["opened-before"]);
    play(&mut card, &[(JPKI, 0x9000), (SIGN_AUTH, 0x9000), ("00B0810000", 0x9000)]);
}

#[test]
fn oddities() {
    let mut first = card("adult", &["first-command-6f00"]);
    play(&mut first, &[(JPKI, 0x6F00), (JPKI, 0x9000)]);
    first.power_off();
    first.power_on();
    play(&mut first, &[("00A40000", 0x6F00), (JPKI, 0x9000)]);

    for (fault, word, left) in
        [("end-6b00", 0x6B00, 0), ("end-6282", 0x6282, 60), ("garbage-token", 0x9000, 60)]
    {
        let mut card = card("adult", &[fault]);
        assert_eq!(status(&mut card, JPKI), 0x9000);
        let (data, found) = split(&mut card, "00B0866480");
        assert_eq!((data.len(), found), (left, word), "{fault}");
    }

    let mut prefix = card("adult", &["prefix-aid"]);
    play(
        &mut prefix,
        &[("00A4040C05D392F00026", 0x9000), ("00200098", 0x6A82), (JPKI, 0x9000), ("00200098", 0x63C3)],
    );

    let mut slow = card("adult", &["slow-signature"]);
    play(&mut slow, &[(JPKI, 0x9000), (PIN, 0x9000)]);
    let start = std::time::Instant::now();
    assert_eq!(status(&mut slow, SIGN_AUTH), 0x9000);
    assert!(start.elapsed().as_millis() >= 700);

    assert_eq!(card("adult", &["generic-atr"]).atr(), [0x3B, 0x80, 0x80, 0x01, 0x01]);
    let atr = card("adult", &[]).atr();
    let check = atr.iter().skip(1).fold(0, |sum, byte| sum ^ byte);
    assert!(atr.len() <= 33 && check == 0, "the check byte fits");

    let persona = crate::persona::persona("adult").expect("the adult");
    let two = crate::Fault::parse("two-cards").expect("a fault");
    assert_eq!((crate::cards(persona, &[]).len(), crate::cards(persona, &[two]).len()), (1, 2));
}

#[test]
fn answers_in_pieces() {
    let mut whole = card("adult", &[]);
    let mut pieces = card("adult", &["more-61xx"]);
    for card in [&mut whole, &mut pieces] {
        play(card, &[(JPKI, 0x9000), (PIN, 0x9000)]);
    }
    let signature = split(&mut whole, SIGN_AUTH).0;
    assert_eq!(ask(&mut pieces, SIGN_AUTH), [0x61, 0x00]);
    let (start, word) = split(&mut pieces, "00C0000080");
    assert_eq!((start.len(), word), (128, 0x6180));
    let (end, word) = split(&mut pieces, "00C0000080");
    assert_eq!(word, 0x9000);
    assert_eq!([start, end].concat(), signature);
    play(
        &mut pieces,
        &[("00C0000000", 0x6985), ("00B0860020", 0x6120), (JPKI, 0x9000), ("00C0000020", 0x6985)],
    );
    assert_eq!(split(&mut pieces, "00B0860010").1, 0x6110);

    let mut length = card("adult", &["wrong-length-6cxx"]);
    play(&mut length, &[(JPKI, 0x9000), ("00B08A0000", 0x6CF8), ("00B0860020", 0x9000)]);
    assert_eq!(split(&mut length, "00B08A00F8").0.len(), 248);
}

#[test]
fn another_card() {
    let mut phone = card("adult", &["phone-token"]);
    play(
        &mut phone,
        &[(TEXT, 0x6A82), (JPKI, 0x9000), ("00B08A0000", 0x6982), (PIN, 0x9000), ("00B08A0000", 0x9000)],
    );
    assert!(split(&mut phone, "00B0860020").0.starts_with(b"JPKIAPGPSETOKEN "));

    let mut child = card("adult", &["child"]);
    play(
        &mut child,
        &[(JPKI, 0x9000), ("00A4020C020001", 0x6A82), (PASSWORD, 0x9000), ("00B0810000", 0x6A82)],
    );
    assert_eq!(split(&mut child, "00B0880003").0, [0x00, 0x8F, 0x00]);

    play(&mut card("adult", &["not-a-my-number-card"]), &[(JPKI, 0x6A82), (TEXT, 0x6A82), (ISSUER, 0x9000)]);
}

#[test]
fn data_that_does_not_hold_together() {
    let mut token = card("adult", &["garbage-token"]);
    assert_eq!(status(&mut token, JPKI), 0x9000);
    assert!(std::str::from_utf8(&split(&mut token, "00B0860020").0).is_err());

    let mut cut = card("adult", &["truncated-certificate"]);
    play(&mut cut, &[(JPKI, 0x9000), ("00B08A0000", 0x9000), ("00B0040000", 0x6B00)]);

    let mut large = card("adult", &["oversized-length"]);
    assert_eq!(status(&mut large, JPKI), 0x9000);
    assert_eq!(split(&mut large, "00B08A0004").0, [0x30, 0x82, 0x7F, 0xF0]);

    let mut altered = card("adult", &["altered-certificate"]);
    assert_eq!(status(&mut altered, JPKI), 0x9000);
    let (found, kept) = (object(&mut altered, 0x0A), stock::certificate("adult-auth").expect("embedded"));
    let changed: u32 = found.iter().zip(kept).map(|(a, b)| (a ^ b).count_ones()).sum();
    assert_eq!((found.len(), changed), (kept.len(), 1));

    let record = |fault: &[&str]| {
        let mut card = card("adult", fault);
        play(&mut card, &[(TEXT, 0x9000), (NUMBER_B, 0x9000)]);
        split(&mut card, "00B0820000").0
    };
    assert_ne!(record(&["malformed-attributes"]), record(&[]));
    assert_ne!(record(&["non-bmp-names"]), record(&[]));

    let mut exact = card("adult", &["no-filler"]);
    assert_eq!(status(&mut exact, JPKI), 0x9000);
    let length = object(&mut exact, 0x0A).len();
    assert_eq!(status(&mut exact, &format!("00B0{length:04X}01")), 0x6B00);
}

#[test]
fn certificates_come_from_the_fault() {
    for info in faults() {
        let Some(name) = info.certificate.as_deref() else { continue };
        let mut card = card("adult", &[&info.id]);
        play(&mut card, &[(JPKI, 0x9000), (PASSWORD, 0x9000)]);
        for (short, purpose) in [(0x0A, "auth"), (0x01, "sign")] {
            let own = stock::certificate(&format!("adult-{purpose}"));
            let expected = stock::certificate(&format!("{name}-{purpose}")).or(own).expect("embedded");
            assert_eq!(object(&mut card, short), expected, "{} {purpose}", info.id);
        }
    }
    let mut next = card("adult", &["next-generation"]);
    play(&mut next, &[(JPKI, 0x9000), (PIN, 0x9000), (SIGN_AUTH, 0x6A80)]);
}

#[test]
fn signatures() {
    let sign = |faults: &[&str], data: &str| {
        let mut card = card("adult", faults);
        play(&mut card, &[(JPKI, 0x9000), (PIN, 0x9000)]);
        split(&mut card, &format!("802A009702{data}00")).0
    };
    let right = sign(&[], "0001");
    let wrong = sign(&["wrong-signature"], "0001");
    assert_eq!(right.iter().zip(&wrong).map(|(a, b)| (a ^ b).count_ones()).sum::<u32>(), 1);
    assert_ne!(right, sign(&[], "0002"));
    assert_eq!(sign(&["replayed-signature"], "0001"), sign(&["replayed-signature"], "0002"));
    assert_eq!(sign(&["short-signature"], "0001"), right[..128]);
}

/// A command of each step, with what has to come before.
fn at_step(step: &str) -> (Vec<&'static str>, &'static str) {
    match step {
        "select" => (vec![], JPKI),
        "token" => (vec![JPKI], "00B0860020"),
        "certificate" => (vec![JPKI], "00B08A0000"),
        "counter" => (vec![JPKI], "00200098"),
        "verify" => (vec![JPKI], PIN),
        "sign" => (vec![JPKI, PIN], SIGN_AUTH),
        "close" => (vec![JPKI], ISSUER),
        "attributes" => (vec![TEXT, NUMBER_B], "00B0820000"),
        other => panic!("{other}"),
    }
}

#[test]
fn the_line_breaks_at_every_step_and_only_once() {
    for info in faults().iter().filter(|info| !info.steps.is_empty()) {
        for step in &info.steps {
            let (before, command) = at_step(step.word());
            let mut card = card("adult", &[&format!("{}@{step}", info.id)]);
            for other in &before {
                assert_eq!(status(&mut card, other), 0x9000);
            }
            assert!(!card.fired(), "{}@{step}", info.id);
            let reply = card.exchange(&bytes(command));
            assert!(card.fired(), "{}@{step}", info.id);
            let (again, expected) = match info.id.as_str() {
                "removed" => (Reply::Removed, Reply::Removed),
                "empty-answer" => (Reply::Removed, Reply::Answer(vec![])),
                "short-answer" => (Reply::Removed, reply.clone()),
                "reset" => (Reply::Reset, Reply::Reset),
                "unresponsive" => (Reply::Unresponsive, Reply::Unresponsive),
                "error-6f00" => (Reply::Answer(vec![0x6F, 0x00]), Reply::Answer(vec![0x6F, 0x00])),
                "status-6a82" => (Reply::Answer(vec![0x6A, 0x82]), Reply::Answer(vec![0x6A, 0x82])),
                "status-6982" => (Reply::Answer(vec![0x69, 0x82]), Reply::Answer(vec![0x69, 0x82])),
                other => panic!("{other} strikes at steps and is not checked"),
            };
            assert_eq!(reply, expected, "{}@{step}", info.id);
            if info.id == "short-answer" {
                assert!(matches!(&reply, Reply::Answer(answer) if answer.len() == 1));
            }
            assert_eq!(card.exchange(&bytes(command)), again, "{}@{step}", info.id);
            assert_eq!(card.tries().pin, 3, "{}@{step}: no try is spent", info.id);
            if !matches!(again, Reply::Answer(_)) {
                assert!(!card.is_present());
                card.power_off();
                card.power_on();
                assert!(card.is_present());
                before.iter().chain([&command]).for_each(|command| {
                    assert_eq!(
                        status(&mut card, command) & 0xFF00,
                        if *command == "00200098" { 0x6300 } else { 0x9000 }
                    );
                });
            }
        }
    }
}

#[test]
fn a_card_that_leaves_during_verification_has_counted_a_wrong_pin_and_nothing_else() {
    for fault in [
        "removed@verify",
        "empty-answer@verify",
        "short-answer@verify",
        "reset@verify",
        "unresponsive@verify",
    ] {
        for (pin, left) in [(PIN, 3), (WRONG_PIN, 2)] {
            let mut card = card("adult", &[fault]);
            assert_eq!(status(&mut card, JPKI), 0x9000);
            card.exchange(&bytes(pin));
            assert_eq!(card.tries().pin, left, "{fault}");
        }
    }
    let mut card = card("adult", &["removed-before-verify"]);
    play(&mut card, &[(JPKI, 0x9000), ("00200098", 0x63C3)]);
    assert_eq!(card.exchange(&bytes(WRONG_PIN)), Reply::Removed);
    assert_eq!((card.tries().pin, card.verifications()), (3, 0));
    card.power_on();
    play(&mut card, &[(JPKI, 0x9000), ("00200098", 0x63C3), (PIN, 0x9000)]);
}

#[test]
fn faults_combine() {
    let mut card = card("foreign-resident", &["tries-2", "more-61xx", "no-filler", "removed@sign"]);
    play(&mut card, &[(JPKI, 0x9000), ("00200098", 0x63C2), (PIN, 0x9000), ("00B0860020", 0x6120)]);
    assert_eq!(card.exchange(&bytes(SIGN_AUTH)), Reply::Removed);
}
