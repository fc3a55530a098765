//! Nothing that a card says ends the program.

use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::{any, prop};
use proptest::sample::Index;
use proptest::{prop_assert, prop_assert_eq, proptest};

use super::fixtures::{AUTH, SIGN};
use super::forge::{CARD, NEXT_CARD, day};
use crate::{Attributes, Malformed, PublicKey, Purpose, Roots, examine, object_length, possession};

static ROOTS: LazyLock<Roots> = LazyLock::new(Roots::shipped);

/// Everything that takes bytes of a card.
fn swallow(bytes: &[u8]) -> bool {
    let mut holds = false;
    for purpose in [Purpose::UserAuth, Purpose::Signature] {
        let found = examine(bytes, purpose, day(), &ROOTS);
        holds |= found.is_ok_and(|found| found.holds());
    }
    let _ = Attributes::from_certificate(bytes).map_err(|error| error.to_string());
    let _ = Attributes::from_record(bytes).map_err(|error| error.to_string());
    let _ = PublicKey::from_der(bytes);
    let _ = Roots::default().with_files(vec![("a.pem".to_owned(), bytes.to_vec())]);
    holds
}

proptest! {
    #[test]
    fn any_bytes_are_refused(bytes in vec(any::<u8>(), 0..600)) {
        prop_assert!(!swallow(&bytes));
    }

    #[test]
    fn bytes_that_begin_like_objects_are_refused(
        head in prop::sample::select(vec![
            &[0x30, 0x82, 0x01, 0x00, 0x30][..],
            &[0x30, 0x80],
            &[0x30, 0x83, 0x01, 0x00, 0x00],
            &[0x30, 0x84, 0xff, 0xff, 0xff, 0xff],
            &[0x30, 0x82, 0xff, 0xff],
            &[0xff, 0x20, 0x82, 0x01, 0x00, 0xdf, 0x22],
            b"-----BEGIN CERTIFICATE-----\n",
        ]),
        bytes in vec(any::<u8>(), 0..400),
    ) {
        prop_assert!(!swallow(&[head, &bytes].concat()));
    }

    #[test]
    fn a_mutated_certificate_never_holds(
        which in any::<bool>(),
        changes in vec((any::<Index>(), any::<u8>()), 1..6),
        cut in any::<Option<Index>>(),
    ) {
        let original = if which { AUTH } else { SIGN };
        let mut bytes = original.to_vec();
        for (place, value) in changes {
            let place = place.index(bytes.len());
            bytes[place] = value;
        }
        if let Some(cut) = cut {
            bytes.remove(cut.index(original.len()));
        }
        prop_assert!(!swallow(&bytes) || bytes == original);
    }

    #[test]
    fn any_signature_is_judged(signature in vec(any::<u8>(), 0..300), challenge in any::<[u8; 32]>()) {
        for key in [&*CARD, &*NEXT_CARD] {
            let found = possession::check(&key.public(), Purpose::UserAuth, &challenge, &signature);
            prop_assert_eq!(found.result, model::evidence::CheckResult::Fail);
        }
    }
}

#[test]
fn lengths_that_no_certificate_has_are_refused() {
    let refuse = |bytes: &[u8]| examine(bytes, Purpose::UserAuth, day(), &ROOTS).err();
    assert_eq!(refuse(&[0x30, 0x82, 0xff, 0xff]), Some(Malformed::TooLong));
    assert_eq!(refuse(&[0x30, 0x84, 0xff, 0xff, 0xff, 0xff]), Some(Malformed::NotACertificate));
    assert_eq!(refuse(&[0x30, 0x80, 0x00, 0x00]), Some(Malformed::NotACertificate));
    assert_eq!(refuse(&[0xff; 300]), Some(Malformed::NotACertificate));
    assert_eq!(refuse(&[0x30, 0x00]), Some(Malformed::NotACertificate));
    // A length inside that reaches out of the object.
    let mut inner = AUTH.to_vec();
    inner[6] = 0xff;
    assert_eq!(refuse(&inner), Some(Malformed::NotACertificate));
    assert_eq!(object_length(&[0x30, 0x82, 0x06, 0x32]), Some(4 + 0x632));
    assert_eq!(object_length(&[0x30, 0x81, 0x80]), Some(3 + 0x80));
    assert_eq!(object_length(&[0x30, 0x05]), Some(7));
    assert_eq!(object_length(&[0x31, 0x05]), None);
    assert_eq!(Malformed::TooLong.check().reason, "certificate-too-long");
}
