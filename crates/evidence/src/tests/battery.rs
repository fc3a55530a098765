//! Forgeries: each is refused on the right check, and every other check passes.

use model::evidence::{CheckId, CheckResult, Trust};
use x509_cert::der::oid::AssociatedOid;
use x509_cert::ext::pkix::{
    AuthorityKeyIdentifier, BasicConstraints, CertificatePolicies, ExtendedKeyUsage, KeyUsage, KeyUsages,
    NameConstraints,
};

use super::forge::*;
use crate::Purpose::{Signature, UserAuth};
use crate::{Examination, IssuerName, Purpose, Reason, Roots, Validity, examine};

/// The roots that the forged certificates are held against.
fn roots() -> Roots {
    Roots::shipped()
        .with_forged(&Draft::root(JPKI_AUTH, &ROOT).signed(&ROOT), Trust::Production)
        .with_forged(&Draft::root(JPKI_SIGN, &ROOT).signed(&ROOT), Trust::Production)
}

fn auth() -> Draft {
    Draft::leaf(UserAuth, &CARD, &ROOT)
}

fn sign() -> Draft {
    Draft::leaf(Signature, &CARD, &ROOT)
}

fn look(purpose: Purpose, der: &[u8]) -> Examination {
    examine(der, purpose, day(), &roots()).expect("a certificate")
}

/// The checks that failed, with their reasons.
fn failed(found: &Examination) -> Vec<(CheckId, &str)> {
    let fails = found.checks.iter().filter(|check| check.result == CheckResult::Fail);
    fails.map(|check| (check.id, check.reason.as_str())).collect()
}

fn refused(purpose: Purpose, der: &[u8], check: CheckId, reason: Reason) {
    let found = look(purpose, der);
    assert_eq!(failed(&found), [(check, reason.code())]);
    assert!(!found.holds());
}

#[test]
fn a_right_certificate_passes_every_check() {
    for (purpose, draft) in [(UserAuth, auth()), (Signature, sign())] {
        let found = look(purpose, &draft.signed(&ROOT));
        let ids: Vec<CheckId> = found.checks.iter().map(|check| check.id).collect();
        let shown = CheckId::ALL.iter().copied();
        let made = |id: &CheckId| !matches!(id, CheckId::Possession | CheckId::Authenticity);
        assert_eq!(ids, shown.filter(made).collect::<Vec<_>>());
        let passed = found.checks.iter().filter(|check| check.result == CheckResult::Pass).count();
        assert_eq!(passed, 8, "{:?}", found.checks);
        let revocation = found.checks.last().expect("checks");
        assert_eq!(revocation.result, CheckResult::NotChecked);
        assert_eq!(
            revocation.reason,
            match purpose {
                UserAuth => "revocation-authentication-verifiers-only",
                Signature => "revocation-signature-verifiers-only",
            }
        );
        assert!(found.holds());
        assert_eq!((found.trust, found.simulated), (Trust::Production, false));
        assert_eq!(found.generation.as_deref(), Some("9"));
        assert_eq!((found.issuer, found.validity), (IssuerName::Jpki, Validity::Valid));
        assert!(found.key == Some(CARD.public()));
    }
}

#[test]
fn filler_behind_the_certificate_is_passed_over() {
    let mut der = auth().signed(&ROOT);
    der.extend([0xff; 300]);
    assert!(look(UserAuth, &der).holds());
}

#[test]
fn the_next_generation_passes() {
    let roots = Roots::default()
        .with_forged(&Draft::root(JPKI_AUTH, &NEXT_ROOT).signed(&NEXT_ROOT), Trust::Simulation);
    let der = Draft::leaf(UserAuth, &NEXT_CARD, &NEXT_ROOT).signed(&NEXT_ROOT);
    let found = examine(&der, UserAuth, day(), &roots).expect("a certificate");
    assert!(found.holds(), "{:?}", found.checks);
    assert!(found.simulated);
}

