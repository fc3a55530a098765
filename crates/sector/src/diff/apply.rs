//! From a pack and edits to another pack.
//!
//! Responsible for: putting edits in, and refusing edits that were made for another pack. Not responsible for:
//! whether the pack that comes out makes sense.

use std::collections::BTreeMap;

use super::fields;
use super::forest::{Forest, Key, List, Place};
use super::{Change, Diff};
use crate::pack::Pack;

/// Why edits cannot be put in.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ApplyError {
    /// An entry that is to change, move or go is not there, or not where it should be.
    #[error("{} `{}` is not there as the edits have it", .0.kind.word(), .0.id)]
    Missing(Key),
    /// An entry that is to be added is there already.
    #[error("{} `{}` is there already", .0.kind.word(), .0.id)]
    Exists(Key),
    /// A field does not stand as the edits say that it stood.
    #[error("`{field}` does not say what the edits say that it said")]
    OldDiffers {
        /// The field.
        field: String,
    },
    /// A place that does not exist in the new pack.
    #[error("{} `{}` cannot stand at position {at}", .key.kind.word(), .key.id)]
    NoPlace {
        /// The entry.
        key: Key,
        /// The position.
        at: usize,
    },
    /// An entry that nothing leads to: the entry that it stood in is gone, or stands within it.
    #[error("{} `{}` stands in nothing any more", .0.kind.word(), .0.id)]
    OutOfReach(Key),
    /// What comes out is no pack.
    #[error("the edits do not give a pack: {0}")]
    Shape(String),
}

/// Puts edits into a pack.
///
/// # Errors
/// When the edits were made for another pack, or are damaged.
pub fn apply(old: &Pack, diff: &Diff) -> Result<Pack, ApplyError> {
    let mut forest = Forest::of(old);
    // Everything that goes or moves is taken out first: what is left then stands in its new order already.
    let mut coming: BTreeMap<List, Vec<(usize, Key)>> = BTreeMap::new();
    let mut come = |key: Key, place: &Place| {
        let list = List { within: place.within.clone(), kind: key.kind };
        coming.entry(list).or_default().push((place.at, key));
    };
    for edit in &diff.edits {
        let key = edit.key();
        match &edit.change {
            Change::Removed { place, entry } => {
                take_out(&mut forest, &key, place)?;
                if forest.entries.remove(&key).as_ref() != Some(entry) {
                    return Err(ApplyError::Missing(key));
                }
            }
            Change::Moved { from, to } => {
                take_out(&mut forest, &key, from)?;
                come(key, to);
            }
            Change::Changed { .. } => {}
            Change::Added { place, .. } => come(key, place),
        }
    }
    for edit in &diff.edits {
        let key = edit.key();
        match &edit.change {
            Change::Changed { fields } => {
                let entry = forest.entries.get_mut(&key).ok_or(ApplyError::Missing(key))?;
                fields::apply(entry, fields)?;
            }
            Change::Added { entry, .. } => {
                if forest.entries.insert(key.clone(), entry.clone()).is_some() {
                    return Err(ApplyError::Exists(key));
                }
            }
            Change::Removed { .. } | Change::Moved { .. } => {}
        }
    }
    for (list, mut keys) in coming {
        // From the front: whatever stands before a position is then in place.
        keys.sort();
        let standing = forest.lists.entry(list).or_default();
        for (at, key) in keys {
            if at > standing.len() {
                return Err(ApplyError::NoPlace { key, at });
            }
            standing.insert(at, key);
        }
    }
    forest.into_pack()
}

fn take_out(forest: &mut Forest, key: &Key, place: &Place) -> Result<(), ApplyError> {
    let list = List { within: place.within.clone(), kind: key.kind };
    let missing = || ApplyError::Missing(key.clone());
    let keys = forest.lists.get_mut(&list).ok_or_else(missing)?;
    let position = keys.iter().position(|standing| standing == key).ok_or_else(missing)?;
    keys.remove(position);
    Ok(())
}
