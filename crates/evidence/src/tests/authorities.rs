//! The shipped roots and those that a person adds.

use include_dir::{Dir, include_dir};
use model::evidence::Trust;
use sha2::{Digest, Sha256};
use x509_cert::ext::pkix::{BasicConstraints, KeyUsage, KeyUsages};

use super::forge::*;
use crate::{Purpose, Reason, RootProblem, Roots};

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../assets/trust-anchors");

/// File, SHA-256 as published by other projects, identifier of the key.
const SHIPPED: [(&str, &str, &str); 10] = [
    (
        "production/auth-1.cer",
        "4DCFC4CA0AAF9FB2A3081B3F0C991C320B3ACC008667A341EEAEC5AF1D58CA7D",
        "9567951B5CA70D84A0FFF1D85A87F1AAB1340385",
    ),
    (
        "production/auth-2.cer",
        "0D98DE47FC11B7F67126874B7028B6026A803D2638D6EDFE53176953961FADE6",
        "8CD5586A891485E559379B7E29D410CFD28B3593",
    ),
    (
        "production/auth-3.cer",
        "64114F29620C24ED2631D46476A040E7EE740D956089C00B036A6A8118C322B5",
        "1AC100F596A3BC8C4B3DF195E32699249E9E308A",
    ),
    (
        "production/sign-1.cer",
        "19645405A1FE14377434BD55957628AC4038557C542403A2243F21C706FC9355",
        "0D034CBB34D0714F45E45A1CAFD8FD143FAB54A7",
    ),
    (
        "production/sign-2.cer",
        "79679C33E4CC9319440F1AD120A597FF1844E2EF217063ADB176966FD5E6FBEB",
        "4DE017DE4B7F473DCD867A62D38B134ACE83558A",
    ),
    (
        "production/sign-3.cer",
        "D227F6CDE11D35C5252178F106F843D24651944975413B539FA2FB68DBFA365F",
        "D21EA55895617E93ADBF966B941AB4EDF653F08F",
    ),
    ("jpki-test/test-auth-2019.cer", "B6DE0FF5A384F5AF0242A6CA854DEE57EE2CAD97B341F18B914948FD8E638706", ""),
    ("jpki-test/test-auth-2023.cer", "5A0E7D690C718FADEBC7FB6EFF66A6DD623458DEBC1AA6FB1778BFE157CBEB25", ""),
    ("jpki-test/test-sign-2019.cer", "7BDBDF2652A15E6D458EFC143B7201242E1162416251D0903060FA7C642465CC", ""),
    ("jpki-test/test-sign-2024.cer", "8126DF7DD2DB230BD8EE48CAA40FC3417DDE3607050ED34973D8D3CF267FE723", ""),
];

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02X}")).collect()
}

#[test]
fn the_shipped_roots_are_these_and_no_others() {
    let roots = Roots::shipped();
    assert_eq!(roots.iter().count(), SHIPPED.len());
    let provenance = FILES.get_file("PROVENANCE.md").and_then(|file| file.contents_utf8()).expect("a text");
    for ((path, fingerprint, key_id), root) in SHIPPED.iter().zip(roots.iter()) {
        let file = FILES.get_file(path).expect("a shipped root");
        assert_eq!(hex(&Sha256::digest(file.contents())), *fingerprint, "{path}");
        assert!(provenance.contains(&format!("| `{path}` | `{}` |", fingerprint.to_lowercase())), "{path}");
        let held = root.key_id.as_deref().map(hex).expect("a shipped root names its key");
        assert!(key_id.is_empty() || held == *key_id, "{path}");
        let (set, name) = path.split_once('/').expect("a folder");
        assert_eq!(root.trust.word(), set);
        assert!(!root.simulated);
        let purpose = if name.contains("auth") { Purpose::UserAuth } else { Purpose::Signature };
        assert_eq!(root.purpose, Some(purpose), "{path}");
        let generation = root.generation.as_deref().expect("a shipped root has a generation");
        assert!(name.ends_with(&format!("-{generation}.cer")), "{path}");
    }
    assert_eq!(roots.generations(Purpose::UserAuth), ["1", "2", "3"]);
    assert_eq!(roots.generations(Purpose::Signature), ["1", "2", "3"]);
}

#[test]
fn every_root_of_virtual_cards_can_be_read_and_is_marked() {
    let folder = FILES.get_dir("simulation").expect("the folder of virtual cards");
    let files = folder.files().filter(|file| file.path().extension() == Some("cer".as_ref())).count();
    let roots = Roots::shipped().with_simulation();
    assert_eq!(roots.iter().filter(|root| root.simulated).count(), files);
    assert_eq!(roots.iter().count(), SHIPPED.len() + files);
    for root in roots.iter() {
        let sets = if root.simulated {
            [Trust::Simulation, Trust::JpkiTest]
        } else {
            [Trust::Production, Trust::JpkiTest]
        };
        assert!(sets.contains(&root.trust), "{root:?}");
    }
}