#[test]
fn another_key_under_the_name_of_the_jpki_is_no_root() {
    let forged = Draft::leaf(UserAuth, &CARD, &STRANGER).signed(&STRANGER);
    refused(UserAuth, &forged, CheckId::SignatureToRoot, Reason::JpkiNameUnknownKey);
    let imitated = auth().signed(&STRANGER);
    refused(UserAuth, &imitated, CheckId::SignatureToRoot, Reason::JpkiNameUnknownKey);
    let found = look(UserAuth, &forged);
    assert_eq!((found.trust, found.generation), (Trust::None, None));
    let compared = &found.checks[6];
    assert_eq!((compared.id, compared.reason.as_str()), (CheckId::KeyIdentifier, "no-root-to-compare"));
}

#[test]
fn an_unknown_issuer_is_told_apart() {
    let forged = Draft { issuer: "O=Somebody,C=JP", ..auth() }.signed(&STRANGER);
    refused(UserAuth, &forged, CheckId::SignatureToRoot, Reason::UnknownIssuer);
    assert_eq!(look(UserAuth, &forged).issuer, IssuerName::Other);
}

#[test]
fn a_root_signs_under_its_own_name_and_for_its_own_purpose() {
    let renamed = Draft { issuer: "O=Somebody,C=JP", ..auth() }.signed(&ROOT);
    refused(UserAuth, &renamed, CheckId::SignatureToRoot, Reason::IssuerNameDiffers);
    let crossed = Draft { issuer: JPKI_SIGN, ..auth() }.signed(&ROOT);
    refused(UserAuth, &crossed, CheckId::SignatureToRoot, Reason::RootOtherPurpose);
    assert_eq!(look(UserAuth, &crossed).trust, Trust::None);
}

#[test]
fn a_signature_that_was_altered_is_no_signature() {
    let mut der = auth().signed(&ROOT);
    *der.last_mut().expect("bytes") ^= 1;
    refused(UserAuth, &der, CheckId::SignatureToRoot, Reason::JpkiNameUnknownKey);
}

#[test]
fn the_signature_of_another_certificate_is_no_signature() {
    let (taken, mut der) = (sign().signed(&ROOT), auth().signed(&ROOT));
    let place = der.len() - 256;
    der[place..].copy_from_slice(&taken[taken.len() - 256..]);
    refused(UserAuth, &der, CheckId::SignatureToRoot, Reason::JpkiNameUnknownKey);
}

#[test]
fn dates_are_enforced_on_certificate_and_root() {
    let expired = Draft { to: (2026, 11, 25), ..auth() }.signed(&ROOT);
    refused(UserAuth, &expired, CheckId::Validity, Reason::Expired);
    assert_eq!(look(UserAuth, &expired).validity, Validity::Expired);
    let early = Draft { from: (2026, 11, 27), ..auth() }.signed(&ROOT);
    refused(UserAuth, &early, CheckId::Validity, Reason::NotYetValid);
    assert_eq!(look(UserAuth, &early).validity, Validity::NotYetValid);
    let empty = Draft { from: (2028, 1, 1), to: (2025, 1, 1), ..auth() }.signed(&ROOT);
    refused(UserAuth, &empty, CheckId::Validity, Reason::ValidityEmpty);
    for (from, to, reason) in [
        ((2015, 1, 1), (2025, 12, 31), Reason::RootExpired),
        ((2027, 1, 1), (2037, 1, 1), Reason::RootNotYetValid),
    ] {
        let root = Draft { from, to, ..Draft::root(JPKI_AUTH, &STRANGER) }.signed(&STRANGER);
        let roots = Roots::default().with_forged(&root, Trust::Production);
        let der = Draft::leaf(UserAuth, &CARD, &STRANGER).signed(&STRANGER);
        let found = examine(&der, UserAuth, day(), &roots).expect("a certificate");
        assert_eq!(failed(&found), [(CheckId::Validity, reason.code())]);
        assert_eq!(found.validity, Validity::Valid);
        // The same key in a root that is valid on the day takes the place of the one that is not.
        let roots =
            roots.with_forged(&Draft::root(JPKI_AUTH, &STRANGER).signed(&STRANGER), Trust::Production);
        assert!(examine(&der, UserAuth, day(), &roots).expect("a certificate").holds());
    }
}

