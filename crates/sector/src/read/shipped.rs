//! The packs that are shipped with the program.

use std::collections::BTreeMap;

use super::Files;

/// The folder of shipped packs, as findings name it.
pub const SHIPPED: &str = "policies/sectors";

/// The shipped packs by id, each as its files.
pub fn shipped() -> Vec<(String, Files)> {
    let mut packs: BTreeMap<String, Files> = BTreeMap::new();
    for (path, bytes) in policy::shipped_beside("sectors") {
        if let Some((id, path)) = path.split_once('/') {
            packs.entry(id.to_owned()).or_default().insert(path.to_owned(), bytes.to_vec());
        }
    }
    packs.into_iter().collect()
}
