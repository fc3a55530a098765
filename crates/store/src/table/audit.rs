//! The audit log: what happened when, chained so that a change afterwards shows.
//!
//! Responsible for: appending a record and verifying the chain. Not responsible for: values; a record
//! holds the kind, ids and a keyed hash of the new value.
//!
//! The hash is keyed with a random key of the file and a random salt of the assessment. Emptying the
//! bin removes the salt with the assessment, so that its hashes cannot be compared with guessed
//! values any more. The chain itself is plain SHA-256 over the records and survives that.
//! Whoever can write the file can also write a whole new chain: only a noted tip proves more.

use hmac::{Hmac, KeyInit, Mac};
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};

use crate::{AssessmentId, StoreError, Timestamp};

pub(crate) const UP: &str = "
CREATE TABLE audit_key (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    key BLOB NOT NULL
) STRICT;
INSERT INTO audit_key (one, key) VALUES (1, randomblob(32));
CREATE TABLE audit (
    seq        INTEGER PRIMARY KEY,
    time       TEXT NOT NULL,
    kind       TEXT NOT NULL,
    assessment TEXT,
    subject    TEXT NOT NULL,
    value      BLOB,
    previous   BLOB NOT NULL,
    hash       BLOB NOT NULL
) STRICT;
";

/// The state of an intact chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditState {
    /// How many records there are.
    pub records: u64,
    /// Hash of the newest record in hexadecimal; noting it elsewhere proves later that nothing before
    /// it was changed.
    pub tip: String,
}

/// The chain does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AuditBreak {
    /// The first record that is missing or does not fit.
    pub seq: u64,
}

/// What is to be recorded.
pub(crate) struct Record<'a> {
    pub(crate) time: Timestamp,
    pub(crate) kind: &'a str,
    pub(crate) assessment: Option<&'a AssessmentId>,
    pub(crate) subject: &'a str,
    pub(crate) salt: &'a [u8],
    pub(crate) value: Option<&'a str>,
}

/// Appends a record and returns its number.
pub(crate) fn append(db: &Connection, record: &Record<'_>) -> Result<i64, StoreError> {
    let key = key(db)?;
    let (last, previous) = db
        .prepare_cached("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?
        .unwrap_or_else(|| (0, first_link(&key)));
    let value =
        record.value.map(|value| keyed(&key, &[record.salt, record.subject.as_bytes(), value.as_bytes()]));
    let link = Link {
        seq: last + 1,
        time: record.time.to_string(),
        kind: record.kind.to_owned(),
        assessment: record.assessment.map(|id| id.as_str().to_owned()),
        subject: record.subject.to_owned(),
        value,
        previous,
    };
    db.prepare_cached(
        "INSERT INTO audit (seq, time, kind, assessment, subject, value, previous, hash)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        link.seq,
        link.time,
        link.kind,
        link.assessment,
        link.subject,
        link.value,
        link.previous,
        link.hash()
    ])?;
    Ok(link.seq)
}

/// Walks the whole chain.
pub(crate) fn verify(db: &Connection) -> Result<Result<AuditState, AuditBreak>, StoreError> {
    let mut previous = first_link(&key(db)?);
    let mut seq = 0_i64;
    let mut statement = db.prepare(
        "SELECT seq, time, kind, assessment, subject, value, previous, hash FROM audit ORDER BY seq",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        seq += 1;
        let link = Link {
            seq: row.get(0)?,
            time: row.get(1)?,
            kind: row.get(2)?,
            assessment: row.get(3)?,
            subject: row.get(4)?,
            value: row.get(5)?,
            previous: row.get(6)?,
        };
        let hash: Vec<u8> = row.get(7)?;
        if link.seq != seq || link.previous != previous || link.hash() != hash {
            return Ok(Err(AuditBreak { seq: seq.unsigned_abs() }));
        }
        previous = hash;
    }
    // Records cut off at the end leave a chain that holds; the assessments still know about them.
    let known: Option<i64> = db.query_row("SELECT max(change) FROM assessment", [], |row| row.get(0))?;
    if known.is_some_and(|known| known > seq) {
        return Ok(Err(AuditBreak { seq: seq.unsigned_abs() + 1 }));
    }
    Ok(Ok(AuditState { records: seq.unsigned_abs(), tip: hex(&previous) }))
}

/// A record with its place in the chain.
struct Link {
    seq: i64,
    time: String,
    kind: String,
    assessment: Option<String>,
    subject: String,
    value: Option<Vec<u8>>,
    previous: Vec<u8>,
}

impl Link {
    fn hash(&self) -> Vec<u8> {
        let Link { seq, time, kind, assessment, subject, value, previous } = self;
        let mut hasher = Sha256::new();
        let seq = seq.to_be_bytes();
        let fields: [Option<&[u8]>; 7] = [
            Some(previous),
            Some(&seq),
            Some(time.as_bytes()),
            Some(kind.as_bytes()),
            assessment.as_deref().map(str::as_bytes),
            Some(subject.as_bytes()),
            value.as_deref(),
        ];
        for field in fields {
            // Lengths keep neighbouring fields apart; an absent field differs from an empty one.
            hasher.update([u8::from(field.is_some())]);
            let bytes = field.unwrap_or_default();
            hasher.update((bytes.len() as u64).to_be_bytes());
            hasher.update(bytes);
        }
        hasher.finalize().to_vec()
    }
}

fn key(db: &Connection) -> Result<Vec<u8>, StoreError> {
    Ok(db.prepare_cached("SELECT key FROM audit_key")?.query_row([], |row| row.get(0))?)
}

/// Stands where the first record names its predecessor; ties the chain to the file's key.
fn first_link(key: &[u8]) -> Vec<u8> {
    keyed(key, &[b"tashika-audit/1"])
}

fn keyed(key: &[u8], fields: &[&[u8]]) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of any length");
    for field in fields {
        mac.update(&(field.len() as u64).to_be_bytes());
        mac.update(field);
    }
    mac.finalize().into_bytes().to_vec()
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests;
