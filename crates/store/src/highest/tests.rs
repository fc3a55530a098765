//! Tests of the highest levels.

use model::result::Levels;

use super::{HIGHEST, ServiceKey};
use crate::sample::{at, named};
use crate::{Store, Summary, View};

fn service(name: &str, organisation: &str) -> ServiceKey {
    ServiceKey { name: name.to_owned(), organisation: organisation.to_owned() }
}

fn add(store: &mut Store, name: &str, ial: Option<[u8; 2]>, aal: Option<[u8; 2]>) -> crate::AssessmentId {
    let id = store.create(&named(name), at(0)).unwrap();
    let summary = Summary { range: Levels { ial, aal }, draft: false, answered: 1, asked: 1 };
    store.save_summary(&id, &summary).unwrap();
    id
}

#[test]
fn the_highest_of_all_kept_assessments_is_told_by_framework() {
    let mut store = Store::open_in_memory().unwrap();
    add(&mut store, "a", Some([1, 1]), Some([2, 2]));
    add(&mut store, "a", Some([2, 3]), Some([1, 1]));
    add(&mut store, "a", Some([1, 3]), None);
    let other = add(&mut store, "a", Some([0, 0]), None);
    let view = View { framework: Some("nist-800-63-4".to_owned()), ..View::default() };
    store.save_view(&other, &view, at(1)).unwrap();
    let binned = add(&mut store, "a", Some([3, 3]), Some([3, 3]));
    store.trash(&binned, at(1)).unwrap();
    store.create(&named("b"), at(0)).unwrap();
    let found = store.highest(&[service("b", ""), service("a", ""), service("a", "other")]).unwrap();
    let told: Vec<_> = found
        .iter()
        .map(|one| (one.service, one.framework.as_deref(), one.range.ial, one.range.aal))
        .collect();
    assert_eq!(told, [(1, None, Some([2, 3]), Some([2, 2])), (1, Some("nist-800-63-4"), Some([0, 0]), None)]);
}

#[test]
fn names_that_look_like_numbers_are_texts() {
    let mut store = Store::open_in_memory().unwrap();
    add(&mut store, "42", Some([2, 2]), None);
    assert_eq!(store.highest(&[service("42", "")]).unwrap().len(), 1);
    assert!(store.highest(&[]).unwrap().is_empty());
}

#[test]
fn no_list_of_assessments_is_sorted_for_it() {
    let store = Store::open_in_memory().unwrap();
    let mut statement = store.db.prepare(&format!("EXPLAIN QUERY PLAN {HIGHEST}")).unwrap();
    let plan: Vec<String> =
        statement.query_map(["[]"], |row| row.get(3)).unwrap().collect::<Result<_, _>>().unwrap();
    let searched: Vec<_> = plan.iter().filter(|step| step.contains("assessment_")).collect();
    assert_eq!(searched.len(), 4, "{plan:?}");
    assert!(
        searched.iter().all(|step| step.starts_with("SEARCH a") && step.contains("(name=? AND <expr>=?"))
    );
    let sorted = plan.iter().filter(|step| step.contains("TEMP B-TREE")).count();
    assert_eq!(sorted, 1, "only the few rows of the answer: {plan:?}");
}
