//! Words about a day: what a guideline changes from a day on is told from that day on, and not before.

use std::sync::Arc;

use chrono::NaiveDate;
use engine::Engine;
use model::{Lang, Period, Text};
use policy::Catalogue;
use policy::kind::fact::Status;
use sector::Pack;
use sector::overlay::{Guideline, apply};
use sector::pack::{Op, Operation, Target};
use sector::read::{read_pack, shipped};

use super::SectorPhrases;
use crate::assessor::Assessor;
use crate::sector::document::{DocumentSource, guideline_input};

const QUESTION: &str = "age-staff-present";
/// What the base says, and what the guideline says from its day on.
pub(crate) const AMOUNTS: [(&str, &str); 2] = [("2026-11-26", "50万円"), ("2027-04-01", "30万円")];

/// A guideline that asks about an amount in a self-check, and lowers the amount from April on.
pub(crate) fn guideline(base: &Catalogue, change: impl Fn(&mut Pack)) -> Guideline {
    let (id, files) =
        shipped().into_iter().find(|(id, _)| id == "jfa-alcohol-tobacco-2023").expect("a built-in guideline");
    let mut pack: Pack = read_pack(&files, &id).expect("a pack").0;
    pack.operations.push(Operation {
        id: "lower-amount".to_owned(),
        op: Op::Tighten,
        target: Target::Threshold("loss-high".to_owned()),
        when: None,
        period: Period { from: Some(day("2027-04-01")), until: None },
        level: None,
        number: Some(300_000),
        text: None,
        reason: None,
        status: Status::default(),
        source: pack.operations[0].source.clone(),
    });
    let mut questions = pack.sections.iter_mut().flat_map(|section| &mut section.questions);
    questions.find(|own| own.id == *QUESTION).expect("a question").text = Text {
        ja: "{loss-high}以上の買い物に店員が立ち会いますか。".to_owned(),
        en: "Is staff present at purchases of {loss-high} or more?".to_owned(),
    };
    change(&mut pack);
    apply(&pack, base).unwrap_or_else(|findings| panic!("{findings:#?}"))
}

/// A day.
pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

#[test]
fn a_question_names_the_amount_of_the_day() {
    let base = Assessor::load(None).expect("built-in policies");
    let guideline = guideline(base.catalogue(), |_| {});
    for (date, amount) in AMOUNTS {
        let said = SectorPhrases::on(&guideline, day(date), Lang::Ja).phrases().question(&QUESTION.into());
        assert!(said.contains(amount), "{date}: {said}");
    }
}

#[test]
fn a_document_names_the_amount_of_its_day() {
    let base = Assessor::load(None).expect("built-in policies");
    for (date, amount) in AMOUNTS {
        let guideline = guideline(base.catalogue(), |pack| pack.header.date = day(date));
        let engine = Engine::new(Arc::clone(guideline.catalogue_on(day(date))));
        let source = DocumentSource {
            guideline: &guideline,
            engine: &engine,
            fingerprint: None,
            draft: true,
            lang: Lang::Ja,
        };
        let asked: Vec<String> =
            guideline_input(&source).self_checks.into_iter().map(|check| check.question).collect();
        assert!(asked.iter().any(|question| question.contains(amount)), "{date}: {asked:#?}");
    }
}
