//! Codes of live tests and of the checker of guidelines: each is explained in `docs/error-codes.md`, and those of live
//! tests have their sentences in both languages.

use std::collections::BTreeSet;

use app::evidence::{Reason, RootProblem};
use app::reader::FindingCode;
use model::Lang;
use sector::check::Code;
use words::Words;

use crate::files;

fn explained() -> BTreeSet<String> {
    let text = std::fs::read_to_string(files::at("docs/error-codes.md")).expect("docs/error-codes.md");
    text.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()).map(str::to_owned).collect()
}

fn check(codes: impl IntoIterator<Item = &'static str>, keys: impl Fn(&str) -> Vec<String>) {
    let explained = explained();
    let mut count = 0;
    for code in codes {
        count += 1;
        assert!(explained.contains(code), "{code} is not explained in docs/error-codes.md");
        for lang in Lang::ALL {
            for key in keys(code) {
                assert!(Words::of(lang).find(&key, &[]).is_some(), "{key} has no sentence in {}", lang.tag());
            }
        }
    }
    assert!(count > 0, "the list is not empty");
}

#[test]
fn what_ends_a_test_is_explained_and_has_a_remedy() {
    check(app::card_test::CODES.iter().copied(), |code| {
        vec![format!("error-{code}"), format!("error-{code}-help")]
    });
    check(RootProblem::ALL.iter().map(|problem| problem.code()), |code| {
        vec![format!("error-{code}"), format!("error-{code}-help")]
    });
}

#[test]
fn every_reason_of_a_check_is_explained() {
    let reasons = Reason::ALL.iter().map(|reason| reason.code()).chain(["not-reached"]);
    check(reasons, |code| vec![format!("check-{code}")]);
}

#[test]
fn every_finding_of_the_diagnosis_is_explained() {
    check(FindingCode::ALL.iter().map(|code| code.as_str()), |code| vec![format!("card-finding-{code}")]);
    let remedied = FindingCode::ALL.iter().filter(|code| **code != FindingCode::Ready);
    check(remedied.map(|code| code.as_str()), |code| vec![format!("card-finding-{code}-remedy")]);
}

#[test]
fn every_fault_of_a_virtual_card_is_listed() {
    check(app::virtual_card::faults().iter().map(|fault| fault.id.as_str()), |_| vec![]);
}

#[test]
fn every_finding_of_the_checker_is_explained_with_its_severity() {
    let text = std::fs::read_to_string(files::at("docs/error-codes.md")).expect("docs/error-codes.md");
    let section =
        text.split("\n## ").find(|section| section.starts_with("Sector guidelines")).expect("a section");
    for code in Code::ALL {
        let row = format!("| `{code}` | {} |", code.severity().word());
        assert!(section.contains(&row), "{row} is missing in docs/error-codes.md");
    }
    let rows = section.lines().filter(|line| line.starts_with("| `")).count();
    assert_eq!(rows, Code::ALL.len(), "a row for every code, and no other");
}