#[test]
fn a_day_counts_from_midnight_to_midnight_in_japan() {
    let whole = |from, to, on| {
        let der = Draft { from, to, ..auth() }.signed(&ROOT);
        examine(&der, UserAuth, on, &roots()).expect("a certificate").holds()
    };
    // Forged certificates begin and end at noon in Japan.
    assert!(whole((2026, 11, 26), (2027, 1, 1), date(2026, 11, 26)));
    assert!(whole((2026, 1, 1), (2026, 11, 26), date(2026, 11, 26)));
    assert!(!whole((2026, 11, 26), (2027, 1, 1), date(2026, 11, 25)));
    assert!(!whole((2026, 1, 1), (2026, 11, 26), date(2026, 11, 27)));
}

#[test]
fn an_authority_is_no_holder() {
    let authority = |ca| extension(true, &BasicConstraints { ca, path_len_constraint: None });
    let der = auth().with(authority(true)).signed(&ROOT);
    refused(UserAuth, &der, CheckId::BasicConstraints, Reason::IsAnAuthority);
    assert!(look(UserAuth, &auth().with(authority(false)).signed(&ROOT)).holds());
    let root = Draft::root(JPKI_AUTH, &ROOT).signed(&ROOT);
    let found = look(UserAuth, &root);
    assert!(failed(&found).contains(&(CheckId::BasicConstraints, "is-an-authority")));
    assert!(failed(&found).contains(&(CheckId::KeyUsage, "key-usage-wrong")));
}

#[test]
fn key_usage_is_demanded() {
    let refuse = |purpose, draft: Draft, reason| {
        refused(purpose, &draft.signed(&ROOT), CheckId::KeyUsage, reason);
    };
    refuse(UserAuth, auth().without(KeyUsage::OID), Reason::KeyUsageMissing);
    for wrong in [
        KeyUsages::KeyEncipherment.into(),
        KeyUsages::NonRepudiation.into(),
        KeyUsages::DigitalSignature | KeyUsages::KeyCertSign,
        KeyUsages::DigitalSignature | KeyUsages::CRLSign,
    ] {
        refuse(UserAuth, auth().with(usage(wrong)), Reason::KeyUsageWrong);
    }
    refuse(Signature, sign().with(usage(KeyUsages::DigitalSignature.into())), Reason::KeyUsageWrong);
    let loose = extension(false, &KeyUsage(KeyUsages::DigitalSignature.into()));
    refuse(UserAuth, auth().with(loose), Reason::KeyUsageNotCritical);
    refuse(UserAuth, auth().with(raw_extension(KeyUsage::OID, true, b"\xff")), Reason::ExtensionMalformed);
    let mut twice = auth();
    twice.extensions.push(usage(KeyUsages::DigitalSignature.into()));
    refuse(UserAuth, twice, Reason::ExtensionMalformed);
}

#[test]
fn an_unknown_critical_extension_is_refused_and_an_unknown_other_one_is_not() {
    let unknown = |critical| raw_extension(oid("1.3.6.1.4.1.32473.1"), critical, &[0x05, 0x00]);
    let der = auth().with(unknown(true)).signed(&ROOT);
    refused(UserAuth, &der, CheckId::KeyUsage, Reason::CriticalExtensionUnknown);
    assert!(look(UserAuth, &auth().with(unknown(false)).signed(&ROOT)).holds());
    // One that the parser knows and nothing here heeds.
    let names = extension(true, &NameConstraints { permitted_subtrees: None, excluded_subtrees: None });
    let der = auth().with(names).signed(&ROOT);
    refused(UserAuth, &der, CheckId::KeyUsage, Reason::CriticalExtensionUnknown);
}

