//! Laws that hold for arbitrary packs, documents and bytes.
//!
//! Responsible for: lossless sealing, one canonical form, no acceptance and no panic on bytes from anywhere.
//! Not responsible for: single cases; they are beside the modules.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::Index;
use seal::{
    Base, DOCUMENT_LIMIT, Date, Fingerprint, Hash, Id, Line, OpenError, PackHead, SealError, SigningKey,
    Title, Version, key_file_public, open_document, open_pack, seal_pack, sign_document,
};
use serde_json::{Map, Value};

const FORMAT: &str = "tashika-result/1";

fn line() -> impl Strategy<Value = Line> {
    prop_oneof!["[ぁ-ん一-龥𠮷a-zA-Z0-9\"\\\\/ .'-]{1,20}", any::<String>()]
        .prop_filter_map("a line", |text| Line::parse(text).ok())
}

fn head() -> impl Strategy<Value = PackHead> {
    let id = || "[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}".prop_map(|text| Id::parse(text).expect("an id"));
    let version =
        || "[0-9]{1,3}\\.[0-9]\\.[0-9](-rc\\.[0-9])?".prop_map(|text| Version::parse(text).expect("one"));
    let date = "[0-9]{4}-[0-9]{2}-[0-9]{2}".prop_map(|text| Date::parse(text).expect("a day"));
    let hash = "[0-9a-f]{64}".prop_map(|text| Hash::parse(format!("sha256:{text}")).expect("a hash"));
    let base = (id(), version(), hash).prop_map(|(id, version, hash)| Base { id, version, hash });
    (id(), version(), date, line(), line(), line(), base).prop_map(
        |(id, version, date, ja, en, publisher, base)| PackHead {
            id,
            version,
            date,
            title: Title { ja, en },
            publisher,
            base,
        },
    )
}

fn files() -> impl Strategy<Value = BTreeMap<String, Vec<u8>>> {
    let path = "([a-z]{1,5}/){0,3}[a-z0-9]{1,6}(\\.yaml)?";
    let content = prop_oneof![vec(any::<u8>(), 0..200), "[a-z: \n]{0,2000}".prop_map(String::into_bytes)];
    btree_map(path, content, 0..12)
}

/// A JSON value of texts, whole numbers, lists and objects.
fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 6, |inside| {
        prop_oneof![
            vec(inside.clone(), 0..6).prop_map(Value::from),
            btree_map(any::<String>(), inside, 0..6)
                .prop_map(|entries| Value::Object(entries.into_iter().collect())),
        ]
    })
}

fn body() -> impl Strategy<Value = Value> {
    btree_map(any::<String>(), value(), 0..6).prop_map(|map| Value::Object(map.into_iter().collect()))
}

/// A change of bytes: some are taken out at a place, and others put in.
fn spliced(bytes: &[u8], at: Index, take: usize, put: &[u8]) -> Vec<u8> {
    let at = at.index(bytes.len());
    let rest = bytes.get(at + take..).unwrap_or_default();
    [&bytes[..at], put, rest].concat()
}

/// One key for all cases; another key changes nothing that these laws speak of.
static KEY: LazyLock<SigningKey> = LazyLock::new(|| SigningKey::generate().expect("random bytes"));

