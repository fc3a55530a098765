//! Tests of whole assessments.

use model::Service;

use crate::sample::{at, full, named, store};
use crate::{AssessmentId, Store, StoreError, View};

#[test]
fn an_assessment_comes_back_as_it_was_given() {
    let (store, id) = store();
    let stored = store.load(&id).unwrap();
    assert_eq!(stored.answers, full());
    assert_eq!(stored.created, at(0));
    assert_eq!(stored.changed, at(0));
    assert_eq!(stored.deleted, None);
    assert_eq!(stored.view, View::default());
}

#[test]
fn an_unknown_id_is_not_found() {
    let (store, _) = store();
    let missing = AssessmentId::random();
    assert!(matches!(store.load(&missing), Err(StoreError::NotFound { id }) if id == missing.as_str()));
}

#[test]
fn a_copy_has_everything_but_the_service_and_the_past() {
    let (mut store, id) = store();
    store.save_answer(&id, &"has-login".into(), None, at(1)).unwrap();
    store.save_draft_text(&id, "notice.ja", Some("お知らせ"), at(2)).unwrap();
    let other = Service { transaction: Some("2 回目以降の出品".into()), ..full().service };
    let copy = store.copy(&id, &other, at(3)).unwrap();
    assert_ne!(copy, id);
    let (original, copied) = (store.load(&id).unwrap(), store.load(&copy).unwrap());
    assert_eq!(copied.answers.service, other);
    assert_eq!(copied.answers.answers, original.answers.answers);
    let accepted_by_nobody =
        model::Choice { accepted_by: None, accepted_on: None, ..original.answers.choice.clone() };
    assert_ne!(original.answers.choice, accepted_by_nobody, "the original is accepted");
    assert_eq!(copied.answers.choice, accepted_by_nobody, "an acceptance holds for one transaction");
    assert_eq!(copied.draft_texts, original.draft_texts);
    assert_eq!(copied.created, at(3));
    assert!(store.history(&copy).unwrap().steps.is_empty(), "undo stays with the original");
    store.save_answer(&copy, &"has-login".into(), None, at(4)).unwrap();
    assert_eq!(store.load(&id).unwrap(), original, "the copy is independent");
}

#[test]
fn several_are_created_together() {
    let mut store = Store::open_in_memory().unwrap();
    let ids = store.create_all(&[named("甲"), named("乙")], at(0)).unwrap();
    assert_eq!(ids.len(), 2);
    assert_eq!(store.load(&ids[1]).unwrap().answers, named("乙"));
}

#[test]
fn the_view_is_kept_and_is_no_change() {
    let (mut store, id) = store();
    let view = View {
        as_of: chrono::NaiveDate::from_ymd_opt(2027, 4, 1),
        framework: Some("nist-800-63-4".into()),
        reading: Some("figure".into()),
        sector: Some("shops@1.0.0".into()),
    };
    store.save_view(&id, &view, at(5)).unwrap();
    let stored = store.load(&id).unwrap();
    assert_eq!(stored.view, view);
    assert_eq!(stored.changed, at(0));
    assert!(!store.history(&id).unwrap().can_undo());
}

#[test]
fn the_bin_hides_and_gives_back() {
    let (mut store, id) = store();
    store.trash(&id, at(1)).unwrap();
    assert_eq!(store.list("", 0, 10).unwrap().rows.len(), 0);
    assert_eq!(store.list("フリマ", 0, 10).unwrap().rows.len(), 0, "search passes over the bin");
    assert_eq!(store.trashed().unwrap()[0].deleted, Some(at(1)));
    assert_eq!((store.counts().unwrap().kept, store.counts().unwrap().binned), (0, 1));
    assert!(
        matches!(store.save_answer(&id, &"q".into(), None, at(2)), Err(StoreError::NotFound { .. })),
        "nothing in the bin is edited"
    );
    assert!(matches!(store.trash(&id, at(2)), Err(StoreError::NotFound { .. })));
    store.restore(&id, at(3)).unwrap();
    store.restore(&id, at(4)).unwrap();
    assert_eq!(store.load(&id).unwrap().answers, full());
    assert_eq!(store.list("フリマ", 0, 10).unwrap().rows.len(), 1);
    assert!(store.trashed().unwrap().is_empty());
}

#[test]
fn ids_are_recognised() {
    let id = AssessmentId::random();
    assert_eq!(AssessmentId::parse(id.as_str()), Some(id.clone()));
    assert_eq!(AssessmentId::parse(&id.as_str().to_uppercase()), Some(id));
    assert_eq!(AssessmentId::parse("../../etc"), None);
}
