//! Tests of evidence at the desk: kept without sentences, guarded, exchanged, reported, without effect on levels.

use std::path::Path;

use chrono::NaiveDate;
use model::Lang;
use model::evidence::Evidence;
use tempfile::TempDir;

use crate::assessor::Assessor;
use crate::desk::test_desk::now;
use crate::report_input::evidence::tests::evidence;
use crate::wire::{
    AssessmentRequest, AssessmentView, CreateRequest, RemoveEvidenceRequest, SaveEvidenceRequest,
};
use crate::{AppError, Desk, my_number};

fn desk(folder: &Path) -> (Desk, String) {
    let mut desk = Desk::open(folder, folder, now()).expect("a new folder");
    let request = CreateRequest { name: "フリマ".to_owned(), lang: "ja".to_owned() };
    let id = desk.create_assessment(&request, now()).expect("a new assessment").id;
    (desk, id)
}

fn ready() -> (TempDir, Desk, String) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (desk, id) = desk(folder.path());
    (folder, desk, id)
}

fn save(desk: &mut Desk, id: &str, found: Evidence) -> Result<AssessmentView, AppError> {
    desk.save_evidence(&SaveEvidenceRequest { id: id.to_owned(), lang: "ja".to_owned() }, found, now())
}

/// Twelve digits with the right check digit, made here so that they stand nowhere.
fn number() -> String {
    let body = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5];
    body.iter().chain(&[my_number::check_digit(&body)]).map(u32::to_string).collect()
}

#[test]
fn it_is_shown_with_sentences_and_changes_no_conclusion() {
    let (_folder, mut desk, id) = ready();
    let request = AssessmentRequest { id: id.clone(), lang: "ja".to_owned() };
    let before = desk.open_assessment(&request, now()).expect("it is there");
    let after = save(&mut desk, &id, evidence()).expect("it fits");
    let [shown] = after.evidence.as_slice() else { panic!("one is attached") };
    assert_eq!((shown.name.as_str(), shown.verdict.as_str()), ("利用者証明用電子証明書の試験", "failed"));
    assert_eq!(shown.bands, ["模擬カードによる結果です"]);
    assert_eq!((shown.checks.len(), shown.steps.len()), (2, 2));
    let same = AssessmentView {
        evidence: Vec::new(),
        saved_at: before.saved_at.clone(),
        can_undo: before.can_undo,
        ..after.clone()
    };
    assert_eq!(same, before, "everything else stays as it was");

    let undone = desk.undo(&request, now()).expect("it can be undone");
    assert!(undone.evidence.is_empty());
    let redone = desk.redo(&request, now()).expect("and done again");
    assert_eq!(redone.evidence, after.evidence);
    let remove = RemoveEvidenceRequest { id, key: shown.key.clone(), lang: "en".to_owned() };
    assert!(desk.remove_evidence(&remove, now()).expect("it is there").evidence.is_empty());
    assert!(matches!(desk.remove_evidence(&remove, now()), Err(AppError::NotFound { .. })));
}

#[test]
fn sentences_are_not_kept_and_times_are_rounded() {
    let (_folder, mut desk, id) = ready();
    let mut told = evidence();
    told.result.text = "文".to_owned();
    told.result.checks[0].text = "文".to_owned();
    told.result.steps[0].ms = 37.0 / 3.0;
    save(&mut desk, &id, told).expect("it fits");
    let stored = desk.store.load(&super::parse_id(&id).expect("an id")).expect("it is there").evidence;
    let kept = stored.values().next().expect("one is attached");
    let mut expected = evidence();
    expected.result.steps[0].ms = 12.333;
    assert_eq!(*kept, expected);
}

#[test]
fn no_number_of_a_person_comes_in() {
    let (_folder, mut desk, id) = ready();
    let mut named = evidence();
    named.reader = format!("Reader ({})", number());
    let view = save(&mut desk, &id, named).expect("the name of a reader is masked");
    assert_eq!(view.evidence[0].reader, "Reader (************)");

    let edits: [fn(&mut Evidence); 5] = [
        |e| e.persona = Some(number()),
        |e| e.faults = vec![number()],
        |e| e.policy.version = number(),
        |e| e.result.checks[0].reason = number(),
        |e| e.result.person_ms = number().parse().expect("digits"),
    ];
    for edit in edits {
        let mut found = evidence();
        edit(&mut found);
        assert!(matches!(save(&mut desk, &id, found), Err(AppError::MyNumber { .. })));
    }

    let id = super::parse_id(&id).expect("an id");
    let text = String::from_utf8(desk.export_bytes(&id, now()).expect("a file")).expect("JSON");
    let altered = text.replace("Reader (************)", &format!("Reader ({})", number()));
    assert_ne!(altered, text);
    assert!(matches!(desk.import_bytes(altered.as_bytes(), now()), Err(AppError::Input(_))));
    let assessor = Assessor::load(None).expect("the shipped policies");
    assert!(matches!(assessor.evidence(altered.as_bytes()), Err(AppError::Input(_))));
}

#[test]
fn it_travels_in_a_file_and_stands_in_the_report() {
    let (_folder, mut desk, id) = ready();
    save(&mut desk, &id, evidence()).expect("it fits");
    let id = super::parse_id(&id).expect("an id");
    let bytes = desk.export_bytes(&id, now()).expect("a file");
    let (_other_folder, mut other, _) = ready();
    let copy = other.import_bytes(&bytes, now()).expect("its own file");
    assert_eq!(
        other.store.load(&copy).expect("it is there").evidence,
        desk.store.load(&id).expect("it is there").evidence
    );

    let assessor = Assessor::load(None).expect("the shipped policies");
    let answers = assessor.read(&bytes).expect("its own file");
    let settings = engine::Settings {
        as_of: NaiveDate::from_ymd_opt(2026, 11, 26).expect("a day"),
        framework: crate::desk::DEFAULT_FRAMEWORK.into(),
        reading: model::result::Reading::Strict,
    };
    let result = assessor.assess(&answers, &settings).expect("a result");
    let found = assessor.evidence(&bytes).expect("its own file");
    for (lang, title) in [(Lang::Ja, "実機検証"), (Lang::En, "Live tests")] {
        let with = assessor.report_input(&answers, &result, &found, lang);
        let without = assessor.report_input(&answers, &result, &Default::default(), lang);
        assert!(report::plain(&with).contains(title) && !report::plain(&without).contains(title));
        assert_ne!(with.document_id, without.document_id, "another content is another document");
        let same =
            report::ReportInput { evidence: Vec::new(), document_id: without.document_id.clone(), ..with };
        assert_eq!(format!("{same:?}"), format!("{without:?}"), "nothing else changes");
    }
    assert!(assessor.evidence(crate::sample::ANSWERS.as_bytes()).expect("an answers file").is_empty());
}
