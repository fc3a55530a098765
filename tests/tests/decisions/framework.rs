//! What a framework makes of methods, and where levels come from.

use model::result::Verdict;
use model::{Answer, Lang, Rating};
use tests::catalogue;

use crate::{evaluate, method, rated, report, sample};

#[test]
fn self_assertion_is_no_proofing_under_the_edition_of_2025() {
    let mut answers = sample(&[]);
    rated(&mut answers, Rating::Low);
    let result = evaluate(&answers, "nist-800-63-4");
    assert_eq!(result.required.ial, Some(1));
    assert_eq!(method(&result, "self-assertion").verdict, Verdict::Excluded);
    assert_ne!(result.recommendation.proofing.as_ref().map(|id| id.as_str()), Some("self-assertion"));
    answers.choice.proofing.clear();
    let unchosen = evaluate(&answers, "nist-800-63-4");
    assert!(unchosen.choice.findings.iter().any(|code| code.code == "choice-proofing-missing"));
    let older = evaluate(&answers, "ds500-2019");
    assert!(
        older.choice.findings.iter().all(|code| code.code != "choice-proofing-missing")
            || older.required.ial > Some(1)
    );
}

#[test]
fn the_highest_level_of_the_edition_of_2025_is_on_site_only() {
    let mut answers = sample(&[("has-counter", "yes")]);
    rated(&mut answers, Rating::High);
    let result = evaluate(&answers, "nist-800-63-4");
    assert_eq!(result.required.ial, Some(3));
    for judged in result.methods.iter().filter(|judged| judged.kind == model::Axis::Proofing) {
        let Some(level) = &judged.level else { continue };
        let channel = catalogue().method(&judged.id).expect("a method").channel;
        assert!(level.value < 3 || channel == policy::kind::method::Channel::InPerson, "{}", judged.id);
        assert_eq!(judged.verdict, Verdict::Excluded, "{}", judged.id);
    }
    answers
        .answers
        .insert("accepted-levels".into(), Answer::One("in-person-ic=3: 顔の画像を記録する".to_owned()));
    assert!(
        method(&evaluate(&answers, "nist-800-63-4"), "in-person-ic").verdict <= Verdict::FitsWithConditions
    );
}

#[test]
fn the_origin_of_the_levels_is_that_of_the_framework() {
    for (framework, says, hides) in [
        ("ds500-2019", "DS-500はDS-511に引き継がれ", "800-63-4（2025年）に沿"),
        ("nist-800-63-4", "800-63-4（2025年）に沿", "ガイドライン（DS-500）に沿"),
        ("nist-800-63-3", "800-63-3（2017年）に沿", "ガイドライン（DS-500）に沿"),
    ] {
        let text = report(&sample(&[]), framework, Lang::Ja).replace('\n', "");
        assert!(text.contains(says) && !text.contains(hides), "{framework}");
    }
}
