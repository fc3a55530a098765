//! The list of faults is complete, and the notation says what it means.

use std::collections::BTreeSet;

use super::{Fault, Kind, UnknownFault, faults};
use crate::step::Step;

#[test]
fn every_fault_has_a_meaning_texts_and_an_outcome() {
    let mut ids = BTreeSet::new();
    for info in faults() {
        let id = &info.id;
        assert!(ids.insert(id), "{id} stands twice");
        assert!(id.bytes().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-'), "{id}");
        assert!(Kind::of(info).is_some(), "{id} means something");
        assert!(info.note.ja.ends_with('。') && info.note.en.ends_with('.'), "{id}");
        assert!(info.note.en.is_ascii() && !info.note.ja.is_ascii(), "{id}");
        assert_eq!(info.tests.is_empty(), info.expected.is_none(), "{id}: outcome and tests go together");
        assert_eq!(info.default_step.is_some(), !info.steps.is_empty(), "{id}");
        assert!(info.default_step.is_none_or(|step| info.steps.contains(&step)), "{id}");
        assert!(
            info.at
                .keys()
                .all(|step| info.steps.iter().any(|known| step.split('/').next() == Some(known.word()))),
            "{id}"
        );
        assert!(info.per_test.keys().all(|test| info.tests.contains(test)), "{id}");
        if let Some(certificate) = &info.certificate {
            let found = ["auth", "sign"]
                .iter()
                .any(|purpose| crate::stock::certificate(&format!("{certificate}-{purpose}")).is_some());
            assert!(found, "{id} has its certificate");
        }
    }
    assert!(ids.len() > 40, "{} faults", ids.len());
}

#[test]
fn an_id_can_name_a_step() {
    let at = |text: &str| Fault::parse(text).expect("a fault").step();
    assert_eq!(at("removed"), Some(Step::Verify));
    assert_eq!(at("removed@sign"), Some(Step::Sign));
    assert_eq!(at("tries-1"), None);
    for text in ["removed@sign", "tries-1", "status-6a82@select"] {
        assert_eq!(Fault::parse(text).expect("a fault").to_string(), text);
    }
    for info in faults() {
        for step in &info.steps {
            assert_eq!(at(&format!("{}@{step}", info.id)), Some(*step));
        }
    }
}

#[test]
fn what_is_no_fault_is_refused_with_the_reason() {
    let refusal = |text: &str| Fault::parse(text).expect_err("no fault");
    assert_eq!(refusal("lost"), UnknownFault::Id { id: "lost".to_owned() });
    assert_eq!(refusal(""), UnknownFault::Id { id: String::new() });
    assert_eq!(refusal("tries-1@verify"), UnknownFault::TakesNoStep { id: "tries-1".to_owned() });
    let step = |id: &str, step: &str| UnknownFault::Step { id: id.to_owned(), step: step.to_owned() };
    assert_eq!(refusal("removed@lunch"), step("removed", "lunch"));
    assert_eq!(refusal("status-6982@select"), step("status-6982", "select"));
}

#[test]
fn the_outcome_depends_on_test_and_step() {
    let verdict = |fault: &str, test: &str| {
        let expected = Fault::parse(fault).expect("a fault").expected(test)?;
        Some((expected.verdict.as_str(), expected.code.as_deref().or(expected.check.as_deref())))
    };
    assert_eq!(verdict("removed@sign", "jpki-user-auth"), Some(("error", Some("card-removed"))));
    assert_eq!(verdict("removed@close", "jpki-user-auth"), Some(("passed", None)));
    assert_eq!(verdict("tries-1", "card-info"), None);
    assert_eq!(verdict("phone-token", "jpki-user-auth"), Some(("passed", None)));
    assert_eq!(verdict("no-policy", "jpki-signature"), Some(("failed", Some("policy"))));
    assert_eq!(verdict("more-61xx", "jpki-user-auth"), None);
}
