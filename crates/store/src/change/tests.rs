//! Tests of single changes, undo and redo.

use model::{Answer, Axis, Category, Choice, ItemRecord, Override, Rating, Service};

use crate::sample::{at, evidence, full, store};
use crate::table::history::STEPS_KEPT;
use crate::{Part, Store};

fn yes() -> Answer {
    Answer::One("yes".into())
}

#[test]
fn every_kind_of_part_is_saved_undone_and_redone() {
    type Save = fn(&mut Store, &crate::AssessmentId) -> bool;
    let saves: [(Part, Save); 7] = [
        (Part::Answer("law-aml".into()), |store, id| {
            store.save_answer(id, &"law-aml".into(), Some(&yes()), at(1)).unwrap()
        }),
        (Part::Service, |store, id| {
            let service = Service { name: "別の名前".into(), ..Service::default() };
            store.save_service(id, &service, at(1)).unwrap()
        }),
        (Part::Rating(Axis::Proofing, Category::Financial), |store, id| {
            store.save_rating(id, Axis::Proofing, Category::Financial, None, at(1)).unwrap()
        }),
        (Part::Choice, |store, id| store.save_choice(id, &Choice::default(), at(1)).unwrap()),
        (Part::Item("5.8".into()), |store, id| {
            store.save_item(id, &"5.8".into(), &ItemRecord::default(), at(1)).unwrap()
        }),
        (Part::DraftText("notice.ja".into()), |store, id| {
            store.save_draft_text(id, "notice.ja", Some("本文"), at(1)).unwrap()
        }),
        (Part::Evidence("run-1".into()), |store, id| {
            store.save_evidence(id, "run-1", Some(&evidence()), at(1)).unwrap()
        }),
    ];
    for (part, save) in saves {
        let (mut store, id) = store();
        let before = store.load(&id).unwrap();
        assert!(save(&mut store, &id), "{part:?} changes something");
        let after = store.load(&id).unwrap();
        assert_eq!(after.changed, at(1), "{part:?} is a change");
        assert!(!save(&mut store, &id), "{part:?} twice changes nothing");
        assert_eq!(store.history(&id).unwrap().steps.len(), 1);

        let undone = store.undo(&id, at(2)).unwrap().unwrap();
        assert_eq!((undone.part, undone.undone), (part.clone(), true));
        let back = store.load(&id).unwrap();
        let parts = |stored: &crate::StoredAssessment| {
            (stored.answers.clone(), stored.draft_texts.clone(), stored.evidence.clone())
        };
        assert_eq!(parts(&back), parts(&before));
        assert_eq!(back.changed, at(2), "undoing is a change, too");

        assert_eq!(store.redo(&id, at(3)).unwrap().unwrap().part, part);
        let again = store.load(&id).unwrap();
        assert_eq!(parts(&again), parts(&after));
    }
}

#[test]
fn taking_an_answer_back_leaves_no_entry() {
    let (mut store, id) = store();
    store.save_answer(&id, &"has-login".into(), None, at(1)).unwrap();
    assert!(!store.load(&id).unwrap().answers.answers.contains_key("has-login"));
    assert!(!store.save_answer(&id, &"has-login".into(), None, at(2)).unwrap());
}

#[test]
fn a_rating_replaces_the_one_before() {
    let (mut store, id) = store();
    let high = Override { value: Rating::High, reason: "再評価".into() };
    store.save_rating(&id, Axis::Proofing, Category::Financial, Some(&high), at(1)).unwrap();
    assert_eq!(store.load(&id).unwrap().answers.ratings[&(Axis::Proofing, Category::Financial)], high);
}

#[test]
fn a_new_change_forgets_what_was_undone() {
    let (mut store, id) = store();
    for (second, question) in (1..).zip(["a", "b", "c"]) {
        store.save_answer(&id, &question.into(), Some(&yes()), at(second)).unwrap();
    }
    store.undo(&id, at(4)).unwrap();
    store.undo(&id, at(5)).unwrap();
    store.save_answer(&id, &"d".into(), Some(&yes()), at(6)).unwrap();
    let history = store.history(&id).unwrap();
    let parts: Vec<_> = history.steps.iter().map(|step| step.part.key().into_owned()).collect();
    assert_eq!(parts, ["a", "d"]);
    assert!(history.can_undo() && !history.can_redo());
    assert_eq!(store.redo(&id, at(7)).unwrap(), None);
}

#[test]
fn nothing_to_undo_is_no_error() {
    let (mut store, id) = store();
    assert_eq!(store.undo(&id, at(1)).unwrap(), None);
    assert_eq!(store.redo(&id, at(1)).unwrap(), None);
    assert_eq!(store.load(&id).unwrap().answers, full());
}

#[test]
fn undo_stays_within_its_assessment() {
    let (mut store, id) = store();
    let other = store.create(&full(), at(1)).unwrap();
    store.save_answer(&id, &"a".into(), Some(&yes()), at(2)).unwrap();
    assert_eq!(store.undo(&other, at(3)).unwrap(), None);
    assert!(store.history(&id).unwrap().can_undo());
}

#[test]
fn the_oldest_steps_fall_off() {
    let (mut store, id) = store();
    let steps = usize::try_from(STEPS_KEPT).unwrap() + 5;
    for number in 0..steps {
        let answer = Answer::One(number.to_string());
        store.save_answer(&id, &"a".into(), Some(&answer), at(1)).unwrap();
    }
    assert_eq!(store.history(&id).unwrap().steps.len(), steps - 5);
    while store.undo(&id, at(2)).unwrap().is_some() {}
    assert_eq!(store.load(&id).unwrap().answers.answers["a"], Answer::One("4".into()));
}
