//! Edits say what a person would say happened.

use serde_json::{Value, json};

use super::sample;
use crate::diff::{ApplyError, Key, Kind, apply, diff};
use crate::pack::Pack;

fn edits(change: impl FnOnce(&mut Pack)) -> Value {
    let old = sample();
    let mut new = old.clone();
    change(&mut new);
    serde_json::to_value(diff(&old, &new).edits).expect("it is JSON")
}

#[test]
fn single_values_are_told_where_they_stand() {
    let found = edits(|pack| {
        pack.header.base.version = "1.1.0".to_owned();
        pack.operations[0].level = Some(3);
        pack.transactions[0].harm.clear();
        pack.operations[1].when = None;
    });
    let when = json!({"is": {"question": "check-mode", "any-of": ["again"]}});
    assert_eq!(
        found[0],
        json!({
            "kind": "header", "id": "sector", "change": "changed",
            "fields": [{"field": "/base/version", "old": "1.0.0", "new": "1.1.0"}],
        })
    );
    assert_eq!(found[1]["fields"][0]["field"], "/harm/proofing");
    assert_eq!(found[1]["fields"][0].get("new"), None, "what is not said is absent, not null");
    assert_eq!(found[2]["fields"], json!([{"field": "/level", "old": 2, "new": 3}]));
    assert_eq!(found[3]["fields"], json!([{"field": "/when", "old": when}]), "a condition is one value");
    assert_eq!(found.as_array().map(Vec::len), Some(4));
}

#[test]
fn bilingual_texts_are_one_value() {
    let found = edits(|pack| pack.matrix.ways[0].title.en = "App".to_owned());
    assert_eq!(
        found[0]["fields"],
        json!([{
            "field": "/title",
            "old": {"ja": "確かめたアプリ", "en": "Checked app"},
            "new": {"ja": "確かめたアプリ", "en": "App"},
        }])
    );
}

#[test]
fn one_clause_that_changes_its_chapter_is_one_move() {
    let found = edits(|pack| {
        let scope = pack.chapters[0].clauses.remove(1);
        pack.chapters[1].clauses.insert(1, scope);
    });
    assert_eq!(
        found,
        json!([{
            "kind": "clause", "id": "purpose-scope", "change": "moved",
            "from": {"within": {"kind": "chapter", "id": "purpose"}, "at": 1},
            "to": {"within": {"kind": "chapter", "id": "levels"}, "at": 1},
        }])
    );
}

#[test]
fn one_entry_that_changes_its_place_is_one_move() {
    let found = edits(|pack| pack.operations.rotate_left(1));
    assert_eq!(
        found,
        json!([{
            "kind": "operation", "id": "require-ial", "change": "moved", "from": {"at": 0}, "to": {"at": 3},
        }])
    );
}

#[test]
fn what_stands_within_an_entry_comes_and_goes_by_itself() {
    let found = edits(|pack| {
        pack.chapters[0].clauses.remove(1);
    });
    let removed: Vec<&str> =
        found.as_array().into_iter().flatten().filter_map(|edit| edit["id"].as_str()).collect();
    assert_eq!(removed, ["purpose-scope", "purpose-staff", "purpose-vending"]);
    assert_eq!(found[1]["place"], json!({"within": {"kind": "clause", "id": "purpose-scope"}, "at": 0}));
    assert_eq!(found[0]["entry"].get("clauses"), None, "they are edits of their own");
}

#[test]
fn edits_for_another_pack_are_refused_with_the_reason() {
    let old = sample();
    let mut new = old.clone();
    new.operations[0].level = Some(3);
    new.terms.remove(0);
    let edits = diff(&old, &new);

    let mut other = old.clone();
    other.operations[0].level = Some(1);
    assert_eq!(apply(&other, &edits), Err(ApplyError::OldDiffers { field: "/level".to_owned() }));
    assert_eq!(
        apply(&new, &edits),
        Err(ApplyError::Missing(Key::new(Kind::Term, "checked-person"))),
        "put in twice"
    );
    let mut other = old;
    other.terms[0].meaning.en.push_str(" Always.");
    assert_eq!(apply(&other, &edits), Err(ApplyError::Missing(Key::new(Kind::Term, "checked-person"))));
}
