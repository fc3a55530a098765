//! Documents: round trips, every kind of change, and what is none.

use serde_json::json;

use super::*;
use crate::error::Class;

const FORMAT: &str = "tashika-result/1";

fn key() -> SigningKey {
    SigningKey::from_seed(&[7; 32])
}

fn body() -> Value {
    json!({
        "sector": {"id": "sample", "version": "1.0.0"},
        "levels": {"proofing": 2, "authentication": null},
        "methods": ["jpki-signature", "aml-ic-selfie"],
        "note": "自由記述\u{1F600}",
    })
}

fn open(bytes: &[u8]) -> Result<Document, OpenError> {
    open_document(bytes, FORMAT, DOCUMENT_LIMIT)
}

fn signed_file() -> Vec<u8> {
    sign_document(FORMAT, &body(), Some(&key())).unwrap()
}

/// The file as JSON, changed, written by the ordinary writer.
fn changed(change: impl Fn(&mut Value)) -> Vec<u8> {
    let mut file: Value = serde_json::from_slice(&signed_file()).unwrap();
    change(&mut file);
    serde_json::to_vec(&file).unwrap()
}

#[test]
fn a_document_opens_as_it_was_written() {
    for key in [None, Some(key())] {
        let file = sign_document(FORMAT, &body(), key.as_ref()).unwrap();
        assert_eq!(file, sign_document(FORMAT, &body(), key.as_ref()).unwrap(), "same input, same bytes");
        let document = open(&file).unwrap();
        assert_eq!((document.format.as_str(), &document.body), (FORMAT, &body()));
        assert_eq!(document.signer, key.map(|key| key.fingerprint()));
        assert_eq!(document.hash, open(&signed_file()).unwrap().hash, "a signature does not change the hash");
    }
}

/// Files in people's hands stay valid only as long as these bytes stay the same.
#[test]
fn a_document_of_the_first_version_still_opens() {
    let recorded = include_bytes!("../../tests/fixtures/document-1.json");
    assert_eq!(String::from_utf8(signed_file()).unwrap(), String::from_utf8_lossy(recorded));
    assert_eq!(open(recorded).unwrap().signer, Some(key().fingerprint()));
}

#[test]
fn formatting_changes_nothing() {
    let original = open(&signed_file()).unwrap();
    let compact = changed(|_| ());
    let windows = String::from_utf8(signed_file()).unwrap().replace('\n', "\r\n");
    let marked = [b"\xEF\xBB\xBF", signed_file().as_slice()].concat();
    let escaped = String::from_utf8(signed_file()).unwrap().replace('自', "\\u81EA");
    for file in [compact, windows.into_bytes(), marked, escaped.into_bytes()] {
        assert_eq!(open(&file).unwrap(), original);
    }
}

#[test]
fn a_changed_body_is_altered() {
    let bodies: [fn(&mut Value); 5] = [
        |file| file["body"]["levels"]["proofing"] = json!(3),
        |file| file["body"]["new"] = json!(1),
        |file| file["body"]["note"] = json!(""),
        |file| file["body"]["methods"] = json!(["aml-ic-selfie", "jpki-signature"]),
        |file| file["hash"] = json!(format!("sha256:{}", "0".repeat(64))),
    ];
    for change in bodies {
        let error = open(&changed(change)).unwrap_err();
        assert_eq!(error, OpenError::Altered(Alteration::Hash));
        assert_eq!(error.class(), Class::Negative);
    }
}

#[test]
fn a_changed_body_with_its_hash_is_still_not_signed() {
    let other = open(&sign_document(FORMAT, &json!({"x": 1}), None).unwrap()).unwrap();
    let swap = |file: &mut Value| {
        file["body"] = other.body.clone();
        file["hash"] = other.hash.clone().into();
    };
    assert_eq!(open(&changed(swap)), Err(OpenError::BadSignature));
    assert_eq!(OpenError::BadSignature.class(), Class::Negative);
}

#[test]
fn signatures_that_do_not_belong_are_refused() {
    let other = SigningKey::from_seed(&[8; 32]);
    let another = sign_document("tashika-result/2", &body(), Some(&key())).unwrap();
    let another: Value = serde_json::from_slice(&another).unwrap();
    let bare = key().sign(&canonical::bytes(&canonical::sorted(&body(), 9).unwrap()));
    for (pointer, value) in [
        ("/signature/public-key", other.public().to_text()),
        ("/signature/public-key", "AAAA".to_owned()),
        ("/signature/public-key", STANDARD.encode([0; 32])),
        ("/signature/value", STANDARD.encode([0; 64])),
        ("/signature/value", STANDARD.encode([0; 63])),
        ("/signature/value", String::new()),
        ("/signature/value", "%".to_owned()),
        // Made by the same key for the same body, but for another format, and without a prefix.
        ("/signature/value", another["signature"]["value"].as_str().unwrap().to_owned()),
        ("/signature/value", STANDARD.encode(bare)),
    ] {
        let file = changed(|file| *file.pointer_mut(pointer).unwrap() = value.clone().into());
        assert_eq!(open(&file), Err(OpenError::BadSignature), "{pointer} {value}");
    }
}

