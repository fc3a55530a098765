//! The corpus of packs: a small valid one, and one folder per defect that is laid over it.
//!
//! Each folder of `tests/policies/invalid` is named after what is wrong and holds the files that are wrong,
//! with the findings in `expected.txt`. `BLESS=1 cargo test -p policy --test corpus` rewrites these; read the
//! difference before committing it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use model::Lang;
use policy::{Code, Finding, load_over, load_pack};

/// Codes made by unit tests: the file is too large to be kept, or an overlay is needed.
const MADE_ELSEWHERE: [Code; 6] = [
    Code::FileTooLarge,
    Code::UnknownItem,
    Code::UnknownFramework,
    Code::OperationMismatch,
    Code::OperationConflict,
    Code::StatutoryRule,
];

fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/policies")
}

fn minimal() -> PathBuf {
    corpus().join("valid/minimal")
}

fn cases() -> Vec<PathBuf> {
    let entries = fs::read_dir(corpus().join("invalid")).expect("the corpus exists");
    let mut cases: Vec<PathBuf> = entries.map(|entry| entry.expect("a readable folder").path()).collect();
    cases.sort();
    cases
}

fn findings(case: &Path) -> Vec<Finding> {
    load_over(&minimal(), case).expect("the corpus can be read").findings
}

/// Findings as text, with files named from the root of the pack.
fn rendered(findings: &[Finding], case: &Path) -> String {
    let mut text = String::new();
    for finding in findings {
        let mut finding = finding.clone();
        for root in [case, &minimal()] {
            let root = format!("{}/", root.display());
            finding.file = finding.file.strip_prefix(&root).unwrap_or(&finding.file).to_owned();
        }
        text += &finding.render(Lang::En);
        text += "\n";
    }
    text
}

#[test]
fn the_minimal_pack_is_valid() {
    let loaded = load_pack(&minimal()).expect("the corpus can be read");
    assert_eq!(rendered(&loaded.findings, &minimal()), "", "not even a warning");
    assert!(loaded.catalogue.is_some());
}

#[test]
fn every_defect_gives_the_expected_findings() {
    let bless = std::env::var_os("BLESS").is_some();
    let mut wrong = Vec::new();
    for case in cases() {
        let actual = rendered(&findings(&case), &case);
        let path = case.join("expected.txt");
        if bless {
            fs::write(&path, &actual).expect("the corpus is writable");
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        if actual != expected {
            wrong.push(format!("{}\n--- expected\n{expected}--- found\n{actual}", case.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_case_is_named_after_a_code_that_it_gives() {
    for case in cases() {
        let name = case.file_name().expect("a folder has a name").to_string_lossy().into_owned();
        let found = findings(&case);
        let named = Code::ALL.iter().any(|code| name.starts_with(code.word()));
        assert!(
            !named || found.iter().any(|finding| name.starts_with(finding.code.word())),
            "`{name}` does not give the code in its name"
        );
        assert!(!found.is_empty(), "`{name}` has no defect");
    }
}

#[test]
fn every_code_has_a_case() {
    let found: BTreeSet<Code> = cases()
        .iter()
        .flat_map(|case| findings(case))
        .map(|finding| finding.code)
        .chain(MADE_ELSEWHERE)
        .collect();
    let missing: Vec<&str> =
        Code::ALL.iter().filter(|code| !found.contains(code)).map(|code| code.word()).collect();
    assert!(missing.is_empty(), "no case gives {missing:?}");
}

#[test]
fn every_message_is_in_both_languages() {
    for finding in cases().iter().flat_map(|case| findings(case)) {
        let texts = [Some(&finding.message), finding.hint.as_ref()];
        for text in texts.into_iter().flatten() {
            assert!(!text.ja.is_ascii(), "`{}` is not Japanese", text.ja);
            assert!(!text.en.is_empty(), "`{}` has no English", text.ja);
        }
    }
}
