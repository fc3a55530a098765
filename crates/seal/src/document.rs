//! Documents: a JSON object with its hash and, if wished, a signature.
//!
//! Responsible for: writing such a file and opening it, so that body, hash and signature agree. Not responsible for:
//! what the body means.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::error::{Alteration, Measure, OpenError, SealError, printable};
use crate::fingerprint::Fingerprint;
use crate::hash::sha256_hex;
use crate::key::{PublicKey, SigningKey};

mod canonical;
pub(crate) mod format;
pub(crate) mod strict;

use format::Format;

/// A document may have this many bytes.
pub const DOCUMENT_LIMIT: usize = 1024 * 1024;

/// Lists and objects of a document, the outermost included, may lie in each other this deep.
pub const NESTING_LIMIT: usize = 32;

/// What stands before the signed bytes of every document, so that a signature is good for nothing else.
const PREFIX: &[u8] = b"tashika-document\0";

/// What messages call the file.
const PART: &str = "the file";

/// A document that was opened: its hash is right, and so is its signature if it has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The format, such as `tashika-result/1`.
    pub format: String,
    /// The content; a JSON object of texts, whole numbers, lists and objects.
    pub body: Value,
    /// `sha256:` and the hash of the body; the same body has the same hash however it is formatted.
    pub hash: String,
    /// Who signed it; nothing when nobody did. Whoever takes a signature off leaves a document that nobody signed.
    pub signer: Option<Fingerprint>,
}

/// Writes a document with its hash and, with a key, its signature. The same input gives the same bytes.
///
/// # Errors
/// [`SealError`] for a body that [`open_document`] would refuse.
pub fn sign_document(format: &str, body: &Value, key: Option<&SigningKey>) -> Result<Vec<u8>, SealError> {
    let bytes = write(format, body, key)?;
    if bytes.len() > DOCUMENT_LIMIT {
        return Err(SealError::too_large(Measure::Document, DOCUMENT_LIMIT));
    }
    Ok(bytes)
}

pub(crate) fn write(format: &str, body: &Value, key: Option<&SigningKey>) -> Result<Vec<u8>, SealError> {
    Format::parse(format).map_err(SealError::Format)?;
    if !body.is_object() {
        return Err(SealError::NotAnObject);
    }
    // The body lies one level deep in the file.
    let body = canonical::sorted(body, NESTING_LIMIT - 1)?;
    let bytes = canonical::bytes(&body);
    let mut file = Map::new();
    file.insert("format".to_owned(), format.into());
    file.insert("hash".to_owned(), hash(&bytes).into());
    if let Some(key) = key {
        let signature = STANDARD.encode(key.sign(&signed(format, &bytes)));
        file.insert(
            "signature".to_owned(),
            json!({ "public-key": key.public().to_text(), "value": signature }),
        );
    }
    file.insert("body".to_owned(), body);
    let file = canonical::sorted(&Value::Object(file), NESTING_LIMIT)?;
    let mut text = serde_json::to_vec_pretty(&file).expect("JSON values can be written");
    text.push(b'\n');
    Ok(text)
}

/// Opens a document of the format, such as `tashika-result/1`, of at most so many bytes.
///
/// # Errors
/// [`OpenError`], of class `Input` when it is no such document and `Negative` when hash or signature are wrong.
pub fn open_document(bytes: &[u8], format: &str, limit: usize) -> Result<Document, OpenError> {
    if bytes.len() > limit {
        return Err(OpenError::too_large(Measure::Document, limit));
    }
    // Editors of Windows put a byte order mark before a text; it is none of the content.
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if !bytes.trim_ascii_start().starts_with(b"{") {
        return Err(OpenError::NotSealed);
    }
    check_format(format, bytes)?;
    let Value::Object(mut file) = strict::parse(PART, bytes)? else { return Err(OpenError::NotSealed) };
    file.remove("format");
    let (Some(body @ Value::Object(_)), Some(Value::String(stated))) =
        (file.remove("body"), file.remove("hash"))
    else {
        return Err(malformed("expected the keys `body` and `hash`"));
    };
    let signature = file.remove("signature");
    if let Some(key) = file.keys().next() {
        return Err(malformed(&format!("unknown key `{}`", printable(key))));
    }
    let bytes = canonical::bytes(&body);
    let hash = hash(&bytes);
    if hash != stated {
        return Err(OpenError::Altered(Alteration::Hash));
    }
    let signer = signature.map(|signature| signer(signature, &signed(format, &bytes))).transpose()?;
    Ok(Document { format: format.to_owned(), body, hash, signer })
}

/// A newer file may hold what we do not take, so its format is looked at before the rest.
fn check_format(expected: &str, bytes: &[u8]) -> Result<(), OpenError> {
    #[derive(Deserialize)]
    struct Head {
        format: Option<Value>,
    }
    let head: Head = serde_json::from_slice(bytes).map_err(|error| OpenError::json(PART, &error))?;
    match head.format {
        Some(Value::String(found)) => Format::expect(expected, &found),
        _ => Err(OpenError::NotSealed),
    }
}

/// Who signed, once the signature is right.
fn signer(signature: Value, message: &[u8]) -> Result<Fingerprint, OpenError> {
    let Value::Object(mut signature) = signature else {
        return Err(malformed("expected an object as `signature`"));
    };
    let (Some(Value::String(key)), Some(Value::String(value)), true) =
        (signature.remove("public-key"), signature.remove("value"), signature.is_empty())
    else {
        return Err(malformed("expected the keys `public-key` and `value` in `signature`"));
    };
    let (Some(key), Ok(value)) = (PublicKey::from_text(&key), STANDARD.decode(value)) else {
        return Err(OpenError::BadSignature);
    };
    if !key.verifies(message, &value) {
        return Err(OpenError::BadSignature);
    }
    Ok(key.fingerprint())
}

/// What a signature is made for: the prefix, the format, and the body in its canonical form.
fn signed(format: &str, body: &[u8]) -> Vec<u8> {
    [PREFIX, format.as_bytes(), b"\0", body].concat()
}

fn hash(body: &[u8]) -> String {
    format!("sha256:{}", sha256_hex(body))
}

/// Something that is JSON and still not a document, as a whole.
fn malformed(detail: &str) -> OpenError {
    OpenError::Malformed { part: PART, line: 1, column: 1, detail: detail.to_owned() }
}

#[cfg(test)]
mod tests;
