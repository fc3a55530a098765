//! Tests of overlays, on the shipped policies.

mod refused;

use std::sync::LazyLock;

use chrono::NaiveDate;
use model::{Axis, ItemId, LawId, MethodId, Period, QuestionId};

use super::narrow::without;
use super::{Addition, Change, Overlay, Placed, Refusal};
use crate::kind::condition::Condition;
use crate::kind::glossary::Glossary;
use crate::kind::method::Need;
use crate::kind::question::Section;
use crate::kind::source::Sources;
use crate::{Catalogue, Code, Finding, load_embedded, say, typed};

static BASE: LazyLock<Catalogue> =
    LazyLock::new(|| load_embedded().into_result().expect("the shipped policies have no errors"));

fn changes(changes: impl IntoIterator<Item = Change>) -> Overlay {
    let placed = |value| Placed { file: "operations.yaml".to_owned(), position: (4, 2), value };
    Overlay {
        hash: "sha256:1".to_owned(),
        changes: changes.into_iter().map(placed).collect(),
        ..Overlay::default()
    }
}

fn addition<T: serde::de::DeserializeOwned + schemars::JsonSchema>(path: &str, text: &str) -> Addition<T> {
    let value = typed(path, text.as_bytes()).expect("the shape is right");
    Addition { path: path.to_owned(), shown: format!("pack/{path}"), text: text.to_owned(), value }
}

fn section(text: &str) -> Overlay {
    Overlay { sections: vec![addition::<Section>("questions/extra.yaml", text)], ..Overlay::default() }
}

fn refusal() -> Refusal {
    Refusal {
        text: say("認めていません。", "It is not accepted."), source: "tashika-proposal".into()
    }
}

#[track_caller]
fn under(overlay: &Overlay) -> Catalogue {
    BASE.overlay(overlay).expect("the overlay has no findings")
}

#[track_caller]
fn against(overlay: &Overlay) -> Vec<Finding> {
    BASE.overlay(overlay).expect_err("the overlay has a defect")
}

/// Code, line and column of each finding.
#[track_caller]
fn places(overlay: &Overlay) -> Vec<(Code, usize, usize)> {
    against(overlay).iter().map(|finding| (finding.code, finding.line, finding.column)).collect()
}

#[track_caller]
fn refused(change: Change) -> Code {
    let found = against(&changes([change]));
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].file.as_str(), found[0].line, found[0].column), ("operations.yaml", 4, 2));
    found[0].code
}