#[test]
fn extended_key_usage_fits_the_purpose() {
    let id = CheckId::ExtendedKeyUsage;
    let server = extended(&["1.3.6.1.5.5.7.3.1"]);
    let any = extended(&["2.5.29.37.0"]);
    let client = extended(&["1.3.6.1.5.5.7.3.2"]);
    let broken = raw_extension(ExtendedKeyUsage::OID, false, b"\x30\x05");
    refused(
        UserAuth,
        &auth().without(ExtendedKeyUsage::OID).signed(&ROOT),
        id,
        Reason::ExtendedKeyUsageMissing,
    );
    refused(UserAuth, &auth().with(server).signed(&ROOT), id, Reason::ExtendedKeyUsageWrong);
    refused(UserAuth, &auth().with(any).signed(&ROOT), id, Reason::ExtendedKeyUsageWrong);
    refused(UserAuth, &auth().with(broken).signed(&ROOT), id, Reason::ExtensionMalformed);
    refused(Signature, &sign().with(client).signed(&ROOT), id, Reason::ExtendedKeyUsageWrong);
}

#[test]
fn the_policy_fits_purpose_and_roots() {
    let refuse = |purpose, draft: Draft, reason| {
        refused(purpose, &draft.signed(&ROOT), CheckId::Policy, reason);
    };
    refuse(UserAuth, auth().without(CertificatePolicies::OID), Reason::PolicyMissing);
    refuse(UserAuth, auth().with(policy(SIGN_POLICY)), Reason::PolicyWrong);
    refuse(UserAuth, auth().with(policy("2.5.29.32.0")), Reason::PolicyWrong);
    refuse(Signature, sign().with(policy(TEST_SIGN_POLICY)), Reason::PolicyWrong);
    let mobile = look(Signature, &sign().with(policy("1.2.392.200149.8.5.1.1.40")).signed(&ROOT));
    assert_eq!(mobile.checks[5].result, CheckResult::NotChecked);
    assert_eq!(mobile.checks[5].reason, "policy-mobile-unconfirmed");
    assert!(mobile.holds());
}

#[test]
fn test_cards_and_added_roots_have_their_own_policies() {
    for (trust, production, test) in [
        (Trust::JpkiTest, false, true),
        (Trust::Production, true, false),
        (Trust::Simulation, true, false),
        (Trust::UserAdded, true, true),
    ] {
        let name = if trust == Trust::JpkiTest { JPKI_TEST_SIGN } else { JPKI_SIGN };
        let root = Draft::root(name, &STRANGER).signed(&STRANGER);
        let roots = match trust {
            Trust::UserAdded => Roots::default().with_files(vec![("root.cer".to_owned(), root.clone())]),
            _ => Ok(Roots::default().with_forged(&root, trust)),
        };
        let roots = roots.expect("roots");
        for (with, right) in [(SIGN_POLICY, production), (TEST_SIGN_POLICY, test)] {
            let draft = Draft { issuer: name, ..Draft::leaf(Signature, &CARD, &STRANGER) };
            let der = draft.with(policy(with)).signed(&STRANGER);
            let found = examine(&der, Signature, day(), &roots).expect("a certificate");
            assert_eq!(found.holds(), right, "{trust} {with}");
        }
    }
}

#[test]
fn a_virtual_test_card_has_the_trust_of_test_cards_and_is_simulated() {
    let root = Draft::root(JPKI_TEST_SIGN, &STRANGER).signed(&STRANGER);
    let draft = Draft { issuer: JPKI_TEST_SIGN, ..Draft::leaf(Signature, &CARD, &STRANGER) };
    let der = draft.with(policy(TEST_SIGN_POLICY)).signed(&STRANGER);
    let roots = Roots::default().with_forged(&root, Trust::Simulation);
    let found = examine(&der, Signature, day(), &roots).expect("a certificate");
    assert!(found.holds());
    assert_eq!((found.trust, found.simulated, found.issuer), (Trust::JpkiTest, true, IssuerName::JpkiTest));
}

#[test]
fn the_certificate_names_the_key_of_its_root() {
    let named = |id: Option<&Key>, serial: Option<u32>| {
        let named = AuthorityKeyIdentifier {
            key_identifier: id.map(Key::id),
            authority_cert_issuer: None,
            authority_cert_serial_number: serial.map(Into::into),
        };
        auth().with(extension(false, &named)).signed(&ROOT)
    };
    let id = CheckId::KeyIdentifier;
    let absent = auth().without(AuthorityKeyIdentifier::OID).signed(&ROOT);
    refused(UserAuth, &absent, id, Reason::KeyIdentifierMissing);
    refused(UserAuth, &named(None, Some(7)), id, Reason::KeyIdentifierMissing);
    refused(UserAuth, &named(Some(&STRANGER), None), id, Reason::KeyIdentifierDiffers);
    refused(UserAuth, &named(Some(&ROOT), Some(8)), id, Reason::KeyIdentifierDiffers);
    assert!(look(UserAuth, &named(Some(&ROOT), Some(7))).holds());
}

