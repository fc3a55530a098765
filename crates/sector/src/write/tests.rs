//! Tests of writing packs, and of their hash.

use chrono::NaiveDate;
use model::{Period, Text};
use policy::kind::condition::{Condition, Is};
use proptest::prelude::*;

use super::{MAX_WITHIN, WriteError, write_pack};
use crate::hash;
use crate::pack::{Clause, Pack, When};
use crate::read::{Files, read_pack, read_pack_of, sample, shipped};

#[track_caller]
fn read(files: &Files) -> Pack {
    match read_pack(files, "") {
        Ok((pack, _)) => pack,
        Err(findings) => panic!("{findings:#?}"),
    }
}

#[test]
fn shipped_packs_are_written_as_they_were_read() {
    for (id, files) in shipped() {
        let (pack, _) = read_pack_of(&id, &files, "").expect("shipped packs can be read");
        let written = write_pack(&pack).expect("what was read can be written");
        let again = read(&written);
        assert_eq!(again, pack, "{id}");
        assert_eq!(write_pack(&again).as_ref(), Ok(&written), "{id}");
    }
}

#[test]
fn the_sample_has_this_written_form() {
    let written = write_pack(&sample::pack()).expect("what was read can be written");
    let text = String::from_utf8(written["clauses/goods.yaml"].clone()).expect("text");
    assert_eq!(
        text,
        "\
id: goods
order: 20
part: other
title:
  ja: 品物
  en: Goods
clauses:
  - id: goods-checked
    obligation: required
    text:
      ja: \"{term:goods}を確かめます({clause:who-checked})。\"
      en: \"{term:goods} are checked, see {clause:who-checked}.\"
    questions:
      - goods-listed
    remedy:
      ja: 一覧を作ります。
      en: Make a list.
    status: confirmed
    clauses:
      - id: goods-old
        obligation: optional
        text:
          ja: 古い品物も確かめます。
          en: Old goods are checked as well.
        status: confirmed
"
    );
    // A changed hash tells every member that the guideline has changed. When this fails although the sample did not
    // change, the written form did.
    assert_eq!(
        hash::of_files(&written),
        "sha256:5c79bbea49c25cda945be4e832db98e6847b93e31fa78f168892014ca502d427"
    );
    assert_eq!(hash::of_pack(&sample::pack()), Ok(hash::of_files(&written)));
}

#[test]
fn the_hash_hangs_on_what_is_said_and_not_on_how_it_is_laid_out() {
    let hash = |files: &Files| hash::of_pack(&read(files)).expect("what was read can be written");
    let plain = hash(&sample::files());
    let mut laid_out = sample::files();
    for bytes in laid_out.values_mut() {
        let text = String::from_utf8(bytes.clone()).expect("text");
        *bytes = format!("# A remark.\n{}\n\n", text.replace('\n', "\r\n")).into_bytes();
    }
    assert_ne!(laid_out, sample::files());
    assert_eq!(hash(&laid_out), plain);
    assert_ne!(hash(&sample::files_with("matrix.yaml", "ial: 2", "ial: 3")), plain);
    assert_ne!(hash(&sample::files_with("clauses/goods.yaml", "一覧を作", "一覧をつく")), plain);
}

#[test]
fn two_files_never_take_each_others_place() {
    let mut pack = sample::pack();
    pack.chapters[1].id = pack.chapters[0].id.clone();
    assert_eq!(write_pack(&pack), Err(WriteError::DuplicateId { id: "purpose".to_owned() }));
    for id in ["", "../matrix", "a/b", "C:", "a b", "-", "matrix.yaml"] {
        pack.chapters[1].id = id.to_owned();
        assert_eq!(write_pack(&pack), Err(WriteError::Name { id: id.to_owned() }));
        assert!(hash::of_pack(&pack).is_err());
    }
}

#[test]
fn what_is_written_is_within_the_limits_of_reading() {
    let mut pack = sample::pack();
    pack.sources[0].locator = Some("x".repeat(policy::MAX_FILE_BYTES));
    assert_eq!(write_pack(&pack), Err(WriteError::TooLarge { file: "sources.yaml".to_owned() }));

    // The deepest that is written can be read, and one more is refused.
    let leaf = sample::pack().operations[0].when.clone().expect("the sample has a condition");
    let condition = |depth: usize| (1..depth).fold(leaf.clone(), |when, _| When::All(vec![when]));
    let mut pack = sample::pack();
    pack.operations[0].when = Some(condition(MAX_WITHIN));
    assert_eq!(read(&write_pack(&pack).expect("as deep as allowed")), pack);
    pack.operations[0].when = Some(condition(MAX_WITHIN + 1));
    assert_eq!(write_pack(&pack), Err(WriteError::TooDeep { file: "operations.yaml".to_owned() }));

    let shown =
        Condition::Is(Is { question: "needs-personal-information".into(), any_of: vec!["yes".into()] });
    let shown = |depth: usize| (1..depth).fold(shown.clone(), |when, _| Condition::Any(vec![when]));
    let mut pack = sample::pack();
    pack.sections[0].questions[0].show_when = Some(shown(MAX_WITHIN));
    assert_eq!(read(&write_pack(&pack).expect("as deep as allowed")), pack);
    pack.sections[0].questions[0].show_when = Some(shown(MAX_WITHIN + 1));
    assert_eq!(write_pack(&pack), Err(WriteError::TooDeep { file: "questions/goods-facts.yaml".to_owned() }));

    let clauses = |depth: usize| {
        let leaf = &sample::pack().chapters[0].clauses[0];
        (1..depth).fold(leaf.clone(), |clause, _| Clause { clauses: vec![clause], ..leaf.clone() })
    };
    let mut pack = sample::pack();
    pack.chapters[0].clauses = vec![clauses(MAX_WITHIN)];
    assert_eq!(read(&write_pack(&pack).expect("as deep as allowed")), pack);
    pack.chapters[0].clauses = vec![clauses(MAX_WITHIN + 1)];
    assert_eq!(write_pack(&pack), Err(WriteError::TooDeep { file: "clauses/purpose.yaml".to_owned() }));
}

