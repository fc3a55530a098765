//! Laws that hold for arbitrary assessments.
//!
//! Responsible for: lossless exchange files, reading without panics, undo and redo, the chain.
//! Not responsible for: single cases; they are beside the modules.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use model::choice::Compensating;
use model::evidence::{
    Check, CheckId, CheckResult, Evidence, Fact, Step, TEST_FORMAT, TestError, TestId, TestResult, Trust,
    Verdict,
};
use model::result::PolicyStamp;
use model::{Answer, AnswerSet, Axis, Category, Choice, ItemRecord, ItemState, Override, Rating, Service};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use store::{AssessmentId, FILE_LIMIT, Store, StoreError, Timestamp, read_answers, read_evidence};

fn at(second: i64) -> Timestamp {
    let start = chrono::DateTime::from_timestamp(1_795_395_600 + second, 0).expect("a valid time");
    Timestamp::from_utc(start)
}

/// Any text, with those most likely to be mistaken for something else.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => any::<String>(),
        2 => "[ぁ-ん一-龥𠮷a-z\"\\\\ \n]{0,12}",
        1 => select(vec!["unknown", "null", "true", "", "{}", "[]", "text"]).prop_map(str::to_owned),
    ]
}

fn date() -> impl Strategy<Value = NaiveDate> {
    (1..4_000_000).prop_filter_map("a day", NaiveDate::from_num_days_from_ce_opt)
}

fn answer() -> impl Strategy<Value = Answer> {
    prop_oneof![Just(Answer::Unknown), text().prop_map(Answer::One), vec(text(), 0..4).prop_map(Answer::Many),]
}

fn service() -> impl Strategy<Value = Service> {
    (text(), option::of(text()), option::of(text()), option::of(text()), option::of(text())).prop_map(
        |(name, transaction, users, organisation, note)| Service {
            name,
            transaction,
            users,
            organisation,
            note,
        },
    )
}

fn rating() -> impl Strategy<Value = Override> {
    (select(Rating::ALL.to_vec()), text()).prop_map(|(value, reason)| Override { value, reason })
}

fn choice() -> impl Strategy<Value = Choice> {
    let control = (text(), text(), text()).prop_map(|(control, comparability, residual_risk)| Compensating {
        control,
        comparability,
        residual_risk,
    });
    let methods = || vec(text().prop_map(|id| id.as_str().into()), 0..3);
    (methods(), methods(), vec(control, 0..3), option::of(text()), option::of(text()), option::of(date()))
        .prop_map(|(proofing, authentication, compensating, reason, accepted_by, accepted_on)| Choice {
            proofing,
            authentication,
            compensating,
            reason,
            accepted_by,
            accepted_on,
        })
}

fn item() -> impl Strategy<Value = ItemRecord> {
    let states = vec![ItemState::Open, ItemState::Doing, ItemState::Done, ItemState::NotApplicable];
    (select(states), option::of(text()), option::of(date()), option::of(text()), option::of(text()))
        .prop_map(|(state, owner, due, evidence, note)| ItemRecord { state, owner, due, evidence, note })
}

fn answer_set() -> impl Strategy<Value = AnswerSet> {
    let place = (select(Axis::ALL.to_vec()), select(Category::ALL.to_vec()));
    (
        service(),
        btree_map(text().prop_map(|id| id.as_str().into()), answer(), 0..6),
        btree_map(place, rating(), 0..6),
        choice(),
        btree_map(text().prop_map(|id| id.as_str().into()), item(), 0..4),
    )
        .prop_map(|(service, answers, ratings, choice, checkpoints)| AnswerSet {
            service,
            answers,
            ratings,
            choice,
            checkpoints,
        })
}

fn code() -> impl Strategy<Value = String> {
    "[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}"
}

/// A name: anything a driver could call its reader.
fn name() -> impl Strategy<Value = String> {
    "[^\\p{Cc}]{0,40}"
}

