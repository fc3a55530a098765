//! Persona × test and fault × step × test.

use std::fmt::Write as _;

use model::evidence::{TestId, Trust, Verdict};
use virtual_card::{Expected, Fault, faults, personas};

use super::{assert_outcome, assert_safe, new_card, run_right};

#[test]
fn every_persona_ends_as_it_says() {
    for persona in personas() {
        for (word, expected) in &persona.tests {
            let test = TestId::parse(word).expect("tests have known ids");
            let card = new_card(&persona.id, &[]);
            let outcome = run_right(test, &persona.id, &card);
            let what = format!("{} {word}", persona.id);
            assert_outcome(&outcome, expected, &what);
            assert_safe(&card, &what);
            assert!(outcome.result.simulated, "{what}: a virtual card is told as simulated");
        }
        assert_eq!(persona.tests.len(), TestId::ALL.len(), "{}: every test has an expectation", persona.id);
    }
}

#[test]
fn the_roots_are_told() {
    let trust = |id: &str| run_right(TestId::JpkiUserAuth, id, &new_card(id, &[])).result.trust;
    assert_eq!(trust("adult"), Trust::Simulation);
    assert_eq!(trust("jpki-test"), Trust::JpkiTest);
    assert_eq!(trust("wrong-root"), Trust::None);
}

/// Every fault at every step it can strike; once without a step where it takes none.
fn cells() -> Vec<String> {
    let mut cells = Vec::new();
    for fault in faults() {
        if fault.steps.is_empty() {
            cells.push(fault.id.clone());
        }
        cells.extend(fault.steps.iter().map(|step| format!("{}@{step}", fault.id)));
    }
    cells
}

#[test]
fn every_fault_at_every_step_of_every_test_ends_in_its_message() {
    let passes = Expected { verdict: "passed".to_owned(), check: None, code: None };
    let mut wrong = String::new();
    let mut count = 0;
    for cell in cells() {
        for test in TestId::ALL {
            count += 1;
            let what = format!("{cell} {test}");
            let card = new_card("adult", &[&cell]);
            let before = card.lock().expect("not poisoned").tries();
            let outcome = run_right(*test, "adult", &card);
            assert_safe(&card, &what);
            let fault = Fault::parse(&cell).expect("a fault");
            let struck = fault.step().is_none() || card.lock().expect("not poisoned").fired();
            let expected = fault.expected(test.word()).filter(|_| struck).unwrap_or(&passes);
            let result = &outcome.result;
            let code = result.error.as_ref().map(|error| error.code.clone());
            if (result.verdict.word(), &code) != (expected.verdict.as_str(), &expected.code) {
                let _ = writeln!(wrong, "{what}: {} {code:?}, expected {expected:?}", result.verdict);
            }
            let checks = result.checks.iter().filter(|check| check.result.word() == "fail");
            let failed: Vec<&str> = checks.map(|check| check.id.word()).collect();
            if expected.check.as_deref().into_iter().collect::<Vec<_>>() != failed {
                let _ = writeln!(wrong, "{what}: failed checks {failed:?}, expected {:?}", expected.check);
            }
            // The right secret was given, so no counter may have gone down.
            let after = card.lock().expect("not poisoned").tries();
            let pairs = [
                (before.pin, after.pin),
                (before.password, after.password),
                (before.number_b, after.number_b),
            ];
            if pairs.iter().any(|(before, after)| after < before) {
                let _ = writeln!(wrong, "{what}: counters {before:?} became {after:?}");
            }
        }
    }
    assert!(wrong.is_empty(), "of {count} cells:\n{wrong}");
    assert!(count > 300, "the matrix has {count} cells");
}

#[test]
fn after_a_fault_of_the_line_the_next_run_passes() {
    for fault in
        ["removed@verify", "removed@sign", "empty-answer@counter", "reset@certificate", "short-answer@token"]
    {
        let card = new_card("adult", &[fault]);
        let first = run_right(TestId::JpkiUserAuth, "adult", &card);
        assert_eq!(first.result.verdict, Verdict::Error, "{fault}");
        let second = run_right(TestId::JpkiUserAuth, "adult", &card);
        assert_eq!(second.result.verdict, Verdict::Passed, "{fault}: {:?}", second.result);
    }
}

#[test]
fn faults_combine_with_personas_and_each_other() {
    let card =
        new_card("foreign-resident", &["more-61xx", "wrong-length-6cxx", "first-command-6f00", "end-6282"]);
    for test in TestId::ALL {
        let outcome = run_right(*test, "foreign-resident", &card);
        assert_eq!(outcome.result.verdict, Verdict::Passed, "{test}: {:?}", outcome.result);
    }
}
