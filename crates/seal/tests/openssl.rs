//! Signatures verified by another program, by what `docs/adr/0020-sealed-files.md` says about them.
//!
//! Responsible for: OpenSSL agrees with us about packs and documents. Not responsible for: refusing what is wrong.

use std::fs;
use std::io::{Cursor, Read as _};
use std::path::Path;
use std::process::Command;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

/// What stands before the 32 bytes of an Ed25519 key in a SubjectPublicKeyInfo (RFC 8410, section 4).
const INFO: [u8; 12] = [0x30, 0x2A, 0x30, 5, 6, 3, 0x2B, 0x65, 0x70, 3, 0x21, 0];

/// Whether OpenSSL takes the signature.
fn verified(folder: &Path, public: &str, message: &[u8], signature: &[u8]) -> bool {
    let key = STANDARD.decode(public).expect("base64");
    let pem = STANDARD.encode([&INFO, key.as_slice()].concat());
    let path = |name: &str| folder.join(name);
    let pem = format!("-----BEGIN PUBLIC KEY-----\n{pem}\n-----END PUBLIC KEY-----\n");
    fs::write(path("key.pem"), pem).expect("a temporary folder");
    fs::write(path("message"), message).expect("a temporary folder");
    fs::write(path("signature"), signature).expect("a temporary folder");
    let output = Command::new("openssl")
        .args(["pkeyutl", "-verify", "-pubin", "-rawin", "-inkey"])
        .arg(path("key.pem"))
        .arg("-in")
        .arg(path("message"))
        .arg("-sigfile")
        .arg(path("signature"))
        .output()
        .expect("openssl is installed by scripts/install.sh");
    output.status.success()
}

#[test]
fn the_list_of_a_pack() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let bytes = include_bytes!("fixtures/pack-1.tsector");
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let mut entry = |name: &str| {
        let mut content = Vec::new();
        zip.by_name(name).expect("an entry").read_to_end(&mut content).expect("content");
        content
    };
    let (list, signature) = (entry("manifest.json"), entry("signature"));
    let public = serde_json::from_slice::<Value>(&list).expect("JSON")["public-key"].clone();
    let public = public.as_str().expect("a text");
    let message = [b"tashika-sector-file\0", list.as_slice()].concat();
    assert!(verified(folder.path(), public, &message, &signature));
    assert!(!verified(folder.path(), public, &list, &signature), "without the prefix it is another message");
}

#[test]
fn the_body_of_a_document() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file: Value = serde_json::from_slice(include_bytes!("fixtures/document-1.json")).expect("JSON");
    let text = |pointer: &str| file.pointer(pointer).and_then(Value::as_str).expect("a text");
    let signature = STANDARD.decode(text("/signature/value")).expect("base64");
    // The canonical form, written out: keys in order and no white space.
    let body = concat!(
        r#"{"levels":{"authentication":null,"proofing":2},"methods":["jpki-signature","aml-ic-selfie"],"#,
        r#""note":"自由記述😀","sector":{"id":"sample","version":"1.0.0"}}"#
    );
    let message = format!("tashika-document\0tashika-result/1\0{body}");
    assert!(verified(folder.path(), text("/signature/public-key"), message.as_bytes(), &signature));
    assert!(!verified(folder.path(), text("/signature/public-key"), body.as_bytes(), &signature));
}