#[test]
fn an_added_root_without_a_name_for_its_key_leaves_that_check_open() {
    let name = x509_cert::ext::pkix::SubjectKeyIdentifier::OID;
    let root = Draft::root(JPKI_AUTH, &STRANGER).without(name).signed(&STRANGER);
    let roots = Roots::default().with_files(vec![("root.der".to_owned(), root)]).expect("a root");
    let der = Draft::leaf(UserAuth, &CARD, &STRANGER).signed(&STRANGER);
    let found = examine(&der, UserAuth, day(), &roots).expect("a certificate");
    assert_eq!(found.checks[6].reason, "root-without-key-identifier");
    assert_eq!((found.holds(), found.trust), (true, Trust::UserAdded));
}

/// A certificate whose signature names SHA-1 and is made with it.
fn with_sha1() -> Vec<u8> {
    let der = auth().signed(&ROOT);
    let name = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b];
    let places: Vec<usize> = (0..der.len()).filter(|place| der[*place..].starts_with(&name)).collect();
    let mut der = der;
    for place in &places {
        der[place + 8] = 0x05;
    }
    assert_eq!(places.len(), 2, "inside and outside of what is signed");
    let end = places[1] - 4;
    let head = [0x30, 0x21, 0x30, 0x09, 0x06, 0x05, 0x2b, 0x0e, 0x03, 0x02, 0x1a, 0x05, 0x00, 0x04, 0x14];
    let info = [head.as_slice(), &sha1(&der[4..end])].concat();
    let Key::Rsa(key) = &*ROOT else { unreachable!("the root has an RSA key") };
    let signature = key.sign(rsa::Pkcs1v15Sign::new_unprefixed(), &info).expect("a signature");
    let place = der.len() - 256;
    der[place..].copy_from_slice(&signature);
    der
}

#[test]
fn weak_algorithms_are_refused() {
    let der = with_sha1();
    refused(UserAuth, &der, CheckId::Algorithm, Reason::SignatureAlgorithmRefused);
    let found = look(UserAuth, &der);
    assert_eq!(found.checks[0].result, CheckResult::NotChecked);
    assert_eq!((found.checks[0].reason.as_str(), found.trust), ("signature-not-evaluated", Trust::None));
    let small = Draft::leaf(UserAuth, &SMALL, &ROOT).signed(&ROOT);
    refused(UserAuth, &small, CheckId::Algorithm, Reason::KeyTooSmall);
    assert!(look(UserAuth, &small).key.is_none());
}

#[test]
fn one_signature_has_one_algorithm() {
    let mut der = auth().signed(&ROOT);
    let name = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b];
    let place = (0..der.len()).rfind(|place| der[*place..].starts_with(&name)).expect("an algorithm");
    der[place + 8] = 0x0c;
    let found = look(UserAuth, &der);
    assert!(failed(&found).contains(&(CheckId::Algorithm, "signature-algorithms-differ")));
    assert!(failed(&found).contains(&(CheckId::SignatureToRoot, "jpki-name-unknown-key")));
}

#[test]
fn facts_tell_nothing_about_the_holder() {
    let told = |der: &[u8]| {
        let facts = crate::describe::describe(&look(UserAuth, der));
        facts.into_iter().map(|fact| format!("{}={}", fact.id, fact.value)).collect::<Vec<_>>()
    };
    assert_eq!(told(&auth().signed(&ROOT)), ["ca-generation=9", "validity=valid", "key=rsa-2048"]);
    let small = Draft::leaf(UserAuth, &SMALL, &STRANGER).signed(&STRANGER);
    assert_eq!(told(&small), ["ca-generation=unknown", "validity=valid", "key=not-accepted"]);
}
