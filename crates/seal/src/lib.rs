//! Sealed files: signed packs, signed documents, and the keys for both.
//!
//! Responsible for: making a key and keeping it under a passphrase, the fingerprint by which people recognise it,
//! the pack file `.tsector`, signed JSON documents such as `.tresult`, and refusing whatever is not exactly such a
//! file. Not responsible for: what the files of a pack or the body of a document mean, disks (bytes come in and go
//! out), the clock, whom to trust (the caller compares fingerprints), sentences (errors carry codes).
//!
//! Everything that is opened comes from outside and is hostile here: no input ends the program, sizes are counted
//! while they grow, and nothing of a pack is handed out before its signature, its list and every file agree.
//!
//! [`open_pack`], [`open_document`], [`SigningKey::from_key_file`], [`key_file_public`] and [`Fingerprint`]'s
//! `FromStr` take any input; they are the doors for fuzzing. The formats are described in
//! `docs/adr/0020-sealed-files.md`.

#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test that cannot go on has failed"))]

mod document;
mod error;
mod field;
mod fingerprint;
mod hash;
mod key;
mod pack;
mod path;

pub use document::{DOCUMENT_LIMIT, Document, NESTING_LIMIT, open_document, sign_document};
pub use error::{Alteration, Class, Measure, OpenError, SealError};
pub use field::{Date, FieldError, Hash, Id, Line, Version};
pub use fingerprint::{Fingerprint, FingerprintError};
pub use key::{
    KEY_FILE_LIMIT, KEY_FORMAT, KeyError, NoRandomness, Passphrase, PublicKey, SigningKey, key_file_public,
};
pub use pack::{
    Base, FILES_LIMIT, MANIFEST_LIMIT, Manifest, ManifestFile, PACK_FORMAT, PACKED_LIMIT, PackHead,
    SealedPack, Title, UNPACKED_LIMIT, open_pack, seal_pack,
};
pub use path::{PATH_LIMIT, PathProblem};