#[test]
fn empty_parts_are_read_back_as_such() {
    let mut pack = sample::pack();
    pack.terms.clear();
    pack.sources.clear();
    pack.sections.clear();
    pack.examples.clear();
    pack.operations.clear();
    pack.matrix.ways.clear();
    pack.transactions.clear();
    let written = write_pack(&pack).expect("can be written");
    assert!(!written.contains_key("glossary.yaml") && !written.contains_key("sources.yaml"));
    assert_eq!(read(&written), pack);
}

/// Texts that YAML has to be careful with.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "",
            " ",
            "\n",
            "null",
            "~",
            "true",
            "no",
            "1",
            "1.0",
            "0x1F",
            "1_000",
            "2026-11-26",
            "1e3",
            ".inf",
            "- a",
            "? a",
            "a: b",
            "a #b",
            "#b",
            "[a",
            "{a}",
            "&a",
            "*a",
            "!a",
            "%a",
            "@a",
            "`a",
            "'a'",
            "\"a\"",
            "|",
            ">",
            "---",
            "...",
            "a\n",
            "a\n\n",
            "\na",
            "  a\n b",
            "a\n  b\n",
            "a \nb",
            "\ta",
            "a\tb",
            "a\r\nb",
            "\u{85}",
            "\u{2028}",
            "\u{feff}a",
            "\u{0}",
            "\u{7f}",
            "\u{e000}",
            "😀",
            "　",
            "はい: いいえ",
            "{term:goods}",
            "\\n",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,40}",
        "[ a-z\n:#'\"-]{0,260}",
        "([a-z]{1,12} ){0,40}",
        "[ぁ-ん。、 ]{0,140}",
        any::<String>(),
    ]
}

fn text() -> impl Strategy<Value = Text> {
    (words(), words()).prop_map(|(ja, en)| Text { ja, en })
}

fn day() -> impl Strategy<Value = Option<NaiveDate>> {
    prop::option::of((0..40_000_u64).prop_map(|days| NaiveDate::default() + chrono::Days::new(days)))
}

/// Conditions of every shape, built upon the one of the sample.
fn condition(leaf: When) -> impl Strategy<Value = When> {
    Just(leaf).prop_recursive(4, 12, 3, |inner| {
        prop_oneof![
            inner.clone().prop_map(|part| When::Not(Box::new(part))),
            prop::collection::vec(inner.clone(), 0..3).prop_map(When::All),
            prop::collection::vec(inner, 0..3).prop_map(When::Any),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn whatever_it_says_is_read_back(
        texts in prop::collection::vec(text(), 12),
        word in words(),
        number in any::<u64>(),
        (from, until) in (day(), day()),
        when in condition(sample::pack().operations[0].when.clone().expect("the sample has a condition")),
    ) {
        let mut pack = sample::pack();
        let mut texts = texts.into_iter();
        let mut next = || texts.next().expect("as many as are used");
        pack.header.title = next();
        pack.header.notice = next();
        pack.header.publisher = word.clone();
        pack.header.changelog[0].text = next();
        pack.transactions[0].summary = next();
        pack.chapters[0].title = next();
        let clause = &mut pack.chapters[1].clauses[0];
        clause.text = next();
        clause.remedy = Some(next());
        clause.clauses[0].heading = Some(next());
        clause.clauses[0].id = word.clone();
        pack.matrix.ways[0].conditions = vec![next(), next()];
        pack.operations[0].when = Some(when);
        pack.operations[0].number = Some(number);
        pack.operations[1].period = Period { from, until };
        pack.sections[0].questions[0].text = next();
        pack.sections[0].questions[0].options[0].id = word.as_str().into();
        pack.sources[0].locator = Some(word);
        pack.sources[0].note = Some(next());

        let written = write_pack(&pack).expect("every text can be written");
        let again = read(&written);
        prop_assert_eq!(&again, &pack);
        prop_assert_eq!(write_pack(&again).expect("again"), written);
    }
}
