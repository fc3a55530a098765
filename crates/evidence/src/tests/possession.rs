//! Possession: the right signature, and every wrong one.

use model::evidence::{Check, CheckId, CheckResult};
use p384::ecdsa::signature::hazmat::PrehashSigner;

use super::forge::{CARD, Key, NEXT_CARD, STRANGER};
use crate::Purpose::{Signature, UserAuth};
use crate::possession::{check, to_sign};
use crate::{Purpose, Reason};

const FRESH: [u8; 32] = [7; 32];
const OLD: [u8; 32] = [8; 32];

/// What a card answers: RSA pads the data as it is, P-384 signs the hash and gives r and s.
fn answer(key: &Key, purpose: Purpose, challenge: &[u8; 32]) -> Vec<u8> {
    let data = to_sign(&key.public(), purpose, challenge);
    match key {
        Key::Rsa(key) => key.sign(rsa::Pkcs1v15Sign::new_unprefixed(), &data).expect("a signature"),
        Key::P384(key) => {
            let signature: p384::ecdsa::Signature = key.sign_prehash(&data).expect("a signature");
            signature.to_vec()
        }
    }
}

fn reason(check: &Check) -> (CheckId, CheckResult, &str) {
    (check.id, check.result, check.reason.as_str())
}

fn expect(found: &Check, expected: Reason) {
    assert_eq!(reason(found), (CheckId::Possession, expected.result(), expected.code()));
}

#[test]
fn the_data_has_the_form_that_cards_take() {
    let rsa = to_sign(&CARD.public(), UserAuth, &FRESH);
    assert_eq!((rsa.len(), &rsa[..4]), (51, [0x30, 0x31, 0x30, 0x0d].as_slice()));
    assert_eq!(to_sign(&NEXT_CARD.public(), UserAuth, &FRESH).len(), 48);
}

#[test]
fn a_fresh_signature_proves_possession() {
    for key in [&*CARD, &*NEXT_CARD] {
        for purpose in [UserAuth, Signature] {
            let signature = answer(key, purpose, &FRESH);
            expect(&check(&key.public(), purpose, &FRESH, &signature), Reason::PossessionProved);
        }
    }
    let raw = answer(&NEXT_CARD, UserAuth, &FRESH);
    let der = p384::ecdsa::Signature::from_slice(&raw).expect("a signature").to_der();
    let found = check(&NEXT_CARD.public(), UserAuth, &FRESH, der.as_bytes());
    expect(&found, Reason::PossessionProved);
}

#[test]
fn altered_replayed_and_foreign_signatures_prove_nothing() {
    for key in [&*CARD, &*NEXT_CARD] {
        let right = answer(key, UserAuth, &FRESH);
        for place in [0, right.len() / 2, right.len() - 1] {
            let mut altered = right.clone();
            altered[place] ^= 1;
            expect(&check(&key.public(), UserAuth, &FRESH, &altered), Reason::PossessionNotProved);
        }
        let old = answer(key, UserAuth, &OLD);
        expect(&check(&key.public(), UserAuth, &FRESH, &old), Reason::PossessionNotProved);
        let other = answer(key, Signature, &FRESH);
        expect(&check(&key.public(), UserAuth, &FRESH, &other), Reason::PossessionNotProved);
        let zeros = vec![0; right.len()];
        expect(&check(&key.public(), UserAuth, &FRESH, &zeros), Reason::PossessionNotProved);
    }
    let foreign = answer(&STRANGER, UserAuth, &FRESH);
    expect(&check(&CARD.public(), UserAuth, &FRESH, &foreign), Reason::PossessionNotProved);
}

#[test]
fn a_wrong_length_is_told_apart() {
    let right = answer(&CARD, UserAuth, &FRESH);
    for wrong in [&right[..255], &[right.as_slice(), &[0]].concat(), &[]] {
        expect(&check(&CARD.public(), UserAuth, &FRESH, wrong), Reason::SignatureLengthWrong);
    }
    for wrong in [vec![], vec![1; 7], vec![1; 105]] {
        expect(&check(&NEXT_CARD.public(), UserAuth, &FRESH, &wrong), Reason::SignatureLengthWrong);
    }
}
