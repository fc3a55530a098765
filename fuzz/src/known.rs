//! Certificates that may end a chain well: those of the virtual cards, and the roots themselves.
//!
//! Responsible for: telling a certificate that the repository holds from one that somebody made up. Not
//! responsible for: judging it.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use include_dir::{Dir, include_dir};

static CARDS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../assets/virtual-cards/certificates");
static ANCHORS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../assets/trust-anchors");
static FIXTURES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../crates/evidence/tests/fixtures");

static SIGNED: LazyLock<BTreeSet<&'static [u8]>> = LazyLock::new(|| {
    [&CARDS, &ANCHORS, &FIXTURES].into_iter().flat_map(all).filter_map(signed_part).collect()
});

/// Whether the signed part of these bytes is that of a certificate in the repository.
pub fn is_known(bytes: &[u8]) -> bool {
    signed_part(bytes).is_some_and(|part| SIGNED.contains(part))
}

fn all(folder: &'static Dir<'static>) -> Vec<&'static [u8]> {
    let below = folder.dirs().flat_map(all);
    below.chain(folder.files().map(|file| file.contents())).collect()
}

/// The signed part with its header. Certificates of the size in question have lengths of two bytes.
fn signed_part(bytes: &[u8]) -> Option<&[u8]> {
    let inner = match bytes {
        [0x30, 0x82, _, _, inner @ ..] => inner,
        _ => return None,
    };
    match inner {
        [0x30, 0x82, high, low, ..] => inner.get(..4 + usize::from(u16::from_be_bytes([*high, *low]))),
        _ => None,
    }
}
