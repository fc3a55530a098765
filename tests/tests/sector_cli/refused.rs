//! Guidelines that are refused, with the reason, and nothing half done.

use std::collections::BTreeMap;

use seal::{Base, Date, Hash, Id, Line, PackHead, SigningKey, Title, Version, seal_pack};
use sector::read::{folder, read_pack};

use crate::place::{ID, Place};

/// Verifies and installs a file that must be refused, and looks that nothing is left behind.
#[track_caller]
fn is_refused(place: &Place, name: &str, code: i32, reason: &str) {
    let before = place.names("data");
    let publisher = ["--publisher", Place::fingerprint()];
    place.verify(name, &publisher).ends(code).complains(reason);
    place.install(name, &publisher).ends(code).complains(reason);
    assert_eq!(place.names("data"), before, "{name} left something behind");
}

#[test]
fn whatever_is_not_as_it_was_published() {
    let place = Place::published();
    let good = place.read(&place.sealed());

    let mut flipped = good.clone();
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    place.write("flipped", &flipped);
    is_refused(&place, "flipped", 1, "error[seal-altered]");

    for length in [0, 3, 100, good.len() / 2, good.len() - 1] {
        place.write("cut", &good[..length]);
        is_refused(&place, "cut", 2, "error[seal-");
    }

    place.write("large", vec![0; 10 * 1024 * 1024 + 1]);
    is_refused(&place, "large", 2, "error[seal-too-large]");

    // A name that leads outside, in the entry and in the directory of the archive.
    let outside = replaced(&good, b"pack/matrix.yaml", b"../../matri.yaml");
    place.write("outside", outside);
    is_refused(&place, "outside", 2, "error[seal-path]");

    place.write("text", "no archive at all");
    is_refused(&place, "text", 2, "error[seal-not-sealed]");
    is_refused(&place, "absent", 2, "error[not-found]");
}

fn replaced(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let mut bytes = bytes.to_vec();
    let mut count = 0;
    for at in 0..bytes.len() - from.len() {
        if bytes[at..].starts_with(from) {
            bytes[at..at + from.len()].copy_from_slice(to);
            count += 1;
        }
    }
    assert!(count >= 2, "the name stands in the archive twice or more");
    bytes
}

/// Seals the draft with another key and, where wished, other values in its list.
fn sealed(place: &Place, change: impl FnOnce(&mut PackHead)) -> (Vec<u8>, String) {
    let files: BTreeMap<String, Vec<u8>> = folder(&place.path("draft")).expect("a folder");
    let (pack, _) = read_pack(&files, "").expect("a guideline");
    let header = pack.header;
    let mut head = PackHead {
        id: Id::parse(header.id).expect("an id"),
        version: Version::parse(header.version).expect("a version"),
        date: Date::parse(header.date.to_string()).expect("a day"),
        title: Title {
            ja: Line::parse(header.title.ja).expect("a line"),
            en: Line::parse(header.title.en).expect("a line"),
        },
        publisher: Line::parse(header.publisher).expect("a line"),
        base: Base {
            id: Id::parse(header.base.id).expect("an id"),
            version: Version::parse(header.base.version).expect("a version"),
            hash: Hash::parse(header.base.hash).expect("a hash"),
        },
    };
    change(&mut head);
    let key = SigningKey::generate().expect("randomness");
    (seal_pack(&head, &files, &key).expect("a pack"), key.fingerprint().to_string())
}

#[test]
fn another_base() {
    let place = Place::with_guideline();
    place.edit(
        "draft/sector.yaml",
        "id: tashika-base\n  version: \"1.0.0\"",
        "id: tashika-base\n  version: \"9.0.0\"",
    );
    place.publish("out").ends(1).complains("error[wrong-base]");
    assert!(place.names("out").is_empty());
    let (file, fingerprint) = sealed(&place, |_| {});
    place.write("other-base", file);
    let named = ["--publisher", fingerprint.as_str()];
    place.verify("other-base", &named).ends(1).complains("error[wrong-base]").says("9.0.0");
    place.install("other-base", &named).ends(1).complains("error[wrong-base]");
    assert!(place.names("data").is_empty());
    place.write("a.yaml", crate::place::answers("Ada", "phone-card"));
    place
        .tashika(&["assess", "a.yaml", "--sector", "./draft", "--json"])
        .ends(1)
        .complains("error[wrong-base]");
}