#[test]
fn a_signature_taken_off_leaves_a_document_of_nobody() {
    let file = changed(|file| {
        file.as_object_mut().unwrap().remove("signature");
    });
    assert_eq!(open(&file).unwrap().signer, None);
    let file = changed(|file| file["signature"] = Value::Null);
    assert!(matches!(open(&file), Err(OpenError::Malformed { .. })));
}

#[test]
fn every_changed_byte_is_noticed_or_changes_nothing() {
    let (file, original) = (signed_file(), open(&signed_file()).unwrap());
    for at in 0..file.len() {
        for bit in 0..8 {
            let mut changed = file.clone();
            changed[at] ^= 1 << bit;
            if let Ok(document) = open(&changed) {
                assert_eq!(document, original, "byte {at}, bit {bit}");
            }
        }
    }
}

#[test]
fn a_document_cut_short_is_said_to_be() {
    let file = signed_file();
    // Without the last line break it is still whole.
    for length in 1..file.len() - 1 {
        assert_eq!(open(&file[..length]), Err(OpenError::Truncated), "{length} bytes");
    }
    assert_eq!(open(&[]), Err(OpenError::NotSealed));
}

#[test]
fn other_files_are_told_by_what_they_are() {
    for bytes in
        [&b"[]"[..], b"hello", b"PK\x03\x04", b"{}", b"{\"format\": 1}", b"{\"format\": \"x\"}", b"\xFF"]
    {
        let error = open(bytes).unwrap_err();
        assert_eq!((&error, error.class()), (&OpenError::NotSealed, Class::Input), "{bytes:?}");
    }
    // What a newer format holds may be anything.
    let newer = b"{\"format\": \"tashika-result/3\", \"ratio\": 0.5}";
    assert_eq!(open(newer), Err(OpenError::Newer { found: 3, known: 1 }));
    for found in ["tashika-key/1", "tashika-result/0", "tashika/9"] {
        let error = open(format!("{{\"format\": \"{found}\"}}").as_bytes()).unwrap_err();
        assert_eq!(error, OpenError::OtherKind { found: found.to_owned(), expected: FORMAT.to_owned() });
    }
    for found in
        ["tashika-result/01", "tashika-result/+1", "tashika-result/", "Tashika/1", "tashika-result/1/1"]
    {
        assert_eq!(
            open(format!("{{\"format\": \"{found}\"}}").as_bytes()),
            Err(OpenError::NotSealed),
            "{found}"
        );
    }
}

#[test]
fn malformed_documents_are_refused_with_a_reason() {
    type Change = fn(&mut Value);
    let cases: [(Change, &str); 6] = [
        (|file| file["extra"] = json!(1), "unknown key `extra`"),
        (|file| file["body"] = json!([]), "expected the keys"),
        (|file| file["hash"] = json!(1), "expected the keys"),
        (|file| file["signature"] = json!("x"), "expected an object"),
        (|file| file["signature"]["extra"] = json!(1), "expected the keys"),
        (|file| file["body"]["x"] = json!(0.5), "a whole number"),
    ];
    for (change, reason) in cases {
        let error = open(&changed(change)).unwrap_err();
        assert!(matches!(&error, OpenError::Malformed { detail, .. } if detail.contains(reason)), "{error}");
        assert_eq!(error.class(), Class::Input);
    }
    let twice = String::from_utf8(signed_file()).unwrap().replacen('{', "{\"hash\": \"x\",", 1);
    assert!(matches!(open(twice.as_bytes()), Err(OpenError::Malformed { .. })));
}

#[test]
fn sizes_have_a_limit_on_both_sides() {
    let file = signed_file();
    assert!(open_document(&file, FORMAT, file.len()).is_ok());
    let limit = file.len() - 1;
    let error = open_document(&file, FORMAT, limit).unwrap_err();
    assert_eq!(error, OpenError::TooLarge { measure: Measure::Document, limit: limit as u64 });
    assert_eq!(error.class(), Class::Input);
    let large = json!({"x": "x".repeat(DOCUMENT_LIMIT)});
    assert!(matches!(sign_document(FORMAT, &large, None), Err(SealError::TooLarge { .. })));
}

#[test]
fn what_cannot_be_opened_is_not_written() {
    assert_eq!(sign_document(FORMAT, &json!([]), None), Err(SealError::NotAnObject));
    assert_eq!(sign_document(FORMAT, &json!({"x": [0.5]}), None), Err(SealError::Fraction));
    for format in ["", "result", "tashika-result/", "/1", "tashika-result/01", "a\u{0}b/1"] {
        assert!(matches!(sign_document(format, &json!({}), None), Err(SealError::Format(_))), "{format:?}");
    }
    let deep = |levels: usize| (1..levels).fold(json!({}), |inside, _| json!({"x": inside}));
    let deepest = sign_document(FORMAT, &deep(NESTING_LIMIT - 1), None).unwrap();
    assert_eq!(open(&deepest).unwrap().body, deep(NESTING_LIMIT - 1));
    assert_eq!(sign_document(FORMAT, &deep(NESTING_LIMIT), None), Err(SealError::TooDeep(NESTING_LIMIT)));
}
