//! From two packs to the edits between them.
//!
//! Responsible for: the fewest moves, and an order of edits that reads well. Not responsible for: what they mean.

use std::collections::HashSet;

use super::fields;
use super::forest::{Forest, Key, Kind, List};
use super::order::longest_increasing;
use super::{Change, Diff, Edit, FORMAT, Version};
use crate::pack::Pack;

/// The edits that make the new pack of the old one.
pub fn diff(old: &Pack, new: &Pack) -> Diff {
    Diff {
        format: FORMAT.to_owned(),
        old: Version::of(old),
        new: Version::of(new),
        edits: edits(&Forest::of(old), &Forest::of(new)),
    }
}

/// By kind; within a kind what falls away, in the old order, then everything else in the new order.
fn edits(old: &Forest, new: &Forest) -> Vec<Edit> {
    let (old_places, new_places) = (old.places(), new.places());
    let stays = staying(old, new);
    let mut edits: Vec<Edit> = Vec::new();
    for key in old.order.iter().filter(|key| !new.entries.contains_key(*key)) {
        if let Some(place) = old_places.get(key) {
            let change = Change::Removed { place: place.clone(), entry: old.entries[key].clone() };
            edits.push(Edit::new(key, change));
        }
    }
    for key in &new.order {
        let after = &new.entries[key];
        let Some(before) = old.entries.get(key) else {
            if let Some(place) = new_places.get(key) {
                edits.push(Edit::new(key, Change::Added { place: place.clone(), entry: after.clone() }));
            }
            continue;
        };
        if let (Some(from), Some(to), false) = (old_places.get(key), new_places.get(key), stays.contains(key))
        {
            edits.push(Edit::new(key, Change::Moved { from: from.clone(), to: to.clone() }));
        }
        let fields = fields::compare(before, after);
        if !fields.is_empty() {
            edits.push(Edit::new(key, Change::Changed { fields }));
        }
    }
    edits.sort_by_key(|edit| edit.kind);
    edits
}

/// Entries that need no move: in the same list as before, and in a longest run that keeps its order there.
fn staying<'a>(old: &Forest, new: &'a Forest) -> HashSet<&'a Key> {
    let old_places = old.places();
    let mut stays = HashSet::new();
    for (List { within, kind }, keys) in &new.lists {
        debug_assert_ne!(*kind, Kind::Header, "the header stands in no list");
        let (kept, before): (Vec<&Key>, Vec<usize>) = keys
            .iter()
            .filter_map(|key| {
                let place = old_places.get(key).filter(|place| place.within == *within)?;
                Some((key, place.at))
            })
            .unzip();
        stays.extend(longest_increasing(&before).into_iter().map(|position| kept[position]));
    }
    stays
}
