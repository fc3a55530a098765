//! Certificates against roots and keys, and keys that must not be there.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use p384::ecdsa::signature::Verifier;
use p384::pkcs8::DecodePrivateKey;
use rsa::pkcs8::{DecodePublicKey, EncodePublicKey};
use rsa::sha2::Sha256;
use x509_cert::Certificate;
use x509_cert::der::{Decode, Encode, Tag, Tagged};
use x509_cert::ext::pkix::{AuthorityKeyIdentifier, CertificatePolicies, KeyUsage, SubjectKeyIdentifier};
use x509_cert::time::Time;

use crate::key::CardKey;
use crate::persona::{Keys, personas};
use crate::stock;

fn parse(der: &[u8]) -> Certificate {
    Certificate::from_der(der).expect("a certificate")
}

fn of(name: &str) -> Certificate {
    parse(stock::certificate(name).unwrap_or_else(|| panic!("{name} is embedded")))
}

fn roots() -> BTreeMap<String, Certificate> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../assets/trust-anchors/simulation");
    let files =
        fs::read_dir(folder).expect("the folder of the roots").map(|file| file.expect("a file").path());
    files
        .filter(|path| path.extension().is_some_and(|ending| ending == "cer"))
        .map(|path| {
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            (name, parse(&fs::read(path).expect("a readable file")))
        })
        .collect()
}

fn public(certificate: &Certificate) -> Vec<u8> {
    certificate.tbs_certificate().subject_public_key_info().to_der().expect("DER")
}

/// Whether a certificate bears the signature of a root's key.
fn is_signed_by(certificate: &Certificate, root: &Certificate) -> bool {
    let message = certificate.tbs_certificate().to_der().expect("DER");
    let signature = certificate.signature().raw_bytes();
    if let Ok(key) = rsa::PublicKey::from_public_key_der(&public(root)) {
        return key.pkcs1v15_verify::<Sha256>(&message, signature).is_ok();
    }
    let key = p384::PublicKey::from_public_key_der(&public(root)).expect("RSA or P-384");
    p384::ecdsa::DerSignature::from_bytes(signature)
        .is_ok_and(|signature| p384::ecdsa::VerifyingKey::from(key).verify(&message, &signature).is_ok())
}

fn card_key(keys: Keys, purpose: &str) -> Vec<u8> {
    let der = match CardKey::load(keys, purpose) {
        CardKey::Rsa(key) => key.to_public_key().to_public_key_der(),
        CardKey::P384(key) => p384::PublicKey::from(key.verifying_key()).to_public_key_der(),
    };
    der.expect("a public key").into_vec()
}

#[test]
fn certificates_belong_to_keys_and_roots_as_promised() {
    let roots = roots();
    assert_eq!(roots.len(), 6);
    for purpose in ["auth", "sign"] {
        for persona in personas().iter().filter(|persona| purpose == "auth" || persona.signature_certificate)
        {
            let id = persona.id.as_str();
            let certificate = of(&format!("{id}-{purpose}"));
            let root = match id {
                "jpki-test" | "next-generation" => format!("{id}-{purpose}"),
                _ => purpose.to_owned(),
            };
            let signers: Vec<&String> = roots
                .iter()
                .filter(|(_, root)| is_signed_by(&certificate, root))
                .map(|(name, _)| name)
                .collect();
            let expected: &[&String] = if id == "wrong-root" { &[] } else { &[&root] };
            assert_eq!(signers, expected, "{id}-{purpose}");
            assert_eq!(
                certificate.tbs_certificate().issuer(),
                roots[&root].tbs_certificate().subject(),
                "{id}-{purpose}: the issuer's name is right even where its key is not"
            );
            let fits = public(&certificate) == card_key(persona.keys, purpose);
            assert_eq!(fits, id != "wrong-key", "{id}-{purpose}");
        }
    }
    assert!(stock::certificate("minor-sign").is_none());
}

