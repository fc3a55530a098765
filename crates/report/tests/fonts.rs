//! Fonts: the files in the repository are the ones their provenance names, and the file embeds them rightly.

mod common;

use std::path::PathBuf;

use common::embedding;
use common::file::REPORT;
use sha2::{Digest, Sha256};

#[test]
fn fonts_are_what_their_provenance_says() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../assets/fonts");
    let provenance = std::fs::read_to_string(folder.join("PROVENANCE.md")).expect("a provenance file");
    for name in ["BIZUDPGothic-Regular.ttf", "BIZUDPGothic-Bold.ttf", "LICENSE-BIZUDGothic.txt"] {
        let bytes = std::fs::read(folder.join(name)).expect("a font file");
        let digest: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert!(provenance.contains(&digest), "{name} is not the file that PROVENANCE.md names");
    }
}

#[test]
fn fonts_are_embedded_with_true_widths_and_unicode() {
    embedding::fonts_are_embedded_with_true_widths_and_unicode(&REPORT);
}