const EXTRA: &str = "\
id: extra
order: 0
step: sector
title: {ja: 追加の質問, en: Further questions}
intro: {ja: 追加で聞きます。, en: Asked in addition.}
questions:
  - id: sells-alcohol
    text: {ja: お酒を売りますか。, en: Is alcohol sold?}
    why: {ja: 年齢を確かめます。, en: Age is checked.}
    example: {ja: ビールを売ります。, en: Beer is sold.}
    kind: one
    show-when: {is: {question: has-login, any-of: [\"yes\"]}}
    options:
      - {id: \"yes\", text: {ja: はい, en: \"Yes\"}}
      - {id: \"no\", text: {ja: いいえ, en: \"No\"}}
    source: tashika-proposal
";

#[test]
fn an_empty_overlay_changes_nothing_but_the_hash() {
    let same = under(&changes([]));
    assert_ne!(same.hash(), BASE.hash());
    assert_eq!(
        format!("{:?}", same.questions().collect::<Vec<_>>()),
        format!("{:?}", BASE.questions().collect::<Vec<_>>())
    );
    assert_eq!(same.methods(), BASE.methods());
    assert_eq!(same.laws(), BASE.laws());
    assert_eq!(same.checkpoints(), BASE.checkpoints());
    assert_eq!(same.hash(), under(&changes([])).hash());
    let other = Overlay { hash: "sha256:2".to_owned(), ..Overlay::default() };
    assert_ne!(same.hash(), under(&other).hash());
}

#[test]
fn sections_come_behind_those_that_were_there() {
    let catalogue = under(&section(EXTRA));
    assert_eq!(catalogue.sections().last().map(|section| section.id.as_str()), Some("extra"));
    let id = QuestionId::from("sells-alcohol");
    assert_eq!(catalogue.question_index(id.as_str()), Some(BASE.questions().len()));
    assert_eq!(
        catalogue.question(&QuestionId::from("has-login")),
        BASE.question(&QuestionId::from("has-login"))
    );
}

#[test]
fn sections_that_were_made_come_first_and_may_have_one_option() {
    let one = EXTRA
        .replace("      - {id: \"no\", text: {ja: いいえ, en: \"No\"}}\n", "")
        .replace("id: extra\norder: 0", "id: made\norder: 500")
        .replace("sells-alcohol", "sells-tobacco");
    let made = addition::<Section>("questions/made.yaml", &one);
    let overlay = Overlay { made: vec![made.clone()], ..section(EXTRA) };
    let catalogue = under(&overlay);
    let last: Vec<&str> =
        catalogue.sections().iter().rev().take(2).map(|section| section.id.as_str()).collect();
    assert_eq!(last, ["extra", "made"]);
    let written = Overlay { sections: vec![made], ..Overlay::default() };
    assert_eq!(places(&written), [(Code::OptionsMismatch, 13, 5)]);
}

#[test]
fn additions_are_judged_by_the_whole_rule_book_and_found_in_their_files() {
    let with = |from: &str, to: &str| {
        assert!(EXTRA.contains(from));
        section(&EXTRA.replace(from, to))
    };
    assert_eq!(places(&with("has-login", "has-logn")), [(Code::UnknownQuestion, 12, 32)]);
    assert_eq!(places(&with("any-of: [\"yes\"]", "any-of: [maybe]")), [(Code::UnknownOption, 12, 52)]);
    assert_eq!(
        places(&with("question: has-login", "question: sells-alcohol")),
        [(Code::ConditionCycle, 12, 5)]
    );
    assert_eq!(
        places(&with("- id: sells-alcohol", "- id: has-login")).first(),
        Some(&(Code::DuplicateId, 7, 9))
    );
    assert_eq!(places(&with("source: tashika-proposal", "source: nobody")), [(Code::UnknownSource, 16, 13)]);
    let braces = with("text: {ja: お酒を売りますか。", "text: {ja: \"{loss}円のお酒を売りますか。\"");
    assert_eq!(places(&braces), [(Code::UnknownThreshold, 8, 16)]);
    assert_eq!(
        places(&with("id: extra", "id: service")),
        [(Code::FileName, 1, 5), (Code::DuplicateId, 1, 5)]
    );
    let never = "all: [{is: {question: has-login, any-of: [\"yes\"]}}, {is: {question: has-login, any-of: [\"no\"]}}]";
    let never = with("is: {question: has-login, any-of: [\"yes\"]}", never);
    assert_eq!(places(&never), [(Code::UnreachableQuestion, 12, 5)]);
    assert!(against(&never).iter().all(|finding| finding.file == "pack/questions/extra.yaml"));
}

#[test]
fn without_texts_findings_stand_at_the_beginning() {
    let mut overlay = section(&EXTRA.replace("has-login", "has-logn"));
    overlay.sections[0].text.clear();
    assert_eq!(places(&overlay), [(Code::UnknownQuestion, 1, 1)]);
}

#[test]
fn a_term_takes_the_place_of_the_known_one_and_sources_are_added() {
    let id = BASE.glossary().next().expect("there are terms").id.clone();
    let term = format!(
        "id: glossary\nterms:\n  - {{id: {id}, term: {{ja: 語, en: word}}, meaning: {{ja: 意味, en: meaning}}, source: memo}}\n"
    );
    let memo = "id: sources\nsources:\n  - {id: memo, title: {ja: 覚え書き, en: Memo}, locator: here, reading: own, checked-on: 2026-11-26}\n";
    let mut overlay = Overlay {
        glossaries: vec![addition::<Glossary>("glossary.yaml", &term)],
        sources: vec![addition::<Sources>("sources.yaml", memo)],
        ..Overlay::default()
    };
    let catalogue = under(&overlay);
    let named: Vec<&str> =
        catalogue.glossary().filter(|term| term.id == id).map(|term| term.term.en.as_str()).collect();
    assert_eq!(named, ["word"]);
    assert_eq!(catalogue.glossary().count(), BASE.glossary().count());
    assert!(catalogue.source(&"memo".into()).is_some());

    overlay.sources[0] = addition("sources.yaml", &memo.replace("memo", "tashika-proposal"));
    assert_eq!(places(&overlay), [(Code::UnknownSource, 3, 98), (Code::DuplicateId, 3, 10)]);
}

#[test]
fn thresholds_items_and_examples_change() {
    let item = ItemId::from("1.5");
    let before = BASE.checkpoint_item(&item).expect("shipped");
    let (always, never) = (Some(Condition::All(vec![])), Some(Condition::Any(vec![])));
    let text = say("例です。", "An example.");
    let catalogue = under(&changes([
        Change::Threshold { id: "loss-high".to_owned(), value: 300_000 },
        Change::ItemCompulsory(item.clone()),
        Change::ItemDropped("2.5".into()),
        Change::ExampleReplaced("has-login".into(), text.clone()),
    ]));
    assert_eq!(catalogue.threshold("loss-high").map(|threshold| threshold.value), Some(300_000));
    let compulsory = catalogue.checkpoint_item(&item).expect("it stays");
    assert_eq!(compulsory.compulsory_when, always);
    assert_eq!(compulsory.applies_when, before.applies_when);
    assert_eq!(catalogue.checkpoint_item(&"2.5".into()).map(|item| item.applies_when.clone()), Some(never));
    assert_eq!(catalogue.question(&"has-login".into()).map(|question| question.example.clone()), Some(text));
    assert_eq!(catalogue.methods(), BASE.methods());
}

#[test]
fn what_is_not_accepted_stays_known_and_lacks_acceptance() {
    let method = MethodId::from("self-assertion");
    let catalogue = under(&changes([Change::MethodRefused(method.clone(), refusal())]));
    let lacks = |id: &MethodId| {
        let method = catalogue.method(id).expect("it stays");
        method.requirements.iter().any(|requirement| {
            requirement.need == Need::Acceptance && requirement.lacking_when == Some(Condition::All(vec![]))
        })
    };
    assert!(lacks(&method));
    assert_eq!(catalogue.methods().iter().filter(|method| lacks(&method.id)).count(), 1);
}

#[test]
fn a_method_that_is_left_without_documents_is_not_accepted_either() {
    let (only, several) = (
        BASE.methods().iter().find(|method| method.documents.len() == 1).expect("one of them"),
        BASE.methods().iter().find(|method| method.documents.len() > 1).expect("one of them"),
    );
    let refuse = |id: &model::DocumentId| Change::DocumentRefused(id.clone(), refusal());
    let catalogue = under(&changes([refuse(&only.documents[0]), refuse(&several.documents[1])]));
    let refused = |id: &MethodId| {
        let method = catalogue.method(id).expect("it stays");
        method.requirements.iter().any(|requirement| requirement.need == Need::Acceptance)
    };
    assert!(refused(&only.id));
    let left = &catalogue.method(&several.id).expect("it stays").documents;
    assert!(!left.contains(&several.documents[1]) && !left.contains(&only.documents[0]));
    assert_eq!(refused(&several.id), left.is_empty());
    assert!(catalogue.document(&only.documents[0]).is_some(), "it can still be named");
    assert!(
        catalogue
            .methods()
            .iter()
            .filter(|method| method.kind == Axis::Authentication)
            .any(|m| !refused(&m.id))
    );
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

#[test]
fn a_law_permits_less_on_some_days() {
    let law = LawId::from("aml");
    let before = BASE.law(&law).expect("shipped");
    let permit = before.permits.iter().find(|permit| permit.period.contains(day("2026-11-26"))).expect("one");
    let period = Period { from: Some(day("2026-12-01")), until: Some(day("2026-12-31")) };
    let change = Change::PermitRefused { law: law.clone(), method: permit.method.clone(), period };
    let catalogue = under(&changes([change]));
    let permitted = |catalogue: &Catalogue, on: &str| {
        let law = catalogue.law(&law).expect("it stays");
        law.permits.iter().any(|entry| entry.method == permit.method && entry.period.contains(day(on)))
    };
    for on in ["2026-11-30", "2026-12-01", "2026-12-31", "2027-01-01"] {
        let taken = period.contains(day(on));
        assert_eq!(permitted(&catalogue, on), permitted(&BASE, on) && !taken, "{on}");
    }
}

#[test]
fn days_are_taken_out_of_periods() {
    let period = |from: &str, until: &str| Period {
        from: (!from.is_empty()).then(|| day(from)),
        until: (!until.is_empty()).then(|| day(until)),
    };
    let whole = period("2026-02-01", "2026-02-20");
    assert_eq!(without(whole, period("", "")), []);
    assert_eq!(without(whole, period("2026-01-01", "2026-02-20")), []);
    assert_eq!(without(whole, period("2026-01-01", "2026-01-31")), [whole]);
    assert_eq!(without(whole, period("2026-02-20", "")), [period("2026-02-01", "2026-02-19")]);
    assert_eq!(without(whole, period("", "2026-02-01")), [period("2026-02-02", "2026-02-20")]);
    assert_eq!(
        without(whole, period("2026-02-05", "2026-02-06")),
        [period("2026-02-01", "2026-02-04"), period("2026-02-07", "2026-02-20")]
    );
    assert_eq!(without(period("", ""), period("2026-02-05", "")), [period("", "2026-02-04")]);
    assert_eq!(without(period("", ""), period("", "2026-02-05")), [period("2026-02-06", "")]);
    assert_eq!(without(whole, period("2026-02-06", "2026-02-05")), [whole], "no day is taken");
}
