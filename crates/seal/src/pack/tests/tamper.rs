//! Packs that are not what was signed.

use super::forge::{Entry, archive, list, list_of, signed};
use super::*;

fn altered(bytes: &[u8]) -> Alteration {
    match open_pack(bytes) {
        Err(OpenError::Altered(alteration)) => alteration,
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_honest_forgery_of_ours_is_a_pack() {
    let list = list(&[("a.yaml", b"a"), ("b.yaml", b"bb")]);
    let entries = [Entry::stored("pack/a.yaml", b"a"), Entry::deflated("pack/b.yaml", b"bb")];
    let pack = open_pack(&signed(&list, &entries, &key())).unwrap();
    assert_eq!(pack.files["b.yaml"], b"bb");
}

#[test]
fn every_changed_byte_is_noticed_or_changes_nothing() {
    let (bytes, original) = (sealed(), open_pack(&sealed()).unwrap());
    let mut accepted = 0;
    for at in 0..bytes.len() {
        for bit in 0..8 {
            let mut changed = bytes.clone();
            changed[at] ^= 1 << bit;
            if let Ok(pack) = open_pack(&changed) {
                assert_eq!(pack, original, "byte {at}, bit {bit}");
                accepted += 1;
            }
        }
    }
    // What is left: which program wrote each of the 5 entries, in 16 bits, and the bits that fill the last byte of the
    // compressed data of 3 files.
    assert!(accepted <= 5 * 16 + 3 * 7, "{accepted} changes went unnoticed");
}

#[test]
fn a_pack_cut_short_anywhere_is_said_to_be() {
    let bytes = sealed();
    for length in 1..bytes.len() {
        assert_eq!(open_pack(&bytes[..length]), Err(OpenError::Truncated), "{length} bytes");
    }
    assert_eq!(open_pack(&[]), Err(OpenError::NotSealed));
    assert_eq!(OpenError::Truncated.class(), Class::Input);
}

#[test]
fn nothing_may_stand_before_between_or_behind() {
    let bytes = sealed();
    for garbage in [&b"\0"[..], b"x", b"PK\x05\x06", b"#!/bin/sh\n", &bytes] {
        assert_eq!(altered(&[&bytes, garbage].concat()), Alteration::Layout, "behind");
    }
    for garbage in [&b"\0"[..], b"#!/bin/sh\n"] {
        assert_eq!(altered(&[garbage, &bytes].concat()), Alteration::Layout, "before");
    }
    let signature = bytes.windows(4).rposition(|word| word == b"PK\x03\x04").unwrap();
    let between = [&bytes[..signature], b"hidden", &bytes[signature..]].concat();
    assert_eq!(altered(&between), Alteration::Layout, "between");
    // Before the directory, and the end record says rightly where that begins.
    let directory = bytes.windows(4).position(|word| word == b"PK\x01\x02").unwrap();
    let mut hidden = [&bytes[..directory], b"hidden", &bytes[directory..]].concat();
    let place = hidden.len() - 6;
    hidden[place..place + 4].copy_from_slice(&u32::try_from(directory + 6).unwrap().to_le_bytes());
    assert_eq!(altered(&hidden), Alteration::Layout, "before the directory");
}

#[test]
fn files_changed_after_signing_are_named() {
    let list = list(&[("a.yaml", b"a"), ("b.yaml", b"b")]);
    let [a, b] = [Entry::stored("pack/a.yaml", b"a"), Entry::deflated("pack/b.yaml", b"b")];
    let other = Entry::stored("pack/b.yaml", b"B");
    let longer = Entry::stored("pack/b.yaml", b"bb");
    let name = || "b.yaml".to_owned();
    for (entries, expected) in [
        (vec![a.clone(), other], Alteration::Content(name())),
        (vec![a.clone(), longer], Alteration::Content(name())),
        (vec![a.clone()], Alteration::Missing(name())),
        (
            vec![a.clone(), b.clone(), Entry::stored("pack/c.yaml", b"")],
            Alteration::Added("c.yaml".to_owned()),
        ),
        (vec![a.clone(), b.clone(), Entry::stored("page", b"")], Alteration::Added("page".to_owned())),
    ] {
        assert_eq!(altered(&signed(&list, &entries, &key())), expected);
    }
    let false_size = list_of("x.yaml", 2, b"x");
    let bytes = signed(&false_size, &[Entry::stored("pack/x.yaml", b"x")], &key());
    assert_eq!(altered(&bytes), Alteration::Content("x.yaml".to_owned()));
}

#[test]
fn contents_that_contradict_their_description_are_refused() {
    let list = list(&[("a.yaml", b"aaaa")]);
    let good = Entry::deflated("pack/a.yaml", b"aaaa");
    let mut hidden = good.clone();
    hidden.packed.extend_from_slice(b"hidden");
    let mut short = good.clone();
    short.packed.pop();
    for entry in [
        Entry { crc: good.crc ^ 1, ..good.clone() },
        Entry { size: 3, ..good.clone() },
        Entry { size: 5, ..good.clone() },
        Entry { packed: b"\xFF\xFF\xFF".to_vec(), ..good.clone() },
        Entry { packed: Vec::new(), ..good.clone() },
        hidden,
        short,
    ] {
        let name = "pack/a.yaml".to_owned();
        assert_eq!(altered(&signed(&list, &[entry], &key())), Alteration::Content(name));
    }
    let unknown = Entry { method: 12, ..good.clone() };
    let flagged = Entry { flags: 8, ..good.clone() };
    let disguised = Entry { method: 0, ..good };
    for entry in [unknown, flagged, disguised] {
        assert_eq!(altered(&signed(&list, &[entry], &key())), Alteration::Layout);
    }
}

#[test]
fn signatures_that_do_not_belong_are_refused() {
    let list = list(&[]);
    let forger = SigningKey::from_seed(&[9; 32]);
    // Signed by a forger, but with the publisher's key in the list.
    assert_eq!(open_pack(&signed(&list, &[], &forger)), Err(OpenError::BadSignature));
    let manifest = Entry::stored("manifest.json", list.as_bytes());
    let right = key().sign(&[PREFIX, list.as_bytes()].concat());
    for signature in [&[][..], &[0; 64], &right[..63], &key().sign(list.as_bytes())] {
        let bytes = archive(&[manifest.clone(), Entry::stored("signature", signature)]);
        assert_eq!(open_pack(&bytes), Err(OpenError::BadSignature), "{signature:?}");
    }
    let long = archive(&[manifest.clone(), Entry::stored("signature", &[0; 65])]);
    assert_eq!(open_pack(&long), Err(OpenError::BadSignature));
    let unsigned = archive(&[manifest]);
    assert_eq!(open_pack(&unsigned), Err(OpenError::Unsigned));
    assert_eq!(OpenError::Unsigned.class(), Class::Negative);
}

#[test]
fn a_changed_list_needs_a_new_signature() {
    let good = list(&[("a.yaml", b"a")]);
    let right = key().sign(&[PREFIX, good.as_bytes()].concat());
    for (from, to) in [("見本協会", "別の協会"), ("1.2.0", "1.2.1"), ("\n", " "), ("2026", "2027")] {
        let changed = good.replace(from, to);
        let entries = [
            Entry::stored("manifest.json", changed.as_bytes()),
            Entry::stored("pack/a.yaml", b"a"),
            Entry::stored("signature", &right),
        ];
        assert_eq!(open_pack(&archive(&entries)), Err(OpenError::BadSignature), "{from} -> {to}");
    }
}

#[test]
fn lists_that_are_none_are_refused_with_the_place() {
    let good = list(&[("a.yaml", b"a"), ("b.yaml", b"b")]);
    let hash = sha256_hex(b"a");
    for (from, to, expected) in [
        ("\"publisher\"", "\"publishers\"", "unknown field"),
        ("\"id\": \"sample\"", "\"id\": \"../sample\"", "expected an id"),
        ("見本協会", "見本\\u001b協会", "expected one line"),
        ("{\n  \"format\"", "{\"id\": \"x\",\n  \"format\"", "twice"),
        ("\"a.yaml\"", "\"c.yaml\"", "order"),
        ("\"a.yaml\"", "\"b.yaml\"", "order"),
        (hash.as_str(), "", "no hash"),
        ("\"bytes\": 1", "\"bytes\": -1", "invalid value"),
        ("\"bytes\": 1", "\"bytes\": 1.5", "whole number"),
        ("]\n}\n", "", "too early"),
    ] {
        let bytes = signed(&good.replacen(from, to, 1), &[], &key());
        let error = open_pack(&bytes).unwrap_err();
        let OpenError::Malformed { part: "manifest.json", detail, .. } = &error else { panic!("{error:?}") };
        assert!(detail.contains(expected), "{from} -> {to}: {detail}");
        assert_eq!(error.class(), Class::Input);
    }
    let newer = good.replace("sector-file/1", "sector-file/2").replace("\"id\"", "\"identity\"");
    assert_eq!(open_pack(&signed(&newer, &[], &key())), Err(OpenError::Newer { found: 2, known: 1 }));
    let weak = good.replace(&key().public().to_text(), "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    assert_eq!(open_pack(&signed(&weak, &[], &key())), Err(OpenError::BadSignature));
}
