//! Tests of guidelines on their base.

mod laws;
mod refused;

use std::sync::LazyLock;

use chrono::NaiveDate;
use engine::{Engine, Settings};
use model::result::{Reading, Verdict};
use model::{AnswerSet, Lang, Period, Text};
use policy::kind::question::Step;
use policy::{Catalogue, load_embedded, say};

use super::{Guideline, Mismatch, apply, base_of, section_id};
use crate::pack::operation::{Op, Operation};
use crate::pack::{OTHER_WAY, Pack, TRANSACTION_QUESTION, WAYS_QUESTION};
use crate::read::{read_pack_of, sample, shipped};

pub(super) static BASE: LazyLock<Catalogue> =
    LazyLock::new(|| load_embedded().into_result().expect("the shipped policies have no errors"));

#[track_caller]
pub(super) fn on_base(pack: &Pack) -> Guideline {
    apply(pack, &BASE).expect("the pack has no findings")
}

/// An operation on a target of the base.
pub(super) fn operation(id: &str, op: Op, target: &str) -> Operation {
    Operation {
        id: id.to_owned(),
        op,
        target: target.parse().expect("a target"),
        when: None,
        period: Period::default(),
        level: None,
        number: None,
        text: None,
        reason: None,
        status: Default::default(),
        source: "tashika-proposal".into(),
    }
}

/// A pack that says nothing.
pub(super) fn empty() -> Pack {
    let mut pack = sample::pack();
    pack.transactions.clear();
    pack.chapters.clear();
    pack.operations.clear();
    pack.matrix.ways.clear();
    pack.sections.clear();
    pack.examples.clear();
    pack.terms.clear();
    pack.sources.clear();
    pack
}

pub(super) fn with_operations(operations: impl IntoIterator<Item = Operation>) -> Pack {
    Pack { operations: operations.into_iter().collect(), ..empty() }
}

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

#[test]
fn the_generated_questions_follow_from_transactions_and_ways() {
    let guideline = on_base(&sample::pack());
    let catalogue = &guideline.catalogue;
    let options = |id: &str| -> Vec<String> {
        let question = catalogue.question(&id.into()).expect("it is asked");
        question.options.iter().map(|option| option.id.to_string()).collect()
    };
    assert_eq!(options(TRANSACTION_QUESTION), ["sale", "return"]);
    assert_eq!(options(WAYS_QUESTION), ["card-at-the-counter", OTHER_WAY]);
    let added: Vec<(&str, Step)> = catalogue.sections()[BASE.sections().len()..]
        .iter()
        .map(|section| (section.id.as_str(), section.step))
        .collect();
    assert_eq!(added, [("sector-sample", Step::Sector), ("goods-facts", Step::Sector)]);
    let question = catalogue.question(&WAYS_QUESTION.into()).expect("it is asked");
    let source = catalogue.source(&question.source).expect("the guideline is its source");
    assert_eq!(source.locator.as_deref(), Some("Sample association 1.2.0 (2026-11-26)"));
    assert!(!question.optional && question.show_when.is_none());
}

#[test]
fn shipped_packs_fit_the_shipped_base() {
    for (id, files) in shipped() {
        let (pack, places) = read_pack_of(&id, &files, &format!("policies/sectors/{id}")).expect("readable");
        let guideline = match super::apply_at(&pack, &places, &BASE) {
            Ok(guideline) => guideline,
            Err(findings) => {
                let findings: Vec<String> = findings.iter().map(|finding| finding.render(Lang::En)).collect();
                panic!("{}", findings.join("\n"))
            }
        };
        assert_eq!(guideline.mismatch, None, "{id}");
        assert!(guideline.catalogue.sections().iter().any(|section| section.id == section_id(&pack)));
        for clause in pack.clauses() {
            for lang in Lang::ALL {
                let filled = guideline.filled(&clause.text, lang);
                assert_eq!(filled.unresolved, [""; 0], "{id}: {}", clause.id);
            }
        }
    }
}

