//! Sealed files made of arbitrary bytes, and genuine ones with arbitrary changes.
//!
//! Responsible for: nothing passes for what somebody signed, names that come out are harmless, what is sealed opens.
//! Not responsible for: opening keys, as every try costs memory and time on purpose.
#![no_main]

use std::collections::BTreeMap;
use std::sync::LazyLock;

use fuzz::tape::Tape;
use libfuzzer_sys::fuzz_target;
use seal::{
    Class, DOCUMENT_LIMIT, Document, Fingerprint, OpenError, PackHead, SealedPack, SigningKey,
    key_file_public, open_document, open_pack, seal_pack, sign_document,
};
use serde_json::Value;

const FORMAT: &str = "tashika-result/1";
const PACK: &[u8] = include_bytes!("../../crates/seal/tests/fixtures/pack-1.tsector");
const DOCUMENT: &[u8] = include_bytes!("../../crates/seal/tests/fixtures/document-1.json");
const KEY_FILE: &[u8] = include_bytes!("../../crates/seal/tests/fixtures/key-1.json");

static GENUINE_PACK: LazyLock<SealedPack> = LazyLock::new(|| open_pack(PACK).expect("a genuine pack"));
static GENUINE_DOCUMENT: LazyLock<Document> =
    LazyLock::new(|| open_document(DOCUMENT, FORMAT, DOCUMENT_LIMIT).expect("a genuine document"));
static HEAD: LazyLock<PackHead> = LazyLock::new(|| GENUINE_PACK.manifest.head.clone());
static KEY: LazyLock<SigningKey> = LazyLock::new(|| SigningKey::generate().expect("random bytes"));

fuzz_target!(|bytes: &[u8]| {
    let mut tape = Tape::new(bytes);
    match tape.byte() % 8 {
        0 => pack(tape.rest()),
        1 => pack(&changed(PACK, &mut tape)),
        2 => document(tape.rest()),
        3 => document(&changed(DOCUMENT, &mut tape)),
        4 => key_file(tape.rest()),
        5 => key_file(&changed(KEY_FILE, &mut tape)),
        6 => sealed_and_opened(&mut tape),
        _ => written_and_opened(tape.rest()),
    }
});

/// The bytes with changes: each takes some out at a place and puts others in.
fn changed(genuine: &[u8], tape: &mut Tape<'_>) -> Vec<u8> {
    let mut bytes = genuine.to_vec();
    for _ in 0..8 {
        if tape.is_over() {
            break;
        }
        let at = usize::from(u16::from_be_bytes([tape.byte(), tape.byte()])) % (bytes.len() + 1);
        let out = usize::from(tape.byte() % 64).min(bytes.len() - at);
        let put = tape.piece().to_vec();
        bytes.splice(at..at + out, put);
    }
    bytes
}

fn pack(bytes: &[u8]) {
    match open_pack(bytes) {
        Ok(pack) => assert!(pack == *GENUINE_PACK, "a forgery passes for a pack that was signed"),
        Err(error) => refusal(&error),
    }
}

fn document(bytes: &[u8]) {
    match open_document(bytes, FORMAT, DOCUMENT_LIMIT) {
        // Anybody can make a document that nobody signed.
        Ok(document) if document.signer.is_none() => {
            let again = sign_document(FORMAT, &document.body, None).expect("what opens can be written");
            assert_eq!(open_document(&again, FORMAT, DOCUMENT_LIMIT), Ok(document));
        }
        Ok(document) => {
            assert!(document == *GENUINE_DOCUMENT, "a forgery passes for a document that was signed")
        }
        Err(error) => refusal(&error),
    }
}

/// What every refusal keeps to.
fn refusal(error: &OpenError) {
    assert!(!error.to_string().contains(char::is_control), "bytes of the file reach the terminal");
    let negative = matches!(error, OpenError::Altered(_) | OpenError::Unsigned | OpenError::BadSignature);
    assert_eq!(error.class() == Class::Negative, negative);
}

fn key_file(bytes: &[u8]) {
    // Without its passphrase a file can name any key; it only has to be one name.
    if let Ok(fingerprint) = key_file_public(bytes) {
        assert_eq!(fingerprint.to_string().parse(), Ok(fingerprint));
    }
}

fn sealed_and_opened(tape: &mut Tape<'_>) {
    let mut files = BTreeMap::new();
    while !tape.is_over() {
        let path = String::from_utf8_lossy(tape.piece()).into_owned();
        files.insert(path, tape.piece().to_vec());
    }
    let Ok(sealed) = seal_pack(&HEAD, &files, &KEY) else { return };
    for path in files.keys() {
        let harmless = |part: &str| {
            part.starts_with(|first: char| first.is_ascii_alphanumeric())
                && !part.ends_with('.')
                && !part.contains(|c: char| c.is_control() || "\\:*?\"<>| ".contains(c))
        };
        assert!(path.is_ascii() && path.split('/').all(harmless), "{path:?}");
    }
    let pack = open_pack(&sealed).expect("what is sealed opens");
    assert_eq!((pack.files, pack.fingerprint), (files, KEY.fingerprint()));
}

fn written_and_opened(bytes: &[u8]) {
    if let Ok(text) = std::str::from_utf8(bytes)
        && let Ok(fingerprint) = text.parse::<Fingerprint>()
    {
        assert_eq!(fingerprint.to_string().parse(), Ok(fingerprint));
    }
    let Ok(body) = serde_json::from_slice::<Value>(bytes) else { return };
    let Ok(file) = sign_document(FORMAT, &body, Some(&KEY)) else { return };
    let document = open_document(&file, FORMAT, DOCUMENT_LIMIT).expect("what is written opens");
    assert_eq!((document.body, document.signer), (body, Some(KEY.fingerprint())));
}
