//! The data of the cards, embedded.
//!
//! Responsible for: finding descriptions, certificates and card keys by name. Not responsible for: what they
//! mean.

use include_dir::{Dir, include_dir};

static CARDS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../assets/virtual-cards");

/// The text of a description.
pub(crate) fn description(name: &str) -> Option<&'static str> {
    CARDS.get_file(format!("{name}.yaml"))?.contents_utf8()
}

/// The names of all descriptions.
#[cfg(test)]
pub(crate) fn descriptions() -> Vec<String> {
    let yaml = |path: &std::path::Path| path.extension().is_some_and(|ending| ending == "yaml");
    let stem = |path: &std::path::Path| path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    CARDS.files().map(|file| file.path()).filter(|path| yaml(path)).filter_map(stem).collect()
}

/// A certificate, as DER.
pub(crate) fn certificate(name: &str) -> Option<&'static [u8]> {
    Some(CARDS.get_file(format!("certificates/{name}.cer"))?.contents())
}

/// The private key of a card, as PKCS#8 DER.
pub(crate) fn key(name: &str) -> Option<&'static [u8]> {
    Some(CARDS.get_file(format!("keys/{name}.der"))?.contents())
}

/// All embedded files below a folder.
#[cfg(test)]
pub(crate) fn folder(name: &str) -> Vec<(String, &'static [u8])> {
    let files = CARDS.get_dir(name).map(|dir| dir.files().collect::<Vec<_>>()).unwrap_or_default();
    files.iter().map(|file| (file.path().display().to_string(), file.contents())).collect()
}
