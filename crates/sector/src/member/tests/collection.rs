//! Results come together in any order.

use proptest::prelude::*;

use crate::member::sample::{jfa, results};
use crate::member::{Added, Collection, MemberResult, OtherSector};

fn one() -> MemberResult {
    results(jfa(), 1, 7).remove(0)
}

fn at(hour: u32, member: &str, subject: &str, note: &str) -> MemberResult {
    MemberResult {
        member: member.to_owned(),
        subject: subject.to_owned(),
        made_at: format!("2026-11-26T{hour:02}:00:00+09:00"),
        note: Some(note.to_owned()),
        ..one()
    }
}

fn id() -> &'static str {
    &jfa().pack.header.id
}

#[test]
fn a_newer_file_replaces_an_older_one_and_the_same_file_changes_nothing() {
    let mut collection = Collection::of(id());
    let old = at(9, "a", "1", "old");
    // Ten o'clock in Tokyo is one o'clock in London: the moment counts, not how it is written.
    let mut new = at(10, "a", "1", "new");
    new.made_at = "2026-11-26T01:00:00Z".to_owned();
    assert_eq!(collection.add(old.clone()), Ok(Added::New));
    assert_eq!(collection.add(old.clone()), Ok(Added::Same));
    assert_eq!(collection.add(new.clone()), Ok(Added::Replaced));
    assert_eq!(collection.add(old), Ok(Added::Older));
    assert_eq!(collection.add(new), Ok(Added::Same));
    assert_eq!(collection.add(at(1, "a", "2", "another service")), Ok(Added::New));
    let notes: Vec<_> = collection.results().map(|result| result.note.as_deref().unwrap_or("")).collect();
    assert_eq!(notes, ["new", "another service"]);
}

#[test]
fn another_guideline_is_refused() {
    let mut collection = Collection::of("another");
    let refused = OtherSector { wanted: "another".to_owned(), found: id().to_owned() };
    assert_eq!(collection.add(one()), Err(refused));
    assert!(collection.is_empty());
}

#[test]
fn results_of_an_older_version_are_known() {
    let mut collection = Collection::of(id());
    for (member, version) in [("a", "1.9.0"), ("b", "1.10.0"), ("c", "2.0.0")] {
        let mut result = at(9, member, "1", "");
        result.sector.version = version.to_owned();
        collection.add(result).expect("the same guideline");
    }
    let before =
        |version: &str| collection.before(version).map(|result| result.member.clone()).collect::<Vec<_>>();
    assert_eq!(before("1.10.0"), ["a"]);
    assert_eq!(before("2.0.0"), ["a", "b"]);
}

fn collected(results: &[MemberResult]) -> Collection {
    let mut collection = Collection::of(id());
    for result in results {
        collection.add(result.clone()).expect("the same guideline");
    }
    collection
}

/// Few members, services and moments, so that many files are about the same.
fn files() -> impl Strategy<Value = Vec<MemberResult>> {
    let file = (0..3_u32, 0..2_u32, 0..4_u32, 0..3_u32).prop_map(|(member, subject, hour, note)| {
        at(hour, &format!("m{member}"), &format!("s{subject}"), &format!("{note}"))
    });
    proptest::collection::vec(file, 0..12)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn order_and_repetition_mean_nothing(
        (files, shuffled) in files().prop_flat_map(|files| {
            let twice: Vec<_> = files.iter().chain(files.iter().rev()).cloned().collect();
            (Just(files), Just(twice).prop_shuffle())
        })
    ) {
        prop_assert_eq!(collected(&files), collected(&shuffled));
    }
}
