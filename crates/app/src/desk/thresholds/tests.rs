//! Tests of the organisation's thresholds.

use super::pairs;
use crate::desk::test_desk::{desk, ja, now};
use crate::desk::{Desk, Refusal};
use crate::wire::{CatalogueView, SaveThresholdsRequest, ThresholdValue};

fn save(desk: &mut Desk, values: &[(&str, u32)]) -> Result<CatalogueView, Refusal> {
    let values = values.iter().map(|(id, value)| ThresholdValue { id: (*id).to_owned(), value: *value });
    desk.save_thresholds(&SaveThresholdsRequest { values: values.collect(), lang: ja() }, now())
}

#[test]
fn every_family_of_the_shipped_policies_has_its_order() {
    let (_folder, desk) = desk();
    let mut found: Vec<_> =
        pairs(&desk.shipped).into_iter().map(|(lower, upper)| (&*lower.id, &*upper.id)).collect();
    found.sort_unstable();
    assert_eq!(
        found,
        [
            ("loss-moderate", "loss-high"),
            ("people-some", "people-many"),
            ("share-few", "share-some"),
            ("share-some", "share-most"),
            ("volume-some", "volume-many"),
            ("yearly-moderate", "yearly-high"),
        ]
    );
}

#[test]
fn values_out_of_order_are_refused_and_the_old_ones_stay() {
    let (_folder, mut desk) = desk();
    save(&mut desk, &[("loss-moderate", 20_000)]).expect("in order");
    for values in [
        vec![("loss-moderate", 9_000_000)],
        vec![("loss-moderate", 500_000)],
        vec![("loss-high", 10_000)],
        vec![("share-some", 90)],
    ] {
        let refused = save(&mut desk, &values).expect_err("out of order");
        assert!(matches!(refused, Refusal::ThresholdOrder { .. }), "{values:?}: {refused:?}");
    }
    assert_eq!(desk.catalogue().threshold("loss-moderate").map(|one| one.value), Some(20_000));
    save(&mut desk, &[("loss-moderate", 9_000_000), ("loss-high", 10_000_000)]).expect("both are raised");
    save(&mut desk, &[]).expect("the shipped values are in order");
}

#[test]
fn the_refusal_names_both_with_their_values_in_both_languages() {
    let (_folder, mut desk) = desk();
    let view = save(&mut desk, &[("loss-moderate", 9_000_000)]).expect_err("out of order").view();
    assert_eq!(view.code, "threshold-order");
    assert_eq!((&*view.params["lower-value-ja"], &*view.params["upper-value-en"]), ("900万円", "¥500,000"));
    assert!(view.params["lower-ja"].contains("損失") && view.params["upper-en"].contains("Loss"));
}
