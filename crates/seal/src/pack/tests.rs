//! Packs: round trips, and that the recorded form stays.

use super::*;
use crate::error::Class;
use crate::field::{Date, Hash, Id, Line, Version};

mod forge;
mod limits;
mod names;
mod tamper;

/// A key of the tests.
fn key() -> SigningKey {
    SigningKey::from_seed(&[7; 32])
}

/// The head of a small pack.
fn head() -> PackHead {
    PackHead {
        id: Id::parse("sample").unwrap(),
        version: Version::parse("1.2.0").unwrap(),
        date: Date::parse("2026-11-26").unwrap(),
        title: Title {
            ja: Line::parse("見本のガイドライン").unwrap(),
            en: Line::parse("A sample guideline").unwrap(),
        },
        publisher: Line::parse("見本協会").unwrap(),
        base: Base {
            id: Id::parse("base").unwrap(),
            version: Version::parse("1.0.0").unwrap(),
            hash: Hash::parse(format!("sha256:{}", "0a".repeat(32))).unwrap(),
        },
    }
}

/// A small pack.
fn files() -> BTreeMap<String, Vec<u8>> {
    let file = |path: &str, content: &str| (path.to_owned(), content.as_bytes().to_vec());
    BTreeMap::from([
        file("clauses/scope.yaml", "id: scope\ntext: 適用範囲\n"),
        file("empty.yaml", ""),
        file("sector.yaml", &"format: tashika-sector/1\n".repeat(20)),
    ])
}

fn sealed() -> Vec<u8> {
    seal_pack(&head(), &files(), &key()).unwrap()
}

#[test]
fn a_pack_opens_as_it_was_sealed() {
    let pack = open_pack(&sealed()).unwrap();
    assert_eq!(pack.files, files());
    assert_eq!(pack.manifest.head, head());
    assert_eq!(pack.fingerprint, key().fingerprint());
    let listed: Vec<&str> = pack.manifest.files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(listed, ["clauses/scope.yaml", "empty.yaml", "sector.yaml"]);
    assert!(pack.hash.starts_with("sha256:") && pack.hash.len() == 71);
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    assert_eq!(sealed(), sealed());
    let other = seal_pack(&head(), &files(), &SigningKey::from_seed(&[8; 32])).unwrap();
    assert_ne!(open_pack(&other).unwrap().hash, open_pack(&sealed()).unwrap().hash);
}

#[test]
fn a_pack_without_files_is_a_pack() {
    let empty = seal_pack(&head(), &BTreeMap::new(), &key()).unwrap();
    assert_eq!(open_pack(&empty).unwrap().files, BTreeMap::new());
}

/// Files in people's hands stay valid only as long as these bytes are read in the same way.
#[test]
fn a_pack_of_the_first_version_still_opens() {
    let recorded = include_bytes!("../../tests/fixtures/pack-1.tsector");
    let pack = open_pack(recorded).unwrap();
    assert_eq!(pack, open_pack(&sealed()).unwrap());
    assert_eq!(pack.fingerprint.to_string(), include_str!("../../tests/fixtures/fingerprint.txt").trim());
}

#[test]
fn compression_is_used() {
    let large = BTreeMap::from([("a.yaml".to_owned(), vec![b'a'; 1_000_000])]);
    let packed = seal_pack(&head(), &large, &key()).unwrap();
    assert!(packed.len() < 10_000, "{}", packed.len());
    assert_eq!(open_pack(&packed).unwrap().files, large);
}

/// Another reader of zip finds the same files: nothing that we write is a habit of our own.
#[test]
fn the_archive_is_an_ordinary_one() {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(sealed())).unwrap();
    let names: Vec<String> = zip.file_names().map(|name| name.unwrap().into_owned()).collect();
    let expected =
        ["manifest.json", "pack/clauses/scope.yaml", "pack/empty.yaml", "pack/sector.yaml", "signature"];
    assert_eq!(names, expected);
    let mut content = String::new();
    std::io::Read::read_to_string(&mut zip.by_name("pack/clauses/scope.yaml").unwrap(), &mut content)
        .unwrap();
    assert_eq!(content.as_bytes(), files()["clauses/scope.yaml"]);
}

#[test]
fn another_key_under_the_same_name_shows_another_fingerprint() {
    let forger = SigningKey::from_seed(&[9; 32]);
    let forged = open_pack(&seal_pack(&head(), &files(), &forger).unwrap()).unwrap();
    let genuine = open_pack(&sealed()).unwrap();
    assert_eq!(forged.manifest.head, genuine.manifest.head);
    assert_ne!(forged.fingerprint, genuine.fingerprint);
}

#[test]
fn the_classes_are_those_of_the_exit_codes() {
    let input = [
        OpenError::NotSealed,
        OpenError::Truncated,
        OpenError::Newer { found: 2, known: 1 },
        OpenError::too_large(Measure::Files, 1),
        OpenError::path("../x", crate::path::PathProblem::Outside),
    ];
    let negative = [OpenError::Altered(Alteration::Layout), OpenError::Unsigned, OpenError::BadSignature];
    assert!(input.iter().all(|error| error.class() == Class::Input));
    assert!(negative.iter().all(|error| error.class() == Class::Negative));
}