#[test]
fn certificates_of_faults_are_wrong_in_one_respect_alone() {
    let roots = roots();
    for (path, der) in stock::folder("certificates") {
        let certificate = parse(der);
        let name = path.trim_start_matches("certificates/").trim_end_matches(".cer");
        if name.contains("ca-auth") || name.contains("ca-sign") {
            let own = name.starts_with("wrong-root");
            assert_eq!(!own, roots.values().any(|root| *root == certificate), "{name}");
            continue;
        }
        let body = certificate.tbs_certificate();
        let has = |id: &str| {
            body.extensions().is_some_and(|all| all.iter().any(|one| one.extn_id.to_string() == id))
        };
        let starts = |word: &str| name.starts_with(word);
        assert_eq!(has("2.5.29.15"), !starts("no-key-usage"), "{name}: key usage");
        assert_eq!(has("2.5.29.32"), !starts("no-policy"), "{name}: policy");
        assert_eq!(has("2.5.29.19"), starts("ca-as-leaf"), "{name}: basic constraints");
        let auth = name.ends_with("-auth");
        assert_eq!(has("2.5.29.37"), auth && !starts("no-extended-key-usage"), "{name}: extended key usage");
        assert_eq!(has("2.5.29.17"), !auth, "{name}: attributes");
        if let Some((critical, usage)) = body.get_extension::<KeyUsage>().expect("a key usage") {
            assert!(critical, "{name}");
            assert_eq!(usage.digital_signature(), !starts("wrong-key-usage"), "{name}");
            assert_eq!(usage.non_repudiation(), !auth && !starts("wrong-key-usage"), "{name}");
        }
        if let Some((critical, policies)) = body.get_extension::<CertificatePolicies>().expect("policies") {
            assert!(critical && policies.0.len() == 1, "{name}");
            let expected = match (auth != starts("wrong-policy"), starts("jpki-test")) {
                (true, false) => "1.2.392.200149.8.5.1.3.30",
                (false, false) => "1.2.392.200149.8.5.1.1.20",
                (true, true) => "1.2.392.200149.8.5.1.0.30",
                (false, true) => "1.2.392.200149.8.5.1.0.20",
            };
            assert_eq!(policies.0[0].policy_identifier.to_string(), expected, "{name}");
        }
        let (_, authority) =
            body.get_extension::<AuthorityKeyIdentifier>().expect("an identifier").expect("it is there");
        let named = authority.key_identifier.expect("a key identifier");
        let known =
            roots.values().filter(|root| root.tbs_certificate().subject() == body.issuer()).any(|root| {
                let found =
                    root.tbs_certificate().get_extension::<SubjectKeyIdentifier>().expect("an identifier");
                found.is_some_and(|(_, own)| own.0.as_bytes() == named.as_bytes())
            });
        assert_eq!(known, !starts("wrong-key-identifier"), "{name}: issuer's key");
    }
}

#[test]
fn certificates_last_from_2020_to_2049_and_say_so_in_utc_time() {
    let day = |time: &Time| {
        let time = time.to_date_time();
        (time.year(), time.month(), time.day(), time.hour())
    };
    for (path, der) in stock::folder("certificates") {
        let certificate = parse(der);
        let validity = certificate.tbs_certificate().validity();
        assert!(matches!((validity.not_before, validity.not_after), (Time::UtcTime(_), Time::UtcTime(_))));
        // In Japan, nine hours later, these are the first and the last second of the years.
        let (first, last) = match path.trim_start_matches("certificates/") {
            name if name.contains("ca-auth") || name.contains("ca-sign") => {
                ((2019, 3, 31, 15), (2049, 12, 31, 14))
            }
            name if name.starts_with("expired") => ((2019, 12, 31, 15), (2024, 12, 31, 14)),
            name if name.starts_with("not-yet-valid") => ((2039, 12, 31, 15), (2049, 12, 31, 14)),
            _ => ((2019, 12, 31, 15), (2049, 12, 31, 14)),
        };
        assert_eq!((day(&validity.not_before), day(&validity.not_after)), (first, last), "{path}");
    }
}

#[test]
fn certificates_are_as_large_as_real_ones() {
    for persona in personas().iter().filter(|persona| persona.keys == Keys::Rsa2048) {
        let size = |purpose: &str| stock::certificate(&format!("{}-{purpose}", persona.id)).map(<[u8]>::len);
        assert!(size("auth").is_some_and(|size| (1550..=1600).contains(&size)), "{}", persona.id);
        assert!(size("sign").is_none_or(|size| (1750..=2000).contains(&size)), "{}", persona.id);
    }
}

#[test]
fn no_private_key_of_a_root_is_kept() {
    let roots = roots();
    let forged = ["auth", "sign"].map(|purpose| of(&format!("wrong-root-ca-{purpose}")));
    let authorities: Vec<Vec<u8>> = roots.values().chain(&forged).map(public).collect();
    let kept = stock::folder("keys");
    assert_eq!(kept.len(), 4);
    for (path, der) in &kept {
        let public = match rsa::PrivateKey::from_pkcs8_der(der) {
            Ok(key) => key.to_public_key().to_public_key_der(),
            Err(_) => {
                p384::SecretKey::from_pkcs8_der(der).expect("RSA or P-384").public_key().to_public_key_der()
            }
        };
        assert!(!authorities.contains(&public.expect("a public key").into_vec()), "{path} is a root's key");
    }
    let is_key = |der: &[u8]| {
        rsa::PrivateKey::from_pkcs8_der(der).is_ok() || p384::SecretKey::from_pkcs8_der(der).is_ok()
    };
    for (path, der) in stock::folder("certificates") {
        assert!(!is_key(der), "{path}");
        assert_eq!(
            parse(der).tbs_certificate().subject_public_key_info().subject_public_key.tag(),
            Tag::BitString
        );
    }
}
