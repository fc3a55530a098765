//! Deciding one by one, until the header can name the new base.

use model::{Axis, Category, Rating, Text};

use super::{Edit, after, edited, only, reason, shipped, written_for};
use crate::diff::examples::Judge;
use crate::overlay::{apply, base_of};
use crate::pack::Pack;
use crate::rebase::{
    Decision, DecisionError, NotFinished, apply_change, finish, reject_change, rely_on, upstream_changes,
};

const LOWER: Edit<'static> =
    ("methods/proofing/photo-selfie.yaml", "level:\n  value: 2", "level:\n  value: 1");
const TABLE: Edit<'static> =
    ("frameworks/ds500-2019.yaml", "        public-interest: none\n", "        public-interest: low\n");

#[test]
fn nothing_moves_before_all_is_decided() {
    let (pack, base, changes) = after(&[LOWER, TABLE]);
    let ids: Vec<&str> = changes.iter().map(|change| change.id.as_str()).collect();
    assert_eq!(ids, ["framework/ds500-2019#ceilings", "method/photo-selfie#level"]);
    let open = |ids: &[&str]| {
        Err(NotFinished { open: ids.iter().map(|id| (*id).to_owned()).collect(), rejected: Vec::new() })
    };
    assert_eq!(finish(&pack, &base), open(&ids));

    let one = apply_change(&pack, &changes[1], &base).expect("it can be applied");
    assert_eq!(one.matrix.ways[0].ial, 1, "the way follows its method");
    assert_eq!(one.header.base, pack.header.base, "the header does not move with single decisions");
    assert_eq!(upstream_changes(&one, &base).len(), 1);
    assert_eq!(finish(&one, &base), open(&ids[..1]));

    let both = apply_change(&one, &changes[0], &base).expect("it can be applied");
    let finished = finish(&both, &base).expect("all is decided");
    assert_eq!(finished.header.base, base_of(&base));
    assert_eq!(finished.header.relied_on, Some(rely_on(&finished, &base)));
    assert_eq!(upstream_changes(&finished, &base), []);
    let decided: Vec<(&str, Decision)> =
        finished.header.rebased.iter().map(|entry| (entry.change.as_str(), entry.decision)).collect();
    assert_eq!(decided, [(ids[1], Decision::Accepted), (ids[0], Decision::Accepted)]);
}

#[test]
fn a_rejection_that_nothing_can_carry_out_keeps_the_pack_on_its_base() {
    let (pack, base, changes) = after(&[TABLE]);
    let change = only(&changes);
    let rejected = reject_change(&pack, change, &reason(), &base).expect("it can be rejected");
    let left = upstream_changes(&rejected, &base);
    assert_eq!(only(&left).decided, Some(Decision::Rejected), "still there, and known to be rejected");
    let id = change.id.clone();
    assert_eq!(finish(&rejected, &base), Err(NotFinished { open: Vec::new(), rejected: vec![id] }));
    // Another version that says something else asks again.
    let next = edited(&[(
        "frameworks/ds500-2019.yaml",
        "        public-interest: none\n",
        "        public-interest: moderate\n",
    )]);
    assert_eq!(only(&upstream_changes(&rejected, &next)).decided, None);
    // A change of mind.
    let accepted = apply_change(&rejected, only(&left), &base).expect("it can be applied");
    assert!(finish(&accepted, &base).is_ok());
}

#[test]
fn a_row_of_its_own_is_kept_with_the_reason() {
    let (pack, base, changes) = after(&[LOWER]);
    let kept = reject_change(&pack, only(&changes), &reason(), &base).expect("it can be rejected");
    assert_eq!(kept.matrix, pack.matrix);
    assert_eq!(kept.header.rebased[0].reason, Some(reason()));
    assert!(finish(&kept, &base).is_ok());
}

#[test]
fn a_rejection_needs_a_reason_in_both_languages() {
    let (pack, base, changes) = after(&[LOWER]);
    let half = Text { ja: "理由".to_owned(), en: " ".to_owned() };
    let id = only(&changes).id.clone();
    assert_eq!(reject_change(&pack, only(&changes), &half, &base), Err(DecisionError::NoReason(id)));
}

#[test]
fn what_was_shown_must_still_be_so() {
    let (pack, base, changes) = after(&[LOWER]);
    let done = apply_change(&pack, only(&changes), &base).expect("it can be applied");
    let id = only(&changes).id.clone();
    assert_eq!(apply_change(&done, only(&changes), &base), Err(DecisionError::NoSuchChange(id)), "twice");
}

/// Levels under the guideline and conformance of the examples.
fn under(pack: &Pack, base: &std::sync::Arc<policy::Catalogue>) -> Vec<String> {
    let guideline = apply(pack, base).expect("it fits");
    let judge = Judge::new(&guideline, &pack.examples);
    pack.examples
        .iter()
        .map(|example| {
            let outcome = judge.outcome(example).expect("it can be evaluated");
            format!("{} {:?} {:?} {:?}", example.id, outcome.sector, outcome.conformance, outcome.clauses)
        })
        .collect()
}

#[test]
fn a_rule_that_is_kept_out_leaves_every_example_as_it_was() {
    // The old base has no rule on pairs of levels; the shipped one has.
    let pair = "  pair:\n    from-ial: 2\n    at-least-aal: 2\n    source: nist-800-63-3\n";
    let old = edited(&[("frameworks/ds500-2019.yaml", pair, "")]);
    let pack = written_for(&old, |pack| {
        pack.operations.retain(|operation| !["relax-aal", "relax-pair"].contains(&operation.id.as_str()));
        pack.chapters[1].clauses.pop();
        for example in &mut pack.examples {
            // By the table alone, AAL1 is enough.
            let row = example.ratings.get_mut(&Axis::Authentication).expect("rated");
            row.insert(Category::PublicInterest, Rating::None);
        }
    });
    let before = under(&pack, &old);
    let changes = upstream_changes(&pack, &shipped());
    let change = only(&changes);
    assert_eq!(change.id, "framework/ds500-2019#pair");
    assert_eq!(change.after.ja, "IAL2以上ならAAL2以上");
    assert!(!change.effect.examples.is_empty());
    assert_ne!(under(&pack, &shipped()), before);
    let kept = reject_change(&pack, change, &reason(), &shipped()).expect("it can be rejected");
    assert_eq!(under(&kept, &shipped()), before);
    let operation = kept.operations.last().expect("written");
    assert_eq!(
        (operation.id.as_str(), operation.reason.as_ref()),
        ("keep-without-pair-rule", Some(&reason()))
    );
    assert!(finish(&kept, &shipped()).is_ok());
}

#[test]
fn everything_unrecorded_can_be_looked_at_one_by_one() {
    let base = edited(&[LOWER]);
    let mut pack = crate::diff::tests::sample();
    pack.header.base = base_of(&shipped());
    let mut count = 0;
    while let Some(change) = upstream_changes(&pack, &base).first() {
        let before = upstream_changes(&pack, &base).len();
        pack = apply_change(&pack, change, &base).expect("it can be applied");
        count += 1;
        assert_eq!(upstream_changes(&pack, &base).len(), before - 1, "{}", change.id);
        if count == 3 {
            break;
        }
    }
    assert!(finish(&pack, &base).is_err(), "the rest waits");
}