proptest! {
    #[test]
    fn a_pack_opens_as_it_was_sealed(head in head(), files in files()) {
        let sealed = match seal_pack(&head, &files, &KEY) {
            // Arbitrary paths can be file and folder at once, or the name of a device.
            Err(SealError::Path { .. }) => return Ok(()),
            other => other.expect("small and well named"),
        };
        prop_assert_eq!(&sealed, &seal_pack(&head, &files, &KEY).expect("as before"));
        let pack = open_pack(&sealed).expect("what was sealed opens");
        prop_assert_eq!(pack.files, files);
        prop_assert_eq!(pack.manifest.head, head);
        prop_assert_eq!(pack.fingerprint, KEY.fingerprint());
    }

    #[test]
    fn a_changed_pack_never_passes_for_another(
        head in head(),
        files in files(),
        at in any::<Index>(),
        take in 0..40_usize,
        put in vec(any::<u8>(), 0..40),
    ) {
        let Ok(sealed) = seal_pack(&head, &files, &KEY) else { return Ok(()) };
        if let Ok(pack) = open_pack(&spliced(&sealed, at, take, &put)) {
            prop_assert_eq!(pack, open_pack(&sealed).expect("what was sealed opens"));
        }
    }

    #[test]
    fn two_packs_are_never_one(head in head(), one in files(), other in files(), at in any::<Index>()) {
        let both = [&one, &other].map(|files| seal_pack(&head, files, &KEY));
        let [Ok(one), Ok(other)] = both else { return Ok(()) };
        let at = at.index(one.len());
        let crossed = [&one[..at], other.get(at..).unwrap_or_default()].concat();
        if let Ok(pack) = open_pack(&crossed) {
            let known = [one, other].map(|bytes| open_pack(&bytes).expect("what was sealed opens"));
            prop_assert!(known.contains(&pack));
        }
    }

    #[test]
    fn a_document_opens_as_it_was_written(body in body(), signed in any::<bool>()) {
        let key = signed.then_some(&*KEY);
        let file = sign_document(FORMAT, &body, key).expect("small and shallow");
        let document = open_document(&file, FORMAT, DOCUMENT_LIMIT).expect("what was written opens");
        prop_assert_eq!(&document.body, &body);
        prop_assert_eq!(document.signer, key.map(SigningKey::fingerprint));
        // Another writer, with other white space, means the same document.
        let value: Value = serde_json::from_slice(&file).expect("JSON");
        let compact = serde_json::to_vec(&value).expect("JSON");
        prop_assert_eq!(open_document(&compact, FORMAT, DOCUMENT_LIMIT).expect("the same"), document);
    }

    #[test]
    fn the_hash_is_one_for_a_body_and_another_for_another(one in body(), other in body()) {
        let hash = |body: &Value| {
            let file = sign_document(FORMAT, body, None).expect("small and shallow");
            open_document(&file, FORMAT, DOCUMENT_LIMIT).expect("what was written opens").hash
        };
        prop_assert_eq!(one == other, hash(&one) == hash(&other));
        let Value::Object(map) = &one else { unreachable!("bodies are objects") };
        let backwards: Map<String, Value> = map.iter().rev().map(|(k, v)| (k.clone(), v.clone())).collect();
        prop_assert_eq!(hash(&Value::Object(backwards)), hash(&one));
    }

    #[test]
    fn a_changed_document_never_passes_for_another(
        body in body(),
        at in any::<Index>(),
        take in 0..20_usize,
        put in vec(any::<u8>(), 0..20),
    ) {
        let file = sign_document(FORMAT, &body, Some(&KEY)).expect("small and shallow");
        if let Ok(document) = open_document(&spliced(&file, at, take, &put), FORMAT, DOCUMENT_LIMIT) {
            prop_assert_eq!(document, open_document(&file, FORMAT, DOCUMENT_LIMIT).expect("what was written opens"));
        }
    }

    #[test]
    fn bytes_from_anywhere_are_refused(bytes in vec(any::<u8>(), 0..2000)) {
        prop_assert!(open_pack(&bytes).is_err());
        prop_assert!(open_document(&bytes, FORMAT, DOCUMENT_LIMIT).is_err());
        prop_assert!(key_file_public(&bytes).is_err());
    }

    #[test]
    fn json_from_anywhere_is_refused_in_words(body in body()) {
        let bytes = serde_json::to_vec(&body).expect("JSON");
        let error = open_document(&bytes, FORMAT, DOCUMENT_LIMIT).expect_err("no format");
        prop_assert!(matches!(error, OpenError::NotSealed));
        prop_assert!(!error.to_string().contains(char::is_control));
    }

    #[test]
    fn fingerprints_survive_typing(text in "[0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{32}", gaps in vec("[ -]{0,2}", 32)) {
        let typed: String = text.chars().zip(&gaps).map(|(letter, gap)| format!("{gap}{letter}")).collect();
        let fingerprint: Fingerprint = typed.parse().expect("letters and gaps");
        prop_assert_eq!(fingerprint.to_string().replace('-', ""), text.to_uppercase());
        prop_assert_eq!(fingerprint.to_string().parse(), Ok(fingerprint));
    }

    #[test]
    fn a_text_is_a_fingerprint_or_refused(text in any::<String>()) {
        if let Ok(fingerprint) = text.parse::<Fingerprint>() {
            prop_assert_eq!(fingerprint.to_string().parse(), Ok(fingerprint));
        }
    }
}
