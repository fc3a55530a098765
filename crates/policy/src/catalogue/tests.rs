//! Tests of the catalogue, on the shipped policies.

use std::collections::BTreeMap;

use model::{Axis, Lang, MethodId, QuestionId, Text};

use super::Catalogue;
use crate::load_embedded;

fn catalogue() -> Catalogue {
    load_embedded().into_result().expect("the shipped policies have no errors")
}

#[test]
fn questions_have_dense_indices_in_order() {
    let catalogue = catalogue();
    for (i, question) in catalogue.questions().enumerate() {
        assert_eq!(catalogue.question_index(question.id.as_str()), Some(i));
        assert_eq!(catalogue.question(&question.id), Some(question));
        let section = catalogue.section_of(&question.id).expect("every question lies in a section");
        assert!(section.questions.contains(question));
    }
    assert_eq!(catalogue.question(&QuestionId::from("no-such-question")), None);
    let orders: Vec<u32> = catalogue.sections().iter().map(|section| section.order).collect();
    assert!(orders.is_sorted());
}

#[test]
fn proofing_methods_come_before_authentication_methods() {
    let catalogue = catalogue();
    let kinds: Vec<Axis> = catalogue.methods().iter().map(|method| method.kind).collect();
    assert!(kinds.is_sorted());
    for method in catalogue.methods() {
        assert_eq!(catalogue.method(&method.id), Some(method));
    }
    assert_eq!(catalogue.method(&MethodId::from("no-such-method")), None);
}

#[test]
fn usable_frameworks_come_first_and_checkpoints_by_number() {
    let catalogue = catalogue();
    let disabled: Vec<bool> =
        catalogue.frameworks().iter().map(|framework| framework.disabled.is_some()).collect();
    assert!(disabled.is_sorted());
    let numbers: Vec<u8> = catalogue.checkpoints().iter().map(|checkpoint| checkpoint.number).collect();
    assert_eq!(numbers, [1, 2, 3, 4, 5]);
    for item in catalogue.checkpoints().iter().flat_map(|checkpoint| &checkpoint.items) {
        assert_eq!(catalogue.checkpoint_item(&item.id), Some(item));
    }
}

#[test]
fn every_source_that_is_named_is_found() {
    let catalogue = catalogue();
    for method in catalogue.methods() {
        assert!(catalogue.source(&method.source).is_some());
        for threat in method.threats.keys() {
            assert_eq!(catalogue.threat_axis(threat), Some(method.kind));
        }
    }
}

#[test]
fn thresholds_of_the_organisation_change_texts_and_hash() {
    let shipped = catalogue();
    let text = Text { ja: "{loss-high}以上".to_owned(), en: "{loss-high} or more".to_owned() };
    assert_eq!(shipped.fill(&text, Lang::Ja), "50万円以上");

    let same = shipped.clone().with_thresholds(&BTreeMap::from([("loss-high".to_owned(), 500_000)]));
    assert_eq!(same.hash(), shipped.hash(), "the shipped value changes nothing");

    let values = BTreeMap::from([("loss-high".to_owned(), 300_000), ("no-such".to_owned(), 1)]);
    let changed = shipped.clone().with_thresholds(&values);
    assert_eq!(changed.fill(&text, Lang::En), "¥300,000 or more");
    assert_ne!(changed.hash(), shipped.hash());
    assert_eq!(shipped.with_thresholds(&values).hash(), changed.hash(), "same values, same hash");
}
