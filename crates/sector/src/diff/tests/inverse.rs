//! Edits are the inverse of putting them in, whatever the packs are.

use proptest::prelude::*;

use super::mutation::{mutated, mutations};
use super::sample;
use crate::diff::{Diff, apply, diff};

proptest! {
    #[test]
    fn edits_put_in_give_the_new_pack(before in mutations(6), after in mutations(12)) {
        let old = mutated(&sample(), &before);
        let new = mutated(&old, &after);
        let edits = diff(&old, &new);
        prop_assert_eq!(apply(&old, &edits), Ok(new.clone()));
        prop_assert_eq!(edits.is_empty(), old == new);
    }

    #[test]
    fn edits_between_strangers_hold_as_well(before in mutations(12), after in mutations(12)) {
        let (old, new) = (mutated(&sample(), &before), mutated(&sample(), &after));
        prop_assert_eq!(apply(&old, &diff(&old, &new)), Ok(new));
    }

    #[test]
    fn a_pack_does_not_differ_from_itself(before in mutations(12)) {
        let pack = mutated(&sample(), &before);
        prop_assert!(diff(&pack, &pack).is_empty());
    }

    #[test]
    fn edits_survive_json(before in mutations(6), after in mutations(12)) {
        let old = mutated(&sample(), &before);
        let edits = diff(&old, &mutated(&old, &after));
        let json = serde_json::to_string(&edits).expect("it is JSON");
        prop_assert_eq!(serde_json::from_str::<Diff>(&json).expect("edits"), edits);
    }

    /// Edits of one pack are put into another one, or refused; they never panic.
    #[test]
    fn edits_for_another_pack_do_no_harm(
        before in mutations(8), after in mutations(8), other in mutations(8)
    ) {
        let old = mutated(&sample(), &before);
        let edits = diff(&old, &mutated(&old, &after));
        let _ = apply(&mutated(&sample(), &other), &edits);
    }
}

#[test]
fn every_edit_matters() {
    let old = sample();
    let mut new = old.clone();
    new.chapters.swap(0, 2);
    new.matrix.ways.remove(1);
    new.header.review.months = 6;
    let scope = new.chapters[2].clauses.remove(1);
    new.chapters[0].clauses.push(scope);
    let edits = diff(&old, &new);
    assert!(edits.edits.len() >= 4, "{edits:#?}");
    for left_out in 0..edits.edits.len() {
        let mut fewer = edits.clone();
        fewer.edits.remove(left_out);
        assert_ne!(apply(&old, &fewer), Ok(new.clone()), "without edit {left_out}");
    }
}
