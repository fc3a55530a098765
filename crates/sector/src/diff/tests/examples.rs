//! Worked examples under two versions, and everything in one value.

use std::sync::Arc;

use model::Lang;
use model::result::{ClauseState, Conformance};
use policy::Catalogue;
use serde_json::Value;

use super::sample;
use crate::diff::bump::{Bump, Reason};
use crate::diff::examples::{From, Judge, compare};
use crate::diff::{Diff, compare as compare_all};
use crate::overlay::{Guideline, apply};
use crate::pack::Pack;

fn guideline(pack: &Pack) -> Guideline {
    let base: Arc<Catalogue> =
        Arc::new(policy::load_embedded().into_result().expect("the shipped policies have no errors"));
    apply(pack, &base).expect("the sample fits the base")
}

fn changed(change: impl FnOnce(&mut Pack)) -> (Guideline, Guideline) {
    let old = sample();
    let mut new = old.clone();
    change(&mut new);
    (guideline(&old), guideline(&new))
}

#[test]
fn the_sample_comes_out_as_it_expects() {
    let pack = sample();
    let guideline = guideline(&pack);
    let judge = Judge::new(&guideline, &pack.examples);
    for example in &pack.examples {
        let outcome = judge.outcome(example).expect("the framework can be used");
        assert_eq!(Some(outcome.conformance), example.expect.conformance, "{}: {outcome:#?}", example.id);
        if let Some(levels) = example.expect.sector {
            assert_eq!(outcome.sector.ial, Some([levels.ial; 2]), "{}", example.id);
            assert_eq!(outcome.sector.aal, levels.aal.map(|aal| [aal; 2]), "{}", example.id);
        }
    }
}

#[test]
fn nothing_changed_changes_no_example() {
    let (old, new) = changed(|pack| pack.chapters[0].clauses[0].text.en.push('!'));
    assert_eq!(compare(&old, &new), []);
}

#[test]
fn an_example_that_stops_conforming_asks_for_the_first_number() {
    let (old, new) = changed(|pack| pack.matrix.ways[1].accepted = false);
    let found = compare(&old, &new);
    let [only] = &found[..] else { panic!("one example: {found:#?}") };
    assert_eq!((only.id.as_str(), only.from), ("card-at-the-till", From::Both));
    assert!(only.stops_conforming() && !only.levels_differ());
    let states: Vec<_> =
        only.clauses.iter().map(|change| (change.clause.as_str(), change.before, change.after)).collect();
    assert_eq!(states, [("methods-accepted", Some(ClauseState::Met), Some(ClauseState::NotMet))]);
}

#[test]
fn levels_before_and_after_are_told() {
    let (old, new) = changed(|pack| pack.operations[0].level = Some(3));
    let found = compare(&old, &new);
    let app = found.iter().find(|change| change.id == "app-at-the-till").expect("its way has only level 2");
    let ial = |outcome: &Option<crate::diff::examples::Outcome>| {
        outcome.as_ref().and_then(|found| found.sector.ial)
    };
    assert_eq!((ial(&app.before), ial(&app.after)), (Some([2, 2]), Some([3, 3])));
    assert_eq!(app.before.as_ref().map(|found| found.base), app.after.as_ref().map(|found| found.base));
    assert_eq!(app.after.as_ref().map(|found| found.conformance), Some(Conformance::DoesNotConform));
}

#[test]
fn examples_of_either_version_are_looked_at_under_both() {
    let (old, new) = changed(|pack| {
        pack.matrix.ways[1].accepted = false;
        pack.examples[1]
            .answers
            .insert("staff-present".into(), crate::pack::example::Given::One("unknown".into()));
        pack.examples.push({
            let mut example = sample().examples[1].clone();
            example.id = "another".to_owned();
            example
        });
        pack.examples.remove(0);
    });
    let found: Vec<(String, From)> =
        compare(&old, &new).into_iter().map(|change| (change.id, change.from)).collect();
    assert_eq!(
        found,
        [
            ("card-at-the-till".to_owned(), From::New),
            ("another".to_owned(), From::New),
            ("card-at-the-till".to_owned(), From::Old),
        ]
    );
}

#[test]
fn a_framework_that_falls_away_leaves_no_outcome() {
    let (old, new) = changed(|pack| pack.header.framework = "nist-800-63-4".into());
    assert!(compare(&old, &new).iter().all(|change| change.before.is_some() && change.after.is_some()));
}

#[test]
fn everything_stands_in_one_value() {
    let (old, new) = changed(|pack| {
        pack.header.version = "1.1.0".to_owned();
        pack.matrix.ways[1].accepted = false;
    });
    let all = compare_all(&old, &new, Lang::Ja);
    assert_eq!(all.version.advice.bump, Bump::Major);
    assert_eq!((all.version.enough, all.version.least.as_deref()), (false, Some("2.0.0")));
    assert!(
        all.version
            .advice
            .reasons
            .contains(&Reason::StopsConforming { example: "card-at-the-till".to_owned() })
    );

    let json = serde_json::to_value(&all).expect("it is JSON");
    for list in ["edits", "requirements", "clauses", "rules", "examples"] {
        assert!(json[list].as_array().is_some_and(|list| !list.is_empty()), "{list}");
    }
    assert_eq!(json["format"], "tashika-sector-diff/1");
    assert_eq!(json["version"]["bump"], "major");
    // The edits are among it in the form in which they can be read back.
    let Value::Object(mut object) = json else { panic!("an object") };
    object.retain(|key, _| ["format", "old", "new", "edits"].contains(&key.as_str()));
    let read: Diff = serde_json::from_value(Value::Object(object)).expect("edits");
    assert_eq!(read, all.diff);
}
