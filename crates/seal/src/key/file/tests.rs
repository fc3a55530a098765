//! Key files: round trips, wrong passphrases, damage, and files that ask for too much.

use serde_json::{Value, json};

use super::*;
use crate::document::write;

/// So little that a test takes no time.
const CHEAP: Cost = Cost { memory: 64, passes: 1, lanes: 1 };

fn passphrase(text: &str) -> Passphrase {
    Passphrase::new(text.to_owned())
}

fn key() -> SigningKey {
    SigningKey::from_seed(&[7; 32])
}

fn cheap() -> Vec<u8> {
    key().to_key_file_at(&passphrase("correct horse"), CHEAP).unwrap()
}

/// The error of opening; a key says nothing of itself.
fn refused(bytes: &[u8], text: &str) -> KeyError {
    SigningKey::from_key_file(bytes, &passphrase(text)).map(|key| key.fingerprint()).unwrap_err()
}

/// The file with another value at a place of its body and the right hash.
fn with(pointer: &str, value: Value) -> Vec<u8> {
    let mut file: Value = serde_json::from_slice(&cheap()).unwrap();
    *file["body"].pointer_mut(pointer).unwrap() = value;
    write(KEY_FORMAT, &file["body"], None).unwrap()
}

#[test]
fn the_usual_file_opens_with_its_passphrase() {
    let file = key().to_key_file(&passphrase("正しい馬と電池")).unwrap_err();
    assert_eq!(file, KeyError::PassphraseTooShort);
    let file = key().to_key_file(&passphrase("正しい馬と電池だ")).unwrap();
    let opened = SigningKey::from_key_file(&file, &passphrase("正しい馬と電池だ")).unwrap();
    assert_eq!(opened.seed(), key().seed());
    assert_eq!(key_file_public(&file), Ok(key().fingerprint()));
    let form: Value = serde_json::from_slice(&file).unwrap();
    assert_eq!(form["format"], KEY_FORMAT);
    assert_eq!(form["body"]["kdf"]["memory-kib"], 65536);
    assert_eq!(form["body"]["kdf"]["passes"], 3);
    assert!(file.len() < 1000);
}

#[test]
fn salt_and_nonce_are_fresh() {
    let (one, other) = (cheap(), cheap());
    let body = |bytes: &[u8]| serde_json::from_slice::<Value>(bytes).unwrap()["body"].clone();
    let (one, other) = (body(&one), body(&other));
    for place in ["/kdf/salt", "/cipher/nonce", "/cipher/ciphertext"] {
        assert_ne!(one.pointer(place), other.pointer(place), "{place}");
    }
}

#[test]
fn the_key_itself_is_not_in_the_file() {
    let key = SigningKey::generate().unwrap();
    let file = key.to_key_file_at(&passphrase("correct horse"), CHEAP).unwrap();
    let form: Form =
        serde_json::from_value(serde_json::from_slice::<Value>(&file).unwrap()["body"].clone()).unwrap();
    let stored = STANDARD.decode(form.cipher.ciphertext).unwrap();
    assert!(!stored.windows(8).any(|part| key.seed().windows(8).any(|seed| seed == part)));
    let text = String::from_utf8(file).unwrap();
    assert!(!text.contains(&STANDARD.encode(key.seed())) && !text.contains("horse"));
}

#[test]
fn a_file_of_the_first_version_still_opens() {
    let file = include_bytes!("../../../tests/fixtures/key-1.json");
    let opened = SigningKey::from_key_file(file, &passphrase("見本のパスフレーズ")).unwrap();
    assert_eq!(opened.seed(), &[7; 32]);
}

#[test]
fn another_passphrase_is_wrong() {
    for text in ["Correct horse", "correct horse ", "correct hors", "", "\0", "correct horse\n"] {
        assert_eq!(refused(&cheap(), text), KeyError::WrongPassphrase, "{text:?}");
    }
}

#[test]
fn characters_are_counted_and_not_bytes() {
    let long_enough = |text: &str| passphrase(text).is_long_enough();
    assert!(!long_enough("1234567") && long_enough("12345678"));
    assert!(!long_enough("𠮷𠮷𠮷𠮷𠮷𠮷𠮷") && long_enough("𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷"));
}