fn test_result() -> impl Strategy<Value = TestResult> {
    let check = (select(CheckId::ALL), select(CheckResult::ALL), code())
        .prop_map(|(id, result, reason)| Check { id, result, reason, text: String::new() });
    let fact = (code(), code()).prop_map(|(id, value)| Fact { id, value });
    let step = (code(), 0.0..86_400_000.0).prop_map(|(name, ms)| Step { name, ms });
    let error = code().prop_map(|code| TestError { code, text: String::new() });
    (
        (select(TestId::ALL), select(Verdict::ALL), select(Trust::ALL), any::<bool>(), date()),
        (vec(check, 0..5), vec(fact, 0..4), vec(step, 0..5), option::of(error)),
        (any::<u64>(), any::<u32>(), any::<u32>(), any::<u32>(), any::<Option<u8>>()),
    )
        .prop_map(|(head, lists, counts)| TestResult {
            format: TEST_FORMAT.into(),
            test: head.0,
            as_of: head.4,
            verdict: head.1,
            text: String::new(),
            simulated: head.3,
            trust: head.2,
            checks: lists.0,
            facts: lists.1,
            steps: lists.2,
            person_ms: counts.0,
            apdus: counts.1,
            bytes_out: counts.2,
            bytes_in: counts.3,
            tries_left: counts.4,
            error: lists.3,
        })
}

fn evidence() -> impl Strategy<Value = Evidence> {
    let stamp = (name(), name(), "sha256:[0-9a-f]{0,64}").prop_map(|(id, version, hash)| PolicyStamp {
        id,
        version,
        hash,
    });
    (0..1_000_000_i64, name(), option::of(code()), vec(code(), 0..3), stamp, test_result()).prop_map(
        |(second, reader, persona, faults, policy, result)| Evidence {
            time: at(second).to_string(),
            reader,
            persona,
            faults,
            policy,
            result,
        },
    )
}

