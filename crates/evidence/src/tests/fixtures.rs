//! Certificates of a JPKI test card, which this project did not make.

use model::evidence::{CheckResult, Trust};

use super::forge::{date, day};
use crate::Purpose::{Signature, UserAuth};
use crate::{Attribute, Attributes, IssuerName, Malformed, Roots, Validity, examine, object_length};

/// The authentication certificate.
pub(super) const AUTH: &[u8] = include_bytes!("../../tests/fixtures/jpki-test-auth.der");
/// The signature certificate; the person it names is invented.
pub(super) const SIGN: &[u8] = include_bytes!("../../tests/fixtures/jpki-test-sign.der");

#[test]
fn they_end_in_the_shipped_roots_of_test_cards() {
    for (der, purpose, generation) in [(AUTH, UserAuth, "2023"), (SIGN, Signature, "2024")] {
        assert_eq!(object_length(&der[..4]), Some(der.len()));
        let found = examine(der, purpose, day(), &Roots::shipped()).expect("a certificate");
        assert!(found.holds(), "{:?}", found.checks);
        let passed = found.checks.iter().filter(|check| check.result == CheckResult::Pass).count();
        assert_eq!(passed, 8);
        assert_eq!((found.trust, found.simulated), (Trust::JpkiTest, false));
        assert_eq!((found.issuer, found.generation.as_deref()), (IssuerName::JpkiTest, Some(generation)));
        let unknown = examine(der, purpose, day(), &Roots::default()).expect("a certificate");
        assert_eq!(unknown.checks[0].reason, "jpki-name-unknown-key");
        assert!(!unknown.holds());
    }
}

#[test]
fn their_first_and_last_day_count() {
    let on = |day| examine(AUTH, UserAuth, day, &Roots::shipped()).expect("a certificate");
    assert_eq!(on(date(2025, 10, 26)).validity, Validity::NotYetValid);
    assert!(on(date(2025, 10, 27)).holds());
    assert!(on(date(2030, 2, 17)).holds());
    let after = on(date(2030, 2, 18));
    assert_eq!((after.validity, after.checks[1].reason.as_str()), (Validity::Expired, "expired"));
    // The ends of the calendar are days like others.
    assert!(!on(chrono::NaiveDate::MIN).holds());
    assert!(!on(chrono::NaiveDate::MAX).holds());
}

#[test]
fn each_is_refused_for_the_purpose_of_the_other() {
    let reasons = |der, purpose| {
        let found = examine(der, purpose, day(), &Roots::shipped()).expect("a certificate");
        let fails = found.checks.into_iter().filter(|check| check.result == CheckResult::Fail);
        fails.map(|check| check.reason).collect::<Vec<_>>()
    };
    assert_eq!(
        reasons(AUTH, Signature),
        ["root-other-purpose", "key-usage-wrong", "extended-key-usage-wrong", "policy-wrong"]
    );
    assert_eq!(reasons(SIGN, UserAuth), ["root-other-purpose", "extended-key-usage-missing", "policy-wrong"]);
}

#[test]
fn nothing_of_the_holder_is_in_debug_output_or_errors() {
    let found = examine(SIGN, Signature, day(), &Roots::shipped()).expect("a certificate");
    let attributes = Attributes::from_certificate(SIGN).expect("attributes");
    let shown = format!("{found:?} {:?}", Roots::shipped());
    let (_, parsed) = x509_parser::parse_x509_certificate(SIGN).expect("a certificate");
    let serial = parsed.tbs_certificate.raw_serial_as_string();
    let names = parsed.subject().iter_attributes().filter_map(|part| part.as_str().ok());
    let secrets = names.filter(|part| part.len() > 2).chain([serial.as_str(), "Kiyose", "jpki.go.jp"]);
    for secret in
        secrets.chain(Attribute::ALL.map(|attribute| attributes.full(attribute)).into_iter().take(3))
    {
        assert!(!shown.contains(secret), "{shown}");
    }
    // Parts of the key would lead to the holder as well.
    assert!(shown.contains("PublicKey(rsa-2048)"));
}

#[test]
fn the_attributes_of_the_invented_person_are_read() {
    let attributes = Attributes::from_certificate(SIGN).expect("attributes");
    assert_eq!(attributes.full(Attribute::Name), "黒桐　幹也");
    assert_eq!(attributes.full(Attribute::Address), "東京都清瀬市観布子南１２－７－２０２");
    assert_eq!(attributes.full(Attribute::Birth), "1980-02-17");
    assert_eq!(attributes.full(Attribute::Sex), "male");
    assert!(!attributes.substituted());
}

#[test]
fn every_beginning_is_a_truncated_certificate() {
    for length in 0..AUTH.len() {
        let found = examine(&AUTH[..length], UserAuth, day(), &Roots::default()).err();
        assert_eq!(found, Some(Malformed::Truncated), "{length}");
    }
}

#[test]
fn every_altered_byte_is_noticed() {
    let roots = Roots::shipped();
    for (der, purpose) in [(AUTH, UserAuth), (SIGN, Signature)] {
        let holds = |place: usize, value: u8| {
            let mut altered = der.to_vec();
            altered[place] = value;
            examine(&altered, purpose, day(), &roots).is_ok_and(|found| found.holds())
        };
        for (place, byte) in der.iter().enumerate() {
            assert!(!holds(place, byte ^ 1 << (place % 8)), "byte {place}");
        }
        // What no signature covers: the first header, and what stands between signed part and signature.
        let (_, parsed) = x509_parser::parse_x509_certificate(der).expect("a certificate");
        let behind = 4 + parsed.tbs_certificate.as_ref().len();
        for place in (0..4).chain(behind..der.len() - 256) {
            let others = (0..=255).filter(|value| *value != der[place]);
            let kept: Vec<u8> = others.filter(|value| holds(place, *value)).collect();
            assert!(kept.is_empty(), "byte {place}: {kept:02x?}");
        }
    }
}