#[test]
fn what_is_no_key_file_is_told_without_the_passphrase() {
    for bytes in [
        &b""[..],
        b"hello",
        b"{}",
        b"[]",
        b"{\"format\": \"tashika-result/1\"}",
        b"{\"format\": 1}",
        b"PK\x03\x04",
        b"-----BEGIN PRIVATE KEY-----",
    ] {
        assert_eq!(key_file_public(bytes), Err(KeyError::NotAKeyFile), "{bytes:?}");
        assert_eq!(refused(bytes, "correct horse"), KeyError::NotAKeyFile);
    }
    assert_eq!(key_file_public(&vec![b' '; KEY_FILE_LIMIT + 1]), Err(KeyError::NotAKeyFile));
    let newer = b"{\"format\": \"tashika-key/2\", \"anything\": 1.5}";
    assert_eq!(key_file_public(newer), Err(KeyError::Newer { found: 2, known: 1 }));
}

#[test]
fn every_changed_byte_is_noticed_before_the_passphrase() {
    let file = cheap();
    for at in 0..file.len() {
        for bit in [1, 0x20, 0x80] {
            let mut changed = file.clone();
            changed[at] ^= bit;
            // What a byte means can stay the same, as with white space; then the key is the same.
            match key_file_public(&changed) {
                Ok(fingerprint) => assert_eq!(fingerprint, key().fingerprint(), "byte {at}"),
                Err(KeyError::Damaged | KeyError::NotAKeyFile | KeyError::Newer { .. }) => {}
                Err(other) => panic!("byte {at}: {other}"),
            }
        }
    }
    for length in 0..file.len() - 1 {
        assert!(key_file_public(&file[..length]).is_err(), "{length} bytes");
    }
}

#[test]
fn a_forged_file_needs_the_passphrase() {
    let other = SigningKey::from_seed(&[8; 32]).public().to_text();
    let texts = [
        ("/public-key", json!(other)),
        ("/kdf/salt", json!(STANDARD.encode([0; 16]))),
        ("/kdf/passes", json!(2)),
        ("/kdf/memory-kib", json!(65)),
        ("/cipher/nonce", json!(STANDARD.encode([0; 24]))),
        ("/cipher/ciphertext", json!(STANDARD.encode([0; 48]))),
    ];
    for (pointer, value) in texts {
        assert_eq!(refused(&with(pointer, value), "correct horse"), KeyError::WrongPassphrase, "{pointer}");
    }
}

#[test]
fn files_that_ask_for_too_much_are_refused_unopened() {
    for (pointer, value) in [
        ("/kdf/memory-kib", 256 * 1024 + 1),
        ("/kdf/memory-kib", u32::MAX),
        ("/kdf/passes", 9),
        ("/kdf/passes", u32::MAX),
        ("/kdf/lanes", 9),
        ("/kdf/lanes", u32::MAX),
    ] {
        let file = with(pointer, json!(value));
        assert_eq!(refused(&file, "correct horse"), KeyError::TooCostly, "{pointer}");
        assert_eq!(key_file_public(&file), Err(KeyError::TooCostly), "{pointer}");
    }
}

#[test]
fn parameters_that_no_file_of_ours_has_are_damage() {
    for (pointer, value) in [
        ("/kdf/memory-kib", json!(7)),
        ("/kdf/memory-kib", json!(-1)),
        ("/kdf/memory-kib", json!(1_u64 << 40)),
        ("/kdf/passes", json!(0)),
        ("/kdf/lanes", json!(0)),
        ("/kdf/name", json!("argon2d")),
        ("/kdf/version", json!(16)),
        ("/kdf/salt", json!("")),
        ("/cipher/name", json!("none")),
        ("/cipher/nonce", json!("AAAA")),
        ("/cipher/ciphertext", json!(STANDARD.encode([0; 49]))),
        ("/public-key", json!(STANDARD.encode([0; 32]))),
        ("/kdf", json!({})),
    ] {
        assert_eq!(refused(&with(pointer, value), "correct horse"), KeyError::Damaged, "{pointer}");
    }
}
