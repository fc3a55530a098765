//! Reasons for and against methods, and their derivation.

use tests::{catalogue, engine};

use crate::{evaluate, has, method, sample};

#[test]
fn a_verdict_is_derived_from_the_answers_behind_it() {
    let answers = sample(&[]);
    let result = evaluate(&answers, "ds500-2019");
    let step = |conclusion: &str| {
        result
            .proof
            .iter()
            .find(|step| step.conclusion == conclusion)
            .unwrap_or_else(|| panic!("{conclusion}"))
    };
    let grounds = |conclusion: &str| -> Vec<&str> {
        let because = &step(conclusion).because;
        result
            .proof
            .iter()
            .filter(|step| because.contains(&step.id))
            .map(|step| step.conclusion.as_str())
            .collect()
    };
    assert!(
        grounds("reliance=fits-with-conditions")
            .contains(&"reliance.unsuited.current-address=fits-with-conditions")
    );
    assert_eq!(grounds("reliance.unsuited.current-address=fits-with-conditions"), ["fresh-address=yes"]);
    for judged in &result.methods {
        for reason in judged.reasons.iter().filter(|reason| reason.code == "threat-not-resisted") {
            let told = step(&engine::proof::reason_conclusion(judged, reason));
            assert!(!told.because.is_empty() && told.source == reason.source);
        }
        let verdict =
            result.proof.iter().find(|step| step.conclusion.starts_with(&format!("{}=", judged.id)));
        assert!(verdict.is_some_and(|step| step.decisive), "{}", judged.id);
        let deciding = result
            .proof
            .iter()
            .any(|step| step.decisive && step.conclusion.starts_with(&format!("{}.", judged.id)));
        assert!(deciding, "{} names what decides", judged.id);
    }
    let mut forged = result.clone();
    let place = forged
        .proof
        .iter()
        .position(|step| step.conclusion == "reliance=fits-with-conditions")
        .expect("a step");
    forged.proof[place].because.pop();
    assert!(
        engine::proof::check::check(engine(), &answers, &forged).is_err(),
        "a reason may not be left out"
    );
}

#[test]
fn what_the_organisation_lacks_is_not_blamed_on_users() {
    let result = evaluate(&sample(&[]), "ds500-2019");
    let reliance = method(&result, "reliance");
    assert!(has(reliance, "organization-partly-lacks"), "a contract is possible");
    for judged in &result.methods {
        let entry = catalogue().method(&judged.id).expect("a method");
        for reason in &judged.reasons {
            let Some(place) = reason.params.get("requirement") else { continue };
            let need = entry.requirements[place.parse::<usize>().expect("a position")].need;
            assert_eq!(
                need.is_of_users(),
                !reason.code.starts_with("organization-"),
                "{} {}",
                judged.id,
                reason.code
            );
        }
    }
}