fn added(name: &str, bytes: &[u8]) -> Result<Vec<Trust>, RootProblem> {
    let added = Roots::default().with_files(vec![(name.to_owned(), bytes.to_vec())]);
    added.map(|roots| roots.iter().map(|root| root.trust).collect()).map_err(|error| {
        assert_eq!(error.file, name);
        error.problem
    })
}

fn pem(der: &[u8]) -> String {
    use x509_cert::der::{Decode, EncodePem, pem::LineEnding};
    x509_cert::Certificate::from_der(der).expect("a certificate").to_pem(LineEnding::LF).expect("PEM")
}

#[test]
fn a_person_adds_roots_in_der_and_pem() {
    let root = Draft::root("O=Somebody,C=JP", &ROOT).signed(&ROOT);
    let other = Draft::root(JPKI_SIGN, &STRANGER).signed(&STRANGER);
    assert_eq!(added("a.cer", &root), Ok(vec![Trust::UserAdded]));
    let bundle = format!("a note\n{}\n{}", pem(&root), pem(&other));
    assert_eq!(added("b.pem", bundle.as_bytes()), Ok(vec![Trust::UserAdded; 2]));
    let roots = Roots::default().with_files(vec![("a".to_owned(), root), ("b".to_owned(), other)]);
    let roots = roots.expect("roots");
    let purposes: Vec<_> = roots.iter().map(|root| (root.purpose, root.simulated)).collect();
    assert_eq!(purposes, [(None, false), (Some(Purpose::Signature), false)]);
    assert!(roots.generations(Purpose::Signature).is_empty());
}

#[test]
fn what_is_no_root_is_refused_with_the_name_of_the_file() {
    let leaf = Draft::leaf(Purpose::UserAuth, &CARD, &ROOT).signed(&ROOT);
    let root = Draft::root(JPKI_AUTH, &ROOT);
    assert_eq!(added("leaf.cer", &leaf), Err(RootProblem::NotAnAuthority));
    let pathless = extension(true, &BasicConstraints { ca: false, path_len_constraint: None });
    assert_eq!(added("no-ca.cer", &root.with(pathless).signed(&ROOT)), Err(RootProblem::NotAnAuthority));
    let mute = Draft::root(JPKI_AUTH, &ROOT).with(extension(true, &KeyUsage(KeyUsages::CRLSign.into())));
    assert_eq!(added("mute.cer", &mute.signed(&ROOT)), Err(RootProblem::NotAnAuthority));
    let small = Draft::root(JPKI_AUTH, &SMALL).signed(&SMALL);
    assert_eq!(added("small.cer", &small), Err(RootProblem::KeyNotAccepted));
    for (name, bytes) in [
        ("empty.cer", b"".as_slice()),
        ("text.pem", b"hello"),
        ("short.der", b"\x30\x82\x05"),
        ("key.pem", b"-----BEGIN PUBLIC KEY-----\nMAA=\n-----END PUBLIC KEY-----\n"),
        ("broken.pem", b"-----BEGIN CERTIFICATE-----\n!!!\n-----END CERTIFICATE-----\n"),
    ] {
        assert_eq!(added(name, bytes), Err(RootProblem::NotACertificate), "{name}");
    }
}

#[test]
fn a_folder_is_read_by_the_endings_of_names() {
    let folder = tempfile::tempdir().expect("a folder");
    let error = |folder: &std::path::Path| Roots::default().with_folder(folder).expect_err("no roots");
    assert_eq!(error(folder.path()).problem, RootProblem::NoCertificates);
    let missing = error(&folder.path().join("missing"));
    assert_eq!((missing.file.as_str(), missing.problem), ("missing", RootProblem::Unreadable));
    let root = Draft::root(JPKI_AUTH, &ROOT).signed(&ROOT);
    let write = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).expect("a file");
    write("notes.txt", b"nothing");
    for name in ["a.cer", "b.CRT", "c.der"] {
        write(name, &root);
    }
    write("d.pem", pem(&root).as_bytes());
    std::fs::create_dir(folder.path().join("sub.cer")).expect("a folder");
    let roots = Roots::default().with_folder(folder.path()).expect("roots");
    assert_eq!(roots.iter().count(), 4);
    write("e.cer", &vec![0x30; 300_000]);
    let large = error(folder.path());
    assert_eq!(
        (large.to_string(), large.problem.code()),
        ("e.cer: is larger than a certificate is".to_owned(), "root-too-large")
    );
}

#[test]
fn every_reason_and_problem_has_its_own_code() {
    let codes = Reason::ALL.iter().map(|reason| reason.code());
    let problems = RootProblem::ALL.iter().map(|problem| problem.code());
    let all: Vec<&str> = codes.chain(problems).collect();
    let distinct: std::collections::BTreeSet<&str> = all.iter().copied().collect();
    assert_eq!(distinct.len(), all.len());
    let kebab = |code: &str| code.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    assert!(all.iter().all(|code| kebab(code)));
}
