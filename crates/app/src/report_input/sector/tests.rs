//! Tests of the guideline in a report, on the built-in example about alcohol and tobacco.

use std::collections::BTreeMap;
use std::process::Command;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::DateTime;
use engine::Settings;
use model::result::Reading;
use model::{AnswerSet, Lang};
use report::ReportInput;
use report::input::SectorMark;

use super::shortened;
use crate::assessor::Assessor;
use crate::sector::Library;
use crate::sector::assess::Under;
use crate::wire::{AssessmentRequest, CreateRequest, SetSectorRequest};
use crate::{Desk, Now};

/// The report of a worked example of the pack.
fn report_of(example: &str, lang: Lang) -> ReportInput {
    let base = Assessor::load(None).expect("built-in policies");
    let library = Library::new(base.catalogue().clone(), None);
    let loaded = library.usable("jfa-alcohol-tobacco-2023").expect("a built-in guideline");
    let under = Under::new(&loaded);
    let guideline = under.guideline().clone();
    let example = guideline.pack.examples.iter().find(|own| own.id == example).expect("an example");
    let settings =
        Settings { as_of: example.as_of, framework: under.framework().clone(), reading: Reading::Strict };
    let answers: AnswerSet = example.answer_set("an example");
    let assessor = base.under(under, example.as_of);
    let result = assessor.assess(&answers, &settings).expect("a result");
    assessor.report_input(&answers, &result, &BTreeMap::new(), lang)
}

#[test]
fn a_member_that_keeps_everything_has_nothing_open() {
    for lang in Lang::ALL {
        let part = report_of("app-after-ekyc", lang).sector.expect("a part about the guideline");
        assert_eq!(part.levels[0][1..], ["IAL 2", "IAL 2"]);
        assert_eq!(part.levels[1][1..], ["AAL 2", "AAL 1"]);
        assert!(part.open.is_empty(), "{:?}", part.open);
        assert!(part.ways.iter().all(|way| way.mark == SectorMark::Met && !way.place.is_empty()));
        assert!(part.changes.iter().any(|[_, reason, clauses]| !reason.is_empty() && !clauses.is_empty()));
        assert!(!part.hash.is_empty() && !part.publisher.is_empty() && part.fingerprint.is_empty());
        assert!(part.clauses.iter().all(|clause| clause.remedy.is_empty()));
    }
}

#[test]
fn what_is_not_kept_is_told_with_its_remedy_and_the_required_clauses_come_first() {
    for lang in Lang::ALL {
        let input = report_of("ekyc-app-with-password", lang);
        let part = input.sector.as_ref().expect("a part about the guideline");
        let broken: Vec<_> = part.clauses.iter().filter(|own| own.mark == SectorMark::NotMet).collect();
        assert!(broken.iter().any(|clause| clause.required && !clause.remedy.is_empty()));
        let unsettled = part.clauses.iter().filter(|own| own.mark == SectorMark::Open).count();
        assert_eq!(part.open.len(), broken.len() + unsettled);
        let first = broken.iter().find(|clause| clause.required).expect("a broken required clause");
        assert!(part.open[0].contains(&first.heading) && part.open[0].contains(&first.remedy));
        let plain = report::plain(&input);
        for said in part.open.iter().chain([&part.conformance, &part.notice, &part.hash]) {
            assert!(plain.contains(said.as_str()), "lost in {}: {said}", lang.tag());
        }
    }
}

#[test]
fn a_report_without_a_guideline_says_nothing_about_one() {
    let base = Assessor::load(None).expect("built-in policies");
    let settings = Settings {
        as_of: chrono::NaiveDate::from_ymd_opt(2026, 11, 26).expect("a day"),
        framework: "ds500-2019".into(),
        reading: Reading::Strict,
    };
    let answers = AnswerSet::default();
    let result = base.assess(&answers, &settings).expect("a result");
    let input = base.report_input(&answers, &result, &BTreeMap::new(), Lang::Ja);
    assert!(input.sector.is_none());
    assert!(!report::plain(&input).contains("業界ガイドラインへの適合"));
}

#[test]
fn long_texts_are_cut_at_their_first_sentence_or_where_they_are_long() {
    assert_eq!(shortened("一つめです。二つめです。", Lang::Ja), "一つめです");
    assert_eq!(shortened("Version 1.2 holds. More follows.", Lang::En), "Version 1.2 holds");
    let long = "長".repeat(90);
    assert_eq!(shortened(&long, Lang::Ja).chars().count(), 71);
    assert!(shortened(&long, Lang::Ja).ends_with('…'));
}

/// The text of a PDF. Poppler's tool is among those that `make test` installs.
fn text_of(pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("report.pdf");
    std::fs::write(&path, pdf).expect("a writable folder");
    let output = Command::new("pdftotext").arg(&path).arg("-").output().expect("pdftotext (poppler-utils)");
    assert!(output.status.success());
    String::from_utf8_lossy(&output.stdout).split_whitespace().collect()
}

#[test]
fn the_report_of_the_window_has_the_guideline_that_was_set_and_only_then() {
    let now = Now::at(DateTime::from_timestamp(1_795_660_500, 0).expect("a valid time"));
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut desk = Desk::open(folder.path(), folder.path(), now).expect("a new folder");
    let create = CreateRequest { name: "店".to_owned(), lang: "ja".to_owned() };
    let id = desk.create_assessment(&create, now).expect("a new assessment").id;
    let request = AssessmentRequest { id: id.clone(), lang: "ja".to_owned() };
    let preview = |desk: &Desk| {
        let file = desk.preview_report(&request, now).expect("a preview");
        text_of(&STANDARD.decode(file.base64).expect("base64"))
    };
    assert!(!preview(&desk).contains("業界ガイドラインへの適合"));
    let set = SetSectorRequest { id, sector: "jfa-alcohol-tobacco-2023".to_owned(), lang: "ja".to_owned() };
    desk.set_sector(&set, now).expect("a built-in guideline");
    let under = preview(&desk);
    assert!(under.contains("業界ガイドラインへの適合"));
    assert!(under.contains("まだ決まらない必須の条項があります"));
    assert!(under.contains("協会の公表物ではありません"));
}
