//! Other policies than those of a stored result: shown as it was, changed only when asked.

use app::wire::{CatalogueView, OverrideForm, SaveRatingRequest, SaveThresholdsRequest, ThresholdValue};

use crate::office::{Office, request};

/// Halves one threshold: the policies in force have another hash from then on.
fn change_a_threshold(office: &mut Office) -> CatalogueView {
    let (id, value) = tests::catalogue()
        .thresholds()
        .map(|threshold| (threshold.id.to_string(), threshold.value))
        .find(|(_, value)| *value > 1)
        .expect("a threshold");
    let value = u32::try_from(value / 2).expect("a small threshold");
    let values = vec![ThresholdValue { id, value }];
    let now = office.now();
    office
        .desk
        .save_thresholds(&SaveThresholdsRequest { values, lang: "ja".to_owned() }, now)
        .expect("a threshold")
}

#[test]
fn a_stored_result_stays_until_a_person_asks() {
    let mut office = Office::new();
    let id = office.sample().id;
    let before = office.open(&id);
    assert!(before.stored.is_none());
    let hash = office.desk.catalogue().hash().to_owned();
    change_a_threshold(&mut office);
    assert_ne!(office.desk.catalogue().hash(), hash, "changed thresholds are other policies");

    let mut office = office.restarted();
    assert_ne!(office.desk.catalogue().hash(), hash, "and stay so");
    let shown = office.open(&id);
    let notice = shown.stored.clone().expect("a notice that the result is stored");
    assert_eq!(notice.as_of, "2026-11-23");
    assert_eq!((&shown.ial, &shown.aal, &shown.methods), (&before.ial, &before.aal, &before.methods));

    for error in [
        office.answer(&id, "proofing-meeting", "dependent").expect_err("re-evaluate first"),
        {
            let now = office.now();
            office.desk.undo(&request(&id), now).expect_err("re-evaluate first")
        },
        {
            let now = office.now();
            let rating = Some(OverrideForm { value: "high".to_owned(), reason: "理由".to_owned() });
            let (axis, category) = ("proofing".to_owned(), "financial".to_owned());
            let save = SaveRatingRequest { id: id.clone(), axis, category, rating, lang: "ja".to_owned() };
            office.desk.save_rating(&save, now).expect_err("re-evaluate first")
        },
    ] {
        assert_eq!(error.code(), "reevaluate-first");
    }
    let again = office.open(&id);
    assert_eq!(again.sections, shown.sections, "looking changes nothing");
    assert!(again.stored.is_some());

    let now = office.now();
    let fresh = office.desk.reevaluate(&request(&id), now).expect("a new evaluation");
    assert!(fresh.stored.is_none());
    let after = office.answer(&id, "proofing-meeting", "dependent").expect("an answer");
    assert_eq!(after.ial.range, [3, 3]);
}

#[test]
fn the_changes_of_a_re_evaluation_are_listed_beforehand() {
    let mut office = Office::new();
    let id = office.sample().id;
    // The organisation's own policies: the pair rule is gone, and so is the rule about shown data.
    let folder = office.path("data/policies/methods/proofing");
    std::fs::create_dir_all(&folder).expect("a folder");
    let shipped = tests::root().join("policies/methods/proofing/photo-selfie-automated.yaml");
    let text = std::fs::read_to_string(shipped).expect("a method");
    let changed = text.replacen("level:\n  value: 2", "level:\n  value: 1", 1);
    assert_ne!(text, changed);
    std::fs::write(folder.join("photo-selfie-automated.yaml"), changed).expect("a writable folder");
    let mut office = office.restarted();
    let shown = office.open(&id);
    let notice = shown.stored.expect("a notice");
    assert!(!notice.changes.is_empty(), "what would change is said");
    assert!(
        shown
            .methods
            .iter()
            .any(|method| method.id == "photo-selfie-automated" && method.verdict != "excluded")
    );
    let now = office.now();
    let fresh = office.desk.reevaluate(&request(&id), now).expect("a new evaluation");
    assert!(
        fresh
            .methods
            .iter()
            .any(|method| method.id == "photo-selfie-automated" && method.verdict == "excluded")
    );
}

#[test]
fn broken_policies_of_the_organisation_do_not_keep_the_program_from_starting() {
    let mut office = Office::new();
    let id = office.sample().id;
    let folder = office.path("data/policies/glossary");
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join("base.yaml"), "terms: [\n").expect("a writable folder");
    let mut office = office.restarted();
    assert!(office.open(&id).stored.is_none(), "the shipped policies are in force");
    let lang = app::wire::LangRequest { lang: "ja".to_owned() };
    let findings = office.desk.diagnosis("0", &lang).expect("a diagnosis").findings;
    assert!(findings.iter().any(|line| line.contains("glossary/base.yaml:")), "{findings:?}");
}

#[test]
fn thresholds_return_to_the_shipped_ones() {
    let mut office = Office::new();
    let id = office.sample().id;
    let hash = office.desk.catalogue().hash().to_owned();
    change_a_threshold(&mut office);
    let now = office.now();
    let back = SaveThresholdsRequest { values: Vec::new(), lang: "ja".to_owned() };
    office.desk.save_thresholds(&back, now).expect("the shipped thresholds");
    assert_eq!(office.desk.catalogue().hash(), hash);
    assert!(office.open(&id).stored.is_none());
    let values = vec![ThresholdValue { id: "nonsense".to_owned(), value: 1 }];
    let wrong = SaveThresholdsRequest { values, lang: "ja".to_owned() };
    assert_eq!(
        office.desk.save_thresholds(&wrong, now).expect_err("no such threshold").view().code,
        "not-found"
    );
}