#[test]
fn a_base_that_it_was_not_written_for_is_told_and_stops_nothing() {
    let mut pack = sample::pack();
    let mismatch = |pack: &Pack| on_base(pack).mismatch.map(|mismatch| mismatch.kind);
    pack.header.base = base_of(&BASE);
    assert_eq!(mismatch(&pack), None);
    pack.header.base.hash = "sha256:0".to_owned();
    assert_eq!(mismatch(&pack), Some(Mismatch::Content));
    pack.header.base.version = "0.9.0".to_owned();
    assert_eq!(mismatch(&pack), Some(Mismatch::Version));
    pack.header.base.id = "another".to_owned();
    let found = on_base(&pack).mismatch.expect("another base");
    assert_eq!((found.kind, found.wanted, found.found), (Mismatch::Id, pack.header.base, base_of(&BASE)));
}

#[test]
fn texts_are_filled_with_numbers_and_terms_of_pack_and_base() {
    let guideline = on_base(&sample::pack());
    let text = &guideline.pack.chapters[1].clauses[0].text;
    assert_eq!(guideline.fill(text, Lang::Ja), "品物を確かめます(1.1)。");
    assert_eq!(guideline.fill_terms(text, Lang::En), "Goods are checked, see {clause:who-checked}.");
    let known = BASE.glossary().next().expect("there are terms");
    let both: Text = say(format!("{{term:{}}}{{clause:goods}}", known.id), "{term:nothing}");
    assert_eq!(guideline.fill(&both, Lang::Ja), format!("{}第2章", known.term.ja));
    assert_eq!(guideline.filled(&both, Lang::En).unresolved, ["term:nothing"]);
}

#[test]
fn a_method_that_is_not_accepted_is_excluded_with_the_reason() {
    let answers = AnswerSet::default();
    let settings =
        Settings { as_of: day("2026-11-26"), framework: "ds500-2019".into(), reading: Reading::default() };
    let verdict = |catalogue: &std::sync::Arc<Catalogue>| {
        let result =
            Engine::new(catalogue.clone()).evaluate(&answers, &settings).expect("the framework exists");
        let method =
            result.methods.into_iter().find(|method| method.id == *"self-assertion").expect("it stays");
        (method.verdict, method.reasons.iter().any(|reason| reason.code == "organization-lacks"))
    };
    let guideline = on_base(&sample::pack());
    let base = std::sync::Arc::new(BASE.clone());
    assert_ne!(verdict(&base).0, Verdict::Excluded);
    assert_eq!(verdict(&guideline.catalogue), (Verdict::Excluded, true));
    let method = guideline.catalogue.method(&"self-assertion".into()).expect("it stays");
    let told = &method.requirements.last().expect("acceptance").text;
    assert_eq!(
        told.en,
        "The sector guideline “Sample” does not accept this method. It does not tell who it is."
    );
}

#[test]
fn operations_for_a_time_hold_on_their_days() {
    let mut later = operation("later", Op::Relax, "threshold/loss-high");
    later.number = Some(900_000);
    later.period = Period { from: Some(day("2027-04-01")), until: Some(day("2027-12-31")) };
    let mut before = operation("before", Op::Remove, "method/self-assertion");
    before.period = Period { from: None, until: Some(day("2026-12-31")) };
    let guideline = on_base(&with_operations([later, before]));
    let on = |text: &str| {
        let catalogue = guideline.catalogue_on(day(text));
        let method = catalogue.method(&"self-assertion".into()).expect("it stays");
        let own = BASE.method(&"self-assertion".into()).expect("shipped");
        let threshold = catalogue.threshold("loss-high").expect("it stays").value;
        (method.requirements.len() > own.requirements.len(), threshold)
    };
    assert_eq!(on("2020-01-01"), (true, 500_000));
    assert_eq!(on("2026-12-31"), (true, 500_000));
    assert_eq!(on("2027-01-01"), (false, 500_000));
    assert_eq!(on("2027-04-01"), (false, 900_000));
    assert_eq!(on("2027-12-31"), (false, 900_000));
    assert_eq!(on("2028-01-01"), (false, 500_000));
    let days: Vec<NaiveDate> = guideline.turning_days().collect();
    assert_eq!(days, ["2027-01-01", "2027-04-01", "2028-01-01"].map(day));
    assert_eq!(guideline.catalogue.threshold("loss-high").map(|threshold| threshold.value), Some(500_000));
    assert_eq!(guideline.catalogue_on(day("2027-04-01")).hash(), guideline.catalogue.hash());
}