#[test]
fn a_list_that_says_something_else() {
    let place = Place::with_guideline();
    let (file, fingerprint) =
        sealed(&place, |head| head.publisher = Line::parse("Another association").expect("a line"));
    place.write("differs", file);
    place.install("differs", &["--publisher", &fingerprint]).ends(1).complains("error[sector-list-differs]");
    assert!(place.names("data").is_empty());
}

#[test]
fn other_keys() {
    let place = Place::installed();
    let before = place.names("data");
    let (file, fingerprint) = sealed(&place, |_| {});
    place.write("foreign", file);
    // The key that was named is not the one that signed.
    place
        .install("foreign", &["--publisher", Place::fingerprint()])
        .ends(1)
        .complains("error[other-publisher]");
    place.install("foreign", &["--publisher", "nonsense"]).ends(2).complains("error[fingerprint]");
    // The same version by somebody else does not take the place of the installed one.
    place.install("foreign", &["--publisher", &fingerprint]).ends(1).complains("error[version-taken]");
    place.install("foreign", &[]).ends(1).complains("error[unknown-publisher]");
    assert_eq!(place.names("data"), before);
}

#[test]
fn the_name_of_the_examples() {
    let place = Place::with_guideline();
    place.edit("draft/sector.yaml", "publisher: 例示協会", "publisher: TASHIKA  Project");
    place.publish("out").ends(1).complains("error[reserved-publisher]");
    let (file, fingerprint) = sealed(&place, |_| {});
    place.write("reserved", file);
    place.install("reserved", &["--publisher", &fingerprint]).ends(1).complains("error[reserved-publisher]");
    assert!(place.names("out").is_empty() && place.names("data").is_empty());
}

#[test]
fn findings_and_wrong_passphrases_block_publishing() {
    let place = Place::with_guideline();
    place.edit("draft/operations.yaml", "level: 2", "level: 1");
    let refused = place.publish("out").ends(1).complains("error[sector-errors]");
    let error = refused.json();
    assert_eq!(error["error"]["code"], "sector-errors");
    assert!(!error["error"]["findings"].as_array().expect("findings").is_empty());
    assert!(place.names("out").is_empty());

    place.write("draft/operations.yaml", "operations: 3\n");
    place.tashika(&["sector", "check", "draft"]).ends(1).complains("draft/operations.yaml:1:");
    place.publish("out").ends(1).complains("error[sector-unreadable]");

    let arguments = ["sector", "keygen", "--out", "key", "--passphrase-stdin"];
    place.tashika(&arguments).ends(2).complains("error[secret-missing]");
    assert!(place.read("key").starts_with(b"{"), "the key is still there");
}

#[test]
fn an_installed_file_that_was_altered_is_not_used() {
    let place = Place::installed();
    let name = format!("data/sectors/{ID}-0.1.0.tsector");
    let mut bytes = place.read(&name);
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    place.write(&name, bytes);
    place.write("a.yaml", crate::place::answers("Ada", "phone-card"));
    place
        .tashika(&["assess", "a.yaml", "--sector", ID, "--data", "data"])
        .ends(1)
        .complains("error[seal-altered]");
}

#[test]
fn a_new_folder_is_never_written_over() {
    let place = Place::with_guideline();
    let before = place.names("draft");
    place.tashika(&["sector", "new", "draft", "--id", "other"]).ends(2).complains("error[exists]");
    place.tashika(&["sector", "new", "x", "--id", "No Id"]).ends(2).complains("error[invalid-id]");
    place
        .tashika(&["sector", "new", "x", "--id", "ok", "--from", "nothing"])
        .ends(2)
        .complains("error[unknown-guideline]");
    assert_eq!(place.names("draft"), before);
    assert!(!place.path("x").exists());
}