/// A step a person can take.
#[derive(Clone, Debug)]
enum Act {
    Answer(&'static str, Option<Answer>),
    Service(Service),
    Rating(Axis, Category, Option<Override>),
    Choice(Choice),
    Item(&'static str, ItemRecord),
    DraftText(Option<String>),
    Evidence(&'static str, Option<Box<Evidence>>),
    Undo,
    Redo,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        3 => (select(vec!["a", "b", "c"]), option::of(answer())).prop_map(|(id, answer)| Act::Answer(id, answer)),
        1 => service().prop_map(Act::Service),
        1 => (select(Axis::ALL.to_vec()), select(Category::ALL.to_vec()), option::of(rating()))
            .prop_map(|(axis, category, rating)| Act::Rating(axis, category, rating)),
        1 => choice().prop_map(Act::Choice),
        1 => item().prop_map(|item| Act::Item("1.1", item)),
        1 => option::of(text()).prop_map(Act::DraftText),
        1 => (select(vec!["run-1", "run-2"]), option::of(evidence().prop_map(Box::new)))
            .prop_map(|(key, found)| Act::Evidence(key, found)),
        3 => Just(Act::Undo),
        2 => Just(Act::Redo),
    ]
}

/// Takes a step and says whether it was a new change.
fn take(store: &mut Store, id: &AssessmentId, act: &Act, now: Timestamp) -> Result<bool, StoreError> {
    match act {
        Act::Answer(question, answer) => store.save_answer(id, &(*question).into(), answer.as_ref(), now),
        Act::Service(service) => store.save_service(id, service, now),
        Act::Rating(axis, category, rating) => store.save_rating(id, *axis, *category, rating.as_ref(), now),
        Act::Choice(choice) => store.save_choice(id, choice, now),
        Act::Item(item, record) => store.save_item(id, &(*item).into(), record, now),
        Act::DraftText(body) => store.save_draft_text(id, "notice.ja", body.as_deref(), now),
        Act::Evidence(key, found) => store.save_evidence(id, key, found.as_deref(), now),
        Act::Undo => store.undo(id, now).map(|_| false),
        Act::Redo => store.redo(id, now).map(|_| false),
    }
}

/// What undo is about.
fn state(
    store: &Store,
    id: &AssessmentId,
) -> (AnswerSet, BTreeMap<String, String>, BTreeMap<String, Evidence>) {
    let stored = store.load(id).expect("the assessment exists");
    (stored.answers, stored.draft_texts, stored.evidence)
}

proptest! {
    #[test]
    fn an_exchange_file_loses_nothing(answers in answer_set(), draft in text(), runs in btree_map(code(), evidence(), 0..3)) {
        let mut store = Store::open_in_memory()?;
        let id = store.create(&answers, at(0))?;
        store.save_draft_text(&id, "notice.ja", Some(&draft), at(1))?;
        for (key, found) in &runs {
            store.save_evidence(&id, key, Some(found), at(1))?;
        }
        let bytes = store.export(&id)?;
        prop_assert_eq!(&read_answers(&bytes)?, &answers);
        prop_assert_eq!(&read_evidence(&bytes)?, &runs);
        let copy = store.import(&bytes, at(2))?;
        prop_assert_eq!(store.export(&copy)?, bytes, "the same file again");
        let (mut copied, original) = (store.load(&copy)?, store.load(&id)?);
        copied.id = id;
        prop_assert_eq!(copied, original);
    }

    #[test]
    fn every_word_of_a_text_is_found(name in "[ぁ-んァ-ヶ一-龥A-Za-z0-9Ａ-Ｚ]{1,12}", start in 0..12_usize, length in 1..12_usize) {
        let mut store = Store::open_in_memory()?;
        let service = Service { name: name.clone(), ..Service::default() };
        store.create(&AnswerSet { service, ..AnswerSet::default() }, at(0))?;
        let part: String = name.chars().skip(start).take(length).collect();
        prop_assert_eq!(store.list(&part, 0, 10)?.total, 1, "{}", part);
        prop_assert_eq!(store.list(&format!("{part}☃"), 0, 10)?.total, 0);
    }

    #[test]
    fn no_query_is_an_error(query in any::<String>()) {
        let mut store = Store::open_in_memory()?;
        store.create(&AnswerSet::default(), at(0))?;
        store.list(&query, 0, 10)?;
    }

    #[test]
    fn undo_and_redo_walk_along_the_states(acts in vec(act(), 0..24)) {
        let mut store = Store::open_in_memory()?;
        let id = store.create(&AnswerSet::default(), at(0))?;
        let mut states = vec![state(&store, &id)];
        let mut position = 0;
        for (second, act) in (1..).zip(&acts) {
            let changed = take(&mut store, &id, act, at(second))?;
            match act {
                Act::Undo => position -= usize::from(position > 0),
                Act::Redo => position += usize::from(position + 1 < states.len()),
                _ if changed => {
                    states.truncate(position + 1);
                    states.push(state(&store, &id));
                    position += 1;
                }
                _ => {}
            }
            prop_assert_eq!(&state(&store, &id), &states[position]);
            let history = store.history(&id)?;
            prop_assert_eq!(history.can_undo(), position > 0);
            prop_assert_eq!(history.can_redo(), position + 1 < states.len());
        }
        while store.undo(&id, at(100))?.is_some() {}
        prop_assert_eq!(&state(&store, &id), &states[0]);
        while store.redo(&id, at(101))?.is_some() {}
        prop_assert_eq!(&state(&store, &id), &states[states.len() - 1]);
        prop_assert!(store.verify_audit()?.is_ok());
    }
}

proptest! {
    #[test]
    fn arbitrary_bytes_are_refused_without_a_panic(bytes in vec(any::<u8>(), 0..600)) {
        prop_assert!(read_answers(&bytes).is_err());
    }

    #[test]
    fn arbitrary_json_is_refused_without_a_panic(
        words in vec(select(vec![
            "{", "}", "[", "]", ":", ",", "\"format\"", "\"tashika/1\"", "\"tashika/99999999999999999999\"",
            "\"tashika/2\"", "\"evidence\"", "\"content\"", "\"hash\"", "\"answers\"", "null", "1e999", "\"\\ud800\"", "\"", " ", "\u{FEFF}",
        ]), 0..60),
    ) {
        prop_assert!(read_answers(words.concat().as_bytes()).is_err());
    }

    #[test]
    fn a_file_with_a_changed_byte_never_gives_other_answers(place in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut store = Store::open_in_memory()?;
        let service = Service { name: "フリマ".into(), ..Service::default() };
        let answers = AnswerSet {
            service,
            answers: [("has-login".into(), Answer::One("yes".into()))].into(),
            ..AnswerSet::default()
        };
        let id = store.create(&answers, at(0))?;
        let mut bytes = store.export(&id)?;
        let place = place.index(bytes.len());
        bytes[place] = byte;
        if let Ok(read) = read_answers(&bytes) {
            prop_assert_eq!(read, answers);
        }
    }
}

#[test]
fn the_limit_is_the_documented_one() {
    assert_eq!(FILE_LIMIT, 20 * 1024 * 1024);
}
