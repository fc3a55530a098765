//! The laws of overlays: identity, idempotence, and that the order of operations means nothing.

use policy::Catalogue;
use policy::say;
use proptest::prelude::*;

use super::{BASE, empty, on_base, operation, sample, with_operations};
use crate::overlay::section_id;
use crate::pack::operation::{Op, Operation};

/// Everything that a catalogue says, as text.
fn content(catalogue: &Catalogue) -> String {
    format!(
        "{:#?}",
        (
            catalogue.sections(),
            catalogue.methods(),
            catalogue.laws(),
            catalogue.documents(),
            catalogue.checkpoints(),
            catalogue.frameworks(),
            catalogue.threat_lists(),
            catalogue.threshold_sets(),
            catalogue.preferences(),
            catalogue.glossary().collect::<Vec<_>>(),
            catalogue.sources().collect::<Vec<_>>(),
        )
    )
}

#[test]
fn an_empty_pack_adds_the_generated_questions_and_nothing_else() {
    let pack = empty();
    let guideline = on_base(&pack);
    let catalogue = &guideline.catalogue;
    let (own, added) = catalogue.sections().split_at(BASE.sections().len());
    assert_eq!(own, BASE.sections());
    let added: Vec<&str> = added.iter().map(|section| section.id.as_str()).collect();
    assert_eq!(added, [section_id(&pack)]);
    assert_eq!(catalogue.methods(), BASE.methods());
    assert_eq!(catalogue.laws(), BASE.laws());
    assert_eq!(catalogue.documents(), BASE.documents());
    assert_eq!(catalogue.checkpoints(), BASE.checkpoints());
    assert_eq!(catalogue.frameworks(), BASE.frameworks());
    assert_eq!(catalogue.threat_lists(), BASE.threat_lists());
    assert_eq!(catalogue.threshold_sets(), BASE.threshold_sets());
    assert_eq!(catalogue.preferences(), BASE.preferences());
    assert_eq!(catalogue.pack(), BASE.pack());
    assert!(catalogue.glossary().eq(BASE.glossary()));
    assert_eq!(catalogue.sources().count(), BASE.sources().count() + 1);
    assert_ne!(catalogue.hash(), BASE.hash());
}

#[test]
fn the_same_pack_gives_the_same_guideline() {
    let (first, second) = (on_base(&sample::pack()), on_base(&sample::pack()));
    assert_eq!(content(&first.catalogue), content(&second.catalogue));
    assert_eq!((first.hash, first.catalogue.hash()), (second.hash, second.catalogue.hash()));
    let mut changed = sample::pack();
    changed.header.publisher.push('x');
    assert_ne!(on_base(&changed).catalogue.hash(), second.catalogue.hash());
}

/// Operations on different things, one of each kind that changes the catalogue.
fn disjoint() -> Vec<Operation> {
    let mut threshold = operation("threshold", Op::Tighten, "threshold/loss-high");
    threshold.number = Some(300_000);
    let mut other = operation("other-threshold", Op::Replace, "threshold/people-many");
    other.number = Some(500);
    let mut example = operation("example", Op::Replace, "question/has-login");
    example.text = Some(say("会員証です。", "A member's card."));
    let mut level = operation("level", Op::Tighten, "level/ial");
    level.level = Some(2);
    vec![
        threshold,
        other,
        example,
        level,
        operation("pair", Op::Relax, "pair-rule"),
        operation("method", Op::Remove, "method/self-assertion"),
        operation("upload", Op::Remove, "method/image-upload"),
        operation("document", Op::Remove, "document/passport"),
        operation("another-document", Op::Remove, "document/student-id"),
        operation("item", Op::Tighten, "item/1.5"),
        operation("no-item", Op::Relax, "item/2.5"),
        operation("question", Op::Remove, "question/result-speed"),
        operation("permit", Op::Remove, "permit/aml/jpki-signature"),
    ]
}

#[test]
fn saying_an_operation_twice_says_no_more() {
    let twice: Vec<Operation> = disjoint()
        .into_iter()
        .flat_map(|operation| {
            [Operation { id: format!("{}-again", operation.id), ..operation.clone() }, operation]
        })
        .collect();
    let once = on_base(&with_operations(disjoint()));
    assert_eq!(content(&on_base(&with_operations(twice)).catalogue), content(&once.catalogue));
    for operation in disjoint() {
        let changes = content(&on_base(&with_operations([operation.clone()])).catalogue);
        let is_about_levels = operation.id == "level" || operation.id == "pair";
        assert_eq!(changes == content(&on_base(&empty()).catalogue), is_about_levels, "{}", operation.id);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_order_of_operations_means_nothing(order in Just(disjoint()).prop_shuffle()) {
        let guideline = on_base(&with_operations(order));
        let expected = on_base(&with_operations(disjoint()));
        prop_assert_eq!(content(&guideline.catalogue), content(&expected.catalogue));
    }

    #[test]
    fn operations_on_the_same_thing_come_to_the_same_in_any_order(reasons in Just(["a", "b", "c"]).prop_shuffle()) {
        // Several refusals of one method differ in their reason, and one is shown.
        let refused = |id: &str| {
            let mut refused = operation(id, Op::Remove, "method/self-assertion");
            refused.reason = Some(say(id, id));
            refused
        };
        let guideline = on_base(&with_operations(reasons.map(refused)));
        let expected = on_base(&with_operations([refused("a")]));
        prop_assert_eq!(content(&guideline.catalogue), content(&expected.catalogue));
    }
}
