//! Two sequences of entries as rows beside each other.
//!
//! Responsible for: the order of the new version, with what fell away where it stood. Not responsible for: what a row
//! says.

use std::collections::HashMap;

use super::forest::Key;
use super::order::longest_common;

/// Something that stands in a row.
pub(super) trait Keyed {
    /// The entry that it is about.
    fn key(&self) -> &Key;
}

/// A row: the entry in the old and in the new version; at least one is there.
pub(super) type Pair<'a, T> = (Option<&'a T>, Option<&'a T>);

/// Rows in the order of the new version. What only the old version has follows the entry after which it stood, or, if
/// that one has moved, the nearest one before it that has not.
pub(super) fn align<'a, T: Keyed>(old: &'a [T], new: &'a [T]) -> Vec<Pair<'a, T>> {
    let old_keys: Vec<&Key> = old.iter().map(Keyed::key).collect();
    let new_keys: Vec<&Key> = new.iter().map(Keyed::key).collect();
    let before: HashMap<&Key, &T> = old_keys.iter().copied().zip(old).collect();
    let after: HashMap<&Key, &T> = new_keys.iter().copied().zip(new).collect();

    let stays: HashMap<usize, usize> = longest_common(&old_keys, &new_keys).into_iter().collect();
    // What fell away, by the position in the new version that it follows; `None`: it stands before everything.
    let mut gone: HashMap<Option<usize>, Vec<&T>> = HashMap::new();
    let mut anchor = None;
    for (position, entry) in old.iter().enumerate() {
        if let Some(new_position) = stays.get(&position) {
            anchor = Some(*new_position);
        } else if !after.contains_key(entry.key()) {
            gone.entry(anchor).or_default().push(entry);
        }
    }
    let mut rows: Vec<Pair<'a, T>> = Vec::with_capacity(old.len().max(new.len()));
    let mut fell_away = |rows: &mut Vec<Pair<'a, T>>, anchor| {
        rows.extend(gone.remove(&anchor).unwrap_or_default().into_iter().map(|entry| (Some(entry), None)));
    };
    fell_away(&mut rows, None);
    for (position, entry) in new.iter().enumerate() {
        rows.push((before.get(entry.key()).copied(), Some(entry)));
        fell_away(&mut rows, Some(position));
    }
    rows
}
